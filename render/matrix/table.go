package matrix

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/touchpoint"
)

// table is what the picture shows.
type table struct {
	found *figures.Consistency
	doors []door
	facts []factRow
	times []timeRow
	alone []timeRow // touchpoints with one channel
}

// any tells whether there is anything to show below the head.
func (t *table) any() bool { return t.found != nil && len(t.facts)+len(t.times) > 0 }

// door is a column: a channel, and at how many touchpoints it is offered.
type door struct {
	id    string
	count int
}

// factRow is one fact with what each channel says.
type factRow struct {
	figures.Fact
	// These are of the whole journey, as the agreement is.
	mostly string // the value given most often, "" where none is
	said   int    // statements
	values int    // that differ
	owners int    // departments that make statements
	cells  []factCell
}

// factCell is what one channel says about a fact.
type factCell struct {
	silent    bool // offered, but the value is not given
	elsewhere bool // given only in another part of the journey
	values    []saying
}

// saying is one value on one channel.
type saying struct {
	text   string
	at     []int // numbers of touchpoints
	agrees bool  // with the value given most often
}

// timeRow is one touchpoint with its time on each channel.
type timeRow struct {
	figures.ProcessSpread
	tp     *touchpoint.Touchpoint
	number int
	name   string
	owner  string
	uses   []journey.Encounter
}

// gather reads figures and map into rows, the worst first.
func (d *drawing) gather(in render.Input) {
	if in.Figures == nil || in.Figures.Consistency == nil {
		return
	}
	d.found = in.Figures.Consistency
	number := d.gatherTimes()
	used := map[string]int{}
	for _, e := range d.m.Graph().Encounters() {
		used[e.Channel]++
	}
	for i := range d.m.Channels {
		if id := d.m.Channels[i].ID; used[id] > 0 {
			d.doors = append(d.doors, door{id, used[id]})
		}
	}
	for _, c := range d.found.Cells {
		if c.Channel == "" { // only what is said there makes it a column
			d.doors = append(d.doors, door{"", used[""]})
			break
		}
	}
	for _, f := range d.found.Facts {
		d.facts = append(d.facts, d.factRow(f, number))
	}
	slices.SortStableFunc(d.facts, func(a, b factRow) int {
		return cmp.Compare(orLast(a.Agreement, 1), orLast(b.Agreement, 1))
	})
	slices.SortStableFunc(d.times, func(a, b timeRow) int {
		return cmp.Compare(orLast(a.Ratio, -1), orLast(b.Ratio, -1))
	})
}

// orLast is what a value sorts by: those that are unknown come last.
func orLast(v figures.Value, sign float64) float64 {
	if !v.OK {
		return math.Inf(1)
	}
	return sign * v.X
}

// gatherTimes parts touchpoints into those with several channels and those with
// one, and numbers all of them.
func (d *drawing) gatherTimes() map[string]int {
	spread := map[string]figures.ProcessSpread{}
	for _, p := range d.found.Process {
		spread[p.ID] = p
	}
	number := map[string]int{}
	for s := range d.m.Stages {
		for t := range d.m.Stages[s].Touchpoints {
			tp := &d.m.Stages[s].Touchpoints[t]
			number[tp.ID] = d.m.Whole().Graph().Position(tp.ID) + 1
			r := timeRow{tp: tp, number: number[tp.ID], name: tp.Name, owner: tp.Owner, uses: d.m.Graph().EncountersOf(tp.ID)}
			if r.name == "" {
				r.name = tp.ID
			}
			p, ok := spread[tp.ID]
			switch r.ProcessSpread = p; {
			case ok && len(r.uses) > 1:
				d.times = append(d.times, r)
			default:
				d.alone = append(d.alone, r)
			}
		}
	}
	return number
}

// reading is one of the values of a fact, as all ways of writing it.
type reading struct {
	value touchpoint.FactValue
	n     int
}

// usual is the reading that most statements agree with, -1 where two that
// differ have as many: then nothing is what most say.
func usual(list []reading, tolerance touchpoint.Decimal) int {
	most, top, tied := -1, 0, false
	for i := range list {
		n := 0
		for j := range list {
			if touchpoint.Agree(list[i].value, list[j].value, tolerance) {
				n += list[j].n
			}
		}
		switch {
		case n > top:
			most, top, tied = i, n, false
		case n == top && !touchpoint.Agree(list[i].value, list[most].value, tolerance):
			tied = true
		}
	}
	if tied {
		return -1
	}
	return most
}

