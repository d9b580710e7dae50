package html

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seam-cx/seam/analyze/figures"
)

// touchpointPanel is the map as a table.
func (p *page) touchpointPanel() {
	w := p.words
	p.open("touchpoints", w.touchpoints, "text")
	p.raw(`<div class="scroll" tabindex="0" role="group" aria-label="`, esc(w.allTouchpoints), `"><table class="points"><caption>`, esc(w.allTouchpoints), "</caption><thead><tr>")
	for i, head := range []string{w.number, w.name, w.stage, w.accountable, w.channels, w.emotion, w.visits, w.perVisit, w.ofAll, w.pains, w.findings} {
		if i == 0 || i > 4 {
			p.raw(`<th scope="col" class="r">`)
		} else {
			p.raw(`<th scope="col">`)
		}
		p.text(head)
		p.raw("</th>")
	}
	p.raw("</tr></thead><tbody>\n")
	for _, x := range p.points {
		p.pointRow(x)
	}
	p.raw("</tbody></table></div></section>\n")
}

func (p *page) pointRow(x *point) {
	p.raw(`<tr data-tp="`, esc(x.dom), `"><td class="r">`, strconv.Itoa(x.number), `</td><th scope="row">`)
	p.pointLink(x)
	p.raw("</th>")
	owner := named(x.owners, p.department)
	if owner == "" {
		owner = p.words.nobody
	}
	for _, s := range []string{x.stage.Name, owner, named(x.channels, p.channel)} {
		p.raw(`<td dir="auto">`, esc(s), "</td>")
	}
	visits, cost, share := "–", "–", "–"
	if e := x.effort; e != nil {
		visits, cost, share = or(e.Visits, p.hundred), or(e.Cost, p.minutes), or(e.Share, p.percent)
	}
	for _, s := range []string{or(x.emotion, p.feeling), visits, cost, share, strconv.Itoa(len(x.Pains)), strconv.Itoa(len(x.notes))} {
		p.raw(`<td class="r">`, esc(s), "</td>")
	}
	p.raw("</tr>\n")
}

func (p *page) pointLink(x *point) {
	p.sentence(`a href="#tp-`+esc(x.dom)+`"`, x.name())
}

// findingPanel lists the findings by severity, numbered as their pins are.
func (p *page) findingPanel() {
	w := p.words
	p.open("findings", w.findings, "text")
	if len(p.notes) == 0 {
		p.raw("<p>", esc(w.noFindings), "</p></section>\n")
		return
	}
	p.raw(`<div class="scroll" tabindex="0" role="group" aria-label="`, esc(w.findings), `"><table class="findings"><caption>`, esc(w.findings), "</caption><thead><tr>")
	for _, head := range []string{w.number, w.severity, w.finding, w.subject, w.rule, w.source} {
		p.raw(`<th scope="col">`, esc(head), "</th>")
	}
	p.raw("</tr></thead><tbody>\n")
	for _, n := range p.notes {
		ids := make([]string, len(n.points))
		for i, x := range n.points {
			ids[i] = x.dom
		}
		p.raw(`<tr id="finding-`, strconv.Itoa(n.row), `" data-severity="`, n.level(), `" data-tps="`, esc(strings.Join(ids, " ")), `"><td>`)
		p.pin(n)
		p.raw("</td><td>", esc(p.words.level(n.Severity)), `</td><th scope="row">`)
		p.typed(capital(n.Message))
		if n.Help != "" {
			p.raw(`<p class="help">`)
			p.typed(n.Help)
			p.raw("</p>")
		}
		p.raw("</th><td>")
		for i, x := range n.points {
			if i > 0 {
				p.raw(", ")
			}
			p.pointLink(x)
		}
		if len(n.points) == 0 {
			p.raw(esc(p.said(n.Subject)))
		}
		p.raw("</td><td><code>", esc(n.Rule), "</code></td><td><code>", esc(n.Range.String()), "</code></td></tr>\n")
	}
	p.raw("</tbody></table></div></section>\n")
}

// said is what a finding is about that is no touchpoint: departments by name, else
// the address as rules give it.
func (p *page) said(subject string) string {
	from, to, pair := strings.Cut(subject, ">")
	if pair && p.isDepartment(from) && p.isDepartment(to) {
		return p.department(from) + " → " + p.department(to)
	}
	return subject
}

