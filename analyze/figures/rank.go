package figures

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/seam-cx/seam/diag"
)

// Stake is what a finding puts at stake, per customer who starts.
type Stake struct {
	// Lost is the part of customers (0..1) who leave without success where the
	// finding is.
	Lost float64
	// Minutes are the modelled effort that the finding is about.
	Minutes float64
	// Touched is how often customers meet it: visits, handoffs or traversals.
	Touched float64
	// Whole is set where the finding is about the journey as a whole, or what it
	// is about is met nowhere in particular. Touched is then 0.
	Whole bool
}

// Weight brings a Stake to minutes: lost customers count with the effort that it
// takes to bring another one to success, and each time that a customer meets a
// weakness counts as a minute. What nobody can count, since it is about the
// journey as a whole, weighs nothing beside what can be counted.
func (s Stake) Weight(perSuccess float64) float64 {
	if s.Whole {
		return s.Lost*perSuccess + s.Minutes
	}
	return s.Lost*perSuccess + s.Minutes + s.Touched
}

// Ranked is a finding with what it puts at stake.
type Ranked struct {
	diag.Finding
	Stake
}

// Rank orders the findings of a report by consequence: the worst severity
// first, and within a severity those whose Stake weighs most in minutes per
// customer who starts:
//
//	customers lost × effort per success + minutes of effort + times met × 1 min
//
// Customers lost are those that a finding itself counts (leak), minutes those
// that it measures (effort-hotspot; effort-max times visits; what context-lost
// has customers repeat; what the slower channel of process-spread takes longer of
// those who use it), and times met the flow or the visits of its subject: a
// touchpoint, a way between two, a pair of departments, the place that states a
// fact; of channel-plan-gap the visits that went otherwise than planned. A finding
// about the journey as a whole comes behind those that can be counted, and where
// customers could not be followed nothing is known to be at stake. Ties are broken by position in the file, rule and subject. The list of
// the report is left as it is.
func Rank(r *Report) []Ranked {
	// Findings are large, and a stable sort would move each many times over.
	type place struct {
		Stake
		weight float64
		from   int
	}
	at := newStakes(r)
	order := make([]place, len(r.Findings))
	for i, f := range r.Findings {
		s := at.of(f)
		order[i] = place{s, s.Weight(at.perSuccess), i}
	}
	slices.SortFunc(order, func(x, y place) int {
		a, b := &r.Findings[x.from], &r.Findings[y.from]
		if a.Severity != b.Severity {
			if a.Severity.AtLeast(b.Severity) {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(y.weight, x.weight),
			cmp.Compare(a.Range.Start.Line, b.Range.Start.Line), cmp.Compare(a.Range.Start.Column, b.Range.Start.Column),
			cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Subject, b.Subject), cmp.Compare(x.from, y.from))
	})
	list := make([]Ranked, len(order))
	for i, x := range order {
		list[i] = Ranked{r.Findings[x.from], x.Stake}
	}
	return list
}

// Topic is what two findings share that are about the same: a touchpoint, a
// fact, a pair; else the whole subject.
func (r Ranked) Topic() string { return topicOf(r.Finding) }

// stakes are the figures that findings are weighed by.
type stakes struct {
	perSuccess float64
	visits     map[string]float64 // by touchpoint
	ways       map[string]float64 // by from>to
	handoffs   map[string]float64 // by from>to
	places     map[string]float64 // by fact: visits of the most visited place
	owned      map[string]float64 // by department
	onChannel  map[string]float64 // modelled share by touchpoint@channel
}

