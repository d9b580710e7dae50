package cli

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/seam-cx/seam/analyze/compare"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// against is what check compares with: the maps as they were.
type against struct {
	name   string
	maps   []earlier
	named  bool     // one map is compared with one that was named
	sides  bool     // folders are compared with what was in their place, so that a journey should pair
	fresh  []source // new maps of which there is no earlier state
	unread bool     // a map does not load now, and may be any of the earlier ones

	known map[string]int // mistakes in the earlier texts, by their fingerprints
}

// earlier is a map as it was: its head alone, since there may be many. It is loaded
// again where it is compared.
type earlier struct {
	source         // m has what outline keeps
	at     pathArg // where it is loaded from
	within bool    // below a folder that is checked, so that it should still be there
	found  bool    // there still is a map of its journey and state
}

// before reads what --against names, for the maps that are to be checked. A
// revision without maps, as before the first ones, makes everything new; a map
// that does not load there ends it: nobody could tell what got worse.
func (a *app) before(ctx context.Context, name string, args []string, list paths, now time.Time) (*against, error) {
	if name == "" {
		return nil, nil
	}
	old, err := a.beforePaths(ctx, name, args, list)
	if err != nil {
		return nil, err
	}
	g := &against{name: name}
	broken, first := 0, false
	var texts report.Check
	folders := slices.ContainsFunc(list, func(p pathArg) bool { return p.folder })
	for _, p := range old {
		if p.of != nil && p.folder && !anyMap(p.of, p.path) {
			first = true // the first maps of a repository are all new
			continue
		}
		for s, err := range guardedSources(a.maps(ctx, paths{p.pathArg})) {
			if err != nil {
				return nil, err
			}
			texts.Add(s.name, s.m, s.diagnostics, nil)
			switch {
			case s.loads():
				g.maps = append(g.maps, earlier{source: s.outline(), at: p.one(s), within: folders && p.folder && !p.moved})
			case s.name != "" || diag.HasErrors(s.diagnostics):
				broken++
				if err := a.printer(a.sys.Err).Print(a.sys.Err, s.diagnostics); err != nil {
					return nil, err
				}
			}
		}
	}
	g.known = texts.Prints()
	switch {
	case broken > 0:
		return nil, fail("compare with a state in which all maps load, such as git:main~1", "cannot compare: %s %s", name,
			unloaded(len(old) != 1 || old[0].folder || old[0].of != nil))
	case len(g.maps) == 0 && !first:
		return nil, fail("name a map, a folder of maps or a revision", "cannot compare: %s holds no journey map", name)
	case len(g.maps) == 0:
		fmt.Fprintf(a.sys.Err, "seam: there are no maps in %s, so that everything found counts as new\n", name)
	}
	g.sides = folders && !first && !slices.ContainsFunc(old, func(p then) bool { return p.moved })
	g.named = len(g.maps) == 1 && len(list) == 1 && !list[0].folder && !g.maps[0].within && !first && !old[0].moved
	if g.named { // its touchpoints tell whether it is the journey of another title
		g.maps[0].source, err = a.again(ctx, g.maps[0])
	}
	return g, err
}

// outline is s without all that only its analysis needs.
func (s source) outline() source {
	m := s.m
	s.m, s.diagnostics = &journey.Map{ID: m.ID, Title: m.Title, State: m.State, Locale: m.Locale}, nil
	return s
}

// one is the path of a map that was found below p.
func (p pathArg) one(s source) pathArg {
	if p.folder {
		p.path, p.folder = filepath.FromSlash(s.name), false
		if p.of != nil {
			p.path = s.name
		}
	}
	return p
}

// again loads a map of earlier as a whole.
func (a *app) again(ctx context.Context, x earlier) (source, error) {
	for s, err := range a.maps(ctx, paths{x.at}) {
		if err == nil && !s.loads() {
			err = fail("let nobody write to it meanwhile", "%s changed while it was compared", x.name)
		}
		s.under = x.under
		return s, err
	}
	return source{}, ctx.Err()
}

