package policy

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/internal/yaml"
)

// Print writes, as the text of a policy, what is decided for one map: every rule
// with its severity and thresholds, defaults included. A nil Policy is that of a
// map without decisions.
func (p *Policy) Print(w io.Writer, file string) error {
	out := bufio.NewWriter(w)
	from := "no " + Name
	if p != nil {
		from = p.File
	}
	fmt.Fprintf(out, "# %s: %s\nversion: 1\n", file, from)
	limits := map[string]*Limit{}
	if p != nil {
		if p.ErrorIf != nil {
			fmt.Fprintf(out, "error_if: %q\n", p.ErrorIf.Text)
		}
		for _, r := range p.Rules {
			limits[r.ID] = cmp.Or(r.ErrorIf, limits[r.ID])
		}
	}
	fmt.Fprintln(out, "rules:")
	settings := p.Settings(file)
	for _, r := range p.Suite() {
		s := settings[r.ID]
		if s.Off {
			fmt.Fprintf(out, "  %s: off\n", r.ID)
			continue
		}
		var parts []string
		comment := ""
		if s.Severity == 0 && graded(r) { // said, it would hold for all that the rule finds
			comment = "  # severity: " + r.Severity.String()
		} else {
			parts = append(parts, "severity: "+cmp.Or(s.Severity, r.Severity).String())
		}
		for _, x := range r.Parameters {
			parts = append(parts, x.Name+": "+cmp.Or(s.Params[x.Name], x.Default))
		}
		if s.NoIgnore {
			parts = append(parts, "ignorable: false")
		}
		if l := limits[r.ID]; l != nil {
			parts = append(parts, fmt.Sprintf("error_if: %q", l.Text))
		}
		fmt.Fprintf(out, "  %s: {%s}%s\n", r.ID, strings.Join(parts, ", "), comment)
	}
	if p != nil && len(p.Custom) > 0 {
		fmt.Fprintf(out, "custom: %s\n", p.own)
	}
	return out.Flush()
}

// graded tells whether some of what a rule finds has a severity of its own.
func graded(r *analyze.Rule) bool {
	return slices.ContainsFunc(r.Texts, func(t analysis.Text) bool { return t.Severity != 0 && t.Severity != r.Severity })
}

// flow is a node of YAML on as few lines as can be, every text in quotes; of a
// list at the top each item has a line.
func flow(n yaml.Node) string {
	var b strings.Builder
	if n.Kind() == yaml.Sequence {
		for item := range n.Items() {
			b.WriteString("\n  - ")
			writeFlow(&b, item)
		}
		return b.String()
	}
	writeFlow(&b, n)
	return b.String()
}

func writeFlow(b *strings.Builder, n yaml.Node) {
	sep := ""
	switch n.Kind() {
	case yaml.Mapping:
		b.WriteByte('{')
		for key, value := range n.Pairs() {
			b.WriteString(sep + quoted(key.Text()) + ": ")
			writeFlow(b, value)
			sep = ", "
		}
		b.WriteByte('}')
	case yaml.Sequence:
		b.WriteByte('[')
		for item := range n.Items() {
			b.WriteString(sep)
			writeFlow(b, item)
			sep = ", "
		}
		b.WriteByte(']')
	default:
		b.WriteString(quoted(n.Text()))
	}
}

// quoted is a text in double quotes, as JSON has it, which YAML reads as well.
func quoted(s string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		return strconv.Quote(s) // texts have a form
	}
	return strings.TrimSuffix(b.String(), "\n")
}
