package network

import (
	"math"
	"slices"
	"strconv"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

// header writes title and takeaway and returns where it ends.
func (p *plan) header() float64 {
	s := &p.scene
	state := p.words.current
	if p.m.State == journey.Target {
		state = p.words.target
	}
	if p.page.Later() {
		g, height := p.page.Head(p.words.view, mapTitle(p.m), margin, margin, p.width-2*margin, &p.style, p.lang)
		s.back = append(s.back, g)
		return margin + height + 11
	}
	y := 26.0
	head := &render.Group{ID: "header"}
	s.back = append(s.back, head)
	head.Items = append(head.Items, p.set(overFont).text(margin, y+overFont.baseline(), p.words.view+" · "+state+p.page.Over(p.lang), p.style.Accent, render.Start))
	y += overFont.lead + 2
	full := p.width - 2*margin
	meta := p.set(metaFont).wrap(p.accountable(), 320)
	wide := 0.0
	if len(meta) > 0 {
		wide = p.set(metaFont).widest(meta) + 40
	}
	top := y
	title := p.set(titleFont).wrap(mapTitle(p.m), full-wide)
	head.Items = append(head.Items, p.set(titleFont).lines(margin, y, title, p.style.Ink, render.Start)...)
	head.Items = append(head.Items, p.set(metaFont).lines(p.width-margin, y+12, meta, p.style.Ink2, render.End)...)
	y = math.Max(y+float64(len(title))*titleFont.lead, top+12+float64(len(meta))*metaFont.lead) + 2
	take := p.set(takeFont).wrap(p.says, math.Min(full, 1500))
	head.Items = append(head.Items, p.set(takeFont).lines(margin, y, take, p.style.Ink2, render.Start)...)
	return y + float64(len(take))*takeFont.lead + 14
}

// accountable says who answers for the whole journey, or "".
func (p *plan) accountable() string {
	if p.m.Owner == "" {
		return ""
	}
	for i := range p.m.Departments {
		if p.m.Departments[i].ID == p.m.Owner {
			return with(p.words.accountable, p.m.Departments[i].Name)
		}
	}
	return ""
}

// chevrons draws the stages and returns where they end.
func (p *plan) chevrons(y float64) float64 {
	s := &p.scene
	h := 48.0
	for i := range p.stages {
		h = math.Max(h, p.stages[i].nameHeight+20)
	}
	for i := range p.stages {
		st := &p.stages[i]
		from := p.parts[i].stage
		if from == nil {
			continue
		}
		w := st.w + stageGap/2
		items := []render.Item{parts.Chevron(st.x, y, w, h, i == 0 && p.page.first, p.style.Stage)}
		ty := y + (h-st.nameHeight)/2
		items = append(items, p.set(stageFont).lines(st.x+18, ty, st.name, p.style.OnStage, render.Start)...)
		switch {
		case st.reach == "":
		case st.inline:
			items = append(items, p.set(reachFont).middle(st.x+st.w-16, y+h/2, st.reach, p.style.OnStageSmall, render.End))
		default:
			ty += float64(len(st.name)) * stageFont.lead
			items = append(items, p.set(reachFont).text(st.x+18, ty+reachFont.baseline(), st.reach, p.style.OnStageSmall, render.Start))
		}
		id := "stage-" + from.ID
		if p.parts[i].continued {
			id = p.page.id(id)
		}
		s.back = append(s.back, &render.Group{ID: id, Part: phrase.OneLine(from.Name), Title: from.Goal, Items: items})
	}
	return y + h
}

// blocks draws the ground of each stage.
func (p *plan) blocks() {
	for i := range p.stages {
		st := &p.stages[i]
		if p.parts[i].stage == nil {
			continue
		}
		p.scene.back = append(p.scene.back, &render.Rect{X: st.x, Y: p.top, W: st.w, H: p.foot - p.top, R: p.style.Corner(6),
			Fill: render.Fill{Color: p.style.Block}})
	}
}

// drawCards draws the touchpoints.
func (p *plan) drawCards() {
	for i := range p.nodes {
		p.drawCard(&p.nodes[i])
	}
}

func (p *plan) drawCard(n *node) {
	if n.elsewhere != "" {
		p.drawElsewhere(n)
		return
	}
	owners := p.ownerColors(n)
	c := owners[0].colors
	outline := render.Stroke{Color: c.Solid, Width: 1.4}
	switch {
	case owners[0].index == none:
		outline.Dash = []float64{4, 3}
	case n.place.Assumed:
		outline.Dash = []float64{5, 3.5}
	}
	items := []render.Item{&render.Rect{X: n.x, Y: n.y, W: n.w, H: n.h, R: p.style.Corner(6), Fill: render.Fill{Color: p.style.Card}}}
	if n.place.Assumed {
		items = append(items, parts.Hatch(n.x+1, n.y+1, n.w-2, n.h-2, 5, p.style.Hatch, 2))
	}
	items = append(items, &render.Rect{X: n.x, Y: n.y, W: n.w, H: n.h, R: p.style.Corner(6), Stroke: outline})
	items = append(items, p.ownerEdge(n.x+2.2, n.y+5, n.h-10, owners)...)
	x, y := n.x+cardLeft, n.y+p.style.Room(cardPad)
	if spare := n.h - 2*p.style.Room(cardPad) - headHeight - float64(len(n.lines))*nameFont.lead; spare > 12 {
		y += spare / 2 // taller for its bands
	}
	number := strconv.Itoa(n.place.Number)
	items = append(items, p.set(numberFont).middle(x, y+headHeight/2-1, number, p.style.Ink3, render.Start))
	after := x + p.set(numberFont).width(number) + 6 // where letters stand
	if n.place.Truth {
		after += 16
		items = append(items, parts.Diamond(x+p.set(numberFont).width(number)+13, y+headHeight/2-1, 5.5, p.style.Truth, ""))
	}
	if marks := p.marks(owners); marks != "" {
		items = append(items, p.set(numberFont).middle(after, y+headHeight/2-1, marks, c.Ink, render.Start))
	}
	title := number + " " + nodeName(n)
	if p.net.Known {
		visits := p.amount(n.place.Visits)
		items = append(items, p.set(visitFont).middle(n.right()-cardRight, y+headHeight/2-1, visits, c.Ink, render.End))
		title += ": " + with(p.words.card, visits)
	}
	for _, o := range owners {
		title += ", " + o.name
	}
	items = append(items, p.set(nameFont).lines(x, y+headHeight, n.lines, p.style.Ink, render.Start)...)
	p.scene.front = append(p.scene.front, &render.Group{ID: "tp-" + n.place.Touchpoint.ID, Title: title, Items: items})
	p.scene.blocked = append(p.scene.blocked, box{n.x - 1, n.y - 1, n.right() + 1, n.y + n.h + 1, none})
}

// ownerEdge is the left edge of a card: a part for each department.
func (p *plan) ownerEdge(x, y, h float64, owners []owner) []render.Item {
	var items []render.Item
	if owners[0].index == none && len(owners) == 1 {
		return nil
	}
	part := h / float64(len(owners))
	for i, o := range owners {
		top := y + part*float64(i)
		items = append(items, &render.Rect{X: x, Y: top, W: 4.6, H: part - 1, R: 1.6, Fill: render.Fill{Color: o.colors.Solid}})
		if o.again { // the same colour as an earlier department
			for at := top + 4; at+2 < top+part-2; at += 7 {
				items = append(items, &render.Rect{X: x, Y: at, W: 4.6, H: 2.2, Fill: render.Fill{Color: p.style.Card}})
			}
		}
	}
	return items
}

// entry is one thing that the legend explains.
type entry struct {
	sign func(x, y float64) []render.Item // in a box 20 wide, centred on y
	text string
}

// legend explains the signs from y down and returns where it ends.
func (p *plan) legend(y float64) float64 {
	s := &p.scene
	x := margin
	line := 22.0
	for _, e := range p.entries() {
		room := p.width - 2*margin - 30
		lines := p.set(hintFont).wrap(e.text, room)
		w := 28 + p.set(hintFont).widest(lines) + 22
		if x > margin && x+w-22 > p.width-margin {
			x, y = margin, y+line
			line = 22
		}
		s.front = append(s.front, e.sign(x, y+9)...)
		for i, l := range lines {
			s.front = append(s.front, p.set(hintFont).middle(x+28, y+9+float64(i)*hintFont.lead, l, p.style.Ink2, render.Start))
		}
		line = math.Max(line, 6+float64(len(lines))*hintFont.lead)
		x += w
	}
	y += line + 2
	notes := []string{p.words.bands, p.words.visits}
	if !p.all() && len(p.ends) > 0 {
		notes = append(notes, p.words.here)
	}
	if !p.net.Known {
		notes = []string{p.words.shares}
	}
	for _, n := range notes {
		lines := p.set(hintFont).wrap(n, p.width-2*margin)
		s.front = append(s.front, p.set(hintFont).lines(margin, y, lines, p.style.Ink3, render.Start)...)
		y += float64(len(lines)) * hintFont.lead
	}
	return y
}

// entries are what the picture holds of the signs.
func (p *plan) entries() []entry {
	var out []entry
	seen := map[int]bool{}
	var owners []owner
	truth, assumed := false, false
	for i := range p.nodes {
		n := &p.nodes[i]
		if n.elsewhere != "" {
			continue
		}
		for _, o := range p.ownerColors(n) {
			if !seen[o.index] {
				seen[o.index] = true
				owners = append(owners, o)
			}
		}
		truth = truth || n.place.Truth
		assumed = assumed || n.place.Assumed
	}
	slices.SortFunc(owners, func(a, b owner) int { // nobody last
		return (a.index+len(p.m.Departments)+1)%(len(p.m.Departments)+1) - (b.index+len(p.m.Departments)+1)%(len(p.m.Departments)+1)
	})
	for _, o := range owners {
		out = append(out, entry{p.ownerSign(o), o.name})
	}
	kinds := map[kind]bool{}
	for i := range p.links {
		l := &p.links[i]
		if l.kind == fall && p.m.Outcomes[l.Outcome].Success {
			kinds[arrival] = true
			continue
		}
		kinds[l.kind] = true
	}
	swatch := func(c bandColors) func(x, y float64) []render.Item {
		return func(x, y float64) []render.Item {
			return []render.Item{&render.Rect{X: x, Y: y - 5.5, W: 20, H: 11, Fill: render.Fill{Color: c.fill}, Stroke: render.Stroke{Color: c.edge, Width: 1}}}
		}
	}
	if slices.ContainsFunc(p.nodes, func(n node) bool { return n.begins() }) {
		out = append(out, entry{func(x, y float64) []render.Item { return p.startSign(x+10, y+9) }, p.words.begin})
	}
	if kinds[band] {
		out = append(out, entry{swatch(p.bandColors(band)), p.words.goesOn})
	}
	if kinds[loop] {
		out = append(out, entry{func(x, y float64) []render.Item {
			return []render.Item{&render.Line{X1: x, Y1: y, X2: x + 21, Y2: y, Stroke: p.loopStroke(2.2)}}
		}, p.words.comesBack})
	}
	if kinds[arrival] {
		out = append(out, entry{swatch(p.bandColors(arrival)), p.words.arrives})
	}
	if kinds[fall] {
		out = append(out, entry{swatch(p.bandColors(fall)), p.words.leaves})
	}
	if truth {
		out = append(out, entry{func(x, y float64) []render.Item {
			return []render.Item{parts.Diamond(x+10, y, 6, p.style.Truth, "")}
		}, p.words.truth})
	}
	if assumed {
		out = append(out, entry{p.assumedSign, p.words.assumed})
	}
	return out
}

func (p *plan) ownerSign(o owner) func(x, y float64) []render.Item {
	return func(x, y float64) []render.Item {
		k := render.Stroke{Color: o.colors.Solid, Width: 1.4}
		if o.index == none {
			k.Dash = []float64{4, 3}
		}
		items := []render.Item{&render.Rect{X: x, Y: y - 7, W: 20, H: 14, R: 3, Fill: render.Fill{Color: p.style.Card}, Stroke: k}}
		items = append(items, p.ownerEdge(x+1.4, y-5.4, 11.8, []owner{o})...)
		if o.mark != "" {
			items = append(items, p.set(numberFont).middle(x+12.8, y, o.mark, o.colors.Ink, render.Middle))
		}
		return items
	}
}

func (p *plan) assumedSign(x, y float64) []render.Item {
	return []render.Item{
		&render.Rect{X: x, Y: y - 7, W: 20, H: 14, R: 3, Fill: render.Fill{Color: p.style.Card}},
		parts.Hatch(x+1, y-6, 18, 12, 2, p.style.Hatch, 2),
		&render.Rect{X: x, Y: y - 7, W: 20, H: 14, R: 3, Stroke: render.Stroke{Color: p.style.Ink3, Width: 1.2, Dash: []float64{4, 3}}},
	}
}
