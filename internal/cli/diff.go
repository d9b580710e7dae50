package cli

import (
	"context"
	"errors"
	"time"

	"github.com/spf13/cobra"

	"github.com/seam-cx/seam/analyze/compare"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/render/theme"
)

func (a *app) diffCommand() *cobra.Command {
	format := choice{what: "format", words: []string{"text", "json", "markdown"}, value: "text"}
	var out string
	var look string
	var fonts []string
	paper := choice{what: "page", words: pageNames()}
	c := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "Say what differs in meaning between two maps of a journey",
		Long: `diff compares two maps of one journey and says what changed for customers and for
those who look after them, worst first: what is broken, what got worse, what is
otherwise changed, what got better; then figures, findings that came and went, and
a verdict. How a map is written never counts.

OLD and NEW are maps, or folders whose maps are paired by the id and state of
their journey. OLD may be a revision of the git repository: git:main is NEW as it
was in main, git:main:journeys/order.journey.yaml another file of it. Touchpoints
match by id, and by a former id under was; diff suggests what may have been
renamed, and guesses nothing.

-o draws both maps in one picture as well, in the format of its ending; of two
folders it names a folder, for a picture of each journey that is in both.

Two maps that are named are compared though another title gives one another id,
unless both say their ids, or share no touchpoint.

It exits with 0 where nothing got worse, with 1 where something is broken or got
worse, and with 2 where the maps cannot be compared.`,
		Example: `  seam diff order.journey.yaml order.target.journey.yaml
  seam diff git:main order.journey.yaml
  seam diff git:main order.journey.yaml -o changes.svg
  seam diff git:HEAD~1 journeys --format markdown`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 2 {
				return fail("name an old and a new map: "+cmd.CommandPath()+" git:main order.journey.yaml", "%s takes OLD and NEW, not %d PATHs", cmd.CommandPath(), len(args))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := a.useConfig(cmd); err != nil {
				return err
			}
			return a.diff(cmd.Context(), args[0], args[1], format.value, comparison{out, look, fonts, paper.value})
		},
	}
	c.Flags().VarP(&format, "format", "f", "what to print")
	c.Flags().StringVar(&a.policies.File, "config", "", configHelp)
	c.Flags().StringVarP(&out, "output", "o", "", "`OUT`: the picture to draw as well")
	c.Flags().StringVar(&look, "theme", theme.Names()[0], "`THEME` of the picture: "+list(theme.Names())+", or a file such as brand.yaml")
	c.Flags().Var(&paper, "page", "paper of a pdf or slide of a pptx, on its long side unless it says portrait (default: as large as the picture)")
	c.Flags().StringArrayVar(&fonts, "font", nil, "`FILE` of a font for letters that the built-in one lacks")
	a.common.bind(c.Flags())
	return c
}

// version is one side of a comparison.
type version struct {
	name   string
	folder bool
	maps   []judged
}

// judged is a map with its report.
type judged struct {
	source
	report *figures.Report
}

func (a *app) diff(ctx context.Context, old, new, format string, pic comparison) error {
	a.judges, a.whole = true, format != "text"
	if old == "-" && new == "-" {
		return fail("give one of them as a file", "only one of two maps can be standard input")
	}
	after, now, err := a.side(ctx, new, old)
	if err != nil {
		return err
	}
	before, _, err := a.side(ctx, old, new)
	if err != nil {
		return err
	}
	if err := pic.check(after.paths[0].folder); err != nil {
		return err
	}
	if before.paths[0].folder && after.paths[0].folder {
		return a.diffFolders(ctx, folders{before.paths, after.paths, old, new}, now, format, pic)
	}
	was, err := a.read(ctx, before.paths, now, old)
	if err != nil {
		return err
	}
	is, err := a.read(ctx, after.paths, now, new)
	if err != nil {
		return err
	}
	if before.moved && !is.folder {
		if was, err = was.only(is); err != nil {
			return err
		}
	}
	if was.folder != is.folder {
		return fail("give two maps, or two folders", "%s and %s are a map and a folder", old, new)
	}
	c, err := a.compared(ctx, was.maps[0], is.maps[0], !before.moved)
	if err != nil {
		return err
	}
	if pic.out != "" {
		if err := a.draw(ctx, pic, was.maps[0], is.maps[0], c); err != nil {
			return err
		}
	}
	o := report.Diff{Lang: a.langOf(is), Color: a.colored(a.out)}
	switch format {
	case "json":
		err = c.Encode(a.out)
	case "markdown":
		err = o.Markdown(a.out, c)
	default:
		err = o.Text(a.out, c)
	}
	return worse(err, c.Regressed())
}

