package cli

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"time"

	"github.com/seam-cx/seam/analyze/compare"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/packed"
)

// folders are two folders to compare, and their names as they were given.
type folders struct {
	before, after paths
	old, new      string
}

// twins are the two states of one journey.
type twins struct{ was, is earlier }

// comparedMaps are two maps and what differs between them.
type comparedMaps struct {
	was, is judged
	changes *figures.Changes
}

// diffFolders compares two folders, map by map, and draws each pair. All maps are
// loaded once for their heads, since a mistake in one ends it before anything is
// printed, and those of a pair again when it is compared: of many maps no more
// than a few are in memory.
func (a *app) diffFolders(ctx context.Context, d folders, now time.Time, format string, pic comparison) error {
	var langs languages
	was, err := a.heads(ctx, d.before, d.old, &languages{})
	if err != nil {
		return err
	}
	is, err := a.heads(ctx, d.after, d.new, &langs)
	if err != nil {
		return err
	}
	of, removed, added := paired(was, is)
	var changes packed.List[figures.Changes]
	f := &figures.FolderChanges{Journeys: pointers(&changes)}
	err = each(ctx, newer(is, of), func(ctx context.Context, s source) (comparedMaps, error) {
		return a.twinsCompared(ctx, of[s.name], now)
	}, func(_ source, x comparedMaps) error {
		if err := errors.Join(a.warnedAt(x.was.source), a.warnedAt(x.is.source)); err != nil {
			return err
		}
		if err := changes.Add(*x.changes); err != nil || pic.out == "" {
			return err
		}
		return a.draw(ctx, pic.of(x.is), x.was, x.is, x.changes)
	})
	if err == nil {
		err = a.alone(ctx, f, removed, added)
	}
	if err != nil {
		return err
	}
	if changes.Len() == 0 {
		return fail("maps are paired by the id and state of their journey; look at both", "cannot compare: %s and %s have no map of one journey", d.old, d.new)
	}
	o := report.Diff{Lang: langs.common(a.common.lang), Color: a.colored(a.out)}
	switch format {
	case "json":
		err = f.Encode(a.out)
	case "markdown":
		err = o.FolderMarkdown(a.out, f)
	default:
		err = o.FolderText(a.out, f)
	}
	if err != nil {
		return fmt.Errorf("the comparison cannot be printed: %w", err)
	}
	return worse(nil, f.Regressed())
}

// pointers are the values of a list.
func pointers[T any](list *packed.List[T]) iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for v := range list.All() {
			if !yield(&v) {
				return
			}
		}
	}
}

// heads are the maps of a folder without what only their analysis needs. One that
// does not load ends it: its mistakes are printed.
func (a *app) heads(ctx context.Context, list paths, name string, langs *languages) ([]earlier, error) {
	var maps []earlier
	broken := 0
	for s, err := range guardedSources(a.maps(ctx, list)) {
		switch {
		case err != nil:
			return nil, err
		case s.loads():
			langs.add(s.m)
			maps = append(maps, earlier{source: s.outline(), at: list[0].one(s)})
		case s.name != "" || diag.HasErrors(s.diagnostics):
			broken++
			if err := a.printer(a.sys.Err).Print(a.sys.Err, s.diagnostics); err != nil {
				return nil, err
			}
		}
	}
	if broken > 0 {
		return nil, fail("mend the errors named, from the top", "cannot compare: %s has maps that do not load", name)
	}
	return maps, nil
}

// paired are the twins of two folders, by the name of the new one, and the maps
// that only one of them has.
func paired(was, is []earlier) (of map[string]twins, removed, added []earlier) {
	of = map[string]twins{}
	taken := make([]bool, len(was))
	for _, x := range is {
		at := -1
		for i, y := range was {
			if !taken[i] && sameJourney(x.m, y.m) {
				at = i
				break
			}
		}
		if at < 0 {
			added = append(added, x)
			continue
		}
		taken[at] = true
		of[x.name] = twins{was[at], x}
	}
	for i, y := range was {
		if !taken[i] {
			removed = append(removed, y)
		}
	}
	return of, removed, added
}

// newer are the new ones of twins, in their order.
func newer(is []earlier, of map[string]twins) iter.Seq2[source, error] {
	return func(yield func(source, error) bool) {
		for _, x := range is {
			if _, ok := of[x.name]; ok && !yield(x.source, nil) {
				return
			}
		}
	}
}

// twinsCompared loads, analyzes and compares two states of a journey.
func (a *app) twinsCompared(ctx context.Context, t twins, now time.Time) (x comparedMaps, err error) {
	for _, side := range []struct {
		of *judged
		at earlier
	}{{&x.was, t.was}, {&x.is, t.is}} {
		if side.of.source, err = a.again(ctx, side.at); err != nil {
			return x, err
		}
		if side.of.report, err = a.analyzed(ctx, side.of.source, now, true); err != nil {
			return x, err
		}
	}
	x.changes, err = a.compared(ctx, x.was, x.is, false)
	return x, err
}

// alone adds the maps that only one folder has, and which of them may be of one
// journey under another title.
func (a *app) alone(ctx context.Context, f *figures.FolderChanges, removed, added []earlier) error {
	side := func(x earlier) figures.Side {
		return figures.Side{File: x.name, State: string(x.m.State), Title: x.m.Title}
	}
	for _, x := range added {
		f.Added = append(f.Added, side(x))
	}
	for _, x := range removed {
		f.Removed = append(f.Removed, side(x))
	}
	if len(removed) == 0 || len(added) == 0 {
		return nil
	}
	var fresh []source
	for _, x := range added {
		s, err := a.again(ctx, x)
		if err != nil {
			return err
		}
		fresh = append(fresh, s)
	}
	for _, x := range removed {
		s, err := a.again(ctx, x)
		if err != nil {
			return err
		}
		f.Renames = append(f.Renames, perhaps(s, fresh)...)
	}
	return nil
}

// perhaps is the new map that may be of the journey of an old one under another id
// or title, as a suggestion, where one is alike.
func perhaps(old source, added []source) []figures.Rename {
	var best []figures.Rename
	for _, x := range added {
		if l := compare.Alike(old.m, x.m); l >= 0.5 && (best == nil || l > best[0].Likeness) {
			best = []figures.Rename{{Old: old.m.ID, New: x.m.ID, Likeness: l}}
		}
	}
	return best
}
