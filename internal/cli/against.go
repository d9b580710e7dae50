package cli

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"time"

	"github.com/seam-cx/seam/analyze/compare"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
)

// against is what check compares with: the maps as they were.
type against struct {
	name string
	maps []judged
}

// before reads what --against names, for the maps that are to be checked. A map
// that does not load there is as one that was not there: all that is found now is
// new.
func (a *app) before(ctx context.Context, name string, args []string, list paths, now time.Time) (*against, error) {
	if name == "" {
		return nil, nil
	}
	old, err := a.beforePaths(ctx, name, args, list)
	if err != nil {
		return nil, err
	}
	g := &against{name: name}
	for _, p := range old {
		if p.of != nil && p.folder && !anyMap(p.of, p.path) {
			continue // the first maps of a repository are all new
		}
		err := each(ctx, a.maps(ctx, paths{p}), func(ctx context.Context, s source) (*figures.Report, error) {
			return a.analyzed(ctx, s, now, true)
		}, func(s source, r *figures.Report) error {
			switch {
			case r != nil:
				g.maps = append(g.maps, judged{s, r})
			case s.name != "":
				fmt.Fprintf(a.sys.Err, "seam: %s does not load in %s, so that everything found in it counts as new\n", s.name, name)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return g, nil
}

// anyMap tells whether there is a map below a folder.
func anyMap(fsys fs.FS, dir string) bool {
	found := false
	_ = fs.WalkDir(fsys, dir, func(name string, _ fs.DirEntry, err error) error {
		if found = err == nil && strings.HasSuffix(name, ending); found {
			return fs.SkipAll
		}
		return nil
	})
	return found
}

// beforePaths are the paths of the maps as they were.
func (a *app) beforePaths(ctx context.Context, name string, args []string, list paths) (paths, error) {
	r, ok := asRevision(name)
	if !ok {
		return a.look(ctx, []string{name})
	}
	if r.path != "" {
		found, _, err := r.look(ctx, args[0])
		return found, err
	}
	var all paths
	whole := false
	for _, p := range list {
		like := p.path
		if p.text != nil {
			like = cmp.Or(a.common.stdinFilename, ".")
		}
		found, moved, err := r.look(ctx, like)
		if err != nil {
			return nil, err
		}
		if moved { // once is enough: that is everything
			if whole {
				continue
			}
			whole = true
		}
		all = append(all, found...)
	}
	return all, nil
}

// of is the map as it was: the one of the same name and journey, else of the same
// journey and state.
func (g *against) of(s source) (judged, bool) {
	var found judged
	ok := false
	for _, x := range g.maps {
		if sameJourney(x.m, s.m) && (!ok || x.under != "" && x.under == s.under) {
			found, ok = x, true
		}
	}
	return found, ok
}

// suggest tells of an earlier map that may be of the same journey under another
// title. Nothing is compared by that.
func (g *against) suggest(w io.Writer, s source) {
	if g == nil || s.m == nil {
		return
	}
	if _, ok := g.of(s); ok {
		return
	}
	for _, x := range g.maps {
		if compare.Perhaps(x.m, s.m) >= 0.5 {
			fmt.Fprintf(w, "seam: %s counts as new; if it is the journey %s of %s under another title, write id: %s into it\n", s.name, x.m.ID, g.name, x.m.ID)
			return
		}
	}
}

// worsened keeps of the findings of a map those that are new, adds what its
// figures lost, and returns those that were there before, and those that are
// settled. What is accepted now is not settled.
func (g *against) worsened(s source, r *figures.Report, o compare.Options) (staying, settled []diag.Finding, err error) {
	if g == nil || r == nil {
		return nil, nil, nil
	}
	was, ok := g.of(s)
	if !ok {
		return nil, nil, nil
	}
	accepted := make([]diag.Finding, len(r.Accepted))
	for i, a := range r.Accepted {
		accepted[i] = a.Finding
	}
	gone, _, _ := compare.Findings(was.m, s.m, was.report.Findings, slices.Concat(r.Findings, accepted))
	var raised []diag.Finding
	_, staying, raised = compare.Findings(was.m, s.m, was.report.Findings, r.Findings)
	lost, err := compare.Ratchets(s.m, was.report, r, o)
	if err != nil {
		return nil, nil, err
	}
	if s.stdin() {
		nameFindings(lost, s.name)
	}
	r.Findings = append(raised, lost...)
	diag.SortFindings(r.Findings)
	return staying, gone, nil
}