func (d *drawing) factRow(f figures.Fact, number map[string]int) factRow {
	kind, tolerance := d.kindOf(f.ID)
	all := f.Whole
	if all == nil {
		all = f.Statements
	}
	var list []reading
	which := map[figures.Statement]int{}
	owners := map[string]bool{}
	for _, s := range all {
		v, err := touchpoint.ParseFactValue(kind, s.Value)
		if err != nil {
			v, _ = touchpoint.ParseFactValue(touchpoint.TextFact, s.Value)
		}
		at := slices.IndexFunc(list, func(r reading) bool {
			return r.value.Kind == v.Kind && r.value.Normalized() == v.Normalized()
		})
		if at < 0 {
			at = len(list)
			list = append(list, reading{value: v})
		}
		list[at].n++
		which[s] = at
		if s.Owner != "" {
			owners[s.Owner] = true
		}
	}
	most := usual(list, tolerance)
	row := factRow{Fact: f, said: len(all), values: len(list), owners: len(owners), cells: make([]factCell, len(d.doors))}
	if row.Name == "" {
		row.Name = row.ID
	}
	if most >= 0 {
		row.mostly = d.value(list[most].value)
	}
	column := func(channel string) int {
		return slices.IndexFunc(d.doors, func(c door) bool { return c.id == channel })
	}
	for _, s := range f.Statements {
		if at := column(s.Channel); at >= 0 {
			r := list[which[s]].value
			row.cells[at].say(d.value(r), number[s.Touchpoint], most >= 0 && touchpoint.Agree(r, list[most].value, tolerance))
		}
	}
	for _, s := range all {
		if at := column(s.Channel); at >= 0 {
			row.cells[at].elsewhere = len(row.cells[at].values) == 0
		}
	}
	for _, c := range d.found.Cells {
		if c.Fact == f.ID && c.None {
			if at := slices.IndexFunc(d.doors, func(o door) bool { return o.id == c.Channel }); at >= 0 {
				row.cells[at].silent = len(row.cells[at].values) == 0
			}
		}
	}
	return row
}

func (c *factCell) say(text string, at int, agrees bool) {
	for i := range c.values {
		if v := &c.values[i]; v.text == text && v.agrees == agrees {
			if !slices.Contains(v.at, at) {
				v.at = append(v.at, at)
			}
			return
		}
	}
	c.values = append(c.values, saying{text, []int{at}, agrees})
}

// differs tells whether a value in the cell is not the one given most often.
func (c *factCell) differs() bool {
	return slices.ContainsFunc(c.values, func(v saying) bool { return !v.agrees })
}

func (d *drawing) kindOf(fact string) (touchpoint.FactKind, touchpoint.Decimal) {
	for i := range d.m.Facts {
		if f := &d.m.Facts[i]; f.ID == fact {
			return f.Kind, f.Tolerance
		}
	}
	return "", touchpoint.Decimal{}
}

// value is a value as readers of the language expect it.
func (d *drawing) value(v touchpoint.FactValue) string {
	if v.Kind == touchpoint.DurationFact || strings.HasSuffix(v.Text, "%") {
		return phrase.Value(d.lang, v.Text)
	}
	return oneLine(v.Text)
}

// minutes is the customer's own time on a channel: busy or held.
func minutes(e journey.Encounter) (x float64, ok bool) {
	if e.Detail.Active == nil {
		return 0, false
	}
	x = e.Detail.Active.Minutes()
	if e.Detail.Wait != nil {
		x += e.Detail.Wait.Minutes()
	}
	return x, true
}

func (d *drawing) channel(id string) *journey.Channel {
	for i := range d.m.Channels {
		if d.m.Channels[i].ID == id {
			return &d.m.Channels[i]
		}
	}
	return nil
}

func (d *drawing) channelName(id string) string {
	if id == "" {
		return d.words.noChannel
	}
	if c := d.channel(id); c != nil && c.Name != "" {
		return oneLine(c.Name)
	}
	return id
}

func (d *drawing) channelKind(id string) string {
	if c := d.channel(id); c != nil {
		return c.LikelyKind()
	}
	return id
}
