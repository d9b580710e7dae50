package report

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/internal/locale"
)

// RulesSchema names the JSON form of a list of rules.
const RulesSchema = "seam.rules/1"

// WriteRules lists rules as a table in the language of a BCP 47 tag, a heading
// for each family: id, severity and title.
func WriteRules(w io.Writer, rules []*analyze.Rule, lang string) error {
	words := in(locale.Of(lang))
	out := bufio.NewWriter(w)
	family := ""
	var t table
	t.gap = 2
	flush := func() {
		t.write(out, "  ")
		t.rows = nil
	}
	for _, r := range rules {
		if r.Family != family {
			flush()
			if family != "" {
				fmt.Fprintln(out)
			}
			family = r.Family
			fmt.Fprintln(out, words.family(family))
		}
		t.add(r.ID, r.Severity.String(), r.Title.In(lang))
	}
	flush()
	fmt.Fprintf(out, "\n%s\n", words.explainHint)
	return out.Flush()
}

// ruleJSON is one rule in JSON.
type ruleJSON struct {
	ID         string          `json:"id"`
	Family     string          `json:"family"`
	Severity   string          `json:"severity"`
	Title      string          `json:"title"`
	Reason     string          `json:"reason"`
	Source     string          `json:"source"`
	Parameters []parameterJSON `json:"parameters"`
}

type parameterJSON struct {
	Name    string `json:"name"`
	Kind    string `json:"kind"`
	Default string `json:"default"`
	Doc     string `json:"doc"`
}

// EncodeRules writes rules as indented JSON with their texts in the language of
// a BCP 47 tag.
func EncodeRules(w io.Writer, rules []*analyze.Rule, lang string) error {
	list := []ruleJSON{}
	for _, r := range rules {
		j := ruleJSON{r.ID, r.Family, r.Severity.String(), r.Title.In(lang), r.Reason.In(lang), r.Source, []parameterJSON{}}
		for _, p := range r.Parameters {
			j.Parameters = append(j.Parameters, parameterJSON{p.Name, string(p.Kind), p.Default, p.Doc.In(lang)})
		}
		list = append(list, j)
	}
	return encode(w, struct {
		Schema string     `json:"schema"`
		Lang   string     `json:"lang"`
		Rules  []ruleJSON `json:"rules"`
	}{RulesSchema, cmp.Or(string(locale.Of(lang)), "en"), list})
}

// Explain writes the documentation of one rule in the language of a BCP 47 tag:
// title, reason and source, parameters with their defaults, and a map that fails
// and one that passes.
func Explain(w io.Writer, r *analyze.Rule, lang string) error {
	words := in(locale.Of(lang))
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%s\n%s\n\n", r.ID, strings.Repeat("=", width(r.ID)))
	title := r.Title.In(lang)
	if end, _ := utf8.DecodeLastRuneInString(title); !strings.ContainsRune(".…!?", end) {
		title += "."
	}
	fmt.Fprintf(out, "%s\n%s\n", title, fmt.Sprintf("(%s, %s)", words.family(r.Family), words.severity(r.Severity)))
	fmt.Fprintf(out, "\n%s\n", wrap(r.Reason.In(lang), "", 80))
	fmt.Fprintf(out, "\n%s: %s\n", words.source, r.Source)
	if len(r.Parameters) > 0 {
		fmt.Fprintf(out, "\n%s\n", words.parameters)
		var t table
		t.gap = 2
		for _, p := range r.Parameters {
			t.add(p.Name, p.Default, p.Doc.In(lang))
		}
		t.write(out, "  ")
	}
	for _, example := range []struct{ title, text string }{{words.failing, r.Failing}, {words.passing, r.Passing}} {
		if example.text == "" {
			continue
		}
		fmt.Fprintf(out, "\n%s\n\n", example.title)
		for line := range strings.Lines(example.text) {
			fmt.Fprintf(out, "  %s\n", strings.TrimRight(line, "\r\n"))
		}
	}
	return out.Flush()
}
