package metrics

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

var count = &analysis.Rule{
	ID: "metric-count", Family: "metrics", Severity: diag.SeverityInfo,
	Title: analysis.Words{
		EN: "The board has too few or too many metrics",
		UK: "На дошці замало чи забагато показників",
		RU: "На доске слишком мало или слишком много показателей",
		PL: "Na tablicy jest za mało lub za dużo wskaźników",
	},
	Reason: analysis.Words{
		EN: "Five or six numbers can be held in mind, talked about each week and owned. With fewer a whole journey hardly shows, with more nobody looks.",
		UK: "П’ять-шість чисел можна втримати в голові, щотижня обговорити й закріпити за кимось. Коли їх менше, подорожі майже не видно, коли більше — ніхто не дивиться.",
		RU: "Пять-шесть чисел можно удержать в голове, каждую неделю обсудить и закрепить за кем-то. Когда их меньше, пути почти не видно, когда больше — никто не смотрит.",
		PL: "Pięć lub sześć liczb da się zapamiętać, co tydzień omówić i komuś przypisać. Przy mniejszej liczbie prawie nie widać podróży, przy większej nikt nie patrzy.",
	},
	Source: "Cowan 2001, The Magical Number 4 in Short-Term Memory; Mann 2014, Creating a Lean Culture",
	Parameters: []analysis.Parameter{
		{Name: "fewest", Kind: analysis.Number, Default: "5", Doc: analysis.Words{
			EN: "fewest metrics",
			UK: "найменша кількість показників",
			RU: "наименьшее число показателей",
			PL: "najmniejsza liczba wskaźników",
		}},
		{Name: "most", Kind: analysis.Number, Default: "6", Doc: analysis.Words{
			EN: "most metrics",
			UK: "найбільша кількість показників",
			RU: "наибольшее число показателей",
			PL: "największa liczba wskaźników",
		}},
	},
	Texts: []analysis.Text{
		{
			Case: "few",
			Message: analysis.Words{
				EN: "the board has {n:plural|metric|metrics}; {fewest} to {most} show a whole journey",
				UK: "на дошці {n:plural|показник|показники|показників}; усю подорож видно за {fewest}–{most}",
				RU: "на доске {n:plural|показатель|показателя|показателей}; весь путь виден по {fewest}–{most}",
				PL: "na tablicy: {n:plural|wskaźnik|wskaźniki|wskaźników}; całą podróż widać przy {fewest}–{most}",
			},
			Help: analysis.Words{
				EN: "add what you already count (times, staffing, reviews, calls) for the stages that no metric tells of",
				UK: "додайте те, що вже рахуєте (строки, персонал, відгуки, дзвінки), для етапів, про які не каже жоден показник",
				RU: "добавьте то, что уже считаете (сроки, персонал, отзывы, звонки), для этапов, о которых не говорит ни один показатель",
				PL: "dodaj to, co już liczysz (terminy, obsadę, opinie, telefony), dla etapów, o których nie mówi żaden wskaźnik",
			},
		},
		{
			Case: "many",
			Message: analysis.Words{
				EN: "the board has {n:plural|metric|metrics}; more than {most} are hard to hold in mind",
				UK: "на дошці {n:plural|показник|показники|показників}; понад {most} важко втримати в голові",
				RU: "на доске {n:plural|показатель|показателя|показателей}; больше {most} трудно удержать в голове",
				PL: "na tablicy: {n:plural|wskaźnik|wskaźniki|wskaźników}; więcej niż {most} trudno zapamiętać",
			},
			Help: analysis.Words{
				EN: "keep those that somebody acts on each week, and move the others to a page of their own",
				UK: "лишіть ті, за якими хтось щотижня діє, а решту перенесіть на окрему сторінку",
				RU: "оставьте те, по которым кто-то каждую неделю действует, а остальные перенесите на отдельную страницу",
				PL: "zostaw te, według których ktoś co tydzień działa, a resztę przenieś na osobną stronę",
			},
		},
	},
	Failing: `seam: 1
title: Order and connect
metrics:
  nps: {name: Recommendation, kind: nps, owner: field}
stages:
  - name: Connect
    touchpoints:
      - {name: Installation visit, owner: field}
`,
	Passing: `seam: 1
title: Order and connect
metrics:
  nps: {name: Recommendation, kind: nps, owner: field}
  ces: {name: Made it easy, kind: ces, owner: field}
  on-time: {name: Arrived on time, kind: share, owner: field}
  fcr: {name: Solved at first contact, kind: fcr, owner: care}
  delivery: {name: Time to connect, kind: time, owner: field}
stages:
  - name: Connect
    touchpoints:
      - {name: Installation visit, owner: field}
`,
	Run: func(p *analysis.Pass) error {
		n := len(p.Figures.Metrics.Board)
		f := analysis.Found{
			Subject: p.Map.ID, Range: p.Map.Origin.Key("metrics"),
			Params: diag.Params{
				analysis.ID("journey", p.Map.ID), analysis.Measured("n", n),
				analysis.Measured("fewest", p.Param("fewest")), analysis.Measured("most", p.Param("most")),
			},
		}
		switch {
		case n == 0: // this map keeps no board
			return nil
		case !p.AtLeast(float64(n), "fewest"):
			f.Case = "few"
		case float64(n) > p.Param("most"):
			f.Case = "many"
		default:
			return nil
		}
		p.Report(f)
		return nil
	},
}
