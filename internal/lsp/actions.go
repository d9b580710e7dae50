package lsp

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/seam-cx/seam/analyze"
)

// actions offers edits that mend what was found on some lines. Each changes only
// the bytes that it must, so that comments stay.
func (s *server) actions(ctx context.Context, params json.RawMessage) (any, error) {
	at, err := s.settled(ctx, params)
	if err != nil {
		return nil, err
	}
	var p actionParams
	if err := json.Unmarshal(params, &p); err != nil {
		return nil, &rpcError{codeInvalidParams, err.Error()}
	}
	list := []codeAction{}
	add := func(x diagnostic, title string, preferred bool, where span, text string) {
		list = append(list, codeAction{
			Title: title, Kind: "quickfix", Diagnostics: []diagnostic{x}, Preferred: preferred,
			Edit: workspaceEdit{map[string][]textEdit{at.uri: {{where, text}}}},
		})
	}
	if at.checked != at.text {
		return list, nil // what was found may stand elsewhere by now
	}
	for _, x := range at.told[at.uri] {
		line := x.Range.Start.Line
		if line < p.Range.Start.Line || line > p.Range.End.Line {
			continue
		}
		if meant := didYouMean(x.Message); meant != "" {
			add(x, "Write "+meant, true, x.Range, meant)
		}
		for _, f := range at.fixes(x, s.encoding) {
			add(x, f.title, false, at.text.span(f.start, f.end, s.encoding), f.text)
		}
		if analyze.RuleByID(x.Code) != nil && !strings.HasPrefix(x.Code, "ignore-") {
			text := at.text.line(int(line))
			indent := text[:len(text)-len(strings.TrimLeft(text, " "))]
			start := position{Line: line}
			add(x, "Accept "+x.Code+" here, with a reason", false, span{start, start}, indent+"# seam:ignore "+x.Code+" -- "+at.text.lineBreak())
		}
	}
	return list, nil
}

// didYouMean is the word that a diagnostic proposes, or "".
func didYouMean(message string) string {
	_, rest, ok := strings.Cut(message, "did you mean ")
	word, _, end := strings.Cut(rest, "?")
	if !ok || !end || strings.ContainsAny(word, " ,:") {
		return ""
	}
	return word
}

// lineBreak is how the text breaks lines.
func (t *text) lineBreak() string {
	switch {
	case strings.Contains(t.src, "\r\n"):
		return "\r\n"
	case strings.Contains(t.src, "\r") && !strings.Contains(t.src, "\n"):
		return "\r"
	}
	return "\n"
}
