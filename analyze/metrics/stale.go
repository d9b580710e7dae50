package metrics

import (
	"time"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

var stale = &analysis.Rule{
	ID: "metric-stale", Family: "metrics", Severity: diag.SeverityWarning, NeedsDate: true,
	Title: analysis.Words{
		EN: "A metric is older than its rhythm allows",
		UK: "Показник давніший, ніж дозволяє його ритм",
		RU: "Показатель старше, чем позволяет его ритм",
		PL: "Wskaźnik jest starszy, niż pozwala jego rytm",
	},
	Reason: analysis.Words{
		EN: "A board works by its rhythm. A number that missed its day is looked at as if it were true, and no longer is.",
		UK: "Дошка працює завдяки ритму. На число, що пропустило свій день, дивляться як на правдиве, хоча воно вже ні.",
		RU: "Доска работает благодаря ритму. На число, пропустившее свой день, смотрят как на верное, хотя оно уже нет.",
		PL: "Tablica działa dzięki rytmowi. Na liczbę, która przegapiła swój dzień, patrzy się jak na prawdziwą, choć już nią nie jest.",
	},
	Source: "Mann 2014, Creating a Lean Culture (visual controls and daily accountability)",
	Texts: []analysis.Text{
		{
			Message: analysis.Words{
				EN: "{name:quote} was last measured on {date:date}, and was due again on {due:date}",
				UK: "{name:quote} востаннє виміряли {date:date}, а знову мали {due:date}",
				RU: "{name:quote} в последний раз измерили {date:date}, а снова должны были {due:date}",
				PL: "{name:quote} ostatnio zmierzono {date:date}, a kolejny termin minął {due:date}",
			},
			Help: measureAgain,
		},
		{
			Case: "undated",
			Message: analysis.Words{
				EN: "{name:quote} is to be measured regularly, but no measure says on which day it was taken",
				UK: "{name:quote} слід вимірювати регулярно, але жоден вимір не каже, якого дня його зроблено",
				RU: "{name:quote} следует измерять регулярно, но ни одно измерение не говорит, в какой день оно сделано",
				PL: "{name:quote} trzeba mierzyć regularnie, ale żaden pomiar nie mówi, którego dnia go wykonano",
			},
			Help: measureAgain,
		},
		{
			Case: "never",
			Message: analysis.Words{
				EN: "{name:quote} is to be measured regularly, and no measure is in the map",
				UK: "{name:quote} слід вимірювати регулярно, а на мапі немає жодного виміру",
				RU: "{name:quote} следует измерять регулярно, а на карте нет ни одного измерения",
				PL: "{name:quote} trzeba mierzyć regularnie, a na mapie nie ma żadnego pomiaru",
			},
			Help: measureAgain,
		},
	},
	Failing: `seam: 1
title: Order and connect
metrics:
  on-time: {name: Arrived on time, kind: share, owner: field, review_every: 7d}
stages:
  - name: Connect
    touchpoints:
      - name: Installation visit
        owner: field
        measures:
          - {metric: on-time, value: 71%, n: 400, date: 2020-01-01}
`,
	Passing: `seam: 1
title: Order and connect
metrics:
  on-time: {name: Arrived on time, kind: share, owner: field, review_every: 7d}
stages:
  - name: Connect
    touchpoints:
      - name: Installation visit
        owner: field
        measures:
          - {metric: on-time, value: 71%, n: 400, date: 2026-11-20}
`,
	Run: func(p *analysis.Pass) error {
		byID := map[string]*journey.Metric{}
		for i := range p.Map.Metrics {
			byID[p.Map.Metrics[i].ID] = &p.Map.Metrics[i]
		}
		for _, m := range p.Figures.Metrics.Board {
			if every := byID[m.ID].ReviewEvery; every != nil {
				judgeAge(p, m, every.High)
			}
		}
		return nil
	},
}

var measureAgain = analysis.Words{
	EN: "measure again and add a measure with its `date:`, or agree on a slower `review_every:` that everybody keeps",
	UK: "виміряйте знову й додайте вимір із `date:` або домовтеся про рідший `review_every:`, якого всі дотримуються",
	RU: "измерьте снова и добавьте измерение с `date:` или договоритесь о более редком `review_every:`, который все соблюдают",
	PL: "zmierz ponownie i dodaj pomiar z `date:` albo ustal rzadszy `review_every:`, którego wszyscy dotrzymują",
}

// judgeAge looks at the latest measure of a metric anywhere. What a target map
// has not measured yet cannot have been.
func judgeAge(p *analysis.Pass, m figures.Metric, every time.Duration) {
	f := analysis.Found{Subject: m.ID, Range: m.Range, Params: diag.Params{analysis.ID("metric", m.ID), analysis.Measured("name", m.Name)}}
	if len(m.Places) == 0 {
		if p.Map.State != journey.Target {
			f.Case = "never"
			p.Report(f)
		}
		return
	}
	var latest figures.Reading
	for _, r := range m.Places {
		if r.Date > latest.Date { // dates of one form compare as texts
			latest = r
		}
	}
	if latest.Date == "" {
		f.Case, f.Range = "undated", m.Places[0].Range
		p.Report(f)
		return
	}
	day, err := time.Parse(time.DateOnly, latest.Date)
	if err != nil {
		return
	}
	due := day.Add(every)
	today := time.Date(p.Now.Year(), p.Now.Month(), p.Now.Day(), 0, 0, 0, 0, time.UTC)
	if !today.After(due) {
		return
	}
	f.Range = latest.Range
	f.Params = append(f.Params, analysis.Measured("date", latest.Date), analysis.Measured("due", due.Format(time.DateOnly)))
	p.Report(f)
}
