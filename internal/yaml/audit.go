package yaml

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/seam-cx/seam/diag"
)

// An auditor goes once through the tree that the library made: it counts the
// nodes, moves positions back to where the text stood before it was mended,
// takes out what may not be there (duplicate keys, keys that are no text,
// aliases beyond the limits), and reports what the library lets pass in
// silence.
type auditor struct {
	doc    *Document
	rounds []*text

	nodes   int
	anchors map[*yaml.Node]*anchored
	order   []*yaml.Node // anchored nodes in file order
	aliases []*yaml.Node
	words   map[string]bool
	deep    bool

	siblings []*yaml.Node // of the item being visited, in a block list
	divided  []*yaml.Node // what follows that item, see divide
	splits   int          // how often that was
}

// anchored is what an alias to a node would expand to.
type anchored struct {
	nodes  int // with the aliases inside it
	height int
	open   bool // its measure has begun
	done   bool // and ended
	used   bool
}

func (a *auditor) run(root *yaml.Node) {
	a.visit(root, 1)
	if len(a.aliases) > 0 {
		a.expand(root)
	}
	for _, n := range a.order {
		if n.Kind == yaml.ScalarNode && n.Value != "" && n.Style&quotedStyle == 0 && !a.anchors[n].used {
			a.report(n, "swallowed-text", "a text that begins with & must stand in quotes: "+strconv.Quote("&"+n.Anchor)+" is lost here",
				"write "+snippet(quote(strings.TrimSpace("&"+n.Anchor+" "+n.Value)))+", or take the anchor out, to which nothing refers")
			n.Value = "&" + n.Anchor + " " + n.Value
		}
	}
}

const quotedStyle = yaml.SingleQuotedStyle | yaml.DoubleQuotedStyle | yaml.LiteralStyle | yaml.FoldedStyle

// visit looks at n, which nests depth deep, and at all below it.
func (a *auditor) visit(n *yaml.Node, depth int) {
	a.nodes++
	for i := len(a.rounds) - 1; i >= 0; i-- {
		n.Column = a.rounds[i].oldColumn(n.Line-1, n.Column)
	}
	if n.Anchor != "" {
		if a.anchors == nil {
			a.anchors = map[*yaml.Node]*anchored{}
		}
		a.anchors[n] = &anchored{}
		a.order = append(a.order, n)
	}
	switch n.Kind {
	case yaml.ScalarNode:
		a.scalar(n)
	case yaml.AliasNode:
		a.aliases = append(a.aliases, n)
	default:
		if n.Style&yaml.TaggedStyle != 0 && !strings.HasPrefix(n.Tag, "!!") {
			a.report(n, "swallowed-text", "an unknown tag "+n.Tag, "remove it, or put the text in quotes")
		}
		if depth >= a.doc.limits.Depth && len(n.Content) > 0 {
			if !a.deep {
				a.report(n, "too-deep", fmt.Sprintf("nesting deeper than %d levels", a.doc.limits.Depth), "a map needs less than 20 levels; look for a bracket or dash that is repeated")
			}
			a.deep, n.Content = true, nil
			return
		}
		if n.Kind != yaml.MappingNode {
			a.items(n, depth+1)
			a.sequence(n)
			return
		}
		siblings := a.siblings
		a.siblings = nil
		for _, c := range n.Content {
			a.visit(c, depth+1)
		}
		a.mapping(n, siblings)
	}
}

// scalar looks at a text.
func (a *auditor) scalar(n *yaml.Node) {
	if n.Style&yaml.TaggedStyle != 0 && !knownTag(n.Tag) {
		a.report(n, "swallowed-text", "a text that begins with ! must stand in quotes: "+strconv.Quote(n.Tag)+" is lost here", "write "+snippet(quote(strings.TrimSpace(n.Tag+" "+n.Value))))
		n.Value = n.Tag + " " + n.Value
	}
	if n.Style == 0 && n.Value != "" {
		if end := n.Value[len(n.Value)-1]; (end == ']' || end == '}') && strings.IndexByte(n.Value, opener(end)) < 0 && !isSmiley(n.Value) {
			a.report(n, "stray-bracket", "a text that ends in "+string(end)+" without a "+string(opener(end)), "write "+snippet(string(opener(end))+n.Value)+", or put the text in quotes")
		}
	}
	if len(n.Value) > 3 && n.Value[0] >= 0xC2 && n.Style&quotedStyle == 0 {
		a.lookalikes(n)
	}
}

