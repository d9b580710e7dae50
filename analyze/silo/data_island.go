package silo

import (
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

var dataIsland = &analysis.Rule{
	ID: "data-island", Family: "silo", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "Departments ask for the same thing without sharing it",
		UK: "Підрозділи питають те саме, не ділячись відповіддю",
		RU: "Отделы спрашивают одно и то же, не делясь ответом",
		PL: "Działy pytają o to samo, nie dzieląc się odpowiedzią",
	},
	Reason: analysis.Words{
		EN: "Where each department keeps its own copy of what customers say, customers are the only link between the copies, and the copies drift apart.",
		UK: "Де кожен підрозділ має власну копію сказаного клієнтами, копії пов’язують лише самі клієнти, і вони розходяться.",
		RU: "Где у каждого отдела своя копия сказанного клиентами, копии связывают только сами клиенты, и они расходятся.",
		PL: "Gdzie każdy dział ma własną kopię tego, co mówią klienci, kopie łączą tylko oni sami, a te się rozchodzą.",
	},
	Source: "Redman 2008, Data Driven: on data that departments keep to themselves",
	Texts: []analysis.Text{
		{Message: notShared, Help: shareIt},
		{Case: "silent", Severity: diag.SeverityInfo, Message: notShared, Help: shareIt},
	},
	Places: []analysis.Text{{Case: "asks", Message: analysis.Words{
		EN: "{asker} asks for it here",
		UK: "тут про це питає {asker:quote}",
		RU: "здесь об этом спрашивает {asker:quote}",
		PL: "tu pyta o to {asker:quote}",
	}}},
	Failing: `seam: 1
title: Order and connect
governance:
  collaboration:
    - {between: [sales, field], by: Shared order board}
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales, asks: address}
      - {name: Installation visit, owner: field, asks: address}
`,
	Passing: `seam: 1
title: Order and connect
governance:
  collaboration:
    - {between: [sales, field], by: Shared order board, exchanges: address}
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales, asks: address}
      - {name: Installation visit, owner: field, asks: address}
`,
	Run: func(p *analysis.Pass) error {
		pairs := islands(p.Input)
		for len(pairs) > 0 {
			datum, n := pairs[0].Datum, 0
			var apart []string
			for n < len(pairs) && pairs[n].Datum == datum {
				for _, d := range pairs[n].Between {
					if !slices.Contains(apart, d) {
						apart = append(apart, d)
					}
				}
				n++
			}
			reportIsland(p, datum, apart, n)
			pairs = pairs[n:]
		}
		return nil
	},
}

var notShared = analysis.Words{
	EN: "{names:quote} each ask for {data:quote}, and {n:plural|pair of them declares|pairs of them declare} no exchange of it",
	UK: "{data:quote}: про це питають {names:quote}, і {n:plural|пара з них не оголосила|пари з них не оголосили|пар із них не оголосили} обміну цим",
	RU: "{data:quote}: об этом спрашивают {names:quote}, и {n:plural|пара из них не объявила|пары из них не объявили|пар из них не объявили} обмена этим",
	PL: "{data:quote}: pytają o to {names:quote}, a {n:plural|para z nich nie zadeklarowała|pary z nich nie zadeklarowały|par z nich nie zadeklarowało} wymiany",
}

var shareIt = analysis.Words{
	EN: "keep it in one place that all of them use, and declare it under `governance: collaboration` with `between: [{departments:ids}]` and `exchanges: {datum}`",
	UK: "тримайте це в одному місці, яким користуються всі, і оголосіть це в `governance: collaboration` з `between: [{departments:ids}]` та `exchanges: {datum}`",
	RU: "держите это в одном месте, которым пользуются все, и объявите это в `governance: collaboration` с `between: [{departments:ids}]` и `exchanges: {datum}`",
	PL: "trzymaj to w jednym miejscu, z którego korzystają wszyscy, i zadeklaruj to w `governance: collaboration` z `between: [{departments:ids}]` i `exchanges: {datum}`",
}

// reportIsland points at where the first of the departments asks, and beside
// it at where each of the others does.
func reportIsland(p *analysis.Pass, datum string, apart []string, pairs int) {
	f := analysis.Found{
		Subject: "data/" + datum,
		Params: diag.Params{
			analysis.ID("datum", datum), analysis.ID("departments", apart),
			analysis.Measured("data", p.Data([]string{datum})), analysis.Measured("n", pairs),
		},
	}
	if len(p.Map.Governance.Collaboration) == 0 {
		f.Case = "silent"
	}
	var names []string
	for i, d := range apart {
		names = append(names, p.Department(d))
		at := whereAsked(p, d, datum).Place("asks")
		if i == 0 {
			f.Range = at
			continue
		}
		f.Related = append(f.Related, analysis.Place{Case: "asks", Range: at, Params: diag.Params{analysis.Measured("asker", p.Department(d))}})
	}
	f.Params = append(f.Params, analysis.Measured("names", names))
	p.Report(f)
}

// whereAsked is the first encounter at which a department asks for a datum.
func whereAsked(p *analysis.Pass, department, datum string) journey.Encounter {
	for i, e := range p.Graph.Encounters() {
		if e.Detail.Owner == department && p.Flow.Reached[i] && slices.Contains(e.Detail.Asks, datum) {
			return e
		}
	}
	return journey.Encounter{}
}
