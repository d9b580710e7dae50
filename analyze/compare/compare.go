// Package compare says what differs in meaning between two maps of one journey:
// what changed for customers and for those who look after them, and whether it
// is worse. How a map is written never counts: order of keys and of lists that
// have none, comments, short forms, defaults written out.
//
// What is the same is found by id, for touchpoints by a former id that the newer
// map gives under was as well, and for entries of vocabularies, which have no
// former ids, by a name that only one of them has. What has neither counts as gone
// and as new; where two touchpoints of these are alike a rename is suggested, and
// nothing is guessed.
package compare

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// Options say how to compare. The zero Options are the usual ones.
type Options struct {
	// Lang is the language of messages, as a BCP 47 tag; default the locale of the
	// newer map.
	Lang string
	// Settings change the rules of Ratchets by id.
	Settings map[string]analysis.Setting
	// Renamed compares maps of two ids as well, where one of them at least has its
	// id from its title alone and they share a touchpoint: for two maps that
	// somebody has named.
	Renamed bool
}

// OtherJourney is the error about two maps that are not of one journey.
type OtherJourney struct{ Old, New string }

func (e *OtherJourney) Error() string {
	return fmt.Sprintf("the maps show two journeys, %s and %s; maps of one journey have the same id", e.Old, e.New)
}

// Run compares two maps of one journey, an old one and a new one, with their
// reports, which analyze.Run made. The states may differ: comparing a current
// map with its target says what the target would change.
//
// Whether a figure got better or worse is judged on what both maps know, with the
// weights of the old one: both are analyzed once more without what only one of
// them says of a touchpoint (its owner, its effort, its emotion, a fact at a door,
// a wait on a way). What only the old one knows is a regression of its own.
//
// The error is an *OtherJourney, is about maps or reports that are not there, or
// is that of ctx.
func Run(ctx context.Context, was, is *journey.Map, before, after *figures.Report, o Options) (*figures.Changes, error) {
	switch {
	case was == nil || is == nil || before == nil || after == nil:
		return nil, errors.New("comparing takes two maps and the report of each")
	case !was.Checked() || !is.Checked():
		return nil, errors.New("a map has not been checked: load it, or pass a map built in Go through journey.New")
	case was.ID != is.ID && !(o.Renamed && alikeUntold(was, is) > 0):
		return nil, &OtherJourney{was.ID, is.ID}
	}
	d := &differ{is: is, before: before, after: after, lang: cmp.Or(o.Lang, is.Locale)}
	var err error
	if d.was, d.entries, err = sameEntries(was, is).inNewWords(ctx, was); err != nil {
		return nil, err
	}
	d.match()
	d.maps()
	d.outcomes()
	d.structure()
	if d.err != nil {
		return nil, d.err
	}
	commonBefore, commonAfter, g, err := d.onCommonGround(ctx, before, after)
	if err != nil {
		return nil, err
	}
	delays, err := d.delays(ctx, g)
	if err != nil {
		return nil, err
	}
	c := &figures.Changes{
		Journey: is.ID, Title: is.Title, From: side(was, before), To: side(is, after),
		Deltas: Deltas(before, after), Renames: append(d.renames(), d.entriesLikely()...), LeftOut: g.left, Reweighed: g.reweighed,
	}
	onGround(c.Deltas, commonBefore, commonAfter)
	d.wayByWay(commonBefore, commonAfter, c.Deltas)
	at := slices.IndexFunc(c.Deltas, func(d figures.Delta) bool { return d.Name == "effort.success" })
	c.Deltas = slices.Insert(c.Deltas, max(at, 0), delays...)
	d.unjudged(c.Deltas, g)
	if d.err != nil {
		return nil, d.err
	}
	sortDifferences(d.found)
	c.Touchpoints, c.Differences = d.touchpoints(), d.found
	c.Settled, c.Staying, c.New = Findings(was, is, before.Findings, after.Findings)
	return c, nil
}

