package compare

import (
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// sayDefaults says what a map leaves out, or has written though it holds anyway,
// where the other map says something else: the difference is from what held.
func (d *differ) sayDefaults(a, b *journey.Content) {
	sayWeights(a, b, d.was)
	sayWeights(b, a, d.is)
	for _, v := range []struct{ vocabulary, key, text string }{
		{"facts", "kind", string(touchpoint.TextFact)}, {"facts", "tolerance", "0%"}, {"outcomes", "success", "false"},
	} {
		old, new := a.Part(v.vocabulary), b.Part(v.vocabulary)
		for _, id := range keysOf(old, new) {
			x, y := old.Part(id), new.Part(id)
			if x == nil || y == nil {
				continue
			}
			say(x, y, v.key, v.text, written(d.was, v.vocabulary, id, v.key))
			say(y, x, v.key, v.text, written(d.is, v.vocabulary, id, v.key))
		}
	}
}

// say adds what holds in c under a key, where the other map says that key alone.
func say(c, other *journey.Content, key, text string, at diag.Range) {
	if c.Part(key) != nil || other.Part(key) == nil || other.Says(key) == text {
		return
	}
	if !at.IsValid() {
		at = c.Range
	}
	c.Parts = append(c.Parts, journey.Content{Key: key, Text: text, Range: at})
}

// sayWeights adds the weights that hold in c anyway, where the other map has its own.
func sayWeights(c, other *journey.Content, m *journey.Map) {
	own := other.Part("effort").Part("weights")
	if own == nil {
		return
	}
	usual := journey.DefaultWeights()
	for _, w := range []struct {
		key     string
		x       float64
		minutes bool
	}{
		{"wait", usual.Wait, false}, {"delay", usual.Delay, false}, {"step", usual.Step, true}, {"auth", usual.Auth, true},
		{"switch", usual.Switch, true}, {"handoff", usual.Handoff, true}, {"repeat", usual.Repeat, true},
	} {
		if own.Part(w.key) == nil {
			continue
		}
		text := touchpoint.FormatNumber(w.x)
		if w.minutes {
			text = touchpoint.Quantity{X: w.x, Kind: touchpoint.TimeSpan}.String()
		}
		var at diag.Range
		if m.Weights.Origin.Has(w.key) {
			at = m.Weights.Origin.Key(w.key)
		}
		say(within(within(c, "effort"), "weights"), own, w.key, text, at)
	}
}

// within is the part of c with a key, which c gets where it has none.
func within(c *journey.Content, key string) *journey.Content {
	if p := c.Part(key); p != nil {
		return p
	}
	c.Parts = append(c.Parts, journey.Content{Key: key, Range: c.Range})
	return &c.Parts[len(c.Parts)-1]
}

// sayZeros adds the zeros that a touchpoint and its channels have written, where the
// other state says more.
func sayZeros(a, b *journey.Content, x journey.PairedTouchpoint) {
	zeros(a, b, &x.Current.Detail, &x.Current.Origin)
	zeros(b, a, &x.Target.Detail, &x.Target.Origin)
	doors := func(c, other *journey.Content, t *touchpoint.Touchpoint) {
		for i := range t.Channels {
			use := &t.Channels[i]
			if own, others := c.Part("channels").Part(use.ID), other.Part("channels").Part(use.ID); own != nil && others != nil {
				zeros(own, others, &use.Detail, &use.Origin)
			}
		}
	}
	doors(a, b, x.Current)
	doors(b, a, x.Target)
}

// zeros adds the zeros that are written in a detail.
func zeros(c, other *journey.Content, detail *touchpoint.Detail, origin *diag.Origin) {
	for _, z := range []struct {
		key, text string
		said      bool
	}{
		{"wait", "0m", detail.Wait != nil && detail.Wait.Minutes() == 0}, {"delay", "0m", detail.Delay != nil && detail.Delay.Minutes() == 0},
		{"steps", "0", detail.Steps != nil && *detail.Steps == 0}, {"auth", "0", detail.Auth != nil && *detail.Auth == 0},
	} {
		if !z.said {
			continue
		}
		var at diag.Range
		if origin.Has(z.key) {
			at = origin.Key(z.key)
		}
		say(c, other, z.key, z.text, at)
	}
}

// written is where a map has written a key of an entry, or the zero Range.
func written(m *journey.Map, vocabulary, id, key string) diag.Range {
	var origin *diag.Origin
	switch vocabulary {
	case "facts":
		if f := factOf(m, id); f != nil {
			origin = &f.Origin
		}
	case "outcomes":
		if o := outcomeOf(m, id); o != nil {
			origin = &o.Origin
		}
	}
	if origin == nil || !origin.Has(key) {
		return diag.Range{}
	}
	return origin.Key(key)
}
