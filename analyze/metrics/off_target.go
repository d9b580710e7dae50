package metrics

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
)

var offTarget = &analysis.Rule{
	ID: "metric-off-target", Family: "metrics", Severity: diag.SeverityInfo,
	Title: analysis.Words{
		EN: "A metric is off its target",
		UK: "Показник не досягає мети",
		RU: "Показатель не достигает цели",
		PL: "Wskaźnik nie osiąga celu",
	},
	Reason: analysis.Words{
		EN: "A target is a promise to customers. Being off it is no fault of a person, but a question: what is in the way, and what comes next?",
		UK: "Мета — це обіцянка клієнтам. Не досягти її — не чиясь провина, а запитання: що заважає і що робимо далі?",
		RU: "Цель — это обещание клиентам. Не достичь её — не чья-то вина, а вопрос: что мешает и что делаем дальше?",
		PL: "Cel to obietnica dla klientów. Odchylenie nie jest niczyją winą, lecz pytaniem: co przeszkadza i co robimy dalej?",
	},
	Source: "Imai 1986, Kaizen; Mann 2014, Creating a Lean Culture (visual controls and daily accountability)",
	Texts: []analysis.Text{
		{
			Message: analysis.Words{
				EN: "{name:quote} is {value}, the target is {target}",
				UK: "{name:quote}: {value}, а мета — {target}",
				RU: "{name:quote}: {value}, а цель — {target}",
				PL: "{name:quote}: {value}, a cel to {target}",
			},
			Help: nextStep,
		},
		{
			Case: "chance",
			Message: analysis.Words{
				EN: "{name:quote} is {value}, the target is {target}; with {n:plural|answer or case|answers or cases} this may be chance",
				UK: "{name:quote}: {value}, а мета — {target}; за {n:plural|відповіді чи випадку|відповідей чи випадків|відповідей чи випадків} це може бути випадковістю",
				RU: "{name:quote}: {value}, а цель — {target}; при {n:plural|ответе или случае|ответах или случаях|ответах или случаях} это может быть случайностью",
				PL: "{name:quote}: {value}, a cel to {target}; przy {n:plural|odpowiedzi lub przypadku|odpowiedziach lub przypadkach|odpowiedziach lub przypadkach} może to być przypadek",
			},
			Help: analysis.Words{
				EN: "gather more answers or cases before anybody changes anything because of it",
				UK: "зберіть більше відповідей чи випадків, перш ніж щось через це змінювати",
				RU: "соберите больше ответов или случаев, прежде чем что-то из-за этого менять",
				PL: "zbierz więcej odpowiedzi lub przypadków, zanim ktoś coś z tego powodu zmieni",
			},
		},
	},
	Places: []analysis.Text{{Case: "also", Message: analysis.Words{
		EN: "here it is {here}",
		UK: "тут {here}",
		RU: "здесь {here}",
		PL: "tu {here}",
	}}},
	Failing: `seam: 1
title: Order and connect
metrics:
  on-time: {name: Arrived on time, kind: share, better: high, target: 95%, owner: field}
stages:
  - name: Connect
    touchpoints:
      - name: Installation visit
        owner: field
        measures:
          - {metric: on-time, value: 71%, n: 400}
`,
	Passing: `seam: 1
title: Order and connect
metrics:
  on-time: {name: Arrived on time, kind: share, better: high, target: 95%, owner: field}
stages:
  - name: Connect
    touchpoints:
      - name: Installation visit
        owner: field
        measures:
          - {metric: on-time, value: 96%, n: 400}
`,
	Run: func(p *analysis.Pass) error {
		for _, m := range p.Figures.Metrics.Board {
			off := offReadings(m)
			if len(off) == 0 {
				continue
			}
			r := off[0]
			f := analysis.Found{
				Subject: m.ID, Range: r.Range,
				Params: diag.Params{
					analysis.ID("metric", m.ID), analysis.Measured("name", m.Name),
					analysis.Measured("at", r.At), analysis.Measured("value", r.Text), analysis.Measured("target", m.TargetText),
					analysis.Measured("gap", r.Gap.X),
				},
			}
			if byChance(m, r) {
				f.Case = "chance"
				f.Params = append(f.Params, analysis.Measured("n", int(r.N.X)))
			}
			for _, other := range off[1:] {
				f.Related = append(f.Related, analysis.Place{
					Case: "also", Range: other.Range, Params: diag.Params{analysis.Measured("here", other.Text)},
				})
			}
			p.Report(f)
		}
		return nil
	},
}

var nextStep = analysis.Words{
	EN: "let its owner say what is in the way (`why:`) and what is being done (`action:`), and look again at the next review",
	UK: "нехай відповідальний скаже, що заважає (`why:`) і що робиться (`action:`), а на наступному перегляді погляньте знову",
	RU: "пусть ответственный скажет, что мешает (`why:`) и что делается (`action:`), а на следующем пересмотре взгляните снова",
	PL: "niech odpowiedzialny powie, co przeszkadza (`why:`) i co się robi (`action:`), a przy następnym przeglądzie spójrz ponownie",
}

// offReadings are the latest readings of a metric that are off target, that of
// the board first if it is one. What is said twice, at a wider place and a
// narrower one, counts once.
func offReadings(m figures.Metric) []figures.Reading {
	var list []figures.Reading
	add := func(r figures.Reading) {
		if !r.OffTarget {
			return
		}
		for _, x := range list {
			if x.Text == r.Text && x.Date == r.Date && x.N.X == r.N.X {
				return
			}
		}
		list = append(list, r)
	}
	add(m.Reading)
	for _, r := range m.Places {
		add(r)
	}
	return list
}

// byChance tells whether a reading off target may be so by chance: the target
// lies within its interval.
func byChance(m figures.Metric, r figures.Reading) bool {
	return r.Low.OK && r.Low.X <= m.Target.X && m.Target.X <= r.High.X
}
