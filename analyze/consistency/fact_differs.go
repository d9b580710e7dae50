package consistency

import (
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

var factDiffers = &analysis.Rule{
	ID: "fact-differs", Family: "consistency", Severity: diag.SeverityError,
	Title: analysis.Words{
		EN: "The answer depends on the door",
		UK: "Відповідь залежить від дверей",
		RU: "Ответ зависит от двери",
		PL: "Odpowiedź zależy od drzwi",
	},
	Reason: analysis.Words{
		EN: "A customer who hears two prices or two dates stops believing either. Content consistency is one of the three parts of integration quality.",
		UK: "Клієнт, який чує дві ціни чи дві дати, перестає вірити обом. Узгодженість змісту — одна з трьох складових якості інтеграції каналів.",
		RU: "Клиент, который слышит две цены или две даты, перестаёт верить обеим. Согласованность содержания — одна из трёх составляющих качества интеграции каналов.",
		PL: "Klient, który słyszy dwie ceny albo dwie daty, przestaje wierzyć obu. Spójność treści to jeden z trzech składników jakości integracji kanałów.",
	},
	Source: "Sousa & Voss 2006, Service Quality in Multichannel Services Employing Virtual Channels",
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "{fact_name:quote} is {value:quote} at {place:quote} ({where}), but {other:quote} at {other_place:quote} ({other_where})",
			UK: "{fact_name:quote}: {place:quote} ({where}) каже {value:quote}, а {other_place:quote} ({other_where}) — {other:quote}",
			RU: "{fact_name:quote}: {place:quote} ({where}) говорит {value:quote}, а {other_place:quote} ({other_where}) — {other:quote}",
			PL: "{fact_name:quote}: {place:quote} ({where}) podaje {value:quote}, a {other_place:quote} ({other_where}) — {other:quote}",
		},
		Help: analysis.Words{
			EN: "customers who use both hear two answers and believe neither: find out which is right and give that one at every door; if both are, name them as two facts",
			UK: "хто користується обома, чує дві відповіді й не вірить жодній: з’ясуйте, що правильно, і кажіть саме це в усіх каналах; якщо правильне обоє, це два різні факти: назвіть обидва",
			RU: "кто пользуется обоими, слышит два ответа и не верит ни одному: выясните, что верно, и говорите именно это во всех каналах; если верно и то и другое, это два разных факта: назовите оба",
			PL: "kto korzysta z obu, słyszy dwie odpowiedzi i nie wierzy żadnej: ustal, co jest prawdą, i podawaj to we wszystkich kanałach; jeśli prawdą jest jedno i drugie, to dwa różne fakty: nazwij oba",
		},
	}},
	Places: []analysis.Text{{Case: "other", Message: analysis.Words{
		EN: "{other_place:quote} says {other:quote}",
		UK: "{other_place:quote} каже {other:quote}",
		RU: "{other_place:quote} говорит {other:quote}",
		PL: "{other_place:quote} podaje {other:quote}",
	}}},
	Failing: `seam: 1
title: Choose a package
facts:
  price: {name: Monthly price, kind: money}
stages:
  - name: Choose
    touchpoints:
      - name: Compare
        owner: sales
        channels:
          web: {facts: {price: 29 EUR}}
          shop: {facts: {price: 27 EUR}}
`,
	Passing: `seam: 1
title: Choose a package
facts:
  price: {name: Monthly price, kind: money}
stages:
  - name: Choose
    touchpoints:
      - name: Compare
        owner: sales
        channels:
          web: {facts: {price: 29 EUR}}
          shop: {facts: {price: "29,00 €"}}
`,
	Run: func(p *analysis.Pass) error {
		for _, fact := range p.Map.Facts {
			given, _ := statementsOf(p.Input, fact)
			if len(given) < 2 {
				continue
			}
			reportDifferences(p, fact, given)
		}
		return nil
	},
}

// reportDifferences reports each statement that differs from the one with which
// most agree. Two that are both within the tolerance of that one may still
// differ from each other: then the later is reported against the earlier, so
// that each disagreement is told at one of its ends at least.
func reportDifferences(p *analysis.Pass, fact journey.Fact, given []statement) {
	reference := mostAgreed(fact, given)
	var kept []statement // what agrees so far, each value once
	differs := func(s statement) func(statement) bool {
		return func(other statement) bool { return !touchpoint.Agree(s.value, other.value, fact.Tolerance) }
	}
	for _, s := range onePerLine(given) {
		if differs(s)(reference) {
			reportDifference(p, fact, s, reference)
			continue
		}
		if i := slices.IndexFunc(kept, differs(s)); i >= 0 {
			reportDifference(p, fact, s, kept[i])
			continue
		}
		if !slices.ContainsFunc(kept, func(other statement) bool { return other.value.Normalized() == s.value.Normalized() }) {
			kept = append(kept, s)
		}
	}
}

// mostAgreed is the statement with which most others agree; of several, the
// first in the file.
func mostAgreed(fact journey.Fact, given []statement) statement {
	list := distinct(fact, given)
	best, most := 0, -1
	for i, a := range list {
		n := 0
		for _, b := range a.agrees {
			n += list[b].n
		}
		if n > most {
			best, most = i, n
		}
	}
	return list[best].first
}

// onePerLine keeps of a statement that a touchpoint makes for several channels
// the first: it stands in the file once, and is mended once.
func onePerLine(list []statement) []statement {
	type line struct {
		touchpoint string
		at         diag.Range
	}
	seen := map[line]bool{}
	var out []statement
	for _, s := range list {
		key := line{s.at.Touchpoint.ID, s.said.Origin.Range}
		if key.at.IsValid() && seen[key] {
			continue
		}
		seen[key] = true
		out = append(out, s)
	}
	return out
}

func reportDifference(p *analysis.Pass, fact journey.Fact, s, other statement) {
	p.Report(analysis.Found{
		Subject: fact.ID + ":" + s.at.Address(),
		Range:   s.said.Origin.Range,
		Params: diag.Params{
			analysis.ID("fact", fact.ID), analysis.ID("at", s.at.Address()), analysis.Measured("against", other.at.Address()),
			analysis.Measured("fact_name", fact.Name),
			analysis.Measured("value", s.said.Text), analysis.Measured("other", other.said.Text),
			analysis.Measured("place", analysis.Touchpoint(s.at.Touchpoint)), analysis.Measured("where", where(p, s.at)),
			analysis.Measured("other_place", analysis.Touchpoint(other.at.Touchpoint)), analysis.Measured("other_where", where(p, other.at)),
			analysis.Measured("channel", s.at.Channel), analysis.Measured("other_channel", other.at.Channel),
			analysis.Measured("department", ownerName(p, s.at)), analysis.Measured("other_department", ownerName(p, other.at)),
		},
		Related: []analysis.Place{{Case: "other", Range: other.said.Origin.Range}},
	})
}

// where names the channel and the department of an encounter.
func where(p *analysis.Pass, e journey.Encounter) string {
	if e.Channel == "" {
		return ownerName(p, e)
	}
	return p.Channel(e.Channel) + ", " + ownerName(p, e)
}

// nobody stands where no department is accountable.
var nobody = analysis.Words{EN: "no owner", UK: "без відповідального", RU: "без ответственного", PL: "bez odpowiedzialnego"}

func ownerName(p *analysis.Pass, e journey.Encounter) string {
	if e.Detail.Owner == "" {
		return nobody.In(p.Lang)
	}
	return p.Department(e.Detail.Owner)
}
