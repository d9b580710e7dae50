package ownership

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
)

var ownerConcentration = &analysis.Rule{
	ID: "owner-concentration", Family: "ownership", Severity: diag.SeverityInfo, NeedsFlow: true,
	Title: analysis.Words{
		EN: "One department answers for most of the journey",
		UK: "За більшість подорожі відповідає один підрозділ",
		RU: "За большую часть пути отвечает один отдел",
		PL: "Za większość podróży odpowiada jeden dział",
	},
	Reason: analysis.Words{
		EN: "Experience belongs to every department. Where one answers for nearly all that customers meet, the others take no part in it, and that one cannot mend what they cause.",
		UK: "Клієнтський досвід належить кожному підрозділу. Де один відповідає майже за все, що зустрічають клієнти, інші не беруть у цьому участі, а він не може полагодити того, що вони спричиняють.",
		RU: "Опыт клиента принадлежит каждому отделу. Где один отвечает почти за всё, с чем встречаются клиенты, другие в этом не участвуют, а он не может исправить того, что они вызывают.",
		PL: "Doświadczenie klienta należy do każdego działu. Gdzie jeden odpowiada niemal za wszystko, co spotyka klient, inne nie biorą w tym udziału, a on nie naprawi tego, co one powodują.",
	},
	Source: "Hirschman 1964, The Paternity of an Index, American Economic Review",
	Parameters: []analysis.Parameter{{Name: "share", Kind: analysis.Share, Default: "80%", Doc: analysis.Words{
		EN: "smallest part of the visits to owned touchpoints that one department has",
		UK: "найменша частка візитів до точок контакту з відповідальним, що припадає на один підрозділ",
		RU: "наименьшая доля визитов к точкам контакта с ответственным, которая приходится на один отдел",
		PL: "najmniejsza część wizyt w punktach mających właściciela, która przypada na jeden dział",
	}}},
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "{owner_name} answers for {share:percent} of what customers meet, though {n:plural|department owns|departments own} a part",
			UK: "{owner_name:quote} відповідає за {share:percent} того, що зустрічають клієнти; усього відповідальних підрозділів: {n}",
			RU: "{owner_name:quote} отвечает за {share:percent} того, с чем встречаются клиенты; всего ответственных отделов: {n}",
			PL: "{owner_name:quote} odpowiada za {share:percent} tego, co spotyka klient; wszystkich odpowiedzialnych działów: {n}",
		},
		Help: analysis.Words{
			EN: "ask of each touchpoint who can change it, and make that department its `owner:`; name the others with `supported_by:`",
			UK: "спитайте про кожну точку контакту, хто може її змінити, і зробіть цей підрозділ її `owner:`; інших назвіть у `supported_by:`",
			RU: "спросите о каждой точке контакта, кто может её изменить, и сделайте этот отдел её `owner:`; остальных назовите в `supported_by:`",
			PL: "zapytaj przy każdym punkcie styku, kto może go zmienić, i zrób ten dział jego `owner:`; pozostałe wymień w `supported_by:`",
		},
	}},
	Failing: `seam: 1
title: Order and connect
stages:
  - name: Order
    touchpoints:
      - {name: Compare, owner: care}
      - {name: Order, owner: care}
      - {name: Wait, owner: care}
      - {name: Chase, owner: care}
      - {name: Installation visit, owner: field}
`,
	Passing: `seam: 1
title: Order and connect
stages:
  - name: Order
    touchpoints:
      - {name: Compare, owner: marketing}
      - {name: Order, owner: sales}
      - {name: Wait, owner: care}
      - {name: Installation visit, owner: field}
`,
	Run: func(p *analysis.Pass) error {
		var largest figures.Department
		all, owning := 0.0, 0
		for _, d := range p.Figures.Silos.Departments {
			if d.Touchpoints == 0 || !d.Visits.OK || d.Visits.X <= 0 {
				continue
			}
			owning++
			all += d.Visits.X
			if !largest.Visits.OK || d.Visits.X > largest.Visits.X {
				largest = d
			}
		}
		if owning < 2 || !p.AtLeast(largest.Visits.X/all, "share") {
			return nil
		}
		for _, e := range p.Graph.Encounters() {
			if e.Detail.Owner != largest.ID {
				continue
			}
			p.Report(analysis.Found{
				Subject: "departments/" + largest.ID, Range: e.Place("owner"),
				Params: diag.Params{
					analysis.ID("owner", largest.ID), analysis.Measured("owner_name", p.Department(largest.ID)),
					analysis.Measured("share", largest.Visits.X/all), analysis.Measured("n", owning),
				},
			})
			return nil
		}
		return nil
	},
}
