package journey

import "github.com/seam-cx/seam/diag"

// Content is one value of a map in the plain form of keys and values, for what
// goes through a map without knowing its types, such as a comparison. It says
// what the map says, whatever short forms, spellings, comments and orders of
// keys it was written with: values alone read as Encode writes them.
type Content struct {
	Key  string // the key that it stands under, "" in a list
	Text string // a value alone; "" where there are Parts
	// Parts are the values of a mapping or the items of a list, in the order in
	// which the format describes them and the map says them.
	Parts []Content
	List  bool
	// Implied marks an entry of a vocabulary that was declared by use only.
	Implied bool
	// Range is where it was written: its key, or the item; what has no place of
	// its own has that of what it belongs to.
	Range diag.Range
}

// Part is the part with a key, or nil.
func (c *Content) Part(key string) *Content {
	if c == nil || c.List {
		return nil
	}
	for i := range c.Parts {
		if c.Parts[i].Key == key {
			return &c.Parts[i]
		}
	}
	return nil
}

// Says is the text of the part with a key, or "".
func (c *Content) Says(key string) string {
	if p := c.Part(key); p != nil {
		return p.Text
	}
	return ""
}

// Content is everything that m says, what its registries give included. Ids
// stand there even where they are made from names; of next, start, shares and
// weights only what was said.
func (m *Map) Content() *Content {
	e := &encoder{encoding: &encoding{m: m, whole: true, full: true}}
	writeElement(e, mapTable, m)
	c := &Content{Range: m.Origin.Range}
	c.addPairs(e.pairs, &m.Origin)
	effort := c.Part("effort")
	effort.place(&m.Weights.Origin)
	effort.Part("weights").place(&m.Weights.Origin)
	c.Part("governance").place(&m.Governance.Origin)
	return c
}

// place gives the parts of an element that was written without its origin the
// places that it knows.
func (c *Content) place(origin *diag.Origin) {
	if c == nil {
		return
	}
	for i := range c.Parts {
		if p := &c.Parts[i]; origin.Has(p.Key) {
			p.Range = origin.Key(p.Key)
		}
	}
}

// addPairs adds the values of a mapping that was written at origin, which is
// nil where that is not known.
func (c *Content) addPairs(pairs []outPair, origin *diag.Origin) {
	c.Parts = make([]Content, len(pairs))
	for i, p := range pairs {
		at := c.Range
		switch {
		case origin != nil && origin.Has(p.key):
			at = origin.Key(p.key)
		case origin != nil && p.key == "channels" && origin.Has("channel"):
			at = origin.Key("channel")
		case p.value.origin != nil && p.value.origin.Range.IsValid():
			at = p.value.origin.Range
		}
		c.Parts[i].Key = p.key
		c.Parts[i].fill(p.value, at)
	}
}

// fill takes over a value that was written at a place.
func (c *Content) fill(v out, at diag.Range) {
	c.Range, c.Implied = at, v.implied
	switch {
	case v.pairs != nil:
		c.addPairs(v.pairs, v.origin)
	case v.items != nil || v.flow != nil:
		c.List = true
		c.Parts = make([]Content, 0, len(v.items)+len(v.flow))
		for _, item := range v.items {
			here := at
			if item.origin != nil && item.origin.Range.IsValid() {
				here = item.origin.Range
			}
			c.Parts = append(c.Parts, Content{})
			c.Parts[len(c.Parts)-1].fill(item, here)
		}
		for _, word := range v.flow {
			c.Parts = append(c.Parts, Content{Text: word, Range: at})
		}
	case v.text != "":
		c.Text = v.text
	default:
		c.Text = v.word
	}
}
