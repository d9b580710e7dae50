package html

import (
	"strconv"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/render/parts"
	"github.com/seam-cx/seam/touchpoint"
)

// details writes everything that is known of each touchpoint. With the script
// this is the drawer, which shows one of them.
func (p *page) details() {
	w := p.words
	p.raw(`<aside id="details" aria-label="`, esc(w.details), `"><div class="bar" hidden>`)
	for _, b := range [][3]string{{"previous", "‹", w.previous}, {"next", "›", w.next}, {"close", "×", w.close}} {
		p.raw(`<button type="button" id="`, b[0], `" title="`, esc(b[2]), `" aria-label="`, esc(b[2]), `">`, b[1], "</button>")
	}
	p.raw("</div>\n")
	for _, x := range p.points {
		p.article(x)
	}
	p.raw("</aside>\n")
}

func (p *page) article(x *point) {
	levels := []string{}
	for _, n := range x.notes {
		add(&levels, n.level())
	}
	p.raw(`<article id="tp-`, esc(x.dom), `" tabindex="-1" aria-labelledby="name-`, strconv.Itoa(x.number), `" data-tp="`, esc(x.dom), `" data-name="`, strconv.Itoa(x.number), " ", esc(x.name()),
		`" data-channel="`, esc(domIDs(x.channels)), `" data-department="`, esc(domIDs(x.departments)), `" data-persona="`, esc(domIDs(x.personas)),
		`" data-severity="`, strings.Join(levels, " "), "\">\n")
	p.raw(`<p class="crumb"><span dir="auto">`, esc(x.stage.Name), `</span> › `, esc(fill(p.words.place, strconv.Itoa(x.number), strconv.Itoa(len(p.points)))),
		`</p><h2 id="name-`, strconv.Itoa(x.number), `" dir="auto">`, esc(x.name()), "</h2>")
	p.el(`p class="does" dir="auto"`, x.Does)
	p.badges(x)
	p.keyFigures(x)
	p.items(x)
	p.channelTable(x)
	p.ways(x)
	p.detail(x, &x.Detail, false)
	for i := range x.Channels {
		p.onChannel(x, &x.Channels[i])
	}
	p.stagePains(x)
	p.findingsOf(x)
	if r := x.Origin.Range; r.IsValid() {
		p.raw(`<p class="source">`, esc(p.words.source), ": <code>", esc(r.String()), "</code>")
		if len(x.Was) > 0 {
			p.raw(" · ", esc(fill(p.words.was, strings.Join(x.Was, ", "))))
		}
		p.raw("</p>")
	}
	p.raw("</article>\n")
}

// badges are what one wants to know of a touchpoint at a glance.
func (p *page) badges(x *point) {
	p.raw(`<ul class="badges">`)
	for _, e := range x.meetings {
		if e.Detail.MomentOfTruth != nil && *e.Detail.MomentOfTruth {
			p.raw(`<li class="truth"><svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true"><path d="M5 0 10 5 5 10 0 5Z"/></svg>`, esc(p.words.truth), "</li>")
			break
		}
	}
	for _, id := range x.owners {
		class := "dept"
		if i, ok := p.index.departments[id]; ok {
			class += " d" + p.color(i)
		}
		p.raw(`<li class="`, class, `" dir="auto">`, esc(p.department(id)), "</li>")
	}
	if len(x.owners) == 0 {
		p.raw(`<li class="nobody">`, esc(p.words.nobody), "</li>")
	}
	var seen, with []string
	basis := x.Basis
	for _, e := range x.meetings {
		add(&seen, e.Detail.PerceivedOwner)
		add(&with, e.Detail.SupportedBy...)
		if basis == "" {
			basis = e.Detail.Basis
		}
	}
	for _, id := range seen {
		p.sentence("li", fill(p.words.seenAs, p.department(id)))
	}
	if len(with) > 0 {
		p.sentence("li", fill(p.words.supportedBy, named(with, p.department)))
	}
	p.el("li", p.words.basis[string(basis)])
	for _, id := range x.personas {
		p.el(`li dir="auto"`, p.persona(id))
	}
	p.raw("</ul>")
}

