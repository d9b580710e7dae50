package cli

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/baseline"
	"github.com/seam-cx/seam/analyze/compare"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/output"
	"github.com/seam-cx/seam/analyze/policy"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/bounded"
)

func (a *app) checkCommand() *cobra.Command {
	flags := checkFlags{}
	format := choice{what: "format", words: checkFormats, value: "text"}
	failOn := choice{what: "fail-on", words: []string{"error", "warning", "info", "never"}, value: "error"}
	printConfig := false
	c := &cobra.Command{
		Use:   "check PATH...",
		Short: "Say what is wrong with maps, and where",
		Long: `check reads maps, runs every rule over them and prints what they find, each with
its line and how to mend it.

What the team has decided about rules it takes from .seam.yaml in the folder of
a map or above it, up to the root of the repository, or from --config. Findings
in the --baseline, and those that comments in the map accept, count nowhere.

It exits with 1 where a rule found something at or above --fail-on, and with 2
where a map has mistakes that keep it from loading, whatever --fail-on says.
Warnings about the text of a map are printed and change no exit status.

With --against git:main, or a map or folder, only what got worse counts:
findings that were not there before, by their fingerprints, and figures that the
map lost: ratchet-effort and ratchet-delay where expected effort or delay rose
(and that per success did not fall), ratchet-success, ratchet-content and
ratchet-coverage where these shares fell, by more than 0.1 %, on what both states
know; ratchet-emotion where customers feel worse; ratchet-knowledge where
something known of a touchpoint is not said any more; and, as warnings,
ratchet-context, ratchet-ping-pong and ratchet-regression for whatever else seam
diff calls worse, ratchet-breaking and ratchet-gone where what others led to, or
a journey, is gone. Maps are paired by the id and state of their journey, so that
files may be renamed; in a map that was not there before everything is new. Where
it cannot compare it exits with 2. Older findings are counted, and printed with
--all. In a shallow clone, fetch the revision first (fetch-depth: 0).`,
		Example: `  seam check order.journey.yaml
  seam check maps --fail-on warning
  cat order.journey.yaml | seam check - --format json
  seam check maps --against git:origin/main
  seam check maps --format sarif > seam.sarif`,
		Args: pathArgs(0),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := a.useConfig(cmd); err != nil {
				return err
			}
			if printConfig {
				if cmd.Flags().Changed("format") {
					return fail("leave --format out", "--print-config prints YAML, as --config reads it")
				}
				return a.printConfig(cmd.Context(), args)
			}
			if err := noEmpty(cmd, "against", "baseline"); err != nil {
				return err
			}
			flags.format, flags.failOn = format.value, failOn.value
			return a.check(cmd.Context(), args, flags)
		},
	}
	f := c.Flags()
	f.StringVar(&a.policies.File, "config", "", configHelp)
	f.BoolVar(&printConfig, "print-config", false, "print the rules as they are decided for PATH, and check nothing")
	f.StringVar(&flags.baseline, "baseline", "", "`FILE` of findings that are accepted for now")
	f.BoolVar(&flags.accepted, "accepted", false, "print accepted findings as well, with who accepted them why")
	f.StringVar(&flags.against, "against", "", "fail only on what got worse since `OLD`: git:REV, a map or a folder")
	f.BoolVar(&flags.all, "all", false, "with --against, print findings that were there before as well")
	f.VarP(&format, "format", "f", "what to print")
	f.Var(&failOn, "fail-on", "exit with 1 from this severity on")
	a.common.bind(f)
	return c
}

// analyzed analyzes one map as its policy says; the report is nil where it did
// not load.
func (a *app) analyzed(ctx context.Context, s source, now time.Time, brief bool) (*figures.Report, error) {
	return a.analyzedAs(ctx, s, analyze.Options{Now: now, Brief: brief})
}

