package grid

import (
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
)

// mostFindings is how many findings a picture shows.
const mostFindings = 40

// finding is a numbered finding and where its pin goes.
type finding struct {
	*diag.Finding
	number int
	lane   string // "" has no pin
	col    int
	key    string // channel, pain or handoff within the cell
}

// numberFindings numbers findings by their consequence and finds their places.
func (d *drawing) numberFindings() {
	var order []*diag.Finding
	if d.in.Figures != nil {
		ranked := figures.Rank(d.in.Figures)
		for i := range ranked {
			order = append(order, &ranked[i].Finding)
		}
	}
	if len(order) > mostFindings {
		d.more = len(order) - mostFindings
		order = order[:mostFindings]
	}
	for i, f := range order {
		n := finding{Finding: f, number: i + 1}
		d.locate(&n)
		d.notes = append(d.notes, n)
	}
	d.pins = map[pinPlace][]*finding{}
	for i := range d.notes {
		n := &d.notes[i]
		if n.lane != "" {
			at := pinPlace{n.lane, n.col, n.key}
			d.pins[at] = append(d.pins[at], n)
		}
	}
}

// pinPlace is where pins gather.
type pinPlace struct {
	lane string
	col  int
	key  string
}

func (d *drawing) pinsAt(lane string, col int, key string) []*finding {
	return d.pins[pinPlace{lane, col, key}]
}

// locate finds the lane and the column that a finding is about.
func (d *drawing) locate(n *finding) {
	from, to, pair := strings.Cut(n.Subject, ">")
	if pair && d.department(from) >= 0 && d.department(to) >= 0 {
		d.locateHandoff(n, from, to)
		return
	}
	address := from
	if pair {
		address = to
	}
	col, channel, item := d.resolve(address)
	if col < 0 {
		return
	}
	n.col = col
	switch {
	case strings.HasPrefix(n.Rule, "emotion-") || n.Rule == "moment-of-truth-low":
		n.lane = "emotion"
		if pair {
			n.key = "drop"
		}
	case strings.HasPrefix(n.Rule, "effort-"):
		n.lane = "effort"
	case strings.HasPrefix(n.Rule, "fact-"):
		n.lane, n.key = "channels", channel
	case strings.HasPrefix(n.Rule, "pain-"):
		n.lane, n.key = "pains", item
	case strings.HasPrefix(n.Rule, "metric-"):
		n.lane = "measures"
	case n.Rule == "no-owner" || n.Rule == "perceived-owner" || strings.HasPrefix(n.Rule, "owner-"):
		n.lane = "owner"
	default:
		n.lane = "steps"
	}
	d.settle(n)
}

// settle moves a pin to the steps where its own cell is not drawn.
func (d *drawing) settle(n *finding) {
	c := &d.cols[n.col]
	there := d.shows(n.lane)
	switch n.lane {
	case "channels":
		if n.key == "" && len(c.tp.Channels) == 1 {
			n.key = c.tp.Channels[0].ID
		}
		there = there && slices.ContainsFunc(c.meetings, func(e meeting) bool { return e.Channel == n.key && n.key != "" })
	case "pains":
		there = there && slices.ContainsFunc(c.pains, func(p *painCard) bool { return p.ID == n.key && n.key != "" })
	case "emotion":
		_, ok := d.feelings()[c.tp.ID]
		there = there && ok
	}
	if there {
		return
	}
	n.lane, n.key = "", ""
	if d.shows("steps") {
		n.lane = "steps"
	}
}

// locateHandoff finds the disc at which one department hands over to another,
// else a disc between them, else a bar of the first.
func (d *drawing) locateHandoff(n *finding, from, to string) {
	if !d.shows("owner") {
		return
	}
	n.lane = "owner"
	for _, way := range [2][2]string{{from, to}, {to, from}} {
		for i := 1; i < len(d.cols); i++ {
			if d.cols[i-1].owner == way[0] && d.cols[i].owner == way[1] {
				n.col, n.key = i, "disc"
				return
			}
		}
	}
	for _, id := range [2]string{from, to} {
		for i := range d.cols {
			if d.cols[i].owner == id || slices.Contains(d.cols[i].also, id) {
				n.col = i
				return
			}
		}
	}
	n.lane = ""
}

// resolve reads an address: [fact:]stage/touchpoint[@channel][:item], or a
// stage alone, which stands for its first touchpoint.
func (d *drawing) resolve(s string) (col int, channel, item string) {
	if before, after, ok := strings.Cut(s, ":"); ok {
		if strings.Contains(after, "/") {
			s = after
		} else {
			s, item = before, after
		}
	}
	s, channel, _ = strings.Cut(s, "@")
	st, id, ok := strings.Cut(s, "/")
	if ok && id != "" {
		return d.m.Graph().Position(id), channel, item
	}
	for i := range d.stages {
		if d.stages[i].ID == st && d.stages[i].count > 0 && st != d.m.ID {
			return d.stages[i].first, channel, item
		}
	}
	return -1, "", ""
}
