package diff

import (
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/internal/pins"
	"github.com/seam-cx/seam/render/parts"
)

// kind is what became of a finding.
type kind uint8

const (
	settled kind = iota
	staying
	fresh
)

// entry is one line of the list of findings.
type entry struct {
	pins.Line
	kind   kind
	number int    // of its pins; 0 has none
	where  string // its rule and places
	more   int    // the line stands for so many that are not listed, or is 0
}

// pin is the number of an entry at a place.
type pin struct {
	*diag.Finding
	number int
}

// pinAt is where pins gather: a lane, and a touchpoint of the newer map.
type pinAt struct{ lane, touchpoint string }

// list gathers the findings, those that are alike in one line and the worst first,
// and pins those of the newer map to what they are about.
func (d *drawing) list() {
	d.pins = map[pinAt][]pin{}
	d.readOwners()
	if d.changes == nil {
		return
	}
	for k, list := range [][]diag.Finding{settled: d.changes.Settled, staying: d.changes.Staying, fresh: d.changes.New} {
		d.listKind(kind(k), list)
	}
}

func (d *drawing) listKind(k kind, list []diag.Finding) {
	atlas := pins.Of(d.m)
	if k == settled {
		atlas = pins.Of(d.old)
	}
	sorted := make([]*diag.Finding, len(list))
	for i := range list {
		sorted[i] = &list[i]
	}
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].Severity < sorted[j].Severity })
	lines := pins.Fold(sorted)
	for i, l := range lines {
		if i == most {
			more := 0
			for _, rest := range lines[i:] {
				more += len(rest.Findings)
			}
			d.entries = append(d.entries, entry{Line: l, kind: k, more: more})
			return
		}
		e := entry{Line: l, kind: k}
		var steps []int
		var others []string
		for _, f := range l.Findings {
			s, ok := atlas.Spot(f)
			col := -1
			if ok {
				col = d.columnOf(s, k)
			}
			if col >= 0 && k != settled {
				if e.number == 0 {
					d.numbered++
					e.number = d.numbered
				}
				d.stick(pinAt{d.laneOf(s, col), d.cols[col].new.ID}, pin{f, e.number})
			}
			switch {
			case f == l.First():
			case s.From != "":
				others = append(others, d.book.Name(s.From)+" → "+d.book.Name(s.To))
			case col < 0:
				others = append(others, f.Subject)
			case d.cols[col].number > 0:
				steps = append(steps, d.cols[col].number)
			default:
				others = append(others, d.lang.Quote(d.cols[col].name()))
			}
		}
		e.where = joined(l.First().Rule, l.First().Subject, pins.Also(d.lang, steps, others))
		d.entries = append(d.entries, e)
	}
}

// joined is what of some texts is not empty.
func joined(all ...string) string {
	return strings.Join(slices.DeleteFunc(all, func(s string) bool { return s == "" }), " · ")
}

// stick adds a pin, each number once in a place.
func (d *drawing) stick(at pinAt, p pin) {
	list := d.pins[at]
	if len(list) == 0 || list[len(list)-1].number != p.number {
		d.pins[at] = append(list, p)
	}
}

// columnOf is the column of a place, -1 for none.
func (d *drawing) columnOf(s pins.Spot, k kind) int {
	if s.From != "" {
		return d.handoffColumn(s.From, s.To, k)
	}
	return slices.IndexFunc(d.cols, func(c column) bool {
		tp := c.new
		if k == settled {
			tp = c.old
		}
		return tp != nil && tp.ID == s.Touchpoint
	})
}

// handoffColumn is the column at whose beginning one department hands over to
// another, else the first of either; -1 where neither is accountable.
func (d *drawing) handoffColumn(from, to string, k kind) int {
	first, last := -1, ""
	at := -1
	for i := range d.cols {
		owner, tp := d.cols[i].ownedNow, d.cols[i].new
		if k == settled {
			owner, tp = d.cols[i].ownedThen, d.cols[i].old
		}
		if tp == nil {
			continue
		}
		switch {
		case last == from && owner == to && from != to:
			return i
		case at < 0 && last == to && owner == from && from != to:
			at = i
		case first < 0 && (owner == from || owner == to):
			first = i
		}
		last = owner
	}
	if at >= 0 {
		return at
	}
	return first
}

// laneOf is the lane of the comparison that has the pin of a place.
func (d *drawing) laneOf(s pins.Spot, col int) string {
	c := &d.cols[col]
	switch s.Lane {
	case "emotion":
		if d.feeling(false, c.new).ok {
			return s.Lane
		}
	case "effort":
		if d.cost(false, c.new).ok {
			return s.Lane
		}
	case "owner":
		if s.From != "" || d.anyOwner() {
			return s.Lane
		}
	}
	return "steps"
}