func newStakes(r *Report) *stakes {
	s := &stakes{visits: map[string]float64{}, ways: map[string]float64{}, handoffs: map[string]float64{},
		places: map[string]float64{}, owned: map[string]float64{}, onChannel: map[string]float64{}}
	if e := r.Effort; e != nil {
		s.perSuccess = cmp.Or(e.PerSuccess.X, e.Expected.X)
		for _, t := range e.Touchpoints {
			s.visits[t.ID] = t.Visits.X
		}
		for _, t := range e.Transitions {
			s.ways[t.From+">"+t.To] += t.Flow
		}
	}
	if x := r.Silos; x != nil {
		for _, h := range x.Handoffs {
			s.handoffs[h.From+">"+h.To] = h.Flow
		}
		for _, d := range x.Departments {
			s.owned[d.ID] = d.Visits.X
		}
	}
	if c := r.Consistency; c != nil {
		for _, u := range c.Channels {
			s.onChannel[u.Touchpoint+"@"+u.Channel] = u.Modelled.X
		}
		for _, f := range c.Facts {
			for _, at := range f.Statements {
				s.places[f.ID] = max(s.places[f.ID], s.visits[at.Touchpoint])
			}
		}
	}
	return s
}

// of is what f puts at stake.
func (s *stakes) of(f diag.Finding) Stake {
	x := Stake{Lost: parameter(f, "lost")}
	x.Touched, x.Whole = s.touched(f)
	switch f.Rule {
	case "leak":
	case "effort-hotspot":
		x.Minutes = parameter(f, "expected")
	case "effort-max":
		x.Minutes = parameter(f, "cost") * x.Touched
	case "context-lost":
		x.Minutes = parameter(f, "effort")
	case "process-spread": // lost are minutes here
		channel, _ := f.Params.Lookup("channel").(string)
		at := topicOf(f)
		x.Touched = s.visits[at] * s.onChannel[at+"@"+channel]
		x.Minutes, x.Lost = x.Lost*x.Touched, 0
	case "channel-plan-gap":
		x.Lost = 0
		x.Touched *= math.Abs(parameter(f, "planned") - parameter(f, "share"))
	default:
		x.Lost = 0
	}
	return x
}

// touched is how often a customer meets the subject of f.
func (s *stakes) touched(f diag.Finding) (times float64, whole bool) {
	from, to, way := strings.Cut(f.Subject, ">")
	if !way {
		from, to, way = strings.Cut(f.Subject, "<>")
	}
	switch {
	case way && s.handoffs[f.Subject] > 0:
		return s.handoffs[f.Subject], false
	case strings.Contains(f.Subject, "<>"):
		return parameter(f, "times"), false
	case way && s.ways[addressee(from)+">"+addressee(to)] > 0:
		return s.ways[addressee(from)+">"+addressee(to)], false
	case f.Rule == "forced-switch":
		return parameter(f, "times") / 100, false
	case f.Rule == "no-return":
		return parameter(f, "reach"), false
	}
	if fact, _ := f.Params.Lookup("fact").(string); fact != "" {
		at, _ := f.Params.Lookup("at").(string)
		if n := s.visits[addressee(at)]; n > 0 {
			return n, false
		}
		return s.places[fact], false
	}
	id := topicOf(f)
	if head, _, ok := strings.Cut(f.Subject, "/"); ok && id == addressee(f.Subject) && (head == "data" || head == "governance") {
		id = "" // not of a touchpoint that has the same id
	}
	for _, known := range []map[string]float64{s.visits, s.owned} {
		if n, ok := known[id]; ok {
			return n, false
		}
	}
	return 0, true
}

// topicOf is what two findings share that are about the same: a touchpoint, a
// fact, a pair; else the whole subject.
func topicOf(f diag.Finding) string {
	for _, name := range []string{"fact", "touchpoint", "department"} {
		if id, ok := f.Params.Lookup(name).(string); ok && id != "" && !strings.Contains(f.Subject, ">") {
			return id
		}
	}
	if strings.Contains(f.Subject, ">") {
		return f.Subject
	}
	return addressee(f.Subject)
}

// addressee is the id of the touchpoint in an address, or the address.
func addressee(address string) string {
	if at, ok := touchpointOf(address); ok {
		return at
	}
	return address
}

func touchpointOf(address string) (string, bool) {
	_, at, ok := strings.Cut(address, "/")
	if !ok {
		at = address
	}
	at, _, _ = strings.Cut(at, "@")
	at, _, _ = strings.Cut(at, ":")
	return at, at != ""
}

// parameter is one of a finding, 0 where it has none that is a number.
func parameter(f diag.Finding, name string) float64 {
	x, _ := f.Params.Lookup(name).(float64)
	return x
}
