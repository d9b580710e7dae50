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

	text []byte // that it was read from, nil where it was made
}

// Entry is one accepted finding.
type Entry struct {
	Rule, Journey, State, Subject string
	Params                        diag.Params // those that identify the finding
	Reason                        string
	Until                         touchpoint.Date // last day, zero: no end
	Range                         diag.Range      // of the entry in the file

	was *written // nil where it was not read
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
func (e Entry) key() string { return e.scope() + e.local(nil) }

// scope is the map that an entry is about.
func (e Entry) scope() string { return e.Journey + "\x00" + e.State + "\x00" }

// local is what makes an entry one with a finding of its map, whose touchpoints l
// tells by all their ids.
func (e Entry) local(l diag.Lineage) string {
	params, err := json.Marshal(l.Params(e.Subject, e.Params))
	if err != nil {
		params = nil // parameters of findings are texts, numbers and lists, which have a form
	}
	return e.about(l) + "\x00" + string(params)
}

// about is local without parameters.
func (e Entry) about(l diag.Lineage) string { return e.Rule + "\x00" + l.Address(e.Subject) }

// Sort puts the entries in their order and drops the second of two alike.
func (b *Baseline) Sort() {
	type keyed struct {
		key   string
		entry Entry
	}
	list := make([]keyed, len(b.Entries))
	for i, e := range b.Entries {
		list[i] = keyed{e.key(), e}
	}
	slices.SortStableFunc(list, func(x, y keyed) int { return cmp.Compare(x.key, y.key) })
	list = slices.CompactFunc(list, func(x, y keyed) bool { return x.key == y.key })
	b.Entries = b.Entries[:0]
	for _, x := range list {
		b.Entries = append(b.Entries, x.entry)
	}
}

// Grow adds the findings of r that b lacks, with a reason and a last day, and
// returns how many these are. Use.Grow does so for many maps.
func (b *Baseline) Grow(r *figures.Report, reason string, until touchpoint.Date) int {
	u := b.Begin(time.Time{})
	u.Grow(r, reason, until)
	n := len(u.grown)
	b.Entries = u.Grown().Entries
	return n
}
