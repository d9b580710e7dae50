package html

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/pins"
	"github.com/seam-cx/seam/touchpoint"
)

// page is a page being written.
type page struct {
	b     pieces
	in    render.Input
	m     *journey.Map
	r     *figures.Report // never nil
	style render.Style
	lang  locale.Lang
	words *words
	// What stands in the tabs of figures and plan, and below the comparison.
	sections, plan, differences []figures.Section
	points                      []*point
	of                          map[string]*point // by touchpoint id
	notes                       []*note           // findings, worst first
	index                       index
}

// point is a touchpoint with what is known of it.
type point struct {
	*touchpoint.Touchpoint
	number   int // from 1, as in the pictures
	stage    *journey.Stage
	dom      string // id of its article is "tp-" and this
	meetings []journey.Encounter
	effort   *figures.TouchpointEffort // nil where it is not known
	emotion  figures.Value
	then     *then // what the other map says of it, or nil
	notes    []*note
	// What filters ask for, as ids of the map; no personas are all of them.
	channels, owners, departments, personas []string
}

// note is a finding with its number, which is that of its pin: findings that are
// alike have one, and those without a place have 0.
type note struct {
	*diag.Finding
	number int
	row    int // of the list of findings, from 1
	points []*point
}

// index finds vocabulary by id.
type index struct {
	departments, channels, personas, outcomes, data, facts, metrics map[string]int
}

func newPage(in render.Input, style render.Style) *page {
	p := &page{in: in, m: in.Map, r: in.Figures, style: style, of: map[string]*point{}}
	if p.r == nil {
		p.r = &figures.Report{}
	}
	p.lang = locale.Of(cmp.Or(style.Lang, in.Map.Locale))
	p.words = wordsOf(p.lang)
	p.index = indexOf(p.m)
	p.gather()
	p.beside()
	p.number()
	return p
}

func indexOf(m *journey.Map) index {
	x := index{}
	x.departments = byID(m.Departments, func(d journey.Department) string { return d.ID })
	x.channels = byID(m.Channels, func(d journey.Channel) string { return d.ID })
	x.personas = byID(m.Personas, func(d journey.Persona) string { return d.ID })
	x.outcomes = byID(m.Outcomes, func(d journey.Outcome) string { return d.ID })
	x.data = byID(m.Data, func(d journey.Datum) string { return d.ID })
	x.facts = byID(m.Facts, func(d journey.Fact) string { return d.ID })
	x.metrics = byID(m.Metrics, func(d journey.Metric) string { return d.ID })
	return x
}

func byID[T any](list []T, id func(T) string) map[string]int {
	of := make(map[string]int, len(list))
	for i, x := range list {
		of[id(x)] = i
	}
	return of
}

// gather finds the touchpoints and what is known of each.
func (p *page) gather() {
	taken := map[string]bool{}
	g := p.m.Graph()
	for s := range p.m.Stages {
		stage := &p.m.Stages[s]
		for t := range stage.Touchpoints {
			tp := &stage.Touchpoints[t]
			x := &point{Touchpoint: tp, number: len(p.points) + 1, stage: stage, dom: domID(tp.ID), meetings: g.EncountersOf(tp.ID)}
			if x.dom == "" || taken[x.dom] {
				x.dom += "-" + strconv.Itoa(x.number)
			}
			taken[x.dom] = true
			x.involve()
			p.points = append(p.points, x)
			p.of[tp.ID] = x
		}
	}
	if e := p.r.Effort; e != nil {
		for i := range e.Touchpoints {
			if x := p.of[e.Touchpoints[i].ID]; x != nil {
				x.effort = &e.Touchpoints[i]
			}
		}
	}
	if e := p.r.Experience; e != nil {
		for _, f := range e.Points {
			if x := p.of[f.Touchpoint]; x != nil {
				x.emotion = f.Emotion
			}
		}
	}
}

// involve collects the channels, departments and personas of x.
func (x *point) involve() {
	for _, e := range x.meetings {
		d := e.Detail
		add(&x.channels, e.Channel)
		add(&x.owners, d.Owner)
		add(&x.departments, d.Owner)
		add(&x.departments, d.SupportedBy...)
		for _, w := range d.Frontstage {
			add(&x.departments, w.Owner)
		}
		for _, w := range d.Backstage {
			add(&x.departments, w.Owner)
		}
		add(&x.personas, d.Personas...)
		if d.Emotion != nil {
			for _, by := range d.Emotion.ByPersona {
				add(&x.personas, by.Persona)
			}
		}
	}
}

// add appends what is not there yet.
func add(list *[]string, items ...string) {
	for _, s := range items {
		if s != "" && !slices.Contains(*list, s) {
			*list = append(*list, s)
		}
	}
}

// number numbers findings as the pictures do, from the worst on, and finds the
// touchpoints that each is about.
func (p *page) number() {
	ranked := figures.Rank(p.r)
	list := make([]*diag.Finding, len(ranked))
	for i := range ranked {
		list[i] = &ranked[i].Finding
	}
	atlas := pins.Of(p.m)
	number := 0
	for _, l := range pins.Fold(list) {
		of := 0
		if slices.ContainsFunc(l.Findings, func(f *diag.Finding) bool { _, ok := atlas.Spot(f); return ok }) {
			number++
			of = number
		}
		for _, f := range l.Findings {
			p.notes = append(p.notes, &note{Finding: f, number: of, row: len(p.notes) + 1})
		}
	}
	for _, n := range p.notes {
		for part := range strings.SplitSeq(n.Subject, ">") {
			if x := p.at(part); x != nil && !slices.Contains(n.points, x) {
				n.points = append(n.points, x)
				x.notes = append(x.notes, n)
			}
		}
	}
}

// at is the touchpoint of an address, [fact:]stage/touchpoint[@channel][:item],
// or nil.
func (p *page) at(address string) *point {
	if before, after, ok := strings.Cut(address, ":"); ok {
		address = before
		if strings.Contains(after, "/") {
			address = after
		}
	}
	address, _, _ = strings.Cut(address, "@")
	_, id, _ := strings.Cut(address, "/")
	return p.of[id]
}

func (p *page) department(id string) string {
	if i, ok := p.index.departments[id]; ok {
		return cmp.Or(p.m.Departments[i].Name, id)
	}
	return id
}

func (p *page) channel(id string) string {
	if i, ok := p.index.channels[id]; ok {
		return cmp.Or(p.m.Channels[i].Name, id)
	}
	return cmp.Or(id, "–")
}

func (p *page) persona(id string) string {
	if i, ok := p.index.personas[id]; ok {
		return cmp.Or(p.m.Personas[i].Name, id)
	}
	return id
}

func (p *page) outcome(id string) string {
	if i, ok := p.index.outcomes[id]; ok {
		return cmp.Or(p.m.Outcomes[i].Name, id)
	}
	return id
}

func (p *page) datum(id string) string {
	if i, ok := p.index.data[id]; ok {
		return cmp.Or(p.m.Data[i].Name, id)
	}
	return id
}

// named are the names of ids as a list.
func named(ids []string, name func(string) string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = name(id)
	}
	return strings.Join(names, ", ")
}

func (x *point) name() string { return cmp.Or(x.Name, x.ID) }