// keyFigures are the figures of a touchpoint that matter most.
func (p *page) keyFigures(x *point) {
	w := p.words
	e := x.effort
	if e == nil && !x.emotion.OK {
		return
	}
	t := x.then
	if t == nil {
		t = &then{}
	}
	p.raw(`<dl class="key">`)
	if x.emotion.OK {
		p.raw(`<div class="felt e`, strconv.Itoa(parts.EmotionStep(x.emotion.X)), `"><dt>`, esc(w.emotion), "</dt>")
		p.el(`dd class="then"`, p.thenOf(t.emotion, p.feeling))
		p.raw("<dd>")
		p.small(parts.Face(17, 17, 14, x.emotion.X, &p.style.Palette), 34)
		p.raw("<strong>", esc(p.feeling(x.emotion.X)), "</strong></dd></div>")
	}
	if e != nil {
		o := &figures.TouchpointEffort{}
		if t.effort != nil {
			o = t.effort
		}
		for _, f := range [][3]string{
			{or(e.Visits, p.hundred), p.thenOf(o.Visits, p.hundred), w.visits},
			{or(e.Cost, p.minutes), p.thenOf(o.Cost, p.minutes), w.perVisit},
			{or(e.Share, p.percent), p.thenOf(o.Share, p.percent), w.ofAll},
		} {
			p.raw("<div><dt>", esc(f[2]), "</dt>")
			p.el(`dd class="then"`, f[1])
			p.raw("<dd><strong>", esc(f[0]), "</strong></dd></div>")
		}
	}
	p.raw("</dl>")
}

// items are the parts of the effort of a visit, as a bar and as a list.
func (p *page) items(x *point) {
	e := x.effort
	if e == nil || !e.Visits.OK || !(e.Visits.X > 0) || !(e.Items.Sum() > 0) {
		return
	}
	w := p.words
	p.heading(w.effortPerVisit, w.minutesNote)
	i := e.Items
	order := []struct {
		x     float64
		name  string
		class string
	}{
		{i.Active, w.itemNames[0], "doing"}, {i.Steps, w.itemNames[3], "doing b"},
		{i.Wait, w.itemNames[1], "waiting"}, {i.Delay, w.itemNames[2], "waiting b"},
		{i.Auth, w.itemNames[4], "friction"}, {i.Switch, w.itemNames[5], "friction b"},
		{i.Handoff, w.itemNames[6], "friction c"}, {i.Repeat, w.itemNames[7], "friction d"},
	}
	p.raw(`<svg class="bars" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true">`)
	at, scale := 0.0, 1000/i.Sum()
	for _, o := range order {
		if width := o.x * scale; width >= 1 {
			p.raw(`<rect class="`, o.class, `" x="`, strconv.FormatFloat(at, 'f', 1, 64), `" width="`, strconv.FormatFloat(max(width-2, 1), 'f', 1, 64), `" height="14"/>`)
			at += width
		}
	}
	p.raw(`</svg><ul class="items">`)
	for _, o := range order {
		if o.x > 0 {
			p.raw(`<li><i class="`, o.class, `"></i><span>`, esc(o.name), "</span><b>", esc(p.minutes(o.x/e.Visits.X)), "</b></li>")
		}
	}
	p.raw("</ul>")
}

// heading begins a part of an article, with a note on the right.
func (p *page) heading(title, note string) {
	p.raw("<h3>")
	p.sentence("span", title)
	if note != "" {
		p.raw(" <small>", esc(note), "</small>")
	}
	p.raw("</h3>")
}

func (p *page) channelTable(x *point) {
	if len(x.Channels) == 0 {
		return
	}
	w := p.words
	planned := false
	for _, c := range x.Channels {
		planned = planned || c.Planned != nil
	}
	p.raw("<table><thead><tr><th scope=\"col\">", esc(w.channels), `</th><th scope="col" class="r">`, esc(w.share), "</th>")
	if planned {
		p.raw(`<th scope="col" class="r">`, esc(w.planned), "</th>")
	}
	p.raw(`<th scope="col" class="r">`, esc(w.minutesOf), "</th></tr></thead><tbody>")
	for _, e := range x.meetings {
		if e.Use == nil {
			continue
		}
		p.raw(`<tr><th scope="row">`)
		if i, ok := p.index.channels[e.Channel]; ok {
			p.icon(p.m.Channels[i].LikelyKind())
		}
		p.mixed(p.channel(e.Channel))
		p.raw(`</th><td class="r">`, esc(p.percent(e.Share)), "</td>")
		if planned {
			said := "–"
			if e.Use.Planned != nil {
				said = p.percent(*e.Use.Planned)
			}
			p.raw(`<td class="r">`, esc(said), "</td>")
		}
		var both []string
		for _, s := range []*touchpoint.Span{e.Detail.Active, e.Detail.Wait} {
			if s == nil {
				both = append(both, "–")
			} else {
				both = append(both, p.span(s))
			}
		}
		p.raw(`<td class="r">`, esc(strings.Join(both, " + ")), "</td></tr>")
	}
	p.raw("</tbody></table>")
}

