package compare

import (
	"slices"
	"strings"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// normal is what a map says, with what says nothing left out: defaults written
// out, what is inherited anyway, registry entries that the map does not refer
// to, and names of former ids.
func normal(m *journey.Map) *journey.Content {
	c := m.Content()
	drop(c, func(p *journey.Content) bool {
		switch p.Key {
		case "seam", "state", "uses", "lanes":
			return p.Key != "lanes"
		case "locale":
			return p.Text == "en"
		}
		return false
	})
	withoutUnused(c, m.Origin.Range.File)
	if p := c.Part("facts"); p != nil {
		for i := range p.Parts {
			drop(&p.Parts[i], says("kind", string(touchpoint.TextFact)))
			drop(&p.Parts[i], says("tolerance", "0%"))
		}
	}
	if p := c.Part("outcomes"); p != nil {
		for i := range p.Parts {
			drop(&p.Parts[i], says("success", "false"))
		}
	}
	stages := c.Part("stages")
	if stages == nil {
		return c
	}
	for i := range stages.Parts {
		s := &stages.Parts[i]
		basis := inheritBasis(s, c.Says("basis"))
		points := s.Part("touchpoints")
		if points == nil {
			continue
		}
		for j := range points.Parts {
			normalTouchpoint(&points.Parts[j], basis)
		}
	}
	return c
}

func says(key, text string) func(*journey.Content) bool {
	return func(p *journey.Content) bool { return p.Key == key && p.Text == text }
}

// drop leaves out the parts of c that are to go.
func drop(c *journey.Content, gone func(*journey.Content) bool) {
	c.Parts = slices.DeleteFunc(c.Parts, func(p journey.Content) bool { return gone(&p) })
}

// inheritBasis leaves out a basis that c would have anyway, and returns the one
// that holds.
func inheritBasis(c *journey.Content, above string) string {
	own := c.Says("basis")
	switch own {
	case "":
		return above
	case above:
		drop(c, says("basis", own))
	}
	return own
}

// vocabularies are the sets that a map names.
var vocabularies = []string{"personas", "departments", "channels", "facts", "data", "terms", "metrics", "outcomes"}

// withoutUnused leaves out what a registry gives and the map does not refer to,
// since that counts nowhere. A word that stands elsewhere as a whole may refer;
// terms hold for every text.
func withoutUnused(c *journey.Content, file string) {
	used := map[string]bool{}
	for i := range c.Parts {
		p := &c.Parts[i]
		if !slices.Contains(vocabularies, p.Key) {
			words(p, used)
			continue
		}
		for j := range p.Parts {
			for k := range p.Parts[j].Parts {
				words(&p.Parts[j].Parts[k], used)
			}
		}
	}
	for i := range c.Parts {
		p := &c.Parts[i]
		if slices.Contains(vocabularies, p.Key) && p.Key != "terms" && p.Key != "outcomes" {
			drop(p, func(e *journey.Content) bool { return e.Range.File != file && !e.Implied && !used[e.Key] })
		}
	}
}

// words collects every key and every text that stands alone.
func words(c *journey.Content, used map[string]bool) {
	for _, s := range []string{c.Key, c.Text} {
		used[s] = true
		if at := strings.IndexByte(s, '@'); at >= 0 {
			used[s[at+1:]] = true
		}
	}
	for i := range c.Parts {
		words(&c.Parts[i], used)
	}
}

// noneBesideActive are the keys that are none where active is said.
var noneBesideActive = []string{"wait", "delay", "steps", "auth"}

func normalTouchpoint(t *journey.Content, basis string) {
	basis = inheritBasis(t, basis)
	dropZeros(t, nil)
	channels := t.Part("channels")
	if channels == nil {
		return
	}
	for i := range channels.Parts {
		c := &channels.Parts[i]
		inheritBasis(c, basis)
		dropZeros(c, t)
		if len(channels.Parts) == 1 {
			drop(c, says("share", "100%"))
		}
		drop(c, func(p *journey.Content) bool { return same(p, t.Part(p.Key)) })
	}
}

// dropZeros leaves out zeros that hold anyway where active is said.
func dropZeros(c, above *journey.Content) {
	if c.Part("active") == nil {
		return
	}
	drop(c, func(p *journey.Content) bool {
		return slices.Contains(noneBesideActive, p.Key) && (p.Text == "0" || p.Text == "0m") && above.Part(p.Key) == nil
	})
}

// hoist says on a touchpoint what its only channel says, which is the same.
func hoist(t *journey.Content) {
	channels := t.Part("channels")
	c := &channels.Parts[0]
	kept := c.Parts[:0:0]
	for _, p := range c.Parts {
		switch over := t.Part(p.Key); {
		case p.Key == "share" || p.Key == "planned":
			kept = append(kept, p)
		case over == nil:
			t.Parts = append(t.Parts, p)
		case p.Key == "facts":
			mergeFacts(over, p)
		default:
			*over = p
		}
	}
	t.Part("channels").Parts[0].Parts = kept // t.Parts may have moved
}

// hoistShared says on a touchpoint what all of its channels say alike, where the
// other state says it there: it is the same.
func hoistShared(t, other *journey.Content) {
	for i := range other.Parts {
		key := other.Parts[i].Key
		channels := t.Part("channels")
		if channels == nil || len(channels.Parts) < 2 || key == "channels" || t.Part(key) != nil {
			continue
		}
		first := channels.Parts[0].Part(key)
		if first == nil || slices.ContainsFunc(channels.Parts, func(c journey.Content) bool { return !same(c.Part(key), first) }) {
			continue
		}
		shared := *first
		for j := range channels.Parts {
			drop(&channels.Parts[j], func(p *journey.Content) bool { return p.Key == key })
		}
		t.Parts = append(t.Parts, shared)
	}
}

// lowered are the keys of which a channel's own word takes the place of the
// touchpoint's, and of which more is better or worse.
var lowered = []string{"active", "wait", "delay", "steps", "auth", "emotion", "asks"}

// lower says what holds of a key on each channel, where two states do not agree for
// all channels and one of them at least speaks of channels.
func lower(a, b *journey.Content, key string) {
	speaks := func(t *journey.Content) bool {
		channels := t.Part("channels")
		return channels != nil && slices.ContainsFunc(channels.Parts, func(c journey.Content) bool { return c.Part(key) != nil })
	}
	if a.Part("channels") == nil || b.Part("channels") == nil || !speaks(a) && !speaks(b) || same(a.Part(key), b.Part(key)) {
		return
	}
	atChannels(a, key)
	atChannels(b, key)
}

// atChannels says at each channel that has no word of its own what a touchpoint says
// for all.
func atChannels(t *journey.Content, key string) {
	shared, channels := t.Part(key), t.Part("channels")
	if shared == nil || channels == nil {
		return
	}
	for i := range channels.Parts {
		if c := &channels.Parts[i]; c.Part(key) == nil {
			c.Parts = append(c.Parts, *shared)
		}
	}
	drop(t, func(p *journey.Content) bool { return p.Key == key })
}

func mergeFacts(to *journey.Content, from journey.Content) {
	for _, f := range from.Parts {
		if p := to.Part(f.Key); p != nil {
			*p = f
		} else {
			to.Parts = append(to.Parts, f)
		}
	}
}

// same tells whether two values say the same. Lists are compared without their
// order, save those where order means something.
func same(a, b *journey.Content) bool {
	if a == nil || b == nil {
		return a == b
	}
	if a.Text != b.Text || a.List != b.List || len(a.Parts) != len(b.Parts) {
		return false
	}
	if !a.List {
		for i := range a.Parts {
			if p := b.Part(a.Parts[i].Key); p == nil || !same(&a.Parts[i], p) {
				return false
			}
		}
		return true
	}
	taken := make([]bool, len(b.Parts))
next:
	for i := range a.Parts {
		for j := range b.Parts {
			if ordered[a.Key] && i != j || taken[j] || !same(&a.Parts[i], &b.Parts[j]) {
				continue
			}
			taken[j] = true
			continue next
		}
		return false
	}
	return true
}

// ordered are the lists whose order means something.
var ordered = map[string]bool{"answers": true, "scale": true}
