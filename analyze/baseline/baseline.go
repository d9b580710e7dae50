// Package baseline keeps findings that a team has accepted for now in a YAML
// file, so that a check fails only for what is new:
//
//	version: 1
//	findings:
//	  - rule: no-owner
//	    journey: order
//	    subject: order/parcel
//	    reason: the carrier is chosen in spring
//	    until: 2027-03-01
//
// An entry names rule, journey, subject and the identifying parameters of the
// message, never a line or a file: it holds where lines move and files are
// renamed. Entries are sorted, so that two people's changes merge.
package baseline

import (
	"cmp"
	"encoding/json"
	"slices"
	"time"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

// Name is the usual name of the file.
const Name = "seam-baseline.yaml"

// Baseline is a list of accepted findings.
type Baseline struct {
	File    string
	Entries []Entry // sorted by journey, state, rule, subject and parameters
}

// Entry is one accepted finding.
type Entry struct {
	Rule, Journey, State, Subject string
	Params                        diag.Params // those that identify the finding
	Reason                        string
	Until                         touchpoint.Date // last day, zero: no end
	Range                         diag.Range      // of the entry in the file
}

// entryOf is the entry for a finding of a journey.
func entryOf(r *figures.Report, f diag.Finding) Entry {
	e := Entry{Rule: f.Rule, Journey: r.Journey, State: r.State, Subject: f.Subject}
	for _, p := range f.Params {
		if p.ID {
			e.Params = append(e.Params, p)
		}
	}
	return e
}

// key is what makes an entry one with a finding.
func (e Entry) key() string {
	params, err := json.Marshal(e.Params)
	if err != nil {
		params = nil // parameters of findings are texts, numbers and lists, which have a form
	}
	return e.Journey + "\x00" + e.State + "\x00" + e.Rule + "\x00" + e.Subject + "\x00" + string(params)
}

// Sort puts the entries in their order and drops the second of two alike.
func (b *Baseline) Sort() {
	slices.SortStableFunc(b.Entries, func(x, y Entry) int { return cmp.Compare(x.key(), y.key()) })
	b.Entries = slices.CompactFunc(b.Entries, func(x, y Entry) bool { return x.key() == y.key() })
}

// Use is one use of a baseline over a run. It serves one goroutine.
type Use struct {
	*Baseline
	now    time.Time
	at     map[string]int // key to entry
	used   []bool
	seen   map[[2]string]bool // journeys and states that were checked
	closed []bool             // entries beyond their day
}

// notice is how long before its end an entry is told about.
const notice = 14 * 24 * time.Hour

// Begin begins to use b on a day; the zero day judges no end.
func (b *Baseline) Begin(now time.Time) *Use {
	u := &Use{Baseline: b, now: now, at: map[string]int{}, used: make([]bool, len(b.Entries)),
		closed: make([]bool, len(b.Entries)), seen: map[[2]string]bool{}}
	for i, e := range b.Entries {
		u.at[e.key()] = i
		u.closed[i] = !e.Until.IsZero() && !now.IsZero() && now.After(e.Until.Time().Add(24*time.Hour-1))
	}
	return u
}

// Accept moves what the baseline holds from the findings of r to those that are
// accepted. An entry beyond its day accepts nothing.
func (u *Use) Accept(r *figures.Report) {
	u.seen[[2]string{r.Journey, r.State}] = true
	r.Findings = slices.DeleteFunc(r.Findings, func(f diag.Finding) bool {
		i, ok := u.at[entryOf(r, f).key()]
		if !ok {
			return false
		}
		u.used[i] = true
		if u.closed[i] {
			return false
		}
		e := u.Entries[i]
		r.Accepted = append(r.Accepted, figures.Accepted{Finding: f, Kind: figures.External, Reason: e.Reason, Until: e.Until.String(), By: e.Range})
		return true
	})
}

// Pruned is the baseline without what the maps that were seen no longer have.
// Entries of other maps stay. It never has more than the baseline.
func (u *Use) Pruned() (b *Baseline, gone []Entry) {
	b = &Baseline{File: u.File}
	for i, e := range u.Entries {
		if u.seen[[2]string{e.Journey, e.State}] && !u.used[i] {
			gone = append(gone, e)
			continue
		}
		b.Entries = append(b.Entries, e)
	}
	return b, gone
}

// Grow adds the findings of r that b lacks, with a reason and a last day, and
// returns how many these are.
func (b *Baseline) Grow(r *figures.Report, reason string, until touchpoint.Date) int {
	has := map[string]bool{}
	for _, e := range b.Entries {
		has[e.key()] = true
	}
	n := 0
	for _, f := range r.Findings {
		e := entryOf(r, f)
		if key := e.key(); !has[key] {
			has[key] = true
			e.Reason, e.Until = reason, until
			b.Entries = append(b.Entries, e)
			n++
		}
	}
	b.Sort()
	return n
}
