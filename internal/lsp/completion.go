package lsp

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// completion offers what may stand at a place: keys with their documentation,
// ids with their names, words.
func (s *server) completion(ctx context.Context, params json.RawMessage) (any, error) {
	at, err := s.outlook(ctx, params)
	if err != nil {
		return nil, err
	}
	c := cursorAt(at.text, at.offset)
	list := completionList{Items: []completionItem{}}
	if strings.HasPrefix(c.word, "#") || strings.HasPrefix(c.word, `"`) || strings.HasPrefix(c.word, "'") {
		return list, nil
	}
	d := c.look(at.grammar(s.options.Lang))
	add := func(item completionItem, insert string, start int) {
		item.SortText = fmt.Sprintf("%04d", len(list.Items))
		item.TextEdit = &textEdit{at.text.span(start, at.offset, s.encoding), insert}
		list.Items = append(list.Items, item)
	}
	if d.element != nil && c.behind == "" {
		have := present(at.text, c, at.offset)
		for _, k := range d.element.Keys {
			if have[k.Name] {
				continue
			}
			add(completionItem{Label: k.Name, Kind: kindProperty, Detail: d.element.Name, Documentation: markdown(k.Doc)}, k.Name+": ", c.start)
		}
	}
	if d.value == nil || d.element != nil {
		return list, nil
	}
	for _, w := range d.value.Words {
		add(completionItem{Label: w, Kind: kindEnum}, w, c.start)
	}
	if d.value.Declares || at.m == nil {
		return list, nil
	}
	start, names := c.start, d.value.Names
	if i := strings.LastIndexByte(c.word, '@'); i >= 0 && names == journey.Targets {
		start, names = start+i+1, "channels"
	}
	for _, e := range entriesOf(at.m, names) {
		add(completionItem{Label: e.id, Kind: kindReference, Detail: e.name, FilterText: e.id + " " + e.name}, e.id, start)
	}
	return list, nil
}

// entry is something that a name can stand for.
type entry struct {
	id, name string
	at       diag.Range // where it is declared, nowhere where by use only
}

// entriesOf are what names of a kind stand for in the map, in file order.
func entriesOf(m *journey.Map, names string) []entry {
	var list []entry
	add := func(e journey.Entry) {
		x := entry{id: e.ID, name: e.Name}
		if !e.Implied {
			x.at = e.Origin.Range
		}
		list = append(list, x)
	}
	switch names {
	case "personas":
		for _, e := range m.Personas {
			add(e.Entry)
		}
	case "departments":
		for _, e := range m.Departments {
			add(e.Entry)
		}
	case "channels":
		for _, e := range m.Channels {
			add(e.Entry)
		}
	case "facts":
		for _, e := range m.Facts {
			add(e.Entry)
		}
	case "data":
		for _, e := range m.Data {
			add(e.Entry)
		}
	case "metrics":
		for _, e := range m.Metrics {
			add(e.Entry)
		}
	case "outcomes":
		for _, e := range m.Outcomes {
			add(e.Entry)
		}
	case "touchpoints", journey.Targets, journey.Causes, journey.Listening:
		for _, st := range m.Stages {
			for _, tp := range st.Touchpoints {
				list = append(list, entry{tp.ID, tp.Name, tp.Origin.Range})
			}
		}
	}
	switch names {
	case journey.Targets:
		for _, e := range m.Outcomes {
			add(e.Entry)
		}
	case journey.Listening:
		for _, st := range m.Stages {
			list = append(list, entry{st.ID + "/", st.Name, st.Origin.Range})
		}
	}
	return list
}
