package grid

import (
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render/internal/traffic"
	"github.com/seam-cx/seam/touchpoint"
)

// column is one touchpoint with everything its cells show.
type column struct {
	index int // among the columns that are drawn together
	at    int // place in the map
	// number is the place in the whole journey, counted from 1.
	number int
	stage  int
	x, w   float64 // of all its boxes

	tp       *touchpoint.Touchpoint
	place    *traffic.Place
	meetings []journey.Encounter
	name     string
	does     string
	quotes   []touchpoint.Quote
	thinks   string
	hover    []string // what the customer thinks, feels and sees
	owner    string   // accountable for most visits, "" for nobody
	also     []string
	seen     string // whom customers believe to be accountable

	pains    []*painCard
	fixes    []*fixCard
	measures []reading
	work     []touchpoint.Work
	extra    map[string]string // text by lane
}

func (c *column) right() float64  { return c.x + c.w }
func (c *column) middle() float64 { return c.x + c.w/2 }

// stage is one stage with the columns under it.
type stage struct {
	*journey.Stage
	first, count int // its columns
	x, w         float64
	continued    bool // it began in an earlier band
}

// painCard is one pain; fixCard one opportunity; reading one measure.
type painCard struct {
	touchpoint.Pain
	home    string
	label   string // P1, P2 …
	where   string // channel or "whole stage", or ""
	col     int
	x, y, h float64 // as drawn
	w       float64
}

type fixCard struct {
	touchpoint.Opportunity
	home    string
	label   string // A, B …
	col     int
	solves  []*painCard
	x, y, h float64
	w       float64
}

type reading struct {
	touchpoint.Measure
	where string
}

// gather collects what the map says about each touchpoint on any channel.
func (d *drawing) gather() {
	g, whole := d.m.Graph(), d.m.Whole().Graph()
	for s := range d.m.Stages {
		st := &d.m.Stages[s]
		d.stages = append(d.stages, stage{Stage: st, first: len(d.cols), count: len(st.Touchpoints)})
		for t := range st.Touchpoints {
			tp := &st.Touchpoints[t]
			i := len(d.cols)
			d.cols = append(d.cols, column{index: i, at: i, number: whole.Position(tp.ID) + 1, stage: s, tp: tp, place: &d.net.Places[i], meetings: g.EncountersOf(tp.ID)})
			c := &d.cols[i]
			c.name = touchpointName(tp)
			d.gatherOwners(c)
			if t == 0 {
				d.gatherStage(c, st)
			}
			d.gatherDetail(c, &tp.Detail, "")
			for u := range tp.Channels {
				d.gatherDetail(c, &tp.Channels[u].Detail, tp.Channels[u].ID)
			}
		}
	}
	d.label()
}

// gatherStage puts what is said of a whole stage under its first touchpoint.
func (d *drawing) gatherStage(c *column, st *journey.Stage) {
	for _, p := range st.Pains {
		c.pains = append(c.pains, &painCard{Pain: p, home: homeOfStage(st.ID), where: d.words.wholeStage})
	}
	for _, o := range st.Opportunities {
		c.fixes = append(c.fixes, &fixCard{Opportunity: o, home: homeOfStage(st.ID)})
	}
	for _, m := range st.Measures {
		c.measures = append(c.measures, reading{m, d.words.wholeStage})
	}
}

func (d *drawing) gatherDetail(c *column, t *touchpoint.Detail, id string) {
	channel := ""
	if id != "" {
		channel = d.channelName(id)
	}
	if c.does == "" {
		c.does = t.Does
	}
	if t.Quote != nil && t.Quote.Text != "" {
		c.quotes = append(c.quotes, *t.Quote)
	}
	if c.thinks == "" {
		c.thinks = t.Thinks
	}
	for _, more := range []string{t.Thinks, t.Feels, t.Evidence} {
		if more != "" {
			c.hover = append(c.hover, oneLine(more))
		}
	}
	if c.seen == "" {
		c.seen = t.PerceivedOwner
	}
	for _, p := range t.Pains {
		c.pains = append(c.pains, &painCard{Pain: p, home: homeOf(c.tp.ID, id), where: channel})
	}
	for _, o := range t.Opportunities {
		c.fixes = append(c.fixes, &fixCard{Opportunity: o, home: homeOf(c.tp.ID, id)})
	}
	for _, m := range t.Measures {
		c.measures = append(c.measures, reading{m, channel})
	}
	c.work = append(c.work, t.Backstage...)
	for _, l := range t.Lanes {
		if c.extra == nil {
			c.extra = map[string]string{}
		}
		if c.extra[l.Lane] != "" {
			c.extra[l.Lane] += "\n"
		}
		c.extra[l.Lane] += l.Text
	}
}

// gatherOwners finds who is accountable for the larger part of the visits.
func (d *drawing) gatherOwners(c *column) {
	best := -1.0
	share := map[string]float64{}
	for _, e := range c.meetings {
		share[e.Detail.Owner] += e.Share
	}
	for _, o := range c.place.Owners {
		if share[o] > best+1e-9 {
			best, c.owner = share[o], o
		}
	}
	for _, o := range c.place.Owners {
		if o != c.owner {
			c.also = append(c.also, o)
		}
	}
}

func (d *drawing) channelName(id string) string {
	for i := range d.m.Channels {
		if d.m.Channels[i].ID == id {
			return named(d.m.Channels[i].Entry)
		}
	}
	return id
}

func (d *drawing) channelKind(id string) string {
	for i := range d.m.Channels {
		if c := &d.m.Channels[i]; c.ID == id {
			return c.LikelyKind()
		}
	}
	return id
}

// department is the place of a department in its list, or -1.
func (d *drawing) department(id string) int {
	for i := range d.m.Departments {
		if d.m.Departments[i].ID == id {
			return i
		}
	}
	return -1
}

func (d *drawing) departmentName(id string) string {
	if i := d.department(id); i >= 0 {
		return named(d.m.Departments[i].Entry)
	}
	return id
}

func named(e journey.Entry) string {
	if e.Name != "" {
		return e.Name
	}
	return e.ID
}
