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
		EN: "from how many departments that own a part on the rule applies",
		UK: "від скількох підрозділів, що відповідають за частину, діє правило",
		RU: "от скольких отделов, отвечающих за часть, действует правило",
		PL: "od ilu działów, które mają swoją część, reguła obowiązuje",
	}}},
	Texts: []analysis.Text{
		{Message: noWhole, Help: wholeOwner},
		{Case: "ungoverned", Severity: diag.SeverityInfo, Message: noWhole, Help: wholeOwner},
	},
	Failing: `seam: 1
title: Order and connect
governance: {sponsor: Chief executive}
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales}
      - {name: Installation visit, owner: field}
`,
	Passing: `seam: 1
title: Order and connect
owner: sales
governance: {sponsor: Chief executive}
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
		if p.AtLeast(float64(owning), "departments") {
			f := analysis.Found{
				Subject: p.Map.ID, Range: p.Map.Origin.Key("title"),
				Params: diag.Params{analysis.ID("journey", p.Map.ID), analysis.Measured("n", owning)},
			}
			if p.Ungoverned() {
				f.Case = "ungoverned"
			}
			p.Report(f)
		}
		return nil
	},
}

var noWhole = analysis.Words{
	EN: "{n:plural|department owns|departments own} parts of the journey, and nobody the whole",
	UK: "{n:plural|підрозділ відповідає|підрозділи відповідають|підрозділів відповідають} за частини подорожі, і ніхто — за ціле",
	RU: "{n:plural|отдел отвечает|отдела отвечают|отделов отвечают} за части пути, и никто — за целое",
	PL: "{n:plural|dział odpowiada|działy odpowiadają|działów odpowiada} za części podróży, a nikt za całość",
}

var wholeOwner = analysis.Words{
	EN: "name the one department that answers for the journey from end to end with `owner:` beside the title",
	UK: "назвіть один підрозділ, що відповідає за подорож від початку до кінця: `owner:` біля назви",
	RU: "назовите один отдел, который отвечает за путь от начала до конца: `owner:` рядом с названием",
	PL: "wskaż jeden dział, który odpowiada za podróż od początku do końca: `owner:` obok tytułu",
}
