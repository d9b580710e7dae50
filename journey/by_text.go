package journey

import "github.com/seam-cx/seam/touchpoint"

// Pains and stage items need no id as long as nothing refers to them. What is
// referred to by its text gets the id that comes from the text, so that every
// reference in a loaded map is an id.

// idByText is the id of the only thing with that text, made where it has none.
func (c *checker) idByText(texts map[string]*string, known *index, text string) (string, bool) {
	id := texts[foldName(text)]
	if id == nil {
		return "", false
	}
	if *id == "" {
		made := touchpoint.Slug(text)
		if made == "" {
			return "", false
		}
		if known.has(made) {
			made = proposal(made, nil, known.has)
		}
		*id = made
		known.add(made, "", c.m.Origin.Range)
	}
	return *id, true
}

// textsOfPains finds pains without an id by their text; nil marks a text that
// two have.
func (c *checker) textsOfPains() map[string]*string {
	texts := make(map[string]*string)
	add := func(list []touchpoint.Pain) {
		for i := range list {
			addText(texts, list[i].Text, &list[i].ID)
		}
	}
	for i := range c.m.Stages {
		add(c.m.Stages[i].Pains)
	}
	c.eachDetail(func(_ *touchpoint.Touchpoint, d *touchpoint.Detail) { add(d.Pains) })
	return texts
}

// textsOfItems does the same for stage items.
func (c *checker) textsOfItems() map[string]*string {
	texts := make(map[string]*string)
	add := func(list []touchpoint.Work) {
		for i := range list {
			addText(texts, list[i].Does, &list[i].ID)
		}
	}
	c.eachDetail(func(_ *touchpoint.Touchpoint, d *touchpoint.Detail) {
		add(d.Frontstage)
		add(d.Backstage)
	})
	return texts
}

func addText(texts map[string]*string, text string, id *string) {
	text = foldName(text)
	if _, twice := texts[text]; twice {
		texts[text] = nil
		return
	}
	texts[text] = id
}
