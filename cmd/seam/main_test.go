package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/seam-cx/seam/internal/pdftext"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"seam": main})
}

// TestScripts runs the files of testdata/script, which read as the documentation
// of the command. UPDATE_GOLDEN=1 renews what they compare with.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       os.Getenv("UPDATE_GOLDEN") != "",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "pdftext": pdfText},
		Setup: func(e *testscript.Env) error {
			for _, name := range []string{"SOURCE_DATE_EPOCH", "NO_COLOR", "SEAM_LAYOUT"} {
				e.Setenv(name, "")
			}
			return nil
		},
	})
}

// exits runs a command that has to end with a status: exits 2 seam check.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS COMMAND ARGS...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	status := 0
	var failed *exec.ExitError
	switch err := ts.Exec(args[1], args[2:]...); {
	case errors.As(err, &failed):
		status = failed.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if status != want {
		ts.Fatalf("exit status %d, not %d", status, want)
	}
}

// pdfText prints what a PDF says: its title and language, and after the size of
// each page in points the texts on it: pdftext order.pdf.
func pdfText(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: pdftext FILE")
	}
	d, err := pdftext.Read([]byte(ts.ReadFile(args[0])))
	ts.Check(err)
	out := ts.Stdout()
	_, err = fmt.Fprintf(out, "title %s\nsubject %s\nlanguage %s\n", d.Title, d.Subject, d.Lang)
	ts.Check(err)
	for _, p := range d.Pages {
		_, err = fmt.Fprintf(out, "page %.0f %.0f\n%s\n", p.Width, p.Height, strings.Join(p.Texts, "\n"))
		ts.Check(err)
	}
}
