package consistency

import (
	"strings"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

var avoidedTerm = &analysis.Rule{
	ID: "avoided-term", Family: "consistency", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "A word is used that the company agreed to avoid",
		UK: "Ужито слово, якого компанія домовилася уникати",
		RU: "Употреблено слово, которого компания договорилась избегать",
		PL: "Użyto słowa, którego firma postanowiła unikać",
	},
	Reason: analysis.Words{
		EN: "Two words for one thing make customers think that they are two things, and departments that use them talk past each other.",
		UK: "Два слова для однієї речі змушують клієнтів думати, що це дві різні речі, а підрозділи — говорити про різне.",
		RU: "Два слова для одной вещи заставляют клиентов думать, что это две разные вещи, а отделы — говорить о разном.",
		PL: "Dwa słowa na jedną rzecz każą klientom myśleć, że to dwie rzeczy, a działy mówią przez to o czym innym.",
	},
	Source: "ISO 704:2022, Terminology work, and Evans 2003, Domain-Driven Design (ubiquitous language)",
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "{name:quote} says {word:quote}, where the company says {term:quote}: customers may take them for two things",
			UK: "{name:quote}: тут сказано {word:quote}, а компанія каже {term:quote}; клієнти можуть подумати, що це різні речі",
			RU: "{name:quote}: здесь сказано {word:quote}, а компания говорит {term:quote}; клиенты могут подумать, что это разные вещи",
			PL: "{name:quote}: tu pada {word:quote}, a firma mówi {term:quote}; klienci mogą pomyśleć, że to dwie różne rzeczy",
		},
		Help: analysis.Words{
			EN: "write {term:quote} here; if the customer said it, it belongs in `quote` or `thinks`",
			UK: "напишіть тут {term:quote}; якщо це слова клієнта, їм місце в `quote` або `thinks`",
			RU: "напишите здесь {term:quote}; если это слова клиента, им место в `quote` или `thinks`",
			PL: "napisz tu {term:quote}; jeśli to słowa klienta, ich miejsce jest w `quote` albo `thinks`",
		},
	}},
	Failing: `seam: 1
title: Choose a package
terms:
  package: {avoid: [tariff*, bundle]}
stages:
  - name: Choose
    touchpoints:
      - {name: Compare tariffs, owner: sales}
`,
	Passing: `seam: 1
title: Choose a package
terms:
  package: {avoid: [tariff*, bundle]}
stages:
  - name: Choose
    touchpoints:
      - name: Compare packages
        owner: sales
        thinks: Which tariff is cheaper?
`,
	Run: func(p *analysis.Pass) error {
		for _, t := range p.Figures.Consistency.Terms {
			p.Report(analysis.Found{
				Subject: t.At + ":" + t.Key + ":" + strings.ReplaceAll(t.Term, " ", "-"), Range: t.Range,
				Params: diag.Params{
					analysis.ID("at", t.At), analysis.ID("key", t.Key), analysis.ID("term", t.Term),
					analysis.Measured("name", t.Name), analysis.Measured("word", t.Word),
				},
			})
		}
		return nil
	},
}
