package baseline

import (
	"slices"
	"time"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

// Acceptance is what a baseline accepts over a run. It serves one goroutine.
type Acceptance struct {
	File string // of the baseline

	entries entries
	now     time.Time
	scopes  map[string][]int // map to entries
	used    []bool
	closed  []bool // entries beyond their day
	seen    map[string]bool
	whole   bool          // maps that were not seen are gone
	renewed map[int]Entry // entries as the map has their subjects now
	refused map[int]bool  // entries of rules that may not be accepted
	unknown map[int]bool  // entries of rules that are not there
	lacking map[int]Entry // entries that lack the parameters of what is found
}

// entries are those of a baseline in their order.
type entries interface {
	size() int
	at(int) Entry
}

func (b *Baseline) size() int      { return len(b.Entries) }
func (b *Baseline) at(i int) Entry { return b.Entries[i] }

// Use is an Acceptance by a baseline that may be changed by what is found.
type Use struct {
	*Acceptance

	base  *Baseline
	grown []Entry         // beside those of the baseline
	has   map[string]bool // keys of all entries, made when it grows
}

// notice is how long before its end an entry is told about.
const notice = 14 * 24 * time.Hour

// Begin begins to use b on a day; the zero day judges no end.
func (b *Baseline) Begin(now time.Time) *Use {
	return &Use{Acceptance: accept(b.File, b, now), base: b}
}

func accept(file string, list entries, now time.Time) *Acceptance {
	n := list.size()
	u := &Acceptance{File: file, entries: list, now: now, scopes: map[string][]int{}, used: make([]bool, n), closed: make([]bool, n),
		seen: map[string]bool{}, renewed: map[int]Entry{}, refused: map[int]bool{}, unknown: map[int]bool{}, lacking: map[int]Entry{}}
	for i := range n {
		e := list.at(i)
		u.scopes[e.scope()] = append(u.scopes[e.scope()], i)
		u.closed[i] = !e.Until.IsZero() && !now.IsZero() && now.After(e.Until.Time().Add(24*time.Hour-1))
	}
	return u
}

// Under are the rules that hold for a map. The zero Under knows no rules and lets
// all be accepted.
type Under struct {
	File     string          // of the map
	Rules    []*analyze.Rule // nil: any
	Settings map[string]analyze.Setting
}

// Accept moves what the baseline holds from the findings of r to those that are
// accepted. An entry beyond its day accepts nothing, nor does one of a rule that is
// not ignorable.
//
// An entry is for the finding that it names; else for the one that it named before
// a touchpoint got another id and told its old one under was, or another stage.
func (u *Acceptance) Accept(r *figures.Report, under Under) {
	of := Entry{Journey: r.Journey, State: r.State}
	u.seen[of.scope()] = true
	exact, canonical := u.index(r, under)
	found := map[string]Entry{}
	r.Findings = slices.DeleteFunc(r.Findings, func(f diag.Finding) bool {
		e := entryOf(r, f)
		i, ok := exact[e.local(nil)]
		if !ok {
			if i, ok = canonical[e.local(r.Lineage)]; ok && !u.used[i] {
				u.renewed[i] = e
			}
		}
		if !ok {
			found[e.about(r.Lineage)] = e
			return false
		}
		u.used[i] = true
		if u.closed[i] || u.refused[i] {
			return false
		}
		e = u.entries.at(i)
		r.Accepted = append(r.Accepted, figures.Accepted{Finding: f, Kind: figures.External, Reason: e.Reason, Until: e.Until.String(), By: e.Range})
		return true
	})
	for _, i := range u.scopes[of.scope()] {
		if e := u.entries.at(i); !u.used[i] && len(e.Params) == 0 {
			if x, ok := found[e.about(r.Lineage)]; ok {
				u.lacking[i] = x
			}
		}
	}
}

// index finds the entries of a map, as they are written and by oldest ids, and
// notes which of them cannot hold.
func (u *Acceptance) index(r *figures.Report, under Under) (exact, canonical map[string]int) {
	exact, canonical = map[string]int{}, map[string]int{}
	for _, i := range u.scopes[Entry{Journey: r.Journey, State: r.State}.scope()] {
		e := u.entries.at(i)
		exact[e.local(nil)] = i
		if key := e.local(r.Lineage); !hasKey(canonical, key) {
			canonical[key] = i
		}
		if under.Settings[e.Rule].NoIgnore {
			u.refused[i] = true
		}
		if under.Rules != nil && !slices.ContainsFunc(under.Rules, func(x *analyze.Rule) bool { return x.ID == e.Rule }) {
			u.unknown[i] = true
		}
	}
	return exact, canonical
}

func hasKey(m map[string]int, key string) bool { _, ok := m[key]; return ok }

// Whole says that every map there is was seen, so that entries of others are left
// behind.
func (u *Acceptance) Whole() { u.whole = true }

// Unseen tells whether there are entries of maps that were not seen.
func (u *Acceptance) Unseen() bool {
	for scope := range u.scopes {
		if !u.seen[scope] {
			return true
		}
	}
	return false
}

// left tells whether an entry is left behind by what it accepted.
func (u *Acceptance) left(i int) bool {
	if !u.seen[u.entries.at(i).scope()] {
		return u.whole
	}
	return !u.used[i]
}

// Pruned is the baseline without what the maps that were seen no longer have,
// subjects as the maps have them now. Entries of other maps stay. It never has more
// than the baseline. Changed tells whether anything differs.
func (u *Use) Pruned() (b *Baseline, gone []Entry, changed bool) {
	b = &Baseline{File: u.File, text: u.base.text}
	for i, e := range u.base.Entries {
		if u.left(i) {
			gone = append(gone, e)
			continue
		}
		b.Entries = append(b.Entries, u.today(i))
	}
	b.Sort()
	return b, gone, len(gone)+len(u.renewed) > 0
}

// today is an entry with its subject as the map has it now.
func (u *Acceptance) today(i int) Entry {
	e := u.entries.at(i)
	if x, ok := u.renewed[i]; ok {
		e.Subject, e.Params = x.Subject, x.Params
	}
	return e
}

// Grow takes the findings of r that the baseline lacks among its entries, with a
// reason and a last day. What rules found that may not be accepted it leaves.
func (u *Use) Grow(r *figures.Report, reason string, until touchpoint.Date, under ...Under) (refused int) {
	if u.has == nil {
		u.has = map[string]bool{}
		for i := range u.base.Entries {
			u.has[u.today(i).key()] = true
		}
	}
	for _, f := range r.Findings {
		if len(under) > 0 && under[0].Settings[f.Rule].NoIgnore {
			refused++
			continue
		}
		e := entryOf(r, f)
		if key := e.key(); !u.has[key] {
			u.has[key] = true
			e.Reason, e.Until = reason, until
			u.grown = append(u.grown, e)
		}
	}
	return refused
}

// New is how many entries Grow took.
func (u *Use) New() int { return len(u.grown) }

// Expired is how many entries are beyond their day while what they accepted is
// still found.
func (u *Use) Expired() int {
	n := 0
	for i := range u.base.Entries {
		if u.closed[i] && u.used[i] && !u.refused[i] {
			n++
		}
	}
	return n
}

// Extend gives entries beyond their day that are still needed a new one, and a new
// reason.
func (u *Use) Extend(reason string, until touchpoint.Date) {
	for i := range u.base.Entries {
		if u.closed[i] && u.used[i] && !u.refused[i] {
			u.base.Entries[i].Reason, u.base.Entries[i].Until = reason, until
		}
	}
}

// Renewed is how many entries name their touchpoints by new ids now.
func (u *Use) Renewed() int { return len(u.renewed) }

// Grown is the baseline with what Grow took.
func (u *Use) Grown() *Baseline {
	b := &Baseline{File: u.File, text: u.base.text}
	for i := range u.base.Entries {
		b.Entries = append(b.Entries, u.today(i))
	}
	b.Entries = append(b.Entries, u.grown...)
	b.Sort()
	return b
}

// Wrong is a *diag.Error about entries that cannot be what was meant: of rules that
// are not there or may not be accepted, or without the parameters that tell one
// finding from another. It is nil where there are none.
func (u *Acceptance) Wrong() error {
	var list []diag.Diagnostic
	say := func(i int, code, message, help string) {
		list = append(list, diag.Diagnostic{Severity: diag.SeverityError, Code: code, Message: message, Help: help, Range: u.entries.at(i).Range})
	}
	for i := range u.entries.size() {
		if _, lacks := u.lacking[i]; !lacks && !u.unknown[i] {
			continue
		}
		e := u.entries.at(i)
		switch x, lacks := u.lacking[i]; {
		case u.unknown[i]:
			say(i, "unknown-rule", "there is no rule "+quote(e.Rule), "seam rules lists them")
		case lacks && !u.used[i]:
			say(i, "missing-key", "the entry lacks the params that tell which finding it accepts", "write "+x.params())
		}
	}
	return diag.AsError(list)
}
