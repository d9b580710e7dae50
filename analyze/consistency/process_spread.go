package consistency

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

var processSpread = &analysis.Rule{
	ID: "process-spread", Family: "consistency", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "One channel takes far longer than another",
		UK: "Один канал забирає значно більше часу, ніж інший",
		RU: "Один канал занимает намного больше времени, чем другой",
		PL: "Jeden kanał zajmuje o wiele więcej czasu niż inny",
	},
	Reason: analysis.Words{
		EN: "Customers expect the same task to take about as long whatever the channel. Process consistency is one of the three parts of integration quality.",
		UK: "Клієнти очікують, що та сама справа триватиме приблизно однаково в кожному каналі. Узгодженість процесів — одна з трьох складових якості інтеграції каналів.",
		RU: "Клиенты ожидают, что одно и то же дело займёт примерно одинаковое время в любом канале. Согласованность процессов — одна из трёх составляющих качества интеграции каналов.",
		PL: "Klienci oczekują, że ta sama sprawa zajmie mniej więcej tyle samo w każdym kanale. Spójność procesów to jeden z trzech składników jakości integracji kanałów.",
	},
	Source: "Sousa & Voss 2006, Service Quality in Multichannel Services Employing Virtual Channels",
	Parameters: []analysis.Parameter{
		{Name: "ratio", Kind: analysis.Number, Default: "3", Doc: analysis.Words{
			EN: "smallest ratio of the longest to the shortest",
			UK: "найменше відношення найдовшого до найкоротшого",
			RU: "наименьшее отношение самого долгого к самому короткому",
			PL: "najmniejszy stosunek najdłuższego do najkrótszego",
		}},
		{Name: "by", Kind: analysis.Duration, Default: "10m", Doc: analysis.Words{
			EN: "smallest difference",
			UK: "найменша різниця",
			RU: "наименьшая разница",
			PL: "najmniejsza różnica",
		}},
	},
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "{name:quote} takes {long:minutes} on one channel ({where}) and {short:minutes} on another ({other_where}): whoever takes the slow one gives {lost:minutes} more",
			UK: "{name:quote} забирає {long:minutes} в одному каналі ({where}) і {short:minutes} в іншому ({other_where}): у повільному клієнт втрачає на {lost:minutes} більше",
			RU: "{name:quote} занимает {long:minutes} в одном канале ({where}) и {short:minutes} в другом ({other_where}): в медленном клиент теряет на {lost:minutes} больше",
			PL: "{name:quote} zajmuje {long:minutes} w jednym kanale ({where}), a {short:minutes} w innym ({other_where}): w wolniejszym klient traci o {lost:minutes} więcej",
		},
		Help: analysis.Words{
			EN: "find what the slow channel does that the fast one does not need, or tell customers beforehand which is faster",
			UK: "з’ясуйте, що робить повільний канал і без чого обходиться швидкий, або заздалегідь кажіть клієнтам, де швидше",
			RU: "выясните, что делает медленный канал и без чего обходится быстрый, или заранее говорите клиентам, где быстрее",
			PL: "ustal, co robi wolny kanał, a bez czego obywa się szybki, albo z góry mów klientom, gdzie jest szybciej",
		},
	}},
	Places: []analysis.Text{{Case: "fast", Message: analysis.Words{
		EN: "here it takes {short:minutes}",
		UK: "тут це забирає {short:minutes}",
		RU: "здесь это занимает {short:minutes}",
		PL: "tu zajmuje to {short:minutes}",
	}}},
	Failing: `seam: 1
title: Choose a package
stages:
  - name: Choose
    touchpoints:
      - name: Order
        owner: sales
        channels:
          web: {active: 5m}
          shop: {active: 15m, wait: 8m}
`,
	Passing: `seam: 1
title: Choose a package
stages:
  - name: Choose
    touchpoints:
      - name: Order
        owner: sales
        channels:
          web: {active: 5m}
          shop: {active: 9m}
`,
	Run: func(p *analysis.Pass) error {
		for _, s := range p.Figures.Consistency.Process {
			if !s.Ratio.OK || !p.AtLeast(s.Ratio.X, "ratio") {
				continue
			}
			slow, fast := door(p, s.ID, s.Slowest), door(p, s.ID, s.Fastest)
			long, short := ownTime(slow), ownTime(fast)
			if !p.AtLeast(long-short, "by") {
				continue
			}
			p.Report(analysis.Found{
				Subject: analysis.Address(slow), Range: timed(slow),
				Params: append(between(p, slow, fast), analysis.Measured("ratio", s.Ratio.X),
					analysis.Measured("long", long), analysis.Measured("short", short), analysis.Measured("lost", long-short)),
				Related: []analysis.Place{{Case: "fast", Range: timed(fast)}},
			})
		}
		return nil
	},
}

// door is the encounter of a touchpoint on a channel.
func door(p *analysis.Pass, touchpoint, channel string) journey.Encounter {
	doors := p.Graph.EncountersOf(touchpoint)
	for _, e := range doors {
		if e.Channel == channel {
			return e
		}
	}
	return doors[0]
}

// timed tells where an encounter says how long it takes: on the channel if that
// says part of it.
func timed(e journey.Encounter) diag.Range {
	if !e.Use.Origin.Has("active") && e.Use.Origin.Has("wait") {
		return e.Use.Origin.Key("wait")
	}
	return e.Place("active")
}
