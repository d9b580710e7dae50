package consistency

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

var emotionSpread = &analysis.Rule{
	ID: "emotion-spread", Family: "consistency", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "The same step feels very different by channel",
		UK: "Той самий крок у різних каналах відчувається зовсім інакше",
		RU: "Один и тот же шаг в разных каналах ощущается совсем по-разному",
		PL: "Ten sam krok w różnych kanałach budzi zupełnie inne odczucia",
	},
	Reason: analysis.Words{
		EN: "Customers judge one company, not its channels. Where one door feels good and the next one bad, the bad one sets what they expect of all.",
		UK: "Клієнти оцінюють одну компанію, а не її канали. Якщо в одних дверях добре, а в інших погано, погані визначають, чого чекати від усіх.",
		RU: "Клиенты оценивают одну компанию, а не её каналы. Если в одних дверях хорошо, а в других плохо, плохие определяют, чего ждать от всех.",
		PL: "Klienci oceniają jedną firmę, a nie jej kanały. Jeśli jedne drzwi są miłe, a drugie przykre, te przykre wyznaczają oczekiwania wobec wszystkich.",
	},
	Source: "Verhoef, Kannan & Inman 2015, From Multi-Channel Retailing to Omni-Channel Retailing",
	Parameters: []analysis.Parameter{{Name: "by", Kind: analysis.Number, Default: "1.5", Doc: analysis.Words{
		EN: "smallest range between channels, on the scale from −2 to +2",
		UK: "найменший розмах між каналами за шкалою від −2 до +2",
		RU: "наименьший размах между каналами по шкале от −2 до +2",
		PL: "najmniejszy rozstęp między kanałami na skali od −2 do +2",
	}}},
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "{name:quote} feels {low:signed} on one channel ({where}) and {high:signed} on another ({other_where}): customers who use both meet two companies",
			UK: "{name:quote}: в одному каналі ({where}) відчуття {low:signed}, в іншому ({other_where}) {high:signed}; хто користується обома, ніби має справу з двома компаніями",
			RU: "{name:quote}: в одном канале ({where}) ощущение {low:signed}, в другом ({other_where}) {high:signed}; кто пользуется обоими, словно имеет дело с двумя компаниями",
			PL: "{name:quote}: w jednym kanale ({where}) odczucie wynosi {low:signed}, w innym ({other_where}) {high:signed}; kto korzysta z obu, ma jakby do czynienia z dwiema firmami",
		},
		Help: analysis.Words{
			EN: "let the departments of both channels compare what they do here, and bring over what makes the better one feel good",
			UK: "нехай підрозділи обох каналів порівняють, що вони тут роблять, і перенесуть те, завдяки чому в кращому добре",
			RU: "пусть отделы обоих каналов сравнят, что они здесь делают, и перенесут то, благодаря чему в лучшем хорошо",
			PL: "niech działy obu kanałów porównają, co tu robią, i przeniosą to, dzięki czemu lepszy kanał budzi dobre odczucia",
		},
	}},
	Places: []analysis.Text{{Case: "better", Message: analysis.Words{
		EN: "here the feeling is {high:signed}",
		UK: "тут відчуття {high:signed}",
		RU: "здесь ощущение {high:signed}",
		PL: "tu odczucie wynosi {high:signed}",
	}}},
	Failing: `seam: 1
title: Get help
stages:
  - name: Get help
    touchpoints:
      - name: Ask
        owner: care
        channels:
          phone: {emotion: 1}
          chat: {emotion: -1.5}
`,
	Passing: `seam: 1
title: Get help
stages:
  - name: Get help
    touchpoints:
      - name: Ask
        owner: care
        channels:
          phone: {emotion: 1}
          chat: {emotion: 0}
`,
	Run: func(p *analysis.Pass) error {
		eachDoors(p.Input, func(doors []journey.Encounter) {
			x := emotions(p.Input, doors)
			if x.n < 2 || !p.AtLeast(x.high-x.low, "by") {
				return
			}
			p.Report(analysis.Found{
				Subject: analysis.Address(x.lowest), Range: x.lowest.Place("emotion"),
				Params: append(between(p, x.lowest, x.above), analysis.Measured("low", x.low), analysis.Measured("high", x.high),
					analysis.Measured("range", x.high-x.low)),
				Related: []analysis.Place{{Case: "better", Range: x.above.Place("emotion")}},
			})
		})
		return nil
	},
}
