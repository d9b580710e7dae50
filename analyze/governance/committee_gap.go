package governance

import (
	"cmp"
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

var committeeGap = &analysis.Rule{
	ID: "committee-gap", Family: "governance", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "The committee leaves out departments that own the journey",
		UK: "У раді немає підрозділів, що відповідають за подорож",
		RU: "В совете нет отделов, которые отвечают за путь",
		PL: "W radzie brakuje działów, które odpowiadają za podróż",
	},
	Reason: analysis.Words{
		EN: "What a committee decides about the work of those who are not there is neither informed by it nor carried out. Back offices are the ones usually left out.",
		UK: "Рішення про роботу тих, кого немає в раді, не спираються на неї і не виконуються. Зазвичай забувають тих, хто не працює з клієнтами напряму.",
		RU: "Решения о работе тех, кого нет в совете, на неё не опираются и не выполняются. Обычно забывают тех, кто не работает с клиентами напрямую.",
		PL: "Decyzje o pracy tych, których w radzie nie ma, nie wynikają z niej i nie są wykonywane. Zwykle pomija się zaplecze.",
	},
	Source: "Manning & Bodine 2012, Outside In, the discipline of governance",
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "{committee:quote} oversees the journey without {n:plural|department that owns|departments that own} a part of it: {missing:quote}",
			UK: "{committee:quote} наглядає за подорожжю без тих, хто відповідає за її частини ({n:plural|підрозділ|підрозділи|підрозділів}): {missing:quote}",
			RU: "{committee:quote} следит за путём без тех, кто отвечает за его части ({n:plural|отдел|отдела|отделов}): {missing:quote}",
			PL: "{committee:quote} czuwa nad podróżą bez tych, którzy odpowiadają za jej części ({n:plural|dział|działy|działów}): {missing:quote}",
		},
		Help: analysis.Words{
			EN: "invite them, and add to `members:` {departments:ids}",
			UK: "запросіть їх і додайте до `members:` {departments:ids}",
			RU: "пригласите их и добавьте в `members:` {departments:ids}",
			PL: "zaproś je i dodaj do `members:` {departments:ids}",
		},
	}},
	Places: []analysis.Text{{Case: "owns", Message: analysis.Words{
		EN: "{owner_name} owns this",
		UK: "за це відповідає {owner_name:quote}",
		RU: "за это отвечает {owner_name:quote}",
		PL: "za to odpowiada {owner_name:quote}",
	}}},
	Failing: `seam: 1
title: Order and connect
governance:
  committee: {name: CX board, members: sales, meets: 14d}
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
		c := p.Map.Governance.Committee
		if c == nil || len(c.Members) == 0 {
			return nil
		}
		ids, first := owning(p)
		missing := slices.DeleteFunc(ids, func(d string) bool { return slices.Contains(c.Members, d) })
		if len(missing) == 0 {
			return nil
		}
		f := analysis.Found{
			Subject: "governance/committee", Range: c.Origin.Key("members"),
			Params: diag.Params{
				analysis.ID("departments", missing), analysis.Measured("n", len(missing)),
				analysis.Measured("missing", departmentNames(p, missing)),
				analysis.Measured("committee", cmp.Or(c.Name, committeeName.In(p.Lang))),
			},
		}
		for _, d := range missing {
			f.Related = append(f.Related, analysis.Place{
				Case: "owns", Range: first[d].Place("owner"), Params: diag.Params{analysis.Measured("owner_name", p.Department(d))},
			})
		}
		p.Report(f)
		return nil
	},
}

// committeeName stands for that of a committee that has none.
var committeeName = analysis.Words{EN: "The committee", UK: "Рада", RU: "Совет", PL: "Rada"}
