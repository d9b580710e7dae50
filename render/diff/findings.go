package diff

import (
	"math"
	"slices"
	"sort"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

// most is how many rules of each kind a picture shows.
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
		class := list[i].class
		n := note{message: d.set(noteType).Wrap(phrase.Sentence(list[i].text), w-noteRoom, d.p.Ink)}
		n.sign = func(x, y float64) []render.Item {
			d.used.class[class] = true
			return []render.Item{d.classSign(class, x, y-2)}
		}
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
			out = append(out, line{x.Class, text, 1})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return rank(out[i].class) < rank(out[j].class) })
	if len(out) > mostWhole {
		more += len(out) - mostWhole
		out = out[:mostWhole]
	}
	return out, more
}

// alike are findings of one rule.
type alike struct {
	first *diag.Finding
	more  int
}

// groups gathers findings by rule, the worst first.
func groups(list []diag.Finding) []alike {
	list = append([]diag.Finding(nil), list...)
	sort.SliceStable(list, func(i, j int) bool { return list[i].Severity < list[j].Severity })
	var out []alike
	at := map[string]int{}
	for i := range list {
		k, ok := at[list[i].Rule]
		if ok {
			out[k].more++
			continue
		}
		at[list[i].Rule] = len(out)
		out = append(out, alike{first: &list[i]})
	}
	return out
}

// notes lays the findings out, those of one rule together, numbered through.
func (d *drawing) notes(w float64) []note {
	c := d.changes
	var out []note
	number := 0
	kind := func(list []diag.Finding, word string, color render.Color, settled bool) {
		left := len(list)
		for i, g := range groups(list) {
			if i == most {
				n := note{message: d.set(bodyType).Wrap(phrase.Fill(d.words.moreFindings, d.number(left)), w-noteRoom, d.p.Ink2),
					word: d.set(boldType).Wrap(word, w-noteRoom, color)}
				n.height = n.message.Height() + n.word.Height() + 12
				out = append(out, n)
				return
			}
			left -= 1 + g.more
			number++
			out = append(out, d.note(g, number, word, color, settled, w))
		}
	}
	kind(c.Settled, d.words.settled, d.p.GoodInk, true)
	kind(c.Staying, d.words.stays, d.p.Ink2, false)
	kind(c.New, d.words.fresh, d.p.Bad, false)
	return out
}

const noteRoom = 30.0 // left of a message, for its sign

func (d *drawing) note(of alike, number int, word string, c render.Color, settled bool, w float64) note {
	f := of.first
	n := note{message: d.set(noteType).Wrap(phrase.Sentence(phrase.OneLine(f.Message)), w-noteRoom, d.p.Ink), word: d.set(boldType).Wrap(word, w-noteRoom, c)}
	rest := d.number(number) + " " + f.Rule
	if f.Subject != "" {
		rest += " · " + f.Subject
	}
	if of.more > 0 {
		rest += " · " + phrase.Fill(d.words.alike, d.number(of.more))
	}
	n.foot = d.set(hintType).Wrap(rest, w-noteRoom-n.word.Widest()-8, d.p.Ink3)
	n.height = n.message.Height() + math.Max(n.word.Height(), n.foot.Height()) + 10
	n.sign = func(x, y float64) []render.Item { return parts.Pin(x, y, f.Severity, number, d.p, "") }
	if settled {
		n.sign = func(x, y float64) []render.Item { return parts.TickRing(x, y, parts.PinRadius, d.p.Good) }
	}
	return n
}

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
