package metrics

import (
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
)

var unexplained = &analysis.Rule{
	ID: "metric-unexplained", Family: "metrics", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "A metric is off target, and nobody says why or what is done",
		UK: "Показник не досягає мети, і ніхто не каже чому або що роблять",
		RU: "Показатель не достигает цели, и никто не говорит почему или что делают",
		PL: "Wskaźnik nie osiąga celu i nikt nie mówi, dlaczego lub co się z tym robi",
	},
	Reason: analysis.Words{
		EN: "A number that is only shown changes nothing. What is off target needs a reason that can be tested and a next step that somebody takes.",
		UK: "Число, яке лише показують, нічого не змінює. Відхилення потребує причини, яку можна перевірити, і кроку, який хтось зробить.",
		RU: "Число, которое только показывают, ничего не меняет. Отклонению нужна причина, которую можно проверить, и шаг, который кто-то сделает.",
		PL: "Liczba, którą się tylko pokazuje, niczego nie zmienia. Odchylenie wymaga przyczyny, którą da się sprawdzić, i kroku, który ktoś zrobi.",
	},
	Source: "Deming 1986, Out of the Crisis; Mann 2014, Creating a Lean Culture",
	Texts: []analysis.Text{
		{
			Message: analysis.Words{
				EN: "{name:quote} is {value} against a target of {target}, and nobody has said why or what is being done",
				UK: "{name:quote}: {value} за мети {target}, і ніхто не сказав ні чому, ні що роблять",
				RU: "{name:quote}: {value} при цели {target}, и никто не сказал ни почему, ни что делают",
				PL: "{name:quote}: {value} przy celu {target}, a nikt nie powiedział ani dlaczego, ani co się robi",
			},
			Help: nextStep,
		},
		{
			Case: "why",
			Message: analysis.Words{
				EN: "{name:quote} is {value} against a target of {target}, and something is being done, but nobody has said why it is so",
				UK: "{name:quote}: {value} за мети {target}; щось роблять, але ніхто не сказав, чому так",
				RU: "{name:quote}: {value} при цели {target}; что-то делают, но никто не сказал, почему так",
				PL: "{name:quote}: {value} przy celu {target}; coś się robi, ale nikt nie powiedział, skąd to odchylenie",
			},
			Help: nextStep,
		},
		{
			Case: "action",
			Message: analysis.Words{
				EN: "{name:quote} is {value} against a target of {target}, the reason is known, but nobody has said what is being done",
				UK: "{name:quote}: {value} за мети {target}; причину названо, але ніхто не сказав, що роблять",
				RU: "{name:quote}: {value} при цели {target}; причина названа, но никто не сказал, что делают",
				PL: "{name:quote}: {value} przy celu {target}; przyczyna jest znana, ale nikt nie powiedział, co się robi",
			},
			Help: nextStep,
		},
	},
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
          - metric: on-time
            value: 71%
            n: 400
            why: Slots of ten hours hide the route
            action: Trial of two-hour slots
`,
	Run: func(p *analysis.Pass) error {
		for _, m := range p.Figures.Metrics.Board {
			whole := false // told for the journey, which holds for all its places
			for _, r := range offReadings(m) {
				why, action := explained(m, r)
				if why && action || whole || byChance(m, r) {
					continue
				}
				whole = r.At == ""
				f := analysis.Found{
					Subject: m.ID + ":" + r.At, Range: r.Range,
					Params: diag.Params{
						analysis.ID("metric", m.ID), analysis.ID("at", r.At), analysis.Measured("name", m.Name),
						analysis.Measured("value", r.Text), analysis.Measured("target", m.TargetText),
					},
				}
				switch {
				case why:
					f.Case = "action"
				case action:
					f.Case = "why"
				}
				p.Report(f)
			}
		}
		return nil
	},
}

// explained tells whether a reading has a reason and an action: of its own, of
// the journey as a whole, or for that of the journey those of any place.
func explained(m figures.Metric, r figures.Reading) (why, action bool) {
	covers := func(x figures.Reading) bool { return x.At == r.At || x.At == "" || r.At == "" }
	why = slices.ContainsFunc(m.Places, func(x figures.Reading) bool { return covers(x) && x.Why != "" })
	action = slices.ContainsFunc(m.Places, func(x figures.Reading) bool { return covers(x) && x.Action != "" })
	return why, action
}
