package mutate

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// change is a change with its words.
func change(kind, subject string, at diag.Range, words analysis.Words, params diag.Params, write string, apply func(*journey.Map)) Change {
	return Change{Kind: kind, Subject: subject, Range: at, words: words, params: params, Write: write, apply: apply}
}

// say is a parameter of the words of a change.
func say(name string, value any) diag.Param { return analysis.Measured(name, value) }

// changes are all changes to a map, in its order.
func changes(m *journey.Map) []Change {
	list := starts(m)
	for i := range m.Stages {
		for k := range m.Stages[i].Touchpoints {
			t := &m.Stages[i].Touchpoints[k]
			at := func(draft *journey.Map) *touchpoint.Touchpoint { return &draft.Stages[i].Touchpoints[k] }
			list = append(list, ofTouchpoint(m, m.Stages[i].ID+"/"+t.ID, t, at)...)
		}
	}
	for i, c := range m.Governance.Collaboration {
		list = append(list, change(CollaborationRemoved, fmt.Sprint(c.Between), c.Origin.Range, noCollaboration,
			diag.Params{say("between", c.Between)}, "for: handoff, assert: handoff.declared", func(draft *journey.Map) {
				draft.Start = slices.Clone(m.Start)
				draft.Governance.Collaboration = slices.Delete(draft.Governance.Collaboration, i, i+1)
			}))
	}
	return list
}

// starts are the changes to where customers start: by another touchpoint where the
// map leaves that to the order, else one place less.
func starts(m *journey.Map) []Change {
	var list []Change
	if len(m.Start) == 0 {
		first, second := "", ""
		for _, s := range m.Stages {
			for _, t := range s.Touchpoints {
				if first == "" {
					first = t.ID
				} else if second == "" {
					second = t.ID
				}
			}
		}
		if second == "" {
			return nil
		}
		return append(list, change(WayCut, m.ID, m.Origin.Key("title"), otherStart, diag.Params{say("to", first), say("new", second)}, sameVisits,
			func(draft *journey.Map) { draft.Start = []touchpoint.Target{{Touchpoint: second}} }))
	}
	for i, n := range m.Start {
		if len(m.Start) > 1 {
			to := n.Touchpoint
			list = append(list, change(WayCut, m.ID, n.Origin.Range, cutStart, diag.Params{say("to", to)}, sameVisits,
				func(draft *journey.Map) { draft.Start = without(draft.Start, i) }))
		}
		list = append(list, waits(m.ID, n.Origin.Range, n, func(draft *journey.Map) *touchpoint.Target { return &draft.Start[i] })...)
	}
	return list
}

// ofTouchpoint are the changes to a touchpoint, and to each of its channels.
func ofTouchpoint(m *journey.Map, subject string, t *touchpoint.Touchpoint, at func(*journey.Map) *touchpoint.Touchpoint) []Change {
	f := following(m, t.ID)
	f.of = t
	list := ofDetail(subject, &t.Detail, f, func(draft *journey.Map) *touchpoint.Detail { return &at(draft).Detail })
	if f.turns() && len(t.Next) == 0 && !slices.ContainsFunc(t.Channels, func(c touchpoint.Channel) bool { return len(c.Next) > 0 }) {
		list = append(list, change(WayCut, subject, t.Origin.Range, cutDefault, diag.Params{say("to", f.id), say("new", f.around.Touchpoint+f.around.Outcome)},
			fmt.Sprintf("assert: tp.id != %q or %q in tp.next", t.ID, f.id),
			func(draft *journey.Map) { at(draft).Next = []touchpoint.Target{f.around} }))
	}
	for i := range t.Channels {
		c := &t.Channels[i]
		if len(t.Channels) > 1 {
			list = append(list, change(ChannelRemoved, subject+"@"+c.ID, c.Origin.Range, noChannel, diag.Params{say("channel", c.ID)},
				fmt.Sprintf("assert: tp.id != %q or %q in tp.channels", t.ID, c.ID),
				func(draft *journey.Map) { at(draft).Channels = slices.Delete(at(draft).Channels, i, i+1) }))
		}
		list = append(list, ofDetail(subject+"@"+c.ID, &c.Detail, f, func(draft *journey.Map) *touchpoint.Detail { return &at(draft).Channels[i].Detail })...)
	}
	return list
}

// next is where customers go from a touchpoint unless the map says otherwise.
type next struct {
	id     string // the next touchpoint, "" where there is none
	of     *touchpoint.Touchpoint
	around touchpoint.Target // where they may go instead: the one behind it, or an outcome without success
}

