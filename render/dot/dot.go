// Package dot writes a journey in the DOT language, for Graphviz and the many
// tools that read its graphs: stages as clusters, touchpoints as nodes in the
// colours of their departments, ways on as edges with their shares, loops
// dashed, and the outcomes.
package dot

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/traffic"
)

// Exporter writes DOT. Without figures, edges have the shares that the map
// declares and one width.
type Exporter struct{}

// Export implements render.Exporter. Of style it takes colours, language and
// the prefix of ids.
func (Exporter) Export(ctx context.Context, w io.Writer, in render.Input, style render.Style) error {
	if in.Map == nil {
		return errors.New("write DOT: there is no map to write")
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("write DOT: %w", err)
	}
	e := newWriter(in, style)
	e.graph()
	if _, err := w.Write(e.b.Bytes()); err != nil {
		return fmt.Errorf("write DOT: %w", err)
	}
	return nil
}

// labelWidth and labelSize are the width and font size, in points, to which
// labels are wrapped.
const (
	labelWidth = 150
	labelSize  = 12
)

type writer struct {
	b     bytes.Buffer
	m     *journey.Map
	net   *traffic.Network
	style render.Style
	lang  locale.Lang
	words words
}

func newWriter(in render.Input, style render.Style) *writer {
	tag := style.Lang
	if tag == "" {
		tag = in.Map.Locale
	}
	lang := locale.Of(tag)
	e := &writer{m: in.Map, style: style, lang: lang, words: wordsOf(lang)}
	if in.Figures != nil {
		e.net = traffic.Of(in.Map, in.Figures.Effort)
	} else {
		e.net = traffic.Of(in.Map, nil)
	}
	return e
}

func (e *writer) graph() {
	name := e.m.ID
	if name == "" {
		name = "journey"
	}
	e.line("digraph %s {", id(name))
	e.line("\tgraph [%s]", attributes{
		{"rankdir", "LR"}, {"newrank", "true"}, {"charset", "UTF-8"},
		{"label", e.label(e.m.Title)}, {"labelloc", "t"}, {"labeljust", "l"},
		{"fontname", fontName}, {"fontsize", "20"}, {"fontcolor", string(e.style.Ink)},
		{"bgcolor", string(e.style.Page)}, {"nodesep", "0.3"}, {"ranksep", "0.6"},
	})
	e.line("\tnode [%s]", attributes{
		{"shape", "box"}, {"style", "rounded,filled"}, {"fontname", fontName}, {"fontsize", strconv.Itoa(labelSize)},
		{"fontcolor", string(e.style.Ink)}, {"fillcolor", string(e.style.Card)}, {"color", string(e.style.CardLine)},
		{"margin", "0.12,0.08"},
	})
	e.line("\tedge [%s]", attributes{
		{"fontname", fontName}, {"fontsize", "11"}, {"fontcolor", string(e.style.Ink2)}, {"color", string(e.style.Flow)},
		{"arrowsize", "0.7"},
	})
	e.line("\t%s [%s]", e.node("start", ""), attributes{
		{"shape", "circle"}, {"label", ""}, {"width", "0.16"}, {"fixedsize", "true"},
		{"style", "filled"}, {"fillcolor", string(e.style.Stage)}, {"color", string(e.style.Stage)}, {"tooltip", e.words.start},
	})
	e.stages()
	e.outcomes()
	for _, l := range e.net.Links {
		e.link(l)
	}
	e.line("}")
}

const fontName = "Liberation Sans, Arial, Helvetica, sans-serif"

func (e *writer) stages() {
	next := 0
	for s := range e.m.Stages {
		stage := &e.m.Stages[s]
		e.line("\tsubgraph %s {", id("cluster_"+e.style.Prefix+"stage-"+stage.ID))
		e.line("\t\tgraph [%s]", attributes{
			{"label", e.label(stage.Name)}, {"style", "rounded,filled"}, {"fillcolor", string(e.style.Block)},
			{"color", string(e.style.Block)}, {"fontsize", "14"}, {"fontcolor", string(e.style.Ink)}, {"tooltip", text(stage.Goal)},
		})
		for range stage.Touchpoints {
			e.touchpoint(next)
			next++
		}
		e.line("\t}")
	}
}

func (e *writer) touchpoint(i int) {
	p := e.net.Places[i]
	name := p.Touchpoint.Name
	if name == "" {
		name = p.Touchpoint.ID
	}
	label := e.label(strconv.Itoa(p.Number) + " · " + name)
	if e.net.Known {
		label += `\n` + text(e.lang.Number(p.Visits*100, 0)+" "+e.words.per100)
	}
	color, shape := e.style.Bad, "rounded,filled,dashed"
	owner := e.words.nobody
	if d, ok := e.department(p); ok {
		color, shape = e.colors(d).Solid, "rounded,filled"
		if p.Assumed {
			shape = "rounded,filled,dashed"
		}
		owner = e.m.Departments[d].Name
	}
	width := "1.4"
	list := attributes{{"label", label}, {"style", shape}, {"color", string(color)}}
	if p.Truth {
		width = "2.6"
	}
	list = append(list, [2]string{"penwidth", width}, [2]string{"tooltip", text(owner)})
	e.line("\t\t%s [%s]", e.node("tp", p.Touchpoint.ID), list)
}

