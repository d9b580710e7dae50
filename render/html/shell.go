package html

import (
	"cmp"
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"strconv"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

//go:embed page.css
var css string

//go:embed page.js
var script string

// policy lets the page run its own script and use its own style, by hash, and
// nothing else: nothing is loaded, sent, embedded or rebased.
func policy(style string) string {
	return "default-src 'none'; script-src 'sha256-" + hash(script) + "'; style-src 'sha256-" + hash(style) +
		"'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// document writes the whole page.
func (p *page) document(ctx context.Context, views []picture) error {
	ctx, stop := context.WithCancel(ctx)
	pictures := p.draw(ctx, views)
	defer func() { // whatever ends the page, nobody goes on drawing behind it
		stop()
		for _, d := range pictures {
			<-d.done
		}
	}()
	style := p.colors() + css
	scheme := "light"
	if p.style.Dark {
		scheme = "dark"
	}
	title := cmp.Or(p.m.Title, p.m.ID, p.words.journey)
	p.raw("<!DOCTYPE html>\n<html lang=\"", esc(cmp.Or(p.style.Lang, p.m.Locale, "en")), "\" class=\"", scheme, "\">\n<head>\n<meta charset=\"utf-8\">\n",
		`<meta http-equiv="Content-Security-Policy" content="`, policy(style), "\">\n",
		`<meta name="viewport" content="width=device-width, initial-scale=1">`, "\n",
		`<meta name="color-scheme" content="`, scheme, "\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>", esc(title), "</title>\n",
		"<style>", style, "</style>\n<script>", script, "</script>\n</head>\n")
	p.body(title, views)
	p.tabs(views)
	p.filters()
	p.raw("</div>\n<div class=\"work\">\n<main id=\"main\" tabindex=\"-1\">\n")
	for i, t := range views {
		if err := p.view(t, pictures[i], i == 0); err != nil {
			return err
		}
	}
	p.touchpointPanel()
	if len(p.sections) > 0 {
		p.figurePanel("figures", p.words.figures, p.sections)
	}
	if len(p.plan) > 0 {
		p.figurePanel("plan", p.words.plan, p.plan)
	}
	if p.in.Figures != nil {
		p.findingPanel()
	}
	p.raw("</main>\n")
	p.details()
	p.raw("</div>\n")
	p.status(len(views) > 0)
	p.raw("</body>\n</html>\n")
	return p.fits(ctx)
}

// fits keeps a stopped run from passing for a whole page.
func (p *page) fits(ctx context.Context) error { return ctx.Err() }

// body writes the head of the page that one sees.
func (p *page) body(title string, views []picture) {
	w := p.words
	p.raw(`<body data-shown="`, esc(w.shown), `" data-findings="`, esc(w.shownFindings), `" data-zoom="`, esc(w.zoom), "\">\n",
		`<a class="skip" href="#main">`, esc(w.skip), "</a>\n<div class=\"chrome\">\n<header class=\"top\">", logo,
		`<h1 dir="auto">`, esc(title), "</h1>")
	p.states(views)
	p.raw(`<span class="gap"></span><span class="find" hidden><input type="search" id="find" autocomplete="off" spellcheck="false" placeholder="`, esc(w.find),
		`" aria-label="`, esc(w.find), `" aria-keyshortcuts="/"><kbd aria-hidden="true">/</kbd></span>`,
		`<button type="button" id="print" hidden>`, esc(w.print), `</button><button type="button" id="print-all" hidden>`, esc(w.printAll), "</button></header>\n")
}

// states says which state the map shows, and switches to the other map and the
// comparison where they are there.
func (p *page) states(views []picture) {
	if len(views) < 2 || views[1].Name != "other" {
		p.el(`span class="state"`, p.words.stateOf(p.m.State))
		return
	}
	p.raw(`<span class="switch">`)
	for i, t := range views[:3] {
		title := p.words.title(t.Tab)
		if i == 0 {
			title = p.words.stateOf(p.m.State)
		}
		p.raw(`<a class="state" href="#view-`, t.Name, `">`, esc(title), "</a>")
	}
	p.raw("</span>")
}

// logo is seam's sign.
const logo = `<svg class="logo" width="26" height="20" viewBox="0 0 26 20" aria-hidden="true"><path d="M3 16C8 16 8 4 13 4S18 16 23 16" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/><circle class="l0" cx="3" cy="16" r="2.6"/><circle class="l1" cx="23" cy="16" r="2.6"/></svg>`

// tabs writes the tabs, which are links where there is no script.
func (p *page) tabs(views []picture) {
	p.raw(`<nav class="tabs" aria-label="`, esc(p.words.views), `"><div class="list">`)
	for _, t := range views {
		p.tab(t.Name, p.words.title(t.Tab), 0)
	}
	p.tab("touchpoints", p.words.touchpoints, 0)
	if len(p.sections) > 0 {
		p.tab("figures", p.words.figures, 0)
	}
	if len(p.plan) > 0 {
		p.tab("plan", p.words.plan, 0)
	}
	if p.in.Figures != nil {
		p.tab("findings", p.words.findings, len(p.notes))
	}
	p.raw("</div></nav>\n")
}

func (p *page) tab(name, title string, count int) {
	p.raw(`<a id="tab-`, name, `" href="#view-`, name, `">`, esc(title))
	if count > 0 {
		p.raw(` <span class="count">`, strconv.Itoa(count), "</span>")
	}
	p.raw("</a>")
}

// filters writes the filters, which need the script.
func (p *page) filters() {
	w := p.words
	p.raw(`<div class="filters" role="search" aria-label="`, esc(w.filters), `" hidden><button type="button" id="filters" aria-expanded="true" aria-controls="chips">`, esc(w.filters),
		` <span class="count" hidden></span></button><div id="chips">`)
	used := func(of func(*point) []string) map[string]bool {
		set := map[string]bool{}
		for _, x := range p.points {
			for _, id := range of(x) {
				set[id] = true
			}
		}
		return set
	}
	channels := used(func(x *point) []string { return x.channels })
	p.group("channel", w.channel, func() {
		for _, c := range p.m.Channels {
			if channels[c.ID] {
				p.chip("channel", c.ID, p.channel(c.ID), func() { p.icon(c.LikelyKind()) })
			}
		}
	})
	departments := used(func(x *point) []string { return x.departments })
	p.group("department", w.department, func() {
		for i, d := range p.m.Departments {
			if departments[d.ID] {
				p.chip("department", d.ID, p.department(d.ID), func() { p.raw(`<i class="dot d`, p.color(i), `"></i>`) })
			}
		}
	})
	personas := used(func(x *point) []string { return x.personas })
	p.group("persona", w.persona, func() {
		for _, d := range p.m.Personas {
			if personas[d.ID] {
				p.chip("persona", d.ID, p.persona(d.ID), nil)
			}
		}
	})
	var counts [4]int
	for _, n := range p.notes {
		if n.Severity <= diag.SeverityInfo {
			counts[n.Severity]++
		}
	}
	p.group("severity", w.severity, func() {
		for s := diag.SeverityError; s <= diag.SeverityInfo; s++ {
			if counts[s] > 0 {
				p.chip("severity", s.String(), w.level(s)+" "+strconv.Itoa(counts[s]), func() { p.raw(`<i class="pin p-`, s.String(), `"></i>`) })
			}
		}
	})
	p.raw(`<button type="button" id="clear" hidden>`, esc(w.clear), "</button></div></div>\n")
}

// group writes a group of filters, nothing where it has none.
func (p *page) group(name, title string, chips func()) {
	before := p.b.length()
	p.raw(`<div class="group" role="group" aria-labelledby="by-`, name, `"><span id="by-`, name, `">`, esc(title), "</span>")
	empty := p.b.length()
	chips()
	if p.b.length() == empty {
		p.b.truncate(before)
		return
	}
	p.raw("</div>")
}

func (p *page) chip(filter, id, name string, sign func()) {
	p.raw(`<button type="button" class="chip" aria-pressed="false" data-filter="`, filter, `" data-value="`, esc(domID(id)), `">`)
	if sign != nil {
		sign()
	}
	p.raw(`<span dir="auto">`, esc(name), "</span></button>")
}

// color is the number of the colours of a department.
func (p *page) color(i int) string {
	if n := len(p.style.Departments); n > 0 {
		return strconv.Itoa(i % n)
	}
	return "0"
}

// icon draws a small picture of parts for a channel.
func (p *page) icon(kind string) {
	p.small(parts.Channel(kind, 1, 1, parts.IconSize, p.style.Ink2), parts.IconSize+2)
}

// small paints items on a square that readers aloud leave out.
func (p *page) small(items []render.Item, side float64) {
	p.raw(`<span class="sign" aria-hidden="true">`)
	p.paint(&render.Scene{Width: side, Height: side, Items: items})
	p.raw("</span>")
}

// status writes the line at the foot of the page.
func (p *page) status(zooms bool) {
	w := p.words
	p.raw(`<footer class="status" hidden><span id="shown" role="status" aria-live="polite"></span>`)
	if zooms {
		p.raw(`<span class="zoom" role="group" aria-label="`, esc(p.words.keyZoom), `"><button type="button" id="zoom-out" title="`, esc(w.zoomOut), ` (−)" aria-label="`, esc(w.zoomOut),
			`">−</button><output id="zoom" aria-live="off"></output><button type="button" id="zoom-in" title="`, esc(w.zoomIn), ` (+)" aria-label="`, esc(w.zoomIn),
			`">+</button><button type="button" id="zoom-fit" title="`, esc(w.fit), ` (0)">`, esc(w.fit), `</button></span>`)
	}
	p.raw(`<span class="keys"><span class="sr">`, esc(w.keys), ": </span>")
	for _, k := range [][2]string{{"← →", w.keyTouchpoint}, {"+ − 0", w.keyZoom}, {"f", w.keyFilter}, {"/", w.keySearch}, {"Esc", w.keyClose}} {
		p.raw("<kbd>", k[0], "</kbd> ", esc(k[1]), " ")
	}
	p.raw("</span></footer>\n")
}
