package compare

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seam-cx/seam/journey"
)

// list compares two lists of elements without an order: items are the same by
// id, else by what makes them what they are; what is left over is the same where
// it is the most alike of all that is left over.
func (d *differ) list(p at, key string, a, b *journey.Content, places pair) {
	a, b = orPlace(a, places.old), orPlace(b, places.new)
	if key == "measures" {
		d.readings(p, a, b)
		return
	}
	to := matchItems(key, a.Parts, b.Parts)
	q := p.below(key)
	q.element = singular(key)
	for i, j := range to {
		old := &a.Parts[i]
		item := q
		if key == "collaboration" {
			if j < 0 {
				d.collaboration(item, old, nil, pair{old.Range, b.Range})
			} else {
				d.collaboration(item, old, &b.Parts[j], pair{})
			}
			continue
		}
		item.item = describe(old)
		if j < 0 {
			d.presence(item.whole(), singular(key), false, pair{old.Range, b.Range}, item.item)
			continue
		}
		new := &b.Parts[j]
		item.item = describe(new)
		d.parts(item, old, new)
	}
	for j := range b.Parts {
		if !slices.Contains(to, j) {
			new := &b.Parts[j]
			if key == "collaboration" {
				d.collaboration(q, nil, new, pair{a.Range, new.Range})
				continue
			}
			d.presence(q.whole(), singular(key), true, pair{a.Range, new.Range}, describe(new))
		}
	}
}

// whole is p for an item as a whole, whose name stands in the message anyway.
func (p at) whole() at {
	p.item = ""
	return p
}

// matchItems says for each old item which new one it is, or -1.
func matchItems(key string, old, new []journey.Content) []int {
	to := make([]int, len(old))
	for i := range to {
		to[i] = -1
	}
	taken := make([]bool, len(new))
	pass := func(alike func(a, b *journey.Content) bool) {
		for i := range old {
			for j := range new {
				if to[i] < 0 && !taken[j] && alike(&old[i], &new[j]) {
					to[i], taken[j] = j, true
				}
			}
		}
	}
	pass(same)
	pass(func(a, b *journey.Content) bool { return a.Says("id") != "" && a.Says("id") == b.Says("id") })
	pass(func(a, b *journey.Content) bool { return renamedItem(key, a, b, old, new) })
	free := func(a, b *journey.Content) bool {
		return a.Says("id") == "" || b.Says("id") == ""
	}
	for _, keys := range identity(key) {
		pass(func(a, b *journey.Content) bool { return free(a, b) && agree(a, b, keys) })
	}
	for {
		best, from, at := 0.5, -1, -1
		for i := range old {
			for j := range new {
				if to[i] >= 0 || taken[j] || !free(&old[i], &new[j]) {
					continue
				}
				if x := likeness(describe(&old[i]), describe(&new[j])); x > best {
					best, from, at = x, i, j
				}
			}
		}
		if from < 0 {
			return to
		}
		to[from], taken[at] = at, true
	}
}

// renamedItem tells whether a pain or an opportunity has got another id: it says the
// same, and nothing else in either list does, nor has either id.
func renamedItem(key string, a, b *journey.Content, old, new []journey.Content) bool {
	text := a.Says("text")
	if key != "pains" && key != "opportunities" || text == "" || text != b.Says("text") {
		return false
	}
	alone := func(list []journey.Content, gone string) bool {
		n := 0
		for i := range list {
			if list[i].Says("text") == text {
				n++
			}
			if gone != "" && list[i].Says("id") == gone {
				return false
			}
		}
		return n == 1
	}
	return alone(old, b.Says("id")) && alone(new, a.Says("id"))
}

// identity are the keys that make an item what it is, the strictest first.
func identity(key string) [][]string {
	switch key {
	case "collaboration":
		return [][]string{{"between"}}
	case "feedback":
		return [][]string{{"source"}}
	case "pains", "opportunities":
		return [][]string{{"text"}}
	}
	return [][]string{{"does"}}
}

// agree tells whether two items say the same under some keys, and say something.
func agree(a, b *journey.Content, keys []string) bool {
	said := false
	for _, key := range keys {
		x, y := a.Part(key), b.Part(key)
		if !same(x, y) {
			return false
		}
		said = said || x != nil
	}
	return said
}

// likeness of two texts, from 0 to 1: twice the pairs of letters that they share
// over all pairs of letters (Dice 1945).
func likeness(a, b string) float64 {
	x, y := letterPairs(a), letterPairs(b)
	if len(x)+len(y) == 0 {
		return 0
	}
	shared, i, j := 0, 0, 0
	for i < len(x) && j < len(y) {
		switch c := cmp.Compare(x[i], y[j]); {
		case c == 0:
			shared++
			i++
			j++
		case c < 0:
			i++
		default:
			j++
		}
	}
	return 2 * float64(shared) / float64(len(x)+len(y))
}

func letterPairs(s string) []string {
	var all []string
	for _, word := range strings.Fields(strings.ToLower(s)) {
		r := []rune(" " + word + " ")
		for i := range len(r) - 1 {
			all = append(all, string(r[i:i+2]))
		}
	}
	slices.Sort(all)
	return all
}
