package consistency

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// statement is what is said about a fact at one encounter.
type statement struct {
	at    journey.Encounter
	said  touchpoint.Statement
	value touchpoint.FactValue
}

// statementsOf are all statements about a fact in file order, those that it is
// not given apart.
func statementsOf(in *analysis.Input, fact journey.Fact) (given, none []statement) {
	encounters, count := in.Graph.Encounters(), 0
	for i := range encounters {
		for _, s := range encounters[i].Detail.Facts {
			if s.Fact == fact.ID && !s.None {
				count++
			}
		}
	}
	if count > 0 {
		given = make([]statement, 0, count)
	}
	for _, e := range encounters {
		for _, s := range e.Detail.Facts {
			switch {
			case s.Fact != fact.ID:
			case s.None:
				none = append(none, statement{at: e, said: s})
			default:
				given = append(given, statement{e, s, valueOf(fact.Kind, s.Text)})
			}
		}
	}
	return given, none
}

// valueOf reads a value; the loader has refused what does not read, and what a
// map built in Go may still hold compares as text.
func valueOf(kind touchpoint.FactKind, text string) touchpoint.FactValue {
	v, err := touchpoint.ParseFactValue(kind, text)
	if err != nil {
		v, _ = touchpoint.ParseFactValue(touchpoint.TextFact, text)
	}
	return v
}

// content fills in how far the statements about each fact agree. Content
// consistency is the mean over facts with two or more statements.
func content(in *analysis.Input, c *figures.Consistency) {
	c.Facts, c.Cells = []figures.Fact{}, []figures.ConsistencyCell{}
	sum, facts := 0.0, 0
	for _, fact := range in.Map.Facts {
		given, none := statementsOf(in, fact)
		if len(given)+len(none) == 0 && !in.Own(fact.Entry) {
			continue
		}
		f := figures.Fact{ID: fact.ID, Name: fact.Name, Agreement: agreement(in, fact, given)}
		if f.Agreement.OK {
			sum += f.Agreement.X
			facts++
		}
		for _, s := range given {
			f.Statements = append(f.Statements, figures.Statement{
				Touchpoint: s.at.Touchpoint.ID, Channel: s.at.Channel, Owner: s.at.Detail.Owner,
				Value: s.said.Text, Range: s.said.Origin.Range,
			})
		}
		c.Facts = append(c.Facts, f)
		c.Cells = append(c.Cells, cells(in, fact, given, none)...)
	}
	c.Content = in.Insufficient(analysis.NoFactsToCompare)
	if facts > 0 {
		c.Content = figures.Of(sum / float64(facts))
	}
}

// agreement is the agreeing pairs of statements ÷ all pairs.
func agreement(in *analysis.Input, fact journey.Fact, given []statement) figures.Value {
	if len(given) < 2 {
		return in.Insufficient(analysis.TooFewStatements)
	}
	list := distinct(fact, given)
	agreeing := 0
	for _, a := range list {
		for _, b := range a.agrees {
			agreeing += a.n * list[b].n
		}
	}
	// Each pair was counted both ways, and each statement with itself.
	n := len(given)
	return figures.Of(float64(agreeing-n) / float64(n*(n-1)))
}

// distinctValue is one of the values given for a fact.
type distinctValue struct {
	first  statement
	n      int            // statements
	on     map[string]int // statements by channel
	agrees []int          // values that agree with it, itself included
}

// distinct are the values given for a fact in order of their first mention, so
// that long lists of equal statements compare once.
func distinct(fact journey.Fact, given []statement) []distinctValue {
	var list []distinctValue
	at := map[string]int{}
	for _, s := range given {
		key := string(s.value.Kind) + " " + s.value.Normalized()
		i, ok := at[key]
		if !ok {
			i = len(list)
			at[key] = i
			list = append(list, distinctValue{first: s, on: map[string]int{}})
		}
		list[i].n++
		list[i].on[s.at.Channel]++
	}
	for i := range list {
		for j := range list {
			if touchpoint.Agree(list[i].first.value, list[j].first.value, fact.Tolerance) {
				list[i].agrees = append(list[i].agrees, j)
			}
		}
	}
	return list
}

// cells are the matrix of facts by channel: the first value that a channel
// gives, and the part of the statements on other channels that agree with what
// is given on this one.
func cells(in *analysis.Input, fact journey.Fact, given, none []statement) []figures.ConsistencyCell {
	var list []figures.ConsistencyCell
	values := distinct(fact, given)
	for _, channel := range channelsInOrder(in) {
		cell := figures.ConsistencyCell{Fact: fact.ID, Channel: channel}
		here, agreeing := 0, 0
		for _, a := range values {
			if here == 0 && a.on[channel] > 0 {
				cell.Value = firstOn(given, channel).said.Text
			}
			here += a.on[channel]
			for _, b := range a.agrees {
				agreeing += a.on[channel] * (values[b].n - values[b].on[channel])
			}
		}
		for _, s := range none {
			cell.None = cell.None || here == 0 && s.at.Channel == channel
		}
		if here == 0 && !cell.None {
			continue
		}
		cell.Agreement = in.Insufficient(analysis.TooFewStatements)
		if pairs := here * (len(given) - here); pairs > 0 {
			cell.Agreement = figures.Of(float64(agreeing) / float64(pairs))
		}
		list = append(list, cell)
	}
	return list
}

func firstOn(given []statement, channel string) statement {
	for _, s := range given {
		if s.at.Channel == channel {
			return s
		}
	}
	return statement{}
}

// channelsInOrder are the channels in use in the order of the vocabulary, and
// the unknown one last.
func channelsInOrder(in *analysis.Input) []string {
	used := map[string]bool{}
	for _, e := range in.Graph.Encounters() {
		used[e.Channel] = true
	}
	var list []string
	for _, c := range in.Map.Channels {
		if used[c.ID] {
			list = append(list, c.ID)
		}
	}
	if used[""] {
		list = append(list, "")
	}
	return list
}
