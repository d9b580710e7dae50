package consistency

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

var channelPlanGap = &analysis.Rule{
	ID: "channel-plan-gap", Family: "consistency", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "Customers take another channel than planned",
		UK: "Клієнти обирають не той канал, що планували",
		RU: "Клиенты выбирают не тот канал, что планировали",
		PL: "Klienci wybierają inny kanał, niż planowano",
	},
	Reason: analysis.Words{
		EN: "A channel that is built and not taken usually answers a need that customers do not have at that moment. The gap tells it long before the budget does.",
		UK: "Канал, який збудували, а ним не користуються, зазвичай відповідає на потребу, якої в цю мить немає. Розрив показує це задовго до бюджету.",
		RU: "Канал, который построили, а им не пользуются, обычно отвечает на потребность, которой в этот момент нет. Разрыв показывает это задолго до бюджета.",
		PL: "Kanał, który zbudowano, a z którego nikt nie korzysta, zwykle odpowiada na potrzebę, której klient w tej chwili nie ma. Luka pokazuje to na długo przed budżetem.",
	},
	Source: "Neslin et al. 2006, Challenges and Opportunities in Multichannel Customer Management",
	Parameters: []analysis.Parameter{{Name: "gap", Kind: analysis.Share, Default: "20%", Doc: analysis.Words{
		EN: "smallest difference between the planned and the actual share",
		UK: "найменша різниця між запланованою й справжньою часткою",
		RU: "наименьшая разница между запланированной и настоящей долей",
		PL: "najmniejsza różnica między planowanym a rzeczywistym udziałem",
	}}},
	Texts: []analysis.Text{
		{
			Message: analysis.Words{
				EN: "at {name:quote} {share:percent} of customers take {channel_name} ({department}) where {planned:percent} were planned; they take {other_name} ({other_department}) instead, {other_share:percent}",
				UK: "на {name:quote} {channel_name} ({department}) обирають {share:percent} клієнтів замість запланованих {planned:percent}; натомість {other_name} ({other_department}) — {other_share:percent}",
				RU: "на {name:quote} {channel_name} ({department}) выбирают {share:percent} клиентов вместо запланированных {planned:percent}; взамен {other_name} ({other_department}) — {other_share:percent}",
				PL: "przy {name:quote} {channel_name} ({department}) wybiera {share:percent} klientów zamiast planowanych {planned:percent}; w zamian {other_name} ({other_department}): {other_share:percent}",
			},
			Help: askWhy,
		},
		{
			Case: "more",
			Message: analysis.Words{
				EN: "at {name:quote} {share:percent} of customers take {channel_name} ({department}) where {planned:percent} were planned: who comes here may meet a queue",
				UK: "на {name:quote} {channel_name} ({department}) обирають {share:percent} клієнтів, а планували {planned:percent}: тут на клієнтів може чекати черга",
				RU: "на {name:quote} {channel_name} ({department}) выбирают {share:percent} клиентов, а планировали {planned:percent}: здесь клиентов может ждать очередь",
				PL: "przy {name:quote} {channel_name} ({department}) wybiera {share:percent} klientów, a planowano {planned:percent}: tu na klientów może czekać kolejka",
			},
			Help: askWhy,
		},
	},
	Places: []analysis.Text{{Case: "taken", Message: analysis.Words{
		EN: "customers take this instead",
		UK: "натомість клієнти обирають це",
		RU: "вместо этого клиенты выбирают это",
		PL: "zamiast tego klienci wybierają to",
	}}},
	Failing: `seam: 1
title: Apply for a loan
stages:
  - name: Apply
    touchpoints:
      - name: Follow the application
        owner: digital
        channels:
          app: {share: 15%, planned: 70%}
          phone: {share: 85%, planned: 30%, owner: care}
`,
	Passing: `seam: 1
title: Apply for a loan
stages:
  - name: Apply
    touchpoints:
      - name: Follow the application
        owner: digital
        channels:
          app: {share: 60%, planned: 70%}
          phone: {share: 40%, planned: 30%, owner: care}
`,
	Run: func(p *analysis.Pass) error {
		for s := range p.Map.Stages {
			for t := range p.Map.Stages[s].Touchpoints {
				comparePlan(p, p.Graph.EncountersOf(p.Map.Stages[s].Touchpoints[t].ID))
			}
		}
		return nil
	},
}

var askWhy = analysis.Words{
	EN: "ask customers why they choose as they do at this moment, and plan again from the answers",
	UK: "спитайте клієнтів, чому в цю мить вони обирають саме так, і сплануйте наново з їхніх відповідей",
	RU: "спросите клиентов, почему в этот момент они выбирают именно так, и спланируйте заново по их ответам",
	PL: "zapytaj klientów, dlaczego w tej chwili wybierają właśnie tak, i zaplanuj od nowa na podstawie odpowiedzi",
}

// comparePlan looks at the channels of one touchpoint: the one that falls
// furthest short of its plan, and the one that takes its place; where none falls
// short, the one that goes furthest beyond. Shares that nobody said are no
// evidence.
func comparePlan(p *analysis.Pass, doors []journey.Encounter) {
	var short, beyond *journey.Encounter
	gap := func(e *journey.Encounter) float64 {
		if e.Use.Planned == nil {
			return e.Share
		}
		return e.Share - *e.Use.Planned
	}
	for i := range doors {
		e := &doors[i]
		if e.Use == nil || e.Assumed {
			continue
		}
		if e.Use.Planned != nil && (short == nil || gap(e) < gap(short)) {
			short = e
		}
		if beyond == nil || gap(e) > gap(beyond) {
			beyond = e
		}
	}
	switch {
	case short != nil && p.AtLeast(-gap(short), "gap") && beyond != short:
		f := planFinding(p, *short)
		f.Params = append(f.Params, analysis.Measured("other_channel", beyond.Channel), analysis.Measured("other_name", p.Channel(beyond.Channel)),
			analysis.Measured("other_department", ownerName(p, *beyond)), analysis.Measured("other_share", beyond.Share))
		f.Related = []analysis.Place{{Case: "taken", Range: beyond.Use.Origin.Key("share")}}
		p.Report(f)
	case beyond != nil && beyond.Use.Planned != nil && p.AtLeast(gap(beyond), "gap"):
		f := planFinding(p, *beyond)
		f.Case = "more"
		p.Report(f)
	}
}

func planFinding(p *analysis.Pass, e journey.Encounter) analysis.Found {
	return analysis.Found{
		Subject: analysis.Address(e), Range: e.Use.Origin.Key("planned"),
		Params: diag.Params{
			analysis.ID("touchpoint", e.Touchpoint.ID),
			analysis.Measured("name", analysis.Touchpoint(e.Touchpoint)),
			analysis.Measured("channel", e.Channel), analysis.Measured("channel_name", p.Channel(e.Channel)),
			analysis.Measured("department", ownerName(p, e)),
			analysis.Measured("share", e.Share), analysis.Measured("planned", *e.Use.Planned),
		},
	}
}
