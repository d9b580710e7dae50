package journey

import (
	"slices"
	"sync"

	"github.com/seam-cx/seam/touchpoint"
)

// LikelyKind is the kind of c, or, where the map gives none, the one that its id
// or name suggests; "" where they suggest nothing. It is meant for pictures:
// rules and figures hold to what a map says.
func (c Channel) LikelyKind() string {
	if c.Kind != "" {
		return c.Kind
	}
	for _, text := range []string{c.ID, c.Name} {
		if kind, ok := kindByWord()[touchpoint.Slug(text)]; ok {
			return kind
		}
	}
	return ""
}

// kindByWord is the kind of channel that a word means, by its slug.
var kindByWord = sync.OnceValue(func() map[string]string {
	kinds := map[string]string{}
	for _, same := range sameThing[channelKind] {
		i := slices.IndexFunc(channelKinds, func(kind string) bool { return slices.Contains(same, kind) })
		for _, word := range same {
			for _, slug := range []string{word, touchpoint.Slug(word)} {
				if _, known := kinds[slug]; i >= 0 && slug != "" && !known {
					kinds[slug] = channelKinds[i]
				}
			}
		}
	}
	return kinds
})
