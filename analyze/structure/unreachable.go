package structure

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

var unreachable = &analysis.Rule{
	ID: "unreachable", Family: "map", Severity: diag.SeverityError,
	Title: analysis.Words{
		EN: "No customer gets to a touchpoint",
		UK: "До точки контакту не доходить жоден клієнт",
		RU: "До точки контакта не доходит ни один клиент",
		PL: "Do punktu styku nie dociera żaden klient",
	},
	Reason: analysis.Words{
		EN: "A touchpoint without a way in counts in no figure. Usually a target is missing or misspelt, or a share is 0.",
		UK: "Точка контакту, до якої немає шляху, не входить у жоден показник. Зазвичай бракує переходу, або частка дорівнює 0.",
		RU: "Точка контакта, к которой нет пути, не входит ни в один показатель. Обычно не хватает перехода, или доля равна 0.",
		PL: "Punkt styku, do którego nic nie prowadzi, nie liczy się w żadnym wskaźniku. Zwykle brakuje przejścia albo udział wynosi 0.",
	},
	Source: "Kemeny & Snell 1960, Finite Markov Chains, classification of states",
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "no customer gets to {name:quote}: nothing with a share above 0 leads there",
			UK: "до {name:quote} не доходить жоден клієнт: туди не веде нічого з часткою понад 0",
			RU: "до {name:quote} не доходит ни один клиент: туда не ведёт ничего с долей больше 0",
			PL: "do {name:quote} nie dociera żaden klient: nic z udziałem powyżej 0 tam nie prowadzi",
		},
		Help: analysis.Words{
			EN: "name {id} in the `next` of a touchpoint before it, or take it out of the map",
			UK: "назвіть {id} у `next` точки контакту перед нею або приберіть її з мапи",
			RU: "назовите {id} в `next` точки контакта перед ней или уберите её с карты",
			PL: "wpisz {id} w `next` punktu styku przed nim albo usuń go z mapy",
		},
	}},
	Failing: `seam: 1
title: Ask and order
stages:
  - name: Order
    touchpoints:
      - {id: compare, name: Compare, owner: sales, next: order}
      - {id: ask, name: Ask, owner: care}
      - {id: order, name: Order, owner: sales}
`,
	Passing: `seam: 1
title: Ask and order
stages:
  - name: Order
    touchpoints:
      - {id: compare, name: Compare, owner: sales, next: {ask: 30%, order: 70%}}
      - {id: ask, name: Ask, owner: care}
      - {id: order, name: Order, owner: sales}
`,
	Run: func(p *analysis.Pass) error {
		for s := range p.Map.Stages {
			for t := range p.Map.Stages[s].Touchpoints {
				encounters := p.Graph.EncountersOf(p.Map.Stages[s].Touchpoints[t].ID)
				if !anyReached(p, encounters) {
					e := encounters[0]
					p.Report(analysis.Found{
						Subject: analysis.Address(e),
						Range:   e.Touchpoint.Origin.Key("name"),
						Params: diag.Params{
							analysis.ID("id", e.Touchpoint.ID), analysis.Measured("name", analysis.Touchpoint(e.Touchpoint)),
						},
					})
				}
			}
		}
		return nil
	},
}

func anyReached(p *analysis.Pass, encounters []journey.Encounter) bool {
	for _, e := range encounters {
		if p.Flow.Reached[e.Index] {
			return true
		}
	}
	return false
}
