package consistency

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

var deadEndChannel = &analysis.Rule{
	ID: "dead-end-channel", Family: "consistency", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "A channel leads nowhere",
		UK: "Канал нікуди не веде",
		RU: "Канал никуда не ведёт",
		PL: "Kanał prowadzi donikąd",
	},
	Reason: analysis.Words{
		EN: "A channel that is offered is a promise. Where a customer can get no further on it, while others can on another, the choice of the door decides the outcome.",
		UK: "Запропонований канал — це обіцянка. Якщо ним клієнт далі не дістанеться, а іншим може, результат залежить від обраних дверей.",
		RU: "Предложенный канал — это обещание. Если по нему клиент дальше не пройдёт, а по другому может, исход зависит от выбранной двери.",
		PL: "Oferowany kanał to obietnica. Jeśli klient nim dalej nie zajdzie, choć innym może, o wyniku decyduje wybór drzwi.",
	},
	Source: "Banerjee 2014, Misalignment and Its Influence on Integration Quality in Multichannel Services",
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "no way leads from {name:quote} on this channel ({where}) to success, but one does on another ({other_where}): customers here have come for nothing",
			UK: "з {name:quote} у цьому каналі ({where}) жоден шлях не веде до успіху, а в іншому ({other_where}) веде: тут клієнти прийшли даремно",
			RU: "из {name:quote} в этом канале ({where}) ни один путь не ведёт к успеху, а в другом ({other_where}) ведёт: здесь клиенты пришли напрасно",
			PL: "z {name:quote} w tym kanale ({where}) żadna droga nie prowadzi do sukcesu, a w innym ({other_where}) prowadzi: tu klienci przyszli na próżno",
		},
		Help: analysis.Words{
			EN: "let this channel finish the task, hand customers over with what they have said, or stop offering it here",
			UK: "нехай цей канал доводить справу до кінця або передає клієнта далі разом зі сказаним; інакше не пропонуйте його тут",
			RU: "пусть этот канал доводит дело до конца или передаёт клиента дальше вместе со сказанным; иначе не предлагайте его здесь",
			PL: "niech ten kanał doprowadza sprawę do końca albo przekazuje klienta dalej wraz z tym, co powiedział; inaczej nie oferuj go tutaj",
		},
	}},
	Places: []analysis.Text{{Case: "open", Message: analysis.Words{
		EN: "this channel leads on",
		UK: "цей канал веде далі",
		RU: "этот канал ведёт дальше",
		PL: "ten kanał prowadzi dalej",
	}}},
	Failing: `seam: 1
title: Get help
stages:
  - name: Get help
    touchpoints:
      - name: Ask
        owner: care
        channels:
          phone: {next: done}
          chat: {next: gone}
`,
	Passing: `seam: 1
title: Get help
stages:
  - name: Get help
    touchpoints:
      - name: Ask
        owner: care
        channels:
          phone: {next: done}
          chat: {next: {done: 60%, gone: 40%}}
`,
	Run: func(p *analysis.Pass) error {
		for _, pair := range deadEnds(p.Input) {
			here, other := pair[0], pair[1]
			at := here.Use.Origin.Key("next")
			p.Report(analysis.Found{
				Subject: here.Address(), Range: at,
				Params:  append(between(p, here, other), analysis.ID("at", here.Channel)),
				Related: []analysis.Place{{Case: "open", Range: other.Use.Origin.Range}},
			})
		}
		return nil
	},
}
