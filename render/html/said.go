package html

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/touchpoint"
)

// facts writes terms with what is said of them; empty ones are left out.
func (p *page) facts(list [][2]string) {
	open := false
	for _, f := range list {
		if f[1] == "" {
			continue
		}
		if !open {
			p.raw(`<dl class="said">`)
			open = true
		}
		p.raw("<div><dt>", esc(f[0]), `</dt><dd dir="auto">`, esc(f[1]), "</dd></div>")
	}
	if open {
		p.raw("</dl>")
	}
}

// detail writes what a touchpoint, or one of its channels, says.
func (p *page) detail(x *point, d *touchpoint.Detail, channel bool) {
	w := p.words
	if d.Quote != nil {
		p.raw(`<blockquote dir="auto">`, esc(p.lang.Quote(d.Quote.Text)))
		p.el("footer", strings.Join(nonEmpty(d.Quote.By, cmp.Or(d.Quote.Source, d.Quote.Note.Source)), " · "))
		p.raw("</blockquote>")
	}
	list := [][2]string{}
	if channel {
		list = append(list, [2]string{w.does, d.Does})
		if d.Owner != "" {
			list = append(list, [2]string{w.accountable, p.department(d.Owner)})
		}
	}
	list = append(list, [2]string{w.thinks, d.Thinks}, [2]string{w.feels, d.Feels}, [2]string{w.evidence, d.Evidence})
	p.facts(append(append(list, p.feelings(d, channel)...), p.durations(d)...))
	if len(d.Asks) > 0 {
		p.facts([][2]string{{w.asks, named(d.Asks, p.datum)}})
	}
	if !channel {
		if again := p.askedAgain(x); len(again) > 0 {
			p.facts([][2]string{{w.askedAgain, named(again, p.datum)}})
		}
	}
	p.statements(d.Facts)
	p.carried(d.Next)
	p.work(w.frontstage, d.Frontstage)
	p.work(w.backstage, d.Backstage)
	p.measures(d.Measures)
	p.pains(d.Pains)
	p.opportunities(d.Opportunities)
	for _, l := range d.Lanes {
		p.facts([][2]string{{p.lane(l.Lane), l.Text}})
	}
	p.note(d.Note)
}

// onChannel writes what one channel says beside the touchpoint.
func (p *page) onChannel(x *point, c *touchpoint.Channel) {
	before := p.b.length()
	p.raw(`<section class="more">`)
	p.heading(fill(p.words.on, p.channel(c.ID)), "")
	empty := p.b.length()
	p.detail(x, &c.Detail, true)
	if p.b.length() == empty {
		p.b.truncate(before)
		return
	}
	p.raw("</section>")
}

