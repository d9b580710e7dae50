package structure

import (
	"cmp"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

var stageEmpty = &analysis.Rule{
	ID: "stage-empty", Family: "map", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "A stage has no touchpoints",
		UK: "На етапі немає точок контакту",
		RU: "На этапе нет точек контакта",
		PL: "Etap nie ma punktów styku",
	},
	Reason: analysis.Words{
		EN: "A stage in which customers meet nothing is either unfinished, or a time in which they are left alone. Both are worth knowing.",
		UK: "Етап, на якому клієнти нічого не зустрічають, або недороблений, або це час, коли їх лишили самих. І те, і те варто знати.",
		RU: "Этап, на котором клиенты ничего не встречают, либо недоделан, либо это время, когда их оставили одних. И то, и другое стоит знать.",
		PL: "Etap, na którym klienci niczego nie spotykają, jest albo niedokończony, albo to czas, w którym zostawiono ich samych. Warto wiedzieć jedno i drugie.",
	},
	Source: "Kalbach 2016, Mapping Experiences, on gaps in the journey",
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "the stage {name:quote} has no touchpoints",
			UK: "на етапі {name:quote} немає точок контакту",
			RU: "на этапе {name:quote} нет точек контакта",
			PL: "etap {name:quote} nie ma punktów styku",
		},
		Help: analysis.Words{
			EN: "write below `touchpoints:` what customers do here, even if it is only waiting, or take the stage away",
			UK: "впишіть у `touchpoints:`, що клієнти тут роблять, навіть якщо лише чекають, або приберіть етап",
			RU: "впишите в `touchpoints:`, что клиенты здесь делают, даже если только ждут, или уберите этап",
			PL: "wpisz w `touchpoints:`, co klienci tu robią, choćby tylko czekali, albo usuń etap",
		},
	}},
	Failing: `seam: 1
title: Order and connect
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales}
  - name: Wait
`,
	Passing: `seam: 1
title: Order and connect
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales}
  - name: Wait
    touchpoints:
      - {name: Wait for the visit, owner: field}
`,
	Run: func(p *analysis.Pass) error {
		for s := range p.Map.Stages {
			stage := &p.Map.Stages[s]
			if len(stage.Touchpoints) > 0 {
				continue
			}
			p.Report(analysis.Found{
				Subject: stage.ID + "/",
				Range:   stage.Origin.Key("name"),
				Params:  diag.Params{analysis.ID("stage", stage.ID), analysis.Measured("name", cmp.Or(stage.Name, stage.ID))},
			})
		}
		return nil
	},
}
