package policy

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
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
		fmt.Fprintf(out, "  %s: {severity: %s", r.ID, cmp.Or(s.Severity, r.Severity))
		for _, x := range r.Parameters {
			fmt.Fprintf(out, ", %s: %s", x.Name, cmp.Or(s.Params[x.Name], x.Default))
		}
		if s.NoIgnore {
			fmt.Fprint(out, ", ignorable: false")
		}
		if l := limits[r.ID]; l != nil {
			fmt.Fprintf(out, ", error_if: %q", l.Text)
		}
		fmt.Fprintln(out, "}")
	}
	return out.Flush()
}