// Perhaps is the likeness, from 0 to 1, of two maps of one state that may be of
// one journey though their ids differ: the part of all their touchpoints that both
// have. It is 0 where both maps say their ids.
func Perhaps(was, is *journey.Map) float64 {
	if was.ID == is.ID || was.State != is.State {
		return 0
	}
	return alikeUntold(was, is)
}

// Alike is the likeness, from 0 to 1, of two maps whatever their ids are: the part
// of all their touchpoints that both have. It is 0 where they show two states.
func Alike(was, is *journey.Map) float64 {
	if was.State != is.State {
		return 0
	}
	return sharedPoints(was, is)
}

// alikeUntold is the part of the touchpoints that two maps share, of which one at
// least does not say its id, so that another title gives it another one.
func alikeUntold(was, is *journey.Map) float64 {
	if was.Origin.Has("id") && is.Origin.Has("id") {
		return 0
	}
	return sharedPoints(was, is)
}

// sharedPoints is the part of the touchpoints that two maps share.
func sharedPoints(was, is *journey.Map) float64 {
	both, all := 0, 0
	for _, x := range matchPoints(was, is).pairs {
		all++
		if x.Current != nil && x.Target != nil {
			both++
		}
	}
	return float64(both) / float64(max(all, 1))
}

func side(m *journey.Map, r *figures.Report) figures.Side {
	return figures.Side{File: m.Origin.Range.File, State: r.State, Title: m.Title}
}

// classes are the classes of differences, worst first.
var classes = []string{figures.Breaking, figures.Regression, figures.Neutral, figures.Improvement}

// sortDifferences puts the worst first; those of one class stay in the order in
// which the maps say them.
func sortDifferences(list []figures.Difference) {
	slices.SortStableFunc(list, func(a, b figures.Difference) int {
		return cmp.Compare(slices.Index(classes, a.Class), slices.Index(classes, b.Class))
	})
}

// differ is one comparison.
type differ struct {
	was, is *journey.Map
	before  *figures.Report // of the old map
	after   *figures.Report // of the new one
	lang    string

	entries entryIDs // what entries of vocabularies have another id: the one in was, too
	points  *points  // what touchpoints of both maps are the same
	found   []figures.Difference
	err     error
	// failures are, by id of a new outcome, the outcome that it has replaced.
	failures map[string]*journey.Outcome

	looked    bool // for renames
	suggested []figures.Rename
}

// at is where a comparison stands.
type at struct {
	subject    string // address
	touchpoint string // id in the new map, else in the old one; "" outside touchpoints
	element    string // what kind of element: "touchpoint", "channel", "pain", a key of a list or a set
	name       string // of the touchpoint or entry that it belongs to, for people
	item       string // of an item of a list, for people
	field      string // dotted keys from the element down
	// In a declaration of how departments work together: the classes of what
	// becomes of its pairs of departments and of what they exchange.
	pairs, exchanged string
	// Of a reading: its metric, and the class of what becomes of it where its value
	// does not tell.
	metric, read string
}

// below is the place of a key.
func (p at) below(key string) at {
	if p.field != "" {
		key = p.field + "." + key
	}
	p.field = key
	return p
}

// report adds a difference with its message.
func (d *differ) report(class, kind string, p at, params diag.Params, old, new diag.Range) {
	all := make(diag.Params, 0, 4+len(params))
	for _, q := range []diag.Param{{Name: "at", Value: p.name}, {Name: "item", Value: p.item}, {Name: "field", Value: p.field}} {
		if q.Value != "" {
			all = append(all, q)
		}
	}
	all = append(all, params...)
	message, err := message(kind, d.lang, d.named(p, all))
	if err != nil && d.err == nil {
		d.err = fmt.Errorf("the difference %s at %s has no message: %w", kind, p.subject, err)
	}
	d.found = append(d.found, figures.Difference{
		Class: class, Kind: kind, Subject: p.subject, Touchpoint: p.touchpoint,
		Params: all, Message: message, Old: old, New: new,
	})
}
