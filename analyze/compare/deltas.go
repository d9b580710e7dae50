package compare

import (
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
)

// unnoticed is the difference that counts as none, of efforts as a part of the old
// value, of other figures as it is: a tenth of a per cent.
const unnoticed = 0.001

// Deltas are the figures of two reports that sum a map up, before and after, and
// whether they got better or worse. Plain expected effort is worse only where
// effort per success does not fall: it falls by itself when customers give up
// sooner, and rises when more of them get to the end. So does the effort of those who
// succeed when more of them do, by a longer way.
func Deltas(before, after *figures.Report) []figures.Delta {
	var list []figures.Delta
	for _, s := range summed {
		d := figures.Delta{Name: s.name, Old: s.of(before), New: s.of(after)}
		if d.Old == (figures.Value{}) && d.New == (figures.Value{}) {
			continue // neither report has the family
		}
		if d.Name == "effort.given_success" && everybodySucceeds(before) && everybodySucceeds(after) {
			continue // it is the effort per success
		}
		list = append(list, d)
	}
	judgeDeltas(list, func(string) float64 { return unnoticed })
	return list
}

func everybodySucceeds(r *figures.Report) bool {
	return r.Effort != nil && r.Effort.Success.OK && r.Effort.Success.X > 1-rounding
}

// onGround judges figures by what two other reports say of them, where these
// rest on what both maps know.
func onGround(list []figures.Delta, before, after *figures.Report) {
	for i := range list {
		d := &list[i]
		for _, s := range summed {
			if s.name != d.Name || s.worth == 0 {
				continue
			}
			judgeBy(d, s.of(before), s.of(after))
		}
	}
	judgeDeltas(list, func(string) float64 { return unnoticed })
}

// judgeBy lets a figure be judged by other values than its own.
func judgeBy(d *figures.Delta, old, new figures.Value) {
	if old != d.Old || new != d.New {
		d.Alike = &figures.Alike{Old: old, New: new}
	}
}

// judgeDeltas says of each figure whether it got better or worse by more than is
// allowed. Plain expected effort is judged last.
func judgeDeltas(list []figures.Delta, allowed func(name string) float64) {
	for i := range list {
		d := &list[i]
		for _, s := range summed {
			if s.name != d.Name {
				continue
			}
			limit := allowed(d.Name)
			if strings.HasPrefix(d.Name, "effort.") && s.worth < 0 {
				old, _ := d.Judged()
				limit *= old.X
			}
			d.Better = direction(*d, s.worth, limit)
		}
	}
	judgeByTheWay(list)
}

// summed are the figures that sum a map up; worth is whether more is better.
var summed = []struct {
	name  string
	worth int
	of    func(*figures.Report) figures.Value
}{
	{"effort.expected", -1, effort(func(e *figures.Effort) figures.Value { return e.Expected })},
	{"effort.per_success", -1, effort(func(e *figures.Effort) figures.Value { return e.PerSuccess })},
	{"effort.given_success", -1, effort(func(e *figures.Effort) figures.Value { return e.GivenSuccess.Expected })},
	{"effort.delay", -1, unreported},
	{"effort.delay_per_success", -1, unreported},
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

// unreported is of a figure that no report has, but a comparison may.
func unreported(*figures.Report) figures.Value { return figures.Value{} }

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
func direction(d figures.Delta, worth int, limit float64) int {
	old, new := d.Judged()
	switch by := new.X - old.X; {
	case !old.OK || !new.OK || max(by, -by) <= limit+rounding:
		return 0
	case by > 0:
		return worth
	}
	return -worth
}

// rounding is what figures of 12 significant digits may differ by for no reason.
const rounding = 1e-9

// judgeByTheWay takes back what is said of expected effort and delay where the same
// per success tells otherwise, and what is said of the effort of those who succeed
// where it does not say the same: more of them may get there by a longer way.
func judgeByTheWay(list []figures.Delta) {
	at := map[string]*figures.Delta{}
	for i := range list {
		at[list[i].Name] = &list[i]
	}
	perSuccess := at["effort.per_success"]
	if given := at["effort.given_success"]; given != nil && perSuccess != nil && given.Better != perSuccess.Better {
		given.Better = 0
	}
	judgeExpected(at["effort.expected"], perSuccess)
	judgeExpected(at["effort.delay"], at["effort.delay_per_success"])
}

// judgeExpected takes back what is said of a plain expectation where the same per
// success tells otherwise.
func judgeExpected(expected, perSuccess *figures.Delta) {
	if expected == nil || perSuccess == nil {
		return
	}
	if old, new := perSuccess.Judged(); !old.OK || !new.OK {
		return
	}
	if expected.Better*perSuccess.Better < 0 || perSuccess.Better == 0 {
		expected.Better = 0
	}
}
