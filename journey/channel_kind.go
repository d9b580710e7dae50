package journey

import (
	"slices"

	"github.com/seam-cx/seam/touchpoint"
)

// LikelyKind is the kind of c, or, where the map gives none, the one that its id
// or name suggests; "" where they suggest nothing. It is meant for pictures:
// rules and figures hold to what a map says.
func (c Channel) LikelyKind() string {
	if c.Kind != "" {
		return c.Kind
	}
	for _, word := range []string{touchpoint.Slug(c.ID), touchpoint.Slug(c.Name)} {
		for _, same := range sameThing[channelKind] {
			if word == "" || !slices.ContainsFunc(same, func(s string) bool { return s == word || touchpoint.Slug(s) == word }) {
				continue
			}
			for _, kind := range channelKinds {
				if slices.Contains(same, kind) {
					return kind
				}
			}
		}
	}
	return ""
}