// following is what follows a touchpoint.
func following(m *journey.Map, id string) next {
	var order []string
	for _, s := range m.Stages {
		for _, x := range s.Touchpoints {
			order = append(order, x.ID)
		}
	}
	at := slices.Index(order, id) + 1
	if at >= len(order) {
		return next{}
	}
	f := next{id: order[at]}
	if at+1 < len(order) {
		f.around.Touchpoint = order[at+1]
	} else if i := slices.IndexFunc(m.Outcomes, func(o journey.Outcome) bool { return !o.Success }); i >= 0 {
		f.around.Outcome = m.Outcomes[i].ID
	}
	return f
}

// turns tells whether there is a way around.
func (f next) turns() bool { return f.around.Touchpoint+f.around.Outcome != "" }

func ofDetail(subject string, d *touchpoint.Detail, f next, at func(*journey.Map) *touchpoint.Detail) []Change {
	var list []Change
	add := func(key, kind string, words analysis.Words, params diag.Params, write string, apply func(*touchpoint.Detail)) {
		list = append(list, change(kind, subject, d.Origin.Key(key), words, params, write, func(draft *journey.Map) { apply(at(draft)) }))
	}
	if d.Owner != "" {
		add("owner", OwnerRemoved, takenOut, diag.Params{say("owner", d.Owner)}, "assert: len(tp.unowned) == 0", func(d *touchpoint.Detail) { d.Owner = "" })
	}
	times := []struct {
		key string
		of  func(*touchpoint.Detail) **touchpoint.Span
	}{
		{"active", func(d *touchpoint.Detail) **touchpoint.Span { return &d.Active }},
		{"wait", func(d *touchpoint.Detail) **touchpoint.Span { return &d.Wait }},
		{"delay", func(d *touchpoint.Detail) **touchpoint.Span { return &d.Delay }},
	}
	for _, x := range times {
		old := *x.of(d)
		if old == nil || old.Mid() == 0 {
			continue
		}
		twice := doubled(*old)
		limit := most(subject, x.key, touchpoint.FormatNumber(float64(old.Mid()/time.Second)/60*1.5))
		add(x.key, EffortRaised, becomes, changed(x.key, *old, twice), limit, func(d *touchpoint.Detail) { *x.of(d) = &twice })
	}
	if d.Steps != nil && *d.Steps > 0 {
		more := *d.Steps * 1.5
		add("steps", EffortRaised, becomes, changed("steps", *d.Steps, more), most(subject, "steps", fmt.Sprint(*d.Steps)),
			func(d *touchpoint.Detail) { d.Steps = &more })
	}
	if d.Auth != nil {
		more := *d.Auth + 1
		add("auth", EffortRaised, becomes, changed("auth", *d.Auth, more), most(subject, "auth", fmt.Sprint(*d.Auth)),
			func(d *touchpoint.Detail) { d.Auth = &more })
	}
	list = append(list, ofFacts(subject, d, f.of, at)...)
	return append(list, ofWays(subject, d, f, at)...)
}

// most is an assertion that bounds a number of a touchpoint, or of its channels.
func most(subject, key, limit string) string {
	if strings.Contains(subject, "@") {
		return fmt.Sprintf("assert: all(tp.uses, not has(.%s) or .%s <= %s)", key, key, limit)
	}
	return fmt.Sprintf("assert: not has(tp.%s) or tp.%s <= %s", key, key, limit)
}

// changed are the parameters of one value that becomes another.
func changed(key string, old, new any) diag.Params {
	return diag.Params{say("key", key), say("old", fmt.Sprint(old)), say("new", fmt.Sprint(new))}
}

func doubled(s touchpoint.Span) touchpoint.Span {
	return touchpoint.Span{Low: min(2*s.Low, touchpoint.MaxSpan), High: min(2*s.High, touchpoint.MaxSpan)}
}

// ofFacts are the changes to what customers are told.
func ofFacts(subject string, d *touchpoint.Detail, of *touchpoint.Touchpoint, at func(*journey.Map) *touchpoint.Detail) []Change {
	var list []Change
	for i, f := range d.Facts {
		if f.None {
			continue
		}
		list = append(list,
			change(FactChanged, subject, d.Origin.Key("facts"), otherFact, diag.Params{say("fact", f.Fact), say("text", f.Text)},
				"for: fact, assert: len(fact.values) < 2", func(draft *journey.Map) { at(draft).Facts[i].Text = otherThan(f.Text) }),
			change(FactRemoved, subject, d.Origin.Key("facts"), untoldFact, diag.Params{say("fact", f.Fact)},
				stated(of, subject, f.Fact),
				func(draft *journey.Map) { at(draft).Facts = slices.Delete(at(draft).Facts, i, i+1) }))
	}
	return list
}

