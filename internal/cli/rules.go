package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/custom"
	"github.com/seam-cx/seam/analyze/policy"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
)

const configHelp = "`FILE` or git:REV:PATH of decisions about rules, instead of the .seam.yaml that is nearest"

func (a *app) rulesCommand() *cobra.Command {
	format := choice{what: "format", words: []string{"text", "json"}, value: "text"}
	c := &cobra.Command{
		Use:   "rules",
		Short: "List the rules",
		Long: `rules lists the rules that check runs, by family, with severity and title: those
of seam, and those that the nearest .seam.yaml brings under custom.`,
		Example: "  seam rules\n  seam rules --format json\n  seam rules test",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(cmd, args[0])
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			rules, err := a.suite(cmd)
			if err != nil {
				return err
			}
			if format.value == "json" {
				return report.EncodeRules(a.out, rules, a.common.lang)
			}
			return report.WriteRules(a.out, rules, a.common.lang)
		},
	}
	c.Flags().VarP(&format, "format", "f", "what to print")
	c.Flags().StringVar(&a.policies.File, "config", "", configHelp)
	a.common.bindLang(c.Flags(), "`LANG` of the titles: en, uk, ru or pl (default: en)")
	c.AddCommand(a.rulesTestCommand(), a.rulesMutateCommand())
	return c
}

// suite are the rules where the command runs.
func (a *app) suite(cmd *cobra.Command) ([]*analyze.Rule, error) {
	if err := errors.Join(a.common.language(), a.useConfig(cmd)); err != nil {
		return nil, err
	}
	p, err := a.policies.For(policy.Name)
	if err != nil {
		return nil, err
	}
	return p.Suite(), a.warned(p)
}

func (a *app) explainCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "explain RULE",
		Short: "Say why a rule is there, with a failing and a passing example",
		Long: `explain prints what a rule looks for, why it matters and who says so, its
thresholds, and two small maps: one in which it finds something and one in which
it does not. It knows the rules of seam and those of the nearest .seam.yaml, the
codes of mistakes in texts, such as unknown-key, and the classes of seam diff.`,
		Example: "  seam explain silo-handoff\n  seam explain leak --lang uk\n  seam explain unknown-key",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				return nil
			}
			return fail("write seam explain "+analyze.Rules()[0].ID+"; seam rules lists them all", "%s takes the id of one rule", cmd.CommandPath())
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := errors.Join(a.common.language(), a.useConfig(cmd)); err != nil {
				return err
			}
			return a.explain(cmd, args[0])
		},
	}
	c.Flags().StringVar(&a.policies.File, "config", "", configHelp)
	a.common.bindLang(c.Flags(), "`LANG` of the text: en, uk, ru or pl (default: en)")
	return c
}

// explain explains what an output names in brackets: a rule, the code of a mistake
// in a text, or a class of differences. Those of seam are known however broken the
// policy may be.
func (a *app) explain(cmd *cobra.Command, id string) error {
	if rule := ruleOf((*policy.Policy)(nil).Suite(), id); rule != nil {
		return report.Explain(a.out, rule, a.common.lang)
	}
	rules, err := a.suite(cmd)
	if err != nil {
		return err
	}
	if rule := ruleOf(rules, id); rule != nil {
		return report.Explain(a.out, rule, a.common.lang)
	}
	if known, err := report.ExplainWord(a.out, id, a.common.lang); known || err != nil {
		return err
	}
	return unknownRule(id, rules)
}

func ruleOf(rules []*analyze.Rule, id string) *analyze.Rule {
	if i := slices.IndexFunc(rules, func(r *analyze.Rule) bool { return r.ID == id }); i >= 0 {
		return rules[i]
	}
	return nil
}

func unknownRule(id string, rules []*analyze.Rule) error {
	ids := report.Words()
	for _, r := range rules {
		ids = append(ids, r.ID)
	}
	if near := diag.DidYouMean(id, ids); near != "" {
		return fail("write seam explain "+near+"; seam rules lists them all", "there is no rule %q; did you mean %s?", id, near)
	}
	return fail("seam rules lists them all", "there is no rule %q", id)
}

func (a *app) rulesTestCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "test [FILE]",
		Short: "Run the examples of custom rules",
		Long: `test runs the good and bad examples of the custom rules in FILE, by default the
nearest .seam.yaml: a rule must find nothing in its good maps, and something in
each of its bad ones. It exits with 2 where one does not hold.`,
		Example: "  seam rules test\n  seam rules test policies/strict.yaml",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return fail("name one file, or none for the nearest "+policy.Name, "%s takes one file", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				a.policies.File = args[0]
				if info, err := os.Stat(args[0]); err == nil && info.IsDir() {
					a.policies.File = filepath.Join(args[0], policy.Name)
				}
			}
			if err := a.common.language(); err != nil {
				return err
			}
			return a.rulesTest(cmd.Context())
		},
	}
	a.common.bindLang(c.Flags(), "`LANG` of what is printed: en, uk, ru or pl (default: en)")
	return c
}

func (a *app) rulesTest(ctx context.Context) error {
	a.judges = true
	p, err := a.policies.For(policy.Name)
	switch {
	case err != nil:
		return err
	case p == nil:
		return fail("name the file: seam rules test FILE", "there is no %s here or above", policy.Name)
	case len(p.Custom) == 0:
		return fail("write some under custom:", "%s has no custom rules", p.File)
	}
	if err := a.warned(p); err != nil {
		return err
	}
	var broken *diag.Error
	wrong, run := 0, 0
	for _, r := range p.Custom {
		results, err := r.Test(ctx)
		if err != nil && !errors.As(err, &broken) {
			return err
		}
		for _, x := range results {
			if x.Told() {
				run++
			}
			holds, err := a.tell(x)
			if err != nil {
				return err
			}
			if !holds {
				wrong++
			}
		}
		if err != nil { // of this rule: the others run all the same
			printer := a.printer(a.sys.Err)
			printer.Source = lines(source{})
			if err := printer.Print(a.sys.Err, broken.Diagnostics); err != nil {
				return err
			}
			run, wrong = run+1, wrong+1
		}
	}
	if run == 0 {
		return fail("write good: and bad: below a rule, each a map or a list of maps", "no rule of %s has an example", p.File)
	}
	if wrong > 0 {
		return fail("mend the rules or the examples named", "%d of %d examples do not hold", wrong, run)
	}
	line, err := says(examplesHold, a.common.lang, analysis.Measured("n", run))
	if err == nil {
		_, err = fmt.Fprintf(a.out, "\n%s\n", line)
	}
	return err
}

// tell prints a line about one example, and whether it holds.
func (a *app) tell(x custom.Result) (holds bool, err error) {
	at := analysis.Measured("at", x.Range.String())
	line := func(example string, w analysis.Words, params ...diag.Param) {
		var s string
		if s, err = says(w, a.common.lang, append(params, at)...); err == nil {
			_, err = fmt.Fprintf(a.out, "%-24s  %s  %s\n", x.Rule, example, s)
		}
	}
	example := fmt.Sprintf("%s %d", x.Kind, x.N)
	switch {
	case !x.Told():
		line("-      ", noExamples)
		return true, err
	case x.Holds:
		_, err = fmt.Fprintf(a.out, "%-24s  %s  ok\n", x.Rule, example)
		return true, err
	case x.Kind == "bad":
		line(example, findsNothing)
		return false, err
	}
	for _, f := range x.Found {
		if line(example, findsOnLine, analysis.Measured("line", strconv.Itoa(f.Range.Start.Line)), analysis.Measured("message", f.Message)); err != nil {
			return false, err
		}
	}
	return false, nil
}
