package figures

// Silos is how far departments work together.
type Silos struct {
	EI         Value // E–I index, -1 to +1
	EIBaseline Value // its mean if the same departments owned other encounters
	EIP        Value // share of such permutations with an index as low or lower: small where customers stay inside departments
	PingPong   Value // expected number of handoffs that come straight back
	Coverage   Value // covered ÷ required flow
	Level      string
	Herfindahl Value

	Handoffs    []Handoff  // by flow, largest first, then ids
	Required    []Required // by flow, largest first, then ids
	Unowned     []string   // touchpoint ids
	Departments []Department
}

// Handoff is the flow from one department to another.
type Handoff struct {
	From, To string
	Flow     float64
	Declared bool
	Context  Value // share of the flow without a repeated ask
}

// Required is a pair of departments that the journey makes work together.
type Required struct {
	Between [2]string
	Flow    float64
	Covered bool
}

// Department is what one department has in the journey.
type Department struct {
	ID          string
	Touchpoints int // that it owns, at least on one channel
	Visits      Value
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
