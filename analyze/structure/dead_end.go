package structure

import (
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

var deadEnd = &analysis.Rule{
	ID: "dead-end", Family: "map", Severity: diag.SeverityError,
	Title: analysis.Words{
		EN: "Customers never leave",
		UK: "Клієнти ніколи не виходять",
		RU: "Клиенты никогда не выходят",
		PL: "Klienci nigdy nie wychodzą",
	},
	Reason: analysis.Words{
		EN: "A loop without a way out never ends, so that neither effort nor success can be reckoned for the journey.",
		UK: "Коло без виходу не закінчується ніколи, тому для подорожі не можна обчислити ні зусиль, ні успіху.",
		RU: "Круг без выхода не кончается никогда, поэтому для пути нельзя вычислить ни усилия, ни успех.",
		PL: "Pętla bez wyjścia nigdy się nie kończy, więc nie da się obliczyć ani wysiłku, ani sukcesu podróży.",
	},
	Source: "Kemeny & Snell 1960, Finite Markov Chains, classification of states",
	Texts: []analysis.Text{
		{
			Message: analysis.Words{
				EN: "customers who get to {name:quote} go round for ever: {loop}",
				UK: "клієнти, що дійшли до {name:quote}, ходять колом без кінця: {loop}",
				RU: "клиенты, дошедшие до {name:quote}, ходят по кругу без конца: {loop}",
				PL: "klienci, którzy dotrą do {name:quote}, krążą bez końca: {loop}",
			},
			Help: out,
		},
		{
			Case: "alone",
			Message: analysis.Words{
				EN: "{name:quote} leads only back to itself",
				UK: "{name:quote} веде лише назад до себе",
				RU: "{name:quote} ведёт только назад к себе",
				PL: "{name:quote} prowadzi tylko z powrotem do siebie",
			},
			Help: out,
		},
	},
	Places: []analysis.Text{{Case: "loop", Message: analysis.Words{
		EN: "part of the loop", UK: "частина кола", RU: "часть круга", PL: "część pętli",
	}}},
	Failing: `seam: 1
title: Report a fault
stages:
  - name: Report
    touchpoints:
      - {id: call, name: Call, owner: care, next: chat}
      - {id: chat, name: Chat, owner: care, next: call}
`,
	Passing: `seam: 1
title: Report a fault
stages:
  - name: Report
    touchpoints:
      - {id: call, name: Call, owner: care, next: {chat: 50%, done: 50%}}
      - {id: chat, name: Chat, owner: care, next: call}
`,
	Run: func(p *analysis.Pass) error {
		for _, loop := range closedLoops(p) {
			reportLoop(p, loop)
		}
		return nil
	},
}

var out = analysis.Words{
	EN: "give one of these touchpoints a `next` that leads on, or to an outcome",
	UK: "дайте одній із цих точок контакту `next`, що веде далі або до завершення",
	RU: "дайте одной из этих точек контакта `next`, который ведёт дальше или к исходу",
	PL: "dodaj do jednego z tych punktów styku `next`, który prowadzi dalej albo do wyniku",
}

// closedLoops are the sets of trapped encounters that lead only to each other,
// in file order. What merely leads into one is mended with it.
func closedLoops(p *analysis.Pass) [][]int {
	reach := map[int][]bool{}
	from := func(i int) []bool {
		if reach[i] == nil {
			reach[i] = reachable(p, i)
		}
		return reach[i]
	}
	var loops [][]int
	done := map[int]bool{}
	for _, i := range p.Flow.Trapped {
		if done[i] {
			continue
		}
		var loop []int
		closed := true
		for _, j := range p.Flow.Trapped {
			if j == i || from(i)[j] {
				closed = closed && from(j)[i]
				loop = append(loop, j)
			}
		}
		if !closed || !from(i)[i] {
			continue
		}
		for _, j := range loop {
			done[j] = true
		}
		loops = append(loops, loop)
	}
	return loops
}

// reachable are the encounters that can be reached from i in one step or more.
func reachable(p *analysis.Pass, i int) []bool {
	seen := make([]bool, len(p.Flow.Reached))
	stack := []int{i}
	for len(stack) > 0 {
		k := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		for _, t := range p.Graph.Out(k) {
			if t.P > 0 && t.To != journey.None && !seen[t.To] {
				seen[t.To] = true
				stack = append(stack, t.To)
			}
		}
	}
	return seen
}

// reportLoop reports a loop at its first touchpoint.
func reportLoop(p *analysis.Pass, loop []int) {
	encounters := p.Graph.Encounters()
	first := encounters[loop[0]]
	f := analysis.Found{Case: "alone", Subject: analysis.Address(first), Range: placeOfNext(first)}
	var ids, names []string
	for _, i := range loop {
		e := encounters[i]
		if slices.Contains(ids, e.Touchpoint.ID) {
			continue
		}
		ids, names = append(ids, e.Touchpoint.ID), append(names, analysis.Touchpoint(e.Touchpoint))
		if len(ids) > 1 {
			f.Case = ""
			f.Related = append(f.Related, analysis.Place{Case: "loop", Range: placeOfNext(e)})
		}
	}
	f.Params = diag.Params{
		analysis.ID("touchpoints", ids), analysis.Measured("name", names[0]), analysis.Measured("loop", names),
	}
	p.Report(f)
}

// placeOfNext is the `next` that leads on from an encounter, else its name.
func placeOfNext(e journey.Encounter) diag.Range {
	if e.Use != nil && e.Use.Origin.Has("next") || e.Touchpoint.Origin.Has("next") {
		return e.Place("next")
	}
	return e.Touchpoint.Origin.Key("name")
}
