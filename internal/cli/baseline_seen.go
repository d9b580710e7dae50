package cli

import (
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/seam-cx/seam/analyze/baseline"
	"github.com/seam-cx/seam/diag"
)

// seenFiles are the files of the maps that a run has seen.
type seenFiles map[string]bool

func (s *seenFiles) add(name string) {
	if *s == nil {
		*s = seenFiles{}
	}
	if full, err := filepath.Abs(filepath.FromSlash(name)); err == nil {
		(*s)[full] = true
	}
}

// whole tells the use of a baseline that maps which were not seen are gone, where
// every map in the folder of the baseline and below it was seen, and any was.
func (s seenFiles) whole(use *baseline.Acceptance) {
	if !use.Unseen() {
		return
	}
	top, err := filepath.Abs(filepath.Dir(use.File))
	if err != nil {
		return
	}
	any, all := false, true
	err = filepath.WalkDir(top, func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && name != top && (strings.HasPrefix(e.Name(), ".") || e.Name() == "node_modules"):
			return fs.SkipDir
		case !e.IsDir() && strings.HasSuffix(e.Name(), ending) && !strings.HasPrefix(e.Name(), "."):
			any = true
			if all = s[name]; !all {
				return fs.SkipAll
			}
		}
		return nil
	})
	if err == nil && any && all {
		use.Whole()
	}
}

// tellBaseline says what is to be said about the baseline, as the policy nearest to
// it decides. Where nothing is found any more that is as much as the baseline holds,
// so it goes where the findings of maps go, a few at a time.
func (c *checker) tellBaseline(lang string) error {
	if c.baseline == nil {
		return nil
	}
	c.seen.whole(c.baseline)
	p, err := c.policies.For(c.baseline.File)
	if err != nil {
		return err
	}
	const few = 1000
	list := make([]diag.Finding, 0, few)
	for f, err := range c.baseline.Tell(p.Settings(c.baseline.File), lang) {
		if err != nil {
			return err
		}
		if list = append(list, f); len(list) == few {
			if err := c.together(list); err != nil {
				return err
			}
			list = list[:0]
		}
	}
	return c.together(list)
}
