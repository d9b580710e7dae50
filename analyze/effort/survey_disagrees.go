package effort

import (
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
)

var surveyDisagrees = &analysis.Rule{
	ID: "survey-disagrees", Family: "effort", Severity: diag.SeverityInfo, NeedsFlow: true,
	Title: analysis.Words{
		EN: "Customers find hard what the map thinks easy",
		UK: "Клієнтам важко там, де за мапою легко",
		RU: "Клиентам трудно там, где по карте легко",
		PL: "Klientom jest trudno tam, gdzie według mapy jest łatwo",
	},
	Reason: analysis.Words{
		EN: "Minutes are not all of effort. Where answers and minutes rank two places differently, the map lacks something that customers know.",
		UK: "Хвилини — це ще не всі зусилля. Де відповіді й хвилини по-різному впорядковують два місця, мапі бракує того, що знають клієнти.",
		RU: "Минуты — это ещё не все усилия. Где ответы и минуты по-разному упорядочивают два места, карте не хватает того, что знают клиенты.",
		PL: "Minuty to nie cały wysiłek. Gdzie odpowiedzi i minuty różnie porządkują dwa miejsca, mapie brakuje czegoś, co wiedzą klienci.",
	},
	Source: "Dixon, Freeman & Toman 2010, Stop Trying to Delight Your Customers, Harvard Business Review; intervals after Wilson 1927",
	Parameters: []analysis.Parameter{
		{Name: "times", Kind: analysis.Number, Default: "1.5", Doc: analysis.Words{
			EN: "how many times the effort the easier place must take by the map",
			UK: "у скільки разів більше зусиль за мапою має забирати легше місце",
			RU: "во сколько раз больше усилий по карте должно отнимать более лёгкое место",
			PL: "ile razy więcej wysiłku według mapy musi wymagać łatwiejsze miejsce",
		}},
		{Name: "gap", Kind: analysis.Share, Default: "10%", Doc: analysis.Words{
			EN: "smallest distance of the two means, as a part of the scale",
			UK: "найменша відстань між двома середніми, як частка шкали",
			RU: "наименьшее расстояние между двумя средними, как доля шкалы",
			PL: "najmniejsza odległość obu średnich jako część skali",
		}},
	},
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "customers find {name:quote} harder than {other:quote} ({mean} against {other_mean} in {metric:quote}), but by the map it takes less: {cost:minutes} a visit against {other_cost:minutes}",
			UK: "клієнтам важче на кроці {name:quote}, ніж на кроці {other:quote} ({mean} проти {other_mean} у {metric:quote}), але за мапою він легший: {cost:minutes} за відвідування проти {other_cost:minutes}",
			RU: "клиентам труднее на шаге {name:quote}, чем на шаге {other:quote} ({mean} против {other_mean} в {metric:quote}), но по карте он легче: {cost:minutes} за посещение против {other_cost:minutes}",
			PL: "klientom jest trudniej w punkcie {name:quote} niż w {other:quote} ({mean} wobec {other_mean} w {metric:quote}), a według mapy jest łatwiej: {cost:minutes} na wizytę wobec {other_cost:minutes}",
		},
		Help: analysis.Words{
			EN: "ask what makes it hard: what does not work, is not understood or is worried about has no minutes; note it as a pain, or correct the times",
			UK: "спитайте, чому важко: що не працює, незрозуміле чи тривожить, не має хвилин; запишіть це як біль або виправте час",
			RU: "спросите, почему трудно: что не работает, непонятно или тревожит, не имеет минут; запишите это как боль или исправьте время",
			PL: "zapytaj, co jest trudne: to, co nie działa, jest niezrozumiałe lub niepokoi, nie ma minut; zapisz to jako problem albo popraw czasy",
		},
	}},
	Places: []analysis.Text{{Case: "other", Message: analysis.Words{
		EN: "by the map {other:quote} takes more",
		UK: "за мапою {other:quote} забирає більше",
		RU: "по карте {other:quote} отнимает больше",
		PL: "według mapy {other:quote} wymaga więcej",
	}}},
	Failing: surveyExample("{metric: ces, value: 3.1, n: 210}", "{metric: ces, value: 5.9, n: 180}"),
	Passing: surveyExample("{metric: ces, value: 5.9, n: 210}", "{metric: ces, value: 3.1, n: 180}"),
	Run:     runSurveyDisagrees,
}

func surveyExample(form, visit string) string {
	return `seam: 1
title: Open an account
metrics:
  ces: {name: Made it easy, kind: ces, scale: [1, 7], better: high}
stages:
  - name: Open
    touchpoints:
      - {id: form, name: Fill in the form, owner: bank, active: 8m, measures: ` + form + `}
      - {id: visit, name: Visit the branch, owner: bank, active: 25m, measures: ` + visit + `}
`
}

func runSurveyDisagrees(p *analysis.Pass) error {
	by := latest(p.Figures.Effort.Survey)
	seen := map[string]bool{} // one finding a touchpoint
	for m := range p.Map.Metrics {
		metric := &p.Map.Metrics[m]
		if metric.Scale == nil {
			continue
		}
		width := metric.Scale[1] - metric.Scale[0]
		for _, hard := range by[metric.ID] {
			worst, found := figures.Survey{}, false
			cost := costOf(p, hard.At)
			for _, easy := range by[metric.ID] {
				gap := easy.Mean.X - hard.Mean.X
				if metric.Better == "low" {
					gap = -gap
				}
				other := costOf(p, easy.At)
				if !(cost > 0) || !(gap > 0) || !p.AtLeast(gap/width, "gap") || !p.AtLeast(other/cost, "times") || overlap(hard, easy) {
					continue
				}
				if !found || other > costOf(p, worst.At) {
					worst, found = easy, true
				}
			}
			if found && !seen[hard.At] {
				seen[hard.At] = true
				reportSurvey(p, metric.Name, hard, worst)
			}
		}
	}
	return nil
}

// overlap tells whether the intervals of two surveys meet, where both are known.
func overlap(a, b figures.Survey) bool {
	return a.Low.OK && b.Low.OK && a.Low.X <= b.High.X && b.Low.X <= a.High.X
}

// costOf is the modelled effort of a visit to a touchpoint, 0 where it is not
// known.
func costOf(p *analysis.Pass, id string) float64 {
	list := p.Figures.Effort.Touchpoints
	n := slices.IndexFunc(list, func(t figures.TouchpointEffort) bool { return t.ID == id })
	if n < 0 || !list[n].Cost.OK || !list[n].Known {
		return 0
	}
	return list[n].Cost.X
}

func reportSurvey(p *analysis.Pass, metric string, hard, easy figures.Survey) {
	e, other := p.Graph.EncountersOf(hard.At)[0], p.Graph.EncountersOf(easy.At)[0]
	p.Report(analysis.Found{
		Subject: analysis.Address(e),
		Range:   e.Touchpoint.Origin.Key("measures"),
		Params: diag.Params{
			analysis.ID("touchpoint", hard.At), analysis.Measured("name", analysis.Touchpoint(e.Touchpoint)),
			analysis.Measured("other", analysis.Touchpoint(other.Touchpoint)),
			analysis.Measured("metric", metric),
			analysis.Measured("mean", hard.Mean.X), analysis.Measured("other_mean", easy.Mean.X),
			analysis.Measured("cost", costOf(p, hard.At)), analysis.Measured("other_cost", costOf(p, easy.At)),
		},
		Related: []analysis.Place{{Case: "other", Range: other.Touchpoint.Origin.Key("name")}},
	})
}
