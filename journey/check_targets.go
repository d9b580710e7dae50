package journey

import (
	"slices"
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

// resolveTargets turns every way on into a touchpoint or an outcome.
func (c *checker) resolveTargets() {
	c.resolvePaths(c.m.Start)
	c.eachDetail(func(_ *touchpoint.Touchpoint, d *touchpoint.Detail) { c.resolvePaths(d.Next) })
}

func (c *checker) resolvePaths(list []touchpoint.Target) {
	for i := range list {
		c.resolveTarget(&list[i])
	}
	if len(list) > 1 {
		c.checkTwice(list)
	}
}

// resolveTarget resolves one target; its text stands in Touchpoint so far.
func (c *checker) resolveTarget(t *touchpoint.Target) {
	text := t.Touchpoint
	t.Touchpoint = ""
	if id, outcome, ok := c.end(text); ok {
		if outcome {
			t.Outcome = id
		} else {
			t.Touchpoint = id
		}
		return
	}
	if name, channel, ok := cutLast(text, '@'); ok {
		if id, outcome, ok := c.end(name); ok {
			c.targetOnChannel(t, id, outcome, channel)
			return
		}
		if c.points.ambiguous(name) || c.outcomes.ambiguous(name) {
			text = name
		}
	}
	c.unknownTarget(t, text)
}

// end is the touchpoint or outcome that text names: by id, by name, or by its
// address.
func (c *checker) end(text string) (id string, outcome, ok bool) {
	if c.points.has(text) {
		return text, false, true
	}
	if c.outcomes.has(text) {
		return text, true, true
	}
	if id, ok := c.points.find(text); ok {
		return id, false, true
	}
	if c.points.ambiguous(text) {
		return "", false, false
	}
	if id, ok := c.outcomes.find(text); ok {
		return id, true, true
	}
	_, id, ok = c.address(text)
	return id, false, ok
}

// address finds what stage/touchpoint names.
func (c *checker) address(text string) (stage, point string, ok bool) {
	before, after, ok := strings.Cut(text, "/")
	if !ok || after == "" {
		return "", "", false
	}
	stage, ok = c.stages.find(before)
	if !ok {
		return "", "", false
	}
	point, ok = c.points.find(after)
	if !ok || c.m.Stages[c.at[point].stage].ID != stage {
		return "", "", false
	}
	return stage, point, true
}

// targetOnChannel checks that the touchpoint of a target has the channel.
func (c *checker) targetOnChannel(t *touchpoint.Target, id string, outcome bool, channel string) {
	if outcome {
		c.error(CodeChannelNotThere, t.Origin.Range, "the outcome "+quote(id)+" has no channels", "write "+id+" alone")
		t.Outcome = id
		return
	}
	t.Touchpoint = id
	at := c.at[id]
	point := &c.m.Stages[at.stage].Touchpoints[at.touchpoint]
	want, known := c.vocabulary[channelKind].find(channel)
	has := make([]string, len(point.Channels))
	for i := range point.Channels {
		has[i] = point.Channels[i].ID
		if has[i] == channel || known && has[i] == want {
			t.Channel = has[i]
			return
		}
	}
	for i := range has {
		if !c.vocabulary[channelKind].has(has[i]) {
			return // told already, and this one may be meant
		}
	}
	help := "write " + id + " alone: it names no channels"
	if meant := diag.DidYouMean(channel, has); meant != "" {
		help = "did you mean " + id + "@" + meant + "?"
	} else if len(has) > 0 {
		for i := range has {
			has[i] = id + "@" + has[i]
		}
		help = "write " + oneOf(has) + ", or add the channel to " + id
	}
	c.error(CodeChannelNotThere, t.Origin.Range, "the touchpoint "+quote(id)+" has no channel "+quote(channel), help,
		related(point.Origin.Key("channels"), "the touchpoint"))
}

// unknownTarget reports a target that is neither a touchpoint nor an outcome.
func (c *checker) unknownTarget(t *touchpoint.Target, text string) {
	at := t.Origin.Range
	if c.points.ambiguous(text) || c.outcomes.ambiguous(text) {
		c.error(CodeAmbiguousName, at, "more than one touchpoint or outcome has the name "+quote(text), "write the id of the one that is meant")
		return
	}
	if c.unreadable(text) {
		return
	}
	name := strings.TrimSuffix(text, "/")
	if before, _, ok := cutLast(text, '@'); ok {
		name = strings.TrimSuffix(before, "/")
		if c.unreadable(name) {
			return
		}
	}
	if id, ok := c.stages.find(name); ok {
		c.stageAsTarget(at, id)
		return
	}
	both := newIndex(len(c.points.entries) + len(c.outcomes.entries))
	both.addAll(c.points, true)
	both.addAll(c.outcomes, true)
	help := "write the id of a touchpoint, or an outcome: " + oneOf(c.outcomes.all())
	if meant := c.meant(both, name, outcomeKind); meant != "" {
		help = "did you mean " + meant + strings.TrimPrefix(text, name) + "?"
	}
	c.error(CodeUnknownReference, at, "there is no touchpoint or outcome "+quote(name), help)
}

func (c *checker) stageAsTarget(at diag.Range, id string) {
	help := "name a touchpoint of that stage"
	for i := range c.m.Stages {
		if s := &c.m.Stages[i]; s.ID == id && len(s.Touchpoints) > 0 {
			help = "name a touchpoint of it, such as its first: " + s.Touchpoints[0].ID
			break
		}
	}
	c.error(CodeStageAsTarget, at, quote(id)+" is a stage; customers go on to a touchpoint or an outcome", help,
		related(c.stages.where(id), "the stage"))
}

// checkTwice reports a target that one next names twice without a difference
// in what is carried.
func (c *checker) checkTwice(list []touchpoint.Target) {
	type end struct{ touchpoint, channel, outcome string }
	first := make(map[end]int, len(list))
	for i := range list {
		t := &list[i]
		key := end{t.Touchpoint, t.Channel, t.Outcome}
		if key == (end{}) {
			continue
		}
		j, ok := first[key]
		if !ok {
			first[key] = i
			continue
		}
		if f := &list[j]; f.CarriesAll == t.CarriesAll && slices.Equal(f.Carries, t.Carries) {
			c.error(CodeDuplicateTarget, t.Origin.Range, "this target is named twice", "keep one and give it both shares",
				related(f.Origin.Range, "the first time"))
		}
	}
}

// cutLast cuts text at the last separator.
func cutLast(text string, separator byte) (before, after string, ok bool) {
	if i := strings.LastIndexByte(text, separator); i > 0 && i < len(text)-1 {
		return text[:i], text[i+1:], true
	}
	return text, "", false
}
