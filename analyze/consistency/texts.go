package consistency

import (
	"strconv"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// passage is one text of the map.
type passage struct {
	at    string // address of the element
	place string // what people call it
	key   string // of the text in the element
	text  string
	where diag.Range
}

// reader collects the map's own texts, in file order: what customers and
// colleagues may read as the company's word. What customers think and say is
// their own, and what a registry says is told where the registry is.
type reader struct {
	in   *analysis.Input
	list []passage
}

// texts are all of the map's own texts.
func texts(in *analysis.Input) []passage {
	r := &reader{in: in}
	m := in.Map
	r.read(m.ID, m.Title, m.Origin, "title", m.Title, "scenario", m.Scenario, "about", m.About)
	r.vocabulary()
	r.governance()
	r.measures(m.ID, m.Title, m.Measures)
	for s := range m.Stages {
		r.stage(&m.Stages[s])
	}
	return r.list
}

// read adds the texts of one element, given as pairs of key and text.
func (r *reader) read(at, place string, origin diag.Origin, pairs ...string) {
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			r.list = append(r.list, passage{at, place, pairs[i], pairs[i+1], origin.Value(pairs[i])})
		}
	}
}

func (r *reader) vocabulary() {
	m := r.in.Map
	entry := func(group string, e journey.Entry, pairs ...string) {
		if e.Implied || !r.in.Own(e) {
			return
		}
		name := e.Name
		if name == e.ID {
			name = ""
		}
		r.read(group+"/"+e.ID, e.Name, e.Origin, append([]string{"name", name, "about", e.About}, pairs...)...)
	}
	for _, e := range m.Personas {
		entry("personas", e.Entry, "goal", e.Goal, "expects", e.Expects)
	}
	for _, e := range m.Departments {
		entry("departments", e.Entry)
	}
	for _, e := range m.Channels {
		entry("channels", e.Entry)
		if s := e.Strategy; s != nil && r.in.Own(e.Entry) {
			r.read("channels/"+e.ID, e.Name, s.Origin, "why", s.Why, "fits_brand", s.FitsBrand, "fits_journey", s.FitsJourney,
				"need", s.Need, "feeling", s.Feeling, "promoted_by", s.PromotedBy)
		}
	}
	for _, e := range m.Facts {
		entry("facts", e.Entry)
	}
	for _, e := range m.Data {
		entry("data", e.Entry)
	}
	for _, e := range m.Metrics {
		entry("metrics", e.Entry, "question", e.Question)
	}
	for _, e := range m.Outcomes {
		entry("outcomes", e.Entry, "short", e.Short)
	}
}

func (r *reader) governance() {
	g := r.in.Map.Governance
	own := func(o diag.Origin) bool { return o.Range.File == r.in.Map.Origin.Range.File }
	if c := g.Committee; c != nil && own(c.Origin) {
		r.read("governance/committee", c.Name, c.Origin, "name", c.Name, "about", c.About)
	}
	if o := g.Operating; o != nil && own(o.Origin) {
		r.read("governance/operating", o.Does, o.Origin, "does", o.Does, "about", o.About)
	}
	for i, c := range g.Collaboration {
		if own(c.Origin) {
			r.read("governance/collaboration/"+strconv.Itoa(i+1), c.By, c.Origin, "by", c.By, "about", c.About)
		}
	}
	for i, f := range g.Feedback {
		if own(f.Origin) {
			r.read("governance/feedback/"+strconv.Itoa(i+1), f.Source, f.Origin, "source", f.Source, "about", f.About)
		}
	}
}

func (r *reader) stage(s *journey.Stage) {
	at := s.ID + "/"
	r.read(at, s.Name, s.Origin, "name", s.Name, "goal", s.Goal, "about", s.About)
	r.pains(at, s.Name, s.Pains, s.Opportunities)
	r.measures(at, s.Name, s.Measures)
	for t := range s.Touchpoints {
		tp := &s.Touchpoints[t]
		name := analysis.Touchpoint(tp)
		r.read(at+tp.ID, name, tp.Origin, "name", tp.Name)
		r.detail(at+tp.ID, name, &tp.Detail)
		for c := range tp.Channels {
			use := &tp.Channels[c]
			r.detail(at+tp.ID+"@"+use.ID, name+" ("+r.in.Channel(use.ID)+")", &use.Detail)
		}
	}
}

// detail reads what a touchpoint or a channel of one says. Evidence is what the
// customer sees, so it counts; what customers think and say does not.
func (r *reader) detail(at, name string, d *touchpoint.Detail) {
	r.read(at, name, d.Origin, "does", d.Does, "feels", d.Feels, "evidence", d.Evidence, "about", d.About)
	for i := range d.Facts {
		if s := &d.Facts[i]; !s.None {
			r.list = append(r.list, passage{at, name, "facts." + s.Fact, s.Text, s.Origin.Range})
		}
	}
	work := func(key string, list []touchpoint.Work) {
		for i, w := range list {
			r.read(at+"/"+key+"/"+strconv.Itoa(i+1), name, w.Origin, "does", w.Does, "about", w.About)
		}
	}
	work("frontstage", d.Frontstage)
	work("backstage", d.Backstage)
	r.pains(at, name, d.Pains, d.Opportunities)
	r.measures(at, name, d.Measures)
	for _, l := range d.Lanes {
		r.list = append(r.list, passage{at, name, l.Lane, l.Text, l.Origin.Range})
	}
}

func (r *reader) pains(at, name string, pains []touchpoint.Pain, opportunities []touchpoint.Opportunity) {
	for i, p := range pains {
		r.read(at+"/pains/"+strconv.Itoa(i+1), name, p.Origin, "text", p.Text, "about", p.About)
	}
	for i, o := range opportunities {
		r.read(at+"/opportunities/"+strconv.Itoa(i+1), name, o.Origin, "text", o.Text, "about", o.About)
	}
}

func (r *reader) measures(at, name string, list []touchpoint.Measure) {
	for i, m := range list {
		r.read(at+"/measures/"+strconv.Itoa(i+1), name, m.Origin, "why", m.Why, "action", m.Action, "about", m.About)
	}
}
