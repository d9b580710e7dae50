package yaml

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/seam-cx/seam/diag"
)

const (
	// maxRounds bounds how often a text is mended and parsed again.
	maxRounds = 20
	// maxReparsed bounds the bytes parsed again in all these rounds.
	maxReparsed = 128 << 20
)

// errMore is the error of a text that goes on behind its document.
var errMore = errors.New("a further document")

// parseNodes is the library's parse of one document, which must be all that
// src holds. The root is nil for a text without content. A panic of the library
// is an error like others; the line of an error is 0 where it names none.
func parseNodes(src []byte) (root *yaml.Node, line int, err error) {
	defer func() {
		if p := recover(); p != nil {
			root, err = nil, fmt.Errorf("the parser broke down: %v", p)
		}
	}()
	// A Decoder, since yaml.Unmarshal drops without a word what stands behind
	// the first document.
	decoder := yaml.NewDecoder(bytes.NewReader(src))
	var first, second yaml.Node
	if err := decoder.Decode(&first); err != nil {
		if err == io.EOF {
			return nil, 0, nil
		}
		return nil, errorLine(err), err
	}
	if len(first.Content) > 0 {
		root = first.Content[0]
	}
	switch err := decoder.Decode(&second); {
	case err == io.EOF:
		return root, 0, nil
	case err != nil:
		return root, errorLine(err), fmt.Errorf("%w: %w", errMore, err)
	}
	return root, second.Line, errMore
}

// errorLine is the line that an error of the library names, 0 for none.
func errorLine(err error) int {
	_, tail, _ := strings.Cut(err.Error(), "line ")
	digits, _, _ := strings.Cut(tail, ":")
	n, _ := strconv.Atoi(digits)
	return n
}

// read parses src, mending it where the library refuses it. The rounds are the
// texts that were rewritten on the way, in order.
func (d *Document) read(src []byte, found suspects) (root *yaml.Node, rounds []*text) {
	if found.any() {
		s := d.newScanner(newText(src), false, found.odd)
		s.scan()
		src = d.take(s, nil, src, &rounds)
	}
	r := reader{doc: d, src: src, found: found, rounds: rounds}
	return r.run(), r.rounds
}

// take reports what a scanner found, and returns the text that it mended.
func (d *Document) take(s *scanner, rounds []*text, src []byte, all *[]*text) []byte {
	for _, x := range s.found {
		x.Range.File = d.file
		for i := len(rounds) - 1; i >= 0; i-- {
			line := x.Range.Start.Line - 1
			x.Range.Start.Column = rounds[i].oldColumn(line, x.Range.Start.Column)
			if x.Range.End.IsValid() {
				x.Range.End.Column = rounds[i].oldColumn(line, x.Range.End.Column)
			}
		}
		if !x.Range.Start.Before(x.Range.End) {
			x.Range.End = diag.Position{}
		}
		d.Report(x)
	}
	if s.unlisted > 0 {
		d.unlisted, d.worst = d.unlisted+s.unlisted, diag.SeverityError
	}
	if len(s.changed) == 0 && s.end >= s.count() {
		return src
	}
	*all = append(*all, s.text)
	return s.join(s.end)
}

// reader parses a text in rounds until the library takes it.
type reader struct {
	doc      *Document
	src      []byte
	found    suspects
	rounds   []*text
	told     []int // lines of mistakes that were told
	reparsed int
	bare     bool // comments have been taken out
}

func (r *reader) run() *yaml.Node {
	var best *yaml.Node
	if root := parseQuick(r.src); root != nil {
		return root
	}
	if !r.doc.alone {
		if root := parseParts(r.src, leastPart, cores()); root != nil {
			return root
		}
	}
	for round := 0; ; round++ {
		root, line, err := parseNodes(r.src)
		if err == nil {
			return root
		}
		if root != nil {
			best = root
		}
		r.reparsed += len(r.src)
		if round == maxRounds || r.reparsed > maxReparsed {
			r.tell(line, err)
			return best
		}
		if round == 0 {
			if deep := r.scan(); deep {
				return best
			}
			continue
		}
		if !r.bare {
			// The library fails on some comments that are no mistake.
			r.bare = true
			if len(r.told) == 0 {
				if root, _, err := parseNodes(withoutComments(r.src)); err == nil {
					return root
				}
				r.reparsed += len(r.src)
			}
		}
		if !r.neutralise(line, err) {
			return best
		}
	}
}

// scan looks for mistakes in the whole text and mends them. It tells whether
// there is no use in going on.
func (r *reader) scan() (deep bool) {
	s := r.doc.newScanner(newText(r.src), true, r.found.odd)
	if r.found.any() {
		s.quiet = true // look-alikes have been told before
	}
	s.scan()
	for _, x := range s.found {
		r.told = append(r.told, x.Range.Start.Line)
		deep = deep || x.Code == "too-deep"
	}
	r.src = r.doc.take(s, r.rounds, r.src, &r.rounds)
	return deep
}

// neutralise takes the line out of the text that the library stumbles over: the
// one it names or one of its neighbours.
func (r *reader) neutralise(line int, err error) bool {
	t := newText(r.src)
	if line == 0 {
		line = 1
	}
	for _, candidate := range [...]int{line, line + 1, line - 1, line + 2} {
		i := candidate - 1
		if i < 0 || i >= t.count() || isBlank(t.old(i)) || isComment(t.old(i)) {
			continue
		}
		try := newText(r.src)
		try.replace(i, 0, len(try.old(i)), "")
		src := try.join(try.count())
		r.reparsed += len(src)
		if _, next, bad := parseNodes(src); bad == nil || next > candidate+1 {
			r.tell(candidate, err)
			r.src, r.rounds = src, append(r.rounds, try)
			return true
		}
		if r.reparsed > maxReparsed {
			break
		}
	}
	r.tell(line, err)
	return false
}

// tell reports what the library says, unless a mistake close by was told
// already: then this is likely to be its shadow.
func (r *reader) tell(line int, err error) {
	if line == 0 {
		line = 1
	}
	context := strings.Contains(err.Error(), "did not find expected key") // names where the mapping begins
	for _, l := range r.told {
		if line >= l-1 && line <= l+2 || context && line <= l {
			return
		}
	}
	r.told = append(r.told, line)
	column := indentOf(r.doc.line(line)) + 1
	message := err.Error()
	if strings.Contains(message, "exceeded max depth") {
		r.doc.fail("too-deep", line, column, fmt.Sprintf("nesting deeper than %d levels", r.doc.limits.Depth), "a map needs less than 20 levels; look for a bracket or dash that is repeated")
		return
	}
	message = strings.TrimPrefix(strings.TrimPrefix(message, errMore.Error()+": "), "yaml: ")
	if _, tail, ok := strings.Cut(message, ": "); ok && strings.HasPrefix(message, "line ") {
		message = tail
	}
	r.doc.fail("yaml-syntax", line, column, "this is not YAML: "+message, "compare the line and the one before it with the lines around them: columns, colons, quotes and brackets")
}

// withoutComments blanks the lines that hold nothing but a comment. Inside a
// text of several lines they are content; then the result is refused or equal
// in all that matters to a caller that only asks whether it parses.
func withoutComments(src []byte) []byte {
	t := newText(src)
	for i := range t.count() {
		if line := t.old(i); isComment(line) {
			t.replace(i, 0, len(line), "")
		}
	}
	return t.join(t.count())
}

// size writes a number of bytes.
func size(n int) string {
	if n >= 1<<20 {
		return strconv.Itoa(n>>20) + " MiB"
	}
	return strconv.Itoa(n) + " bytes"
}
