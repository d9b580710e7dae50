package silo

import (
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
)

var emergentTeams = &analysis.Rule{
	ID: "emergent-teams", Family: "silo", Severity: diag.SeverityInfo, NeedsFlow: true,
	Title: analysis.Words{
		EN: "The ways of customers make a team that nobody has formed",
		UK: "Шляхи клієнтів утворюють команду, якої ніхто не створив",
		RU: "Пути клиентов образуют команду, которую никто не создал",
		PL: "Drogi klientów tworzą zespół, którego nikt nie powołał",
	},
	Reason: analysis.Words{
		EN: "Touchpoints between which customers move to and fro belong together, whoever owns them. Where the departments behind them have not agreed how to work together, the organisation chart cuts through the journey.",
		UK: "Точки контакту, між якими клієнти ходять туди й сюди, належать разом, хоч би хто за них відповідав. Де підрозділи за ними не домовилися працювати разом, там структура компанії розрізає подорож.",
		RU: "Точки контакта, между которыми клиенты ходят туда и сюда, составляют одно, кто бы за них ни отвечал. Где отделы за ними не договорились работать вместе, там структура компании разрезает путь.",
		PL: "Punkty styku, między którymi klienci krążą, należą do siebie, ktokolwiek za nie odpowiada. Gdzie działy za nimi nie uzgodniły współpracy, tam struktura firmy przecina podróż.",
	},
	Source: "Newman & Girvan 2004, Finding and evaluating community structure in networks; Good, de Montjoye & Clauset 2010",
	Parameters: []analysis.Parameter{
		{Name: "gain", Kind: analysis.Number, Default: "0.1", Doc: analysis.Words{
			EN: "by how much at least the modularity of the emergent groups exceeds that of the departments",
			UK: "на скільки щонайменше модулярність груп, що виникли, перевищує модулярність підрозділів",
			RU: "на сколько не меньше модулярность возникших групп превышает модулярность отделов",
			PL: "o ile co najmniej modularność powstałych grup przewyższa modularność działów",
		}},
		{Name: "ari", Kind: analysis.Number, Default: "0.5", Doc: analysis.Words{
			EN: "largest adjusted Rand index between groups and departments",
			UK: "найбільший скоригований індекс Ренда між групами й підрозділами",
			RU: "наибольший скорректированный индекс Рэнда между группами и отделами",
			PL: "największy skorygowany indeks Randa między grupami a działami",
		}},
		{Name: "touchpoints", Kind: analysis.Number, Default: "6", Doc: analysis.Words{
			EN: "from how many owned touchpoints on the ways of customers say anything",
			UK: "від скількох точок контакту з відповідальними шляхи клієнтів щось означають",
			RU: "от скольких точек контакта с ответственными пути клиентов что-то значат",
			PL: "od ilu punktów styku z właścicielem drogi klientów coś mówią",
		}},
	},
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "customers tie {n:plural|touchpoint|touchpoints} of {departments:quote} into one group, and not all of these departments have agreed to work together",
			UK: "клієнти пов’язують у групу {n:plural|точку контакту|точки контакту|точок контакту}, за які відповідають {departments:quote}, а не всі ці підрозділи домовилися працювати разом",
			RU: "клиенты связывают в группу {n:plural|точку контакта|точки контакта|точек контакта}, за которые отвечают {departments:quote}, а не все эти отделы договорились работать вместе",
			PL: "klienci łączą w grupę {n:plural|punkt styku|punkty styku|punktów styku}, za które odpowiadają {departments:quote}, a nie wszystkie te działy uzgodniły współpracę",
		},
		Help: analysis.Words{
			EN: "look at {names:quote} as one piece of work, and make a team of these departments: one `collaboration` with `between: [{ids:ids}]`",
			UK: "погляньте на {names:quote} як на одну роботу й зробіть із цих підрозділів команду: одна `collaboration` з `between: [{ids:ids}]`",
			RU: "посмотрите на {names:quote} как на одну работу и сделайте из этих отделов команду: одна `collaboration` с `between: [{ids:ids}]`",
			PL: "spójrz na {names:quote} jak na jedną pracę i zrób z tych działów zespół: jedna `collaboration` z `between: [{ids:ids}]`",
		},
	}},
	Failing: failingTeams,
	Passing: passingTeams,
	Run: func(p *analysis.Pass) error {
		m := p.Figures.Silos.Modularity
		if m == nil || !m.Formal.OK || !m.ARI.OK || m.NearOptimal != figures.Agree ||
			!p.AtLeast(m.Emergent.X-m.Formal.X, "gain") || m.ARI.X > p.Param("ari") {
			return nil
		}
		nodes := 0
		for _, g := range m.Groups {
			nodes += len(g)
		}
		if !p.AtLeast(float64(nodes), "touchpoints") {
			return nil
		}
		for _, g := range m.Groups {
			reportTeam(p, g)
		}
		return nil
	},
}

