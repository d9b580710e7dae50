package ownership

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

var idleDepartment = &analysis.Rule{
	ID: "idle-department", Family: "ownership", Severity: diag.SeverityInfo,
	Title: analysis.Words{
		EN: "A department has no part in the journey",
		UK: "Підрозділ не бере участі в подорожі",
		RU: "Отдел не участвует в пути",
		PL: "Dział nie bierze udziału w podróży",
	},
	Reason: analysis.Words{
		EN: "A department that the map names and gives nothing to do is either superfluous here, or its work for the customer has been forgotten. Back offices are forgotten most.",
		UK: "Підрозділ, який мапа називає, але нічого йому не доручає, тут або зайвий, або його роботу для клієнта забули. Найчастіше забувають тих, хто не працює з клієнтами напряму.",
		RU: "Отдел, который карта называет, но ничего ему не поручает, здесь либо лишний, либо его работу для клиента забыли. Чаще всего забывают тех, кто не работает с клиентами напрямую.",
		PL: "Dział, który mapa wymienia, ale nic mu nie powierza, jest tu albo zbędny, albo zapomniano o jego pracy dla klienta. Najczęściej zapomina się o zapleczu.",
	},
	Source: "Shostack 1984, Designing Services That Deliver, Harvard Business Review",
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "{name} owns nothing on this journey, supports nothing and does no work that the map shows",
			UK: "{name:quote} на цій подорожі ні за що не відповідає, нічого не підтримує й не робить нічого, що показує мапа",
			RU: "{name:quote} на этом пути ни за что не отвечает, ничего не поддерживает и не делает ничего, что показывает карта",
			PL: "{name:quote} na tej podróży za nic nie odpowiada, niczego nie wspiera i nie robi nic, co pokazuje mapa",
		},
		Help: analysis.Words{
			EN: "find what it does for the customer, and name it there with `owner:`, `supported_by:` or under `backstage:`; or take it off this map",
			UK: "знайдіть, що він робить для клієнта, і назвіть його там: `owner:`, `supported_by:` або в `backstage:`; або приберіть його з цієї мапи",
			RU: "найдите, что он делает для клиента, и назовите его там: `owner:`, `supported_by:` или в `backstage:`; либо уберите его с этой карты",
			PL: "znajdź, co robi dla klienta, i wymień go tam: `owner:`, `supported_by:` albo w `backstage:`; albo usuń go z tej mapy",
		},
	}},
	Failing: `seam: 1
title: Order and connect
departments: {sales: Sales, billing: Billing}
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales}
`,
	Passing: `seam: 1
title: Order and connect
departments: {sales: Sales, billing: Billing}
stages:
  - name: Order
    touchpoints:
      - name: Order
        owner: sales
        backstage:
          - {does: Opens an account, owner: billing}
`,
	Run: func(p *analysis.Pass) error {
		busy := busyDepartments(p.Map, p.Graph)
		for _, d := range p.Map.Departments {
			if d.Implied || !p.Own(d.Entry) || busy[d.ID] {
				continue
			}
			p.Report(analysis.Found{
				Subject: "departments/" + d.ID, Range: d.Origin.Range,
				Params: diag.Params{analysis.ID("department", d.ID), analysis.Measured("name", p.Department(d.ID))},
			})
		}
		return nil
	},
}

// busyDepartments are those that own, support or do something that the map
// shows, or that answer for the journey, for a metric or for feedback, or have a
// seat where the journey is looked after. To be named in a collaboration, or to
// be taken for the owner, is no part in the journey.
func busyDepartments(m *journey.Map, g *journey.Graph) map[string]bool {
	busy := map[string]bool{m.Owner: true}
	add := func(ids ...string) {
		for _, id := range ids {
			busy[id] = true
		}
	}
	for _, e := range g.Encounters() {
		add(e.Workers()...)
		for _, o := range e.Detail.Opportunities {
			add(o.Owner)
		}
	}
	for _, s := range m.Stages {
		for _, o := range s.Opportunities {
			add(o.Owner)
		}
	}
	for _, x := range m.Metrics {
		add(x.Owner)
	}
	for _, f := range m.Governance.Feedback {
		add(f.Owner)
	}
	if c := m.Governance.Committee; c != nil {
		add(c.Members...)
	}
	if o := m.Governance.Operating; o != nil {
		add(o.Members...)
	}
	return busy
}
