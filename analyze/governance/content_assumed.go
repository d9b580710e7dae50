package governance

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

var contentAssumed = &analysis.Rule{
	ID: "content-assumed", Family: "governance", Severity: diag.SeverityInfo,
	Title: analysis.Words{
		EN: "Content rests on assumption",
		UK: "Зміст ґрунтується на припущенні",
		RU: "Содержание основано на предположении",
		PL: "Treść opiera się na założeniu",
	},
	Reason: analysis.Words{
		EN: "A map drawn from what the company believes shows the company, not its customers. What is assumed should be marked, and researched before it is acted on.",
		UK: "Мапа, намальована з того, у що вірить компанія, показує компанію, а не її клієнтів. Припущене слід позначити й дослідити, перш ніж діяти.",
		RU: "Карта, нарисованная из того, во что верит компания, показывает компанию, а не её клиентов. Предположенное следует отметить и исследовать, прежде чем действовать.",
		PL: "Mapa narysowana z tego, w co wierzy firma, pokazuje firmę, a nie jej klientów. To, co założone, trzeba oznaczyć i zbadać, zanim się zadziała.",
	},
	Source: "Kalbach 2020, Mapping Experiences, 2nd edition",
	Texts: []analysis.Text{
		{Message: analysis.Words{
			EN: "what the map says about {name:quote} is assumed",
			UK: "те, що мапа каже про {name:quote}, — припущення",
			RU: "то, что карта говорит о {name:quote}, — предположение",
			PL: "to, co mapa mówi o {name:quote}, jest założeniem",
		}, Help: research},
		{Case: "map", Message: analysis.Words{
			EN: "what the map says is assumed",
			UK: "те, що каже мапа, — припущення",
			RU: "то, что говорит карта, — предположение",
			PL: "to, co mówi mapa, jest założeniem",
		}, Help: research},
	},
	Failing: `seam: 1
title: Order and connect
basis: assumed
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales}
`,
	Passing: `seam: 1
title: Order and connect
basis: researched
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales}
`,
	Run: func(p *analysis.Pass) error {
		m := p.Map
		say := func(subject, name string, basis touchpoint.Basis, origin diag.Origin) {
			if basis != touchpoint.Assumed {
				return
			}
			f := analysis.Found{Subject: subject, Range: origin.Key("basis"), Params: diag.Params{analysis.Measured("name", name)}}
			if subject == m.ID {
				f.Case = "map"
			}
			p.Report(f)
		}
		say(m.ID, m.Title, m.Basis, m.Origin)
		for s := range m.Stages {
			stage := &m.Stages[s]
			say(stage.ID+"/", stage.Name, stage.Basis, stage.Origin)
			for t := range stage.Touchpoints {
				tp := &stage.Touchpoints[t]
				address := stage.ID + "/" + tp.ID
				say(address, analysis.Touchpoint(tp), tp.Basis, tp.Origin)
				for c := range tp.Channels {
					use := &tp.Channels[c]
					say(address+"@"+use.ID, analysis.Touchpoint(tp)+" ("+p.Channel(use.ID)+")", use.Basis, use.Origin)
				}
			}
		}
		return nil
	},
}

var research = analysis.Words{
	EN: "ask or watch five customers, then say `basis: researched` and where it comes from with `source`",
	UK: "розпитайте п’ятьох клієнтів або поспостерігайте за ними, а тоді впишіть `basis: researched` і звідки це — `source`",
	RU: "расспросите пятерых клиентов или понаблюдайте за ними, а затем впишите `basis: researched` и откуда это — `source`",
	PL: "zapytaj lub obserwuj pięciu klientów, a potem wpisz `basis: researched` i skąd to wiadomo: `source`",
}
