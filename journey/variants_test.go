package journey_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// eachLine changes the lines that are neither comments, blank nor part of a
// text in block style.
func eachLine(text string, change func(line string) string) string {
	lines := strings.Split(text, "\n")
	blocks := inBlocks(lines)
	for i, l := range lines {
		if !blocks[i] {
			lines[i] = change(l)
		}
	}
	return strings.Join(lines, "\n")
}

// variants are other ways of writing the same map.
var variants = map[string]func(text string) string{
	"as it is":          func(text string) string { return text },
	"Windows lines":     func(text string) string { return strings.ReplaceAll(text, "\n", "\r\n") },
	"old Mac lines":     func(text string) string { return strings.ReplaceAll(text, "\n", "\r") },
	"a byte order mark": func(text string) string { return "\ufeff" + text },
	"markers":           func(text string) string { return "---\n" + text + "\n...\n" },
	"no line at the end": func(text string) string {
		return strings.TrimRight(text, "\n")
	},
	"spaces at the ends": func(text string) string {
		return eachLine(text, func(l string) string { return l + "   " })
	},
	"comments on every line": func(text string) string {
		return eachLine(text, func(l string) string {
			if strings.ContainsAny(l, "#|>") {
				return l
			}
			return l + "   # a note: [with] {signs}, \"quotes\" & more"
		})
	},
	"comments between": func(text string) string {
		return eachLine(text, func(l string) string { return indentOf(l) + "# note: - {\n\n" + l })
	},
	"wide indentation": func(text string) string {
		var out []string
		for _, l := range strings.Split(text, "\n") {
			indent := indentOf(l)
			rest := l[len(indent):]
			for strings.HasPrefix(rest, "- ") {
				indent, rest = indent+"-", rest[2:]
			}
			wide := strings.ReplaceAll(strings.ReplaceAll(indent, " ", "  "), "-", "-   ")
			out = append(out, wide+rest)
		}
		return strings.Join(out, "\n")
	},
	"quotes around texts": func(text string) string {
		re := regexp.MustCompile(`^( *(?:- )?[a-z_]+: )([\pL][^"'{}\[\]#|>&*:\\]*)$`)
		return eachLine(text, func(l string) string { return re.ReplaceAllString(l, `$1"$2"`) })
	},
	"single quotes around texts": func(text string) string {
		re := regexp.MustCompile(`^( *(?:- )?[a-z_]+: )([\pL][^"'{}\[\]#|>&*:\\]*)$`)
		return eachLine(text, func(l string) string { return re.ReplaceAllString(l, `$1'$2'`) })
	},
	"quotes around keys": func(text string) string {
		re := regexp.MustCompile(`^( *(?:- )?)([a-z_]+):( |$)`)
		return eachLine(text, func(l string) string { return re.ReplaceAllString(l, `$1"$2":$3`) })
	},
	"spaces before colons": func(text string) string {
		re := regexp.MustCompile(`^( *(?:- )?[a-z_]+): `)
		return eachLine(text, func(l string) string { return re.ReplaceAllString(l, `$1 :  `) })
	},
	"anchors": func(text string) string {
		re := regexp.MustCompile(`^( *)owner: (\pL+)$`)
		known := map[string]bool{}
		return eachLine(text, func(l string) string {
			m := re.FindStringSubmatch(l)
			switch {
			case m == nil || !regexp.MustCompile(`^[a-z]+$`).MatchString(m[2]) || strings.Count(text, "owner: "+m[2]+"\n") < 2:
				return l // an anchor to which nothing refers is taken for a text
			case known[m[2]]:
				return m[1] + "owner: *" + m[2]
			}
			known[m[2]] = true
			return m[1] + "owner: &" + m[2] + " " + m[2]
		})
	},
	"braces over several lines": func(text string) string {
		re := regexp.MustCompile(`^( *)(\S[^{}"'#]*): \{([^{}"'#\[\]]*)\}$`)
		return eachLine(text, func(l string) string {
			m := re.FindStringSubmatch(l)
			if m == nil || strings.Contains(m[2], "- ") {
				return l
			}
			return m[1] + m[2] + ": {\n" + m[1] + "    " + strings.ReplaceAll(m[3], ", ", ",\n"+m[1]+"    ") + ",\n" + m[1] + "  }"
		})
	},
}

// TestVariantsSayTheSame: a map that is good is good however it is written, and
// means the same.
func TestVariantsSayTheSame(t *testing.T) {
	for file, text := range validMaps(t) {
		good, list := diagnoseAt(t, file, []byte(text))
		require.Empty(t, list, file)
		want := encode(t, good)
		for name, variant := range variants {
			m, list := diagnoseAt(t, file, []byte(variant(text)))
			if assert.Empty(t, list, "%s, %s", file, name) {
				assert.Equal(t, want, encode(t, m), "%s, %s", file, name)
			}
		}
		m, list := diagnoseAt(t, file, []byte(want))
		if assert.Empty(t, list, "%s, encoded", file) {
			assert.Equal(t, want, encode(t, m), "%s, encoded", file)
		}
	}
}
