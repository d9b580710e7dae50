package baseline

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/settings"
	"github.com/seam-cx/seam/internal/yaml"
	"github.com/seam-cx/seam/touchpoint"
)

// Load reads a baseline. Its error is a *diag.Error; it wraps fs.ErrNotExist
// where there is no such file.
func Load(file string) (*Baseline, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, &diag.Error{Cause: err, Diagnostics: []diag.Diagnostic{{
			Severity: diag.SeverityError, Code: "file-unreadable", Message: "the baseline cannot be read: " + cause(err),
			Help: "seam baseline write makes one", Range: diag.Range{File: filepath.ToSlash(file)},
		}}}
	}
	return Parse(file, text)
}

// Parse reads the text of a baseline.
func Parse(file string, text []byte) (*Baseline, error) {
	r := settings.Parse(filepath.ToSlash(file), text)
	b := &Baseline{File: file}
	version := false
	r.Fields(r.Root(), "a baseline", []settings.Field{
		{Name: "version", Read: func(v yaml.Node) {
			if version = true; v.Text() != "1" {
				r.Error(settings.CodeBadValue, v, "this version of the baseline cannot be read", "write version: 1")
			}
		}},
		{Name: "findings", Read: func(v yaml.Node) {
			for _, item := range r.List(v) {
				b.Entries = append(b.Entries, readEntry(r, item))
			}
		}},
	})
	if !version && !r.Broken() {
		r.Error(settings.CodeMissingKey, r.Root(), "the baseline does not say its version", "begin it with version: 1")
	}
	if err := r.Err(); err != nil {
		return nil, err
	}
	b.Sort()
	return b, nil
}

func readEntry(r *settings.Reader, n yaml.Node) Entry {
	e := Entry{State: "current", Range: r.Span(n)}
	text := func(to *string) func(yaml.Node) { return func(v yaml.Node) { *to = v.Text() } }
	r.Fields(n, "an entry", []settings.Field{
		{Name: "rule", Read: text(&e.Rule)},
		{Name: "journey", Read: text(&e.Journey)},
		{Name: "state", Read: text(&e.State)},
		{Name: "subject", Read: text(&e.Subject)},
		{Name: "params", Read: func(v yaml.Node) {
			r.Each(v, "params", func(key, value yaml.Node) {
				e.Params = append(e.Params, diag.Param{Name: key.Text(), Value: valueOf(r, value), ID: true})
			})
		}},
		{Name: "reason", Read: text(&e.Reason)},
		{Name: "until", Read: func(v yaml.Node) {
			day, err := touchpoint.ParseDate(v.Text())
			if err != nil {
				r.Error(settings.CodeBadValue, v, err.Error(), "write year-month-day, as in 2027-03-01")
			}
			e.Until = day
		}},
	})
	if n.Kind() == yaml.Mapping && (e.Rule == "" || e.Journey == "" || e.Reason == "") {
		r.Error(settings.CodeMissingKey, n, "an entry needs rule, journey and reason", "seam baseline write writes them")
	}
	return e
}

// valueOf is a parameter as write wrote it.
func valueOf(r *settings.Reader, n yaml.Node) any {
	if n.Kind() == yaml.Sequence {
		list := []string{}
		for _, item := range r.List(n) {
			list = append(list, item.Text())
		}
		return list
	}
	text := n.Text()
	if n.Quoted() {
		return text
	}
	if i, err := strconv.Atoi(text); err == nil {
		return i
	}
	if x, err := strconv.ParseFloat(text, 64); err == nil {
		return x
	}
	switch text {
	case "true":
		return true
	case "false":
		return false
	}
	return text
}

// Encode is the text of b.
func (b *Baseline) Encode() []byte {
	var out bytes.Buffer
	out.WriteString("# Findings that are accepted for now. seam check --baseline leaves them out;\n" +
		"# seam baseline prune takes out those that are mended.\nversion: 1\nfindings:")
	if len(b.Entries) == 0 {
		out.WriteString(" []")
	}
	out.WriteByte('\n')
	for _, e := range b.Entries {
		fmt.Fprintf(&out, "  - rule: %s\n    journey: %s\n", word(e.Rule), quote(e.Journey))
		if e.State != "current" {
			fmt.Fprintf(&out, "    state: %s\n", word(e.State))
		}
		fmt.Fprintf(&out, "    subject: %s\n", quote(e.Subject))
		if len(e.Params) > 0 {
			out.WriteString("    params: {")
			for i, p := range e.Params {
				if i > 0 {
					out.WriteString(", ")
				}
				fmt.Fprintf(&out, "%s: %s", word(p.Name), value(p.Value))
			}
			out.WriteString("}\n")
		}
		fmt.Fprintf(&out, "    reason: %s\n", quote(e.Reason))
		if !e.Until.IsZero() {
			fmt.Fprintf(&out, "    until: %s\n", e.Until)
		}
	}
	return out.Bytes()
}

// word writes an id as it is, and any other text in quotes.
func word(s string) string {
	for _, r := range s {
		if !(r >= 'a' && r <= 'z' || r == '-' || r == '_') {
			return quote(s)
		}
	}
	if s == "" || s[0] == '-' || slices.Contains([]string{"true", "false", "null", "yes", "no", "on", "off", "y", "n"}, s) {
		return quote(s)
	}
	return s
}

func value(v any) string {
	switch v := v.(type) {
	case string:
		return quote(v)
	case []string:
		quoted := make([]string, len(v))
		for i, s := range v {
			quoted[i] = quote(s)
		}
		return "[" + strings.Join(quoted, ", ") + "]"
	}
	return fmt.Sprint(v)
}

// quote writes a text as YAML has it in double quotes, one line.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r == 0x7f || r == 0x85 || r == 0xa0 || r >= 0x2028 && r <= 0x2029 || r == 0xfeff:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// cause is an error without the name of the file, which stands before it.
func cause(err error) string {
	var e *fs.PathError
	if errors.As(err, &e) {
		err = e.Err
	}
	return err.Error()
}
