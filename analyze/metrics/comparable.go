package metrics

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

var comparable = &analysis.Rule{
	ID: "metric-comparable", Family: "metrics", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "Two metrics of one kind cannot be compared",
		UK: "Два показники одного виду не можна порівняти",
		RU: "Два показателя одного вида нельзя сравнить",
		PL: "Dwóch wskaźników jednego rodzaju nie da się porównać",
	},
	Reason: analysis.Words{
		EN: "Another wording, scale or direction gives other numbers from the same customers. Side by side they tell of the questionnaire, not of the touchpoints.",
		UK: "Інше формулювання, шкала чи напрям дають інші числа від тих самих клієнтів. Поруч вони розповідають про анкету, а не про точки контакту.",
		RU: "Другая формулировка, шкала или направление дают другие числа от тех же клиентов. Рядом они рассказывают об анкете, а не о точках контакта.",
		PL: "Inne brzmienie, skala lub kierunek dają inne liczby od tych samych klientów. Obok siebie mówią o ankiecie, a nie o punktach styku.",
	},
	Source: "Schuman & Presser 1981, Questions and Answers in Attitude Surveys; Krosnick & Presser 2010, Question and Questionnaire Design",
	Texts: []analysis.Text{
		{
			Case: "scale",
			Message: analysis.Words{
				EN: "{name:quote} is answered from {scale}, {other_name:quote} from {other_scale}: the two cannot be compared",
				UK: "{name:quote} оцінюють від {scale}, а {other_name:quote} — від {other_scale}: порівняти їх не можна",
				RU: "{name:quote} оценивают от {scale}, а {other_name:quote} — от {other_scale}: сравнить их нельзя",
				PL: "{name:quote} ocenia się od {scale}, a {other_name:quote} od {other_scale}: nie da się ich porównać",
			},
			Help: sameQuestion,
		},
		{
			Case: "better",
			Message: analysis.Words{
				EN: "high is good for one of {name:quote} and {other_name:quote} and low for the other: the two cannot be compared",
				UK: "для одного з {name:quote} і {other_name:quote} добре те, що високе, для іншого — що низьке: порівняти їх не можна",
				RU: "у одного из {name:quote} и {other_name:quote} хорошо высокое, у другого низкое: сравнить их нельзя",
				PL: "w jednym z {name:quote} i {other_name:quote} dobre jest to, co wysokie, w drugim to, co niskie: nie da się ich porównać",
			},
			Help: sameQuestion,
		},
		{
			Case: "question", Severity: diag.SeverityInfo,
			Message: analysis.Words{
				EN: "{name:quote} and {other_name:quote} are of one kind but ask in different words: compare each with its own past only",
				UK: "{name:quote} і {other_name:quote} одного виду, але питають різними словами: порівнюйте кожен лише з його власним минулим",
				RU: "{name:quote} и {other_name:quote} одного вида, но спрашивают разными словами: сравнивайте каждый только с его собственным прошлым",
				PL: "{name:quote} i {other_name:quote} są jednego rodzaju, ale pytają innymi słowami: porównuj każdy tylko z jego własną przeszłością",
			},
			Help: sameQuestion,
		},
	},
	Places: []analysis.Text{{Case: "other", Message: analysis.Words{
		EN: "{other_name:quote} is here",
		UK: "{other_name:quote} тут",
		RU: "{other_name:quote} здесь",
		PL: "{other_name:quote} tutaj",
	}}},
	Failing: `seam: 1
title: Order and connect
metrics:
  web: {name: Satisfied on the site, kind: csat, scale: [1, 5], owner: digital}
  shop: {name: Satisfied in the shop, kind: csat, scale: [1, 10], owner: sales}
stages:
  - name: Order
    touchpoints:
      - name: Order
        owner: sales
        measures:
          - {metric: web, value: 4.3}
          - {metric: shop, value: 8.1}
`,
	Passing: `seam: 1
title: Order and connect
metrics:
  web: {name: Satisfied on the site, kind: csat, scale: [1, 5], owner: digital}
  shop: {name: Satisfied in the shop, kind: csat, scale: [1, 5], owner: sales}
stages:
  - name: Order
    touchpoints:
      - name: Order
        owner: sales
        measures:
          - {metric: web, value: 4.3}
          - {metric: shop, value: 4.1}
`,
	Run: func(p *analysis.Pass) error {
		byID := map[string]*journey.Metric{}
		for i := range p.Map.Metrics {
			byID[p.Map.Metrics[i].ID] = &p.Map.Metrics[i]
		}
		first := map[string]figures.Metric{} // by kind
		for _, m := range p.Figures.Metrics.Board {
			if m.Kind != "ces" && m.Kind != "csat" && m.Kind != "nps" || len(m.Places) == 0 {
				continue
			}
			other, ok := first[m.Kind]
			if !ok {
				first[m.Kind] = m
				continue
			}
			compare(p, m, other, byID[m.ID], byID[other.ID])
		}
		return nil
	},
}

var sameQuestion = analysis.Words{
	EN: "ask the same question on the same scale at both places; if they are to stay different, give them different kinds",
	UK: "ставте те саме запитання за тією самою шкалою в обох місцях; якщо вони мають лишитися різними, дайте їм різні види",
	RU: "задавайте тот же вопрос по той же шкале в обоих местах; если они должны остаться разными, дайте им разные виды",
	PL: "zadawaj to samo pytanie w tej samej skali w obu miejscach; jeśli mają pozostać różne, nadaj im różne rodzaje",
}

// compare says what keeps two metrics of one kind apart, the worst first.
func compare(p *analysis.Pass, m, other figures.Metric, a, b *journey.Metric) {
	f := analysis.Found{
		Subject: m.ID, Range: m.Range,
		Params: diag.Params{
			analysis.ID("metric", m.ID), analysis.ID("other", other.ID),
			analysis.Measured("name", m.Name), analysis.Measured("other_name", other.Name),
		},
		Related: []analysis.Place{{Case: "other", Range: other.Range}},
	}
	switch {
	case a.Scale != nil && b.Scale != nil && *a.Scale != *b.Scale:
		f.Case = "scale"
		f.Params = append(f.Params, analysis.Measured("scale", scaleText(p, a)), analysis.Measured("other_scale", scaleText(p, b)))
	case m.Better != other.Better:
		f.Case = "better"
	case a.Question != "" && b.Question != "" && folded(a.Question) != folded(b.Question):
		f.Case = "question"
	default:
		return
	}
	p.Report(f)
}

// scaleText is a scale as it is read out after "from".
func scaleText(p *analysis.Pass, m *journey.Metric) string {
	to := analysis.Words{EN: " to ", UK: " до ", RU: " до ", PL: " do "}
	return touchpoint.FormatNumber(m.Scale[0]) + to.In(p.Lang) + touchpoint.FormatNumber(m.Scale[1])
}

// folded is a question without regard to case and space.
func folded(text string) string {
	v, _ := touchpoint.ParseFactValue(touchpoint.TextFact, text) // a text always reads
	return v.Normalized()
}
