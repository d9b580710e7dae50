package experience

import (
	"slices"
	"strconv"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

var painUnanswered = &analysis.Rule{
	ID: "pain-unanswered", Family: "experience", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "Nothing is planned against a severe pain",
		UK: "Проти сильного болю нічого не заплановано",
		RU: "Против сильной боли ничего не запланировано",
		PL: "Na poważny problem nie ma pomysłu",
	},
	Reason: analysis.Words{
		EN: "A map that names pains and stops there changes nothing. What hurts most should lead to an opportunity that somebody owns.",
		UK: "Мапа, яка лише називає болі, нічого не змінює. Те, що болить найдужче, має вести до можливості, за яку хтось відповідає.",
		RU: "Карта, которая только называет боли, ничего не меняет. То, что болит сильнее всего, должно вести к возможности, за которую кто-то отвечает.",
		PL: "Mapa, która tylko nazywa problemy, niczego nie zmienia. To, co boli najbardziej, powinno prowadzić do szansy, za którą ktoś odpowiada.",
	},
	Source: "Kalbach 2020, Mapping Experiences, 2nd edition",
	Parameters: []analysis.Parameter{{Name: "pain", Kind: analysis.Number, Default: "4", Doc: analysis.Words{
		EN: "smallest severity that needs an answer, from 1 to 5",
		UK: "найменша тяжкість, що потребує відповіді, від 1 до 5",
		RU: "наименьшая тяжесть, требующая ответа, от 1 до 5",
		PL: "najmniejsza dotkliwość, która wymaga odpowiedzi, od 1 do 5",
	}}},
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "no opportunity solves {text:quote} at {name:quote} (severity {severity})",
			UK: "жодна можливість не розв’язує {text:quote} на кроці {name:quote} (тяжкість {severity})",
			RU: "ни одна возможность не решает {text:quote} на шаге {name:quote} (тяжесть {severity})",
			PL: "żadna szansa nie rozwiązuje {text:quote} w punkcie {name:quote} (dotkliwość {severity})",
		},
		Help: analysis.Words{
			EN: "add an opportunity with `solves` that names this pain, or lower its severity if it hurts less",
			UK: "додайте можливість із `solves`, що називає цей біль, або зменште його тяжкість, якщо він не такий сильний",
			RU: "добавьте возможность с `solves`, которая называет эту боль, или уменьшите её тяжесть, если она не так сильна",
			PL: "dodaj szansę z `solves`, która wskazuje ten problem, albo obniż jego dotkliwość, jeśli boli mniej",
		},
	}},
	Failing: `seam: 1
title: Choose a package
stages:
  - name: Choose
    touchpoints:
      - name: Compare
        owner: sales
        pains:
          - {id: dearer, text: Price differs between site and shop, severity: 5}
`,
	Passing: `seam: 1
title: Choose a package
stages:
  - name: Choose
    touchpoints:
      - name: Compare
        owner: sales
        pains:
          - {id: dearer, text: Price differs between site and shop, severity: 5}
        opportunities:
          - {text: One price list, owner: sales, solves: dearer}
`,
	Run: func(p *analysis.Pass) error {
		solved := map[string]bool{}
		eachList(p, func(_, _ string, _ []touchpoint.Pain, list []touchpoint.Opportunity) {
			for _, o := range list {
				for _, id := range o.Solves {
					solved[id] = true
				}
			}
		})
		eachList(p, func(address, name string, list []touchpoint.Pain, _ []touchpoint.Opportunity) {
			for n, pain := range list {
				if pain.Severity != nil && p.AtLeast(*pain.Severity, "pain") && !solved[pain.ID] {
					reportPain(p, address, name, n, pain)
				}
			}
		})
		return nil
	},
}

// eachList calls f for the pains and opportunities of every stage, touchpoint
// and channel, each once.
func eachList(p *analysis.Pass, f func(address, name string, pains []touchpoint.Pain, opportunities []touchpoint.Opportunity)) {
	for s := range p.Map.Stages {
		stage := &p.Map.Stages[s]
		f(stage.ID+"/", stage.Name, stage.Pains, stage.Opportunities)
		for t := range stage.Touchpoints {
			tp := &stage.Touchpoints[t]
			address := stage.ID + "/" + tp.ID
			f(address, analysis.Touchpoint(tp), tp.Pains, tp.Opportunities)
			for c := range tp.Channels {
				use := &tp.Channels[c]
				f(address+"@"+use.ID, analysis.Touchpoint(tp)+" ("+p.Channel(use.ID)+")", use.Pains, use.Opportunities)
			}
		}
	}
}

func reportPain(p *analysis.Pass, address, name string, n int, pain touchpoint.Pain) {
	id := pain.ID
	if id == "" {
		id = touchpoint.Slug(pain.Text)
	}
	if id == "" {
		id = strconv.Itoa(n + 1)
	}
	at := pain.Origin.Range
	if slices.ContainsFunc([]string{"text", "id"}, pain.Origin.Has) {
		at = pain.Origin.Key("text")
	}
	p.Report(analysis.Found{
		Subject: address + ":" + id,
		Range:   at,
		Params: diag.Params{
			analysis.ID("at", address), analysis.ID("pain", id),
			analysis.Measured("text", pain.Text), analysis.Measured("name", name), analysis.Measured("severity", *pain.Severity),
		},
	})
}
