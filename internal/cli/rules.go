package cli

import (
	"github.com/spf13/cobra"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
)

func (a *app) rulesCommand() *cobra.Command {
	format := choice{what: "format", words: []string{"text", "json"}, value: "text"}
	c := &cobra.Command{
		Use:     "rules",
		Short:   "List the rules",
		Long:    "rules lists the rules that check runs, by family, with severity and title.",
		Example: "  seam rules\n  seam rules --format json",
		Args:    noArgs,
		RunE: func(*cobra.Command, []string) error {
			if err := a.common.language(); err != nil {
				return err
			}
			if format.value == "json" {
				return report.EncodeRules(a.out, analyze.Rules(), a.common.lang)
			}
			return report.WriteRules(a.out, analyze.Rules(), a.common.lang)
		},
	}
	c.Flags().VarP(&format, "format", "f", "what to print")
	a.common.bindLang(c.Flags(), "`LANG` of the titles: en, uk, ru or pl (default: en)")
	return c
}

func (a *app) explainCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "explain RULE",
		Short: "Say why a rule is there, with a failing and a passing example",
		Long: `explain prints what a rule looks for, why it matters and who says so, its
thresholds, and two small maps: one in which it finds something and one in which
it does not.`,
		Example: "  seam explain silo-handoff\n  seam explain leak --lang uk",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				return nil
			}
			return fail("write seam explain "+analyze.Rules()[0].ID+"; seam rules lists them all", "%s takes the id of one rule", cmd.CommandPath())
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if err := a.common.language(); err != nil {
				return err
			}
			rule := analyze.RuleByID(args[0])
			if rule == nil {
				return unknownRule(args[0])
			}
			return report.Explain(a.out, rule, a.common.lang)
		},
	}
	a.common.bindLang(c.Flags(), "`LANG` of the text: en, uk, ru or pl (default: en)")
	return c
}

func unknownRule(id string) error {
	var ids []string
	for _, r := range analyze.Rules() {
		ids = append(ids, r.ID)
	}
	if near := diag.DidYouMean(id, ids); near != "" {
		return fail("write seam explain "+near+"; seam rules lists them all", "there is no rule %q; did you mean %s?", id, near)
	}
	return fail("seam rules lists them all", "there is no rule %q", id)
}
