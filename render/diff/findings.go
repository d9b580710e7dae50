package diff

import (
	"math"
	"slices"
	"sort"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

// most is how many lines of each kind a picture shows.
const most = 24

// mostWhole is how many changes of the whole journey it shows.
const mostWhole = 15

// note is one finding of the list, laid out.
type note struct {
	sign          func(x, y float64) []render.Item
	message, foot parts.Para
	word          parts.Para
	height        float64
}

// findings lists what is settled, what stays and what is new.
func (d *drawing) findings(y float64) float64 {
	c := d.changes
	if c == nil {
		return y + 4
	}
	if d.page.list && len(d.shownNotes(1)) == 0 {
		return y
	}
	y += 10
	before := len(c.Settled) + len(c.Staying)
	hint := d.words.noFindings
	if before+len(c.New) > 0 {
		hint = phrase.Fill(d.words.counts, d.number(len(c.Settled)), d.number(before), d.number(len(c.Staying)), d.number(len(c.New)))
	}
	head := d.set(headType).Width(d.words.settles)
	d.add(&render.Group{ID: "findings-head", Items: []render.Item{
		d.set(headType).Text(margin, y+headType.Baseline(), d.words.settles, d.p.Ink, render.Start),
		d.set(bodyType).Text(margin+head+18, y+headType.Baseline(), hint, d.p.Ink3, render.Start),
	}})
	y += headType.Lead + 12
	return d.inColumns("findings", d.shownNotes, y)
}

// shownNotes are the findings that stand on the page.
func (d *drawing) shownNotes(w float64) []note {
	list := d.notes(w)
	if d.page.list {
		list = list[max(0, d.page.from-d.page.wholes):max(0, d.page.to-d.page.wholes)]
	}
	return list
}

// shownWhole are the changes of the whole journey that stand on the page.
func (d *drawing) shownWhole(w float64) []note {
	list := d.wholeNotes(w)
	if d.page.list {
		list = list[min(len(list), d.page.from):min(len(list), d.page.to)]
	}
	return list
}

// inColumns lays notes out in columns that are read downwards.
func (d *drawing) inColumns(id string, notes func(w float64) []note, y float64) float64 {
	columns := math.Max(2, math.Min(6, math.Floor((d.width-2*margin+32)/400)))
	each := (d.width - 2*margin - 32*(columns-1)) / columns
	list := notes(each)
	if len(list) == 0 {
		return y
	}
	per := (len(list) + int(columns) - 1) / int(columns)
	bottom := y
	g := &render.Group{ID: id}
	for i := 0; i*per < len(list); i++ {
		x, top := margin+(each+32)*float64(i), y
		for _, n := range list[i*per : min(len(list), (i+1)*per)] {
			g.Items = append(g.Items, n.draw(x, top)...)
			top += n.height
		}
		bottom = math.Max(bottom, top)
	}
	d.add(g)
	return bottom + 4
}

// whole lists what changes for the journey as a whole.
func (d *drawing) whole(y float64) float64 {
	if d.changes == nil {
		return y
	}
	if len(d.shownWhole(1)) == 0 {
		return y
	}
	y += 10
	d.add(&render.Group{ID: "whole-head", Items: []render.Item{d.set(headType).Text(margin, y+headType.Baseline(), d.words.whole, d.p.Ink, render.Start)}})
	y += headType.Lead + 12
	return d.inColumns("whole", d.shownWhole, y)
}

// wholeNotes lays the changes of the whole journey out.
func (d *drawing) wholeNotes(w float64) []note {
	list, more := d.wholeLines()
	var out []note
	for i := range list {
		l := &list[i]
		_, color := d.inks(l.class)
		n := note{message: d.inClass(noteType, l.class).Wrap(phrase.Sentence(l.text), w-noteRoom, color)}
		n.sign = func(x, y float64) []render.Item { return []render.Item{d.use(l, x, y-2)} }
		n.height = n.message.Height() + 8
		out = append(out, n)
	}
	if more > 0 && len(list) > 0 {
		n := note{message: d.set(bodyType).Wrap(phrase.Fill(d.words.moreChanges, d.number(more)), w-noteRoom, d.p.Ink2)}
		n.height = n.message.Height() + 8
		out = append(out, n)
	}
	return out
}

// wholeLines are the changes of the journey as a whole, the worst first; those
// that are told in the same words are told once. More is how many are not told.
func (d *drawing) wholeLines() (out []line, more int) {
	for i := range d.changes.Differences {
		x := &d.changes.Differences[i]
		if x.Touchpoint != "" {
			continue
		}
		text := d.sayWhole(x)
		if text == "" {
			more++
			continue
		}
		if at := slices.IndexFunc(out, func(l line) bool { return l.class == x.Class && l.text == text }); at < 0 {
			out = append(out, line{x.Class, d.signOf(x), text, 1})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return rank(out[i].class) < rank(out[j].class) })
	if len(out) > mostWhole {
		more += len(out) - mostWhole
		out = out[:mostWhole]
	}
	return out, more
}

const noteRoom = 30.0 // left of a message, for its sign

func (n *note) draw(x, y float64) []render.Item {
	var items []render.Item
	if n.sign != nil {
		items = n.sign(x+parts.PinRadius+1, y+parts.PinRadius+2)
	}
	items = append(items, n.message.At(x+noteRoom, y, render.Start)...)
	y += n.message.Height()
	items = append(items, n.word.At(x+noteRoom, y, render.Start)...)
	return append(items, n.foot.At(x+noteRoom+n.word.Widest()+8, y+0.5, render.Start)...)
}
