package mutate

import (
	"fmt"
	"slices"
	"time"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// copied is a draft of which stages, touchpoints, channels and their lists can be
// changed without changing the map.
func copied(m *journey.Map) journey.Map {
	draft := *m
	draft.Stages = slices.Clone(m.Stages)
	for i := range draft.Stages {
		s := &draft.Stages[i]
		s.Touchpoints = slices.Clone(s.Touchpoints)
		for k := range s.Touchpoints {
			t := &s.Touchpoints[k]
			t.Detail = detail(t.Detail)
			t.Channels = slices.Clone(t.Channels)
			for c := range t.Channels {
				t.Channels[c].Detail = detail(t.Channels[c].Detail)
			}
		}
	}
	draft.Governance.Collaboration = slices.Clone(m.Governance.Collaboration)
	return draft
}

func detail(d touchpoint.Detail) touchpoint.Detail {
	d.Facts, d.Next = slices.Clone(d.Facts), slices.Clone(d.Next)
	return d
}

// changes are all changes to a map, in its order.
func changes(m *journey.Map) []Change {
	var list []Change
	for i := range m.Stages {
		for k := range m.Stages[i].Touchpoints {
			t := &m.Stages[i].Touchpoints[k]
			at := func(draft *journey.Map) *touchpoint.Touchpoint { return &draft.Stages[i].Touchpoints[k] }
			list = append(list, ofTouchpoint(m.Stages[i].ID+"/"+t.ID, t, at)...)
		}
	}
	for i, c := range m.Governance.Collaboration {
		list = append(list, Change{
			Kind: CollaborationRemoved, Subject: fmt.Sprint(c.Between), Range: c.Origin.Range,
			What: fmt.Sprintf("the collaboration between %v is taken out", c.Between), Write: "for: handoff, assert: handoff.declared",
			apply: func(draft *journey.Map) bool {
				draft.Governance.Collaboration = slices.Delete(draft.Governance.Collaboration, i, i+1)
				return true
			},
		})
	}
	return list
}

// ofTouchpoint are the changes to a touchpoint, and to each of its channels.
func ofTouchpoint(subject string, t *touchpoint.Touchpoint, at func(*journey.Map) *touchpoint.Touchpoint) []Change {
	list := ofDetail(subject, &t.Detail, func(draft *journey.Map) *touchpoint.Detail { return &at(draft).Detail })
	for i := range t.Channels {
		c := &t.Channels[i]
		list = append(list, ofDetail(subject+"@"+c.ID, &c.Detail, func(draft *journey.Map) *touchpoint.Detail { return &at(draft).Channels[i].Detail })...)
	}
	return list
}

func ofDetail(subject string, d *touchpoint.Detail, at func(*journey.Map) *touchpoint.Detail) []Change {
	var list []Change
	add := func(key, kind, what, write string, apply func(*touchpoint.Detail)) {
		list = append(list, Change{Kind: kind, Subject: subject, What: what, Write: write, Range: d.Origin.Key(key), apply: func(draft *journey.Map) bool {
			apply(at(draft))
			return true
		}})
	}
	if d.Owner != "" {
		add("owner", OwnerRemoved, "owner: "+d.Owner+" is taken out", "assert: len(tp.unowned) == 0", func(d *touchpoint.Detail) { d.Owner = "" })
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
		double := touchpoint.Span{Low: min(2*old.Low, touchpoint.MaxSpan), High: min(2*old.High, touchpoint.MaxSpan)}
		limit := fmt.Sprintf("assert: not has(tp.%s) or tp.%s <= %s", x.key, x.key, touchpoint.FormatNumber(float64(old.Mid()/time.Second)/60*1.5))
		add(x.key, EffortRaised, fmt.Sprintf("%s: %s becomes %s", x.key, old, double), limit, func(d *touchpoint.Detail) { *x.of(d) = &double })
	}
	if d.Steps != nil && *d.Steps > 0 {
		more := *d.Steps * 1.5
		add("steps", EffortRaised, fmt.Sprintf("steps: %v becomes %v", *d.Steps, more), fmt.Sprintf("assert: not has(tp.steps) or tp.steps <= %v", *d.Steps),
			func(d *touchpoint.Detail) { d.Steps = &more })
	}
	for i, f := range d.Facts {
		if f.None {
			continue
		}
		add("facts", FactChanged, fmt.Sprintf("the fact %s becomes another than %q", f.Fact, f.Text), "for: fact, assert: len(fact.values) < 2",
			func(d *touchpoint.Detail) { d.Facts[i].Text = otherThan(f.Text) })
	}
	for i, n := range d.Next {
		to := n.Touchpoint + n.Outcome
		add("next", WayCut, "the way to "+to+" is cut", fmt.Sprintf("assert: tp.id != %q or %q in tp.next", subjectID(subject), to),
			func(d *touchpoint.Detail) { d.Next = without(d.Next, i) })
		if n.CarriesAll || len(n.Carries) > 0 {
			add("next", NotCarried, "what was said is no longer carried to "+to, "for: handoff, assert: not has(handoff.context) or handoff.context > 0.99",
				func(d *touchpoint.Detail) { d.Next[i].CarriesAll, d.Next[i].Carries = false, nil })
		}
	}
	return list
}

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
