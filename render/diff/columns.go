package diff

import (
	"math"
	"slices"
	"sort"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
	"github.com/seam-cx/seam/touchpoint"
)

// The types of the picture.
var (
	stageType  = parts.Type{Size: 17, Lead: 21, Bold: true}
	laneType   = parts.Type{Size: 13, Lead: 16, Bold: true}
	hintType   = parts.Type{Size: 11, Lead: 14}
	nameType   = parts.Type{Size: 13.5, Lead: 16.5}
	strongType = parts.Type{Size: 13.5, Lead: 16.5, Bold: true}
	bodyType   = parts.Type{Size: 12, Lead: 15}
	boldType   = parts.Type{Size: 12, Lead: 15, Bold: true}
	ownerType  = parts.Type{Size: 12.5, Lead: 15.5, Bold: true}
	headType   = parts.Type{Size: 15, Lead: 20, Bold: true}
	noteType   = parts.Type{Size: 12.5, Lead: 16}
)

// status is what became of a touchpoint.
type status uint8

const (
	same status = iota
	added
	removed
	changed
)

// column is one touchpoint of either map.
type column struct {
	old, new *touchpoint.Touchpoint
	status   status
	stage    string
	number   int // in the other map, 0 in the map alone
	x, w     float64
	notes    []line
	more     int // differences beyond notes
	// Who is accountable in each map, "" nobody.
	ownedThen, ownedNow string
}

// tp is the touchpoint as the map has it, else the other one.
func (c *column) tp() *touchpoint.Touchpoint {
	if c.new != nil {
		return c.new
	}
	return c.old
}

func (c *column) name() string {
	tp := c.tp()
	if tp.Name == "" {
		return tp.ID
	}
	return phrase.OneLine(tp.Name)
}

func (c *column) middle() float64 { return c.x + c.w/2 }
func (c *column) right() float64  { return c.x + c.w }

// stage is a run of columns.
type stage struct {
	id, name    string
	gone, fresh bool // in one map only
	first, last int
	x, w        float64
	continued   bool // it began on the page before
}

// mostNotes is how many lines stand below a touchpoint.
const mostNotes = 4

// gather puts the touchpoints of both maps in order and into stages.
func (d *drawing) gather() {
	old, oldStage, number := index(d.old)
	fresh, newStage, _ := index(d.m)
	of := map[string][]figures.Difference{}
	if d.changes != nil {
		for _, x := range d.changes.Differences {
			if x.Touchpoint != "" {
				of[x.Touchpoint] = append(of[x.Touchpoint], x)
			}
		}
	}
	for _, m := range d.matches() {
		c := column{old: old[m.Old], new: fresh[m.New], number: number[m.Old]}
		switch {
		case c.old == nil && c.new == nil:
			continue
		case c.old == nil:
			c.status, c.stage = added, newStage[m.New]
		case c.new == nil:
			c.status, c.stage = removed, oldStage[m.Old]
		default:
			c.stage = newStage[m.New]
			if m.Changed {
				c.status = changed
			}
		}
		d.cols = append(d.cols, c)
	}
	d.gatherStages()
	for i := range d.cols {
		c := &d.cols[i]
		c.notes, c.more = d.lines(of[c.tp().ID])
	}
}

// rank puts the worst changes first.
func rank(class string) int {
	return slices.Index([]string{figures.Breaking, figures.Regression, figures.Improvement, figures.Neutral}, class)
}

func index(m *journey.Map) (of map[string]*touchpoint.Touchpoint, stageOf map[string]string, number map[string]int) {
	of, stageOf, number = map[string]*touchpoint.Touchpoint{}, map[string]string{}, map[string]int{}
	for s := range m.Stages {
		for t := range m.Stages[s].Touchpoints {
			tp := &m.Stages[s].Touchpoints[t]
			of[tp.ID], stageOf[tp.ID], number[tp.ID] = tp, m.Stages[s].ID, len(number)+1
		}
	}
	return of, stageOf, number
}