// lookalikes judges a text that begins with a character beyond ASCII: a minus
// sign, or brackets as East Asian keyboards write them.
func (a *auditor) lookalikes(n *yaml.Node) {
	c, size := utf8.DecodeRuneInString(n.Value)
	tail := n.Value[size:]
	switch c {
	case '−', '–', '—', '‐', '‑', '‒', '－', '﹣':
		if strings.Trim(tail, "0123456789.,%") == "" {
			a.report(n, "minus-sign", fmt.Sprintf("a sign (U+%04X) that looks like a minus but is none to YAML", c), "write -"+tail+" with the hyphen of the keyboard")
			n.Value = "-" + tail
		}
	case '［', '｛', '【':
		closing := map[rune]string{'［': "］", '｛': "｝", '【': "】"}[c]
		if inner, ok := strings.CutSuffix(tail, closing); ok && !strings.Contains(inner, closing) {
			plain := map[rune]string{'［': "[]", '｛': "{}", '【': "[]"}[c]
			a.report(n, "full-width-bracket", "full-width brackets, which YAML takes for a part of the text", "write "+snippet(plain[:1]+strings.ReplaceAll(inner, "，", ", ")+plain[1:]))
		}
	}
}

// isSmiley tells whether the bracket at the end of text belongs to a face, as in
// :-] or =}.
func isSmiley(text string) bool {
	return len(text) > 1 && strings.IndexByte(":;=-^8", text[len(text)-2]) >= 0
}

// opener is the bracket that end closes.
func opener(end byte) byte {
	if end == ']' {
		return '['
	}
	return '{'
}

func knownTag(tag string) bool {
	switch tag {
	case "!!str", "!!int", "!!float", "!!bool", "!!null", "!!timestamp", "!!binary", "!!merge":
		return true
	}
	return false
}

// mapping looks at the keys of a mapping and takes out pairs that no decoder
// shall see. An item of a block list comes with its siblings.
func (a *auditor) mapping(n *yaml.Node, siblings []*yaml.Node) {
	var seen map[string]*yaml.Node
	pairs := n.Content
	if len(pairs) > 2*linearKeys {
		seen = make(map[string]*yaml.Node, len(pairs)/2)
	}
	kept := pairs[:0]
	for i := 0; i+1 < len(pairs); i += 2 {
		key, value := pairs[i], pairs[i+1]
		if n.Style&yaml.FlowStyle != 0 && isBare(value) && key.Kind == yaml.ScalarNode && key.Style&quotedStyle == 0 {
			if !a.flowColon(key, value) && len(kept) > 0 && a.flowComma(kept[len(kept)-1], key) {
				continue
			}
		}
		name, ok := a.keyName(key)
		if !ok {
			continue
		}
		if key.Kind == yaml.ScalarNode && key.Tag == "!!merge" {
			if a.canMerge(value) {
				kept = append(kept, key, value)
			}
			continue
		}
		if first := findFirst(kept, seen, name); first != nil {
			if isTightDash([]byte(name)) {
				continue // told by keyName
			}
			if len(kept) == i && a.divide(n, siblings, i) {
				return
			}
			a.duplicate(key, first, name)
			continue
		}
		if seen != nil {
			seen[name] = key
		}
		kept = append(kept, key, value)
		a.looksLikeKey(value, key)
	}
	n.Content = kept
}

// canMerge tells whether value may follow a merge key: a mapping, or a list of
// mappings.
func (a *auditor) canMerge(value *yaml.Node) bool {
	isMapping := func(n *yaml.Node) bool {
		if n.Kind == yaml.AliasNode {
			n = n.Alias
		}
		return n != nil && n.Kind == yaml.MappingNode
	}
	good := isMapping(value)
	if value.Kind == yaml.SequenceNode {
		good = !slices.ContainsFunc(value.Content, func(n *yaml.Node) bool { return !isMapping(n) })
	}
	if !good {
		a.report(value, "bad-key", "<< needs a mapping, or a list of mappings", "refer to an anchor on a mapping, as in <<: *base")
	}
	return good
}