// worse is the exit status of a comparison.
func worse(err error, regressed bool) error {
	if err == nil && regressed {
		return status(Findings)
	}
	return err
}

// place is where a side of a comparison is.
type place struct {
	paths paths
	moved bool // a whole revision, to look for one map in
}

// side finds out what an argument of diff names; other is the other one, which
// says what a revision alone stands for.
func (a *app) side(ctx context.Context, arg, other string) (place, time.Time, error) {
	r, ok := asRevision(arg)
	if !ok {
		list, now, err := a.prepare(ctx, []string{arg})
		if err == nil && len(list) > 1 {
			err = fail("name one map, or a folder", "%s names %d maps", arg, len(list))
		}
		return place{paths: list}, now, err
	}
	if o, both := asRevision(other); both {
		other = o.path
		if r.path == "" {
			r.path = o.path
		}
		if r.path == "" {
			return place{}, time.Time{}, fail("name a path in one of them, such as git:main:journeys", "two revisions do not say what to compare")
		}
	}
	_, now, err := a.prepare(ctx, nil)
	if err != nil {
		return place{}, now, err
	}
	list, moved, err := r.look(ctx, other)
	return place{list, moved}, now, err
}

// read loads and analyzes the maps of a side. One that does not load ends it: its
// mistakes are printed.
func (a *app) read(ctx context.Context, list paths, now time.Time, name string) (version, error) {
	v := version{name: name, folder: list[0].folder}
	broken := 0
	err := each(ctx, a.maps(ctx, list), func(ctx context.Context, s source) (*figures.Report, error) {
		return a.analyzed(ctx, s, now, true)
	}, func(s source, r *figures.Report) error {
		if err := a.warnedAt(s); err != nil {
			return err
		}
		if r != nil {
			v.maps = append(v.maps, judged{s, r})
			return nil
		}
		if s.name != "" || diag.HasErrors(s.diagnostics) {
			broken++
			return a.printer(a.sys.Err).Print(a.sys.Err, s.diagnostics)
		}
		return nil
	})
	if err == nil && broken > 0 {
		err = fail("mend the errors named, from the top", "cannot compare: %s %s", name, unloaded(v.folder))
	}
	return v, err
}

// unloaded says what is wrong with a side of which not all loads.
func unloaded(folder bool) string {
	if folder {
		return "has maps that do not load"
	}
	return "does not load"
}

// only is the map of v that shows the journey of the other side.
func (v version) only(other version) (version, error) {
	m := other.maps[0].m
	for _, x := range v.maps {
		if sameJourney(x.m, m) {
			return version{name: v.name, maps: []judged{x}}, nil
		}
	}
	return v, fail("name the file as it was called: "+v.name+":PATH", "%s has neither %s nor another map of the journey %s", v.name, other.maps[0].name, m.ID)
}

// compared compares two maps, named ones also where their titles alone make them
// two journeys.
func (a *app) compared(ctx context.Context, was, is judged, named bool) (*figures.Changes, error) {
	c, err := compare.Run(ctx, was.m, is.m, was.report, is.report, compare.Options{Lang: a.common.lang, Renamed: named})
	var other *compare.OtherJourney
	if errors.As(err, &other) {
		return nil, fail("compare two maps of one journey, or give both the same id: "+other.Old, "cannot compare: %w", err)
	}
	if err == nil {
		c.From.File, c.To.File = was.name, is.name
	}
	return c, err
}

func (a *app) langOf(v version) string {
	var langs languages
	for _, x := range v.maps {
		langs.add(x.m)
	}
	return langs.common(a.common.lang)
}