// ways say where customers come from and where they go, channels taken
// together.
func (p *page) ways(x *point) {
	if p.r.Effort == nil || len(p.r.Effort.Transitions) == 0 {
		return
	}
	w := p.words
	var from, to []way
	out := 0.0
	for i := range p.r.Effort.Transitions {
		t := &p.r.Effort.Transitions[i]
		if t.To == x.ID {
			merge(&from, t.From, "", t.Flow)
		}
		if t.From == x.ID {
			merge(&to, t.To, t.Outcome, t.Flow)
			out += t.Flow
		}
	}
	if starts := x.starts(from, p); starts > 0.0005 {
		from = append([]way{{flow: starts}}, from...)
	}
	p.raw(`<div class="ways">`)
	p.wayList(w.whereFrom, w.per100, from, p.hundred)
	p.wayList(w.whereTo, w.share, to, func(flow float64) string {
		if !(out > 0) {
			return "–"
		}
		return p.percent(flow / out)
	})
	p.raw("</div>")
}

// way is the flow between a touchpoint and another place.
type way struct {
	to, outcome string
	flow        float64
}

func merge(list *[]way, to, outcome string, flow float64) {
	for i := range *list {
		if w := &(*list)[i]; w.to == to && w.outcome == outcome {
			w.flow += flow
			return
		}
	}
	*list = append(*list, way{to, outcome, flow})
}

// starts is how many begin at x: those visits that no way accounts for.
func (x *point) starts(from []way, p *page) float64 {
	if x.effort == nil || !x.effort.Visits.OK {
		return 0
	}
	rest := x.effort.Visits.X
	for _, w := range from {
		rest -= w.flow
	}
	return rest
}

func (p *page) wayList(title, note string, list []way, value func(float64) string) {
	p.raw("<div>")
	p.heading(title, note)
	p.raw("<ul>")
	for _, w := range list {
		p.raw("<li>")
		switch x := p.of[w.to]; {
		case x != nil:
			p.raw("<span>", strconv.Itoa(x.number), " ")
			p.pointLink(x)
			p.raw("</span>")
		case w.outcome != "":
			class := "bad"
			if i, ok := p.index.outcomes[w.outcome]; ok && p.m.Outcomes[i].Success {
				class = "good"
			}
			p.sentence(`span class="`+class+`"`, fill(p.words.leaves, p.outcome(w.outcome)))
		default:
			p.raw("<span>", esc(p.words.starts), "</span>")
		}
		p.raw(" <b>", esc(value(w.flow)), "</b></li>")
	}
	if len(list) == 0 {
		p.raw("<li>–</li>")
	}
	p.raw("</ul></div>")
}

// stagePains are those that the map says of the whole stage, at its first
// touchpoint.
func (p *page) stagePains(x *point) {
	if len(x.stage.Touchpoints) == 0 || &x.stage.Touchpoints[0] != x.Touchpoint {
		return
	}
	if s := x.stage; len(s.Pains)+len(s.Opportunities)+len(s.Measures) > 0 || s.Goal != "" {
		p.raw(`<section class="more">`)
		p.heading(p.words.stage+": "+s.Name, "")
		p.facts([][2]string{{p.words.goal, s.Goal}})
		p.pains(s.Pains)
		p.opportunities(s.Opportunities)
		p.measures(s.Measures)
		p.raw("</section>")
	}
}

func (p *page) findingsOf(x *point) {
	if p.in.Figures == nil {
		return
	}
	p.heading(p.words.findingsHere, strconv.Itoa(len(x.notes)))
	if len(x.notes) == 0 {
		return
	}
	p.raw(`<ul class="notes">`)
	for _, n := range x.notes {
		p.raw(`<li data-severity="`, n.level(), `">`)
		p.pin(n)
		p.raw(`<div><span class="sr">`, esc(p.words.level(n.Severity)), ": </span>")
		p.typed(capital(n.Message))
		if n.Help != "" {
			p.raw(`<p class="help">`)
			p.typed(n.Help)
			p.raw("</p>")
		}
		p.raw("<p><code>", esc(n.Rule), "</code> · <code>", esc(n.Range.String()), "</code></p></div></li>")
	}
	p.raw("</ul>")
}
