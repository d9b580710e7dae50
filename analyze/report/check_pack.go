package report

import (
	"iter"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/packed"
)

// packs are what a Check holds packed, which comes before what is in its slices.
type packs struct {
	diagnostics              packed.List[diag.Diagnostic]
	findings, older, settled packed.List[diag.Finding]
	accepted                 packed.List[figures.Accepted]
}

// Pack takes all diagnostics and findings out of the slices of c and keeps them in
// a small part of their memory. All outputs go on telling them, before what is
// added to the slices later; AllFindings and its like go through both. A Check must
// not be copied once it has packed.
//
// It fails where a parameter of a finding is of a type that Param does not name.
func (c *Check) Pack() error {
	k := &c.kept
	for _, add := range []func() error{
		func() error { return k.diagnostics.Add(c.Diagnostics...) },
		func() error { return k.findings.Add(c.Findings...) },
		func() error { return k.older.Add(c.Older...) },
		func() error { return k.settled.Add(c.Settled...) },
		func() error { return k.accepted.Add(c.Accepted...) },
	} {
		if err := add(); err != nil {
			return err
		}
	}
	c.Forget()
	return nil
}

// AllDiagnostics are Diagnostics behind those that were packed.
func (c *Check) AllDiagnostics() iter.Seq[diag.Diagnostic] {
	return behind(&c.kept.diagnostics, c.Diagnostics)
}

// AllFindings are Findings behind those that were packed.
func (c *Check) AllFindings() iter.Seq[diag.Finding] { return behind(&c.kept.findings, c.Findings) }

// AllOlder are Older behind those that were packed.
func (c *Check) AllOlder() iter.Seq[diag.Finding] { return behind(&c.kept.older, c.Older) }

// AllSettled are Settled behind those that were packed.
func (c *Check) AllSettled() iter.Seq[diag.Finding] { return behind(&c.kept.settled, c.Settled) }

// AllAccepted are Accepted behind those that were packed.
func (c *Check) AllAccepted() iter.Seq[figures.Accepted] {
	return behind(&c.kept.accepted, c.Accepted)
}

// behind are the values of a list and then those of a slice.
func behind[T any](first *packed.List[T], rest []T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range first.All() {
			if !yield(v) {
				return
			}
		}
		for _, v := range rest {
			if !yield(v) {
				return
			}
		}
	}
}

// countFailing is how many findings are of a severity that fails the check.
func (c *Check) countFailing(fails func(diag.Severity) bool) int {
	all, n := c.past.findings.plus(CountFindings(c.Findings)), 0
	for _, x := range []struct {
		severity diag.Severity
		n        int
	}{{diag.SeverityError, all.Errors}, {diag.SeverityWarning, all.Warnings}, {diag.SeverityInfo, all.Infos}} {
		if fails(x.severity) {
			n += x.n
		}
	}
	return n
}
