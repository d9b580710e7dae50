package sample

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// Rich is a generated journey with everything a map can say: channels, texts,
// emotion, pains and what solves them, measures, backstage work, personas and
// extra lanes, all of them at random and some of them nowhere. Every fourth
// seed makes a hub: a few touchpoints with dozens of jumps, loops and exits.
// It is the same for the same seed.
func Rich(seed uint64, n int) *journey.Map {
	m := Generate(seed, n)
	f := filler{r: rand.New(rand.NewPCG(seed, 977)), m: m}
	f.vocabulary()
	for s := range m.Stages {
		st := &m.Stages[s]
		if f.some(2) {
			st.Goal = f.text()
		}
		if f.some(6) {
			st.Pains = append(st.Pains, f.pain())
			st.Measures = append(st.Measures, f.measure())
		}
		for t := range st.Touchpoints {
			f.point(&st.Touchpoints[t])
		}
	}
	if seed%4 == 0 {
		f.hub(n)
	}
	if f.some(3) && n > 3 {
		m.Start = []touchpoint.Target{way("t0", 0.5), way("t"+strconv.Itoa(n/2), 0.3), way("t"+strconv.Itoa(n-1), 0.2)}
	}
	return m
}

type filler struct {
	r     *rand.Rand
	m     *journey.Map
	lanes int
	pains []string
	fixes int
	quiet [8]bool // kinds of content that this journey does without
}

// some is true once in n times.
func (f *filler) some(n int) bool { return f.r.IntN(n) == 0 }

func (f *filler) text() string {
	if f.some(40) {
		return strings.Repeat("без-пробілів", 25)
	}
	if f.some(40) {
		return strings.Repeat("nospaces", 40)
	}
	s := names[f.r.IntN(len(names))]
	for f.some(2) {
		s += " " + names[f.r.IntN(len(names))]
	}
	return s
}

// vocabulary fills in what the map names.
func (f *filler) vocabulary() {
	m := f.m
	for i := range f.quiet {
		f.quiet[i] = f.some(6)
	}
	entry := func(id string, i int) journey.Entry {
		return journey.Entry{ID: id + strconv.Itoa(i), Name: names[f.r.IntN(len(names))]}
	}
	for i, kind := range []string{"web", "app", "phone", "chat", "store", "other", ""} {
		m.Channels = append(m.Channels, journey.Channel{Entry: entry("c", i), Kind: kind})
	}
	for i := range f.r.IntN(4) {
		m.Personas = append(m.Personas, journey.Persona{Entry: entry("p", i), Goal: f.text(), Expects: f.text()})
	}
	for i, kind := range []string{"ces", "nps", "share", "time", "count"} {
		better := []string{"high", "low", ""}[f.r.IntN(3)]
		metric := journey.Metric{Entry: entry("m", i), Kind: kind, Better: better}
		if kind == "ces" {
			metric.Scale = &[2]float64{1, 7}
		}
		if q := f.quantity(kind); f.some(2) {
			metric.Target = &q
		}
		m.Metrics = append(m.Metrics, metric)
	}
	f.lanes = f.r.IntN(3)
	for i := range f.lanes {
		m.Lanes = append(m.Lanes, journey.Lane{ID: "x" + strconv.Itoa(i), Name: names[f.r.IntN(len(names))]})
	}
	if f.some(2) {
		m.Scenario, m.About = f.text(), f.text()
	}
	if f.some(2) {
		m.Measures = append(m.Measures, f.measure(), f.measure())
	}
}

func (f *filler) quantity(kind string) touchpoint.Quantity {
	switch kind {
	case "share":
		return touchpoint.Quantity{X: f.r.Float64(), Kind: touchpoint.ShareOfAll}
	case "time":
		return touchpoint.Quantity{X: f.r.Float64() * 1e5, Kind: touchpoint.TimeSpan}
	case "ces":
		return touchpoint.Quantity{X: 1 + 6*f.r.Float64()}
	case "nps":
		return touchpoint.Quantity{X: -100 + 200*f.r.Float64()}
	}
	return touchpoint.Quantity{X: f.r.Float64() * 1e7}
}

