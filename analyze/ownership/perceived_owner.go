package ownership

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

var perceivedOwner = &analysis.Rule{
	ID: "perceived-owner", Family: "ownership", Severity: diag.SeverityInfo,
	Title: analysis.Words{
		EN: "Customers believe that somebody else is accountable",
		UK: "Клієнти вважають, що відповідає хтось інший",
		RU: "Клиенты считают, что отвечает кто-то другой",
		PL: "Klienci uważają, że odpowiada ktoś inny",
	},
	Reason: analysis.Words{
		EN: "Customers complain to whom they believe responsible. If that is another department, what they say has to find its way to the one that can act.",
		UK: "Клієнти скаржаться тому, кого вважають відповідальним. Якщо це інший підрозділ, почуте має дійти до того, хто може діяти.",
		RU: "Клиенты жалуются тому, кого считают ответственным. Если это другой отдел, услышанное должно дойти до того, кто может действовать.",
		PL: "Klienci skarżą się temu, kogo uważają za odpowiedzialnego. Jeśli to inny dział, ich słowa muszą dotrzeć do tego, kto może działać.",
	},
	Source: "Shostack 1984, Designing Services That Deliver, Harvard Business Review",
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "customers take {perceived_name} for the owner of {name:quote}; it is {owner_name}",
			UK: "{name:quote}: клієнти вважають відповідальним {perceived_name:quote}, а відповідає {owner_name:quote}",
			RU: "{name:quote}: клиенты считают ответственным {perceived_name:quote}, а отвечает {owner_name:quote}",
			PL: "{name:quote}: klienci uważają, że odpowiada {perceived_name:quote}, a odpowiada {owner_name:quote}",
		},
		Help: analysis.Words{
			EN: "make sure that what {perceived_name} hears reaches {owner_name}: declare how under `governance`, or show customers who is there for them",
			UK: "подбайте, щоб почуте підрозділом {perceived_name:quote} доходило до підрозділу {owner_name:quote}: оголосіть це в `governance` або покажіть клієнтам, хто їм допомагає",
			RU: "позаботьтесь, чтобы услышанное отделом {perceived_name:quote} доходило до отдела {owner_name:quote}: объявите это в `governance` или покажите клиентам, кто им помогает",
			PL: "zadbaj, by to, co słyszy dział {perceived_name:quote}, docierało do działu {owner_name:quote}: zadeklaruj to w `governance` albo pokaż klientom, kto im pomaga",
		},
	}},
	Places: []analysis.Text{{Case: "owner", Message: analysis.Words{
		EN: "accountable is {owner_name}", UK: "відповідає {owner_name:quote}", RU: "отвечает {owner_name:quote}", PL: "odpowiada {owner_name:quote}",
	}}},
	Failing: `seam: 1
title: Order and connect
stages:
  - name: Order
    touchpoints:
      - {name: Parcel arrives, owner: warehouse, perceived_owner: sales}
`,
	Passing: `seam: 1
title: Order and connect
stages:
  - name: Order
    touchpoints:
      - {name: Parcel arrives, owner: warehouse, perceived_owner: warehouse}
`,
	Run: func(p *analysis.Pass) error {
		type pair struct{ touchpoint, owner, perceived string }
		seen := map[pair]bool{}
		for _, e := range p.Graph.Encounters() {
			d := e.Detail
			key := pair{e.Touchpoint.ID, d.Owner, d.PerceivedOwner}
			if d.Owner == "" || d.PerceivedOwner == "" || d.Owner == d.PerceivedOwner || seen[key] {
				continue
			}
			seen[key] = true
			subject, name := analysis.Address(e), analysis.Touchpoint(e.Touchpoint)
			if d.Owner != e.Touchpoint.Owner || d.PerceivedOwner != e.Touchpoint.PerceivedOwner {
				subject, name = e.Address(), p.Encounter(e)
			}
			p.Report(analysis.Found{
				Subject: subject,
				Range:   e.Place("perceived_owner"),
				Params: diag.Params{
					analysis.ID("owner", d.Owner), analysis.ID("perceived", d.PerceivedOwner),
					analysis.Measured("name", name),
					analysis.Measured("owner_name", p.Department(d.Owner)),
					analysis.Measured("perceived_name", p.Department(d.PerceivedOwner)),
				},
				Related: []analysis.Place{{Case: "owner", Range: e.Place("owner")}},
			})
		}
		return nil
	},
}
