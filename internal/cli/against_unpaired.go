package cli

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/compare"
)

// unpaired fails where a new map may be of the journey of an earlier one that is
// gone, and where nothing pairs at all: what got worse is then not known, and
// nothing is guessed.
func (g *against) unpaired(ctx context.Context, a *app) error {
	if g == nil || len(g.fresh) == 0 || g.unread {
		return nil
	}
	if g.named {
		return fail("compare two states of one journey, with the same id and state", "cannot compare: %s shows the journey %s (%s), and %s shows %s (%s)",
			g.fresh[0].name, g.fresh[0].m.ID, g.fresh[0].m.State, g.name, g.maps[0].m.ID, g.maps[0].m.State)
	}
	for _, x := range g.maps {
		if x.found {
			continue
		}
		left, err := a.again(ctx, x)
		if err != nil {
			return err
		}
		x.source = left // its touchpoints as well
		for _, s := range g.fresh {
			if err := g.mistaken(x, s); err != nil {
				return err
			}
		}
	}
	if g.sides && !slices.ContainsFunc(g.maps, func(x earlier) bool { return x.found }) && len(g.maps) > 0 {
		return fail("maps are paired by the id and state of their journey; give them the ids back that they had",
			"cannot compare: %s has no map of a journey that is checked", g.name)
	}
	return nil
}

// mistaken is the error about a new map that may be of the journey of an earlier
// one which was not found: it is in its place, or has its touchpoints.
func (g *against) mistaken(x earlier, s source) error {
	inPlace := x.inPlaceOf(s)
	switch {
	case !inPlace && !x.within && x.stays(s):
		return nil
	case inPlace && x.m.ID == s.m.ID:
		return fail("write the other state into a file of its own", "cannot compare: %s is a map of the %s state, and was one of the %s state in %s", s.name, s.m.State, x.m.State, g.name)
	case !inPlace && compare.Alike(x.m, s.m) < 0.5:
		return nil
	}
	other := "title"
	if x.m.Origin.Has("id") && s.m.Origin.Has("id") {
		other = "id"
	}
	return fail("write id: "+x.m.ID+" into it if it is; if it is another journey, take the old one away in a change before",
		"cannot compare: %s may be the journey %s of %s under another %s", s.name, x.m.ID, g.name, other)
}

// inPlaceOf tells whether the file of a map had x in it, or has the place in its
// folder that x had.
func (x earlier) inPlaceOf(s source) bool {
	if x.under != "" && s.under != "" && x.under == s.under {
		return true
	}
	full, err := filepath.Abs(filepath.FromSlash(s.name))
	if err != nil || s.stdin() {
		return false
	}
	if x.today != "" {
		return x.today == full
	}
	return s.under == "" && x.under != "" && strings.HasSuffix(full, string(filepath.Separator)+x.under)
}

// stays tells whether the file of x seems to be still there, outside of what is
// checked: beside the map s, unless it is of a revision, which says where.
func (x earlier) stays(s source) bool {
	name := x.today
	if name == "" {
		name = filepath.Join(filepath.Dir(filepath.FromSlash(s.name)), filepath.Base(x.under))
	}
	_, err := os.Stat(name)
	return err == nil
}
