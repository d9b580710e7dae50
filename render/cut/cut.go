package cut

import (
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
)

// Options say what to show. The zero Options show everything.
type Options struct {
	journey.Selection
	// Beside is a second persona, whose feelings are laid over those of the
	// first; "" is none.
	Beside string
	// Lang is the language of what the title says; "" takes the map's locale.
	Lang string
}

// Of is the part of in that o asks for. The map keeps the figures of the whole
// journey: only findings, and the lists of consistency, handoffs and pairs of
// departments, are those that have to do with what is shown, with the flow that
// there is between what is shown. The errors are those of
// journey.Map.Select.
func Of(in render.Input, o Options) (render.Input, error) {
	if in.Map == nil || o.Empty() && o.Beside == "" {
		return in, nil
	}
	whole := in.Map
	part, err := whole.Select(o.Selection)
	if err != nil {
		return in, err
	}
	out := in
	out.Map = part
	out.Figures, err = figuresOf(in.Figures, part)
	if err != nil {
		return in, err
	}
	beside := ""
	if o.Beside != "" {
		s := o.Selection
		s.Persona = o.Beside
		other, err := Of(render.Input{Map: whole, Figures: in.Figures}, Options{Selection: s, Lang: o.Lang})
		if err != nil {
			return in, err
		}
		out.Other = &other
		beside = other.Map.Selection().Persona
	}
	if part != whole {
		out.Map = titled(part, beside, o.Lang)
	}
	return out, nil
}

// titled is part with a title that says what it shows.
func titled(part *journey.Map, beside, lang string) *journey.Map {
	if lang == "" {
		lang = part.Locale
	}
	l := locale.Of(lang)
	w := wordsOf(l)
	s := part.Selection()
	names := func(ids []string, of func(id string) string) string {
		list := make([]string, len(ids))
		for i, id := range ids {
			list[i] = of(id)
		}
		return l.List(list)
	}
	var said []string
	add := func(one, many string, ids []string, of func(id string) string) {
		switch len(ids) {
		case 0:
		case 1:
			said = append(said, one+" "+names(ids, of))
		default:
			said = append(said, many+" "+names(ids, of))
		}
	}
	whole := part.Whole()
	add(w.only, w.only, s.Stages, func(id string) string { return stageName(whole, id) })
	add(w.only, w.only, s.Touchpoints, func(id string) string { return touchpointName(whole, id) })
	add(w.channel, w.channels, s.Channels, func(id string) string {
		return entryName(whole.Channels, id, func(c journey.Channel) journey.Entry { return c.Entry })
	})
	var people []string
	for _, p := range []string{s.Persona, beside} {
		if p != "" {
			people = append(people, p)
		}
	}
	add(w.persona, w.personas, people, func(id string) string {
		return entryName(whole.Personas, id, func(p journey.Persona) journey.Entry { return p.Entry })
	})
	out := *part
	if beside != "" {
		out.Personas = slices.DeleteFunc(slices.Clone(whole.Personas), func(p journey.Persona) bool { return p.ID != s.Persona && p.ID != beside })
	}
	title := strings.Join(strings.Fields(part.Title), " ")
	out.Title = strings.TrimPrefix(title+" · ", " · ") + strings.Join(said, " · ")
	return &out
}

func stageName(m *journey.Map, id string) string {
	for i := range m.Stages {
		if st := &m.Stages[i]; st.ID == id && st.Name != "" {
			return st.Name
		}
	}
	return id
}

func touchpointName(m *journey.Map, id string) string {
	for _, e := range m.Graph().EncountersOf(id) {
		if e.Touchpoint.Name != "" {
			return e.Touchpoint.Name
		}
	}
	return id
}

func entryName[T any](list []T, id string, of func(T) journey.Entry) string {
	for _, x := range list {
		if e := of(x); e.ID == id && e.Name != "" {
			return e.Name
		}
	}
	return id
}

// figuresOf is r with only what is said about part.
func figuresOf(r *figures.Report, part *journey.Map) (*figures.Report, error) {
	if r == nil || part.Whole() == part {
		return r, nil
	}
	s := newScope(part, r)
	out := *r
	out.Findings = slices.DeleteFunc(slices.Clone(r.Findings), func(f diag.Finding) bool { return !s.about(f.Subject) })
	if r.Consistency != nil {
		out.Consistency = s.consistency(r.Consistency)
	}
	if r.Silos != nil {
		out.Silos = s.silos(r.Silos, r.Effort)
	}
	if persona := part.Selection().Persona; persona != "" && r.Experience != nil {
		felt, err := feelings(part.Whole(), persona)
		if err != nil {
			return nil, err
		}
		x := *r.Experience
		x.Points, x.LargestDrop = felt, nil
		out.Experience = &x
	}
	return &out, nil
}

// feelings are the emotions of one persona along the whole journey.
func feelings(whole *journey.Map, persona string) ([]figures.EmotionPoint, error) {
	m, err := whole.Select(journey.Selection{Persona: persona})
	if err != nil {
		return nil, err
	}
	var out []figures.EmotionPoint
	last := ""
	var sum, weight float64
	flush := func() {
		if weight > 0 {
			out = append(out, figures.EmotionPoint{Touchpoint: last, Emotion: figures.Of(sum / weight)})
		}
		sum, weight = 0, 0
	}
	for _, e := range m.Graph().Encounters() {
		if e.Touchpoint.ID != last {
			flush()
			last = e.Touchpoint.ID
		}
		if x := e.Detail.Emotion; x != nil && x.Value != nil {
			sum += *x.Value * e.Share
			weight += e.Share
		}
	}
	flush()
	return out, nil
}