func (f *filler) measure() touchpoint.Measure {
	i := f.r.IntN(5)
	q := f.quantity(f.m.Metrics[i].Kind)
	r := touchpoint.Measure{Metric: f.m.Metrics[i].ID, Value: &q}
	if f.some(2) {
		r.N = touchpoint.Ptr(f.r.IntN(100000))
	}
	return r
}

func (f *filler) pain() touchpoint.Pain {
	p := touchpoint.Pain{ID: "pain" + strconv.Itoa(len(f.pains)), Text: f.text()}
	f.pains = append(f.pains, p.ID)
	if f.some(2) {
		p.Severity = touchpoint.Ptr(float64(1 + f.r.IntN(5)))
	}
	return p
}

func (f *filler) department() string {
	return f.m.Departments[f.r.IntN(len(f.m.Departments))].ID
}

// point fills one touchpoint.
func (f *filler) point(t *touchpoint.Touchpoint) {
	if !f.quiet[0] && f.some(2) {
		t.Does = f.text()
	}
	if !f.quiet[1] && f.some(3) {
		t.Quote = &touchpoint.Quote{Text: f.text(), By: names[f.r.IntN(len(names))]}
	}
	if !f.quiet[2] && !f.some(4) {
		t.Emotion = &touchpoint.Emotion{Value: touchpoint.Ptr(4*f.r.Float64() - 2)}
		for i := range f.m.Personas {
			if f.some(3) {
				t.Emotion.ByPersona = append(t.Emotion.ByPersona, touchpoint.PersonaEmotion{Persona: f.m.Personas[i].ID, Value: 4*f.r.Float64() - 2})
			}
		}
		if len(t.Emotion.ByPersona) > 0 {
			t.Emotion.Value = nil
		}
	}
	if !f.quiet[3] && f.some(2) {
		t.Engagement = touchpoint.Ptr(1 + 4*f.r.Float64())
	}
	if f.some(4) {
		t.PerceivedOwner = f.department()
	}
	if !f.quiet[4] {
		for i := range f.r.IntN(4) {
			u := touchpoint.Channel{ID: "c" + strconv.Itoa((i*2+f.r.IntN(2))%7)}
			if f.some(3) {
				u.Owner = f.department()
			}
			t.Channels = append(t.Channels, u)
		}
		unique(t)
	}
	t.Next = folded(t.Next)
	if !f.some(5) {
		t.Active = touchpoint.Exactly(1e9 * 60 * 3)
		t.Wait = touchpoint.Exactly(1e9 * 60 * 60 * 7 / 5)
	}
	f.things(t)
}

// unique leaves each channel once.
func unique(t *touchpoint.Touchpoint) {
	seen := map[string]bool{}
	var list []touchpoint.Channel
	for _, u := range t.Channels {
		if !seen[u.ID] {
			seen[u.ID] = true
			list = append(list, u)
		}
	}
	t.Channels = list
}

