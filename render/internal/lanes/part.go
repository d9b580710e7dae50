package lanes

import (
	"slices"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// Part is what one department, "" nobody, has of a touchpoint.
type Part struct {
	Owner       string
	Channels    []string // ids; none where the touchpoint names none
	Truth       bool     // a moment of truth on some of them
	Assumed     bool     // assumed on all of them
	Front, Back []touchpoint.Work
	share       float64
}

// divide parts a touchpoint among those who are accountable on its channels, in
// file order. What the touchpoint says of work on the whole goes to who is
// accountable for most visits.
func (c *Column) divide(meetings []journey.Encounter) {
	at := map[string]int{}
	owner := map[string]string{}
	for _, o := range c.Place.Owners {
		at[o] = len(c.Parts)
		c.Parts = append(c.Parts, Part{Owner: o, Assumed: true})
	}
	for _, e := range meetings {
		p := &c.Parts[at[e.Detail.Owner]]
		p.share += e.Share
		p.Truth = p.Truth || e.Detail.MomentOfTruth != nil && *e.Detail.MomentOfTruth
		p.Assumed = p.Assumed && e.Detail.Basis == touchpoint.Assumed
		if e.Channel != "" {
			p.Channels = append(p.Channels, e.Channel)
			owner[e.Channel] = e.Detail.Owner
		}
	}
	best := -1.0
	for _, p := range c.Parts {
		if p.share > best+1e-9 {
			best, c.Owner = p.share, p.Owner
		}
	}
	give := func(o string, t *touchpoint.Detail) {
		if i, ok := at[o]; ok {
			c.Parts[i].Front = append(c.Parts[i].Front, t.Frontstage...)
			c.Parts[i].Back = append(c.Parts[i].Back, t.Backstage...)
		}
	}
	give(c.Owner, &c.Touchpoint.Detail)
	for u := range c.Touchpoint.Channels {
		if o, ok := owner[c.Touchpoint.Channels[u].ID]; ok {
			give(o, &c.Touchpoint.Channels[u].Detail)
		}
	}
}

// Split makes a column of each part, next to each other.
func (s *Sheet) Split() {
	whole := s.Cols
	s.Cols = make([]Column, 0, len(whole))
	for i := range s.Stages {
		st := &s.Stages[i]
		list := whole[st.First : st.First+st.Count]
		st.First = len(s.Cols)
		for k := range list {
			s.Cols = append(s.Cols, list[k].split()...)
		}
		st.Count = len(s.Cols) - st.First
	}
}

func (c *Column) split() []Column {
	if len(c.Parts) < 2 {
		return []Column{*c}
	}
	out := make([]Column, len(c.Parts))
	for i, p := range c.Parts {
		out[i] = *c
		place := *c.Place
		place.Truth, place.Assumed, place.Owners = p.Truth, p.Assumed, []string{p.Owner}
		out[i].Place, out[i].Owner, out[i].Parts = &place, p.Owner, []Part{p}
		out[i].Channels, out[i].Divided = slices.Clone(p.Channels), true
		out[i].Front, out[i].Back = p.Front, p.Back
		out[i].Nth, out[i].Of = i, len(out)
	}
	return out
}
