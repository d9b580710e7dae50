package effort

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

var noReturn = &analysis.Rule{
	ID: "no-return", Family: "effort", Severity: diag.SeverityInfo, NeedsFlow: true,
	Title: analysis.Words{
		EN: "Success is out of reach from here on",
		UK: "Звідси успіху вже не досягти",
		RU: "Отсюда успеха уже не достичь",
		PL: "Stąd nie można już dojść do sukcesu",
	},
	Reason: analysis.Words{
		EN: "Whoever comes here still spends time with the company, and none of it can end well. Such a place needs a way back, or is really an outcome.",
		UK: "Хто сюди потрапив, іще витрачає час на компанію, але добре це вже не скінчиться. Такому місцю потрібна дорога назад, або це насправді завершення.",
		RU: "Кто сюда попал, ещё тратит время на компанию, но хорошо это уже не кончится. Такому месту нужна дорога назад, или на деле это исход.",
		PL: "Kto tu trafi, wciąż poświęca firmie czas, a dobrze już się to nie skończy. Takie miejsce potrzebuje drogi powrotnej albo jest w istocie zakończeniem.",
	},
	Source: "Kemeny & Snell 1960, Finite Markov Chains, ch. 3: from which states an absorbing state can be reached",
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "from {places:quote} on nobody gets to success any more, and {reach:percent} of the customers come there",
			UK: "після {places:quote} ніхто вже не досягає успіху, а потрапляє туди {reach:percent} клієнтів",
			RU: "после {places:quote} никто уже не достигает успеха, а попадает туда {reach:percent} клиентов",
			PL: "od {places:quote} nikt już nie dochodzi do sukcesu, a trafia tam {reach:percent} klientów",
		},
		Help: analysis.Words{
			EN: "add a way back under `next:`; if there is none, lead customers to the outcome at once",
			UK: "додайте дорогу назад у `next:`; якщо її немає, ведіть клієнтів одразу до завершення",
			RU: "добавьте дорогу назад в `next:`; если её нет, ведите клиентов сразу к исходу",
			PL: "dodaj drogę powrotną w `next:`; jeśli jej nie ma, prowadź klientów od razu do zakończenia",
		},
	}},
	Places: []analysis.Text{{Case: "by", Message: analysis.Words{
		EN: "this way leads there",
		UK: "туди веде цей шлях",
		RU: "туда ведёт этот путь",
		PL: "prowadzi tam ta droga",
	}}},
	Failing: `seam: 1
title: Return a parcel
outcomes:
  refunded: {name: Money back, success: true}
  gone: {name: Gives up, success: false}
stages:
  - name: Return
    touchpoints:
      - {id: form, name: Fill in the form, owner: shop, next: {drop: 80%, refused: 20%}}
      - {id: drop, name: Drop it off, owner: shop, next: refunded}
      - {id: refused, name: Ask why it was refused, owner: care, next: gone}
`,
	Passing: `seam: 1
title: Return a parcel
outcomes:
  refunded: {name: Money back, success: true}
  gone: {name: Gives up, success: false}
stages:
  - name: Return
    touchpoints:
      - {id: form, name: Fill in the form, owner: shop, next: {drop: 80%, refused: 20%}}
      - {id: drop, name: Drop it off, owner: shop, next: refunded}
      - {id: refused, name: Ask why it was refused, owner: care, next: {form: 70%, gone: 30%}}
`,
	Run: runNoReturn,
}

// runNoReturn reports where hope ends, and not the places behind: touchpoints to
// which customers come from the start or from where success could be reached.
func runNoReturn(p *analysis.Pass) error {
	lost := make([]bool, len(p.Graph.Encounters()))
	for _, i := range p.Flow.NoReturn() {
		lost[i] = true
	}
	into := map[string]journey.Transition{} // the first way in, by touchpoint
	look := func(t journey.Transition) {
		if t.P <= 0 || t.To == journey.None || !lost[t.To] {
			return
		}
		id := p.Graph.Encounters()[t.To].Touchpoint.ID
		if _, ok := into[id]; !ok {
			into[id] = t
		}
	}
	for _, t := range p.Graph.Start() {
		look(t)
	}
	for i := range p.Graph.Encounters() {
		if !p.Flow.Reached[i] || lost[i] {
			continue
		}
		for _, t := range p.Graph.Out(i) {
			look(t)
		}
	}
	for _, t := range p.Figures.Effort.Touchpoints {
		if way, ok := into[t.ID]; ok {
			if err := reportNoReturn(p, p.Graph.EncountersOf(t.ID), lost, way); err != nil {
				return err
			}
		}
	}
	return nil
}

func reportNoReturn(p *analysis.Pass, list []journey.Encounter, lost []bool, way journey.Transition) error {
	set := make([]bool, len(lost))
	var places []string
	whole := true
	for _, e := range list {
		switch {
		case lost[e.Index]:
			set[e.Index] = true
			places = append(places, p.Encounter(e))
		case p.Flow.Reached[e.Index]:
			whole = false
		}
	}
	if whole {
		places = []string{analysis.Touchpoint(list[0].Touchpoint)}
	}
	reach, err := p.Flow.Reach(p.Context, set)
	if err != nil {
		return err
	}
	e := list[0]
	at := e.Touchpoint.Origin.Key("name")
	if e.Touchpoint.Origin.Has("next") {
		at = e.Touchpoint.Origin.Key("next")
	}
	p.Report(analysis.Found{
		Subject: analysis.Address(e),
		Range:   at,
		Params: diag.Params{
			analysis.ID("touchpoint", e.Touchpoint.ID),
			analysis.Measured("places", places),
			analysis.Measured("reach", reach),
		},
		Related: []analysis.Place{{Case: "by", Range: p.Way(way)}},
	})
	return nil
}
