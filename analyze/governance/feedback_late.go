package governance

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

var feedbackLate = &analysis.Rule{
	ID: "feedback-late", Family: "governance", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "What customers say arrives later than promised",
		UK: "Сказане клієнтами доходить пізніше, ніж обіцяно",
		RU: "Сказанное клиентами доходит позже, чем обещано",
		PL: "To, co mówią klienci, dociera później, niż obiecano",
	},
	Reason: analysis.Words{
		EN: "While feedback is on its way, the fault meets the next customers. A promise that is not kept tells those who pass it on that nobody waits for it.",
		UK: "Поки відгук у дорозі, вада зустрічає наступних клієнтів. Недотримана обіцянка каже тим, хто його передає, що на нього ніхто не чекає.",
		RU: "Пока отзыв в пути, изъян встречает следующих клиентов. Несдержанное обещание говорит тем, кто его передаёт, что его никто не ждёт.",
		PL: "Zanim opinia dotrze, wada spotyka następnych klientów. Niedotrzymana obietnica mówi tym, którzy ją przekazują, że nikt na nią nie czeka.",
	},
	Source: "Markey, Reichheld & Dullweber 2009, Closing the Customer Feedback Loop, Harvard Business Review",
	Parameters: []analysis.Parameter{{Name: "slack", Kind: analysis.Share, Default: "0%", Doc: analysis.Words{
		EN: "by what part of the promise it may be late",
		UK: "на яку частину обіцяного часу можна запізнитися",
		RU: "на какую часть обещанного времени можно опоздать",
		PL: "o jaką część obiecanego czasu może się spóźnić",
	}}},
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "what is heard by {source:quote} reaches {department_name:quote} after {after:minutes}; promised was {within:minutes}",
			UK: "почуте через {source:quote} доходить до {department_name:quote} за {after:minutes}, а обіцяно за {within:minutes}",
			RU: "услышанное через {source:quote} доходит до {department_name:quote} за {after:minutes}, а обещано за {within:minutes}",
			PL: "to, co słychać przez {source:quote}, dociera do {department_name:quote} w {after:minutes}, a obiecano {within:minutes}",
		},
		Help: analysis.Words{
			EN: "find out where it lies waiting, send it to everybody on the day it is heard, and correct the time at `reaches:`",
			UK: "з’ясуйте, де воно лежить, надсилайте його всім того ж дня, коли почули, і виправте час у `reaches:`",
			RU: "выясните, где оно лежит, отправляйте его всем в тот же день, когда услышали, и исправьте время в `reaches:`",
			PL: "sprawdź, gdzie to czeka, wysyłaj wszystkim w dniu, w którym to usłyszano, i popraw czas w `reaches:`",
		},
	}},
	Places: []analysis.Text{{Case: "promise", Message: analysis.Words{
		EN: "the promise", UK: "обіцянка", RU: "обещание", PL: "obietnica",
	}}},
	Failing: `seam: 1
title: Order and connect
governance:
  feedback:
    - {id: calls, source: Calls, listens_to: [order], owner: care, within: 24h, reaches: {sales: 14d}, closes_loop: true}
stages:
  - name: Order
    touchpoints:
      - {id: order, name: Order, owner: sales}
`,
	Passing: `seam: 1
title: Order and connect
governance:
  feedback:
    - {id: calls, source: Calls, listens_to: [order], owner: care, within: 24h, reaches: {sales: 1d}, closes_loop: true}
stages:
  - name: Order
    touchpoints:
      - {id: order, name: Order, owner: sales}
`,
	Run: func(p *analysis.Pass) error {
		for i := range p.Map.Governance.Feedback {
			f := &p.Map.Governance.Feedback[i]
			if f.Within == nil {
				continue
			}
			limit := f.Within.Minutes() * (1 + p.Param("slack")) * (1 + 1e-9)
			for _, r := range f.Reaches {
				if r.After == nil || r.After.Minutes() <= limit {
					continue
				}
				p.Report(analysis.Found{
					Subject: "governance/feedback/" + feedbackID(p, i) + ">" + r.Department,
					Range:   f.Origin.Key("reaches"),
					Params: diag.Params{
						analysis.ID("feedback", feedbackID(p, i)), analysis.ID("department", r.Department),
						analysis.Measured("source", feedbackName(p, i)),
						analysis.Measured("department_name", p.Department(r.Department)),
						analysis.Measured("after", r.After.Minutes()), analysis.Measured("within", f.Within.Minutes()),
					},
					Related: []analysis.Place{{Case: "promise", Range: f.Origin.Key("within")}},
				})
			}
		}
		return nil
	},
}
