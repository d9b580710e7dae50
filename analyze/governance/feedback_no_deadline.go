package governance

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

var feedbackNoDeadline = &analysis.Rule{
	ID: "feedback-no-deadline", Family: "governance", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "Nobody promises when what customers say arrives",
		UK: "Ніхто не обіцяє, коли дійде сказане клієнтами",
		RU: "Никто не обещает, когда дойдёт сказанное клиентами",
		PL: "Nikt nie obiecuje, kiedy dotrze to, co mówią klienci",
	},
	Reason: analysis.Words{
		EN: "Without a promise feedback arrives when somebody has time, and nobody can say that it is late.",
		UK: "Без обіцянки відгук доходить, коли в когось є час, і ніхто не може сказати, що він запізнився.",
		RU: "Без обещания отзыв доходит, когда у кого-то есть время, и никто не может сказать, что он опоздал.",
		PL: "Bez obietnicy opinia dociera, kiedy ktoś ma czas, i nikt nie może powiedzieć, że jest spóźniona.",
	},
	Source: "Markey, Reichheld & Dullweber 2009, Closing the Customer Feedback Loop, Harvard Business Review",
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "nobody promises after what time that which is heard by {source:quote} has reached everyone",
			UK: "ніхто не обіцяє, за який час почуте через {source:quote} дійде до всіх",
			RU: "никто не обещает, за какое время услышанное через {source:quote} дойдёт до всех",
			PL: "nikt nie obiecuje, po jakim czasie to, co słychać przez {source:quote}, dotrze do wszystkich",
		},
		Help: analysis.Words{
			EN: "agree a time with those whom it reaches, and write it down with `within:`, such as `within: 24h`",
			UK: "домовтеся про час із тими, до кого воно доходить, і впишіть його: `within:`, наприклад `within: 24h`",
			RU: "договоритесь о времени с теми, до кого оно доходит, и впишите его: `within:`, например `within: 24h`",
			PL: "ustal czas z tymi, do których to dociera, i wpisz go: `within:`, na przykład `within: 24h`",
		},
	}},
	Failing: `seam: 1
title: Order and connect
governance:
  feedback:
    - {id: calls, source: Calls, listens_to: [order], owner: care, reaches: sales, closes_loop: true}
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
			if f := &p.Map.Governance.Feedback[i]; f.Within == nil {
				p.Report(analysis.Found{
					Subject: "governance/feedback/" + feedbackID(p, i), Range: f.Origin.Range,
					Params: diag.Params{analysis.ID("feedback", feedbackID(p, i)), analysis.Measured("source", feedbackName(p, i))},
				})
			}
		}
		return nil
	},
}
