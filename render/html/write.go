package html

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seam-cx/seam/internal/fonts"
)

// raw writes what the page itself says.
func (p *page) raw(parts ...string) {
	for _, s := range parts {
		p.b.str(s)
	}
}

// text writes what a map may say, harmless in content and in attributes.
func (p *page) text(s string) { p.b.str(esc(s)) }

// el writes an element with text in it. The tag may have attributes, which are
// the page's own.
func (p *page) el(tag, text string) {
	if text == "" {
		return
	}
	name, _, _ := strings.Cut(tag, " ")
	p.raw("<", tag, ">", esc(text), "</", name, ">")
}

// sentence writes an element with a sentence of the page in it, which may hold
// names of another direction; nothing where it is empty.
func (p *page) sentence(tag, text string) {
	if text == "" {
		return
	}
	name, _, _ := strings.Cut(tag, " ")
	p.raw("<", tag, ">")
	p.mixed(text)
	p.raw("</", name, ">")
}

// mixed writes a sentence of the page with each stretch that is written from right
// to left apart from what stands beside it, or a number behind such a name would be
// read as a part of it.
func (p *page) mixed(s string) {
	for _, x := range fonts.Stretches(s) {
		if x.Right {
			p.raw("<bdi>", esc(x.Text), "</bdi>")
		} else {
			p.text(x.Text)
		}
	}
}

// esc escapes s for content and double-quoted attributes. Control characters
// become spaces, as do those that turn the direction of the text around them.
func esc(s string) string {
	clean := true
	for i := 0; i < len(s) && clean; i++ {
		c := s[i]
		clean = c >= ' ' && c < 0x7F && c != '<' && c != '>' && c != '&' && c != '"' && c != '\'' && c != '`'
	}
	if clean {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '&':
			b.WriteString("&amp;")
		case r == '"':
			b.WriteString("&#34;")
		case r == '\'':
			b.WriteString("&#39;")
		case r == '`':
			b.WriteString("&#96;")
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			b.WriteRune('\uFFFD')
		case unicode.IsControl(r), unicode.In(r, unicode.Zl, unicode.Zp),
			r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069', r == 0xFFFE, r == 0xFFFF:
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// domID keeps letters, digits, "-" and "_", as render/svg does, so that both
// call a touchpoint alike.
func domID(id string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r == '_' || unicode.IsLetter(r) || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, id)
}

// domIDs are ids as the words of an attribute.
func domIDs(ids []string) string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = domID(id)
	}
	return strings.Join(list, " ")
}

// webLink is the link where it leads to the web or to a mailbox.
func webLink(link string) (string, bool) {
	link = strings.TrimSpace(link)
	if strings.ContainsFunc(link, func(r rune) bool { return unicode.IsControl(r) || unicode.IsSpace(r) || r == '\\' }) {
		return "", false
	}
	scheme, _, ok := strings.Cut(link, ":")
	if !ok {
		return "", false
	}
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto":
		return link, true
	}
	return "", false
}

// link writes a text as a link where it is one.
func (p *page) link(s string) {
	to, ok := webLink(s)
	if !ok {
		p.text(s)
		return
	}
	p.raw(`<a href="`, esc(to), `" rel="noopener noreferrer">`, esc(s), `</a>`)
}

// fill puts values in the places %s of a phrase.
func fill(phrase string, values ...string) string {
	var b strings.Builder
	for _, v := range values {
		before, after, ok := strings.Cut(phrase, "%s")
		if !ok {
			break
		}
		b.WriteString(before)
		b.WriteString(v)
		phrase = after
	}
	b.WriteString(phrase)
	return b.String()
}