func nonEmpty(list ...string) []string {
	var out []string
	for _, s := range list {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// feelings are the emotion by persona and the engagement.
func (p *page) feelings(d *touchpoint.Detail, channel bool) [][2]string {
	var list [][2]string
	if d.Emotion != nil {
		if v := d.Emotion.Value; v != nil {
			list = append(list, [2]string{p.words.emotion, p.feeling(*v)})
		}
		for _, e := range d.Emotion.ByPersona {
			list = append(list, [2]string{fill(p.words.feelsOf, p.persona(e.Persona)), p.feeling(e.Value)})
		}
	}
	if d.Engagement != nil {
		list = append(list, [2]string{p.words.engagement, p.short(*d.Engagement)})
	}
	return list
}

// durations are the times and counts that effort is made of.
func (p *page) durations(d *touchpoint.Detail) [][2]string {
	t := p.words.times
	var parts []string
	for i, s := range []*touchpoint.Span{d.Active, d.Wait, d.Delay} {
		if s != nil {
			parts = append(parts, t[i]+" "+p.span(s))
		}
	}
	for i, n := range []*float64{d.Steps, d.Auth} {
		if n != nil {
			parts = append(parts, t[3+i]+" "+p.short(*n))
		}
	}
	return [][2]string{{p.words.time, strings.Join(parts, " · ")}}
}

// askedAgain are the data that customers who come to x repeat.
func (p *page) askedAgain(x *point) []string {
	var list []string
	if p.r.Effort != nil {
		for i := range p.r.Effort.Transitions {
			if t := &p.r.Effort.Transitions[i]; t.To == x.ID {
				add(&list, t.Repeated...)
			}
		}
	}
	return list
}

func (p *page) statements(list []touchpoint.Statement) {
	if len(list) == 0 {
		return
	}
	p.heading(p.words.facts, "")
	rows := make([][2]string, len(list))
	for i, s := range list {
		name := s.Fact
		if j, ok := p.index.facts[s.Fact]; ok {
			name = cmp.Or(p.m.Facts[j].Name, name)
		}
		rows[i] = [2]string{name, s.Text}
		if s.None {
			rows[i][1] = p.words.notGiven
		}
	}
	p.facts(rows)
}

// carried is what is handed over on the ways on.
func (p *page) carried(list []touchpoint.Target) {
	var rows [][2]string
	for _, t := range list {
		what := named(t.Carries, p.datum)
		if t.CarriesAll {
			what = p.words.everything
		}
		x := p.of[t.Touchpoint]
		if what == "" || x == nil {
			continue
		}
		rows = append(rows, [2]string{"→ " + x.name(), fill(p.words.carries, what)})
	}
	p.facts(rows)
}

func (p *page) work(title string, list []touchpoint.Work) {
	if len(list) == 0 {
		return
	}
	p.heading(title, "")
	p.raw(`<ul class="work-list">`)
	for i := range list {
		k := &list[i]
		p.raw("<li>")
		p.sentence("strong", cmp.Or(k.Does, k.System, k.ID))
		more := nonEmpty(k.System)
		if k.Does == "" {
			more = nil
		}
		if k.Owner != "" {
			more = append([]string{p.department(k.Owner)}, more...)
		}
		for j, s := range []*touchpoint.Span{k.Active, k.Wait, k.Delay} {
			if s != nil {
				more = append(more, p.words.times[j]+" "+p.span(s))
			}
		}
		p.sentence("p", strings.Join(more, " · "))
		p.note(k.Note)
		p.raw("</li>")
	}
	p.raw("</ul>")
}

func (p *page) measures(list []touchpoint.Measure) {
	if len(list) == 0 {
		return
	}
	w := p.words
	p.heading(w.measures, "")
	p.raw(`<ul class="work-list">`)
	for i := range list {
		k := &list[i]
		name, target := k.Metric, ""
		if j, ok := p.index.metrics[k.Metric]; ok {
			name, target = cmp.Or(p.m.Metrics[j].Name, name), p.quantity(p.m.Metrics[j].Target)
		}
		p.raw("<li><strong>")
		p.mixed(name)
		if v := p.quantity(k.Value); v != "" {
			p.raw(": ", esc(v))
		}
		p.raw("</strong>")
		var more []string
		if target != "" {
			more = append(more, fill(w.target, target))
		}
		if k.N != nil {
			more = append(more, fill(w.answers, p.lang.Number(float64(*k.N), 0)))
		}
		if len(k.Answers) > 0 {
			counts := make([]string, len(k.Answers))
			for j, n := range k.Answers {
				counts[j] = strconv.Itoa(n)
			}
			more = append(more, strings.Join(counts, " / "))
		}
		p.el("p", strings.Join(append(more, nonEmpty(p.date(k.Date))...), " · "))
		p.facts([][2]string{{w.why, k.Why}, {w.action, k.Action}})
		p.note(k.Note)
		p.raw("</li>")
	}
	p.raw("</ul>")
}

func (p *page) pains(list []touchpoint.Pain) {
	if len(list) == 0 {
		return
	}
	w := p.words
	p.heading(w.pains, "")
	for i := range list {
		k := &list[i]
		p.raw(`<div class="pain">`)
		p.sentence("strong", k.Text)
		var more []string
		if k.Severity != nil {
			more = append(more, fill(w.severityOf, p.short(*k.Severity)))
		}
		if k.Cause != "" {
			more = append(more, fill(w.causedBy, p.cause(k.Cause)))
		}
		if k.Costs != nil {
			more = append(more, "−"+p.span(k.Costs))
		}
		if k.Loses != nil {
			more = append(more, fill(w.leaves, p.percent(*k.Loses)))
		}
		p.el("p", strings.Join(append(more, nonEmpty(k.ID)...), " · "))
		p.note(k.Note)
		p.raw("</div>")
	}
}

// cause is the name of what causes a pain.
func (p *page) cause(id string) string {
	if x := p.of[id]; x != nil {
		return x.name()
	}
	return id
}

func (p *page) opportunities(list []touchpoint.Opportunity) {
	if len(list) == 0 {
		return
	}
	w := p.words
	p.heading(w.opportunities, "")
	for i := range list {
		k := &list[i]
		p.raw(`<div class="fix">`)
		p.sentence("strong", k.Text)
		var more []string
		if k.Owner != "" {
			more = append(more, p.department(k.Owner))
		}
		if len(k.Solves) > 0 {
			more = append(more, fill(w.solves, strings.Join(k.Solves, ", ")))
		}
		if k.Cost != nil {
			more = append(more, fill(w.cost, p.short(*k.Cost)))
		}
		if k.Status != "" {
			more = append(more, cmp.Or(w.status[k.Status], k.Status))
		}
		p.el("p", strings.Join(append(more, nonEmpty(k.ID)...), " · "))
		p.note(k.Note)
		p.raw("</div>")
	}
}

func (p *page) lane(id string) string {
	for _, l := range p.m.Lanes {
		if l.ID == id {
			return cmp.Or(l.Name, id)
		}
	}
	return id
}

// note writes what may stand beside anything in a map.
func (p *page) note(n touchpoint.Note) {
	w := p.words
	rows := [][2]string{{w.about, n.About}, {w.tags, strings.Join(n.Tags, ", ")}, {w.sourceOf, n.Source}, {w.image, n.Image}}
	for _, e := range n.Extra {
		rows = append(rows, [2]string{e.Key, e.YAML})
	}
	p.facts(rows)
	if len(n.Links) > 0 {
		p.raw(`<dl class="said"><div><dt>`, esc(w.links), `</dt><dd><ul>`)
		for _, l := range n.Links {
			p.raw("<li>")
			p.link(l)
			p.raw("</li>")
		}
		p.raw("</ul></dd></div></dl>")
	}
}
