package lsp

import (
	"strings"

	"github.com/seam-cx/seam/internal/yaml"
)

// fix is one way to mend what was found: bytes of the text put for others.
type fix struct {
	title      string
	start, end int
	text       string
}

// maxOwners bounds the departments that are offered as an owner.
const maxOwners = 8

// fixes are the ways to mend what was found, other than by another word.
func (at *seen) fixes(x diagnostic, e encoding) []fix {
	switch x.Code {
	case "no-owner":
		return at.owners(at.text.offset(x.Range.Start, e))
	case "colon-in-text", "comment-cuts-text", "bad-text-start":
		return at.mending(x.Code, at.quoted(x.Code, at.text.offset(x.Range.Start, e)))
	case "ignore-unused":
		start, end := at.text.offset(x.Range.Start, e), at.text.offset(x.Range.End, e)
		return at.unneeded(start, max(start, end), x.Message)
	case "tab-indentation":
		return at.mending(x.Code, at.untabbed(int(x.Range.Start.Line)))
	}
	return nil
}

// mending is the fix if less of its code is found with it than without.
func (at *seen) mending(code string, f fix) []fix {
	if f.title == "" || len(at.text.src) > maxText {
		return nil
	}
	count := func(src string) (n int) {
		for _, d := range yaml.Parse(at.file, []byte(src), yaml.Limits{}).Diagnostics() {
			if d.Code == code {
				n++
			}
		}
		return n
	}
	src := at.text.src
	if before := count(src); before > 0 && count(src[:f.start]+f.text+src[f.end:]) >= before {
		return nil
	}
	return []fix{f}
}

// quoted puts the text around a place in quotes.
func (at *seen) quoted(code string, offset int) fix {
	c := cursorAt(at.text, offset)
	if c.behind == "" && (len(c.path) == 0 || !c.path[len(c.path)-1].item) {
		return fix{}
	}
	n := at.text.lineOf(offset)
	from, end := at.text.starts[n], at.text.lineEnd(n)
	if c.start < from || c.start > offset {
		return fix{}
	}
	if before := at.text.src[from:c.start]; strings.ContainsAny(before, "{[") {
		if i := strings.IndexAny(at.text.src[offset:end], ",}]"); i >= 0 {
			end = offset + i
		}
	} else if i := strings.Index(at.text.src[offset:end], " #"); i >= 0 && code != "comment-cuts-text" {
		end = offset + i
	}
	text := strings.TrimRight(at.text.src[c.start:end], " \t")
	if text == "" {
		return fix{}
	}
	quoted := `"` + text + `"`
	if strings.ContainsAny(text, `"\`) {
		quoted = "'" + strings.ReplaceAll(text, "'", "''") + "'"
	}
	return fix{"Put the text in quotes", c.start, c.start + len(text), quoted}
}

// untabbed puts spaces for the tabs that a line and those below it begin with.
func (at *seen) untabbed(first int) fix {
	var b strings.Builder
	end := 0
	for n := first; n < len(at.text.starts); n++ {
		line := at.text.line(n)
		lead := line[:len(line)-len(strings.TrimLeft(line, " \t-"))]
		if !strings.Contains(lead, "\t") {
			break
		}
		if n > first {
			b.WriteString(at.text.src[end:at.text.starts[n]])
		}
		dash := strings.IndexByte(lead, '-')
		if dash < 0 {
			dash = len(lead)
		}
		b.WriteString(strings.ReplaceAll(lead[:dash], "\t", "  "))
		b.WriteString(strings.ReplaceAll(lead[dash:], "\t", " "))
		end = at.text.starts[n] + len(lead)
	}
	if end == 0 {
		return fix{}
	}
	return fix{"Put spaces for the tabs", at.text.starts[first], end, b.String()}
}

// owners writes owner: into the touchpoint at a place.
func (at *seen) owners(offset int) []fix {
	if at.loaded != at.text {
		return nil
	}
	doc := yaml.Parse(at.file, []byte(at.text.src), yaml.Limits{})
	n, ok := at.touchpointNode(doc, offset)
	if !ok {
		return nil
	}
	before, after, where, end := "", "", 0, 0
	if n.Kind() == yaml.Scalar {
		r := doc.Span(n)
		if !r.End.IsValid() {
			return nil
		}
		where, end = at.text.at(r.Start), at.text.at(r.End)
		before, after = "{name: "+at.text.src[where:end]+", owner: ", "}"
	}
	for key, value := range n.Pairs() {
		r := doc.Span(value)
		if key.Text() == "owner" || before != "" || value.Kind() != yaml.Scalar || !r.End.IsValid() {
			continue
		}
		before, where = ", owner: ", at.text.at(r.End)
		if !n.Flow() {
			where = at.text.lineEnd(r.End.Line - 1)
			before = at.text.lineBreak() + strings.Repeat(" ", key.Position().Column-1) + "owner: "
		}
		end = where
	}
	if before == "" {
		return nil
	}
	var list []fix
	for _, d := range entriesOf(at.m, "departments") {
		if len(list) < maxOwners && plainID(d.id) {
			list = append(list, fix{"Give it the owner " + d.id, where, end, before + d.id + after})
		}
	}
	return append(list, fix{"Add owner:", where, end, before + after})
}

// touchpointNode is the touchpoint that begins, or has its name, at a place.
func (at *seen) touchpointNode(doc *yaml.Document, offset int) (yaml.Node, bool) {
	for st := range child(doc.Root(), "stages").Items() {
		for tp := range child(st, "touchpoints").Items() {
			if at.text.at(tp.Position()) == offset {
				return tp, true
			}
			for key, value := range tp.Pairs() {
				if at.text.at(key.Position()) == offset || at.text.at(value.Position()) == offset {
					return tp, true
				}
			}
		}
	}
	return yaml.Node{}, false
}

// child is the value of a key of a mapping, absent where there is none.
func child(n yaml.Node, name string) yaml.Node {
	if n.Kind() == yaml.Mapping {
		for key, value := range n.Pairs() {
			if key.Text() == name {
				return value
			}
		}
	}
	return yaml.Node{}
}
