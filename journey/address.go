package journey

import (
	"cmp"
	"sort"
	"strconv"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/yaml"
	"github.com/seam-cx/seam/touchpoint"
)

// addresses name what stands where in a text that nobody sees: that of a map
// built in Go.
type addresses []addressed

type addressed struct {
	at      diag.Position
	address string
}

// addressesOf lists the elements of a map in the order of its text.
func addressesOf(root yaml.Node) addresses {
	var list addresses
	for key, value := range root.Pairs() {
		if key.Text() != "stages" {
			list.add(key, value, "", key.Text())
			continue
		}
		list.note(key, "stages")
		i := 0
		for item := range value.Items() {
			list.element(item, elementID(item, i), "touchpoints", "/")
			i++
		}
	}
	return list
}

func (a *addresses) note(n yaml.Node, address string) {
	*a = append(*a, addressed{n.Position(), address})
}

// element notes a stage, touchpoint or channel with all its keys; inner is the
// key below which further elements stand, joined to it by sign.
func (a *addresses) element(n yaml.Node, address, inner, sign string) {
	a.note(n, address)
	for key, value := range n.Pairs() {
		if key.Text() != inner {
			a.add(key, value, address+" ", key.Text())
			continue
		}
		a.note(key, address+" "+inner)
		a.channels(value, address+sign)
		i := 0
		for item := range value.Items() {
			switch {
			case sign == "@": // channels named twice
				a.channels(item, address+sign)
			case item.Kind() == yaml.Mapping:
				a.element(item, address+sign+elementID(item, i), "channels", "@")
			default:
				a.note(item, address+sign+elementID(item, i))
			}
			i++
		}
	}
}

// channels notes what a touchpoint says of channels, if n is a mapping.
func (a *addresses) channels(n yaml.Node, before string) {
	for id, channel := range n.Pairs() {
		a.note(id, before+id.Text())
		a.element(channel, before+id.Text(), "", "")
	}
}

// add notes a key with what stands below it: keys joined by points, items by
// their number from 0.
func (a *addresses) add(key, value yaml.Node, before, path string) {
	a.note(key, before+path)
	a.below(value, before, path)
}

func (a *addresses) below(n yaml.Node, before, path string) {
	for key, value := range n.Pairs() {
		a.add(key, value, before, path+"."+key.Text())
	}
	i := 0
	for item := range n.Items() {
		inner := path + "[" + strconv.Itoa(i) + "]"
		a.note(item, before+inner)
		a.below(item, before, inner)
		i++
	}
}

// elementID is the id of a stage or touchpoint: given, else from its name,
// else its number from 0.
func elementID(n yaml.Node, i int) string {
	id, name := "", n.Text()
	for key, value := range n.Pairs() {
		switch key.Text() {
		case "id":
			id = value.Text()
		case "name":
			name = value.Text()
		}
	}
	return cmp.Or(id, touchpoint.Slug(name), strconv.Itoa(i))
}

// of is the address of what stands at a place: the last that begins there or
// before.
func (a addresses) of(at diag.Position) string {
	i := sort.Search(len(a), func(i int) bool { return at.Before(a[i].at) })
	if i == 0 || at.Line == 1 && at.Column == 1 {
		return "map"
	}
	return a[i-1].address
}

// instead puts addresses in place of the lines of a diagnostic.
func (a addresses) instead(d diag.Diagnostic) diag.Diagnostic {
	d.Address, d.Range, d.Source = a.of(d.Range.Start), diag.Range{}, ""
	for i, r := range d.Related {
		d.Related[i] = diag.Related{Message: r.Message + ": " + a.of(r.Range.Start)}
	}
	return d
}
