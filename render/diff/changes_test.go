package diff_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/theme"
	"github.com/seam-cx/seam/touchpoint"
)

// changesOf fills in changes by hand, as plainly as can be: what is drawn is
// tested here, not how it is found.
func changesOf(now, was render.Input) *figures.Changes {
	c := &figures.Changes{}
	old := points(was.Map)
	paired := map[string]string{}
	fresh := map[string]*touchpoint.Touchpoint{}
	var last string
	after := map[string][]string{}
	for _, tp := range points(now.Map) {
		fresh[tp.ID] = tp
		id := ""
		for _, x := range append([]string{tp.ID}, tp.Was...) {
			for _, o := range old {
				if o.ID == x && paired[x] == "" && id == "" {
					id = x
				}
			}
		}
		if id != "" {
			paired[id], last = tp.ID, id
			continue
		}
		after[last] = append(after[last], tp.ID)
	}
	add := func(id string) {
		for _, n := range after[id] {
			c.Touchpoints = append(c.Touchpoints, figures.Match{New: n})
			c.Differences = append(c.Differences,
				figures.Difference{Class: figures.Neutral, Kind: "touchpoint-added", Touchpoint: n, Message: "is new"},
				figures.Difference{Class: figures.Improvement, Kind: "owner", Touchpoint: n, Message: "somebody is accountable: " + fresh[n].Owner})
		}
	}
	add("")
	for _, o := range old {
		m := figures.Match{Old: o.ID, New: paired[o.ID]}
		if n := fresh[m.New]; n != nil {
			for _, d := range differences(o, n) {
				m.Changed = true
				c.Differences = append(c.Differences, d)
			}
		} else {
			c.Differences = append(c.Differences, figures.Difference{Class: figures.Breaking, Kind: "route", Touchpoint: o.ID, Message: "no way leads here any more"})
		}
		c.Touchpoints = append(c.Touchpoints, m)
		add(o.ID)
	}
	if was.Figures != nil && now.Figures != nil {
		c.Settled = without(was.Figures.Findings, now.Figures.Findings, false)
		c.Staying = without(now.Figures.Findings, was.Figures.Findings, true)
		c.New = without(now.Figures.Findings, was.Figures.Findings, false)
	}
	return c
}

func points(m *journey.Map) []*touchpoint.Touchpoint {
	var out []*touchpoint.Touchpoint
	for s := range m.Stages {
		for t := range m.Stages[s].Touchpoints {
			out = append(out, &m.Stages[s].Touchpoints[t])
		}
	}
	return out
}

func differences(o, n *touchpoint.Touchpoint) []figures.Difference {
	var out []figures.Difference
	say := func(differs bool, class, kind, message string) {
		if differs {
			out = append(out, figures.Difference{Class: class, Kind: kind, Touchpoint: n.ID, Message: message})
		}
	}
	say(o.Name != n.Name, figures.Neutral, "name", "called "+n.Name)
	say(o.Does != n.Does, figures.Neutral, "does", "another step: "+n.Does)
	say(o.Owner != n.Owner, figures.Regression, "owner", "owner: "+o.Owner+" → "+n.Owner)
	say(!reflect.DeepEqual(emotion(o), emotion(n)), figures.Improvement, "emotion", "feels other")
	say(len(o.Pains) != len(n.Pains), figures.Improvement, "pains", "pains are other")
	say(len(o.Next) != len(n.Next), figures.Breaking, "next", "goes on elsewhere")
	return out
}

func emotion(t *touchpoint.Touchpoint) any {
	if t.Emotion == nil || t.Emotion.Value == nil {
		return nil
	}
	return *t.Emotion.Value
}

// without are the findings of list that are, or are not, among others.
func without(list, others []diag.Finding, among bool) []diag.Finding {
	has := map[string]bool{}
	for _, f := range others {
		has[f.Fingerprint] = true
	}
	var out []diag.Finding
	for _, f := range list {
		if has[f.Fingerprint] == among {
			out = append(out, f)
		}
	}
	return out
}

// Departments that hand over both ways are one pair, and whatever they arranged
// they arranged with one another.
func TestPairsOfDepartmentsAreCounted(t *testing.T) {
	m := journeyOf(t, journey.Current, "a a", "b b")
	of := func(list ...figures.Handoff) render.Input {
		return render.Input{Map: m, Figures: &figures.Report{Silos: &figures.Silos{Handoffs: list}}}
	}
	was := of(figures.Handoff{From: "a", To: "b"}, figures.Handoff{From: "b", To: "a"}, figures.Handoff{From: "c", To: "a"})
	in := of(figures.Handoff{From: "a", To: "b", Declared: true}, figures.Handoff{From: "b", To: "a", Declared: true}, figures.Handoff{From: "c", To: "a"})
	in.Other = &was
	for lang, label := range map[string]string{"en": "Department pairs without arrangement", "uk": "Пари відділів без домовленості",
		"ru": "Пары отделов без договорённости", "pl": "Pary działów bez ustaleń"} {
		style := theme.Light
		style.Lang = lang
		assert.Contains(t, said(draw(t, in, style)), "|"+label+"|2|1|")
	}
}

// More effort of those who succeed is no loss where each success takes less.
func TestLongerWayThatMoreGo(t *testing.T) {
	m := journeyOf(t, journey.Current, "a a", "b b")
	of := func(given, perSuccess float64) render.Input {
		return render.Input{Map: m, Figures: &figures.Report{Effort: &figures.Effort{Known: figures.Of(1), PerSuccess: figures.Of(perSuccess),
			GivenSuccess: figures.Given{Expected: figures.Of(given)}}}}
	}
	was := of(602, 1001)
	for perSuccess, worse := range map[float64]bool{928: false, 1100: true} {
		in := of(649, perSuccess)
		in.Other = &was
		all := said(draw(t, in, theme.Light))
		assert.Contains(t, all, "|+47\u00a0min|")
		assert.Equal(t, worse, strings.Contains(all, "|worse|"), "%v min per success", perSuccess)
	}
}
