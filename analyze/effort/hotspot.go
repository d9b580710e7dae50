package effort

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
)

var hotspot = &analysis.Rule{
	ID: "effort-hotspot", Family: "effort", Severity: diag.SeverityInfo, NeedsFlow: true,
	Title: analysis.Words{
		EN: "One touchpoint takes most of the effort",
		UK: "Одна точка контакту забирає більшість зусиль",
		RU: "Одна точка контакта забирает большую часть усилий",
		PL: "Jeden punkt styku pochłania większość wysiłku",
	},
	Reason: analysis.Words{
		EN: "Effort drives customers away more surely than delight keeps them. Where much of it comes together, a little work changes the whole journey.",
		UK: "Зусилля відштовхують клієнтів певніше, ніж захват їх утримує. Де їх зібралося багато, там невелика робота змінює всю подорож.",
		RU: "Усилия отталкивают клиентов вернее, чем восторг их удерживает. Где их собралось много, там небольшая работа меняет весь путь.",
		PL: "Wysiłek odstrasza klientów skuteczniej, niż zachwyt ich zatrzymuje. Tam, gdzie się skupia, niewielka praca zmienia całą podróż.",
	},
	Source: "Dixon, Freeman & Toman 2010, Stop Trying to Delight Your Customers, Harvard Business Review",
	Parameters: []analysis.Parameter{
		{Name: "share", Kind: analysis.Share, Default: "30%", Doc: analysis.Words{
			EN: "smallest part of the journey's effort",
			UK: "найменша частка зусиль подорожі",
			RU: "наименьшая доля усилий пути",
			PL: "najmniejsza część wysiłku podróży",
		}},
		{Name: "times", Kind: analysis.Number, Default: "3", Doc: analysis.Words{
			EN: "how many times an equal part it must be; nine tenths of all always stand out",
			UK: "у скільки разів більше за рівну частку; дев’ять десятих усього вистачає завжди",
			RU: "во сколько раз больше равной доли; девяти десятых всего достаточно всегда",
			PL: "ile razy więcej niż równa część; dziewięć dziesiątych całości wystarcza zawsze",
		}},
	},
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "{name:quote} takes {share:percent} of the journey's effort, {expected:minutes} a customer",
			UK: "{name:quote} забирає {share:percent} зусиль усієї подорожі, {expected:minutes} на клієнта",
			RU: "{name:quote} забирает {share:percent} усилий всего пути, {expected:minutes} на клиента",
			PL: "{name:quote} pochłania {share:percent} wysiłku całej podróży, {expected:minutes} na klienta",
		},
		Help: analysis.Words{
			EN: "doing is {doing:minutes}, waiting {waiting:minutes}, friction {friction:minutes}: begin with the largest",
			UK: "дії — {doing:minutes}, очікування — {waiting:minutes}, тертя — {friction:minutes}: почніть із найбільшого",
			RU: "действия — {doing:minutes}, ожидание — {waiting:minutes}, трение — {friction:minutes}: начните с самого большого",
			PL: "działanie to {doing:minutes}, czekanie {waiting:minutes}, tarcie {friction:minutes}: zacznij od największego",
		},
	}},
	Failing: `seam: 1
title: Report a fault
stages:
  - name: Report
    touchpoints:
      - {name: Find the number, active: 1m, owner: care}
      - {name: Explain the fault, active: 5m, wait: 40m, owner: care}
      - {name: Agree a day, active: 2m, owner: care}
      - {name: Confirm, active: 1m, owner: care}
`,
	Passing: `seam: 1
title: Report a fault
stages:
  - name: Report
    touchpoints:
      - {name: Find the number, active: 1m, owner: care}
      - {name: Explain the fault, active: 2m, owner: care}
      - {name: Agree a day, active: 2m, owner: care}
      - {name: Confirm, active: 2m, owner: care}
`,
	Run: func(p *analysis.Pass) error {
		met, known := 0, p.Figures.Effort.Known.X > 1-1e-9
		for _, t := range p.Figures.Effort.Touchpoints {
			if t.Visits.X > 0 {
				met++
			}
		}
		for _, t := range p.Figures.Effort.Touchpoints {
			// Of few touchpoints none can take several equal parts: nearly all is enough,
			// where the effort at the others is known.
			stands := p.AtLeast(t.Share.X*float64(met), "times") || met > 1 && t.Share.X >= nearlyAll && known
			if t.Share.OK && p.AtLeast(t.Share.X, "share") && stands {
				reportHotspot(p, t)
			}
		}
		return nil
	},
}

// nearlyAll is the part of the effort that stands out however few touchpoints
// there are.
const nearlyAll = 0.9

func reportHotspot(p *analysis.Pass, t figures.TouchpointEffort) {
	e := p.Graph.EncountersOf(t.ID)[0]
	p.Report(analysis.Found{
		Subject: analysis.Address(e),
		Range:   e.Touchpoint.Origin.Key("name"),
		Params: diag.Params{
			analysis.ID("touchpoint", t.ID),
			analysis.Measured("name", analysis.Touchpoint(e.Touchpoint)),
			analysis.Measured("share", t.Share.X),
			analysis.Measured("expected", t.Expected.X),
			analysis.Measured("doing", t.Items.Doing()),
			analysis.Measured("waiting", t.Items.Waiting()),
			analysis.Measured("friction", t.Items.Friction()),
		},
	})
}
