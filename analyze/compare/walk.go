package compare

import (
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// parts compares the parts of two elements key by key; either may be nil. The
// keys named are compared elsewhere.
func (d *differ) parts(p at, a, b *journey.Content, elsewhere ...string) {
	for _, key := range keysOf(a, b) {
		if !slices.Contains(elsewhere, key) {
			d.value(p, key, a, b)
		}
	}
}

// keysOf are the keys of both, those of the old one first.
func keysOf(a, b *journey.Content) []string {
	var keys []string
	for _, c := range []*journey.Content{a, b} {
		if c == nil {
			continue
		}
		for i := range c.Parts {
			if key := c.Parts[i].Key; !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	return keys
}

// value compares what two elements say under a key.
func (d *differ) value(p at, key string, above, aboveNew *journey.Content) {
	a, b := above.Part(key), aboveNew.Part(key)
	if same(a, b) {
		return
	}
	shape := b
	if a != nil && (b == nil || len(a.Parts) > len(b.Parts)) {
		shape = a
	}
	places := pair{place(a, above), place(b, aboveNew)}
	switch {
	case key == "emotion" && a != nil && b != nil && mapping(a) != mapping(b):
		d.field(p.below(key), key, emotionText(a), emotionText(b), places)
	case sets[key] && (mapping(a) || mapping(b)):
		d.set(p, key, a, b, places)
	case shape.List && len(shape.Parts) > 0 && shape.Parts[0].Parts != nil:
		d.list(p, key, a, b, places)
	case shape.List:
		d.texts(p.below(key), key, a, b, places)
	case key == "carries":
		d.texts(p.below(key), key, a, b, places)
	case len(shape.Parts) == 0 && (a == nil || len(a.Parts) == 0) && (b == nil || len(b.Parts) == 0):
		d.field(p.below(key), key, text(a), text(b), places)
	case containers[key]:
		d.parts(p.below(key), orPlace(a, places.old), orPlace(b, places.new))
	case key == "experience" && (a == nil || b == nil):
		d.field(p.below(key), key, a.Says("score"), b.Says("score"), places)
	case a == nil || b == nil:
		d.presence(p.below(key), singular(key), b != nil, places, describe(shape))
	default:
		q := p.below(key)
		q.element = key
		d.parts(q, a, b)
	}
}

// pair is where each map says something.
type pair struct{ old, new diag.Range }

// place is where c stands, or where it would stand.
func place(c, above *journey.Content) diag.Range {
	switch {
	case c != nil:
		return c.Range
	case above != nil:
		return above.Range
	}
	return diag.Range{}
}

// orPlace is c, or an empty element at a place.
func orPlace(c *journey.Content, at diag.Range) *journey.Content {
	if c == nil {
		return &journey.Content{Range: at}
	}
	return c
}

func mapping(c *journey.Content) bool { return c != nil && len(c.Parts) > 0 }

// emotionText is an emotion in one line.
func emotionText(c *journey.Content) string {
	if !mapping(c) {
		return text(c)
	}
	var all []string
	for i := range c.Parts {
		all = append(all, c.Parts[i].Key+" "+c.Parts[i].Text)
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}

func text(c *journey.Content) string {
	if c == nil {
		return ""
	}
	return c.Text
}

// containers only hold others: that they are there means nothing.
var containers = map[string]bool{"effort": true, "weights": true, "governance": true, "strategy": true}

// sets are mappings of ids to what is said of them, where a key more or less is
// something more or less.
var sets = map[string]bool{
	"personas": true, "departments": true, "channels": true, "facts": true, "data": true, "terms": true,
	"metrics": true, "outcomes": true, "lanes": true, "next": true, "start": true, "emotion": true, "reaches": true,
}

// field reports one value that changed; "" is not said.
func (d *differ) field(p at, key, old, new string, places pair) {
	if old == new {
		return
	}
	kind := key
	var params diag.Params
	if old != "" {
		params = append(params, diag.Param{Name: "old", Value: old})
	}
	if new != "" {
		params = append(params, diag.Param{Name: "new", Value: new})
	}
	d.report(d.judge(p, key, old, new), kind, p, params, places.old, places.new)
}

// presence reports an element that is there in one map only.
func (d *differ) presence(p at, what string, added bool, places pair, name string) {
	kind, class := what+"-removed", figures.Neutral
	if added {
		kind = what + "-added"
	}
	if x, ok := worth[what]; ok {
		class = better(x, added)
	}
	d.report(class, kind, p, diag.Params{{Name: "name", Value: name}}, places.old, places.new)
}

// better is the class of what is good (1) or bad (-1) coming or going.
func better(worth int, more bool) string {
	switch {
	case worth == 0:
		return figures.Neutral
	case worth > 0 == more:
		return figures.Improvement
	}
	return figures.Regression
}

// texts compares lists of words alone.
func (d *differ) texts(p at, key string, a, b *journey.Content, places pair) {
	old, new := wordsOf(a), wordsOf(b)
	class := figures.Neutral
	if w, ok := worth[key]; ok {
		gone, come := without(old, new), without(new, old)
		switch {
		case text(b) == everything:
			class = better(w, true)
		case text(a) == everything:
			class = better(w, false)
		case len(gone) == 0:
			class = better(w, true)
		case len(come) == 0:
			class = better(w, false)
		}
	}
	switch {
	case p.pairs != "" && key == "between":
		class = p.pairs
	case p.pairs != "" && key == "exchanges":
		class = p.exchanged
	case p.read != "" && key == "answers":
		class = p.read
	}
	var params diag.Params
	if len(old) > 0 {
		params = append(params, diag.Param{Name: "old", Value: strings.Join(old, ", ")})
	}
	if len(new) > 0 {
		params = append(params, diag.Param{Name: "new", Value: strings.Join(new, ", ")})
	}
	d.report(class, key, p, params, places.old, places.new)
}

// everything is what carries says instead of a list.
const everything = "all"

// wordsOf are the words of a list, or of a value alone.
func wordsOf(c *journey.Content) []string {
	switch {
	case c == nil:
		return nil
	case !c.List:
		return []string{c.Text}
	}
	list := make([]string, len(c.Parts))
	for i := range c.Parts {
		list[i] = c.Parts[i].Text
	}
	if !ordered[c.Key] {
		slices.Sort(list)
	}
	return list
}

func without(list, other []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return slices.Contains(other, s) })
}

// describe is an element in a few words.
func describe(c *journey.Content) string {
	if between := c.Part("between"); between != nil {
		who := strings.Join(wordsOf(between), ", ")
		if by := c.Says("by"); by != "" {
			who += ": " + by
		}
		return who
	}
	for _, key := range []string{"name", "text", "does", "by", "source", "metric", "why", "id"} {
		if s := c.Says(key); s != "" {
			return s
		}
	}
	return c.Key
}

// singular is what one item of a list or a set is called.
func singular(key string) string {
	switch key {
	case "data":
		return "datum"
	case "next", "start":
		return key
	case "reaches":
		return "reach"
	case "opportunities":
		return "opportunity"
	case "facts", "channels", "personas", "departments", "terms", "metrics", "outcomes", "lanes", "pains", "measures":
		return strings.TrimSuffix(key, "s")
	}
	return key
}
