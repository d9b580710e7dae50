package journey_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// slip is one way of making a mistake: it looks for the n-th of the lines where
// it can be made, makes it, and tells on which line it shall be named. Lines
// count from 0; the result is nil where there are not as many places.
type slip struct {
	name string
	at   *regexp.Regexp // what a line must look like
	make func(lines []string, i int) (out []string, line int)
}

// inLine makes a mistake that changes its own line only.
func inLine(name, at string, change func(line string) string) slip {
	return slip{name, regexp.MustCompile(at), func(lines []string, i int) ([]string, int) {
		changed := change(lines[i])
		if changed == lines[i] {
			return nil, 0
		}
		out := append([]string(nil), lines...)
		out[i] = changed
		return out, i
	}}
}

// insert makes a mistake by a further line behind another.
func insert(name, at string, more func(line string) string) slip {
	return slip{name, regexp.MustCompile(at), func(lines []string, i int) ([]string, int) {
		out := append(append(append([]string(nil), lines[:i+1]...), more(lines[i])), lines[i+1:]...)
		return out, i + 1
	}}
}

// replace is inLine with a regular expression.
func replace(name, at, with string) slip {
	re := regexp.MustCompile(at)
	return inLine(name, at, func(line string) string { return re.ReplaceAllString(line, with) })
}

func indentOf(line string) string { return line[:len(line)-len(strings.TrimLeft(line, " "))] }

const (
	aKey  = `^( *(?:- )?)([a-z_]+): ` // a key with a value
	aText = `^( *(?:- )?(?:name|does|thinks|feels|text|goal|about|expects|evidence|cause|why|action|title): )([\pL][^"'{\[#:]*)$`
	aTime = `\b(active|wait|delay): (\d+)[smhdw]`
)