// stated is an assertion that a touchpoint, or one on a channel, tells of a fact.
func stated(t *touchpoint.Touchpoint, subject, fact string) string {
	told := 0
	for _, c := range t.Channels {
		if slices.ContainsFunc(c.Facts, func(s touchpoint.Statement) bool { return s.Fact == fact }) {
			told++
		}
	}
	if _, channel, ok := strings.Cut(subject, "@"); ok && told > 1 {
		return fmt.Sprintf("for: fact, assert: fact.id != %q or any(fact.statements, .touchpoint == %q and .channel == %q)", fact, subjectID(subject), channel)
	}
	return fmt.Sprintf("assert: tp.id != %q or %q in tp.facts", subjectID(subject), fact)
}

// ofWays are the changes to the ways on.
func ofWays(subject string, d *touchpoint.Detail, f next, at func(*journey.Map) *touchpoint.Detail) []Change {
	var list []Change
	for i, n := range d.Next {
		to := n.Touchpoint + n.Outcome
		if only := len(d.Next) == 1 && to == f.id; !only || f.turns() {
			list = append(list, change(WayCut, subject, d.Origin.Key("next"), cut, diag.Params{say("to", to)},
				fmt.Sprintf("assert: tp.id != %q or %q in tp.next", subjectID(subject), to), func(draft *journey.Map) {
					if at(draft).Next = without(at(draft).Next, i); only { // else it would be the default way
						at(draft).Next = []touchpoint.Target{f.around}
					}
				}))
		}
		if n.CarriesAll || len(n.Carries) > 0 {
			list = append(list, change(NotCarried, subject, d.Origin.Key("next"), notCarried, diag.Params{say("to", to)},
				"for: handoff, assert: not has(handoff.context) or handoff.context > 0.99",
				func(draft *journey.Map) { at(draft).Next[i].CarriesAll, at(draft).Next[i].Carries = false, nil }))
		}
		list = append(list, waits(subject, d.Origin.Key("next"), n, func(draft *journey.Map) *touchpoint.Target { return &at(draft).Next[i] })...)
	}
	return list
}

// waits are the changes to the time that a way takes. It counts at the touchpoint
// to which the way leads, or that it leaves for an outcome.
func waits(subject string, at diag.Range, n touchpoint.Target, in func(*journey.Map) *touchpoint.Target) []Change {
	var list []Change
	counts := n.Touchpoint
	if counts == "" {
		counts = subjectID(subject)
	}
	for _, x := range []struct {
		key string
		of  func(*touchpoint.Target) **touchpoint.Span
	}{
		{"wait", func(n *touchpoint.Target) **touchpoint.Span { return &n.Wait }},
		{"delay", func(n *touchpoint.Target) **touchpoint.Span { return &n.Delay }},
	} {
		old := *x.of(&n)
		if old == nil || old.Mid() == 0 {
			continue
		}
		twice := doubled(*old)
		list = append(list, change(EffortRaised, subject, at, becomesOnWay, append(changed(x.key, *old, twice), say("to", n.Touchpoint+n.Outcome)),
			limitOf+counts, func(draft *journey.Map) { *x.of(in(draft)) = &twice }))
	}
	return list
}

// What Write is until the figures of the map are known: a limit of the effort of
// the touchpoint that is named behind, and that visits are as many as now.
const (
	limitOf    = "limit of "
	sameVisits = "same visits"
)

// without is a list of ways with one cut; who took it takes the others, in their
// proportions. Without the last one customers go on by the default way.
func without(list []touchpoint.Target, cut int) []touchpoint.Target {
	if len(list) == 1 {
		return nil
	}
	gone := list[cut].Share
	list = slices.Delete(list, cut, cut+1)
	for i := range list {
		switch s := list[i].Share; {
		case s == nil || gone == nil:
			list[i].Share = nil
		case *gone < 1:
			list[i].Share = touchpoint.Ptr(*s / (1 - *gone))
		}
	}
	return list
}

// otherThan is another value of the kind that a text seems to have: a number in
// it that begins with another digit, else another text.
func otherThan(text string) string {
	for i := range len(text) {
		if c := text[i]; c >= '1' && c <= '8' {
			return text[:i] + string(c+1) + text[i+1:]
		}
	}
	return text + " other"
}

// subjectID is the id of the touchpoint in an address.
func subjectID(address string) string {
	start := 0
	for i := range len(address) {
		switch address[i] {
		case '/':
			start = i + 1
		case '@':
			return address[start:i]
		}
	}
	return address[start:]
}
