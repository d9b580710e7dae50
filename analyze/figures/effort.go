package figures

// Effort is modelled effort: minutes of the customer's time or its equivalent,
// per customer who starts, unless said otherwise.
type Effort struct {
	Expected   Value
	SD         Value // standard deviation
	PerSuccess Value // Expected ÷ Success
	Success    Value // probability of an outcome with success
	Encounters Value // expected number of encounters
	Known      Value // share of the expected visits that go to encounters with `active` given

	GivenSuccess Given
	Given        []Given // per outcome, in file order

	Weights     Weights
	Touchpoints []TouchpointEffort // in file order, reached or not
	Transitions []Transition       // in file order
	NoReturn    []string           // touchpoint@channel, or touchpoint, from which success cannot be reached
	Dominators  []string           // touchpoints without which no route leads to success, in file order
	Stages      []StageReach       // in file order

	// Quantiles are those of the effort of all customers, from Walks customers
	// who were sent along by random numbers. Nil where they were not asked for.
	Quantiles     []Quantile
	QuantilesNote string // what there is to know of all of them
	Walks         int
	// WeightRanking is what halving and doubling each weight does.
	WeightRanking []WeightEffect
	// ShareSensitivity is what moving customers between the ways on does: for
	// each encounter the move that matters most, those that matter most first, 20
	// at most. Nil where it was not asked for.
	ShareSensitivity []ShareMove
	Survey           []Survey // in file order
}

// Given is effort given how the journey ends.
type Given struct {
	Outcome     string // id; "" for success as a whole
	Probability Value
	Expected    Value
	SD          Value
}

// Weights are the weights a report rests on; Wait and Delay are factors, the
// others minutes.
type Weights struct {
	Wait, Delay, Step, Auth, Switch, Handoff, Repeat float64
}

// Items are the parts of modelled effort, in minutes.
type Items struct {
	Active, Wait, Delay, Steps, Auth, Switch, Handoff, Repeat float64
}

// Sum is the whole of the items.
func (i Items) Sum() float64 {
	return i.Active + i.Wait + i.Delay + i.Steps + i.Auth + i.Switch + i.Handoff + i.Repeat
}

// Doing is the customer busy: active and steps.
func (i Items) Doing() float64 { return i.Active + i.Steps }

// Waiting is the customer held: wait and delay.
func (i Items) Waiting() float64 { return i.Wait + i.Delay }

// Friction is what the company's seams cost the customer: auth, switch,
// handoff and repeat.
func (i Items) Friction() float64 { return i.Auth + i.Switch + i.Handoff + i.Repeat }

// TouchpointEffort is the effort at one touchpoint.
type TouchpointEffort struct {
	ID       string
	Stage    string
	Visits   Value // expected number
	Cost     Value // minutes a visit: Expected ÷ Visits
	Expected Value // minutes
	Share    Value // of the journey's Expected
	Exits    []Exit
	Items    Items
	Known    bool // every reached encounter gives `active`
	// Channels are what Expected is the sum of, in file order; nil where it is
	// not known. They are not written out.
	Channels []ChannelEffort
}

// ChannelEffort is the effort at one touchpoint on one channel.
type ChannelEffort struct {
	Channel  string  // id; "" where the touchpoint names none
	Expected float64 // minutes per customer who starts
}

// Exit is the expected flow from a touchpoint into one outcome.
type Exit struct {
	Outcome string
	Flow    float64
}

// Transition is the expected flow between two encounters, or into an outcome.
type Transition struct {
	From, FromChannel string
	To, ToChannel     string // "" into an outcome
	Outcome           string
	Share             float64  // probability on leaving From on FromChannel
	Flow              float64  // expected number per customer who starts
	Assumed           bool     // share or path was not said
	Switch            bool     // the channel changes, both known
	Handoff           bool     // the accountable department changes, both known
	Declared          bool     // a handoff between departments with a declared collaboration
	Repeats           float64  // expected number of data repeated per traversal
	Repeated          []string // ids of data that somebody repeats here
	Backward          bool     // leads to the same or an earlier touchpoint in the file
	Kept              float64  // the part of Flow on which nothing is repeated; not written out
}

// StageReach tells how many reach a stage.
type StageReach struct {
	ID    string
	Reach Value // probability of at least one visit to the stage
}

func (e *Effort) write(w *jsonWriter) {
	w.value("expected", e.Expected)
	w.value("sd", e.SD)
	w.value("per_success", e.PerSuccess)
	w.value("success", e.Success)
	w.value("encounters", e.Encounters)
	w.value("known", e.Known)
	w.object("given_success", func() { e.GivenSuccess.write(w) })
	w.object("given", func() {
		for _, g := range e.Given {
			w.object(g.Outcome, func() { g.write(w) })
		}
	})
	w.object("weights", func() { e.Weights.write(w) })
	list(w, "touchpoints", e.Touchpoints, func(t TouchpointEffort) { t.write(w) })
	list(w, "stages", e.Stages, func(s StageReach) {
		w.text("id", s.ID)
		w.value("reach", s.Reach)
	})
	if e.Transitions == nil && !e.Expected.OK && e.Expected.Note != "" {
		w.missing("transitions", e.Expected.Note)
	} else {
		list(w, "transitions", e.Transitions, func(t Transition) { t.write(w) })
	}
	w.texts("no_return", e.NoReturn)
	w.texts("dominators", e.Dominators)
	e.writeRobust(w)
}

func (g Given) write(w *jsonWriter) {
	w.value("probability", g.Probability)
	w.value("expected", g.Expected)
	w.value("sd", g.SD)
}

func (t TouchpointEffort) write(w *jsonWriter) {
	w.text("id", t.ID)
	w.text("stage", t.Stage)
	w.value("visits", t.Visits)
	w.value("cost", t.Cost)
	w.value("expected", t.Expected)
	w.value("share", t.Share)
	w.bool("known", t.Known)
	if !t.Visits.OK {
		w.missing("exits", t.Visits.Note)
	} else {
		w.object("exits", func() {
			for _, x := range t.Exits {
				w.number(x.Outcome, x.Flow)
			}
		})
	}
	if !t.Expected.OK {
		w.missing("items", t.Expected.Note)
		return
	}
	w.object("items", func() {
		i := t.Items
		w.number("active", i.Active)
		w.number("wait", i.Wait)
		w.number("delay", i.Delay)
		w.number("steps", i.Steps)
		w.number("auth", i.Auth)
		w.number("switch", i.Switch)
		w.number("handoff", i.Handoff)
		w.number("repeat", i.Repeat)
	})
}

func (t Transition) write(w *jsonWriter) {
	w.text("from", t.From)
	w.known("from_channel", t.FromChannel)
	if t.Outcome != "" {
		w.text("outcome", t.Outcome)
	} else {
		w.text("to", t.To)
		w.known("to_channel", t.ToChannel)
	}
	w.number("share", t.Share)
	w.number("flow", t.Flow)
	w.bool("assumed", t.Assumed)
	if t.Outcome != "" {
		return
	}
	w.bool("switch", t.Switch)
	w.bool("handoff", t.Handoff)
	w.bool("declared", t.Declared)
	w.number("repeats", t.Repeats)
	w.texts("repeated", t.Repeated)
	w.bool("backward", t.Backward)
}

func (x Weights) write(w *jsonWriter) {
	w.number("wait", x.Wait)
	w.number("delay", x.Delay)
	w.number("step", x.Step)
	w.number("auth", x.Auth)
	w.number("switch", x.Switch)
	w.number("handoff", x.Handoff)
	w.number("repeat", x.Repeat)
}