// linearKeys is up to how many keys a search through all is faster than a map.
const linearKeys = 12

func findFirst(pairs []*yaml.Node, seen map[string]*yaml.Node, name string) *yaml.Node {
	if seen != nil {
		return seen[name]
	}
	for i := 0; i < len(pairs); i += 2 {
		if key := pairs[i]; key.Value == name && key.Kind == yaml.ScalarNode && key.Tag != "!!merge" {
			return key
		}
	}
	return nil
}

func (a *auditor) duplicate(key, first *yaml.Node, name string) {
	d := a.doc
	d.Report(diag.Diagnostic{Severity: diag.SeverityError, Code: "duplicate-key",
		Message: fmt.Sprintf("the key %s stands here a second time; line %d has it first", strconv.Quote(snippet(name)), first.Line),
		Help:    "remove one of them, or join what they say",
		Range:   d.rangeOf(key), Related: []diag.Related{{Range: d.rangeOf(first), Message: "the first " + strconv.Quote(snippet(name))}}})
}

// keyName is the text of a key.
func (a *auditor) keyName(key *yaml.Node) (string, bool) {
	if key.Kind == yaml.AliasNode && key.Alias != nil && key.Alias.Kind == yaml.ScalarNode {
		return key.Alias.Value, true
	}
	if key.Kind != yaml.ScalarNode {
		a.report(key, "bad-key", "a list or mapping cannot be a key", "write a name before the colon")
		return "", false
	}
	name := key.Value
	if name == "" {
		a.report(key, "bad-key", "a key is missing before the colon", "write a name before the colon")
		return "", false
	}
	if key.Style&quotedStyle == 0 {
		if isTightDash([]byte(name)) {
			a.report(key, "missing-space", "a space is missing after the dash", "write "+snippet("- "+name[1:]+":"))
		} else if c, _ := utf8.DecodeRuneInString(name); c >= utf8.RuneSelf && isCurly(c) {
			a.report(key, "curly-quotes", "“ ” are no quotes to YAML but part of the key", "write "+strings.TrimFunc(name, isCurly)+" without quotes")
			key.Value = strings.TrimFunc(name, isCurly)
		}
	}
	return key.Value, true
}

// isBare tells whether the value of a pair was not written at all.
func isBare(value *yaml.Node) bool {
	return value.Kind == yaml.ScalarNode && value.Value == "" && value.Style == 0 && value.Anchor == ""
}

// flowColon judges a key without a value inside { } that has a colon, or what
// is taken for one, within it: {name:Shop}. It divides such a key.
func (a *auditor) flowColon(key, value *yaml.Node) bool {
	i := strings.IndexAny(key.Value, ":：=")
	if i <= 0 || !isWord(strings.TrimRight(key.Value[:i], " ")) {
		return false
	}
	sign, size := utf8.DecodeRuneInString(key.Value[i:])
	word, tail := strings.TrimRight(key.Value[:i], " "), strings.TrimLeft(key.Value[i+size:], " ")
	if tail == "" || sign == ':' && tail[0] == '/' {
		return false
	}
	code, message := "missing-colon", "an equals sign after "+strconv.Quote(word)+"; YAML needs a colon"
	switch sign {
	case ':':
		code, message = "missing-space", "a space is missing after the colon of "+strconv.Quote(word)
	case '：':
		code, message = "full-width-colon", "a full-width colon after "+strconv.Quote(word)+"; YAML needs the plain one"
	}
	at := a.doc.rangeOf(key)
	at.Start.Column += utf8.RuneCountInString(key.Value[:i])
	at.End = diag.Position{Line: at.Start.Line, Column: at.Start.Column + 1}
	a.doc.Report(diag.Diagnostic{Severity: diag.SeverityError, Code: code, Message: message, Help: "write " + snippet(word+": "+tail), Range: at})
	moved := utf8.RuneCountInString(key.Value) - utf8.RuneCountInString(tail)
	key.Value = word
	*value = yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: tail, Line: key.Line, Column: key.Column + moved}
	return true
}

