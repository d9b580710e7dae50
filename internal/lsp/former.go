package lsp

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"github.com/seam-cx/seam/internal/yaml"
	"github.com/seam-cx/seam/journey"
)

// change is bytes of a text put for others.
type change struct {
	start, end int
	text       string
}

// savedWith tells whether the map, as the disk has it, has a touchpoint with an
// id. What was never saved nobody knows by its former id.
func (s *server) savedWith(ctx context.Context, file, id string) bool {
	if file == "" {
		return false
	}
	src, ok := readText(file)
	if !ok {
		return false
	}
	m, _ := journey.Loader{Root: s.options.Root, Limits: journey.Limits{Bytes: maxText}}.LoadBytes(ctx, file, []byte(src))
	return m != nil && slices.ContainsFunc(entriesOf(m, "touchpoints"), func(e entry) bool { return e.id == id })
}

// taking is the touchpoint that had an id formerly, other than the one that has
// this id now.
func taking(m *journey.Map, now, id string) (string, bool) {
	for _, st := range m.Stages {
		for _, tp := range st.Touchpoints {
			if tp.ID != now && slices.Contains(tp.Was, id) {
				return tp.ID, true
			}
		}
	}
	return "", false
}

// identity is what a touchpoint says of itself but for the id that it may have
// written out: that id where it has none, and the one that it had.
func (at *seen) identity(was, id string, kept bool) []change {
	doc := yaml.Parse(at.file, []byte(at.text.src), yaml.Limits{})
	for _, e := range entriesOf(at.m, "touchpoints") {
		if e.id != was || filepath.FromSlash(e.at.File) != at.file && at.file != "" {
			continue
		}
		point, ok := at.touchpointNode(doc, at.text.at(e.at.Start))
		if !ok {
			return nil
		}
		if _, written := pair(point, "id"); written.Kind() == yaml.Scalar {
			return at.formerly(doc, point, was, id, kept)
		}
		return at.withID(doc, point, was, id, kept)
	}
	return nil
}

// formerly writes the id that a touchpoint had under was, beside those that stand
// there, and takes the id from there that it gets again. kept is whether there is
// anyone who knows the id that it had.
func (at *seen) formerly(doc *yaml.Document, point yaml.Node, was, id string, kept bool) []change {
	named, list := pair(point, "was")
	if named.Kind() == yaml.Missing {
		return at.newFormer(doc, point, was, kept)
	}
	if list.Position().Line == 0 || doc.Span(list).File != doc.File() {
		return nil
	}
	var items []yaml.Node
	if list.Kind() == yaml.Scalar {
		items = []yaml.Node{list}
	}
	for item := range list.Items() {
		items = append(items, item)
	}
	former := slices.IndexFunc(items, func(n yaml.Node) bool { return n.Text() == id })
	kept = kept && !slices.ContainsFunc(items, func(n yaml.Node) bool { return n.Text() == was })
	written := writtenID(was, len(items) > 0 && items[0].Quoted())
	if former >= 0 {
		start, end, ok := at.extent(doc, items[former])
		switch {
		case !ok:
			return nil
		case kept:
			return []change{{start, end, written}} // they change places
		case len(items) == 1:
			return at.withoutKey(named, list, point.Flow(), end)
		}
		return at.withoutItem(doc, items, former, list)
	}
	if !kept {
		return nil
	}
	if len(items) == 0 {
		if list.Kind() != yaml.Sequence {
			return nil
		}
		start := at.text.at(list.Position()) + 1
		return []change{{start, start, written}}
	}
	start, end, ok := at.extent(doc, items[len(items)-1])
	switch {
	case !ok:
		return nil
	case list.Kind() == yaml.Scalar:
		return []change{{start, start, "["}, {end, end, ", " + written + "]"}}
	case list.Flow():
		return []change{{end, end, ", " + written}}
	}
	n := at.text.lineOf(start)
	dash := strings.LastIndexByte(at.text.src[at.text.starts[n]:start], '-')
	if dash < 0 {
		return nil
	}
	end = at.text.lineEnd(n)
	return []change{{end, end, at.text.lineBreak() + strings.Repeat(" ", dash) + "- " + written}}
}

// newFormer writes was: behind the id of a touchpoint.
func (at *seen) newFormer(doc *yaml.Document, point yaml.Node, was string, kept bool) []change {
	key, id := pair(point, "id")
	_, end, ok := at.extent(doc, id)
	if !kept || !ok {
		return nil
	}
	text := "was: " + writtenID(was, false)
	if key.Quoted() { // as in JSON
		text = `"was": ` + writtenID(was, true)
	}
	if point.Flow() {
		return []change{{end, end, ", " + text}}
	}
	end = at.text.lineEnd(at.text.lineOf(end))
	return []change{{end, end, at.text.lineBreak() + strings.Repeat(" ", key.Position().Column-1) + text}}
}

