package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"github.com/seam-cx/seam/analyze/compare"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/cut"
)

// partFlags are the flags of render that say which part of a journey is drawn,
// and what is laid over it.
type partFlags struct {
	stages, channels []string
	personas         []string // the second is laid over the first
	with             string   // another state of the journey
	onGrid           bool     // where two personas can be compared
}

func (p *partFlags) bind(f *pflag.FlagSet) {
	f.StringSliceVar(&p.stages, "stage", nil, "only these `STAGES`, by id or name; figures stay those of the whole journey")
	f.StringSliceVar(&p.channels, "channel", nil, "only what happens on these `CHANNELS`")
	f.StringSliceVar(&p.personas, "persona", nil, "only what this `PERSONA` meets, says and feels; of two the second is laid over the first")
	f.StringVar(&p.with, "with", "", "`MAP` of the same journey in its other state to lay over it")
}

// together refuses what does not go together.
func (p *partFlags) together(folder bool) error {
	if p.with != "" && folder {
		return fail("name the map itself", "--with is for one map, not for a folder of maps")
	}
	return nil
}

// in is p with the names that m knows: what stands between two commas may be half a
// name.
func (p partFlags) in(m *journey.Map) (partFlags, error) {
	p.stages = whole(p.stages, m.Stages, func(s journey.Stage) (id, name string) { return s.ID, s.Name })
	p.channels = whole(p.channels, m.Channels, func(c journey.Channel) (id, name string) { return c.ID, c.Name })
	p.personas = whole(p.personas, m.Personas, func(x journey.Persona) (id, name string) { return x.ID, x.Name })
	switch {
	case len(p.personas) > 2:
		return p, fail("name one, or two to compare", "--persona takes one or two personas, not %d", len(p.personas))
	case len(p.personas) == 2 && p.with != "":
		return p, fail("leave one of them out", "--with and a second --persona both lay something over the map")
	case len(p.personas) == 2 && !p.onGrid:
		return p, fail("name one, or draw --view grid", "two personas are compared on the grid alone")
	}
	return p, nil
}

// whole puts names together that were cut at their commas: the longest that is
// known from each place on.
func whole[T any](cut []string, known []T, names func(T) (id, name string)) []string {
	var out []string
	for len(cut) > 0 {
		n := len(cut)
		for ; n > 1; n-- {
			text := strings.TrimSpace(strings.Join(cut[:n], ","))
			if slices.ContainsFunc(known, func(x T) bool { id, name := names(x); return id == text || name == text }) {
				break
			}
		}
		out = append(out, strings.Join(cut[:n], ","))
		cut = cut[n:]
	}
	return out
}

// overlay is the map that is laid over what is drawn, or nil.
func (a *app) overlay(ctx context.Context, p partFlags, now time.Time) (*render.Input, error) {
	if p.with == "" {
		return nil, nil
	}
	paths, err := a.look(ctx, []string{p.with})
	if err != nil {
		return nil, err
	}
	if paths.several() {
		return nil, fail("name one map in it", "--with is %s, which is no single map", p.with)
	}
	for s, err := range a.maps(ctx, paths) {
		if err != nil {
			return nil, err
		}
		if err := a.printer(a.sys.Err).Print(a.sys.Err, s.diagnostics); err != nil {
			return nil, err
		}
		r, err := a.analyzed(ctx, s, now, true)
		if err != nil {
			return nil, err
		}
		if r == nil {
			return nil, unreadable(1, 1)
		}
		if err := a.warnedAt(s); err != nil {
			return nil, err
		}
		return &render.Input{Map: s.m, Figures: r}, nil
	}
	return nil, fail("look at the path", "--with %s is no map", p.with)
}

// shown is what is drawn of a map.
func (p partFlags) shown(name string, m *journey.Map, r *figures.Report, other *render.Input, lang string) (render.Input, error) {
	in := render.Input{Map: m, Figures: r}
	p, err := p.in(m)
	if err != nil {
		return in, err
	}
	if other != nil {
		if err := p.pairs(name, m, other.Map); err != nil {
			return in, err
		}
		in.Other = other
	}
	o := cut.Options{Selection: journey.Selection{Stages: p.stages, Channels: p.channels}, Lang: lang}
	if len(p.personas) > 0 {
		o.Persona = p.personas[0]
	}
	if len(p.personas) > 1 {
		o.Beside = p.personas[1]
	}
	part, err := cut.Of(in, o)
	if err != nil {
		return in, explainPart(name, err)
	}
	return part, nil
}

// compare fills in what changes from today to the target, where both are shown as
// a whole.
func (p partFlags) compare(ctx context.Context, in *render.Input, lang string) error {
	if p.with == "" || in.Other == nil || len(p.stages)+len(p.channels)+len(p.personas) > 0 {
		return nil
	}
	was, is := render.Input{Map: in.Map, Figures: in.Figures}, *in.Other
	if in.Map.State == journey.Target {
		was, is = is, was
	}
	var err error
	in.Changes, err = compare.Run(ctx, was.Map, is.Map, was.Figures, is.Figures, compare.Options{Lang: lang})
	return err
}

// pairs tells whether two maps are states of one journey.
func (p partFlags) pairs(name string, m, other *journey.Map) error {
	switch {
	case m.ID != other.ID:
		return fail("name a map with id: "+m.ID+" and another state",
			"%s is a map of the journey %q, and --with %s one of %q", name, m.ID, p.with, other.ID)
	case filepath.Clean(m.Origin.Range.File) == filepath.Clean(other.Origin.Range.File) && m.Origin.Range.File != "":
		return fail("name its other state", "--with %s is the map itself", p.with)
	case m.State == other.State:
		return fail(fmt.Sprintf("write state: %s in one of them", otherState(m.State)),
			"%s and --with %s both say state: %s", name, p.with, m.State)
	}
	return nil
}

func otherState(s journey.State) journey.State {
	if s == journey.Target {
		return journey.Current
	}
	return journey.Target
}

// explainPart says what can be asked for instead.
func explainPart(name string, err error) error {
	var unknown *journey.UnknownError
	switch {
	case errors.As(err, &unknown) && len(unknown.Known) == 0:
		return fail("leave --"+unknown.Kind+" out", "%s declares no %s, so there is no %q", name, unknown.Kind, unknown.Name)
	case errors.As(err, &unknown):
		near := ""
		if unknown.Near != "" {
			near = "; did you mean " + unknown.Near + "?"
		}
		return fail("write "+list(unknown.Known), "%s has no %s %q%s", name, unknown.Kind, unknown.Name, near)
	case errors.Is(err, journey.ErrNothingSelected):
		return fail("ask for less at once", "no touchpoint of %s fits all that --stage, --channel and --persona ask for", name)
	}
	return fmt.Errorf("%s: %w", name, err)
}
