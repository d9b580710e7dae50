package grid

import (
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/render/internal/pins"
)

// mostFindings is how many lines of findings a picture shows.
const mostFindings = 40

// note is what the list of findings says in one line, and its pins.
type note struct {
	pins.Line
	number int    // 0 has no pin
	where  string // its rule and places
	pins   []*finding
}

// finding is a finding and where its pin goes.
type finding struct {
	*diag.Finding
	spot   pins.Spot
	number int
	lane   string // "" has no pin
	col    int
	key    string // channel, pain or handoff within the cell
}

// numberFindings lists findings by their consequence, those that are alike in one
// line, and numbers the lines that have a place in the picture. A picture of some
// lanes or of a part of the journey lists no others.
func (d *drawing) numberFindings() {
	var order []*diag.Finding
	if d.in.Figures != nil {
		ranked := figures.Rank(d.in.Figures)
		for i := range ranked {
			order = append(order, &ranked[i].Finding)
		}
	}
	atlas := pins.Of(d.m)
	part := d.chosen || d.m.Whole() != d.m
	number := 0
	for _, l := range pins.Fold(order) {
		n := note{}
		for _, f := range l.Findings {
			p := &finding{Finding: f}
			if spot, ok := atlas.Spot(f); ok {
				d.locate(p, spot)
			}
			if p.lane == "" && part {
				d.elsewhere++
				continue
			}
			n.Findings = append(n.Findings, f)
			if p.lane != "" && len(d.notes) < mostFindings {
				n.pins = append(n.pins, p)
			}
		}
		switch {
		case len(n.Findings) == 0:
			continue
		case len(d.notes) == mostFindings:
			d.more += len(n.Findings)
			continue
		case len(n.pins) > 0:
			number++
			n.number = number
		}
		n.where = d.where(&n)
		for _, p := range n.pins {
			p.number = number
		}
		d.notes = append(d.notes, n)
	}
	d.stick()
}

// stick puts the pins of the notes into their places, each number once.
func (d *drawing) stick() {
	d.pins = map[pinPlace][]*finding{}
	for i := range d.notes {
		for _, p := range d.notes[i].pins {
			at := pinPlace{p.lane, p.col, p.key}
			if list := d.pins[at]; p.lane != "" && (len(list) == 0 || list[len(list)-1].number != p.number) {
				d.pins[at] = append(list, p)
			}
		}
	}
}

// where is what the findings of a line are about: the address of the first, and
// the touchpoints and departments of the others.
func (d *drawing) where(n *note) string {
	out := []string{n.First().Rule, n.First().Subject}
	var steps []int
	var others []string
	for _, f := range n.Findings[1:] {
		text := f.Subject
		if i := slices.IndexFunc(n.pins, func(p *finding) bool { return p.Finding == f }); i >= 0 {
			if s := n.pins[i].spot; s.From != "" {
				text = d.departmentName(s.From) + " → " + d.departmentName(s.To)
			} else {
				steps = append(steps, d.cols[n.pins[i].col].number)
				continue
			}
		}
		others = append(others, text)
	}
	if also := pins.Also(d.lang, steps, others); also != "" {
		out = append(out, also)
	}
	return strings.Join(out, " · ")
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

// locate finds the column that a finding is about, and the lane that has its pin.
func (d *drawing) locate(n *finding, s pins.Spot) {
	n.spot = s
	if s.From != "" {
		d.locateHandoff(n, s.From, s.To)
		return
	}
	n.col, n.lane = d.m.Graph().Position(s.Touchpoint), s.Lane
	switch {
	case n.lane == "emotion" && s.Way:
		n.key = "drop"
	case n.lane == "channels":
		n.key = s.Channel
	case n.lane == "pains":
		n.key = s.Item
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
		there = there && ok && !d.aboutMean(n.Finding)
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