// withID writes the id of a touchpoint out that has had it from its name.
func (at *seen) withID(doc *yaml.Document, point yaml.Node, was, id string, kept bool) []change {
	former := ""
	if kept {
		former = "was: " + writtenID(was, false)
	}
	if point.Kind() == yaml.Scalar {
		start, end, ok := at.extent(doc, point)
		if !ok {
			return nil
		}
		name := at.text.src[start:end]
		if !point.Quoted() && strings.ContainsAny(name, ",[]{}") {
			name = "'" + strings.ReplaceAll(name, "'", "''") + "'"
		}
		if former != "" {
			former += ", "
		}
		return []change{{start, end, "{id: " + id + ", " + former + "name: " + name + "}"}}
	}
	var list []change
	if named, _ := pair(point, "was"); named.Kind() != yaml.Missing {
		list, former = at.formerly(doc, point, was, id, kept), ""
	}
	for key := range point.Pairs() {
		start, between := at.text.at(key.Position()), ", "
		if !point.Flow() {
			between = at.text.lineBreak() + strings.Repeat(" ", key.Position().Column-1)
		}
		text := "id: " + id + between
		if key.Quoted() {
			text, former = `"id": "`+id+`"`+between, strings.Replace(former, "was: "+writtenID(was, false), `"was": `+writtenID(was, true), 1)
		}
		if former != "" {
			text += former + between
		}
		return append(list, change{start, start, text})
	}
	return nil
}

// withoutKey takes a key with its value out of a mapping. end is where the value
// ends, but for brackets.
func (at *seen) withoutKey(key, value yaml.Node, flow bool, end int) []change {
	start := at.text.at(key.Position())
	if value.Kind() == yaml.Sequence && value.Flow() {
		i := strings.IndexByte(at.text.src[end:], ']')
		if i < 0 {
			return nil
		}
		end += i + 1
	}
	n := at.text.lineOf(start)
	if flow {
		rest := at.text.src[end:]
		if behind := strings.TrimLeft(rest, " "); strings.HasPrefix(behind, ",") {
			return []change{{start, end + len(rest) - len(strings.TrimLeft(behind[1:], " ")), ""}}
		}
		if before := strings.TrimRight(at.text.src[:start], " "); strings.HasSuffix(before, ",") {
			start = len(before) - 1
		}
		return []change{{start, end, ""}}
	}
	last := at.text.lineOf(end)
	if strings.TrimSpace(at.text.src[at.text.starts[n]:start]) != "" || last+1 >= len(at.text.starts) {
		return nil // it begins the touchpoint, or ends the file: an empty line is no help
	}
	return []change{{at.text.starts[n], at.text.starts[last+1], ""}}
}

// withoutItem takes one of several items out of a list.
func (at *seen) withoutItem(doc *yaml.Document, items []yaml.Node, i int, list yaml.Node) []change {
	start, end, ok := at.extent(doc, items[i])
	switch {
	case !ok:
		return nil
	case !list.Flow():
		n := at.text.lineOf(start)
		if n+1 >= len(at.text.starts) || strings.Trim(at.text.src[at.text.starts[n]:start], " -") != "" {
			return nil
		}
		return []change{{at.text.starts[n], at.text.starts[n+1], ""}}
	case i > 0:
		if _, before, ok := at.extent(doc, items[i-1]); ok {
			return []change{{before, end, ""}}
		}
	default:
		if behind, _, ok := at.extent(doc, items[1]); ok {
			return []change{{start, behind, ""}}
		}
	}
	return nil
}

// extent are the bytes of a text with its quotes, where it has one line.
func (at *seen) extent(doc *yaml.Document, n yaml.Node) (start, end int, ok bool) {
	r := doc.Span(n)
	if n.Kind() != yaml.Scalar || r.File != doc.File() || !r.End.IsValid() {
		return 0, 0, false
	}
	start, end = at.text.at(r.Start), at.text.at(r.End)
	return start, end, start < end
}

// writtenID is an id as it may stand in a list.
func writtenID(id string, quoted bool) string {
	switch {
	case quoted:
		return `"` + id + `"`
	case plainID(id):
		return id
	}
	return "'" + strings.ReplaceAll(id, "'", "''") + "'"
}

// pair is a key of a mapping with its value, absent where it is not there.
func pair(n yaml.Node, name string) (key, value yaml.Node) {
	if n.Kind() == yaml.Mapping {
		for key, value := range n.Pairs() {
			if key.Text() == name {
				return key, value
			}
		}
	}
	return yaml.Node{}, yaml.Node{}
}
