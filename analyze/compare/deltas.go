package compare

import (
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
)

// nothing is the difference, in parts of the larger value, that counts as none:
// figures have 12 significant digits.
const nothing = 1e-9

// Deltas are the figures of two reports that sum a map up, before and after, and
// whether they got better or worse. Plain expected effort is worse only where
// effort per success does not fall: it falls by itself when customers give up
// sooner, and rises when more of them get to the end.
func Deltas(before, after *figures.Report) []figures.Delta {
	var list []figures.Delta
	for _, s := range summed {
		d := figures.Delta{Name: s.name, Old: s.of(before), New: s.of(after)}
		if d.Old == (figures.Value{}) && d.New == (figures.Value{}) {
			continue // neither report has the family
		}
		d.Better = direction(d, s.worth)
		list = append(list, d)
	}
	judgeExpected(list)
	return list
}

// summed are the figures that sum a map up; worth is whether more is better.
var summed = []struct {
	name  string
	worth int
	of    func(*figures.Report) figures.Value
}{
	{"effort.expected", -1, effort(func(e *figures.Effort) figures.Value { return e.Expected })},
	{"effort.per_success", -1, effort(func(e *figures.Effort) figures.Value { return e.PerSuccess })},
	{"effort.success", 1, effort(func(e *figures.Effort) figures.Value { return e.Success })},
	{"consistency.content", 1, consistent(func(c *figures.Consistency) figures.Value { return c.Content })},
	{"consistency.context", 1, consistent(func(c *figures.Consistency) figures.Value { return c.Context })},
	{"silos.coverage", 1, silos(func(s *figures.Silos) figures.Value { return s.Coverage })},
	{"silos.ping_pong", -1, silos(func(s *figures.Silos) figures.Value { return s.PingPong })},
	{"experience.peak_end", 1, func(r *figures.Report) figures.Value {
		if r.Experience == nil {
			return figures.Value{}
		}
		return r.Experience.PeakEnd
	}},
	{"findings.error", 0, count(diag.SeverityError)},
	{"findings.warning", 0, count(diag.SeverityWarning)},
	{"findings.info", 0, count(diag.SeverityInfo)},
}

func effort(of func(*figures.Effort) figures.Value) func(*figures.Report) figures.Value {
	return func(r *figures.Report) figures.Value {
		if r.Effort == nil {
			return figures.Value{}
		}
		return of(r.Effort)
	}
}

func consistent(of func(*figures.Consistency) figures.Value) func(*figures.Report) figures.Value {
	return func(r *figures.Report) figures.Value {
		if r.Consistency == nil {
			return figures.Value{}
		}
		return of(r.Consistency)
	}
}

func silos(of func(*figures.Silos) figures.Value) func(*figures.Report) figures.Value {
	return func(r *figures.Report) figures.Value {
		if r.Silos == nil {
			return figures.Value{}
		}
		return of(r.Silos)
	}
}

func count(s diag.Severity) func(*figures.Report) figures.Value {
	return func(r *figures.Report) figures.Value {
		n := 0
		for i := range r.Findings {
			if r.Findings[i].Severity == s {
				n++
			}
		}
		return figures.Of(float64(n))
	}
}

// direction is +1 where the change is for the better, -1 where it is for the
// worse, else 0.
func direction(d figures.Delta, worth int) int {
	by := d.By()
	if !by.OK || same12(d.Old.X, d.New.X) {
		return 0
	}
	if by.X > 0 {
		return worth
	}
	return -worth
}

func same12(a, b float64) bool {
	large := max(a, -a, b, -b)
	by := a - b
	return max(by, -by) <= nothing*large
}

// judgeExpected takes back what is said of expected effort where the effort per
// success tells otherwise.
func judgeExpected(list []figures.Delta) {
	var expected, perSuccess *figures.Delta
	for i := range list {
		switch list[i].Name {
		case "effort.expected":
			expected = &list[i]
		case "effort.per_success":
			perSuccess = &list[i]
		}
	}
	if expected == nil || perSuccess == nil || !perSuccess.Old.OK || !perSuccess.New.OK {
		return
	}
	if expected.Better*perSuccess.Better < 0 || perSuccess.Better == 0 {
		expected.Better = 0
	}
}