// slips are the mistakes that are made at random places.
var slips = []slip{
	inLine("one space more", `^ +(?:- )?[a-z_]+:`, func(l string) string { return " " + l }),
	inLine("one space less", `^ +(?:- )?[a-z_]+:`, func(l string) string { return l[1:] }),
	inLine("a tab for the indentation", `^ +(?:- )?[a-z_]+:`, func(l string) string { return "\t" + strings.TrimLeft(l, " ") }),
	inLine("tabs for the indentation", `^(    )+(?:- )?[a-z_]+:`, func(l string) string {
		return strings.Repeat("\t", len(indentOf(l))/2) + strings.TrimLeft(l, " ")
	}),
	inLine("a non-breaking space in front", `^  +(?:- )?[a-z_]+:`, func(l string) string { return "\u00a0" + l[1:] }),
	replace("a zero-width space in a key", aKey, "$1$2\u200b: "),
	inLine("two spaces more", `^ +[a-z_]+: [^|>]`, func(l string) string { return "  " + l }),
	inLine("three spaces more", `^ +(?:- )?[a-z_]+: [^|>]`, func(l string) string { return "   " + l }),
	inLine("three spaces less", `^    +[a-z_]+: [^|>]`, func(l string) string { return l[3:] }),
	inLine("at the left edge", `^ +(?:- )?(?:does|thinks|feels|owner|active|wait|emotion): `, func(l string) string { return strings.TrimLeft(l, " ") }),
	inLine("a tab behind the dash", `^ *- [a-z_]+: `, func(l string) string { return strings.Replace(l, "- ", "-\t", 1) }),
	inLine("a tab among the spaces", `^    +[a-z_]+: `, func(l string) string { return l[:2] + "\t" + l[4:] }),
	replace("curly quotes about an owner", `^( +owner: )([a-z]+)$`, "$1“$2”"),
	replace("curly quotes about a key", `^( +)(owner|does|feels): `, "$1“$2”: "),
	replace("a colon twice", aKey, "$1$2:: "),
	replace("two keys on a line", `^( +(?:owner|channel): [a-z]+)$`, "$1 feels: tired"),
	replace("two keys on a line with a comma", `^( +(?:owner|channel): [a-z]+)$`, "$1, feels: tired"),
	replace("a question mark in braces", `(\{[^}]*name: [\pL ]+)(, )`, "$1?$2"),
	replace("no space behind the colon", aKey, "$1$2:"),
	replace("no space behind the dash", `^( *)- (\pL)`, "$1-$2"),
	replace("no colon", aKey, "$1$2 "),
	replace("a full-width colon", aKey, "$1$2："),
	replace("an equals sign for the colon", aKey, "$1$2 = "),
	replace("a semicolon for the colon", aKey, "$1$2; "),
	replace("a key with a letter left out", `^( *(?:- )?)(th|fe|mo|en|ac|ev|se|pe|su|so)(?:i|e|m|g|t|i|v|r|p|l)(nks|ls|nt_of_truth|agement|ive|dence|erity|ceived_owner|ported_by|ves): `, "$1$2$3: "),
	replace("a key with a letter doubled", `^( *(?:- )?)(do|thi|own|chan|emo)(es|nks|er|nel|nels|tion): `, "${1}x$2$3: "),
	replace("a key in capitals", `^( *)(o)(wner): `, "${1}O$3: "),
	replace("a colon in a text", aText, "$1$2: and more"),
	replace("a colon at the end of a text", aText, "$1$2:"),
	replace("a hash in a text", aText, "$1$2 #1"),
	replace("a text that begins with @", aText, "$1@$2"),
	replace("a text that begins with %", aText, "$1%$2"),
	replace("a text that begins with *", aText, "$1*$2"),
	replace("a text that begins with &", aText, "$1& $2"),
	replace("a text that begins with !", aText, "$1!$2"),
	replace("a text that begins with a backtick", aText, "$1`$2`"),
	replace("a text that begins with a bracket", aText, "$1[$2] really"),
	replace("a quote that is not closed", aText, `$1"$2`),
	replace("an apostrophe that is not closed", aText, `$1'$2`),
	replace("a quote that ends too early", aText, `$1"$2" or so`),
	replace("a closing quote left out", `^([^"]*: "[^"]*)"( *)$`, "$1$2"),
	replace("a closing brace left out", `^([^{}]*\{[^{}]*)\}( *)$`, "$1$2"),
	replace("a closing bracket left out", `^([^\[\]]*: \[[^\[\]]*)\]( *)$`, "$1$2"),
	replace("a closing brace too many", `^([^{}]*\{[^{}]*\})( *)$`, "$1}$2"),
	replace("a bracket closed by a brace", `^([^\[\]]*: \[[^\[\]]*)\]( *)$`, "$1}$2"),
	replace("a comma behind the brace", `^([^{}]*\{[^{}]*\})( *)$`, "$1,$2"),
	replace("a comma left out", `^( +[^{}]*\{[^{},"]*: [^{},"\[\]]*), ([a-z_]+: )`, "$1 $2"),
	replace("no space behind a colon in braces", `([{,] ?)([a-z_]+): (\pL)`, "$1$2:$3"),
	replace("a duration without its unit", aTime, "$1: $2"),
	replace("a duration as on a clock", `^( *(?:active|wait|delay)): \S+$`, "$1: 1:30"),
	replace("an emotion beyond the scale", `\bemotion: -?\d(?:\.\d+)?`, "emotion: 4"),
	replace("a minus sign in print", `\bemotion: -(\d)`, "emotion: −$1"),
	replace("a severity beyond the scale", `\bseverity: \d`, "severity: 9"),
	replace("a share of more than all", `: (\d\d)%`, ": 1${1}0%"),
	replace("a share without its sign", `: (\d\d)%`, ": $1"),
	replace("a truth that is none", `: true\b`, ": yep"),
	replace("a date beyond the calendar", `: (20\d\d)-\d\d-\d\d`, ": $1-13-45"),
	replace("a date with points", `: (20\d\d)-(\d\d)-(\d\d)`, ": $3.$2.$1"),
	replace("an owner that is not there", `\bowner: ([a-z]+)$`, "owner: ${1}xq"),
	replace("a channel that is not there", `\bchannel: ([a-z]+)$`, "channel: ${1}xq"),
	replace("a list for a text", `^( *(?:- )?(?:does|thinks|feels): )[^|>].*$`, "$1[one, two]"),
	replace("a mapping for a text", `^( *(?:- )?(?:does|thinks|feels): )[^|>].*$`, "$1{one: two}"),
	replace("a bullet for a dash", `^( *)- ([a-z_]+: )`, "$1• $2"),
	replace("a long dash for a dash", `^( *)- ([a-z_]+: )`, "$1– $2"),
	replace("a byte that is no UTF-8", aText, "$1$2\xff"),
	replace("a control character", aText, "$1$2\x07"),
	insert("a line without a key", `^ +(?:does|thinks|feels|owner|name): [^"'{|>]+$`, func(l string) string { return indentOf(l) + "Nobody knows why" }),
	insert("a key twice", `^ +(?:does|thinks|feels|owner): [^"'{|>]+$`, func(l string) string { return l }),
	insert("a key of another tool", `^ +owner: [^"'{|>]+$`, func(l string) string { return indentOf(l) + "mood: fine" }),
	insert("a fence", `^stages:$`, func(string) string { return "```" }),
	insert("an empty value", `^ +owner: [^"'{|>]+$`, func(l string) string { return indentOf(l) + "image:" }),
	{"a second document", regexp.MustCompile(`^  - (?:id|name): `), func(lines []string, i int) ([]string, int) {
		return append(append(append([]string(nil), lines[:i]...), "---"), lines[i:]...), i
	}},
	{"an unfinished merge", regexp.MustCompile(`^ +(?:does|owner): [^"'{|>]+$`), func(lines []string, i int) ([]string, int) {
		out := append(append([]string(nil), lines[:i]...), "<<<<<<< HEAD", lines[i], "=======", lines[i]+" too", ">>>>>>> theirs")
		return append(out, lines[i+1:]...), i
	}},
	{"a dash left out", regexp.MustCompile(`^( +)- (?:id|name): `), func(lines []string, i int) ([]string, int) {
		indent := indentOf(lines[i])
		before := strings.Join(lines[:i], "\n")
		first := before[strings.LastIndex(before, "\n"+indent[2:])+1:]
		if strings.Count(first, "\n"+indent+"- ") == 0 || i+3 >= len(lines) || indentOf(lines[i+1]) != indent+"  " {
			return nil, 0
		}
		out := append([]string(nil), lines...)
		out[i] = indent + "  " + lines[i][len(indent)+2:]
		return out, i
	}},
	{"shares that do not sum to 1", regexp.MustCompile(`^ +next:$`), func(lines []string, i int) ([]string, int) {
		for k := i + 1; k < len(lines) && len(indentOf(lines[k])) > len(indentOf(lines[i])); k++ {
			if m := regexp.MustCompile(`^( +\S+: )(\d\d)%$`).FindStringSubmatch(lines[k]); m != nil && m[2] != "10" {
				out := append([]string(nil), lines...)
				out[k] = m[1] + "5%"
				return out, i
			}
		}
		return nil, 0
	}},
}

