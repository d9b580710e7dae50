package journey

import (
	"context"
	"errors"
	"slices"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

// Portfolio is the maps of a folder.
type Portfolio struct {
	// Maps are those that loaded, in the order of their paths.
	Maps []*Map
	// Diagnostics are the warnings of all files and of the folder as a whole, in
	// file order, each once.
	Diagnostics []diag.Diagnostic
}

// LoadFolder loads every map below a folder. See Folder for what counts as a
// map and for a form that does not keep all of them.
//
// Where something is wrong with one of the files, or with how they fit
// together, the error is a *diag.Error with every diagnostic, and the Portfolio
// holds the maps that loaded nevertheless.
func (l Loader) LoadFolder(ctx context.Context, dir string) (*Portfolio, error) {
	p := &Portfolio{}
	var all []diag.Diagnostic
	var cause error // of the first file that could not be read
	f := l.Folder(dir)
	for m, err := range f.Maps(ctx) {
		var bad *diag.Error
		switch {
		case err == nil:
			p.Maps = append(p.Maps, m)
			all = append(all, m.Diagnostics...)
		case errors.As(err, &bad):
			all = append(all, bad.Diagnostics...)
			if cause == nil {
				cause = bad.Cause
			}
		default:
			return p, err
		}
	}
	all = append(all, f.Diagnostics()...)
	diag.Sort(all)
	all = withoutRepeats(all) // what registries give comes with each map
	if diag.HasErrors(all) {
		return p, &diag.Error{Diagnostics: all, Cause: cause}
	}
	p.Diagnostics = all
	return p, nil
}

// withoutRepeats drops what is said a second time of the same place.
func withoutRepeats(list []diag.Diagnostic) []diag.Diagnostic {
	out := list[:0]
	for i, d := range list {
		if i > 0 {
			before := &list[i-1]
			if before.Range == d.Range && before.Code == d.Code && before.Message == d.Message {
				continue
			}
		}
		out = append(out, d)
	}
	return out
}

// Pair is the current and the target map of one journey.
type Pair struct{ Current, Target *Map }

// Pairs are the journeys of which the portfolio has both maps, in the order of
// their current maps.
func (p *Portfolio) Pairs() []Pair {
	targets := make(map[string]*Map)
	for _, m := range p.Maps {
		if m.State == Target && targets[m.ID] == nil {
			targets[m.ID] = m
		}
	}
	var pairs []Pair
	for _, m := range p.Maps {
		if t := targets[m.ID]; m.State == Current && t != nil {
			pairs = append(pairs, Pair{m, t})
			delete(targets, m.ID)
		}
	}
	return pairs
}

// PairedTouchpoint is one touchpoint in both maps; nil where one of them does
// not have it.
type PairedTouchpoint struct{ Current, Target *touchpoint.Touchpoint }

// Touchpoints matches the touchpoints of both maps: by id, else by a former id
// that the target map gives under was, else by one that the current map gives,
// where it was renamed since. One whose former ids stand for several touchpoints
// of the other map is matched with none of them. They come in the order of the
// current map, then the new ones in the order of the target map.
func (p Pair) Touchpoints() []PairedTouchpoint {
	list, _ := p.match()
	return list
}

// Unclear are the touchpoints of the target map whose former ids stand for several
// touchpoints of the current map, or the reverse, so that Touchpoints matches them
// with none; and those, in file order.
func (p Pair) Unclear() []UnclearTouchpoint {
	_, list := p.match()
	return list
}

// UnclearTouchpoint is a touchpoint of the target map that may be any of several of
// the current one.
type UnclearTouchpoint struct {
	Target  *touchpoint.Touchpoint
	Current []*touchpoint.Touchpoint
}

// match is Touchpoints and Unclear.
func (p Pair) match() (list []PairedTouchpoint, unclear []UnclearTouchpoint) {
	index, former := make(map[string][]int), make(map[string][]int)
	p.Current.eachTouchpoint(func(t *touchpoint.Touchpoint) {
		index[t.ID] = []int{len(list)}
		for _, id := range t.Was {
			former[id] = append(former[id], len(list))
		}
		list = append(list, PairedTouchpoint{Current: t})
	})
	var renamed []*touchpoint.Touchpoint
	p.Target.eachTouchpoint(func(t *touchpoint.Touchpoint) {
		if i, ok := index[t.ID]; ok {
			list[i[0]].Target = t
			return
		}
		renamed = append(renamed, t)
	})
	matched := map[*touchpoint.Touchpoint]bool{}
	open := map[*touchpoint.Touchpoint][]int{} // what those that are not matched may be
	for _, by := range []map[string][]int{index, former} {
		claims := map[int]int{}
		may := make([][]int, len(renamed))
		for k, t := range renamed {
			if open[t] == nil {
				may[k] = free(list, by, t)
			}
			for _, i := range may[k] {
				claims[i]++
			}
		}
		for k, t := range renamed {
			switch {
			case len(may[k]) == 0:
			case len(may[k]) == 1 && claims[may[k][0]] == 1:
				list[may[k][0]].Target, matched[t] = t, true
			default:
				open[t] = may[k]
			}
		}
		renamed = slices.DeleteFunc(renamed, func(t *touchpoint.Touchpoint) bool { return matched[t] })
	}
	for _, t := range renamed {
		if open[t] != nil {
			x := UnclearTouchpoint{Target: t}
			for _, i := range open[t] {
				x.Current = append(x.Current, list[i].Current)
			}
			unclear = append(unclear, x)
		}
	}
	for _, t := range renamed {
		list = append(list, PairedTouchpoint{Target: t})
	}
	return list, unclear
}

// free are the places in a list, in order, of touchpoints without a partner that
// have an id or a former id of t.
func free(list []PairedTouchpoint, by map[string][]int, t *touchpoint.Touchpoint) []int {
	var may []int
	for _, id := range append([]string{t.ID}, t.Was...) {
		for _, i := range by[id] {
			if list[i].Target == nil {
				may = append(may, i)
			}
		}
	}
	slices.Sort(may)
	return slices.Compact(may)
}

// eachTouchpoint calls f for every touchpoint in file order.
func (m *Map) eachTouchpoint(f func(*touchpoint.Touchpoint)) {
	for i := range m.Stages {
		points := m.Stages[i].Touchpoints
		for j := range points {
			f(&points[j])
		}
	}
}
