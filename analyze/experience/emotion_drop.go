package experience

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

var emotionDrop = &analysis.Rule{
	ID: "emotion-drop", Family: "experience", Severity: diag.SeverityWarning, NeedsFlow: true,
	Title: analysis.Words{
		EN: "The feeling falls from one step to the next",
		UK: "Настрій падає від одного кроку до наступного",
		RU: "Настроение падает от одного шага к следующему",
		PL: "Nastrój spada od jednego kroku do następnego",
	},
	Reason: analysis.Words{
		EN: "People remember a journey by its turns. A steep fall usually marks a promise that the next step does not keep.",
		UK: "Люди запам’ятовують подорож за її поворотами. Різке падіння зазвичай означає обіцянку, якої наступний крок не дотримує.",
		RU: "Люди запоминают путь по его поворотам. Резкое падение обычно означает обещание, которого следующий шаг не сдерживает.",
		PL: "Ludzie zapamiętują podróż po jej zwrotach. Gwałtowny spadek zwykle oznacza obietnicę, której następny krok nie dotrzymuje.",
	},
	Source: "Kahneman, Fredrickson, Schreiber & Redelmeier 1993, When More Pain Is Preferred to Less",
	Parameters: []analysis.Parameter{
		{Name: "by", Kind: analysis.Number, Default: "2", Doc: analysis.Words{
			EN: "smallest fall, on the scale from −2 to +2",
			UK: "найменше падіння за шкалою від −2 до +2",
			RU: "наименьшее падение по шкале от −2 до +2",
			PL: "najmniejszy spadek na skali od −2 do +2",
		}},
		{Name: "flow", Kind: analysis.Number, Default: "0.05", Doc: analysis.Words{
			EN: "smallest expected number of times per customer who starts",
			UK: "найменша очікувана кількість разів на клієнта, що починає",
			RU: "наименьшее ожидаемое число раз на клиента, который начинает",
			PL: "najmniejsza oczekiwana liczba razy na klienta, który zaczyna",
		}},
	},
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "from {from_name:quote} to {to_name:quote} the feeling falls from {before:signed} to {after:signed}",
			UK: "між {from_name:quote} та {to_name:quote} настрій падає з {before:signed} до {after:signed}",
			RU: "между {from_name:quote} и {to_name:quote} настроение падает с {before:signed} до {after:signed}",
			PL: "między {from_name:quote} a {to_name:quote} nastrój spada z {before:signed} do {after:signed}",
		},
		Help: analysis.Words{
			EN: "ask what the first step lets people expect, and note what breaks it as a pain with its cause",
			UK: "з’ясуйте, чого люди чекають після першого кроку, і запишіть те, що це руйнує, як біль із причиною",
			RU: "выясните, чего люди ждут после первого шага, и запишите то, что это рушит, как боль с причиной",
			PL: "ustal, czego ludzie spodziewają się po pierwszym kroku, i zapisz to, co to psuje, jako problem z przyczyną",
		},
	}},
	Places: []analysis.Text{{Case: "before", Message: analysis.Words{
		EN: "the feeling was {before:signed} here",
		UK: "тут настрій був {before:signed}",
		RU: "здесь настроение было {before:signed}",
		PL: "tu nastrój wynosił {before:signed}",
	}}},
	Failing: `seam: 1
title: Get connected
stages:
  - name: Connect
    touchpoints:
      - {name: Order, owner: sales, emotion: 1}
      - {name: Wait for the technician, owner: sales, emotion: -2}
`,
	Passing: `seam: 1
title: Get connected
stages:
  - name: Connect
    touchpoints:
      - {name: Order, owner: sales, emotion: 1}
      - {name: Wait for the technician, owner: sales, emotion: 0}
`,
	Run: func(p *analysis.Pass) error {
		for _, f := range falls(p) {
			if p.AtLeast(f.flow, "flow") {
				f.report(p)
			}
		}
		return nil
	},
}

// fall is the largest drop between two touchpoints, over their channels, with
// the flow on all that fall as far as the rule minds.
type fall struct {
	drop
	flow float64
}

func falls(p *analysis.Pass) []*fall {
	var list []*fall
	at := map[[2]string]*fall{}
	for _, d := range drops(p.Input) {
		if !p.AtLeast(d.by, "by") {
			continue
		}
		key := [2]string{p.Graph.Encounters()[d.way.From].Touchpoint.ID, p.Graph.Encounters()[d.way.To].Touchpoint.ID}
		f, ok := at[key]
		if !ok {
			f = &fall{drop: d}
			at[key] = f
			list = append(list, f)
		}
		f.flow += d.way.Flow
		if d.by > f.by {
			f.drop = d
		}
	}
	return list
}

func (f *fall) report(p *analysis.Pass) {
	from, to := p.Graph.Encounters()[f.way.From], p.Graph.Encounters()[f.way.To]
	p.Report(analysis.Found{
		Subject: analysis.Address(from) + ">" + analysis.Address(to),
		Range:   to.Place("emotion"),
		Params: diag.Params{
			analysis.ID("from", from.Touchpoint.ID), analysis.ID("to", to.Touchpoint.ID),
			analysis.Measured("from_name", analysis.Touchpoint(from.Touchpoint)),
			analysis.Measured("to_name", analysis.Touchpoint(to.Touchpoint)),
			analysis.Measured("before", f.from), analysis.Measured("after", f.to),
			analysis.Measured("by", f.by), analysis.Measured("flow", f.flow),
		},
		Related: []analysis.Place{{Case: "before", Range: from.Place("emotion")}},
	})
}
