package governance

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

var noCommittee = &analysis.Rule{
	ID: "no-committee", Family: "governance", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "No committee oversees the journey",
		UK: "За подорожжю не наглядає жодна рада",
		RU: "За путём не следит ни один совет",
		PL: "Nad podróżą nie czuwa żadna rada",
	},
	Reason: analysis.Words{
		EN: "A journey crosses departments, and so do its faults. Unless those departments meet to look at it together, each mends its own part and the seams stay.",
		UK: "Подорож проходить через підрозділи, і її вади теж. Якщо вони не збираються, щоб поглянути на неї разом, кожен лагодить своє, а шви лишаються.",
		RU: "Путь проходит через отделы, и его изъяны тоже. Если они не собираются, чтобы посмотреть на него вместе, каждый чинит своё, а швы остаются.",
		PL: "Podróż przechodzi przez działy, a jej wady razem z nią. Jeśli działy nie spotykają się, by spojrzeć na nią wspólnie, każdy naprawia swoje, a szwy zostają.",
	},
	Source:     "Manning & Bodine 2012, Outside In, the discipline of governance",
	Parameters: []analysis.Parameter{departmentsParameter},
	Texts: []analysis.Text{
		{
			Message: analysis.Words{
				EN: "{n:plural|department owns|departments own} parts of the journey, and under `governance` no committee oversees it",
				UK: "{n:plural|підрозділ відповідає|підрозділи відповідають|підрозділів відповідають} за частини подорожі, а в `governance` немає ради, що за нею наглядає",
				RU: "{n:plural|отдел отвечает|отдела отвечают|отделов отвечают} за части пути, а в `governance` нет совета, который за ним следит",
				PL: "{n:plural|dział odpowiada|działy odpowiadają|działów odpowiada} za części podróży, a w `governance` nie ma rady, która nad nią czuwa",
			},
			Help: callTogether,
		},
		{
			Case: "ungoverned", Severity: diag.SeverityInfo,
			Message: analysis.Words{
				EN: "{n:plural|department owns|departments own} parts of the journey, and the map does not say who oversees it",
				UK: "{n:plural|підрозділ відповідає|підрозділи відповідають|підрозділів відповідають} за частини подорожі, а мапа не каже, хто за нею наглядає",
				RU: "{n:plural|отдел отвечает|отдела отвечают|отделов отвечают} за части пути, а карта не говорит, кто за ним следит",
				PL: "{n:plural|dział odpowiada|działy odpowiadają|działów odpowiada} za części podróży, a mapa nie mówi, kto nad nią czuwa",
			},
			Help: callTogether,
		},
		{
			Case: "empty",
			Message: analysis.Words{
				EN: "the committee that oversees the journey has no members",
				UK: "у раді, що наглядає за подорожжю, немає членів",
				RU: "в совете, который следит за путём, нет членов",
				PL: "rada, która czuwa nad podróżą, nie ma członków",
			},
			Help: callTogether,
		},
	},
	Failing: `seam: 1
title: Order and connect
governance:
  sponsor: Chief executive
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales}
      - {name: Installation visit, owner: field}
`,
	Passing: `seam: 1
title: Order and connect
governance:
  committee: {name: CX board, members: [sales, field], meets: 14d}
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales}
      - {name: Installation visit, owner: field}
`,
	Run: func(p *analysis.Pass) error {
		ids, _ := owning(p)
		if !across(p, len(ids)) {
			return nil
		}
		g := p.Map.Governance
		f := analysis.Found{
			Subject: "governance/committee", Range: governed(p),
			Params: diag.Params{analysis.ID("journey", p.Map.ID), analysis.Measured("n", len(ids))},
		}
		switch {
		case g.Committee != nil && len(g.Committee.Members) > 0:
			return nil
		case g.Committee != nil:
			f.Case, f.Range = "empty", governedBy(p, "committee", g.Committee.Origin)
		case p.Ungoverned():
			f.Case = "ungoverned"
		}
		p.Report(f)
		return nil
	},
}

var callTogether = analysis.Words{
	EN: "call the departments that own the journey together, and write them down under `governance: committee` with `members:` and `meets:`",
	UK: "зберіть підрозділи, що відповідають за подорож, і впишіть їх у `governance: committee` з `members:` та `meets:`",
	RU: "соберите отделы, которые отвечают за путь, и впишите их в `governance: committee` с `members:` и `meets:`",
	PL: "zbierz działy, które odpowiadają za podróż, i wpisz je w `governance: committee` z `members:` i `meets:`",
}
