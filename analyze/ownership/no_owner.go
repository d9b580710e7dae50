package ownership

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

var noOwner = &analysis.Rule{
	ID: "no-owner", Family: "ownership", Severity: diag.SeverityError,
	Title: analysis.Words{
		EN: "Nobody is accountable for a touchpoint",
		UK: "За точку контакту ніхто не відповідає",
		RU: "За точку контакта никто не отвечает",
		PL: "Nikt nie odpowiada za punkt styku",
	},
	Reason: analysis.Words{
		EN: "What belongs to nobody is mended by nobody. Exactly one department should be accountable for each thing that customers meet. Where the map names nobody at all, that is one finding for the whole map, and info unless a severity is set: such a map only begins.",
		UK: "Що нічиє, того ніхто не лагодить. За кожну річ, яку зустрічають клієнти, має відповідати рівно один підрозділ. Якщо мапа не називає нікого взагалі, це одна знахідка на всю мапу, лише info, якщо не задано іншої важливості: така мапа щойно починається.",
		RU: "Что ничьё, того никто не чинит. За каждую вещь, с которой встречаются клиенты, должен отвечать ровно один отдел. Если карта не называет вообще никого, это одна находка на всю карту, лишь info, если не задана иная важность: такая карта только начинается.",
		PL: "Czego nikt nie ma, tego nikt nie naprawi. Za każdą rzecz, którą spotyka klient, powinien odpowiadać dokładnie jeden dział. Jeśli mapa nie wskazuje w ogóle nikogo, jest to jedno znalezisko dla całej mapy, tylko info, o ile nie ustawiono innej wagi: taka mapa dopiero powstaje.",
	},
	Source: "Smith & Erwin 2005, Role & Responsibility Charting (RACI): exactly one accountable",
	Texts: []analysis.Text{
		{
			Message: analysis.Words{
				EN: "nobody is accountable for {name:quote}",
				UK: "за {name:quote} ніхто не відповідає",
				RU: "за {name:quote} никто не отвечает",
				PL: "nikt nie odpowiada za {name:quote}",
			},
			Help: analysis.Words{
				EN: "name the one department that answers for it with `owner:`",
				UK: "назвіть той один підрозділ, що за це відповідає: `owner:`",
				RU: "назовите тот один отдел, который за это отвечает: `owner:`",
				PL: "wskaż jeden dział, który za to odpowiada: `owner:`",
			},
		},
		{
			Case: "map", Severity: diag.SeverityInfo,
			Message: analysis.Words{
				EN: "the map does not say who is accountable for any of its touchpoints",
				UK: "на мапі в жодної точки контакту немає відповідального",
				RU: "на карте ни у одной точки контакта нет ответственного",
				PL: "na mapie żaden punkt styku nie ma odpowiedzialnego działu",
			},
			Help: analysis.Words{
				EN: "begin with the touchpoints that matter most, and name one department each with `owner:`",
				UK: "почніть із найважливіших точок контакту й назвіть для кожної один підрозділ: `owner:`",
				RU: "начните с самых важных точек контакта и назовите для каждой один отдел: `owner:`",
				PL: "zacznij od najważniejszych punktów styku i wskaż dla każdego jeden dział: `owner:`",
			},
		},
	},
	Failing: `seam: 1
title: Order and connect
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales}
      - {name: Wait for the visit}
`,
	Passing: `seam: 1
title: Order and connect
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales}
      - {name: Wait for the visit, owner: sales}
`,
	Run: func(p *analysis.Pass) error {
		if !anyOwner(p) {
			p.Report(analysis.Found{Case: "map", Subject: p.Map.ID, Range: p.Map.Origin.Key("stages"), Params: diag.Params{analysis.ID("journey", p.Map.ID)}})
			return nil
		}
		for s := range p.Map.Stages {
			for t := range p.Map.Stages[s].Touchpoints {
				reportUnowned(p, p.Graph.EncountersOf(p.Map.Stages[s].Touchpoints[t].ID))
			}
		}
		return nil
	},
}

func anyOwner(p *analysis.Pass) bool {
	for _, e := range p.Graph.Encounters() {
		if e.Detail.Owner != "" {
			return true
		}
	}
	return false
}

// reportUnowned reports a touchpoint as a whole, or the channels of it that
// have no owner where others have.
func reportUnowned(p *analysis.Pass, encounters []journey.Encounter) {
	var unowned []journey.Encounter
	for _, e := range encounters {
		if e.Detail.Owner == "" {
			unowned = append(unowned, e)
		}
	}
	if len(unowned) == 0 {
		return
	}
	if len(unowned) == len(encounters) {
		e := encounters[0]
		p.Report(analysis.Found{
			Subject: analysis.Address(e),
			Range:   e.Touchpoint.Origin.Key("name"),
			Params: diag.Params{
				analysis.ID("touchpoint", e.Touchpoint.ID), analysis.Measured("name", analysis.Touchpoint(e.Touchpoint)),
			},
		})
		return
	}
	for _, e := range unowned {
		p.Report(analysis.Found{
			Subject: e.Address(),
			Range:   e.Use.Origin.Range,
			Params: diag.Params{
				analysis.ID("touchpoint", e.Touchpoint.ID), analysis.ID("channel", e.Channel),
				analysis.Measured("name", p.Encounter(e)),
			},
		})
	}
}
