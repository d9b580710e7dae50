package grid

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
)

// lane is one lane: a kind that the grid knows, or a text lane of the map.
type lane struct {
	name string
	own  *journey.Lane // of the map
}

// laneKind is how a kind of lane is drawn.
type laneKind struct {
	name string
	// has tells whether there is anything to show.
	has func(d *drawing) bool
	// draw draws from top and returns how high the lane is, at least least.
	draw func(d *drawing, top, least float64) ([]render.Item, float64)
}

// The kinds, in their usual order. It is a function, since the kinds refer to
// the drawing that refers to them.
func laneKinds() []laneKind {
	return []laneKind{
		{"goals", (*drawing).hasGoals, (*drawing).drawGoals},
		{"steps", always, (*drawing).drawSteps},
		{"quotes", (*drawing).hasQuotes, (*drawing).drawQuotes},
		{"emotion", (*drawing).hasEmotion, (*drawing).drawEmotion},
		{"engagement", (*drawing).hasEngagement, (*drawing).drawEngagement},
		{"channels", (*drawing).hasChannels, (*drawing).drawChannels},
		{"effort", (*drawing).hasEffort, (*drawing).drawEffort},
		{"pains", (*drawing).hasPains, (*drawing).drawPains},
		{"opportunities", (*drawing).hasFixes, (*drawing).drawFixes},
		{"measures", (*drawing).hasMeasures, (*drawing).drawMeasures},
		{"backstage", (*drawing).hasBackstage, (*drawing).drawBackstage},
		{"owner", (*drawing).hasOwners, (*drawing).drawOwners},
	}
}

func always(*drawing) bool { return true }

// LaneNames are the names of all lanes in their usual order.
func LaneNames() []string {
	kinds := laneKinds()
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = k.name
	}
	return names
}

// LaneError says that a lane of View.Lanes cannot be drawn.
type LaneError struct {
	Name    string // of the lane, as it was asked for
	Message string // what is wrong
	Help    string // what to do about it
}

// Error says what is wrong and how to mend it.
func (e *LaneError) Error() string {
	if strings.HasSuffix(e.Message, "?") {
		return "grid: " + e.Message + " (" + e.Help + ")"
	}
	return "grid: " + e.Message + ": " + e.Help
}

// lanes resolves the names that were asked for.
func (v View) lanes(m *journey.Map) ([]lane, error) {
	names := LaneNames()
	own := make([]string, len(m.Lanes))
	for i := range m.Lanes {
		own[i] = m.Lanes[i].ID
	}
	var out []lane
	add := func(name string) {
		l := lane{name: name}
		if i := slices.Index(own, name); i >= 0 && !slices.Contains(names, name) {
			l.own = &m.Lanes[i]
		}
		out = append(out, l)
	}
	all := append(slices.Clone(names), own...)
	if v.Lanes == nil {
		for i, n := range all {
			if slices.Index(all, n) == i {
				add(n)
			}
		}
		return out, nil
	}
	seen := map[string]bool{}
	for _, n := range v.Lanes {
		name := strings.TrimSpace(n)
		if !slices.Contains(all, name) {
			e := &LaneError{Name: n, Message: fmt.Sprintf("there is no lane %q", n), Help: "choose from " + strings.Join(all, ", ")}
			if near := diag.DidYouMean(name, all); near != "" {
				e.Message += "; did you mean " + near + "?"
				e.Help = "write " + near + ", or " + e.Help
			}
			return nil, e
		}
		if seen[name] {
			return nil, &LaneError{Name: n, Message: fmt.Sprintf("the lane %q is asked for twice", name), Help: "name each lane once"}
		}
		seen[name] = true
		add(name)
	}
	return out, nil
}

func (l lane) kind() laneKind {
	for _, k := range laneKinds() {
		if k.name == l.name && l.own == nil {
			return k
		}
	}
	return laneKind{l.name,
		func(d *drawing) bool { return d.hasExtra(l.name) },
		func(d *drawing, top, least float64) ([]render.Item, float64) { return d.drawExtra(l.name, top, least) }}
}

// shown are the lanes that have something to show.
func (d *drawing) shown() []lane {
	var out []lane
	for _, l := range d.lanes {
		if l.kind().has(d) {
			out = append(out, l)
		}
	}
	return out
}

// shows tells whether the lane is drawn.
func (d *drawing) shows(name string) bool {
	for _, l := range d.lanes {
		if l.name == name && l.own == nil {
			return l.kind().has(d)
		}
	}
	return false
}

// follows tells whether lane b is drawn right below lane a.
func (d *drawing) follows(a, b string) bool {
	list := d.shown()
	for i := range list {
		if list[i].name == a && i+1 < len(list) {
			return list[i+1].name == b
		}
	}
	return false
}

func (d *drawing) laneWords(l lane) laneWords {
	if l.own != nil {
		name := l.own.Name
		if name == "" {
			name = l.own.ID
		}
		return laneWords{name: name, hint: l.own.About}
	}
	return d.words.lanes[l.name]
}

// drawLane draws one lane: its name, a block for each stage, and its cells.
func (d *drawing) drawLane(l lane, y float64) float64 {
	w := d.laneWords(l)
	room := d.rail - 24
	if l.name == "steps" && l.own == nil {
		room = d.rail - 40
	}
	name := d.set(laneFont).wrap(w.name, room, d.p.Ink)
	if l.name == "opportunities" && l.own == nil && d.plan() != nil {
		w.hint += "; " + d.words.gainHint
	}
	hint := d.set(hintFont).wrap(w.hint, room, d.p.Ink3)
	label := append(name.at(margin, y+7, render.Start), hint.at(margin, y+8+name.height(), render.Start)...)
	least := 7 + name.height() + hint.height() + 6
	if l.name == "effort" && l.own == nil {
		key, h := d.effortKey(y + least)
		label = append(label, key...)
		least += h
	}
	items, height := l.kind().draw(d, y, math.Max(least, 30))
	g := &render.Group{ID: "lane-" + l.name + d.suffix, Part: oneLine(w.name)}
	for i := range d.stages {
		s := &d.stages[i]
		g.Items = append(g.Items, &render.Rect{X: s.x, Y: y, W: s.w, H: height, R: d.style.Corner(cardRadius),
			Fill: render.Fill{Color: d.p.Block}, Stroke: d.outline()})
	}
	g.Items = append(append(g.Items, label...), items...)
	d.add(g)
	return y + height + d.style.Room(laneGap)
}
