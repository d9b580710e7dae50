package journey

import (
	"strconv"
	"strings"
)

func formatInt(x int) string { return strconv.Itoa(x) }

func formatBool(v bool) string { return strconv.FormatBool(v) }

// quote repeats a text in a message, shortened where it is long.
func quote(text string) string {
	const most = 60
	if len(text) > most {
		cut := most
		for cut > 0 && text[cut]&0xC0 == 0x80 {
			cut--
		}
		text = text[:cut] + "…"
	}
	return strconv.Quote(text)
}

// article puts a or an before a name.
func article(name string) string {
	if name != "" && strings.ContainsRune("aeiou", rune(name[0])) {
		return "an " + name
	}
	return "a " + name
}

// sentence is a doc sentence as part of a longer one.
func sentence(doc string) string { return strings.TrimSuffix(doc, ".") }

// oneOf lists words: a, b or c.
func oneOf(words []string) string {
	switch len(words) {
	case 0:
		return ""
	case 1:
		return words[0]
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}

// hasNoKey begins the message about a key that an element does not have.
func hasNoKey(element string) string {
	switch element {
	case "weights":
		return "weights have no key"
	case "governance":
		return "governance has no key"
	}
	return article(element) + " has no key"
}
