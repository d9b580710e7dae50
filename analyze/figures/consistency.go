package figures

import "github.com/seam-cx/seam/diag"

// Consistency is how far channels say and do the same.
type Consistency struct {
	Content Value // mean agreement over facts with two or more statements
	Context Value // share of switching or handed-over flow without a repeated ask
	Breadth Value // filled touchpoint × channel cells

	Facts    []Fact          // in file order
	Channels []ChannelUse    // in file order
	Process  []ProcessSpread // in file order
	Cells    []ConsistencyCell
}

// Fact is how far the statements of one fact agree.
type Fact struct {
	ID         string
	Name       string
	Agreement  Value // agreeing pairs ÷ pairs
	Statements []Statement
}

// Statement is one value given for a fact at one place.
type Statement struct {
	Touchpoint string
	Channel    string
	Owner      string
	Value      string // as written
	Range      diag.Range
}

// ChannelUse compares what a channel was planned, declared and modelled to take
// of a touchpoint's visits.
type ChannelUse struct {
	Touchpoint string
	Channel    string
	Planned    Value
	Declared   Value // as resolved: equal parts of what remains where it was not said
	Assumed    bool  // Declared was not said
	Modelled   Value
}

// ProcessSpread compares the customer's own time between the channels of one
// touchpoint.
type ProcessSpread struct {
	ID      string
	Ratio   Value  // longest ÷ shortest of active + wait
	Slowest string // channel
	Fastest string // channel
}

// ConsistencyCell is one cell of the matrix of facts by channel.
type ConsistencyCell struct {
	Fact      string
	Channel   string
	Value     string
	None      bool // offered, and the value is said not to be given
	Agreement Value
}

func (c *Consistency) write(w *jsonWriter) {
	w.value("content", c.Content)
	w.value("context", c.Context)
	w.value("breadth", c.Breadth)
	list(w, "facts", c.Facts, func(f Fact) {
		w.text("id", f.ID)
		w.text("name", f.Name)
		w.value("agreement", f.Agreement)
		list(w, "statements", f.Statements, func(s Statement) {
			w.text("touchpoint", s.Touchpoint)
			w.known("channel", s.Channel)
			w.known("owner", s.Owner)
			w.text("value", s.Value)
		})
	})
	list(w, "channels", c.Channels, func(u ChannelUse) {
		w.text("touchpoint", u.Touchpoint)
		w.text("channel", u.Channel)
		w.value("planned", u.Planned)
		w.value("declared", u.Declared)
		w.bool("assumed", u.Assumed)
		w.value("modelled", u.Modelled)
	})
	list(w, "process", c.Process, func(p ProcessSpread) {
		w.text("touchpoint", p.ID)
		w.value("ratio", p.Ratio)
		w.known("slowest", p.Slowest)
		w.known("fastest", p.Fastest)
	})
	list(w, "cells", c.Cells, func(c ConsistencyCell) {
		w.text("fact", c.Fact)
		w.known("channel", c.Channel)
		w.known("value", c.Value)
		w.bool("none", c.None)
		w.value("agreement", c.Agreement)
	})
}