func (p *page) isDepartment(id string) bool {
	_, ok := p.index.departments[id]
	return ok
}

// capital is s with a capital at its beginning.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

func (n *note) level() string {
	switch s := n.Severity.String(); s {
	case "error", "warning":
		return s
	}
	return "info"
}

// pin is the number of a finding, or its sign, in the shape of its severity.
func (p *page) pin(n *note) {
	text := strconv.Itoa(n.number)
	switch {
	case n.number > 0:
	case n.level() == "info":
		text = "i"
	default:
		text = "!"
	}
	p.raw(`<span class="pin p-`, n.level(), `">`, text, "</span>")
}

// figurePanel writes sections in words and tables, with links to each.
func (p *page) figurePanel(name, title string, sections []figures.Section) {
	p.open(name, title, "text")
	p.raw(`<nav class="toc" aria-label="`, esc(title), `"><ul>`)
	for _, s := range sections {
		p.raw(`<li><a href="#section-`, esc(domID(s.ID)), `">`, esc(s.Title), "</a></li>")
	}
	p.raw("</ul></nav>\n")
	p.families(sections)
	p.raw("</section>\n")
}

func (p *page) families(sections []figures.Section) {
	for _, s := range sections {
		p.raw(`<section class="family" id="section-`, esc(domID(s.ID)), `"><h3>`, esc(s.Title), "</h3>\n")
		for i, b := range s.Blocks {
			p.block(s, b, i)
		}
		p.raw("</section>\n")
	}
}

func (p *page) block(s figures.Section, b figures.Block, i int) {
	switch {
	case b.Text != "":
		class := ""
		if i == 0 {
			class = ` class="lead"`
		}
		p.raw("<p", class, ">")
		p.typed(b.Text)
		p.raw("</p>\n")
	case len(b.Terms) > 0:
		p.raw(`<dl class="terms">`)
		for _, t := range b.Terms {
			p.raw("<div><dt>", esc(t.Name), "</dt><dd><strong>", esc(t.Value), "</strong><span>", esc(t.Means), "</span></dd></div>")
		}
		p.raw("</dl>\n")
	case len(b.Points) > 0:
		p.raw(`<ol class="matters">`)
		for _, x := range b.Points {
			p.raw("<li><strong>")
			p.typed(x.Text)
			p.raw("</strong>")
			for _, part := range []string{x.Stake, x.Help, x.Place} {
				if part != "" {
					p.raw("<p>")
					p.typed(part)
					p.raw("</p>")
				}
			}
			p.raw("</li>")
		}
		p.raw("</ol>\n")
	case b.Table != nil && len(b.Table.Heads) > 0:
		p.listing(b.Table)
	}
}

// typed writes a sentence of the page with what stands between grave accents as
// code.
func (p *page) typed(s string) {
	list := strings.Split(s, "`")
	if len(list)%2 == 0 {
		p.mixed(s)
		return
	}
	for i, part := range list {
		if i%2 == 1 {
			p.raw("<code>", esc(part), "</code>")
		} else {
			p.mixed(part)
		}
	}
}

// listing writes a table whose first head names it.
func (p *page) listing(t *figures.Listing) {
	right := func(i int) string {
		if i < len(t.Right) && t.Right[i] {
			return ` class="r"`
		}
		return ""
	}
	p.raw(`<div class="scroll" tabindex="0" role="group" aria-label="`, esc(t.Heads[0]), `"><table><thead><tr>`)
	for i, head := range t.Heads {
		if head == "" {
			p.raw("<td></td>")
			continue
		}
		p.raw(`<th scope="col"`, right(i), ">", esc(head), "</th>")
	}
	p.raw("</tr></thead><tbody>\n")
	for _, row := range t.Rows {
		p.raw("<tr>")
		for i, cell := range row {
			if i == 0 {
				p.raw(`<th scope="row">`)
				p.typed(cell)
				p.raw("</th>")
			} else {
				p.raw("<td", right(i), ">")
				p.typed(cell)
				p.raw("</td>")
			}
		}
		p.raw("</tr>\n")
	}
	p.raw("</tbody></table></div>\n")
}
