package consistency

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

var factMissing = &analysis.Rule{
	ID: "fact-missing", Family: "consistency", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "One door does not give the answer",
		UK: "Один із каналів не дає відповіді",
		RU: "Один из каналов не даёт ответа",
		PL: "Jeden z kanałów nie daje odpowiedzi",
	},
	Reason: analysis.Words{
		EN: "A customer who cannot learn something where they are has to change channel to learn it, which costs effort and trust.",
		UK: "Клієнт, який не може про щось дізнатися там, де він є, мусить змінити канал, а це коштує зусиль і довіри.",
		RU: "Клиент, который не может узнать что-то там, где он есть, вынужден менять канал, а это стоит усилий и доверия.",
		PL: "Klient, który nie może się czegoś dowiedzieć tam, gdzie jest, musi zmienić kanał, a to kosztuje wysiłek i zaufanie.",
	},
	Source: "Sousa & Voss 2006, Service Quality in Multichannel Services Employing Virtual Channels",
	Texts: []analysis.Text{
		{
			Message: analysis.Words{
				EN: "{place:quote} ({where}) does not give {fact_name:quote}, which {other_place:quote} ({other_where}) does",
				UK: "{place:quote} ({where}) не каже {fact_name:quote}, а {other_place:quote} ({other_where}) каже",
				RU: "{place:quote} ({where}) не говорит {fact_name:quote}, а {other_place:quote} ({other_where}) говорит",
				PL: "{place:quote} ({where}) nie podaje {fact_name:quote}, a {other_place:quote} ({other_where}) podaje",
			},
			Help: give,
		},
		{
			Case: "nowhere",
			Message: analysis.Words{
				EN: "{place:quote} ({where}) does not give {fact_name:quote}, nor does any other touchpoint",
				UK: "{place:quote} ({where}) не каже {fact_name:quote}, і ніде більше цього не кажуть",
				RU: "{place:quote} ({where}) не говорит {fact_name:quote}, и больше нигде этого не говорят",
				PL: "{place:quote} ({where}) nie podaje {fact_name:quote} i nigdzie indziej też się tego nie podaje",
			},
			Help: give,
		},
	},
	Places: []analysis.Text{{Case: "given", Message: analysis.Words{
		EN: "given here as {other:quote}", UK: "тут кажуть {other:quote}", RU: "здесь говорят {other:quote}", PL: "tu podano {other:quote}",
	}}},
	Failing: `seam: 1
title: Choose a package
facts:
  delivery: {name: Delivery promise, kind: duration}
stages:
  - name: Choose
    touchpoints:
      - name: Compare
        owner: sales
        channels:
          web: {facts: {delivery: 3d}}
          shop: {facts: {delivery: none}}
`,
	Passing: `seam: 1
title: Choose a package
facts:
  delivery: {name: Delivery promise, kind: duration}
stages:
  - name: Choose
    touchpoints:
      - name: Compare
        owner: sales
        channels:
          web: {facts: {delivery: 3d}}
          shop: {facts: {delivery: 72h}}
`,
	Run: func(p *analysis.Pass) error {
		for _, fact := range p.Map.Facts {
			given, none := statementsOf(p.Input, fact)
			for _, s := range onePerLine(none) {
				f := analysis.Found{
					Case: "nowhere", Subject: fact.ID + ":" + s.at.Address(), Range: s.said.Origin.Range,
					Params: diag.Params{
						analysis.ID("fact", fact.ID), analysis.ID("at", s.at.Address()),
						analysis.Measured("fact_name", fact.Name), analysis.Measured("place", analysis.Touchpoint(s.at.Touchpoint)), analysis.Measured("where", where(p, s.at)),
						analysis.Measured("channel", s.at.Channel), analysis.Measured("department", ownerName(p, s.at)),
					},
				}
				if len(given) > 0 {
					other := mostAgreed(fact, given)
					f.Case = ""
					f.Params = append(f.Params, analysis.Measured("other", other.said.Text), analysis.Measured("other_place", analysis.Touchpoint(other.at.Touchpoint)), analysis.Measured("other_where", where(p, other.at)))
					f.Related = []analysis.Place{{Case: "given", Range: other.said.Origin.Range}}
				}
				p.Report(f)
			}
		}
		return nil
	},
}

var give = analysis.Words{
	EN: "customers here leave without an answer and ask elsewhere: give it here too, or stop offering this channel for it",
	UK: "звідси клієнти йдуть без відповіді й питають деінде: кажіть це й тут або не пропонуйте цей канал для цього",
	RU: "отсюда клиенты уходят без ответа и спрашивают в другом месте: говорите это и здесь или не предлагайте этот канал для этого",
	PL: "stąd klienci odchodzą bez odpowiedzi i pytają gdzie indziej: podawaj to także tutaj albo nie oferuj tego kanału w tym celu",
}