// things are what a touchpoint may have several of.
func (f *filler) things(t *touchpoint.Touchpoint) {
	for !f.quiet[5] && f.some(2) {
		t.Pains = append(t.Pains, f.pain())
	}
	for !f.quiet[5] && f.some(3) && len(f.pains) > 0 {
		o := touchpoint.Opportunity{ID: "fix" + strconv.Itoa(f.fixes), Text: f.text(), Status: []string{"", "idea", "planned", "doing", "done"}[f.r.IntN(5)]}
		f.fixes++
		for range 1 + f.r.IntN(3) {
			o.Solves = append(o.Solves, f.pains[f.r.IntN(len(f.pains))])
		}
		if f.some(2) {
			o.Owner, o.Cost = f.department(), touchpoint.Ptr(f.r.Float64()*1e4)
		}
		t.Opportunities = append(t.Opportunities, o)
	}
	for !f.quiet[6] && f.some(3) {
		t.Measures = append(t.Measures, f.measure())
	}
	for !f.quiet[7] && f.some(3) {
		w := touchpoint.Work{Does: f.text(), Owner: f.department()}
		if f.some(2) {
			w.System, w.Wait = names[f.r.IntN(len(names))], touchpoint.Between(1e12, 9e13)
		}
		t.Backstage = append(t.Backstage, w)
	}
	for i := range f.lanes {
		if f.some(3) {
			t.Lanes = append(t.Lanes, touchpoint.LaneText{Lane: "x" + strconv.Itoa(i), Text: f.text()})
		}
	}
}

// hub gives some touchpoints ways to everywhere.
func (f *filler) hub(n int) {
	at := 0
	for s := range f.m.Stages {
		for t := range f.m.Stages[s].Touchpoints {
			tp := &f.m.Stages[s].Touchpoints[t]
			if at++; f.r.IntN(n) > 3 {
				continue
			}
			tp.Next = nil
			ways := min(n, 30) + len(f.m.Outcomes)
			for i := range min(n, 30) {
				tp.Next = append(tp.Next, way("t"+strconv.Itoa((at+i*7)%n), 1/float64(ways)))
			}
			tp.Next = folded(tp.Next)
			for i := range f.m.Outcomes {
				tp.Next = append(tp.Next, touchpoint.Target{Outcome: f.m.Outcomes[i].ID})
			}
		}
	}
}

// folded names each target once, with the shares of its mentions together.
func folded(list []touchpoint.Target) []touchpoint.Target {
	at := map[string]int{}
	var out []touchpoint.Target
	for _, t := range list {
		k := t.Touchpoint + ">" + t.Outcome
		if i, ok := at[k]; ok {
			sum := *out[i].Share + *t.Share
			out[i].Share = &sum
			continue
		}
		at[k] = len(out)
		out = append(out, t)
	}
	return out
}

// Findings are n findings about places of m, of rules of every family.
func Findings(m *journey.Map, seed uint64, n int) []diag.Finding {
	r := rand.New(rand.NewPCG(seed, 31))
	rules := []string{"leak", "fact-differs", "effort-hotspot", "pain-unanswered", "no-owner", "silo-handoff", "emotion-drop",
		"moment-of-truth-low", "perceived-owner", "context-lost", "metric-off-target", "no-outcome"}
	var places []string
	for s := range m.Stages {
		for t := range m.Stages[s].Touchpoints {
			tp := &m.Stages[s].Touchpoints[t]
			a := m.Stages[s].ID + "/" + tp.ID
			places = append(places, a)
			if len(tp.Channels) > 0 {
				places = append(places, "price:"+a+"@"+tp.Channels[0].ID)
			}
			if len(tp.Pains) > 0 {
				places = append(places, a+":"+tp.Pains[0].ID)
			}
		}
	}
	out := make([]diag.Finding, n)
	for i := range out {
		f := diag.Finding{Rule: rules[r.IntN(len(rules))], Subject: places[r.IntN(len(places))],
			Severity: []diag.Severity{diag.SeverityError, diag.SeverityWarning, diag.SeverityInfo}[r.IntN(3)],
			Message:  fmt.Sprintf("%s: %s", names[r.IntN(len(names))], names[r.IntN(len(names))])}
		switch r.IntN(6) {
		case 0:
			f.Rule = "silo-handoff"
			f.Subject = m.Departments[r.IntN(len(m.Departments))].ID + ">" + m.Departments[r.IntN(len(m.Departments))].ID
		case 1:
			f.Subject += ">" + places[r.IntN(len(places))]
		case 2:
			f.Subject = m.ID
		}
		out[i] = f
	}
	diag.SortFindings(out)
	return out
}
