package silo

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
)

var pingPongRule = &analysis.Rule{
	ID: "ping-pong", Family: "silo", Severity: diag.SeverityWarning, NeedsFlow: true,
	Title: analysis.Words{
		EN: "Departments send customers back and forth",
		UK: "Підрозділи відсилають клієнтів туди й назад",
		RU: "Отделы отсылают клиентов туда и обратно",
		PL: "Działy odsyłają klientów tam i z powrotem",
	},
	Reason: analysis.Words{
		EN: "A customer who comes back to the department that has just handed them over was handed over for nothing, or runs errands for the company. The first department lacks something that the second has.",
		UK: "Клієнт, що повертається до підрозділу, який щойно його передав, ходив даремно або виконував доручення компанії. Першому підрозділу бракує чогось, що має другий.",
		RU: "Клиент, который возвращается в отдел, только что его передавший, ходил зря или выполнял поручения компании. Первому отделу не хватает чего-то, что есть у второго.",
		PL: "Klient, który wraca do działu, który go właśnie przekazał, został przekazany na próżno albo załatwia sprawy firmy. Pierwszemu działowi brakuje czegoś, co ma drugi.",
	},
	Source: "Seddon 2003, Freedom from Command and Control: failure demand",
	Parameters: []analysis.Parameter{
		{Name: "times", Kind: analysis.Number, Default: "0.1", Doc: analysis.Words{
			EN: "smallest expected number of returns between two departments per customer who starts",
			UK: "найменша очікувана кількість повернень між двома підрозділами на клієнта, що починає",
			RU: "наименьшее ожидаемое число возвратов между двумя отделами на клиента, который начинает",
			PL: "najmniejsza oczekiwana liczba powrotów między dwoma działami na klienta, który zaczyna",
		}},
		{Name: "agreed", Kind: analysis.Number, Default: "0.5", Doc: analysis.Words{
			EN: "the same where the two have declared how they work together",
			UK: "те саме, якщо вони оголосили, як працюють разом",
			RU: "то же, если они объявили, как работают вместе",
			PL: "to samo, jeśli oba zadeklarowały, jak współpracują",
		}},
	},
	Texts: []analysis.Text{
		{Message: goBack, Help: letFinish},
		{Case: "ungoverned", Severity: diag.SeverityInfo, Message: goBack, Help: letFinish},
		{
			Case: "agreed", Severity: diag.SeverityInfo, Message: goBack,
			Help: analysis.Words{
				EN: "the two have agreed how they work together; ask whether customers still need to go both ways",
				UK: "вони домовилися, як працюють разом; спитайте, чи клієнтам іще треба ходити в обидва боки",
				RU: "они договорились, как работают вместе; спросите, нужно ли ещё клиентам ходить в обе стороны",
				PL: "oba uzgodniły, jak współpracują; zapytaj, czy klienci nadal muszą chodzić w obie strony",
			},
		},
	},
	Places: []analysis.Text{{Case: "back", Message: analysis.Words{
		EN: "and from here they come back", UK: "а звідси вони повертаються", RU: "а отсюда они возвращаются", PL: "a stąd wracają",
	}}},
	Failing: `seam: 1
title: Report a fault
governance: {sponsor: Chief executive}
stages:
  - name: Report
    touchpoints:
      - {name: Ring, owner: care}
      - {name: Wait for the test, owner: network}
      - {name: Ring again, owner: care}
`,
	Passing: `seam: 1
title: Report a fault
stages:
  - name: Report
    touchpoints:
      - {name: Ring, owner: care}
      - {name: Wait for the test, owner: network}
      - {name: Hear the result, owner: network}
`,
	Run: func(p *analysis.Pass) error {
		sums := map[[2]string]float64{}
		for _, r := range p.Figures.Silos.Returns {
			sums[pairOf(r.From, r.Via)] += r.Flow
		}
		for _, r := range p.Figures.Silos.Returns {
			key := pairOf(r.From, r.Via)
			times, first := sums[key]
			delete(sums, key) // the rarer direction comes later, and is told with this one
			if first {
				reportReturn(p, r, times)
			}
		}
		return nil
	},
}

var goBack = analysis.Words{
	EN: "customers go from {from_name} to {via_name} and straight back {hundred:about} times per 100 customers, either of them first",
	UK: "{from_name} – {via_name}: клієнти йдуть туди й одразу назад, разів на 100 клієнтів у будь-якому напрямку: {hundred:about}",
	RU: "{from_name} – {via_name}: клиенты идут туда и сразу обратно, раз на 100 клиентов в любом направлении: {hundred:about}",
	PL: "{from_name} – {via_name}: klienci idą tam i zaraz z powrotem, razy na 100 klientów w dowolnym kierunku: {hundred:about}",
}

var letFinish = analysis.Words{
	EN: "let {from_name} finish what it begins: give it what {via_name} knows or may decide, and declare how the two work together under `governance: collaboration`",
	UK: "дайте підрозділу {from_name:quote} завершувати почате: те, що знає чи може вирішити {via_name:quote}; і оголосіть, як вони працюють разом, у `governance: collaboration`",
	RU: "дайте отделу {from_name:quote} заканчивать начатое: то, что знает или может решить {via_name:quote}; и объявите, как они работают вместе, в `governance: collaboration`",
	PL: "pozwól działowi {from_name:quote} kończyć to, co zaczął: daj mu to, co wie lub może postanowić {via_name:quote}, i zadeklaruj ich współpracę w `governance: collaboration`",
}

func pairOf(a, b string) [2]string { return [2]string{min(a, b), max(a, b)} }

// reportReturn points at the ways that most customers take there and back.
func reportReturn(p *analysis.Pass, r figures.Return, times float64) {
	f := analysis.Found{}
	threshold := "times"
	switch {
	case p.Declared(r.From, r.Via):
		f.Case, threshold = "agreed", "agreed"
	case p.Ungoverned():
		f.Case = "ungoverned"
	}
	if !p.AtLeast(times, threshold) {
		return
	}
	pair := pairOf(r.From, r.Via)
	f.Subject = pair[0] + "<>" + pair[1]
	f.Range = p.Way(widest(p, r.From, r.Via).Transition)
	f.Related = []analysis.Place{{Case: "back", Range: p.Way(widest(p, r.Via, r.From).Transition)}}
	f.Params = diag.Params{
		analysis.ID("between", pair[:]),
		analysis.Measured("from_name", p.Department(r.From)), analysis.Measured("via_name", p.Department(r.Via)),
		analysis.Measured("times", times), analysis.Measured("hundred", 100*times),
	}
	p.Report(f)
}
