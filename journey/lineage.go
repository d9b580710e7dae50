package journey

import (
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

// Lineage tells the oldest known id of every touchpoint, by each id that it has or
// had: the first of was, which lists former ids from the oldest on. A former id
// that a touchpoint of the map has now belongs to that.
func (m *Map) Lineage() diag.Lineage {
	l := diag.Lineage{}
	m.eachTouchpoint(func(t *touchpoint.Touchpoint) { l[t.ID] = t.ID })
	m.eachTouchpoint(func(t *touchpoint.Touchpoint) {
		oldest := t.ID
		for i := len(t.Was) - 1; i >= 0; i-- {
			if _, taken := l[t.Was[i]]; !taken {
				oldest = t.Was[i]
			}
		}
		l[t.ID] = oldest
		for _, id := range t.Was {
			if _, taken := l[id]; !taken {
				l[id] = oldest
			}
		}
	})
	return l
}
