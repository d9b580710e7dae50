package cli

import (
	"fmt"
	"io"

	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
)

// summary closes the text of check.
func summary(w io.Writer, all *report.Check, lang string) error {
	for _, n := range all.Notes {
		if _, err := fmt.Fprintf(w, "%s: %s\n", n.File, n.Text); err != nil {
			return err
		}
	}
	if all.Counts().Total()+len(all.Notes) > 0 {
		fmt.Fprintln(w)
	}
	line := all.Counts().Line(len(all.Files), lang) + all.OlderLine(lang)
	if n := all.CountAccepted(); n > 0 {
		line += report.AcceptedLine(n, lang)
	}
	_, err := fmt.Fprintln(w, line)
	return err
}

// verdict is the exit status that check ends with.
func verdict(all *report.Check, failOn string) error {
	broken := 0
	for _, f := range all.Files {
		if !f.Loads {
			broken++
		}
	}
	switch {
	case broken > 0:
		return unreadable(broken, len(all.Files))
	case all.Mistaken():
		return misfit()
	case failOn == "never":
		return nil
	}
	limit, err := diag.ParseSeverity(failOn)
	if err == nil && all.Reaches(limit) {
		return status(Findings)
	}
	return err
}

// misfit is the error about maps of a folder that do not fit together; why has
// been printed.
func misfit() error {
	return fail("mend the errors named, or check the maps one by one", "the maps of the folder do not fit together")
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