// validMaps are the texts in which mistakes are made.
func validMaps(t testing.TB) map[string]string {
	t.Helper()
	maps := map[string]string{}
	for _, pattern := range []string{"../examples/maps/*.journey.yaml", "testdata/broken/*.journey.yaml"} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, files)
		for _, file := range files {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			maps[file] = strings.ReplaceAll(string(text), "\r\n", "\n")
		}
	}
	return maps
}

// inBlocks tells which lines belong to a text in block style, or hold only a
// comment or nothing: no mistake of ours is one there.
func inBlocks(lines []string) []bool {
	in := make([]bool, len(lines))
	block := -1
	for i, l := range lines {
		trimmed := strings.TrimSpace(l)
		if block >= 0 && (trimmed == "" || len(indentOf(l)) > block) {
			in[i] = true
			continue
		}
		block = -1
		in[i] = trimmed == "" || trimmed[0] == '#'
		if regexp.MustCompile(`: [|>][-+0-9]*$`).MatchString(l) {
			block = len(indentOf(l))
		}
	}
	return in
}

// tally counts how one kind of mistake fared.
type tally struct{ made, named, alone int }

func TestMistakesAtRandomPlaces(t *testing.T) {
	rounds := 6
	if os.Getenv("SEAM_LONG") != "" {
		rounds = 150
	}
	random := rand.New(rand.NewPCG(2, 7))
	maps := validMaps(t)
	names := make([]string, 0, len(maps))
	for name := range maps {
		names = append(names, name)
	}
	sort.Strings(names)
	var all tally
	for _, s := range slips {
		var one tally
		for range rounds {
			file := names[random.IntN(len(names))]
			lines := strings.Split(maps[file], "\n")
			text, line := makeSlip(random, s, lines)
			if text == "" {
				continue
			}
			one.count(t, s.name, file, maps[file], text, line)
		}
		all.made, all.named, all.alone = all.made+one.made, all.named+one.named, all.alone+one.alone
	}
	t.Logf("%d mistakes, %d named on their line, %d of them with nothing else said", all.made, all.named, all.alone)
	assert.Greater(t, all.made, 40*rounds)
	assert.GreaterOrEqual(t, float64(all.alone), 0.98*float64(all.made), "of a hundred mistakes two may cast a shadow")
}

