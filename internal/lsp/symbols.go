package lsp

import (
	"context"
	"encoding/json"

	"github.com/seam-cx/seam/internal/yaml"
)

// Kinds of symbols.
const (
	symbolNamespace = 3
	symbolEvent     = 24
)

// symbols are the stages of a map with their touchpoints, in file order.
func (s *server) symbols(_ context.Context, params json.RawMessage) (any, error) {
	at, err := s.look(params)
	if err != nil {
		return nil, err
	}
	list := []symbol{}
	if len(at.text.src) > maxText {
		return list, nil
	}
	doc := yaml.Parse(at.file, []byte(at.text.src), yaml.Limits{})
	for st := range child(doc.Root(), "stages").Items() {
		stage, ok := s.symbol(at, doc, st, symbolNamespace)
		if !ok {
			continue
		}
		for tp := range child(st, "touchpoints").Items() {
			if point, ok := s.symbol(at, doc, tp, symbolEvent); ok {
				stage.Children = append(stage.Children, point)
				if after(point.Range.End, stage.Range.End) {
					stage.Range.End = point.Range.End
				}
			}
		}
		list = append(list, stage)
	}
	return list, nil
}

// symbol is one stage or touchpoint, which may be a name alone.
func (s *server) symbol(at *seen, doc *yaml.Document, n yaml.Node, kind int) (symbol, bool) {
	name := n
	if n.Kind() == yaml.Mapping {
		if name = child(n, "name"); name.Kind() != yaml.Scalar {
			name = child(n, "id")
		}
	}
	if name.Kind() != yaml.Scalar || name.Text() == "" {
		return symbol{}, false
	}
	from, to := at.text.marked(doc.Span(name))
	x := symbol{Name: name.Text(), Kind: kind, Selection: at.text.span(from, to, s.encoding)}
	start, end := min(at.text.at(n.Position()), from), max(to, at.last(n))
	x.Range = at.text.span(start, end, s.encoding)
	return x, true
}

// last is the end of the line on which the last value of a mapping begins.
func (at *seen) last(n yaml.Node) int {
	end := 0
	for _, value := range n.Pairs() {
		end = max(end, at.text.lineEnd(value.Position().Line-1))
	}
	return end
}

func after(a, b position) bool {
	return a.Line > b.Line || a.Line == b.Line && a.Character > b.Character
}
