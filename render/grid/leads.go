package grid

import (
	"strconv"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/pages"
	"github.com/seam-cx/seam/render/internal/traffic"
	"github.com/seam-cx/seam/render/parts"
)

// lead is a way to what is not drawn: to another band, or out of the part of
// the journey that was asked for.
type lead struct {
	from        int // column
	text        string
	flow, share float64
	back        bool // to an earlier touchpoint
	on          bool // to the next touchpoint, at the beginning of the next band
}

// onLength is how far the line into the next band goes.
const onLength = 17.0

// leaving are the ways out of the part of the journey that is drawn.
func (d *drawing) leaving() []lead {
	var out []lead
	g := d.m.Graph()
	whole := d.m.Whole().Graph()
	for _, l := range d.net.Leaving {
		at := whole.Position(l.To.Touchpoint.ID)
		text := ""
		switch {
		case !d.hasStage(l.To.Stage.ID):
			name := l.To.Stage.Name
			if name == "" {
				name = l.To.Stage.ID
			}
			text = say(d.words.toStage, oneLine(name))
		case g.Position(l.To.Touchpoint.ID) == journey.None:
			text = say(pages.WordsOf(d.lang).To[0], strconv.Itoa(at+1)+" "+oneLine(touchpointName(l.To.Touchpoint)))
		default:
			text = say(pages.WordsOf(d.lang).To[0], strconv.Itoa(at+1)+" ("+oneLine(d.wholeChannelName(l.To.Channel))+")")
		}
		out = addLead(out, lead{from: l.From, text: text, flow: l.Flow, share: l.Share, back: at < d.cols[l.From].number})
	}
	return out
}

// addLead adds l, or joins it with one that says the same.
func addLead(list []lead, l lead) []lead {
	for i := range list {
		if o := &list[i]; o.from == l.from && o.text == l.text && o.back == l.back && !l.on {
			o.flow, o.share = o.flow+l.flow, min(1, o.share+l.share)
			return list
		}
	}
	return append(list, l)
}

func (d *drawing) hasStage(id string) bool {
	for i := range d.stages {
		if d.stages[i].ID == id {
			return true
		}
	}
	return false
}

func (d *drawing) wholeChannelName(id string) string {
	m := d.m.Whole()
	for i := range m.Channels {
		if m.Channels[i].ID == id {
			return named(m.Channels[i].Entry)
		}
	}
	return id
}

// addLead takes a way to what is not drawn: straight on at the foot of the last
// card, else below its card with the outcomes.
func (f *flow) addLead(l *lead) {
	link := traffic.Link{From: l.from, To: journey.None, Outcome: journey.None, Flow: l.flow, Share: l.share}
	if l.on {
		f.on = &way{Link: link}
		if l.share < 0.9995 {
			f.on.label = f.d.percent(l.share)
		}
		return
	}
	f.exits[l.from] = append(f.exits[l.from], exit{Link: link, label: f.d.percent(l.share), lead: l})
}

// exitName says where an exit leads.
func (f *flow) exitName(e *exit) string {
	if e.lead != nil {
		return e.lead.text
	}
	return outcomeName(&f.d.m.Outcomes[e.Outcome])
}

// leadSign is a short arrow, backwards for what comes earlier.
func (f *flow) leadSign(l *lead, x, y float64) ([]render.Item, render.Color) {
	d := f.d
	a, b := parts.Point{X: x - 9, Y: y + 12}, parts.Point{X: x + 8, Y: y + 12}
	if l.back {
		d.signs.back = true
		return parts.Arrow([]parts.Point{b, a}, render.Stroke{Color: d.p.Loop, Width: 1.6, Dash: []float64{5, 3.5}}, ""), d.p.Loop
	}
	d.signs.goes = true
	return parts.Arrow([]parts.Point{a, b}, render.Stroke{Color: d.p.Flow, Width: 1.8}, ""), d.p.Ink2
}
