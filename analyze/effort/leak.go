package effort

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/flow"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

var leak = &analysis.Rule{
	ID: "leak", Family: "effort", Severity: diag.SeverityWarning, NeedsFlow: true,
	Title: analysis.Words{
		EN: "Many customers are lost at one touchpoint",
		UK: "В одній точці контакту втрачають багато клієнтів",
		RU: "В одной точке контакта теряют много клиентов",
		PL: "W jednym punkcie styku odchodzi wielu klientów",
	},
	Reason: analysis.Words{
		EN: "Effort looks low where customers give up early: what counts is who arrives. A place that loses many is the first to look into.",
		UK: "Зусилля здаються малими там, де клієнти рано здаються: важливо, хто дійшов. Місце, що втрачає багатьох, варто дослідити першим.",
		RU: "Усилия кажутся малыми там, где клиенты рано сдаются: важно, кто дошёл. Место, где теряют многих, стоит изучить первым.",
		PL: "Wysiłek wydaje się mały tam, gdzie klienci wcześnie rezygnują: liczy się, kto dotarł do celu. Miejsce, które traci wielu, trzeba zbadać najpierw.",
	},
	Source: "Kemeny & Snell 1960, Finite Markov Chains, absorption probabilities",
	Parameters: []analysis.Parameter{{Name: "here", Kind: analysis.Share, Default: "10%", Doc: analysis.Words{
		EN: "smallest part of the visits here that leaves without success",
		UK: "найменша частка візитів сюди, що закінчується без успіху",
		RU: "наименьшая доля визитов сюда, которая заканчивается без успеха",
		PL: "najmniejsza część wizyt w tym miejscu, która kończy się bez sukcesu",
	}}, {Name: "lost", Kind: analysis.Share, Default: "5%", Doc: analysis.Words{
		EN: "smallest part of all customers who start that leaves here without success",
		UK: "найменша частка всіх клієнтів, що йде звідси без успіху",
		RU: "наименьшая доля всех клиентов, уходящая отсюда без успеха",
		PL: "najmniejsza część wszystkich klientów odchodząca stąd bez sukcesu",
	}}},
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "at {name:quote} the journey loses {lost:percent} of all customers: {outcomes}",
			UK: "на кроці {name:quote} подорож втрачає {lost:percent} усіх клієнтів: {outcomes}",
			RU: "на шаге {name:quote} путь теряет {lost:percent} всех клиентов: {outcomes}",
			PL: "w punkcie {name:quote} podróż traci {lost:percent} wszystkich klientów: {outcomes}",
		},
		Help: analysis.Words{
			EN: "that is {here:percent} of the visits here: find out why they leave, and note it as a pain with what it loses",
			UK: "це {here:percent} візитів сюди: з’ясуйте, чому вони йдуть, і запишіть це як біль із ключем `loses`",
			RU: "это {here:percent} визитов сюда: выясните, почему уходят, и запишите это как боль с ключом `loses`",
			PL: "to {here:percent} wizyt w tym miejscu: ustal, dlaczego odchodzą, i zapisz to jako problem z kluczem `loses`",
		},
	}},
	Failing: `seam: 1
title: Open an account
outcomes:
  opened: {name: Opened, success: true}
  gone: {name: Gives up, success: false}
stages:
  - name: Open
    touchpoints:
      - {id: form, name: Fill in the form, owner: bank, next: {gone: 40%, opened: 60%}}
`,
	Passing: `seam: 1
title: Open an account
outcomes:
  opened: {name: Opened, success: true}
  gone: {name: Gives up, success: false}
stages:
  - name: Open
    touchpoints:
      - {id: form, name: Fill in the form, owner: bank, next: {gone: 1%, opened: 99%}}
`,
	Run: func(p *analysis.Pass) error {
		for _, t := range p.Figures.Effort.Touchpoints {
			l := lossAt(p, p.Graph.EncountersOf(t.ID))
			if l.flow > 0 && p.AtLeast(l.flow, "lost") && p.AtLeast(l.flow/l.visits, "here") {
				l.report(p)
			}
		}
		return nil
	},
}

// loss is what one touchpoint loses to outcomes without success.
type loss struct {
	at       []journey.Encounter
	flow     float64
	visits   float64
	outcomes []string
	worst    flow.Transition
}

func lossAt(p *analysis.Pass, encounters []journey.Encounter) loss {
	l := loss{at: encounters}
	seen := make([]bool, len(p.Map.Outcomes))
	for _, e := range encounters {
		l.visits += p.Flow.Visits[e.Index]
		for _, t := range p.Flow.Out[e.Index] {
			if t.To != journey.None || t.Flow <= 0 || p.Map.Outcomes[t.Outcome].Success {
				continue
			}
			l.flow += t.Flow
			seen[t.Outcome] = true
			if t.Flow > l.worst.Flow {
				l.worst = t
			}
		}
	}
	for o, lost := range seen {
		if lost {
			l.outcomes = append(l.outcomes, p.Outcome(p.Map.Outcomes[o].ID))
		}
	}
	return l
}

func (l loss) report(p *analysis.Pass) {
	e := l.at[0]
	p.Report(analysis.Found{
		Subject: analysis.Address(e),
		Range:   p.Way(l.worst.Transition),
		Params: diag.Params{
			analysis.ID("touchpoint", e.Touchpoint.ID),
			analysis.Measured("name", analysis.Touchpoint(e.Touchpoint)),
			analysis.Measured("lost", l.flow),
			analysis.Measured("here", l.flow/l.visits),
			analysis.Measured("outcomes", l.outcomes),
		},
	})
}
