package journey

import (
	"math"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

// shareSlack is how far shares may be from 1 and still be scaled to it.
const shareSlack = 0.01 + 1e-9

// part is one share of a set: nil where it was not said.
type part struct {
	share *float64
	bad   bool // said, but not readable
	at    diag.Range
	name  string
}

// checkShares checks that the shares of each next, start and set of channels
// sum to 1, and that what is planned does not go beyond.
func (c *checker) checkShares() {
	c.checkPaths(c.m.Start, c.m.Origin.Key("start"), "start")
	c.eachDetail(func(_ *touchpoint.Touchpoint, d *touchpoint.Detail) {
		c.checkPaths(d.Next, d.Origin.Key("next"), "next")
	})
	for i := range c.m.Stages {
		points := c.m.Stages[i].Touchpoints
		for j := range points {
			c.checkChannels(&points[j])
		}
	}
}

func (c *checker) checkPaths(list []touchpoint.Target, key diag.Range, name string) {
	if len(list) == 0 {
		return
	}
	parts := c.parts[:0]
	for i := range list {
		t := &list[i]
		parts = append(parts, part{t.Share, t.Share == nil && t.Origin.Has("share"), t.Origin.Range, targetName(t)})
	}
	c.parts = parts
	c.checkSum(parts, key, name)
}

// targetName writes a target as a map does.
func targetName(t *touchpoint.Target) string {
	switch {
	case t.Outcome != "":
		return t.Outcome
	case t.Channel != "":
		return t.Touchpoint + "@" + t.Channel
	}
	return t.Touchpoint
}

func (c *checker) checkChannels(t *touchpoint.Touchpoint) {
	if len(t.Channels) == 0 {
		return
	}
	key := t.Origin.Key("channels")
	if t.Origin.Has("channel") {
		key = t.Origin.Key("channel")
	}
	parts := c.parts[:0]
	planned, anyPlanned := 0.0, false
	for i := range t.Channels {
		ch := &t.Channels[i]
		parts = append(parts, part{ch.Share, ch.Share == nil && ch.Origin.Has("share"), ch.Origin.Range, ch.ID})
		if ch.Planned != nil {
			planned, anyPlanned = planned+*ch.Planned, true
		}
	}
	c.parts = parts
	c.checkChannelsTwice(t)
	c.checkSum(parts, key, "channels")
	if anyPlanned && planned > 1+shareSlack {
		c.error(CodeShareSum, key, "the planned shares of channels sum to "+percent(planned)+", more than 100%", "change them so that they sum to 100% or less")
	}
}

// checkChannelsTwice reports a channel that a touchpoint names twice, by its id
// and by its name.
func (c *checker) checkChannelsTwice(t *touchpoint.Touchpoint) {
	if len(t.Channels) < 2 {
		return
	}
	first := make(map[string]int, len(t.Channels))
	for i := range t.Channels {
		ch := &t.Channels[i]
		if j, ok := first[ch.ID]; ok {
			c.error(CodeDuplicateEntry, ch.Origin.Range, "the channel "+quote(ch.ID)+" stands here twice", "keep one of them",
				related(t.Channels[j].Origin.Range, "the first time"))
			continue
		}
		first[ch.ID] = i
	}
}

// checkSum checks one set of shares.
func (c *checker) checkSum(parts []part, key diag.Range, name string) {
	sum, open := 0.0, 0
	for _, p := range parts {
		switch {
		case p.bad:
			return
		case p.share == nil:
			open++
		default:
			sum += *p.share
		}
	}
	wrong := sum > 1+shareSlack || open == 0 && sum < 1-shareSlack
	if wrong && len(parts) > 0 && c.refusedAmong(parts, key) {
		return
	}
	switch {
	case sum > 1+shareSlack:
		c.error(CodeShareSum, key, "the shares of "+name+" sum to "+percent(sum)+", more than 100%", "change them so that they sum to 100%")
	case open == 0 && sum < 1-shareSlack:
		c.error(CodeShareSum, key, "the shares of "+name+" sum to "+percent(sum)+", not 100%",
			"change them so that they sum to 100%, or leave one share out: it gets the rest")
	case open > 0 && sum >= 1-1e-9:
		for _, p := range parts {
			if p.share == nil {
				c.warn(CodeNothingLeft, p.at, quote(p.name)+" gets no share: the others take all", "give it a share, or leave it out")
			}
		}
	}
}

// percent writes a sum for a message.
func percent(x float64) string {
	return touchpoint.FormatShare(math.Round(x*1e6) / 1e6)
}

// refusedAmong tells whether an entry of a set of shares was refused, so that
// the sum lacks its part: within the set or right below it.
func (c *checker) refusedAmong(parts []part, key diag.Range) bool {
	last := key.Start.Line
	for _, p := range parts {
		last = max(last, p.at.Start.Line)
	}
	return c.toldOn(key.Start.Line, last+1, "duplicate-key", CodeDuplicateEntry, CodeUnknownKey, "bad-indentation")
}
