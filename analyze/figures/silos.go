package figures

// Silos is how far departments work together.
type Silos struct {
	EI         Value // E–I index, -1 to +1
	EIBaseline Value // its mean if the same departments owned other encounters
	EIP        Value // share of such permutations with an index as low or lower: small where customers stay inside departments
	// EIPError is the standard error of EIP, 0 where EIPermutations is all of
	// them and not a sample.
	EIPError       Value
	EIPermutations int
	PingPong       Value // expected number of handoffs that come straight back
	Coverage       Value // covered ÷ required flow
	Level          string
	Herfindahl     Value

	Handoffs    []Handoff  // by flow, largest first, then ids
	Required    []Required // by flow, largest first, then ids
	Returns     []Return   // what PingPong is made of, by flow, largest first, then ids
	DataIslands []DataIsland
	Unowned     []string // touchpoint ids
	Departments []Department

	Accountability Accountability

	// Modularity is how the departments' division of touchpoints compares with
	// the one that the ways of customers suggest; nil where customers could not
	// be followed.
	Modularity *Modularity
	// Articulation are the touchpoints, and Bridges the ways, without which the
	// journey falls into pieces; in the order of the map.
	Articulation []string
	Bridges      []Bridge
}

// Accountability is who answers for what customers meet. Unowned touchpoints
// and the Herfindahl index stand in Silos.
type Accountability struct {
	Largest        string // the department with most visits to what it owns; "" none
	Share          Value  // its part of all visits to owned touchpoints
	OwnNothing     []string
	NotOnCommittee []string // owners that the committee leaves out; none without one
	Mistaken       []Mistaken
}

// Mistaken is where customers take another department for the owner.
type Mistaken struct{ Touchpoint, Channel, Owner, Perceived string }

// Return is how often department From hands over to Via and gets the customer
// straight back, per customer who starts.
type Return struct {
	From, Via string
	Flow      float64
}

// DataIsland is a datum that two departments ask customers for without
// exchanging it.
type DataIsland struct {
	Datum   string
	Between [2]string
}

// Owned is a touchpoint, or the part of it that one department owns.
type Owned struct{ Touchpoint, Owner string }

// Bridge is a way between two touchpoints, with the flow both ways.
type Bridge struct {
	Between [2]string
	Flow    float64
}

// Whether partitions that are nearly as good as the best agree with it.
const (
	Agree    = "agree"
	Disagree = "disagree"
)

// Modularity is how two divisions of owned touchpoints compare: the formal one
// by departments, and the emergent one by where customers go.
type Modularity struct {
	Formal   Value // modularity Q of the division by departments, -½ to 1
	Emergent Value // Q of the best division found
	// ARI is the adjusted Rand index between both, AMI the adjusted and NMI the
	// plain mutual information: 1 is the same division, and 0 of the adjusted
	// ones what chance gives.
	ARI, AMI, NMI Value
	Assortativity Value // of owners along the ways of customers, up to 1
	// NearARI is the lowest adjusted Rand index between the best division and
	// those that are nearly as good; NearOptimal says in a word whether they
	// agree. Where they do not, no single division should be leaned on.
	NearARI     Value
	NearOptimal string
	Runs        int       // of the search
	Groups      [][]Owned // of the emergent division, in the order of the map
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
	// Betweenness is on how many of the shortest ways between other departments
	// it stands; Constraint, near 0 to about 1, how much its partners deal with
	// each other anyway, so that a low one marks a broker.
	Betweenness, Constraint Value
}

func (s *Silos) write(w *jsonWriter) {
	w.value("ei", s.EI)
	w.value("ei_baseline", s.EIBaseline)
	w.value("ei_p", s.EIP)
	if s.EIP.OK {
		w.value("ei_p_error", s.EIPError)
		w.int("ei_permutations", s.EIPermutations)
	}
	w.value("coverage", s.Coverage)
	if s.Level != "" {
		w.text("level", s.Level)
	}
	w.value("ping_pong", s.PingPong)
	w.value("herfindahl", s.Herfindahl)
	s.writePairs(w)
	w.texts("unowned", s.Unowned)
	s.Accountability.write(w)
	s.writeModularity(w)
	list(w, "departments", s.Departments, func(d Department) {
		w.text("id", d.ID)
		w.int("touchpoints", d.Touchpoints)
		w.value("visits", d.Visits)
		w.value("betweenness", d.Betweenness)
		w.value("constraint", d.Constraint)
	})
}

func (a Accountability) write(w *jsonWriter) {
	w.object("accountability", func() {
		if a.Largest != "" {
			w.text("largest", a.Largest)
		} else {
			w.missing("largest", a.Share.Note)
		}
		w.value("share", a.Share)
		w.texts("own_nothing", a.OwnNothing)
		w.texts("not_on_committee", a.NotOnCommittee)
		list(w, "mistaken", a.Mistaken, func(m Mistaken) {
			w.text("touchpoint", m.Touchpoint)
			w.text("channel", m.Channel)
			w.text("owner", m.Owner)
			w.text("perceived", m.Perceived)
		})
	})
}

func (s *Silos) writeModularity(w *jsonWriter) {
	m := s.Modularity
	if m == nil {
		if note := s.PingPong.Note; note != "" {
			w.missing("modularity", note)
		}
		return
	}
	w.object("modularity", func() {
		w.value("formal", m.Formal)
		w.value("emergent", m.Emergent)
		w.value("ari", m.ARI)
		w.value("ami", m.AMI)
		w.value("nmi", m.NMI)
		w.value("assortativity", m.Assortativity)
		w.value("near_ari", m.NearARI)
		if m.NearOptimal != "" {
			w.text("near_optimal", m.NearOptimal)
		} else {
			w.missing("near_optimal", m.NearARI.Note)
		}
		w.int("runs", m.Runs)
		w.wrap("groups", '[', ']', func() {
			for _, g := range m.Groups {
				list(w, "", g, func(o Owned) {
					w.text("touchpoint", o.Touchpoint)
					w.text("owner", o.Owner)
				})
			}
		})
	})
	w.texts("articulation", s.Articulation)
	list(w, "bridges", s.Bridges, func(b Bridge) {
		w.texts("between", b.Between[:])
		w.number("flow", b.Flow)
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
	list(w, "returns", s.Returns, func(r Return) {
		w.text("from", r.From)
		w.text("via", r.Via)
		w.number("flow", r.Flow)
	})
	list(w, "data_islands", s.DataIslands, func(d DataIsland) {
		w.text("datum", d.Datum)
		w.texts("between", d.Between[:])
	})
}
