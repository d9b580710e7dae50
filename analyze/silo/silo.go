// Package silo measures how far departments work together on a journey: what
// they hand over to each other, whether anything is declared about it, and how
// much of the journey stays inside departments.
package silo

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
)

// Analyzer fills in the silos of a report.
var Analyzer = &analysis.Analyzer{Name: "silo", Run: run}

// Rules are the rules about silos.
func Rules() []*analysis.Rule {
	return []*analysis.Rule{handoff, contextLost, pingPongRule, dataIsland, emergentTeams}
}

// The levels of coordination, over the pairs of departments that have to work
// together.
const (
	Full          = "full"
	Fragmented    = "fragmented"
	None          = "none"
	NotApplicable = "n/a"
)

func run(in *analysis.Input) error {
	s := &figures.Silos{}
	in.Figures.Silos = s
	s.Unowned = unowned(in)
	s.Departments = departments(in)
	s.Accountability = accountable(in, s)
	if !in.Flow.OK() {
		none := in.Insufficient(analysis.Trapped)
		s.EI, s.EIBaseline, s.EIP, s.PingPong, s.Coverage, s.Herfindahl = none, none, none, none, none, none
		s.Level = NotApplicable
		return nil
	}
	s.Handoffs = handoffs(in)
	if err := externalInternal(in, s); err != nil {
		return err
	}
	s.Required = required(in)
	s.Coverage, s.Level = coverage(in, s.Required)
	s.Herfindahl = herfindahl(in)
	s.DataIslands = islands(in)
	var err error
	if s.PingPong, s.Returns, err = pingPong(in); err != nil {
		return err
	}
	if err := brokers(in, s); err != nil {
		return err
	}
	if err := cuts(in, s); err != nil {
		return err
	}
	return emergent(in, s)
}

// unowned are the touchpoints that have no accountable department on some
// channel.
func unowned(in *analysis.Input) []string {
	var list []string
	for _, e := range in.Graph.Encounters() {
		id := e.Touchpoint.ID
		if e.Detail.Owner == "" && (len(list) == 0 || list[len(list)-1] != id) {
			list = append(list, id)
		}
	}
	return list
}

// departments are those that the map refers to or declares, in file order.
func departments(in *analysis.Input) []figures.Department {
	owned := map[string]map[string]bool{}
	visits := map[string]float64{}
	met := governing(in)
	for i, e := range in.Graph.Encounters() {
		for _, d := range e.Workers() {
			met[d] = true
		}
		if o := e.Detail.Owner; o != "" {
			if owned[o] == nil {
				owned[o] = map[string]bool{}
			}
			owned[o][e.Touchpoint.ID] = true
			if in.Flow.OK() {
				visits[o] += in.Flow.Visits[i]
			}
		}
	}
	var list []figures.Department
	for _, d := range in.Map.Departments {
		if !met[d.ID] && !in.Own(d.Entry) {
			continue
		}
		x := figures.Department{ID: d.ID, Touchpoints: len(owned[d.ID]), Visits: in.Insufficient(analysis.Trapped)}
		if in.Flow.OK() {
			x.Visits = figures.Of(visits[d.ID])
		}
		list = append(list, x)
	}
	return list
}

// governing are the departments that the map names outside its touchpoints.
func governing(in *analysis.Input) map[string]bool {
	met := map[string]bool{in.Map.Owner: true}
	add := func(list []string) {
		for _, d := range list {
			met[d] = true
		}
	}
	g := in.Map.Governance
	for _, c := range g.Collaboration {
		add(c.Between)
	}
	if g.Committee != nil {
		add(g.Committee.Members)
	}
	if g.Operating != nil {
		add(g.Operating.Members)
	}
	return met
}

// pairFlow is the flow from one department to another.
type pairFlow struct{ flow, kept float64 }

func handoffs(in *analysis.Input) []figures.Handoff {
	sums := map[[2]string]pairFlow{}
	for _, out := range in.Flow.Out {
		for _, t := range out {
			if !t.Handoff || t.Flow <= 0 {
				continue
			}
			key := [2]string{in.Graph.Encounters()[t.From].Detail.Owner, in.Graph.Encounters()[t.To].Detail.Owner}
			x := sums[key]
			x.flow += t.Flow
			x.kept += t.Kept
			sums[key] = x
		}
	}
	list := []figures.Handoff{}
	for key, x := range sums {
		h := figures.Handoff{From: key[0], To: key[1], Flow: x.flow, Declared: in.Declared(key[0], key[1])}
		h.Context = in.Insufficient(analysis.NobodyAsks)
		if in.Flow.Asks {
			h.Context = figures.Of(min(1, x.kept/x.flow))
		}
		list = append(list, h)
	}
	slices.SortFunc(list, func(a, b figures.Handoff) int {
		return cmp.Or(cmp.Compare(printed(b.Flow), printed(a.Flow)), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	return list
}

// printed is x as reports print it, so that what looks equal is ordered by id
// on every machine.
func printed(x float64) float64 {
	y, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 12, 64), 64)
	if err != nil {
		return x
	}
	return y
}

// herfindahl is the concentration of visits on owners: the sum of the squares
// of their shares (Hirschman 1945; Herfindahl 1950). Visits to encounters that
// nobody owns are left out.
func herfindahl(in *analysis.Input) figures.Value {
	visits := map[string]float64{}
	total := 0.0
	var order []string
	for i, e := range in.Graph.Encounters() {
		o, v := e.Detail.Owner, in.Flow.Visits[i]
		if o == "" || v <= 0 {
			continue
		}
		if _, ok := visits[o]; !ok {
			order = append(order, o)
		}
		visits[o] += v
		total += v
	}
	if total <= 0 {
		return in.Insufficient(analysis.NoOwner)
	}
	sum := 0.0
	for _, o := range order {
		sum += math.Pow(visits[o]/total, 2)
	}
	return figures.Of(sum)
}
