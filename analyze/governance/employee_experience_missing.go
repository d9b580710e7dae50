package governance

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

var employeeExperienceMissing = &analysis.Rule{
	ID: "employee-experience-missing", Family: "governance", Severity: diag.SeverityInfo,
	Title: analysis.Words{
		EN: "Nobody knows how the employees behind the journey fare",
		UK: "Ніхто не знає, як ведеться працівникам за лаштунками подорожі",
		RU: "Никто не знает, каково сотрудникам, стоящим за этим путём",
		PL: "Nikt nie wie, jak mają się pracownicy stojący za podróżą",
	},
	Reason: analysis.Words{
		EN: "What customers meet is made by people, and what makes their work hard shows at the front. Whoever asks customers only sees the half of it.",
		UK: "Те, що зустрічають клієнти, роблять люди, і що заважає їм працювати, стає видно клієнтам. Хто питає лише клієнтів, бачить половину.",
		RU: "То, с чем встречаются клиенты, делают люди, и что мешает им работать, становится видно клиентам. Кто спрашивает только клиентов, видит половину.",
		PL: "To, co spotyka klienta, robią ludzie, a to, co utrudnia im pracę, widać od frontu. Kto pyta tylko klientów, widzi połowę.",
	},
	Source:     "Heskett, Jones, Loveman, Sasser & Schlesinger 1994, Putting the Service-Profit Chain to Work, Harvard Business Review",
	Parameters: []analysis.Parameter{departmentsParameter},
	Texts: []analysis.Text{
		{
			Message: analysis.Words{
				EN: "how the employees of {name} rate their work is not known, though it owns {n:plural|touchpoint|touchpoints}",
				UK: "невідомо, як оцінюють свою роботу працівники підрозділу {name:quote}, хоча він відповідає за {n:plural|точку контакту|точки контакту|точок контакту}",
				RU: "неизвестно, как оценивают свою работу сотрудники отдела {name:quote}, хотя он отвечает за {n:plural|точку контакта|точки контакта|точек контакта}",
				PL: "nie wiadomo, jak swoją pracę oceniają pracownicy działu {name:quote}, choć ma on {n:plural|punkt styku|punkty styku|punktów styku}",
			},
			Help: askThem,
		},
		{
			Case: "none",
			Message: analysis.Words{
				EN: "the map does not say of any department how its employees rate their work",
				UK: "мапа не каже про жоден підрозділ, як його працівники оцінюють свою роботу",
				RU: "карта не говорит ни об одном отделе, как его сотрудники оценивают свою работу",
				PL: "mapa nie mówi o żadnym dziale, jak jego pracownicy oceniają swoją pracę",
			},
			Help: askThem,
		},
	},
	Failing: `seam: 1
title: Order and connect
departments:
  sales:
    name: Sales
    experience: {score: 3.1, scale: [1, 5], n: 22, date: 2026-09-30}
  field: Field service
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales}
      - {name: Installation visit, owner: field}
`,
	Passing: `seam: 1
title: Order and connect
departments:
  sales:
    name: Sales
    experience: {score: 3.1, scale: [1, 5], n: 22, date: 2026-09-30}
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales}
`,
	Run: func(p *analysis.Pass) error {
		touchpoints := map[string]int{}
		for _, d := range p.Figures.Silos.Departments {
			touchpoints[d.ID] = d.Touchpoints
		}
		var missing []journey.Department
		owning := 0
		for _, d := range p.Map.Departments {
			if touchpoints[d.ID] == 0 {
				continue
			}
			owning++
			if d.Experience == nil {
				missing = append(missing, d)
			}
		}
		if len(missing) == owning {
			if !p.AtLeast(float64(owning), "departments") {
				return nil
			}
			at := missing[0].Origin.Range
			if p.Map.Origin.Has("departments") {
				at = p.Map.Origin.Key("departments")
			}
			p.Report(analysis.Found{Case: "none", Subject: "departments", Range: at, Params: diag.Params{analysis.ID("journey", p.Map.ID)}})
			return nil
		}
		for _, d := range missing {
			p.Report(analysis.Found{
				Subject: "departments/" + d.ID, Range: d.Origin.Range,
				Params: diag.Params{
					analysis.ID("department", d.ID), analysis.Measured("name", p.Department(d.ID)),
					analysis.Measured("n", touchpoints[d.ID]),
				},
			})
		}
		return nil
	},
}

var askThem = analysis.Words{
	EN: "ask them too, without names, and write the score at the department: `experience:` with `score`, `scale`, `n` and `date`",
	UK: "спитайте і їх, без імен, і впишіть оцінку біля підрозділу: `experience:` із `score`, `scale`, `n` та `date`",
	RU: "спросите и их, без имён, и впишите оценку у отдела: `experience:` с `score`, `scale`, `n` и `date`",
	PL: "zapytaj także ich, bez nazwisk, i wpisz ocenę przy dziale: `experience:` ze `score`, `scale`, `n` i `date`",
}
