package journeytest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/bounded"
	"github.com/seam-cx/seam/journey"
)

// Want holds the maps below a folder to the comments in them. A line of YAML
// that a rule should find something on ends with
//
//	# want "regexp"
//
// with one regular expression for each finding that points at the line, in
// double quotes or backquotes as Go writes them. Each must match one finding,
// as `rule: message`, and each finding must be matched by one. A map that
// expects nothing shows what the rules are to leave alone, but a folder in
// which no map expects anything fails. Options choose rules and thresholds.
func Want(t TB, dir string, options ...Option) {
	t.Helper()
	s, ok := settled(t, options)
	if !ok {
		return
	}
	paths, err := below(dir)
	if err == nil && len(paths) == 0 {
		err = fmt.Errorf("%s: there is no *.journey.yaml below it", dir)
	}
	if err != nil {
		t.Fatalf("%v", err)
		return
	}
	expected := 0
	for _, path := range paths {
		n, err := wanted(t, path, s)
		if err != nil {
			t.Fatalf("%v", err)
			return
		}
		expected += n
	}
	if expected == 0 {
		t.Fatalf("%s: no map below it expects anything with # want", dir)
	}
}

// below are the maps below a folder, in order.
func below(dir string) ([]string, error) {
	var paths []string
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && strings.HasSuffix(path, ".journey.yaml") {
			paths = append(paths, path)
		}
		return err
	})
	return paths, err
}

// wanted holds one map to its comments and tells how many it has.
func wanted(t TB, path string, s settings) (int, error) {
	t.Helper()
	text, err := bounded.File(path, 64<<20)
	if err != nil {
		return 0, err
	}
	wants := expectations(t, path, string(text))
	m, err := journey.Load(context.Background(), path)
	var broken *diag.Error
	if errors.As(err, &broken) {
		for _, d := range broken.Diagnostics {
			t.Errorf("%s", d.String())
		}
		return len(wants), nil
	}
	if err != nil {
		return len(wants), err
	}
	r, err := analyze.Run(context.Background(), m, s.of(m))
	if err != nil {
		return len(wants), err
	}
	for _, f := range r.Findings {
		if !meet(wants, f) {
			t.Errorf("%s, which nothing wants", line(f))
		}
	}
	for _, w := range wants {
		if !w.met {
			t.Errorf("%s:%d: nothing was found that matches %q", path, w.line, w.like)
		}
	}
	return len(wants), nil
}

// want is one expression that a finding is to match.
type want struct {
	line int
	like *regexp.Regexp
	met  bool
}

// meet matches a finding with the first want of its line that is left.
func meet(wants []*want, f diag.Finding) bool {
	for _, w := range wants {
		if !w.met && w.line == f.Range.Start.Line && w.like.MatchString(f.Rule+": "+f.Message) {
			w.met = true
			return true
		}
	}
	return false
}

var comment = regexp.MustCompile(`(?:^|\s)# want(?:\s+(.*))?$`)

// lineEnds makes all ends of lines alike.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// expectations are the wants of a text, in order.
func expectations(t TB, path, text string) []*want {
	t.Helper()
	var list []*want
	number := 0
	for _, row := range strings.Split(lineEnds.Replace(text), "\n") { // not by an iterator, whose body would be a function that is no helper
		number++
		found := comment.FindStringSubmatch(row)
		if found == nil {
			continue
		}
		rest := strings.TrimSpace(found[1])
		if rest == "" {
			t.Errorf(`%s:%d: want says nothing: write # want "regexp"`, path, number)
		}
		for rest != "" {
			quoted, err := strconv.QuotedPrefix(rest)
			if err != nil {
				t.Errorf(`%s:%d: %s is not quoted: write # want "regexp"`, path, number, rest)
				break
			}
			rest = strings.TrimSpace(rest[len(quoted):])
			like, err := regexp.Compile(unquoted(quoted))
			if err != nil {
				t.Errorf("%s:%d: %v", path, number, err)
				continue
			}
			list = append(list, &want{line: number, like: like})
		}
	}
	return list
}

// unquoted is what stands in quotes that QuotedPrefix has found sound.
func unquoted(quoted string) string {
	s, err := strconv.Unquote(quoted)
	if err != nil {
		return quoted
	}
	return s
}
