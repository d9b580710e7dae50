// Package mutate tests the rules of a team against one map: it changes the map in
// small ways that somebody should be told of, one at a time, and lists the changes
// that no rule notices.
package mutate

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// Options say how to mutate. The zero Options run the built-in rules over at most
// DefaultMost changes.
type Options struct {
	Now      time.Time
	Lang     string
	Rules    []*analyze.Rule
	Settings map[string]analyze.Setting
	Most     int // changes that are tried; of more, every nth
}

// DefaultMost is how many changes are tried at most unless Options say otherwise.
const DefaultMost = 200

// Kinds of change.
const (
	OwnerRemoved         = "owner-removed"
	EffortRaised         = "effort-raised"
	WayCut               = "way-cut"
	FactChanged          = "fact-changed"
	FactRemoved          = "fact-removed"
	ChannelRemoved       = "channel-removed"
	CollaborationRemoved = "collaboration-removed"
	NotCarried           = "not-carried"
)

// Change is one small change to a map.
type Change struct {
	Kind    string
	Subject string // address of what is changed
	What    string // what is done, in the language of the run
	Write   string // a custom rule's assertion that would notice
	Range   diag.Range

	words  analysis.Words
	params diag.Params
	apply  func(*journey.Map) // in a copy
}

// tell fills in what is said of the change. The effort of a touchpoint can be
// limited where it is known.
func (c *Change) tell(lang string, r *figures.Report) (err error) {
	c.What, err = c.words.Fill(lang, c.params)
	id, ok := strings.CutPrefix(c.Write, limitOf)
	if c.Write == sameVisits {
		c.Write = "for: journey, assert: has(figures.encounters)"
		if r.Effort != nil && r.Effort.Encounters.OK {
			c.Write = fmt.Sprintf("for: journey, assert: not has(figures.encounters) or abs(figures.encounters - %s) < 0.001",
				touchpoint.FormatNumber(math.Round(r.Effort.Encounters.X*1e4)/1e4))
		}
	}
	if !ok || err != nil {
		return err
	}
	c.Write = "for: journey, assert: not has(figures.expected) or figures.expected <= 60"
	if r.Effort == nil {
		return nil
	}
	for _, t := range r.Effort.Touchpoints {
		if t.ID == id && t.Cost.OK {
			c.Write = fmt.Sprintf("assert: tp.id != %q or not has(tp.effort) or tp.effort <= %s", id, touchpoint.FormatNumber(math.Ceil(t.Cost.X*1000)/1000))
		}
	}
	return nil
}

// Result is what became of the changes to one map.
type Result struct {
	Possible  int // changes that could be made
	Tried     int // changes that were, and left a map
	Unnoticed []Change
}

// Run tries changes to a map. A change is noticed where a rule finds something
// that it does not find in the map as it is, or says something else of it; a
// finding that only goes away is no notice. A rule of the team's own that fails for
// the changed map has noticed. A change that leaves no valid map
// does not count.
func Run(ctx context.Context, m *journey.Map, o Options) (*Result, error) {
	before, report, err := found(ctx, m, o)
	if err != nil {
		return nil, err
	}
	changes := changes(m)
	r := &Result{Possible: len(changes)}
	most := o.Most
	if most <= 0 {
		most = DefaultMost
	}
	for _, c := range sample(changes, most) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		changed, ok := mutated(ctx, m, c)
		if !ok {
			continue
		}
		after, _, err := found(ctx, changed, o)
		var failed *diag.Error
		if err != nil && !errors.As(err, &failed) {
			return nil, err
		}
		r.Tried++
		if failed == nil && !notices(before, after) {
			if err := c.tell(cmp.Or(o.Lang, m.Locale), report); err != nil {
				return nil, err
			}
			r.Unnoticed = append(r.Unnoticed, c)
		}
	}
	return r, nil
}

// sample takes every nth, so that no more than most are left.
func sample(list []Change, most int) []Change {
	if len(list) <= most {
		return list
	}
	var some []Change
	for i := range most {
		some = append(some, list[i*len(list)/most])
	}
	return some
}

// mutated is a copy of the map with one change; ok is false where that is no map.
func mutated(ctx context.Context, m *journey.Map, c Change) (*journey.Map, bool) {
	draft := m.Draft()
	c.apply(&draft)
	changed, err := journey.New(ctx, draft)
	return changed, err == nil
}

// found is what rules find, each with its message and severity, and the report.
func found(ctx context.Context, m *journey.Map, o Options) (map[string]bool, *figures.Report, error) {
	r, err := analyze.Run(ctx, m, analyze.Options{Now: o.Now, Lang: o.Lang, Rules: o.Rules, Settings: o.Settings, Brief: true})
	if err != nil {
		return nil, nil, err
	}
	set := map[string]bool{}
	for _, f := range r.Findings {
		set[f.Fingerprint+" "+f.Severity.String()+" "+f.Message] = true
	}
	return set, r, nil
}

func notices(before, after map[string]bool) bool {
	for f := range after {
		if !before[f] {
			return true
		}
	}
	return false
}