// flowComma judges a key without a value inside { }. Behind a text it is the
// rest of that text; behind a number or another bare key it stands for itself.
func (a *auditor) flowComma(before, key *yaml.Node) bool {
	if isDigits(key.Value) && before.Kind == yaml.ScalarNode && before.Style&quotedStyle == 0 && isDigits(strings.TrimLeft(before.Value, "+-−")) {
		whole := before.Value + "." + key.Value
		a.report(key, "flow-comma", "the comma divides a number, since inside { } it begins a new key", "write "+whole+" with a point")
		before.Value = whole
		return true
	}
	c, _ := utf8.DecodeRuneInString(before.Value)
	if before.Kind != yaml.ScalarNode || before.Style&quotedStyle != 0 || before.Value == "" || !isTextStart(c) {
		return false
	}
	whole := before.Value + ", " + key.Value
	message := "the comma ends the text before it, so this becomes a key without a value"
	if isCurly(c) {
		message += "; “ ” are no quotes to YAML"
	}
	a.report(key, "flow-comma", message, "write "+snippet(quote(whole))+", or write one key a line")
	before.Value = whole
	return true
}

// isDigits tells whether text is made of digits, with a unit or % behind them.
func isDigits(text string) bool {
	rest := strings.TrimLeft(text, "0123456789")
	return rest != text && (rest == "" || rest == "%" || len(rest) == 1 && rest[0] >= 'a' && rest[0] <= 'z')
}

// isTextStart tells whether a value that begins with c is a text rather than a
// number.
func isTextStart(c rune) bool {
	return c == '_' || isCurly(c) || startsWord([]byte(string(c))) && !(c >= '0' && c <= '9')
}

// sequence looks at the items of a list.
func (a *auditor) sequence(n *yaml.Node) {
	if n.Style&yaml.FlowStyle != 0 {
		return
	}
	for _, item := range n.Content {
		a.looksLikeKey(item, nil)
	}
}

// looksLikeKey reports a text that begins like a key without the space after
// its colon: name:Shop. It must stand where a key could, and the word must be
// a key elsewhere in the file.
func (a *auditor) looksLikeKey(n, key *yaml.Node) {
	if n.Kind != yaml.ScalarNode || n.Style != 0 || key != nil && key.Line == n.Line {
		return
	}
	text := n.Value
	if key != nil && isTightDash([]byte(text)) {
		a.report(n, "missing-space", "a space is missing after the dash", "write "+snippet("- "+text[1:]))
		return
	}
	i := strings.IndexAny(text, ":： ")
	if i <= 0 || text[i] == ' ' || !isWord(text[:i]) {
		return
	}
	sign, size := utf8.DecodeRuneInString(text[i:])
	tail := text[i+size:]
	if sign == ':' && (tail == "" || tail[0] == '/') || !a.knownKey(text[:i]) {
		return
	}
	if sign == ':' {
		a.report(n, "missing-space", "a space is missing after the colon of "+strconv.Quote(text[:i]), "write "+snippet(text[:i]+": "+tail))
		return
	}
	a.report(n, "full-width-colon", "a full-width colon after "+strconv.Quote(text[:i])+"; YAML needs the plain one", "write "+snippet(text[:i]+": "+strings.TrimSpace(tail)))
}

func (a *auditor) knownKey(word string) bool {
	if h := a.doc.hints.Key; h != nil && h(word) {
		return true
	}
	if a.words == nil {
		a.words = keyWords(newText(a.doc.src))
	}
	return a.words[word]
}

func (a *auditor) report(n *yaml.Node, code, message, help string) {
	d := a.doc
	r := d.Span(Node{raw: n, at: n, doc: d})
	d.Report(diag.Diagnostic{Severity: diag.SeverityError, Code: code, Message: message, Help: help, Range: r})
}

func (d *Document) rangeOf(n *yaml.Node) diag.Range {
	return diag.Range{File: d.file, Start: diag.Position{Line: n.Line, Column: n.Column}}
}
