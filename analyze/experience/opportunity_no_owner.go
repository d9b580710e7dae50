package experience

import (
	"slices"
	"strconv"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

var opportunityNoOwner = &analysis.Rule{
	ID: "opportunity-no-owner", Family: "experience", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "Nobody is to carry out an opportunity",
		UK: "Можливість нікому втілювати",
		RU: "Возможность некому воплощать",
		PL: "Szansy nikt nie ma zrealizować",
	},
	Reason: analysis.Words{
		EN: "An idea that belongs to everybody is done by nobody. One department that answers for it is what turns a map into work.",
		UK: "Ідею, що належить усім, не робить ніхто. На роботу мапу перетворює один підрозділ, який за ідею відповідає.",
		RU: "Идею, которая принадлежит всем, не делает никто. В работу карту превращает один отдел, который за идею отвечает.",
		PL: "Pomysłu, który należy do wszystkich, nie realizuje nikt. Mapę zamienia w pracę jeden dział, który za pomysł odpowiada.",
	},
	Source: "Kalbach 2020, Mapping Experiences, 2nd edition",
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "no department answers for the opportunity {text:quote} at {name:quote}",
			UK: "за можливість {text:quote} на {name:quote} не відповідає жоден підрозділ",
			RU: "за возможность {text:quote} на {name:quote} не отвечает ни один отдел",
			PL: "za szansę {text:quote} przy {name:quote} nie odpowiada żaden dział",
		},
		Help: analysis.Words{
			EN: "agree with one department that it takes this on, and write it at `owner:`; what nobody wants to own may go",
			UK: "домовтеся з одним підрозділом, що він за це береться, і впишіть його в `owner:`; те, за що ніхто не хоче відповідати, можна прибрати",
			RU: "договоритесь с одним отделом, что он за это берётся, и впишите его в `owner:`; то, за что никто не хочет отвечать, можно убрать",
			PL: "ustal z jednym działem, że się tym zajmie, i wpisz go w `owner:`; to, za co nikt nie chce odpowiadać, można usunąć",
		},
	}},
	Failing: `seam: 1
title: Choose a package
stages:
  - name: Choose
    touchpoints:
      - name: Compare
        owner: sales
        opportunities:
          - One price list
`,
	Passing: `seam: 1
title: Choose a package
stages:
  - name: Choose
    touchpoints:
      - name: Compare
        owner: sales
        opportunities:
          - {text: One price list, owner: sales}
`,
	Run: func(p *analysis.Pass) error {
		eachList(p, func(address, name string, _ []touchpoint.Pain, list []touchpoint.Opportunity) {
			for n, o := range list {
				if o.Owner == "" && o.Status != "done" {
					reportOpportunity(p, address, name, n, o)
				}
			}
		})
		return nil
	},
}

func reportOpportunity(p *analysis.Pass, address, name string, n int, o touchpoint.Opportunity) {
	id := o.ID
	if id == "" {
		id = touchpoint.Slug(o.Text)
	}
	if id == "" {
		id = strconv.Itoa(n + 1)
	}
	at := o.Origin.Range
	if slices.ContainsFunc([]string{"text", "id"}, o.Origin.Has) {
		at = o.Origin.Key("text")
	}
	p.Report(analysis.Found{
		Subject: address + ":" + id, Range: at,
		Params: diag.Params{
			analysis.ID("at", address), analysis.ID("opportunity", id),
			analysis.Measured("text", o.Text), analysis.Measured("name", name),
		},
	})
}