// department is the first department accountable for p.
func (e *writer) department(p traffic.Place) (int, bool) {
	for _, o := range p.Owners {
		for d := range e.m.Departments {
			if o != "" && e.m.Departments[d].ID == o {
				return d, true
			}
		}
	}
	return 0, false
}

func (e *writer) colors(d int) render.DepartmentColors {
	if len(e.style.Departments) == 0 {
		return render.DepartmentColors{Solid: e.style.CardLine}
	}
	return e.style.Departments[d%len(e.style.Departments)]
}

func (e *writer) outcomes() {
	var last []byte // the nodes that share the last rank
	for i, o := range e.m.Outcomes {
		ends, reached := e.into(i)
		if !reached {
			continue
		}
		label := e.label(o.Name)
		if e.net.Known {
			label = text(e.lang.Number(ends*100, 0)) + `\n` + label
		}
		line, fill, ink := e.style.Bad, e.style.BadTint, e.style.BadInk
		if o.Success {
			line, fill, ink = e.style.Good, e.style.GoodTint, e.style.GoodInk
		}
		e.line("\t%s [%s]", e.node("outcome", o.ID), attributes{
			{"label", label}, {"color", string(line)}, {"fillcolor", string(fill)}, {"fontcolor", string(ink)}, {"penwidth", "1.6"},
		})
		last = append(last, e.node("outcome", o.ID)...)
		last = append(last, ' ')
	}
	if len(last) > 0 {
		e.line("\t{rank=max %s}", bytes.TrimSpace(last))
	}
}

// into is the flow into an outcome, of a part of a journey from what is drawn;
// reached is false where nothing of a part leads there.
func (e *writer) into(outcome int) (flow float64, reached bool) {
	if e.m.Whole() == e.m {
		return e.net.Ends[outcome], true
	}
	for _, l := range e.net.Links {
		if l.Outcome == outcome {
			flow, reached = flow+l.Flow, true
		}
	}
	return flow, reached
}

// link draws one way on. Its weight keeps the most travelled ways straight and
// lets ways out wander.
func (e *writer) link(l traffic.Link) {
	from, to := e.node("start", ""), ""
	color := e.style.Flow
	if l.From != journey.None {
		from = e.node("tp", e.net.Places[l.From].Touchpoint.ID)
	}
	if l.Outcome != journey.None {
		o := e.m.Outcomes[l.Outcome]
		to = e.node("outcome", o.ID)
		color = e.style.Bad
		if o.Success {
			color = e.style.Good
		}
	} else {
		to = e.node("tp", e.net.Places[l.To].Touchpoint.ID)
	}
	list := attributes{}
	if l.Share < 0.9995 {
		list = append(list, [2]string{"label", " " + text(e.lang.Percent(l.Share, 0)) + " "})
	}
	// 1.4 for a way that few take, 3 more for everybody.
	width := 1.4 + 3*min(l.Flow, 1)
	list = append(list, [2]string{"penwidth", strconv.FormatFloat(width, 'f', 2, 64)})
	if weight := 1 + int(20*min(max(l.Flow, 0), 1)); l.Outcome == journey.None || e.m.Outcomes[l.Outcome].Success {
		list = append(list, [2]string{"weight", strconv.Itoa(weight)})
	} else {
		list = append(list, [2]string{"weight", "0"})
	}
	switch {
	case l.Back():
		list = append(list, [2]string{"style", "dashed"}, [2]string{"constraint", "false"})
		color = e.style.Loop
	case l.Assumed:
		list = append(list, [2]string{"arrowhead", "empty"})
	}
	list = append(list, [2]string{"color", string(color)})
	if e.net.Known {
		list = append(list, [2]string{"tooltip", text(e.lang.Number(l.Flow*100, 1) + " " + e.words.per100)})
	}
	e.line("\t%s -> %s [%s]", from, to, list)
}

func (e *writer) node(kind, name string) string {
	if name != "" {
		kind += "-" + name
	}
	return id(e.style.Prefix + kind)
}

func (e *writer) line(format string, args ...any) {
	fmt.Fprintf(&e.b, format+"\n", args...)
}

// label wraps s, since Graphviz does not.
func (e *writer) label(s string) string {
	var b bytes.Buffer
	for i, l := range fonts.Wrap(clean(s), labelWidth, labelSize, fonts.Regular) {
		if i > 0 {
			b.WriteString(`\n`)
		}
		b.WriteString(text(l))
	}
	return b.String()
}
