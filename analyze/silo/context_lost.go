package silo

import (
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/flow"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

var contextLost = &analysis.Rule{
	ID: "context-lost", Family: "silo", Severity: diag.SeverityWarning, NeedsFlow: true,
	Title: analysis.Words{
		EN: "Customers say the same thing again",
		UK: "Клієнти кажуть те саме ще раз",
		RU: "Клиенты говорят то же самое ещё раз",
		PL: "Klienci mówią to samo jeszcze raz",
	},
	Reason: analysis.Words{
		EN: "Having to repeat what the company has been told already is among the strongest drivers of effort, and shows that what one door learns does not reach the next.",
		UK: "Потреба повторювати те, що компанії вже сказали, — одна з головних причин зусиль. Вона показує, що почуте за одними дверима не доходить до інших.",
		RU: "Необходимость повторять то, что компании уже сказали, — одна из главных причин усилий. Она показывает, что услышанное за одной дверью не доходит до другой.",
		PL: "Konieczność powtarzania tego, co firmie już powiedziano, to jedna z głównych przyczyn wysiłku. Pokazuje, że to, co wie jedno miejsce, nie dociera do następnego.",
	},
	Source: "Dixon, Freeman & Toman 2010, Stop Trying to Delight Your Customers, Harvard Business Review",
	Parameters: []analysis.Parameter{{Name: "repeats", Kind: analysis.Number, Default: "0.02", Doc: analysis.Words{
		EN: "smallest expected number of repeated asks per customer who starts",
		UK: "найменша очікувана кількість повторних запитань на клієнта, що починає",
		RU: "наименьшее ожидаемое число повторных вопросов на клиента, который начинает",
		PL: "najmniejsza oczekiwana liczba powtórzonych pytań na klienta, który zaczyna",
	}}},
	Texts: []analysis.Text{
		{
			Message: saidAgain,
			Help: analysis.Words{
				EN: "hand it over, and say so with `carries: [{data:ids}]` on this target; it costs {effort:minutes} a customer now",
				UK: "передавайте це далі й позначте `carries: [{data:ids}]` на цьому переході; зараз це коштує {effort:minutes} на клієнта",
				RU: "передавайте это дальше и отметьте `carries: [{data:ids}]` на этом переходе; сейчас это стоит {effort:minutes} на клиента",
				PL: "przekazuj to dalej i zapisz `carries: [{data:ids}]` przy tym przejściu; teraz kosztuje to {effort:minutes} na klienta",
			},
		},
		{
			Case:    "unwritten", // the default way has no target to say it on
			Message: saidAgain,
			Help: analysis.Words{
				EN: "hand it over, and say so: write `next:` here with `{to}:` and `carries: [{data:ids}]` below it; it costs {effort:minutes} a customer now",
				UK: "передавайте це далі й позначте: впишіть тут `next:`, під ним `{to}:` із `carries: [{data:ids}]`; зараз це коштує {effort:minutes} на клієнта",
				RU: "передавайте это дальше и отметьте: впишите здесь `next:`, под ним `{to}:` с `carries: [{data:ids}]`; сейчас это стоит {effort:minutes} на клиента",
				PL: "przekazuj to dalej i zapisz: wpisz tu `next:`, a pod nim `{to}:` z `carries: [{data:ids}]`; teraz kosztuje to {effort:minutes} na klienta",
			},
		},
	},
	Places: []analysis.Text{
		{Case: "again", Message: analysis.Words{
			EN: "asked again here", UK: "тут питають знову", RU: "здесь спрашивают снова", PL: "tu pada to samo pytanie",
		}},
	},
	Failing: `seam: 1
title: Ask and order
stages:
  - name: Order
    touchpoints:
      - {name: Ask, channel: chat, owner: care, asks: address}
      - {name: Order, channel: phone, owner: care, asks: address}
`,
	Passing: `seam: 1
title: Ask and order
stages:
  - name: Order
    touchpoints:
      - name: Ask
        channel: chat
        owner: care
        asks: address
        next:
          order: {carries: address}
      - {name: Order, channel: phone, owner: care, asks: address}
`,
	Run: func(p *analysis.Pass) error {
		for _, l := range lostContexts(p) {
			if p.AtLeast(l.repeats, "repeats") {
				l.report(p)
			}
		}
		return nil
	},
}

var saidAgain = analysis.Words{
	EN: "on the way from {from_name:quote} to {to_name:quote} customers say again: {names:quote} ({hundred:about} times per 100 customers)",
	UK: "на шляху {from_name:quote} → {to_name:quote} клієнти кажуть ще раз: {names:quote} (разів на 100 клієнтів: {hundred:about})",
	RU: "на пути {from_name:quote} → {to_name:quote} клиенты говорят ещё раз: {names:quote} (раз на 100 клиентов: {hundred:about})",
	PL: "w drodze {from_name:quote} → {to_name:quote} klienci mówią ponownie: {names:quote} (razy na 100 klientów: {hundred:about})",
}

// lostContext is what is said again between two touchpoints, on any channels.
type lostContext struct {
	from, to int // encounters of the widest transition
	widest   flow.Transition
	repeats  float64
	data     []string
}

func lostContexts(p *analysis.Pass) []*lostContext {
	var list []*lostContext
	at := map[[2]string]*lostContext{}
	for _, out := range p.Flow.Out {
		for _, t := range out {
			if t.Repeats <= 0 || t.To == journey.None {
				continue
			}
			key := [2]string{p.Graph.Encounters()[t.From].Touchpoint.ID, p.Graph.Encounters()[t.To].Touchpoint.ID}
			l, ok := at[key]
			if !ok {
				l = &lostContext{}
				at[key] = l
				list = append(list, l)
			}
			l.repeats += t.Repeats
			if t.Repeats > l.widest.Repeats {
				l.from, l.to, l.widest = t.From, t.To, t
			}
			for _, d := range t.Repeated {
				if !slices.Contains(l.data, d) {
					l.data = append(l.data, d)
				}
			}
		}
	}
	return list
}

func (l *lostContext) report(p *analysis.Pass) {
	from, to := p.Graph.Encounters()[l.from], p.Graph.Encounters()[l.to]
	kind := ""
	if l.widest.Target == nil {
		kind = "unwritten"
	}
	p.Report(analysis.Found{
		Case:    kind,
		Subject: analysis.Address(from) + ">" + analysis.Address(to),
		Range:   p.Way(l.widest.Transition),
		Params: diag.Params{
			analysis.ID("from", from.Touchpoint.ID), analysis.ID("to", to.Touchpoint.ID),
			analysis.ID("data", l.data),
			analysis.Measured("from_name", analysis.Touchpoint(from.Touchpoint)),
			analysis.Measured("to_name", analysis.Touchpoint(to.Touchpoint)),
			analysis.Measured("names", p.Data(l.data)),
			analysis.Measured("repeats", l.repeats), analysis.Measured("hundred", 100*l.repeats),
			analysis.Measured("effort", l.repeats*p.Map.Weights.Repeat),
		},
		Related: []analysis.Place{{Case: "again", Range: to.Place("asks")}},
	})
}
