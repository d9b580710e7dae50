package structure

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

var sharesAssumed = &analysis.Rule{
	ID: "shares-assumed", Family: "map", Severity: diag.SeverityInfo,
	Title: analysis.Words{
		EN: "Where customers go was assumed",
		UK: "Куди йдуть клієнти, лише припущено",
		RU: "Куда идут клиенты, только предположено",
		PL: "To, dokąd idą klienci, jest tylko założeniem",
	},
	Reason: analysis.Words{
		EN: "Shares that nobody gave are divided equally, and every figure rests on them. The few that matter are worth counting.",
		UK: "Частки, яких ніхто не назвав, ділять порівну, і на них тримається кожен показник. Ті з них, що важливі, варто порахувати.",
		RU: "Доли, которых никто не назвал, делят поровну, и на них держится каждый показатель. Те из них, что важны, стоит посчитать.",
		PL: "Udziały, których nikt nie podał, dzieli się po równo, i opiera się na nich każdy wskaźnik. Te, które się liczą, warto policzyć.",
	},
	Source: "Saltelli et al. 2008, Global Sensitivity Analysis: state what a model's output rests on",
	Texts: []analysis.Text{
		{
			Message: analysis.Words{
				EN: "after {name:quote} the shares of {targets} are not known, so each counts as {share:percent}",
				UK: "після {name:quote} частки невідомі ({targets}), тому на кожну припадає {share:percent}",
				RU: "после {name:quote} доли неизвестны ({targets}), поэтому на каждую приходится {share:percent}",
				PL: "po {name:quote} udziały nie są znane ({targets}), więc na każdy przypada {share:percent}",
			},
			Help: count,
		},
		{
			Case: "start",
			Message: analysis.Words{
				EN: "the shares in which customers start are not known ({targets}), so each counts as {share:percent}",
				UK: "частки, з яких клієнти починають, невідомі ({targets}), тому на кожну припадає {share:percent}",
				RU: "доли, с которых клиенты начинают, неизвестны ({targets}), поэтому на каждую приходится {share:percent}",
				PL: "udziały, od których klienci zaczynają, nie są znane ({targets}), więc na każdy przypada {share:percent}",
			},
			Help: count,
		},
		{
			Case: "channels",
			Message: analysis.Words{
				EN: "how the visits to {name:quote} divide between {targets} is not known, so each counts as {share:percent}",
				UK: "як візити до {name:quote} діляться між каналами ({targets}), невідомо, тому на кожен припадає {share:percent}",
				RU: "как визиты к {name:quote} делятся между каналами ({targets}), неизвестно, поэтому на каждый приходится {share:percent}",
				PL: "nie wiadomo, jak wizyty w {name:quote} dzielą się między kanały ({targets}), więc na każdy przypada {share:percent}",
			},
			Help: count,
		},
	},
	Places: []analysis.Text{{Case: "channels", Message: analysis.Words{
		EN: "its channels have no shares either", UK: "частки його каналів теж невідомі", RU: "доли его каналов тоже неизвестны", PL: "udziały kanałów też nie są znane",
	}}},
	Failing: `seam: 1
title: Ask and order
stages:
  - name: Order
    touchpoints:
      - {id: compare, name: Compare, owner: sales, next: [ask, order]}
      - {id: ask, name: Ask, owner: care}
      - {id: order, name: Order, owner: sales}
`,
	Passing: `seam: 1
title: Ask and order
stages:
  - name: Order
    touchpoints:
      - {id: compare, name: Compare, owner: sales, next: {ask: 20%, order}}
      - {id: ask, name: Ask, owner: care}
      - {id: order, name: Order, owner: sales}
`,
	Run: func(p *analysis.Pass) error {
		if a := assumedTargets(p, p.Map.Start); a.n > 1 {
			a.report(p, analysis.Found{Case: "start", Subject: p.Map.ID, Range: p.Map.Origin.Key("start")})
		}
		for s := range p.Map.Stages {
			stage := &p.Map.Stages[s]
			for t := range stage.Touchpoints {
				judgeShares(p, stage, &stage.Touchpoints[t])
			}
		}
		return nil
	},
}

var count = analysis.Words{
	EN: "count them for a week, or ask who knows, and write the shares down",
	UK: "порахуйте їх упродовж тижня або спитайте тих, хто знає, і впишіть частки",
	RU: "посчитайте их в течение недели или спросите тех, кто знает, и впишите доли",
	PL: "policz je przez tydzień albo zapytaj tych, którzy wiedzą, i wpisz udziały",
}

// assumption is an equal division among entries that say no share. One entry
// alone takes the rest, which is arithmetic and no assumption.
type assumption struct {
	n       int
	targets []string
	share   float64
}

func assumedTargets(p *analysis.Pass, list []touchpoint.Target) assumption {
	a := assumption{share: 1}
	for _, t := range list {
		if t.Share != nil {
			a.share -= *t.Share
			continue
		}
		a.n++
		a.targets = append(a.targets, targetName(p, t))
	}
	return a.divided()
}

// divided is the assumption with its share for each; none where nothing is left
// to divide, about which the loader has warned.
func (a assumption) divided() assumption {
	if a.n == 0 || a.share <= 1e-9 {
		return assumption{}
	}
	a.share /= float64(a.n)
	return a
}

func targetName(p *analysis.Pass, t touchpoint.Target) string {
	if t.Outcome != "" {
		return p.Outcome(t.Outcome)
	}
	name := t.Touchpoint
	if list := p.Graph.EncountersOf(t.Touchpoint); len(list) > 0 {
		name = analysis.Touchpoint(list[0].Touchpoint)
	}
	if t.Channel != "" {
		name += " (" + p.Channel(t.Channel) + ")"
	}
	return name
}

// judgeShares reports a touchpoint once: at its `next`, with the channels as a
// related place, or at its channels.
func judgeShares(p *analysis.Pass, stage *journey.Stage, tp *touchpoint.Touchpoint) {
	address := stage.ID + "/" + tp.ID
	channels := assumption{share: 1}
	for c := range tp.Channels {
		use := &tp.Channels[c]
		if use.Share != nil {
			channels.share -= *use.Share
		} else {
			channels.n++
			channels.targets = append(channels.targets, p.Channel(use.ID))
		}
		if a := assumedTargets(p, use.Next); a.n > 1 {
			a.report(p, analysis.Found{
				Subject: address + "@" + use.ID, Range: use.Origin.Key("next"),
				Params: diag.Params{analysis.Measured("name", analysis.Touchpoint(tp)+" ("+p.Channel(use.ID)+")")},
			})
		}
	}
	channels = channels.divided()
	name := diag.Params{analysis.Measured("name", analysis.Touchpoint(tp))}
	if a := assumedTargets(p, tp.Next); a.n > 1 {
		f := analysis.Found{Subject: address, Range: tp.Origin.Key("next"), Params: name}
		if channels.n > 1 {
			f.Related = []analysis.Place{{Case: "channels", Range: tp.Origin.Key("channels")}}
		}
		a.report(p, f)
	} else if channels.n > 1 {
		channels.report(p, analysis.Found{Case: "channels", Subject: address, Range: tp.Origin.Key("channels"), Params: name})
	}
}

func (a assumption) report(p *analysis.Pass, f analysis.Found) {
	f.Params = append(f.Params, analysis.Measured("targets", a.targets), analysis.Measured("share", a.share))
	p.Report(f)
}
