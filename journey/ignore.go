package journey

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/yaml"
	"github.com/seam-cx/seam/touchpoint"
)

// Ignore is a comment that accepts what rules find at one place:
//
//	# seam:ignore RULE, RULE until=2027-03-01 -- reason
//
// Behind a line it holds for that line. On a line of its own it holds for the
// element below: the next line, and those below it that are indented further.
type Ignore struct {
	Rules  []string // as written
	Until  touchpoint.Date
	Reason string
	// Wrong says what cannot be read of the comment, "" where all can: "until"
	// for a date that is none, "twice" for a second date, "words" for words that mean nothing there, "rules"
	// where no rule is named, "reason" where no reason is given.
	Wrong string
	// Word is what is wrong, where it is a word.
	Word  string
	Range diag.Range
	// First and Last are the lines for which it holds, 0 where nothing follows.
	First, Last int
}

// Holds tells whether the comment speaks of a place.
func (x Ignore) Holds(at diag.Range) bool {
	return at.File == x.Range.File && x.First > 0 && x.First <= at.Start.Line && at.Start.Line <= x.Last
}

// ignoreMark begins the text of an Ignore.
const ignoreMark = "seam:ignore"

// readIgnores finds the comments of a text.
func (p *parsed) readIgnores() []Ignore {
	if !bytes.Contains(p.src, []byte(ignoreMark)) {
		return nil
	}
	lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(p.src)), "\n")
	texts := linesOfTexts(p.doc.Root())
	var list []Ignore
	for i, line := range lines {
		at := commentAt(line)
		if at < 0 || texts[i+1] {
			continue
		}
		x := parseIgnore(strings.TrimSpace(line[at+1:]))
		column := utf8.RuneCountInString(line[:at]) + 1
		x.Range = diag.Range{File: p.doc.File(), Start: diag.Position{Line: i + 1, Column: column},
			End: diag.Position{Line: i + 1, Column: utf8.RuneCountInString(strings.TrimRight(line, " \t")) + 1}}
		if strings.TrimSpace(line[:at]) != "" {
			x.First, x.Last = i+1, i+1
		} else {
			x.First, x.Last = block(lines, i+1)
		}
		list = append(list, x)
	}
	return list
}

// commentAt is where the comment begins that is an Ignore, -1 where there is
// none on the line.
func commentAt(line string) int {
	for from := 0; ; {
		i := strings.IndexByte(line[from:], '#')
		if i < 0 {
			return -1
		}
		i += from
		rest, ok := strings.CutPrefix(strings.TrimLeft(line[i+1:], " \t"), ignoreMark)
		if ok && (rest == "" || rest[0] == ' ' || rest[0] == '\t') && (i == 0 || line[i-1] == ' ' || line[i-1] == '\t') {
			return i
		}
		from = i + 1
	}
}

// linesOfTexts are the lines of texts that only speak of such comments: blocks
// and quoted texts that hold the mark.
func linesOfTexts(n yaml.Node) map[int]bool {
	found := map[int]bool{}
	var walk func(yaml.Node)
	walk = func(n yaml.Node) {
		switch n.Kind() {
		case yaml.Mapping:
			for key, value := range n.Pairs() {
				walk(key)
				walk(value)
			}
		case yaml.Sequence:
			for item := range n.Items() {
				walk(item)
			}
		case yaml.Scalar:
			if strings.Contains(n.Text(), ignoreMark) {
				first := n.Position().Line
				for line := range strings.Count(n.Text(), "\n") + 2 {
					found[first+line] = true
				}
			}
		}
	}
	walk(n)
	return found
}

// block is the element that begins on the first line with content at or behind
// the index from: its first and last line, counted from 1.
func block(lines []string, from int) (first, last int) {
	indent := -1
	for i := from; i < len(lines); i++ {
		text := strings.TrimLeft(lines[i], " ")
		if text == "" || text[0] == '#' {
			continue
		}
		at := len(lines[i]) - len(text)
		switch {
		case indent < 0:
			indent, first, last = at, i+1, i+1
		case at <= indent && !(at == indent && strings.HasPrefix(text, "- ") && !strings.HasPrefix(strings.TrimLeft(lines[first-1], " "), "-")):
			return first, last
		default:
			last = i + 1
		}
	}
	return first, last
}

// parseIgnore reads the text of a comment, its mark included.
func parseIgnore(text string) Ignore {
	var x Ignore
	wrong := func(what, word string) {
		if x.Wrong == "" {
			x.Wrong, x.Word = what, word
		}
	}
	text, _, _ = strings.Cut(text, " # ") // another comment
	head, reason, _ := strings.Cut(strings.TrimPrefix(text, ignoreMark), " --")
	if x.Reason = strings.TrimSpace(reason); !strings.ContainsFunc(x.Reason, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsSymbol(r) }) {
		x.Reason = "" // dashes and points are no reason
	}
	for _, word := range strings.FieldsFunc(head, func(r rune) bool { return r == ' ' || r == '\t' || r == ',' }) {
		date, isDate := strings.CutPrefix(word, "until=")
		switch {
		case isDate:
			day, err := touchpoint.ParseDate(date)
			if err != nil {
				wrong("until", date)
			} else if !x.Until.IsZero() {
				wrong("twice", date)
			}
			x.Until = day
		case !isRuleID(word):
			wrong("words", word)
		default:
			x.Rules = append(x.Rules, word)
		}
	}
	if len(x.Rules) == 0 {
		wrong("rules", "")
	}
	if x.Reason == "" {
		wrong("reason", "")
	}
	return x
}

// isRuleID tells whether word looks like the id of a rule.
func isRuleID(word string) bool {
	for i, c := range word {
		if !(c >= 'a' && c <= 'z' || i > 0 && (c == '-' || c >= '0' && c <= '9')) {
			return false
		}
	}
	return word != ""
}
