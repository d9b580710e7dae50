package baseline

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/bounded"
	"github.com/seam-cx/seam/internal/settings"
	"github.com/seam-cx/seam/internal/yaml"
	"github.com/seam-cx/seam/touchpoint"
)

// Most is how many bytes a baseline may have: some 250 000 entries. Open takes some
// 60 MB of memory to read them, Load about 1.5 GB.
const Most = 32 << 20

// Load reads a baseline. Its error is a *diag.Error; it wraps fs.ErrNotExist
// where there is no such file.
func Load(file string) (*Baseline, error) {
	text, err := read(file)
	if err != nil {
		return nil, err
	}
	return Parse(file, text)
}

// read is the text of a baseline.
func read(file string) ([]byte, error) {
	text, err := bounded.File(file, Most)
	if err != nil {
		return nil, &diag.Error{Cause: err, Diagnostics: []diag.Diagnostic{{
			Severity: diag.SeverityError, Code: "file-unreadable", Message: "the baseline cannot be read: " + cause(err),
			Help: "seam baseline write makes one", Range: diag.Range{File: filepath.ToSlash(file)},
		}}}
	}
	return text, nil
}

// Parse reads the text of a baseline.
func Parse(file string, text []byte) (*Baseline, error) {
	r := settings.ParseWithin(filepath.ToSlash(file), text, Most, "the baseline is larger than seam reads: accept less, or divide it and check folder by folder")
	b := &Baseline{File: file}
	version := false
	readHead(r, r.Root(), &version, func(r *settings.Reader, v yaml.Node) {
		for _, item := range r.List(v) {
			b.Entries = append(b.Entries, readEntry(r, item, true))
		}
	})
	if !version && !r.Broken() {
		r.Error(settings.CodeMissingKey, r.Root(), "the baseline does not say its version", "begin it with version: 1")
	}
	b.twice(r)
	if err := r.Err(); err != nil {
		return nil, err
	}
	b.text = text
	b.Sort()
	return b, nil
}

// readHead reads what a baseline has at its top.
func readHead(r *settings.Reader, root yaml.Node, version *bool, findings func(*settings.Reader, yaml.Node)) {
	r.Fields(root, "a baseline", []settings.Field{
		{Name: "version", Read: func(v yaml.Node) {
			if *version = true; v.Text() != "1" {
				r.Error(settings.CodeBadValue, v, "this version of the baseline cannot be read", "write version: 1")
			}
		}},
		{Name: "findings", Read: func(v yaml.Node) { findings(r, v) }},
	})
}

// twice reports entries that say the same.
func (b *Baseline) twice(r *settings.Reader) {
	first := map[string]Entry{}
	for _, e := range b.Entries {
		key := e.key()
		if x, ok := first[key]; ok && e.Rule != "" {
			r.Report("duplicate-entry", e.Range, fmt.Sprintf("this entry stands on line %d already", x.Range.Start.Line), "take one of them out")
			continue
		}
		first[key] = e
	}
}

// readEntry reads an entry; edit tells whether it may be changed, for which the
// places of its values are kept.
func readEntry(r *settings.Reader, n yaml.Node, edit bool) Entry {
	e := Entry{State: "current", Range: n.Range()}
	was := &written{}
	text := func(to *string) func(yaml.Node) { return func(v yaml.Node) { *to = v.Text() } }
	at := func(to *diag.Range, read func(yaml.Node)) func(yaml.Node) {
		if !edit {
			return read
		}
		return func(v yaml.Node) {
			*to = r.Span(v)
			read(v)
		}
	}
	r.Fields(n, "an entry", []settings.Field{
		{Name: "rule", Read: text(&e.Rule)},
		{Name: "journey", Read: text(&e.Journey)},
		{Name: "state", Read: text(&e.State)},
		{Name: "subject", Read: at(&was.subject, text(&e.Subject))},
		{Name: "params", Read: at(&was.params, func(v yaml.Node) {
			r.Each(v, "params", func(key, value yaml.Node) {
				e.Params = append(e.Params, diag.Param{Name: key.Text(), Value: valueOf(r, value), ID: true})
			})
		})},
		{Name: "reason", Read: at(&was.reason, text(&e.Reason))},
		{Name: "until", Read: at(&was.until, func(v yaml.Node) {
			day, err := touchpoint.ParseDate(v.Text())
			if err != nil {
				r.Error(settings.CodeBadValue, v, err.Error(), "write year-month-day, as in 2027-03-01")
			}
			e.Until = day
		})},
	})
	if n.Kind() == yaml.Mapping && (e.Rule == "" || e.Journey == "" || e.Subject == "" || e.Reason == "") {
		r.Error(settings.CodeMissingKey, n, "an entry needs rule, journey, subject and reason", "seam baseline write writes them")
	}
	if strings.Contains(e.Subject, "*") && !strings.Contains(e.Subject, "/") {
		r.Error(settings.CodeBadValue, n, "an entry names one subject; there are no wildcards", "let seam baseline write name them")
	}
	if edit {
		was.entry = e
		e.was = was
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

// Encode is the text of b: that which it was read from, changed where its entries
// were, so that comments stay; else a new one.
func (b *Baseline) Encode() []byte {
	if text, ok := b.edited(); ok {
		return text
	}
	var out bytes.Buffer
	out.WriteString("# Findings that are accepted for now. seam check --baseline leaves them out;\n" +
		"# seam baseline prune takes out those that are mended.\nversion: 1\nfindings:")
	if len(b.Entries) == 0 {
		out.WriteString(" []")
	}
	out.WriteByte('\n')
	for _, e := range b.Entries {
		e.write(&out, "  ")
	}
	return out.Bytes()
}

// write writes an entry whose dash is indented by a text.
func (e Entry) write(out *bytes.Buffer, indent string) {
	fmt.Fprintf(out, "%s- rule: %s\n%s  journey: %s\n", indent, word(e.Rule), indent, quote(e.Journey))
	if e.State != "current" {
		fmt.Fprintf(out, "%s  state: %s\n", indent, word(e.State))
	}
	fmt.Fprintf(out, "%s  subject: %s\n", indent, quote(e.Subject))
	if len(e.Params) > 0 {
		fmt.Fprintf(out, "%s  %s\n", indent, e.params())
	}
	fmt.Fprintf(out, "%s  reason: %s\n", indent, quote(e.Reason))
	if !e.Until.IsZero() {
		fmt.Fprintf(out, "%s  until: %s\n", indent, e.Until)
	}
}

// params is the line of the parameters.
func (e Entry) params() string {
	var out strings.Builder
	out.WriteString("params: {")
	for i, p := range e.Params {
		if i > 0 {
			out.WriteString(", ")
		}
		fmt.Fprintf(&out, "%s: %s", word(p.Name), value(p.Value))
	}
	return out.String() + "}"
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
