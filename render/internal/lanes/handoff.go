package lanes

import (
	"slices"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render/internal/phrase"
)

// Cooperation is how two departments say that they work together, the first
// declared way that says so; nil for none. Nobody cooperates with anybody.
func (s *Sheet) Cooperation(a, b string) *journey.Collaboration {
	if a == "" || b == "" {
		return nil
	}
	for i := range s.M.Governance.Collaboration {
		c := &s.M.Governance.Collaboration[i]
		if (c.By != "" || c.Meets != nil) && slices.Contains(c.Between, a) && slices.Contains(c.Between, b) {
			return c
		}
	}
	return nil
}

// Department is what a department is called, and what is said where it is
// nobody.
func (s *Sheet) Department(id string) string {
	if id == "" {
		return s.Words.Nobody
	}
	return s.Book.Name(id)
}

// Channel is what a channel is called.
func (s *Sheet) Channel(id string) string {
	for i := range s.M.Channels {
		if c := &s.M.Channels[i]; c.ID == id && c.Name != "" {
			return phrase.OneLine(c.Name)
		}
	}
	return id
}

// Plural is a number with the form of a word that goes with it.
func (s *Sheet) Plural(n int, forms []string) string {
	return s.Lang.Number(float64(n), 0) + " " + s.Lang.Plural(n, forms...)
}
