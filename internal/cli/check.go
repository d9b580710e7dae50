package cli

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

func (a *app) checkCommand() *cobra.Command {
	format := choice{what: "format", words: []string{"text", "json"}, value: "text"}
	failOn := choice{what: "fail-on", words: []string{"error", "warning", "info", "never"}, value: "error"}
	c := &cobra.Command{
		Use:   "check PATH...",
		Short: "Say what is wrong with maps, and where",
		Long: `check reads maps, runs every rule over them and prints what they find, each with
its line and how to mend it.

It exits with 1 where a rule found something at or above --fail-on, and with 2
where a map has mistakes that keep it from loading, whatever --fail-on says.`,
		Example: `  seam check order.journey.yaml
  seam check maps --fail-on warning
  cat order.journey.yaml | seam check - --format json`,
		Args: pathArgs(0),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.check(cmd.Context(), args, format.value, failOn.value)
		},
	}
	c.Flags().VarP(&format, "format", "f", "what to print")
	c.Flags().Var(&failOn, "fail-on", "exit with 1 from this severity on")
	a.common.bind(c.Flags())
	return c
}

// checked is what one map gave.
type checked struct {
	m           *journey.Map
	diagnostics []diag.Diagnostic
	report      *figures.Report // nil where the map did not load
}

// analyzed reads and analyzes one map.
func (a *app) analyzed(ctx context.Context, s source, now time.Time) (checked, error) {
	m, diagnostics, err := a.load(ctx, s)
	if err != nil {
		return checked{}, err
	}
	c := checked{m: m, diagnostics: diagnostics}
	if diag.HasErrors(diagnostics) {
		return c, nil
	}
	c.report, err = analyze.Run(ctx, m, analyze.Options{Now: now, Lang: a.common.lang})
	if err == nil && s.path == "-" {
		nameFindings(c.report.Findings, s.name)
	}
	return c, err
}

// nameFindings gives findings in standard input the name that it goes by.
func nameFindings(list []diag.Finding, name string) {
	for i := range list {
		f := &list[i]
		if f.Range.File == "" {
			f.Range.File = name
		}
		for j := range f.Related {
			if f.Related[j].Range.File == "" {
				f.Related[j].Range.File = name
			}
		}
	}
}

func (a *app) check(ctx context.Context, paths []string, format, failOn string) error {
	sources, now, err := a.prepare(paths)
	if err != nil {
		return err
	}
	var all report.Check
	var langs languages
	printer := a.printer(a.out)
	err = each(ctx, sources, func(ctx context.Context, s source) (checked, error) {
		return a.analyzed(ctx, s, now)
	}, func(s source, c checked) error {
		langs.add(c.m)
		all.Add(s.name, c.m, c.diagnostics, c.report)
		if format != "text" {
			return nil
		}
		printer.Source = lines(s)
		return printFindings(a.out, printer, c)
	})
	if err != nil {
		return err
	}
	if format == "json" {
		err = all.Encode(a.out)
	} else {
		err = a.summary(&all, langs.common(a.common.lang))
	}
	if err != nil {
		return err
	}
	return a.verdict(&all, failOn)
}

// prepare is what comes before reading maps.
func (a *app) prepare(paths []string) ([]source, time.Time, error) {
	if err := a.common.language(); err != nil {
		return nil, time.Time{}, err
	}
	now, err := a.day()
	if err != nil {
		return nil, now, err
	}
	sources, err := a.sources(paths)
	return sources, now, err
}

func (a *app) printer(w io.Writer) diag.Printer { return diag.Printer{Color: a.colored(w)} }

// lines gives the source lines of a map and of what it uses.
func lines(s source) func(diag.Range) string {
	from := report.Sources{Open: func(name string) (io.ReadCloser, error) {
		if s.path == "-" && name == s.name {
			return io.NopCloser(bytes.NewReader(s.text)), nil
		}
		return os.Open(name)
	}}
	return from.Line
}

// printFindings prints what one map gave.
func printFindings(w io.Writer, printer diag.Printer, c checked) error {
	if err := printer.Print(w, c.diagnostics); err != nil || c.report == nil {
		return err
	}
	return printer.PrintFindings(w, c.report.Findings)
}

// summary closes the text of check.
func (a *app) summary(all *report.Check, lang string) error {
	for _, n := range all.Notes {
		if _, err := fmt.Fprintf(a.out, "%s: %s\n", n.File, n.Text); err != nil {
			return err
		}
	}
	if len(all.Diagnostics)+len(all.Findings)+len(all.Notes) > 0 {
		fmt.Fprintln(a.out)
	}
	_, err := fmt.Fprintln(a.out, all.Counts().Line(len(all.Files), lang))
	return err
}

// verdict is the exit status that check ends with.
func (a *app) verdict(all *report.Check, failOn string) error {
	broken := 0
	for _, f := range all.Files {
		if !f.Loads {
			broken++
		}
	}
	if broken > 0 {
		return unreadable(broken, len(all.Files))
	}
	if failOn == "never" {
		return nil
	}
	limit, err := diag.ParseSeverity(failOn)
	if err == nil && all.Reaches(limit) {
		return status(Findings)
	}
	return err
}

// unreadable is the error about maps that did not load; their diagnostics have
// been printed.
func unreadable(broken, all int) error {
	what := "the map does not load"
	if all > 1 {
		what = fmt.Sprintf("%d of %d maps do not load", broken, all)
	}
	return fail("mend the errors named, from the top; rules run once a map loads", "%s", what)
}

// languages are the languages of the maps of a run.
type languages struct {
	one   string
	mixed bool
}

func (l *languages) add(m *journey.Map) {
	if m == nil || m.Locale == "" {
		return
	}
	if l.one != "" && l.one != m.Locale {
		l.mixed = true
	}
	l.one = m.Locale
}

// common is the language of what speaks of all maps: that of the flag, else
// theirs where they have one, else English.
func (l *languages) common(flag string) string {
	switch {
	case flag != "":
		return flag
	case l.mixed:
		return "en"
	}
	return l.one
}
