package cli

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/seam-cx/seam/internal/lsp"
)

func (a *app) lspCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "lsp",
		Short: "Serve an editor: mistakes and findings as one types",
		Long: `lsp is a language server. An editor starts it and speaks with it over standard
input and output; docs/editors.md says how to set up VS Code, Neovim and Helix.

It exits with 0 after shutdown and exit, and with 1 where the editor left without
them.`,
		Example: "  seam lsp",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := a.common.language(); err != nil {
				return err
			}
			if _, err := a.day(); err != nil {
				return err
			}
			err := lsp.Serve(cmd.Context(), a.sys.In, a.sys.Out, lsp.Options{Now: a.serveDay, Root: a.common.root, Lang: a.common.lang})
			if err != nil && cmd.Context().Err() == nil {
				fmt.Fprintf(a.sys.Err, "seam: %v\n", err)
				return status(1) // as the protocol has it
			}
			return err
		},
	}
	f := c.Flags()
	a.common.bindLang(f, "`LANG` of findings: en, uk, ru or pl (default: the map's)")
	f.StringVar(&a.common.now, "now", "", "`DATE` by which dates are judged (default: SOURCE_DATE_EPOCH, else today)")
	f.StringVar(&a.common.root, "root", "", "`FOLDER` that nothing under uses may leave (default: the nearest with .git)")
	f.Bool("stdio", true, "speak over standard input and output, as it always does")
	return c
}

// serveDay is the day, which was found good, by which dates are judged: a server
// may run past midnight.
func (a *app) serveDay() time.Time {
	day, _ := a.day()
	return day
}
