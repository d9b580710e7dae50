package ownership

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

var noJourneyOwner = &analysis.Rule{
	ID: "no-journey-owner", Family: "ownership", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "Nobody is accountable for the journey as a whole",
		UK: "За подорож у цілому ніхто не відповідає",
		RU: "За путь в целом никто не отвечает",
		PL: "Nikt nie odpowiada za całą podróż",
	},
	Reason: analysis.Words{
		EN: "Each department can do its part well and the whole still fail, because what lies between them is nobody's. One owner of the whole journey sees it.",
		UK: "Кожен підрозділ може добре робити свою частину, а ціле — не вдатися, бо те, що між ними, нічиє. Відповідальний за всю подорож це бачить.",
		RU: "Каждый отдел может хорошо делать свою часть, а целое — не удаться, потому что то, что между ними, ничьё. Ответственный за весь путь это видит.",
		PL: "Każdy dział może dobrze robić swoje, a całość i tak zawiedzie, bo to, co jest pomiędzy, nie należy do nikogo. Widzi to ktoś, kto odpowiada za całą podróż.",
	},
	Source: "Rawson, Duncan & Jones 2013, The Truth About Customer Experience, Harvard Business Review",
	Parameters: []analysis.Parameter{{Name: "departments", Kind: analysis.Number, Default: "2", Doc: analysis.Words{
		EN: "from how many departments on the lack is a warning; below, it is noted only",
		UK: "від скількох підрозділів брак є попередженням; нижче — лише приміткою",
		RU: "от скольких отделов отсутствие — предупреждение; ниже — только примечание",
		PL: "od ilu działów brak jest ostrzeżeniem; poniżej jest tylko uwagą",
	}}},
	Texts: []analysis.Text{
		{
			Message: analysis.Words{
				EN: "{n:plural|department owns|departments own} a part of the journey, and nobody the whole",
				UK: "{n:plural|підрозділ відповідає|підрозділи відповідають|підрозділів відповідають} за частини подорожі, і ніхто — за ціле",
				RU: "{n:plural|отдел отвечает|отдела отвечают|отделов отвечают} за части пути, и никто — за целое",
				PL: "{n:plural|dział odpowiada|działy odpowiadają|działów odpowiada} za części podróży, a nikt za całość",
			},
			Help: wholeOwner,
		},
		{
			Case: "small", Severity: diag.SeverityInfo,
			Message: analysis.Words{
				EN: "the map does not say who is accountable for the journey as a whole",
				UK: "мапа не каже, хто відповідає за подорож у цілому",
				RU: "карта не говорит, кто отвечает за путь в целом",
				PL: "mapa nie mówi, kto odpowiada za całą podróż",
			},
			Help: wholeOwner,
		},
	},
	Failing: `seam: 1
title: Order and connect
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales}
      - {name: Installation visit, owner: field}
`,
	Passing: `seam: 1
title: Order and connect
owner: sales
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales}
      - {name: Installation visit, owner: field}
`,
	Run: func(p *analysis.Pass) error {
		if p.Map.Owner != "" {
			return nil
		}
		owning := 0
		for _, d := range p.Figures.Silos.Departments {
			if d.Touchpoints > 0 {
				owning++
			}
		}
		f := analysis.Found{
			Subject: p.Map.ID, Range: p.Map.Origin.Key("title"),
			Params: diag.Params{analysis.ID("journey", p.Map.ID), analysis.Measured("n", owning)},
		}
		if !p.AtLeast(float64(owning), "departments") {
			f.Case = "small"
		}
		p.Report(f)
		return nil
	},
}

var wholeOwner = analysis.Words{
	EN: "name the one department that answers for the journey from end to end with `owner:` beside the title",
	UK: "назвіть один підрозділ, що відповідає за подорож від початку до кінця: `owner:` біля назви",
	RU: "назовите один отдел, который отвечает за путь от начала до конца: `owner:` рядом с названием",
	PL: "wskaż jeden dział, który odpowiada za podróż od początku do końca: `owner:` obok tytułu",
}