// analyzedAs is analyzed with options, to which the policy and the language come.
func (a *app) analyzedAs(ctx context.Context, s source, o analyze.Options) (*figures.Report, error) {
	if !s.loads() {
		return nil, nil
	}
	name := cmp.Or(s.today, s.name)
	p, err := a.policies.For(name)
	if err != nil {
		return nil, err
	}
	o.Lang, o.Rules, o.Settings = a.common.lang, p.Suite(), p.Settings(name)
	r, err := analyze.Run(ctx, s.m, o)
	if err == nil && s.stdin() {
		nameFindings(r.Findings, s.name)
	}
	return r, err
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

// checkFlags are the flags of check.
type checkFlags struct {
	format, failOn, baseline string
	accepted                 bool // shown
	against                  string
	all                      bool // print findings that were there before
}

// checker is one run of check.
type checker struct {
	*app
	flags    checkFlags
	form     checkForm
	shown    output.Transcript // the text, for forms that hold it
	text     io.Writer         // where the text goes, nil where nobody reads it
	all      report.Check
	langs    languages
	tally    policy.Tally
	source   source               // whose findings are being printed
	sources  report.Sources       // lines of it and of what it uses
	baseline *baseline.Acceptance // nil where there is none
	seen     seenFiles            // by the baseline
	shared   map[string]string    // findings in registries that were told, and of which map
	before   *against             // nil where nothing is compared
}

func (a *app) check(ctx context.Context, args []string, flags checkFlags) error {
	a.judges, a.whole = true, flags.format != "text"
	if flags.all && flags.against == "" {
		return fail("leave --all out, or say --against git:main", "--all says what was there before, and needs --against")
	}
	paths, now, err := a.prepare(ctx, args)
	if err != nil {
		return err
	}
	if paths.several() {
		collectSeldom()
	}
	c := &checker{app: a, flags: flags, form: checkForms[flags.format]}
	c.sources.Open = func(name string) (io.ReadCloser, error) { return c.source.open(name) }
	switch {
	case c.form.withText:
		c.text = &c.shown
	case c.form.write == nil:
		c.text = a.out
	}
	if flags.baseline != "" {
		if c.baseline, err = baseline.Open(flags.baseline, now); err != nil {
			return err
		}
	}
	if c.before, err = a.before(ctx, flags.against, args, paths, now); err != nil {
		return err
	}
	if c.all.Against = flags.against; c.before != nil {
		c.all.Known = c.before.known
	}
	err = each(ctx, a.maps(ctx, paths), func(ctx context.Context, s source) (states, error) {
		r, err := a.analyzed(ctx, s, now, true)
		if err != nil {
			return states{}, err
		}
		was, err := c.before.judged(ctx, a, s, now)
		return states{was, r}, err
	}, func(s source, x states) error { return c.add(ctx, s, x.was, x.is) })
	if err == nil {
		err = c.before.unpaired(ctx, a)
	}
	if err != nil {
		return err
	}
	return c.end()
}

// states are a map as it was, where that is known, and the report of it as it is.
type states struct {
	was *judged
	is  *figures.Report
}

// add takes up what was found in one map.
func (c *checker) add(ctx context.Context, s source, was *judged, r *figures.Report) error {
	c.langs.add(s.m)
	var older, settled []diag.Finding
	if r != nil {
		p, err := c.policies.For(s.name)
		if err != nil {
			return err
		}
		if c.baseline != nil {
			c.seen.add(s.name)
			c.baseline.Accept(r, under(p, s.name))
		}
		if older, settled, err = c.before.worsened(ctx, s, was, r, compare.Options{Lang: c.common.lang, Settings: p.Settings(s.name)}); err != nil {
			return err
		}
		c.once(s, r)
		if err := c.warned(p); err != nil {
			return err
		}
		c.tally.Add(p, r)
	}
	c.all.Add(s.name, s.m, s.diagnostics, r)
	c.all.Older = append(c.all.Older, older...)
	c.all.Settled = append(c.all.Settled, settled...)
	if err := c.let(); err != nil { // what follows is all that is said of it
		return err
	}
	if c.text == nil {
		return nil
	}
	printer := c.printer(c.text)
	c.source = s
	printer.Source = c.unlike(c.sources.Line)
	if err := printFindings(c.text, printer, s.diagnostics, r); err != nil || r == nil {
		return err
	}
	if c.flags.all {
		if err := printer.PrintFindings(c.text, older); err != nil {
			return err
		}
	}
	if !c.flags.accepted {
		return nil
	}
	return printAccepted(c.text, r.Accepted)
}

// end says what is to be said of all maps together, and judges.
func (c *checker) end() error {
	lang := c.langs.common(c.common.lang)
	together, err := c.tally.Nothing(lang)
	if err == nil {
		var exceeded []diag.Finding
		exceeded, err = c.tally.Exceeded(lang)
		together = append(together, exceeded...)
	}
	if err == nil {
		var gone []diag.Finding
		gone, err = c.before.gone(c.app, lang)
		together = append(together, gone...)
	}
	if err == nil && c.baseline != nil {
		err = c.baseline.Wrong() // before anything is said that it would make void
	}
	if err == nil {
		err = c.together(together)
	}
	if err == nil {
		err = c.tellBaseline(lang)
	}
	if err != nil {
		return err
	}
	if c.text != nil {
		if err := summary(c.text, &c.all, lang); err != nil {
			return err
		}
	}
	if c.form.write != nil {
		if err := c.form.write(c.out, checked{all: &c.all, rules: c.tally.Rules(), lang: lang, failOn: c.flags.failOn, root: c.repository(c.flags.format), text: &c.shown}); err != nil {
			return err
		}
	}
	return verdict(&c.all, c.flags.failOn)
}

// together takes up what was found in all maps together, and prints it.
func (c *checker) together(list []diag.Finding) error {
	c.all.Findings = append(c.all.Findings, list...)
	if c.text != nil {
		printer := c.printer(c.text)
		c.source = source{}
		printer.Source = c.unlike(c.sources.Line)
		if err := printer.PrintFindings(c.text, list); err != nil {
			return err
		}
	}
	return c.let()
}

// let lets go of what was found so far, or packs it for a form that is written at
// the end.
func (c *checker) let() error {
	if c.form.write == nil {
		c.all.Forget()
		return nil
	}
	return c.all.Pack()
}

// prepare is what comes before reading maps.
func (a *app) prepare(ctx context.Context, args []string) (paths, time.Time, error) {
	if err := a.common.language(); err != nil {
		return nil, time.Time{}, err
	}
	now, err := a.day()
	if err != nil {
		return nil, now, err
	}
	if root := a.common.root; root != "" {
		if info, err := os.Stat(root); err != nil || !info.IsDir() {
			return nil, now, fail("name the folder that holds the maps and what they use", "--root %s is no folder", root)
		}
	}
	list, err := a.look(ctx, args)
	return list, now, err
}

func (a *app) printer(w io.Writer) diag.Printer { return diag.Printer{Color: a.colored(w)} }

// lines gives the source lines of files that are named.
func lines(s source) func(diag.Range) string {
	from := &report.Sources{Open: s.open}
	return from.Line
}

// open opens the map, or a file that it uses, with line ends that lines are told by.
func (s source) open(name string) (io.ReadCloser, error) {
	if s.stdin() && name == s.name {
		return io.NopCloser(bytes.NewReader(lineEnds(s.text))), nil
	}
	text, err := bounded.File(name, maxStdin)
	return io.NopCloser(bytes.NewReader(lineEnds(text))), err
}

// printFindings prints what one map gave.
func printFindings(w io.Writer, printer diag.Printer, list []diag.Diagnostic, r *figures.Report) error {
	if err := printer.Print(w, list); err != nil || r == nil {
		return err
	}
	return printer.PrintFindings(w, r.Findings)
}

// printAccepted prints what was accepted in one map, one a line.
func printAccepted(w io.Writer, list []figures.Accepted) error {
	for _, x := range list {
		until := ""
		if x.Until != "" {
			until = " (until " + x.Until + ")"
		}
		if _, err := fmt.Fprintf(w, "accepted: %s: %s [%s] %s: %s%s\n", x.Range, x.Severity, x.Rule, x.Message, x.Reason, until); err != nil {
			return err
		}
	}
	return nil
}
