package journey

import (
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

// checkFormer looks at the former ids of touchpoints: one on two touchpoints would
// leave open which of them an earlier map tells of, and one that the map has now is
// no former one.
func (c *checker) checkFormer() {
	first := map[string]*touchpoint.Touchpoint{}
	c.m.eachTouchpoint(func(t *touchpoint.Touchpoint) {
		at := t.Origin.Value("was")
		for _, id := range t.Was {
			switch x := first[id]; {
			case id == t.ID:
				c.warn(CodeWasPresent, at, "the touchpoint has the id "+quote(id)+" now, and does not need it under was", "take it out of was, or give the touchpoint its new id")
			case c.points.has(id):
				c.warn(CodeWasPresent, at, "was names "+quote(id)+", which a touchpoint of the map has as its id now", "take it out of was, or give one of them another id",
					related(c.points.where(id), "the touchpoint that has it"))
			case x != nil && x != t:
				var more []diag.Related
				if y := x.Origin.Value("was"); y.IsValid() {
					more = append(more, related(y, "the touchpoint that names it first"))
				}
				c.error(CodeDuplicateWas, at, "two touchpoints say that they were "+quote(id)+", so that nobody can tell which of them it became",
					"leave it to the one that took its place", more...)
			default:
				first[id] = t
			}
		}
	})
}