// readOwners finds who is accountable in each column.
func (d *drawing) readOwners() {
	for i := range d.cols {
		c := &d.cols[i]
		if c.old != nil {
			c.ownedThen = ownerOf(d.old, c.old)
		}
		if c.new != nil {
			c.ownedNow = ownerOf(d.m, c.new)
		}
	}
}

// anyOwner tells whether the lane of those accountable is drawn.
func (d *drawing) anyOwner() bool {
	return slices.ContainsFunc(d.top().cols, func(c column) bool { return c.ownedThen != "" || c.ownedNow != "" })
}

// pinsOf are the pins of a column in a lane.
func (d *drawing) pinsOf(lane string, c *column) []pin {
	if c.new == nil {
		return nil
	}
	return d.pins[pinAt{lane, c.new.ID}]
}

// pinPitch is the distance between two pins.
const pinPitch = 20.0

// perRow is how many pins stand beside one another in w.
func perRow(w float64) int { return max(1, int(math.Floor((w+2)/pinPitch))) }

// pinRows is how many rows some pins take in w.
func pinRows(n int, w float64) float64 { return math.Ceil(float64(n) / float64(perRow(w))) }

// pinned draws pins in rows from the upper left corner on.
func (d *drawing) pinned(list []pin, x, y, w float64) []render.Item {
	var items []render.Item
	each := perRow(w)
	for i, p := range list {
		items = append(items, d.onePin(p, x+parts.PinRadius+pinPitch*float64(i%each), y+parts.PinRadius+pinPitch*float64(i/each)))
	}
	return items
}

// onePin draws a pin around a point.
func (d *drawing) onePin(p pin, x, y float64) render.Item {
	d.used.severity[severityOf(p.Severity)] = true
	return &render.Group{Title: phrase.Message(d.lang, p.Finding), Items: parts.Pin(x, y, p.Severity, p.number, d.p, "")}
}

// severityOf counts errors 0, warnings 1 and the rest 2.
func severityOf(s diag.Severity) int {
	switch s {
	case diag.SeverityError:
		return 0
	case diag.SeverityWarning:
		return 1
	}
	return 2
}

// headPins are the pins of a card: so many stand in its first row, left of the
// badge, and the others in rows of their own.
func (d *drawing) headPins(c *column) (first []pin, rest []pin, x float64) {
	list := d.pinsOf("steps", c)
	pad := d.style.Room(cardPad)
	left := c.x + pad + 6
	if n := c.ordinal(); n != "" {
		left = c.x + pad + d.set(boldType).Width(n) + 7
	}
	if tp := c.tp(); tp.MomentOfTruth != nil && *tp.MomentOfTruth {
		left += 17
	}
	right := c.right() - pad + 3
	if c.status != same {
		right -= 20
	}
	n := min(len(list), max(0, int(math.Floor((right-left+2)/pinPitch))))
	return list[:n], list[n:], right - pinPitch*float64(n) + 2
}

// word is what became of the findings of an entry, and its colour.
func (d *drawing) word(k kind) (string, render.Color) {
	switch k {
	case settled:
		return d.words.settled, d.p.GoodInk
	case fresh:
		return d.words.fresh, d.p.Bad
	}
	return d.words.stays, d.p.Ink2
}

// note lays an entry out.
func (d *drawing) note(e *entry, w float64) note {
	word, color := d.word(e.kind)
	n := note{word: d.set(boldType).Wrap(word, w-noteRoom, color)}
	if e.more > 0 {
		n.message = d.set(bodyType).Wrap(phrase.Fill(d.words.moreFindings, d.number(e.more)), w-noteRoom, d.p.Ink2)
		n.height = n.message.Height() + n.word.Height() + 12
		return n
	}
	f := e.First()
	n.message = d.set(noteType).Wrap(phrase.Sentence(phrase.Message(d.lang, f)), w-noteRoom, d.p.Ink)
	n.foot = d.set(hintType).Wrap(e.where, w-noteRoom-n.word.Widest()-8, d.p.Ink3)
	n.height = n.message.Height() + math.Max(n.word.Height(), n.foot.Height()) + 10
	n.sign = func(x, y float64) []render.Item {
		if e.kind == settled {
			return parts.TickRing(x, y, parts.PinRadius, d.p.Good)
		}
		d.used.severity[severityOf(f.Severity)] = true
		return parts.Pin(x, y, f.Severity, e.number, d.p, "")
	}
	return n
}

// notes lays the findings out.
func (d *drawing) notes(w float64) []note {
	out := make([]note, len(d.entries))
	for i := range d.entries {
		out[i] = d.note(&d.entries[i], w)
	}
	return out
}
