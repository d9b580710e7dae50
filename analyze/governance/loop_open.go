package governance

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

var loopOpen = &analysis.Rule{
	ID: "loop-open", Family: "governance", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "Customers never hear what came of what they said",
		UK: "Клієнти не дізнаються, що стало з їхніми словами",
		RU: "Клиенты не узнают, что стало с их словами",
		PL: "Klienci nie dowiadują się, co wynikło z ich słów",
	},
	Reason: analysis.Words{
		EN: "Those who spoke and heard nothing back do not speak again, and take it that nobody cared. An answer keeps them and brings the next hint.",
		UK: "Хто сказав і не отримав відповіді, більше не скаже, і вирішить, що до нього нікому немає діла. Відповідь утримує клієнта й приносить наступну підказку.",
		RU: "Кто сказал и не получил ответа, больше не скажет и решит, что до него никому нет дела. Ответ удерживает клиента и приносит следующую подсказку.",
		PL: "Kto coś powiedział i nie dostał odpowiedzi, więcej nic nie powie i uzna, że nikogo to nie obchodzi. Odpowiedź zatrzymuje klienta i przynosi następną wskazówkę.",
	},
	Source: "Markey, Reichheld & Dullweber 2009, Closing the Customer Feedback Loop, Harvard Business Review",
	Texts: []analysis.Text{
		{
			Message: analysis.Words{
				EN: "customers who are heard by {source:quote} never learn what came of it",
				UK: "клієнти, яких чують через {source:quote}, не дізнаються, що з того вийшло",
				RU: "клиенты, которых слышат через {source:quote}, не узнают, что из этого вышло",
				PL: "klienci, których słychać przez {source:quote}, nie dowiadują się, co z tego wynikło",
			},
			Help: answerThem,
		},
		{
			Case: "unsaid", Severity: diag.SeverityInfo,
			Message: analysis.Words{
				EN: "the map does not say whether customers who are heard by {source:quote} learn what came of it",
				UK: "мапа не каже, чи клієнти, яких чують через {source:quote}, дізнаються, що з того вийшло",
				RU: "карта не говорит, узнают ли клиенты, которых слышат через {source:quote}, что из этого вышло",
				PL: "mapa nie mówi, czy klienci, których słychać przez {source:quote}, dowiadują się, co z tego wynikło",
			},
			Help: answerThem,
		},
	},
	Failing: `seam: 1
title: Order and connect
governance:
  feedback:
    - {id: calls, source: Calls, listens_to: [order], owner: care, within: 24h, reaches: sales, closes_loop: false}
stages:
  - name: Order
    touchpoints:
      - {id: order, name: Order, owner: sales}
`,
	Passing: `seam: 1
title: Order and connect
governance:
  feedback:
    - {id: calls, source: Calls, listens_to: [order], owner: care, within: 24h, reaches: sales, closes_loop: true}
stages:
  - name: Order
    touchpoints:
      - {id: order, name: Order, owner: sales}
`,
	Run: func(p *analysis.Pass) error {
		for i := range p.Map.Governance.Feedback {
			f := &p.Map.Governance.Feedback[i]
			if f.ClosesLoop != nil && *f.ClosesLoop {
				continue
			}
			kind := ""
			if f.ClosesLoop == nil {
				kind = "unsaid"
			}
			p.Report(analysis.Found{
				Case: kind, Subject: "governance/feedback/" + feedbackID(p, i), Range: f.Origin.Key("closes_loop"),
				Params: diag.Params{analysis.ID("feedback", feedbackID(p, i)), analysis.Measured("source", feedbackName(p, i))},
			})
		}
		return nil
	},
}

var answerThem = analysis.Words{
	EN: "answer them, if only to say what changed, and write `closes_loop: true`",
	UK: "відповідайте їм, хоча б про те, що змінилося, і впишіть `closes_loop: true`",
	RU: "отвечайте им, хотя бы о том, что изменилось, и впишите `closes_loop: true`",
	PL: "odpowiadaj im, choćby tylko o tym, co się zmieniło, i wpisz `closes_loop: true`",
}
