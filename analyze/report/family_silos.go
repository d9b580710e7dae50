package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
)

func (s *sheet) silos() {
	x := s.r.Silos
	if x == nil {
		return
	}
	w := s.words
	s.title(w.silos)
	if x.Coverage.OK {
		if x.Coverage.X < 1 {
			s.text(replace(w.uncovered, s.percent(1-x.Coverage.X)))
		} else {
			s.text(w.covered)
		}
	}
	chance := ""
	if x.EIBaseline.OK {
		chance = replace(w.eiByChance, s.signed(x.EIBaseline.X))
	}
	s.rows(
		figure{w.coverage, x.Coverage, s.percent, w.level(x.Level)},
		figure{w.ei, x.EI, s.signed, chance},
		figure{w.pingPong, x.PingPong, s.number, ""},
		figure{w.herfindahl, x.Herfindahl, s.number, ""},
	)
	if len(x.Unowned) > 0 {
		s.text(replace(w.unowned, s.quoted(x.Unowned)))
	}
	var rows [][]string
	for _, r := range x.Required {
		if !r.Covered && r.Flow > 0 {
			rows = append(rows, []string{s.names.department(r.Between[0]) + " – " + s.names.department(r.Between[1]), s.hundred(r.Flow)})
		}
	}
	s.list(w.required[:], []int{1}, nil, rows)
	s.handoffs(x.Handoffs)
	s.islands(x.DataIslands)
	s.emergent(x)
}

// handoffs lists them by flow, those not declared with a no.
func (s *sheet) handoffs(list []figures.Handoff) {
	w := s.words
	var rows [][]string
	for _, h := range list {
		declared := w.no
		if h.Declared {
			declared = w.yes
		}
		rows = append(rows, []string{s.names.department(h.From) + " → " + s.names.department(h.To),
			s.hundred(h.Flow), declared, or(h.Context, s.percent)})
	}
	s.list(w.handoffs[:], []int{1, 3}, nil, rows)
}

// islands lists data that several departments ask for without exchanging it.
func (s *sheet) islands(list []figures.DataIsland) {
	var data []string
	pairs, asking := map[string]int{}, map[string][]string{}
	for _, d := range list {
		if pairs[d.Datum]++; pairs[d.Datum] == 1 {
			data = append(data, d.Datum)
		}
		for _, id := range d.Between {
			if !slices.Contains(asking[d.Datum], id) {
				asking[d.Datum] = append(asking[d.Datum], id)
			}
		}
	}
	slices.SortStableFunc(data, func(a, b string) int { return pairs[b] - pairs[a] })
	var rows [][]string
	for _, id := range data {
		rows = append(rows, []string{s.names.datum(id), s.departmentNames(asking[id]), strconv.Itoa(pairs[id])})
	}
	s.list(s.words.islands[:], []int{2}, []int{0}, rows)
}

func (s *sheet) departmentNames(ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = s.names.department(id)
	}
	return strings.Join(names, ", ")
}

// emergent shows the groups that customers' ways make across departments, and
// who stands between departments.
func (s *sheet) emergent(x *figures.Silos) {
	w := s.words
	if m := x.Modularity; m != nil && m.ARI.OK && len(m.Groups) > 1 {
		text := replace(w.groupsFew, s.number(m.ARI.X))
		if m.NearOptimal == figures.Disagree {
			text += " " + w.groupsDoubt
		}
		var rows [][]string
		for _, g := range m.Groups {
			var owners, points []string
			for _, o := range g {
				if !slices.Contains(owners, o.Owner) {
					owners = append(owners, o.Owner)
				}
				if name := s.names.point(o.Touchpoint); !slices.Contains(points, name) {
					points = append(points, name)
				}
			}
			rows = append(rows, []string{points[0] + " … " + points[len(points)-1], s.departmentNames(owners), strconv.Itoa(len(points))})
			if len(points) == 1 {
				rows[len(rows)-1][0] = points[0]
			}
		}
		s.text(text)
		s.list(w.groups[:], []int{2}, nil, rows)
	}
	broker, most := "", 0.0
	for _, d := range x.Departments {
		if d.Betweenness.OK && d.Betweenness.X > most {
			broker, most = d.ID, d.Betweenness.X
		}
	}
	if n := len(x.Departments); broker != "" && n > 2 {
		pairs := float64((n - 1) * (n - 2) / 2)
		s.text(replace(w.broker, s.names.department(broker), s.percent(min(most/pairs, 1))))
	}
}