// reportTeam reports a group with two departments between which nothing is
// declared, at its first touchpoint.
func reportTeam(p *analysis.Pass, g []figures.Owned) {
	var ids, touchpoints, names, departments []string
	for _, o := range g {
		if !slices.Contains(ids, o.Owner) {
			ids, departments = append(ids, o.Owner), append(departments, p.Department(o.Owner))
		}
		if !slices.Contains(touchpoints, o.Touchpoint) {
			touchpoints = append(touchpoints, o.Touchpoint)
			names = append(names, analysis.Touchpoint(p.Graph.EncountersOf(o.Touchpoint)[0].Touchpoint))
		}
	}
	agreed := true
	for i, a := range ids {
		for _, b := range ids[i+1:] {
			agreed = agreed && p.Declared(a, b)
		}
	}
	if agreed || len(touchpoints) < 3 {
		return // two touchpoints are a handoff, not a team
	}
	first := p.Graph.EncountersOf(touchpoints[0])[0]
	p.Report(analysis.Found{
		Subject: "team/" + touchpoints[0] + "@" + g[0].Owner, Range: first.Touchpoint.Origin.Key("name"),
		Params: diag.Params{
			analysis.ID("touchpoints", touchpoints), analysis.ID("ids", ids),
			analysis.Measured("n", len(touchpoints)), analysis.Measured("names", names),
			analysis.Measured("departments", departments),
		},
	})
}

const failingTeams = `seam: 1
title: Move house and bring the line
stages:
  - name: Order
    touchpoints:
      - {id: ask, name: Ask, owner: sales, next: {quote: 90%, gone: 10%}}
      - {id: quote, name: Get a quote, owner: billing, next: {ask: 45%, check: 45%, fit: 10%}}
      - {id: check, name: Check the address, owner: field, next: {ask: 45%, quote: 45%, fit: 10%}}
      - {id: sign, name: Sign, owner: sales, next: {check: 50%, quote: 50%}}
  - name: Connect
    touchpoints:
      - {id: fit, name: Fit the box, owner: field, next: {test: 50%, ring: 50%}}
      - {id: test, name: Test the line, owner: sales, next: {fit: 45%, ring: 45%, done: 10%}}
      - {id: ring, name: Ring about the line, owner: billing, next: {fit: 45%, test: 45%, pay: 10%}}
      - {id: pay, name: Pay, owner: billing, next: {ring: 40%, test: 40%, done: 20%}}
`

const passingTeams = `seam: 1
title: Move house and bring the line
stages:
  - name: Order
    touchpoints:
      - {id: ask, name: Ask, owner: sales, next: {quote: 90%, gone: 10%}}
      - {id: quote, name: Get a quote, owner: sales, next: {ask: 45%, check: 45%, fit: 10%}}
      - {id: check, name: Check the address, owner: sales, next: {ask: 45%, quote: 45%, fit: 10%}}
      - {id: sign, name: Sign, owner: sales, next: {check: 50%, quote: 50%}}
  - name: Connect
    touchpoints:
      - {id: fit, name: Fit the box, owner: field, next: {test: 50%, ring: 50%}}
      - {id: test, name: Test the line, owner: field, next: {fit: 45%, ring: 45%, done: 10%}}
      - {id: ring, name: Ring about the line, owner: field, next: {fit: 45%, test: 45%, pay: 10%}}
      - {id: pay, name: Pay, owner: field, next: {ring: 40%, test: 40%, done: 20%}}
`
