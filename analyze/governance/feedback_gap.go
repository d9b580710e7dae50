package governance

import (
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

var feedbackGap = &analysis.Rule{
	ID: "feedback-gap", Family: "governance", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "What customers say does not reach those who could act",
		UK: "Сказане клієнтами не доходить до тих, хто міг би діяти",
		RU: "Сказанное клиентами не доходит до тех, кто мог бы действовать",
		PL: "To, co mówią klienci, nie dociera do tych, którzy mogliby działać",
	},
	Reason: analysis.Words{
		EN: "Customers tell the department they meet, which is rarely the one that causes the trouble. What is heard has to reach everyone who owns or supports what it is about, or nothing changes.",
		UK: "Клієнти кажуть тому підрозділу, з яким мають справу, а причина рідко в ньому. Почуте має дійти до всіх, хто відповідає за це або це підтримує, інакше нічого не зміниться.",
		RU: "Клиенты говорят тому отделу, с которым имеют дело, а причина редко в нём. Услышанное должно дойти до всех, кто за это отвечает или это поддерживает, иначе ничего не изменится.",
		PL: "Klienci mówią temu działowi, z którym się stykają, a rzadko to on jest przyczyną. To, co usłyszano, musi dotrzeć do wszystkich, którzy za to odpowiadają lub to wspierają, inaczej nic się nie zmieni.",
	},
	Source: "Markey, Reichheld & Dullweber 2009, Closing the Customer Feedback Loop, Harvard Business Review",
	Parameters: []analysis.Parameter{
		departmentsParameter,
		{Name: "feels", Kind: analysis.Number, Default: "-1", Doc: analysis.Words{
			EN: "highest emotion at which a touchpoint that nobody listens to is a warning, as at every moment of truth",
			UK: "найвища емоція, за якої точка контакту, якої ніхто не слухає, є попередженням, як і кожен момент істини",
			RU: "наивысшая эмоция, при которой точка контакта, которую никто не слушает, — предупреждение, как и каждый момент истины",
			PL: "najwyższa emocja, przy której punkt styku, którego nikt nie słucha, jest ostrzeżeniem, jak każdy moment prawdy",
		}},
		{Name: "pain", Kind: analysis.Number, Default: "4", Doc: analysis.Words{
			EN: "smallest severity of a pain, from 1 to 5, at which it is",
			UK: "найменша тяжкість проблеми, від 1 до 5, за якої це так",
			RU: "наименьшая тяжесть проблемы, от 1 до 5, при которой это так",
			PL: "najmniejsza dotkliwość problemu, od 1 do 5, przy której tak jest",
		}},
	},
	Texts: []analysis.Text{
		{
			Message: analysis.Words{
				EN: "what is heard by {source:quote} never reaches {missing:quote}, though what it is about is also their work",
				UK: "почуте через {source:quote} ніколи не доходить до {missing:quote}, хоча це і їхня робота",
				RU: "услышанное через {source:quote} никогда не доходит до {missing:quote}, хотя это и их работа",
				PL: "to, co słychać przez {source:quote}, nigdy nie dociera do {missing:quote}, choć to także ich praca",
			},
			Help: analysis.Words{
				EN: "pass it on, and add to `reaches:` {departments:ids}, each with the time that it takes",
				UK: "передавайте це далі й додайте до `reaches:` {departments:ids} — кожен із часом, за який доходить",
				RU: "передавайте это дальше и добавьте в `reaches:` {departments:ids} — каждый со временем, за которое доходит",
				PL: "przekazuj to dalej i dodaj do `reaches:` {departments:ids} — każdy z czasem, w jakim dociera",
			},
		},
		{
			Case: "hurts",
			Message: analysis.Words{
				EN: "nobody listens to what customers say at {name:quote}, where it matters to them",
				UK: "ніхто не слухає, що клієнти кажуть у точці {name:quote}, хоча тут їм важливо",
				RU: "никто не слушает, что клиенты говорят в точке {name:quote}, хотя здесь им важно",
				PL: "nikt nie słucha, co klienci mówią w punkcie {name:quote}, choć to dla nich ważne miejsce",
			},
			Help: listen,
		},
		{
			Case: "unheard", Severity: diag.SeverityInfo,
			Message: analysis.Words{
				EN: "nobody listens to what customers say at {name:quote}",
				UK: "ніхто не слухає, що клієнти кажуть у точці {name:quote}",
				RU: "никто не слушает, что клиенты говорят в точке {name:quote}",
				PL: "nikt nie słucha, co klienci mówią w punkcie {name:quote}",
			},
			Help: listen,
		},
		{
			Case: "none", Severity: diag.SeverityInfo,
			Message: analysis.Words{
				EN: "the map does not say who hears what customers say",
				UK: "мапа не каже, хто чує, що говорять клієнти",
				RU: "карта не говорит, кто слышит, что говорят клиенты",
				PL: "mapa nie mówi, kto słyszy, co mówią klienci",
			},
			Help: analysis.Words{
				EN: "write down where customers are heard under `governance: feedback`, with `source:`, `listens_to:`, `owner:` and whom it `reaches:`",
				UK: "впишіть, де чують клієнтів, у `governance: feedback`: `source:`, `listens_to:`, `owner:` і до кого це доходить — `reaches:`",
				RU: "впишите, где слышат клиентов, в `governance: feedback`: `source:`, `listens_to:`, `owner:` и до кого это доходит — `reaches:`",
				PL: "wpisz, gdzie słychać klientów, w `governance: feedback`: `source:`, `listens_to:`, `owner:` i do kogo to dociera: `reaches:`",
			},
		},
	},
	Places: []analysis.Text{{Case: "works", Message: analysis.Words{
		EN: "this is also the work of {worker}",
		UK: "це також робота: {worker:quote}",
		RU: "это также работа: {worker:quote}",
		PL: "to także praca: {worker:quote}",
	}}},
	Failing: `seam: 1
title: Order and connect
governance:
  feedback:
    - {id: calls, source: Calls, listens_to: [order, visit], owner: care, within: 7d, reaches: {sales: 1d}, closes_loop: true}
stages:
  - name: Order
    touchpoints:
      - {id: order, name: Order, owner: sales}
      - {id: visit, name: Installation visit, owner: field}
`,
	Passing: `seam: 1
title: Order and connect
governance:
  feedback:
    - {id: calls, source: Calls, listens_to: [order, visit], owner: care, within: 7d, reaches: {sales: 1d, field: 3d}, closes_loop: true}
stages:
  - name: Order
    touchpoints:
      - {id: order, name: Order, owner: sales}
      - {id: visit, name: Installation visit, owner: field}
`,
	Run: func(p *analysis.Pass) error {
		list := p.Map.Governance.Feedback
		if len(list) == 0 {
			if ids, _ := owning(p); !across(p, len(ids)) {
				return nil
			}
			p.Report(analysis.Found{Case: "none", Subject: "governance/feedback", Range: governed(p), Params: diag.Params{analysis.ID("journey", p.Map.ID)}})
			return nil
		}
		heard := map[string]bool{}
		for i := range list {
			reportUnreached(p, i, heard)
		}
		for s := range p.Map.Stages {
			stage := &p.Map.Stages[s]
			for t := range stage.Touchpoints {
				if tp := &stage.Touchpoints[t]; !heard[tp.ID] {
					reportUnheard(p, stage, tp)
				}
			}
		}
		return nil
	},
}

