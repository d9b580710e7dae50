package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
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
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "pdftext": pdfText, "recipe": recipe},
		Setup: func(e *testscript.Env) error {
			for _, name := range []string{"SOURCE_DATE_EPOCH", "NO_COLOR", "SEAM_LAYOUT"} {
				e.Setenv(name, "")
			}
			return nil
		},
	})
}

// recipe runs in a shell what a file of examples/ci has the shell do, save
// installing seam, and wants each command to end with 0: recipe github.yml.
func recipe(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: recipe FILE")
	}
	text, err := os.ReadFile(filepath.Join(examples, "ci", args[0]))
	ts.Check(err)
	n := 0
	for _, m := range shellLine.FindAllStringSubmatch(string(text), -1) {
		if n++; strings.HasPrefix(m[1], "go install ") {
			continue
		}
		ts.Logf("$ %s", m[1])
		ts.Check(ts.Exec("sh", "-c", m[1]))
	}
	if n < 4 {
		ts.Fatalf("%s has only %d commands", args[0], n)
	}
}

// examples is the folder of the examples, wherever scripts run.
var examples = func() string {
	dir, err := filepath.Abs("../../examples")
	if err != nil {
		panic(err)
	}
	return dir
}()

// shellLine is a line of a workflow that is given to the shell.
var shellLine = regexp.MustCompile(`(?m)^ *(?:- |run: |- run: )((?:seam|go install|git) .*)$`)

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