// matches pairs the touchpoints of both maps, in the order of the other one with
// new ones where they stand in the map.
func (d *drawing) matches() []figures.Match {
	if d.changes != nil && len(d.changes.Touchpoints) > 0 {
		return d.changes.Touchpoints
	}
	had := map[string]bool{}
	for s := range d.old.Stages {
		for t := range d.old.Stages[s].Touchpoints {
			had[d.old.Stages[s].Touchpoints[t].ID] = true
		}
	}
	kept := map[string]string{}           // id in the other map to id in the map
	after := map[string][]figures.Match{} // new ones by what they come after in the other map
	last := ""
	for s := range d.m.Stages {
		for t := range d.m.Stages[s].Touchpoints {
			tp := &d.m.Stages[s].Touchpoints[t]
			if id := former(tp, had, kept); id != "" {
				kept[id], last = tp.ID, id
				continue
			}
			after[last] = append(after[last], figures.Match{New: tp.ID})
		}
	}
	list := after[""]
	for s := range d.old.Stages {
		for t := range d.old.Stages[s].Touchpoints {
			id := d.old.Stages[s].Touchpoints[t].ID
			list = append(list, figures.Match{Old: id, New: kept[id]})
			list = append(list, after[id]...)
		}
	}
	return list
}

// former is the id that a touchpoint has in the other map, or "".
func former(tp *touchpoint.Touchpoint, had map[string]bool, kept map[string]string) string {
	for _, id := range append([]string{tp.ID}, tp.Was...) {
		if had[id] && kept[id] == "" {
			return id
		}
	}
	return ""
}

// gatherStages orders stages as the map has them, with those that are gone
// before what followed them, and sorts columns into them.
func (d *drawing) gatherStages() {
	var order []stage
	at := func(id string) int { return slices.IndexFunc(order, func(s stage) bool { return s.id == id }) }
	for i := range d.m.Stages {
		order = append(order, stage{id: d.m.Stages[i].ID, name: d.m.Stages[i].Name, fresh: true})
	}
	next := len(order)
	for i := len(d.old.Stages) - 1; i >= 0; i-- {
		s := &d.old.Stages[i]
		if k := at(s.ID); k >= 0 {
			order[k].fresh = false
			next = k
			continue
		}
		order = slices.Insert(order, next, stage{id: s.ID, name: s.Name, gone: true})
	}
	sort.SliceStable(d.cols, func(i, j int) bool { return at(d.cols[i].stage) < at(d.cols[j].stage) })
	for _, s := range order {
		s.first = slices.IndexFunc(d.cols, func(c column) bool { return c.stage == s.id })
		if s.first < 0 {
			continue
		}
		s.last = s.first
		for s.last+1 < len(d.cols) && d.cols[s.last+1].stage == s.id {
			s.last++
		}
		if s.name = phrase.OneLine(s.name); s.name == "" {
			s.name = s.id
		}
		d.stages = append(d.stages, s)
	}
}

// fit chooses widths.
func (d *drawing) fit() {
	n := float64(len(d.cols))
	fixed := 2*margin + rail + stageGap*float64(len(d.stages)-1)
	pitch := math.Max(leastPitch, math.Min(mostPitch, math.Floor((d.least()-fixed)/math.Max(1, n))))
	x := margin + rail
	for i := range d.stages {
		s := &d.stages[i]
		s.x = x
		for k := s.first; k <= s.last; k++ {
			d.cols[k].x, d.cols[k].w = x+columnGap/2, pitch-columnGap
			x += pitch
		}
		s.w = x - s.x
		x += stageGap
	}
	d.width = math.Max(d.least(), x-stageGap+margin)
}

// count is how many columns have a status.
func (d *drawing) count(s status) int {
	n := 0
	for i := range d.cols {
		if d.cols[i].status == s {
			n++
		}
	}
	return n
}
