package metrics

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

var noOwner = &analysis.Rule{
	ID: "metric-no-owner", Family: "metrics", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "A metric belongs to nobody",
		UK: "За показник ніхто не відповідає",
		RU: "За показатель никто не отвечает",
		PL: "Za wskaźnik nikt nie odpowiada",
	},
	Reason: analysis.Words{
		EN: "A number on the board needs one department that explains it and acts on it. Without one it is watched by all and moved by none.",
		UK: "Числу на дошці потрібен один підрозділ, який його пояснює й діє. Без нього всі дивляться, і ніхто не змінює.",
		RU: "Числу на доске нужен один отдел, который его объясняет и действует. Без него все смотрят, и никто не меняет.",
		PL: "Liczba na tablicy potrzebuje jednego działu, który ją wyjaśnia i działa. Bez niego wszyscy patrzą, a nikt nie zmienia.",
	},
	Source: "Smith & Erwin 2005, Role & Responsibility Charting (RACI): exactly one accountable",
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "no department answers for {name:quote}",
			UK: "за {name:quote} не відповідає жоден підрозділ",
			RU: "за {name:quote} не отвечает ни один отдел",
			PL: "za {name:quote} nie odpowiada żaden dział",
		},
		Help: analysis.Words{
			EN: "name the one department that explains it and acts on it: `owner:` at the metric",
			UK: "назвіть один підрозділ, який його пояснює й діє: `owner:` у показника",
			RU: "назовите один отдел, который его объясняет и действует: `owner:` у показателя",
			PL: "wskaż jeden dział, który ją wyjaśnia i działa: `owner:` przy wskaźniku",
		},
	}},
	Failing: `seam: 1
title: Order and connect
metrics:
  nps: {name: Recommendation, kind: nps}
stages:
  - name: Connect
    touchpoints:
      - {name: Installation visit, owner: field}
`,
	Passing: `seam: 1
title: Order and connect
metrics:
  nps: {name: Recommendation, kind: nps, owner: field}
stages:
  - name: Connect
    touchpoints:
      - {name: Installation visit, owner: field}
`,
	Run: func(p *analysis.Pass) error {
		for _, m := range p.Figures.Metrics.Board {
			if m.Owner == "" {
				p.Report(analysis.Found{
					Subject: m.ID, Range: m.Range, Params: diag.Params{analysis.ID("metric", m.ID), analysis.Measured("name", m.Name)},
				})
			}
		}
		return nil
	},
}
