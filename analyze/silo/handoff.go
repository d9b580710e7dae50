package silo

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/flow"
	"github.com/seam-cx/seam/diag"
)

var handoff = &analysis.Rule{
	ID: "silo-handoff", Family: "silo", Severity: diag.SeverityWarning, NeedsFlow: true,
	Title: analysis.Words{
		EN: "Departments hand customers over without having agreed how",
		UK: "Підрозділи передають клієнтів, не домовившись як",
		RU: "Отделы передают клиентов, не договорившись как",
		PL: "Działy przekazują sobie klientów bez uzgodnionego sposobu",
	},
	Reason: analysis.Words{
		EN: "Where work passes between departments that have no declared way to work together, customers carry the message themselves. Coordination must fit the dependencies of the work.",
		UK: "Де робота переходить між підрозділами, які не домовилися про спільну роботу, там повідомлення носять самі клієнти. Взаємодія має відповідати залежностям у роботі.",
		RU: "Где работа переходит между отделами, которые не договорились о совместной работе, сообщения носят сами клиенты. Взаимодействие должно соответствовать зависимостям в работе.",
		PL: "Gdzie praca przechodzi między działami, które nie ustaliły, jak współpracują, wiadomości noszą sami klienci. Koordynacja musi odpowiadać zależnościom w pracy.",
	},
	Source: "Cataldo, Wagstrom, Herbsleb & Carley 2006, Identification of Coordination Requirements",
	Parameters: []analysis.Parameter{{Name: "flow", Kind: analysis.Number, Default: "0.05", Doc: analysis.Words{
		EN: "smallest expected number of handoffs per customer who starts",
		UK: "найменша очікувана кількість передач на клієнта, що починає",
		RU: "наименьшее ожидаемое число передач на клиента, который начинает",
		PL: "najmniejsza oczekiwana liczba przekazań na klienta, który zaczyna",
	}}},
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "{from_name} hands customers over to {to_name} {hundred:about} times per 100 customers, and no collaboration between them is declared",
			UK: "{from_name} → {to_name}: передач на 100 клієнтів — {hundred:about}, а взаємодії між підрозділами не оголошено",
			RU: "{from_name} → {to_name}: передач на 100 клиентов — {hundred:about}, а взаимодействие между отделами не объявлено",
			PL: "{from_name} → {to_name}: przekazań na 100 klientów — {hundred:about}, a współpracy między działami nie zadeklarowano",
		},
		Help: analysis.Words{
			EN: "agree how the two work together, and declare it under `governance: collaboration` with `between: [{from}, {to}]` and `by` or `meets`",
			UK: "домовтеся, як вони працюють разом, і оголосіть це в `governance: collaboration` з `between: [{from}, {to}]` та `by` або `meets`",
			RU: "договоритесь, как они работают вместе, и объявите это в `governance: collaboration` с `between: [{from}, {to}]` и `by` или `meets`",
			PL: "ustal, jak oba działy współpracują, i zadeklaruj to w `governance: collaboration` z `between: [{from}, {to}]` oraz `by` lub `meets`",
		},
	}},
	Places: []analysis.Text{{
		Case: "arrives",
		Message: analysis.Words{
			EN: "here {to_name} takes over",
			UK: "тут роботу переймає: {to_name}",
			RU: "здесь работу принимает: {to_name}",
			PL: "tu pracę przejmuje: {to_name}",
		},
	}},
	Failing: `seam: 1
title: Order and connect
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales}
      - {name: Installation visit, owner: field}
`,
	Passing: `seam: 1
title: Order and connect
governance:
  collaboration:
    - between: [sales, field]
      by: Shared order board
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales}
      - {name: Installation visit, owner: field}
`,
	Run: func(p *analysis.Pass) error {
		for _, h := range p.Figures.Silos.Handoffs {
			if !h.Declared && p.AtLeast(h.Flow, "flow") {
				reportHandoff(p, h)
			}
		}
		return nil
	},
}

// widest is the transition between two departments by which most customers go.
func widest(p *analysis.Pass, from, to string) flow.Transition {
	var widest flow.Transition
	for _, out := range p.Flow.Out {
		for _, t := range out {
			if t.Handoff && t.Flow > widest.Flow && owner(p, t.From) == from && owner(p, t.To) == to {
				widest = t
			}
		}
	}
	return widest
}

// reportHandoff points at the transition by which most customers go.
func reportHandoff(p *analysis.Pass, h figures.Handoff) {
	widest := widest(p, h.From, h.To)
	p.Report(analysis.Found{
		Subject: h.From + ">" + h.To,
		Range:   p.Way(widest.Transition),
		Params: diag.Params{
			analysis.ID("from", h.From), analysis.ID("to", h.To),
			analysis.Measured("from_name", p.Department(h.From)), analysis.Measured("to_name", p.Department(h.To)),
			analysis.Measured("flow", h.Flow), analysis.Measured("hundred", 100*h.Flow),
		},
		Related: []analysis.Place{{Case: "arrives", Range: p.Graph.Encounters()[widest.To].Place("owner")}},
	})
}

func owner(p *analysis.Pass, encounter int) string {
	return p.Graph.Encounters()[encounter].Detail.Owner
}
