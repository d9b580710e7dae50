package diff

import (
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
	"github.com/seam-cx/seam/touchpoint"
)

// sign is what a change does, whether that is good or bad: its shape. Its colour
// says which. They are told apart without colours, too: the words of what is worse
// are bold, and the sign of what is neither is hollow or thin.
type sign uint8

const (
	otherwise sign = iota
	rises
	falls
	comes
	goes
	breaks
	signs // how many there are
)

// amounts are the kinds of difference whose values are more or less.
var amounts = []string{"wait", "active", "delay", "steps", "auth", "severity", "share", "fact"}

// signOf is the sign of a difference.
func (d *drawing) signOf(x *figures.Difference) sign {
	old, new := x.Params.Text("old"), x.Params.Text("new")
	switch {
	case x.Class == figures.Breaking:
		return breaks
	case x.Kind == "collaboration-removed" && x.Params.Text("now") != "":
		return otherwise
	case strings.HasSuffix(x.Kind, "-added"):
		return comes
	case strings.HasSuffix(x.Kind, "-removed"), x.Kind == "asks" && x.Class == figures.Improvement:
		return goes
	case x.Kind == "carries":
		return comes // that nothing has to be said again
	case slices.Contains(amounts, x.Kind):
		a, ok := amount(old)
		b, ok2 := amount(new)
		switch {
		case !ok || !ok2 || a == b:
		case b > a:
			return rises
		default:
			return falls
		}
	}
	return otherwise
}

// amount is how much a value is, in the unit of its kind.
func amount(s string) (float64, bool) {
	for _, kind := range []touchpoint.QuantityKind{touchpoint.PlainNumber, touchpoint.ShareOfAll, touchpoint.TimeSpan, touchpoint.MoneyAmount} {
		if q, err := touchpoint.ParseQuantity(s, kind); err == nil {
			return q.X, true
		}
	}
	span, err := touchpoint.ParseSpan(s)
	return (span.Low + span.High).Minutes(), err == nil
}

// replaced tells whether an outcome that is no success has only got another name, so
// that nobody leaves for it any more, and as many leave as before.
func (d *drawing) replaced(outcome string) bool {
	return slices.ContainsFunc(d.changes.Differences, func(x figures.Difference) bool {
		return x.Kind == "outcome-replaced" && x.Params.Text("id") == outcome
	})
}

// classOf is the class of a difference as the picture shows it: that fewer people
// leave a touchpoint for an outcome that is no success is better, and that more do
// is worse, where they might succeed instead. Whether the journey loses more of
// them in all, its figures say.
func (d *drawing) classOf(x *figures.Difference) string {
	if x.Class != figures.Neutral {
		return x.Class
	}
	more := x.Kind == "next-added"
	id := x.Params.Text("name")
	switch field := strings.Split(x.Params.Text("field"), "."); x.Kind {
	case "share":
		sign := d.signOf(x)
		if len(field) != 3 || field[0] != "next" || sign == otherwise {
			return x.Class
		}
		id, more = field[1], sign == rises
	case "next-added", "next-removed":
	default:
		return x.Class
	}
	switch {
	case !d.fails(id) || !d.hopes(x.Touchpoint) || d.replaced(id):
		return x.Class
	case more:
		return figures.Regression
	}
	return figures.Improvement
}

// fails tells whether an id is that of an outcome without success.
func (d *drawing) fails(id string) bool {
	for _, m := range []*journey.Map{d.m, d.old} {
		if i := slices.IndexFunc(m.Outcomes, func(o journey.Outcome) bool { return o.ID == id }); i >= 0 {
			return !m.Outcomes[i].Success
		}
	}
	return false
}

// hopes tells whether customers can come from a touchpoint to success in either
// map.
func (d *drawing) hopes(id string) bool {
	for i := range d.cols {
		c := &d.cols[i]
		if c.tp().ID == id {
			return c.old != nil && succeeds(d.old, c.old.ID) || c.new != nil && succeeds(d.m, c.new.ID)
		}
	}
	return false
}

// succeeds tells whether a way leads from a touchpoint of a map to success.
func succeeds(m *journey.Map, id string) bool {
	g := m.Graph()
	seen := make([]bool, len(g.Encounters()))
	var next []int
	for _, e := range g.EncountersOf(id) {
		seen[e.Index], next = true, append(next, e.Index)
	}
	for len(next) > 0 {
		at := next[len(next)-1]
		next = next[:len(next)-1]
		for _, t := range g.Out(at) {
			switch {
			case t.P <= 0:
			case t.To == journey.None:
				if t.Outcome != journey.None && m.Outcomes[t.Outcome].Success {
					return true
				}
			case !seen[t.To]:
				seen[t.To], next = true, append(next, t.To)
			}
		}
	}
	return false
}

// worse tells whether a class is bad.
func worse(class string) bool { return class == figures.Breaking || class == figures.Regression }

// inks are the colours of a class: of its sign, and of its words.
func (d *drawing) inks(class string) (mark, words render.Color) {
	switch {
	case worse(class):
		return d.p.Bad, d.p.BadInk
	case class == figures.Improvement:
		return d.p.Good, d.p.GoodInk
	}
	return d.p.Accent, d.p.Ink2
}

// inClass is a type in the weight of a class.
func (d *drawing) inClass(t parts.Type, class string) parts.Type {
	t.Bold = t.Bold || worse(class)
	return d.set(t)
}

// use draws the sign of a line and remembers that it has to be explained.
func (d *drawing) use(l *line, x, y float64) render.Item {
	d.used.sign[l.sign], d.used.class[l.class] = true, true
	mark, _ := d.inks(l.class)
	return drawn(l.sign, x, y, mark, l.class == figures.Neutral)
}

// drawn is a sign in a colour.
func drawn(s sign, x, y float64, c render.Color, hollow bool) render.Item {
	fill, line, width := render.Fill{Color: c}, render.Stroke{}, 2.2
	if hollow {
		fill, line, width = render.Fill{}, render.Stroke{Color: c, Width: 1.3}, 1.3
	}
	shaped := func(p *render.Path) render.Item {
		p.Fill, p.Stroke = fill, line
		return p
	}
	side := 9 - line.Width
	switch s {
	case rises:
		return shaped(parts.Up(x, y, side, c))
	case falls:
		return shaped(parts.Down(x, y, side, c))
	case comes:
		return parts.Plus(x, y, 8, width, c)
	case goes:
		return parts.Minus(x, y, 8, width, c)
	case breaks:
		return parts.Cross(x, y, 7, 1.8, c)
	}
	return &render.Circle{X: x, Y: y, R: 3.6 - line.Width/2, Fill: fill, Stroke: line}
}
