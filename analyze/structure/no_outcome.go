package structure

import (
	"cmp"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

var noOutcome = &analysis.Rule{
	ID: "no-outcome", Family: "map", Severity: diag.SeverityInfo,
	Title: analysis.Words{
		EN: "The map does not say how the journey ends",
		UK: "Мапа не каже, чим закінчується подорож",
		RU: "Карта не говорит, чем заканчивается путь",
		PL: "Mapa nie mówi, jak kończy się podróż",
	},
	Reason: analysis.Words{
		EN: "Not every customer arrives. A map without a way to give up shows success for everybody, and effort per success says nothing.",
		UK: "Не кожен клієнт доходить до мети. Мапа, з якої не можна зійти, показує успіх для всіх, і зусилля на один успіх нічого не означають.",
		RU: "Не каждый клиент доходит до цели. Карта, с которой нельзя сойти, показывает успех для всех, и усилия на один успех ничего не значат.",
		PL: "Nie każdy klient dochodzi do celu. Mapa, z której nie można zejść, pokazuje sukces wszystkich, a wysiłek na jeden sukces nic nie znaczy.",
	},
	Source: "Kemeny & Snell 1960, Finite Markov Chains, absorbing states",
	Parameters: []analysis.Parameter{{Name: "touchpoints", Kind: analysis.Number, Default: "4", Doc: analysis.Words{
		EN: "from how many touchpoints on a map is more than a sketch",
		UK: "від скількох точок контакту мапа — більше, ніж начерк",
		RU: "от скольких точек контакта карта — больше, чем набросок",
		PL: "od ilu punktów styku mapa jest czymś więcej niż szkicem",
	}}},
	Texts: []analysis.Text{
		{
			Message: analysis.Words{
				EN: "the map does not say how the journey ends, so every customer counts as a success",
				UK: "мапа не каже, чим закінчується подорож, тому кожен клієнт вважається успішним",
				RU: "карта не говорит, чем заканчивается путь, поэтому каждый клиент считается дошедшим",
				PL: "mapa nie mówi, jak kończy się podróż, więc każdy klient liczy się jako sukces",
			},
			Help: giveUp,
		},
		{
			Case: "success",
			Message: analysis.Words{
				EN: "no way on the map ends without success: as drawn, nobody gives up",
				UK: "жоден шлях на мапі не закінчується без успіху: за нею ніхто не відмовляється",
				RU: "ни один путь на карте не заканчивается без успеха: по ней никто не отказывается",
				PL: "żadna droga na mapie nie kończy się bez sukcesu: według niej nikt nie rezygnuje",
			},
			Help: giveUp,
		},
		{
			Case: "unreached",
			Message: analysis.Words{
				EN: "no way leads to the outcome {name:quote}",
				UK: "жоден шлях не веде до завершення {name:quote}",
				RU: "ни один путь не ведёт к исходу {name:quote}",
				PL: "żadna droga nie prowadzi do wyniku {name:quote}",
			},
			Help: analysis.Words{
				EN: "write under `next:` of the touchpoints where it happens `{outcome}:` with the share of the customers who end so",
				UK: "впишіть у `next:` тих точок контакту, де так буває, `{outcome}:` із часткою клієнтів, які так завершують",
				RU: "впишите в `next:` тех точек контакта, где так бывает, `{outcome}:` с долей клиентов, которые так заканчивают",
				PL: "wpisz w `next:` punktów styku, w których tak bywa, `{outcome}:` z udziałem klientów, którzy tak kończą",
			},
		},
	},
	Failing: `seam: 1
title: Order and connect
stages:
  - name: Order
    touchpoints:
      - {name: Compare, owner: sales}
      - {name: Order, owner: sales}
      - {name: Pay, owner: billing}
      - {name: Installation visit, owner: field}
`,
	Passing: `seam: 1
title: Order and connect
stages:
  - name: Order
    touchpoints:
      - {name: Compare, owner: sales}
      - {name: Order, owner: sales, next: {pay: 90%, gone: 10%}}
      - {name: Pay, owner: billing}
      - {name: Installation visit, owner: field}
`,
	Run: func(p *analysis.Pass) error {
		led := ledTo(p)
		said, failure := false, false
		for i, o := range p.Map.Outcomes {
			declared := !o.Implied && p.Own(o.Entry)
			if declared && !led[i] {
				p.Report(analysis.Found{
					Case: "unreached", Subject: "outcomes/" + o.ID, Range: o.Origin.Range,
					Params: diag.Params{analysis.ID("outcome", o.ID), analysis.Measured("name", cmp.Or(o.Name, o.ID))},
				})
			}
			said = said || declared
			failure = failure || led[i] && !o.Success
		}
		touchpoints := 0
		for _, stage := range p.Map.Stages {
			touchpoints += len(stage.Touchpoints)
		}
		if failure || !p.AtLeast(float64(touchpoints), "touchpoints") {
			return nil
		}
		f := analysis.Found{Case: "success", Subject: p.Map.ID, Range: p.Map.Origin.Key("stages"), Params: diag.Params{analysis.ID("journey", p.Map.ID)}}
		if !said && !namesOutcome(p) {
			f.Case = ""
		}
		p.Report(f)
		return nil
	},
}

var giveUp = analysis.Words{
	EN: "write where customers give up, and how many: `next:` with `gone:` and a share",
	UK: "впишіть, де клієнти відмовляються і скільки їх: `next:` із `gone:` та часткою",
	RU: "впишите, где клиенты отказываются и сколько их: `next:` с `gone:` и долей",
	PL: "wpisz, gdzie klienci rezygnują i ilu ich jest: `next:` z `gone:` i udziałem",
}

// ledTo are the outcomes, by index, that some way leads to.
func ledTo(p *analysis.Pass) []bool {
	led := make([]bool, len(p.Map.Outcomes))
	mark := func(list []journey.Transition) {
		for _, t := range list {
			if t.Outcome != journey.None && t.P > 0 {
				led[t.Outcome] = true
			}
		}
	}
	mark(p.Graph.Start())
	for i := range p.Graph.Encounters() {
		mark(p.Graph.Out(i))
	}
	return led
}

// namesOutcome tells whether any `next` or `start` names an outcome.
func namesOutcome(p *analysis.Pass) bool {
	named := func(list []touchpoint.Target) bool {
		for _, t := range list {
			if t.Outcome != "" {
				return true
			}
		}
		return false
	}
	for _, e := range p.Graph.Encounters() {
		if named(e.Detail.Next) {
			return true
		}
	}
	return named(p.Map.Start)
}
