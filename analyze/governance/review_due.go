package governance

import (
	"time"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

var reviewDue = &analysis.Rule{
	ID: "review-due", Family: "governance", Severity: diag.SeverityWarning, NeedsDate: true,
	Title: analysis.Words{
		EN: "The map is due for review",
		UK: "Мапу час переглянути",
		RU: "Карту пора пересмотреть",
		PL: "Mapę trzeba przejrzeć",
	},
	Reason: analysis.Words{
		EN: "Journeys change faster than their maps. A map that nobody reviews misleads those who trust it.",
		UK: "Подорожі змінюються швидше за свої мапи. Мапа, якої ніхто не переглядає, вводить в оману тих, хто їй довіряє.",
		RU: "Пути меняются быстрее своих карт. Карта, которую никто не пересматривает, вводит в заблуждение тех, кто ей доверяет.",
		PL: "Podróże zmieniają się szybciej niż ich mapy. Mapa, której nikt nie przegląda, zwodzi tych, którzy jej ufają.",
	},
	Source: "ISO 9001:2015, 7.5.2 and 9.3, review of documented information",
	Parameters: []analysis.Parameter{{Name: "every", Kind: analysis.Duration, Default: "52w", Doc: analysis.Words{
		EN: "how long a review holds where the map has no `review_every`",
		UK: "як довго чинний перегляд, якщо мапа не має `review_every`",
		RU: "как долго действителен пересмотр, если у карты нет `review_every`",
		PL: "jak długo ważny jest przegląd, gdy mapa nie ma `review_every`",
	}}},
	Texts: []analysis.Text{
		{
			Message: analysis.Words{
				EN: "the map was last reviewed on {reviewed:date}, and was due on {due:date}",
				UK: "мапу востаннє переглянули {reviewed:date}, а термін був {due:date}",
				RU: "карту в последний раз пересмотрели {reviewed:date}, а срок был {due:date}",
				PL: "mapę ostatnio przejrzano {reviewed:date}, a termin minął {due:date}",
			},
			Help: again,
		},
		{
			Case: "never",
			Message: analysis.Words{
				EN: "the map is to be reviewed regularly, but does not say when it last was",
				UK: "мапу слід переглядати регулярно, але вона не каже, коли це було востаннє",
				RU: "карту следует пересматривать регулярно, но она не говорит, когда это было в последний раз",
				PL: "mapę trzeba regularnie przeglądać, ale nie mówi ona, kiedy zrobiono to ostatnio",
			},
			Help: again,
		},
	},
	Failing: `seam: 1
title: Order and connect
reviewed: 2020-01-01
review_every: 90d
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales}
`,
	Passing: `seam: 1
title: Order and connect
reviewed: 2026-10-01
review_every: 90d
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales}
`,
	Run: func(p *analysis.Pass) error {
		m := p.Map
		if m.Reviewed.IsZero() {
			if m.ReviewEvery != nil {
				p.Report(analysis.Found{
					Case: "never", Subject: m.ID, Range: m.Origin.Key("review_every"), Params: diag.Params{analysis.ID("journey", m.ID)},
				})
			}
			return nil
		}
		every := time.Duration(p.Param("every") * float64(time.Minute))
		if m.ReviewEvery != nil {
			every = m.ReviewEvery.High
		}
		due := m.Reviewed.Time().Add(every)
		today := time.Date(p.Now.Year(), p.Now.Month(), p.Now.Day(), 0, 0, 0, 0, time.UTC)
		if today.After(due) {
			p.Report(analysis.Found{
				Subject: m.ID, Range: m.Origin.Key("reviewed"),
				Params: diag.Params{
					analysis.ID("journey", m.ID),
					analysis.Measured("reviewed", m.Reviewed.Time().Format(time.DateOnly)),
					analysis.Measured("due", due.Format(time.DateOnly)),
				},
			})
		}
		return nil
	},
}

var again = analysis.Words{
	EN: "walk through it with the departments that own it, and write the day at `reviewed:`",
	UK: "пройдіть її разом із підрозділами, що за неї відповідають, і впишіть день у `reviewed:`",
	RU: "пройдите её вместе с отделами, которые за неё отвечают, и впишите день в `reviewed:`",
	PL: "przejdź ją z działami, które za nią odpowiadają, i wpisz datę w `reviewed:`",
}