// makeSlip makes a mistake somewhere; the text is empty where there is no place
// for it.
func makeSlip(random *rand.Rand, s slip, lines []string) (text string, line int) {
	blocks := inBlocks(lines)
	var places []int
	for i, l := range lines {
		if !blocks[i] && s.at.MatchString(l) {
			places = append(places, i)
		}
	}
	for range 10 {
		if len(places) == 0 {
			return "", 0
		}
		if out, line := s.make(lines, places[random.IntN(len(places))]); out != nil {
			return strings.Join(out, "\n"), line + 1
		}
	}
	return "", 0
}

// count loads a broken map and judges what is said about it.
func (c *tally) count(t *testing.T, kind, file, good, text string, line int) {
	m, list := diagnoseAt(t, file, []byte(text))
	if len(list) == 0 && sameMap(t, file, good, m) {
		return // the change changed nothing
	}
	c.made++
	named, more := false, 0
	for _, d := range list {
		if d.Range.Start.Line == line {
			named = true
		} else {
			more++
		}
	}
	if named {
		c.named++
	}
	if named && more == 0 {
		c.alone++
	}
	if named && more == 0 {
		return
	}
	var out strings.Builder
	_ = diag.Printer{}.Print(&out, list)
	said := fmt.Sprintf("%s, line %d of %s:\n%s\n%s", kind, line, file, around(text, line), out.String())
	if !named {
		t.Error(said)
	}
	t.Log(said)
}

// around are the lines about a line.
func around(text string, line int) string {
	lines := strings.Split(text, "\n")
	var out strings.Builder
	for i := max(line-3, 1); i <= min(line+2, len(lines)); i++ {
		fmt.Fprintf(&out, "%4d| %s\n", i, lines[i-1])
	}
	return out.String()
}

// diagnoseAt loads a text as if it stood in a file, beside what it uses.
func diagnoseAt(t testing.TB, file string, text []byte) (*journey.Map, []diag.Diagnostic) {
	t.Helper()
	folder, name := filepath.Split(file)
	return diagnoseIn(t, folder, name, text)
}

func sameMap(t testing.TB, file, good string, m *journey.Map) bool {
	before, list := diagnoseAt(t, file, []byte(good))
	return len(list) == 0 && encode(t, before) == encode(t, m)
}
