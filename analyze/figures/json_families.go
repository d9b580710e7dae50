package figures

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
	w.object("weights", func() {
		w.number("wait", e.Weights.Wait)
		w.number("delay", e.Weights.Delay)
		w.number("step", e.Weights.Step)
		w.number("auth", e.Weights.Auth)
		w.number("switch", e.Weights.Switch)
		w.number("handoff", e.Weights.Handoff)
		w.number("repeat", e.Weights.Repeat)
	})
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
	if !t.Expected.OK {
		w.missing("exits", t.Expected.Note)
		w.missing("items", t.Expected.Note)
		return
	}
	w.object("exits", func() {
		for _, x := range t.Exits {
			w.number(x.Outcome, x.Flow)
		}
	})
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

func (s *Silos) write(w *jsonWriter) {
	w.value("ei", s.EI)
	w.value("ei_baseline", s.EIBaseline)
	w.value("ei_p", s.EIP)
	w.value("coverage", s.Coverage)
	if s.Level != "" {
		w.text("level", s.Level)
	}
	w.value("ping_pong", s.PingPong)
	w.value("herfindahl", s.Herfindahl)
	s.writePairs(w)
	w.texts("unowned", s.Unowned)
	list(w, "departments", s.Departments, func(d Department) {
		w.text("id", d.ID)
		w.int("touchpoints", d.Touchpoints)
		w.value("visits", d.Visits)
	})
}

// writePairs writes what passes between departments. Where customers could not
// be followed there are no lists, which is another thing than empty ones.
func (s *Silos) writePairs(w *jsonWriter) {
	if note := s.PingPong.Note; s.Handoffs == nil && s.Required == nil && note != "" {
		w.missing("handoffs", note)
		w.missing("required", note)
		return
	}
	list(w, "handoffs", s.Handoffs, func(h Handoff) {
		w.text("from", h.From)
		w.text("to", h.To)
		w.number("flow", h.Flow)
		w.bool("declared", h.Declared)
		w.value("context", h.Context)
	})
	list(w, "required", s.Required, func(r Required) {
		w.texts("between", r.Between[:])
		w.number("flow", r.Flow)
		w.bool("covered", r.Covered)
	})
}

func (e *Experience) write(w *jsonWriter) {
	w.value("mean", e.Mean)
	switch d := e.LargestDrop; {
	case d != nil:
		w.object("largest_drop", func() {
			w.text("from", d.From)
			w.text("to", d.To)
			w.number("by", d.By)
		})
	case e.DropNote != "":
		w.missing("largest_drop", e.DropNote)
	}
	list(w, "points", e.Points, func(p EmotionPoint) {
		w.text("touchpoint", p.Touchpoint)
		w.value("emotion", p.Emotion)
	})
}