// judged loads and analyzes what a map was, nil where it was not there.
func (g *against) judged(ctx context.Context, a *app, s source, now time.Time) (*judged, error) {
	if g == nil || !s.loads() {
		return nil, nil
	}
	x := g.of(s)
	if x == nil {
		return nil, nil
	}
	was, err := a.again(ctx, *x)
	if err != nil {
		return nil, err
	}
	r, err := a.analyzed(ctx, was, now, true)
	return &judged{was, r}, err
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

// then is where maps were.
type then struct {
	pathArg
	moved bool // a whole revision, to look for one map in
}

// beforePaths are the paths of the maps as they were.
func (a *app) beforePaths(ctx context.Context, name string, args []string, list paths) ([]then, error) {
	as := func(found paths, moved bool) []then {
		all := make([]then, len(found))
		for i, p := range found {
			all[i] = then{p, moved}
		}
		return all
	}
	r, ok := asRevision(name)
	if !ok {
		found, err := a.look(ctx, []string{name})
		return as(found, false), err
	}
	if r.path != "" {
		found, _, err := r.look(ctx, args[0])
		return as(found, false), err
	}
	var all []then
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
		all = append(all, as(found, moved)...)
	}
	return all, nil
}

// here is where the map would be now, seen from the folder of the command.
func (x earlier) here() string {
	if wd, err := os.Getwd(); err == nil && x.today != "" {
		if name, err := filepath.Rel(wd, x.today); err == nil {
			return name
		}
	}
	return cmp.Or(x.today, x.name)
}

// fromHere names the files of findings in a revision as they would be now, seen
// from the folder of the command.
func (x judged) fromHere(list []diag.Finding) {
	top, ok := strings.CutSuffix(x.today, filepath.FromSlash(x.name))
	wd, err := os.Getwd()
	if !ok || err != nil || x.today == "" {
		return
	}
	here := func(r *diag.Range) {
		if name, err := filepath.Rel(wd, filepath.Join(top, filepath.FromSlash(r.File))); err == nil && r.File != "" {
			r.File = name
		}
	}
	for i := range list {
		f := &list[i]
		here(&f.Range)
		f.Related = slices.Clone(f.Related)
		for j := range f.Related {
			here(&f.Related[j].Range)
		}
	}
}

// of is the map as it was: the one of the same name and journey, else of the same
// journey and state; of two maps that were named, the other one.
func (g *against) of(s source) *earlier {
	var found *earlier
	for i := range g.maps {
		x := &g.maps[i]
		if sameJourney(x.m, s.m) && (found == nil || x.under != "" && x.under == s.under) {
			found = x
		}
	}
	if found == nil && g.named && compare.Perhaps(g.maps[0].m, s.m) > 0 {
		found = &g.maps[0]
	}
	return found
}

// gone are the findings about journeys of the folders checked that are not there
// any more.
func (g *against) gone(a *app, lang string) ([]diag.Finding, error) {
	if g == nil || g.unread {
		return nil, nil
	}
	var list []diag.Finding
	for _, x := range g.maps {
		if x.found || !x.within {
			continue
		}
		p, err := a.policies.For(cmp.Or(x.today, x.name))
		if err != nil {
			return nil, err
		}
		settings := p.Settings(cmp.Or(x.today, x.name))
		if settings["ratchet-gone"].Off {
			continue
		}
		f, err := compare.Gone(x.m, compare.Options{Lang: lang, Settings: settings})
		if err != nil {
			return nil, err
		}
		f.Range.File = x.here()
		list = append(list, f)
	}
	return list, nil
}

// worsened keeps of the findings of a map those that are new, adds what its
// figures lost, and returns those that were there before, and those that are
// settled. What is accepted now is not settled. Was is what judged gave.
func (g *against) worsened(ctx context.Context, s source, was *judged, r *figures.Report, o compare.Options) (staying, settled []diag.Finding, err error) {
	if g == nil {
		return nil, nil, nil
	}
	if r == nil {
		g.unread = g.unread || s.name != ""
		return nil, nil, nil
	}
	if was == nil {
		g.fresh = append(g.fresh, s)
		return nil, nil, nil
	}
	g.of(s).found = true
	accepted := make([]diag.Finding, len(r.Accepted))
	for i, a := range r.Accepted {
		accepted[i] = a.Finding
	}
	settled, _, _ = compare.Findings(was.m, s.m, was.report.Findings, slices.Concat(r.Findings, accepted))
	o.Renamed = g.named
	changes, err := compare.Run(ctx, was.m, s.m, was.report, r, o)
	if err != nil {
		return nil, nil, err
	}
	worse, err := compare.Ratchets(s.m, changes, o)
	if err != nil {
		return nil, nil, err
	}
	if s.stdin() {
		nameFindings(worse, s.name)
	}
	was.fromHere(settled)
	r.Findings = append(changes.New, worse...)
	diag.SortFindings(r.Findings)
	return changes.Staying, settled, nil
}
