package journeytest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/diag"
)

// name is what something on a map is called.
type name struct{ id, name string }

// known fails the test for names that nothing on the map has, and tells whether
// all are there: a name written
// wrongly, or of what is gone, would leave out what the test is there for.
func (s *Selection) known(what string, known []name, written ...string) (ok bool) {
	s.t.Helper()
	var words []string
	for _, x := range known {
		words = append(words, x.id)
		if x.name != x.id {
			words = append(words, x.name)
		}
	}
	ok = true
	for _, w := range written {
		if slices.Contains(words, w) {
			continue
		}
		s.t.Errorf("%s: there is no %s %s%s", s.m.Origin.Range.File, what, strconv.Quote(w), meant(w, words, known))
		ok = false
	}
	return ok
}

// meant is the name that is near, else all ids if they are few.
func meant(word string, words []string, known []name) string {
	if near := diag.DidYouMean(word, words); near != "" {
		return fmt.Sprintf(": did you mean %s?", near)
	}
	if len(known) == 0 || len(known) > 12 {
		return ""
	}
	ids := make([]string, len(known))
	for i, x := range known {
		ids[i] = x.id
	}
	return "; there is " + strings.Join(ids, ", ")
}

// watch fails the test at its end if the selection led to nothing: a sentence
// that selects and then asserts nothing holds whatever the map says.
func (s *Selection) watch() {
	s.t.Helper()
	s.used = new(bool)
	t, ok := s.t.(interface{ Cleanup(func()) })
	if !ok {
		return
	}
	t.Cleanup(func() {
		s.t.Helper()
		if !*s.used && !s.failed() {
			s.t.Errorf("%s: nothing is asserted of %s", s.m.Origin.Range.File, strings.Join(append([]string{"every"}, s.said...), " "))
		}
	})
}

// failed tells whether the test has failed or was skipped before it could assert.
func (s *Selection) failed() bool {
	t, ok := s.t.(interface {
		Failed() bool
		Skipped() bool
	})
	return ok && (t.Failed() || t.Skipped())
}
