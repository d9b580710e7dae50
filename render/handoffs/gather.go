package handoffs

import (
	"slices"
	"sort"
	"strconv"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/phrase"
)

// model is what the picture shows.
type model struct {
	found       *figures.Silos
	effort      *figures.Effort
	consistency *figures.Consistency

	order  []string // departments that own something, or take part in a handoff, in the order customers meet them
	idle   []string // those that do neither, in file order
	at     map[string]int
	cells  map[[2]int]*figures.Handoff
	stays  []float64
	gives  []float64
	takes  []float64
	owned  bool // somebody is accountable somewhere
	pairs  []figures.Required
	number map[string]int    // of touchpoints, in file order
	named  map[string]string // their names
	stage  map[string]string // the names of their stages
	asked
	sides  []side // departments with what they own, on the left of the grouping
	groups []group
}

// side is a department with its touchpoints, "" nobody.
type side struct {
	owner string
	has   []figures.Owned
}

// group is one group of the emergent division.
type group struct {
	name   string // of the stages that it reaches over
	owners int
	has    []figures.Owned
}

// gather reads map and figures.
func (d *drawing) gather(in render.Input) {
	if in.Figures == nil {
		return
	}
	d.found, d.effort, d.consistency = in.Figures.Silos, in.Figures.Effort, in.Figures.Consistency
	d.numbers()
	if d.found == nil {
		return
	}
	d.departments()
	d.ask()
	d.flows()
	d.pairs = slices.Clone(d.found.Required)
	sort.SliceStable(d.pairs, func(i, j int) bool { return !d.pairs[i].Covered && d.pairs[j].Covered })
	d.group()
}

// numbers numbers touchpoints, as the whole journey has them, and names them.
func (d *drawing) numbers() {
	d.number, d.named, d.stage = map[string]int{}, map[string]string{}, map[string]string{}
	for s := range d.m.Stages {
		st := &d.m.Stages[s]
		for t := range st.Touchpoints {
			tp := &st.Touchpoints[t]
			d.number[tp.ID] = d.m.Whole().Graph().Position(tp.ID) + 1
			d.named[tp.ID], d.stage[tp.ID] = phrase.OneLine(tp.Name), phrase.OneLine(st.Name)
			if d.named[tp.ID] == "" {
				d.named[tp.ID] = tp.ID
			}
			if d.stage[tp.ID] == "" {
				d.stage[tp.ID] = st.ID
			}
		}
	}
}

// departments puts departments in the order in which customers meet them, which
// keeps the flow near the diagonal.
func (d *drawing) departments() {
	d.at = map[string]int{}
	add := func(id string) {
		if _, ok := d.at[id]; !ok && id != "" {
			d.at[id] = len(d.order)
			d.order = append(d.order, id)
		}
	}
	for _, e := range d.m.Graph().Encounters() {
		add(e.Detail.Owner)
	}
	d.owned = len(d.order) > 0
	for _, h := range d.found.Handoffs {
		add(h.From)
		add(h.To)
	}
	for i := range d.m.Departments {
		dep := &d.m.Departments[i]
		if _, ok := d.at[dep.ID]; !ok && dep.Origin.Range.File == d.m.Origin.Range.File {
			d.idle = append(d.idle, dep.ID)
		}
	}
}

// flows fills the matrix.
func (d *drawing) flows() {
	n := len(d.order)
	d.cells = map[[2]int]*figures.Handoff{}
	d.stays, d.gives, d.takes = make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range d.found.Handoffs {
		h := &d.found.Handoffs[i]
		from, to := d.at[h.From], d.at[h.To]
		d.cells[[2]int{from, to}] = h
		d.gives[from] += h.Flow
		d.takes[to] += h.Flow
	}
	if d.effort == nil {
		return
	}
	owner := map[[2]string]string{}
	for _, e := range d.m.Graph().Encounters() {
		owner[[2]string{e.Touchpoint.ID, e.Channel}] = e.Detail.Owner
	}
	for _, t := range d.effort.Transitions {
		from, to := owner[[2]string{t.From, t.FromChannel}], owner[[2]string{t.To, t.ToChannel}]
		if t.To != "" && from != "" && from == to {
			d.stays[d.at[from]] += t.Flow
		}
	}
}

// group fills both divisions.
func (d *drawing) group() {
	m := d.found.Modularity
	if m == nil || len(m.Groups) == 0 {
		return
	}
	sides := make([]side, len(d.order)+1)
	for i, id := range d.order {
		sides[i].owner = id
	}
	byNumber := func(list []figures.Owned) {
		sort.SliceStable(list, func(i, j int) bool { return d.number[list[i].Touchpoint] < d.number[list[j].Touchpoint] })
	}
	for _, g := range m.Groups {
		x := group{has: slices.Clone(g)}
		byNumber(x.has)
		owners := map[string]bool{}
		var stages []string
		for _, o := range x.has {
			owners[o.Owner] = true
			if s := d.stage[o.Touchpoint]; !slices.Contains(stages, s) {
				stages = append(stages, s)
			}
			if i, ok := d.at[o.Owner]; ok {
				sides[i].has = append(sides[i].has, o)
			}
		}
		x.owners, x.name = len(owners), d.list(stages)
		d.groups = append(d.groups, x)
	}
	sort.SliceStable(d.groups, func(i, j int) bool {
		return d.number[d.groups[i].has[0].Touchpoint] < d.number[d.groups[j].has[0].Touchpoint]
	})
	d.distinguish()
	for _, id := range d.found.Unowned {
		sides[len(d.order)].has = append(sides[len(d.order)].has, figures.Owned{Touchpoint: id})
	}
	for _, s := range sides {
		if len(s.has) > 0 {
			byNumber(s.has)
			d.sides = append(d.sides, s)
		}
	}
}

// list names some stages: the first two and the last where there are many.
func (d *drawing) list(names []string) string {
	const most = 4
	if len(names) > most {
		names = append(append([]string(nil), names[:2]...), "…", names[len(names)-1])
	}
	out := ""
	for i, n := range names {
		switch {
		case i > 0 && names[i-1] != "…" && n != "…":
			out += ", "
		case i > 0:
			out += " "
		}
		out += n
	}
	return out
}

// shared counts the groups of several departments.
func (d *drawing) shared() int {
	n := 0
	for _, g := range d.groups {
		if g.owners > 1 {
			n++
		}
	}
	return n
}

// per100 writes a flow as customers of 100 who start.
func (d *drawing) per100(flow float64) string {
	switch x := 100 * flow; {
	case x > 0 && x < 0.05:
		return "<\u00a0" + d.lang.Number(0.1, 1)
	case x > 0 && x < 0.95:
		return d.lang.Number(x, 1)
	default:
		return d.lang.Number(x, 0)
	}
}

func (d *drawing) count(n int) string { return d.lang.Number(float64(n), 0) }

// label is a touchpoint with its number.
func (d *drawing) label(id string) (number, name string) {
	return strconv.Itoa(d.number[id]), d.named[id]
}
