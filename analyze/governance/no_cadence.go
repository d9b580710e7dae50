package governance

import (
	"cmp"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

var noCadence = &analysis.Rule{
	ID: "no-cadence", Family: "governance", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "Those who oversee the journey have no rhythm",
		UK: "Нагляд за подорожжю не має ритму",
		RU: "Наблюдение за путём не имеет ритма",
		PL: "Nadzór nad podróżą nie ma rytmu",
	},
	Reason: analysis.Words{
		EN: "A committee that meets when something burns only ever puts out fires, and what it decides waits for somebody to do it. A fixed rhythm, and an operating model between meetings, make work of intentions.",
		UK: "Рада, що збирається, коли щось горить, лише гасить пожежі, а її рішення чекають, хто їх виконає. Сталий ритм і операційна модель між зустрічами роблять із намірів роботу.",
		RU: "Совет, который собирается, когда что-то горит, только тушит пожары, а его решения ждут, кто их выполнит. Постоянный ритм и операционная модель между встречами делают из намерений работу.",
		PL: "Rada, która zbiera się, gdy się pali, tylko gasi pożary, a jej decyzje czekają, aż ktoś je wykona. Stały rytm i model działania między spotkaniami robią z zamiarów pracę.",
	},
	Source: "Manning & Bodine 2012, Outside In, the discipline of governance",
	Texts: []analysis.Text{
		{
			Message: analysis.Words{
				EN: "the map does not say how often {committee:quote} meets",
				UK: "мапа не каже, як часто збирається {committee:quote}",
				RU: "карта не говорит, как часто собирается {committee:quote}",
				PL: "mapa nie mówi, jak często zbiera się {committee:quote}",
			},
			Help: analysis.Words{
				EN: "agree a rhythm and write it down, such as `meets: 14d`",
				UK: "домовтеся про ритм і впишіть його, наприклад `meets: 14d`",
				RU: "договоритесь о ритме и впишите его, например `meets: 14d`",
				PL: "ustal rytm i wpisz go, na przykład `meets: 14d`",
			},
		},
		{
			Case: "operating", Severity: diag.SeverityInfo,
			Message: analysis.Words{
				EN: "{committee:quote} oversees the journey, but no operating model carries out between its meetings what it decides",
				UK: "{committee:quote} наглядає за подорожжю, але немає операційної моделі, що між зустрічами виконує рішення",
				RU: "{committee:quote} следит за путём, но нет операционной модели, которая между встречами выполняет решения",
				PL: "{committee:quote} czuwa nad podróżą, ale nie ma modelu działania, który między spotkaniami wykonuje decyzje",
			},
			Help: analysis.Words{
				EN: "write under `governance: operating` what is done, by which `members:`, how often with `meets:`, and by which metric it is `measured_by:`",
				UK: "впишіть у `governance: operating`, що робиться, хто це робить — `members:`, як часто — `meets:`, і чим це вимірюють — `measured_by:`",
				RU: "впишите в `governance: operating`, что делается, кто это делает — `members:`, как часто — `meets:`, и чем это измеряют — `measured_by:`",
				PL: "wpisz w `governance: operating`, co się robi, kto to robi (`members:`), jak często (`meets:`) i czym się to mierzy (`measured_by:`)",
			},
		},
	},
	Failing: `seam: 1
title: Order and connect
governance:
  committee: {name: CX board, members: [sales, field]}
  operating: {does: Weekly triage of findings, members: [sales, field]}
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
  operating: {does: Weekly triage of findings, members: [sales, field]}
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales}
      - {name: Installation visit, owner: field}
`,
	Run: func(p *analysis.Pass) error {
		g := p.Map.Governance
		c := g.Committee
		if c == nil {
			return nil
		}
		at := governedBy(p, "committee", c.Origin)
		params := diag.Params{analysis.ID("journey", p.Map.ID), analysis.Measured("committee", cmp.Or(c.Name, committeeName.In(p.Lang)))}
		if c.Meets == nil {
			p.Report(analysis.Found{Subject: "governance/committee", Range: at, Params: params})
		}
		if g.Operating == nil {
			p.Report(analysis.Found{Case: "operating", Subject: "governance/operating", Range: at, Params: params})
		}
		return nil
	},
}
