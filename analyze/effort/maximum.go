package effort

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
)

var maximum = &analysis.Rule{
	ID: "effort-max", Family: "effort", Severity: diag.SeverityWarning, NeedsFlow: true,
	Title: analysis.Words{
		EN: "One visit takes more effort than is allowed",
		UK: "Одне відвідування забирає більше зусиль, ніж дозволено",
		RU: "Одно посещение отнимает больше усилий, чем разрешено",
		PL: "Jedna wizyta wymaga więcej wysiłku, niż wolno",
	},
	Reason: analysis.Words{
		EN: "A limit that everybody knows turns effort from an opinion into a budget: whoever adds a step has to save one elsewhere.",
		UK: "Відома всім межа робить із зусиль бюджет, а не думку: хто додає крок, той має заощадити його деінде.",
		RU: "Известный всем предел делает из усилий бюджет, а не мнение: кто добавляет шаг, тот должен сберечь его в другом месте.",
		PL: "Znana wszystkim granica czyni z wysiłku budżet, a nie opinię: kto dodaje krok, musi zaoszczędzić go gdzie indziej.",
	},
	Source: "Dixon, Freeman & Toman 2010, Stop Trying to Delight Your Customers, Harvard Business Review; the default is seam's own",
	Parameters: []analysis.Parameter{{Name: "max", Kind: analysis.Duration, Default: "90m", Doc: analysis.Words{
		EN: "most effort that one visit to a touchpoint may take, getting there included",
		UK: "найбільші зусилля на одне відвідування точки контакту разом із дорогою до неї",
		RU: "наибольшие усилия на одно посещение точки контакта вместе с дорогой к ней",
		PL: "największy wysiłek na jedną wizytę w punkcie styku, razem z dotarciem do niego",
	}}},
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "{name:quote} takes {cost:minutes} of effort a visit; {max:minutes} are allowed",
			UK: "{name:quote} забирає {cost:minutes} зусиль за відвідування; дозволено {max:minutes}",
			RU: "{name:quote} отнимает {cost:minutes} усилий за посещение; разрешено {max:minutes}",
			PL: "{name:quote} wymaga {cost:minutes} wysiłku na wizytę; wolno {max:minutes}",
		},
		Help: analysis.Words{
			EN: "doing is {doing:minutes}, waiting {waiting:minutes}, friction {friction:minutes}: begin with the largest, or allow more with `max`",
			UK: "дії — {doing:minutes}, очікування — {waiting:minutes}, тертя — {friction:minutes}: почніть із найбільшого або дозвольте більше ключем `max`",
			RU: "действия — {doing:minutes}, ожидание — {waiting:minutes}, трение — {friction:minutes}: начните с самого большого или разрешите больше ключом `max`",
			PL: "działanie to {doing:minutes}, czekanie {waiting:minutes}, tarcie {friction:minutes}: zacznij od największego albo pozwól na więcej kluczem `max`",
		},
	}},
	Failing: `seam: 1
title: Renew a passport
stages:
  - name: Renew
    touchpoints:
      - {name: Queue at the office, active: 10m, wait: 5h, owner: office}
      - {name: Collect the passport, active: 10m, owner: office}
`,
	Passing: `seam: 1
title: Renew a passport
stages:
  - name: Renew
    touchpoints:
      - {name: Visit at the agreed time, active: 10m, wait: 5m, owner: office}
      - {name: Collect the passport, active: 10m, delay: 14d, owner: office}
`,
	Run: func(p *analysis.Pass) error {
		for _, t := range p.Figures.Effort.Touchpoints {
			if t.Cost.OK && t.Cost.X > p.Param("max")*(1+1e-9) {
				reportMaximum(p, t)
			}
		}
		return nil
	},
}

func reportMaximum(p *analysis.Pass, t figures.TouchpointEffort) {
	e := p.Graph.EncountersOf(t.ID)[0]
	p.Report(analysis.Found{
		Subject: analysis.Address(e),
		Range:   e.Touchpoint.Origin.Key("name"),
		Params: diag.Params{
			analysis.ID("touchpoint", t.ID),
			analysis.Measured("name", analysis.Touchpoint(e.Touchpoint)),
			analysis.Measured("cost", t.Cost.X),
			analysis.Measured("max", p.Param("max")),
			analysis.Measured("doing", t.Items.Doing()/t.Visits.X),
			analysis.Measured("waiting", t.Items.Waiting()/t.Visits.X),
			analysis.Measured("friction", t.Items.Friction()/t.Visits.X),
		},
	})
}
