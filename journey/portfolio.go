package journey

import (
	"context"
	"errors"

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
// where it was renamed since. They come in the order of the current map, then the
// new ones in the order of the target map.
func (p Pair) Touchpoints() []PairedTouchpoint {
	var list []PairedTouchpoint
	index, former := make(map[string]int), make(map[string]int)
	p.Current.eachTouchpoint(func(t *touchpoint.Touchpoint) {
		index[t.ID] = len(list)
		for _, id := range t.Was {
			if _, ok := former[id]; !ok {
				former[id] = len(list)
			}
		}
		list = append(list, PairedTouchpoint{Current: t})
	})
	var renamed []*touchpoint.Touchpoint
	p.Target.eachTouchpoint(func(t *touchpoint.Touchpoint) {
		if i, ok := index[t.ID]; ok {
			list[i].Target = t
			return
		}
		renamed = append(renamed, t)
	})
next:
	for _, t := range renamed {
		for _, by := range []map[string]int{index, former} {
			for _, id := range append([]string{t.ID}, t.Was...) {
				if i, ok := by[id]; ok && list[i].Target == nil {
					list[i].Target = t
					continue next
				}
			}
		}
		list = append(list, PairedTouchpoint{Target: t})
	}
	return list
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