var listen = analysis.Words{
	EN: "add it to `listens_to:` of feedback that hears it, or begin to ask here",
	UK: "додайте її до `listens_to:` того джерела, що її чує, або почніть тут запитувати",
	RU: "добавьте её в `listens_to:` того источника, который её слышит, или начните здесь спрашивать",
	PL: "dodaj go do `listens_to:` źródła, które go słyszy, albo zacznij tu pytać",
}

// reportUnreached reports the departments that own or support what the feedback
// listens to and that it does not reach, and notes whom it hears. Its owner
// hears it without being told.
func reportUnreached(p *analysis.Pass, i int, heard map[string]bool) {
	f := &p.Map.Governance.Feedback[i]
	reached := map[string]bool{f.Owner: true, "": true}
	for _, r := range f.Reaches {
		reached[r.Department] = true
	}
	var missing []string
	var places []analysis.Place
	for _, e := range p.Graph.Encounters() {
		if !listensTo(f, e) {
			continue
		}
		heard[e.Touchpoint.ID] = true
		for k, d := range append([]string{e.Detail.Owner}, e.Detail.SupportedBy...) {
			if reached[d] {
				continue
			}
			reached[d] = true
			key := "owner"
			if k > 0 {
				key = "supported_by"
			}
			missing = append(missing, d)
			places = append(places, analysis.Place{Case: "works", Range: e.Place(key), Params: diag.Params{analysis.Measured("worker", p.Department(d))}})
		}
	}
	if len(missing) == 0 {
		return
	}
	at := f.Origin.Range
	if f.Origin.Has("reaches") {
		at = f.Origin.Key("reaches")
	}
	p.Report(analysis.Found{
		Subject: "governance/feedback/" + feedbackID(p, i), Range: at, Related: places,
		Params: diag.Params{
			analysis.ID("feedback", feedbackID(p, i)), analysis.ID("departments", missing),
			analysis.Measured("source", feedbackName(p, i)), analysis.Measured("missing", departmentNames(p, missing)),
		},
	})
}

// reportUnheard reports a touchpoint that nobody listens to.
func reportUnheard(p *analysis.Pass, stage *journey.Stage, tp *touchpoint.Touchpoint) {
	kind := "unheard"
	for _, e := range p.Graph.EncountersOf(tp.ID) {
		if matters(p, e.Detail) {
			kind = "hurts"
		}
	}
	p.Report(analysis.Found{
		Case: kind, Subject: stage.ID + "/" + tp.ID, Range: tp.Origin.Key("name"),
		Params: diag.Params{analysis.ID("touchpoint", tp.ID), analysis.Measured("name", analysis.Touchpoint(tp))},
	})
}

// matters tells whether an encounter is a moment of truth, feels bad or hurts.
func matters(p *analysis.Pass, d *touchpoint.Detail) bool {
	if d.MomentOfTruth != nil && *d.MomentOfTruth {
		return true
	}
	if d.Emotion != nil && d.Emotion.Value != nil && *d.Emotion.Value <= p.Param("feels") {
		return true
	}
	return slices.ContainsFunc(d.Pains, func(x touchpoint.Pain) bool {
		return x.Severity != nil && p.AtLeast(*x.Severity, "pain")
	})
}

// listensTo tells whether feedback is about an encounter.
func listensTo(f *journey.Feedback, e journey.Encounter) bool {
	return slices.ContainsFunc(f.ListensTo, func(id string) bool {
		stage, isStage := strings.CutSuffix(id, "/")
		return isStage && stage == e.Stage.ID || !isStage && id == e.Touchpoint.ID
	})
}
