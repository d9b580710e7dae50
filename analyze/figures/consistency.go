package figures

import "github.com/seam-cx/seam/diag"

// Consistency is how far channels say and do the same.
type Consistency struct {
	Content Value // mean agreement over facts with two or more statements
	Context Value // share of switching or handed-over flow without a repeated ask
	Breadth Value // filled touchpoint × channel cells
	Alpha   Value // Krippendorff's α of the statements about facts, nominal

	Facts     []Fact          // in file order
	Channels  []ChannelUse    // in file order
	Process   []ProcessSpread // in file order
	Emotion   []Spread        // of the emotion, over touchpoints with two or more channels, in file order
	Answers   []Spread        // of the mean answers, by touchpoint and metric, in file order
	Consensus []Consensus     // in file order
	DeadEnds  []string        // touchpoint@channel, in file order
	Forced    []ForcedSwitch  // in file order
	Terms     []AvoidedTerm   // in file order
	Cells     []ConsistencyCell
}

// Spread is how far the channels of one touchpoint lie apart in one respect.
type Spread struct {
	Touchpoint string
	Metric     string // id; "" where it is the emotion
	Range      Value  // highest − lowest
	Highest    string // channel
	Lowest     string // channel
}

// Consensus is how far the answers of one measure agree with each other.
type Consensus struct {
	At        string // address; "" is the journey
	Metric    string
	Date      string // "" where it is not known
	N         int
	Mean      Value // on the scale of the metric
	Consensus Value // Tastle & Wierman, 0..1
	Agreement Value // van der Eijk's A, -1..1
}

// ForcedSwitch is a channel of a touchpoint whose customers have to go on by
// another, since the next touchpoint is not to be had on theirs.
type ForcedSwitch struct {
	Touchpoint, Channel string
	To                  string   // touchpoint
	Onto                []string // channels
	Flow                Value    // expected number of times per customer who starts
	Kept                []string // channels of the touchpoint on which customers can go on
}

// AvoidedTerm is a word that the company has agreed not to use, where the map
// uses it.
type AvoidedTerm struct {
	At    string // address of the element
	Name  string // what people call it
	Key   string // of the text in it, as the format calls it
	Word  string // as it stands there
	Term  string // what to say instead
	Range diag.Range
}

// Fact is how far the statements of one fact agree.
type Fact struct {
	ID         string
	Name       string
	Agreement  Value // agreeing pairs ÷ pairs
	Statements []Statement
	// Whole are the statements of the whole journey where Statements are only
	// those of a part of it; else nil. They are not written out.
	Whole []Statement
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
	w.value("alpha", c.Alpha)
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
	c.writeSpreads(w)
	c.writeDoors(w)
	list(w, "cells", c.Cells, func(c ConsistencyCell) {
		w.text("fact", c.Fact)
		w.known("channel", c.Channel)
		w.known("value", c.Value)
		w.bool("none", c.None)
		w.value("agreement", c.Agreement)
	})
}

func (c *Consistency) writeSpreads(w *jsonWriter) {
	list(w, "emotion", c.Emotion, func(s Spread) { s.write(w) })
	list(w, "answers", c.Answers, func(s Spread) { s.write(w) })
	list(w, "consensus", c.Consensus, func(x Consensus) {
		w.text("at", x.At)
		w.text("metric", x.Metric)
		if x.Date != "" {
			w.text("date", x.Date)
		}
		w.int("n", x.N)
		w.value("mean", x.Mean)
		w.value("consensus", x.Consensus)
		w.value("agreement", x.Agreement)
	})
}

func (s Spread) write(w *jsonWriter) {
	w.text("touchpoint", s.Touchpoint)
	if s.Metric != "" {
		w.text("metric", s.Metric)
	}
	w.value("range", s.Range)
	if s.Range.OK {
		w.text("highest", s.Highest)
		w.text("lowest", s.Lowest)
	}
}

// writeDoors writes which doors lead nowhere or to another door, and which words
// they use that they should not.
func (c *Consistency) writeDoors(w *jsonWriter) {
	w.texts("dead_ends", c.DeadEnds)
	list(w, "forced", c.Forced, func(f ForcedSwitch) {
		w.text("touchpoint", f.Touchpoint)
		w.text("channel", f.Channel)
		w.text("to", f.To)
		w.texts("onto", f.Onto)
		w.value("flow", f.Flow)
		w.texts("kept", f.Kept)
	})
	list(w, "terms", c.Terms, func(t AvoidedTerm) {
		w.text("at", t.At)
		w.text("key", t.Key)
		w.text("word", t.Word)
		w.text("term", t.Term)
	})
}
