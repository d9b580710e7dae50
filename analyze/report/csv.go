package report

import (
	"bufio"
	"cmp"
	"encoding/csv"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

// CSVColumns are the columns of CSV, one figure a row:
//
//	file     the map, as it was named
//	journey  its id
//	state    current or target
//	family   effort, consistency, silos, experience, metrics, pain, finding
//	figure   what was computed, as in seam.analysis/1: expected, visits, flow …
//	         of a finding: its rule
//	subject  what it is about, by id: "" is the journey; a touchpoint,
//	         touchpoint@channel, department, department>department, fact …
//	name     the subject in the map's own words
//	value    the number, with a point and up to 12 digits; empty where it rests
//	         on too little
//	unit     min, share (0..1), count (per customer who starts), index, emotion
//	         (-2..2), or the unit of a metric; of a finding: its severity
//	note     why there is no value; of a fact what is said, of a metric what is
//	         said of it, of a finding its message
//	line     line of the file, where one is known
//
// The names do not change with the language; names and notes are the map's.
var CSVColumns = []string{"file", "journey", "state", "family", "figure", "subject", "name", "value", "unit", "note", "line"}

// CSV writes the figures of maps as one table for spreadsheets: UTF-8 with a
// byte order mark, lines that end in CRLF, and no text that a spreadsheet would
// run as a formula. The columns are CSVColumns.
type CSV struct {
	out *bufio.Writer
	csv *csv.Writer
	row []string // file, journey, state
	m   names
}

// NewCSV begins a table on w with its byte order mark and headings.
func NewCSV(w io.Writer) *CSV {
	c := &CSV{out: bufio.NewWriter(w)}
	c.csv = csv.NewWriter(c.out)
	c.csv.UseCRLF = true
	_, _ = c.out.WriteString("\ufeff") // an error stays until Flush
	_ = c.csv.Write(CSVColumns)
	return c
}

// Add adds the figures of one map.
func (c *CSV) Add(file string, m *journey.Map, r *figures.Report) {
	c.m = namesOf(m)
	c.row = []string{file, r.Journey, r.State}
	c.effort(r.Effort)
	c.consistency(r.Consistency)
	c.silos(r.Silos)
	c.experience(r.Experience)
	c.metrics(r.Metrics)
	c.pains(m)
	for _, f := range Rank(r) {
		c.text("finding", f.Rule, f.Subject, "", f.Severity.String(), f.Message, f.Range.Start.Line)
	}
}

// Flush writes what is left and returns the first error of w.
func (c *CSV) Flush() error {
	c.csv.Flush()
	if err := c.csv.Error(); err != nil {
		return err
	}
	return c.out.Flush()
}

// harmless is a cell that no spreadsheet takes for a formula: one that begins
// with = + - @, also in full width or behind white space, has an apostrophe
// before it, and so has what would begin a cell where semicolons part them.
// Line breaks and control characters become spaces.
func harmless(s string) string {
	s = oneLine(plain(s))
	var b strings.Builder
	begin := true // of a cell, or of what a semicolon would make one
	for _, r := range s {
		if begin && strings.ContainsRune("=+-@＝＋－＠", r) {
			b.WriteByte('\'')
		}
		b.WriteRune(r)
		begin = r == ';' || begin && (r == ' ' || r == '\ufeff' || r == '\u200b')
	}
	return b.String()
}

// write adds one row; value is a number or empty.
func (c *CSV) write(family, figure, subject, name, value, unit, note string, line int) {
	row := slices.Clone(c.row)
	for i := range row {
		row[i] = harmless(row[i])
	}
	for _, s := range []string{family, figure, subject, name} {
		row = append(row, harmless(s))
	}
	_ = c.csv.Write(append(row, value, harmless(unit), harmless(note), at(line)))
}

func (c *CSV) text(family, figure, subject, name, unit, note string, line int) {
	c.write(family, figure, subject, name, "", unit, note, line)
}

// value adds a figure; one that was not computed at all is left out.
func (c *CSV) value(family, figure, subject, name, unit string, v figures.Value, line int) {
	switch {
	case v.OK && !math.IsNaN(v.X) && !math.IsInf(v.X, 0):
		c.write(family, figure, subject, name, digits(v.X), unit, "", line)
	case v.Note != "":
		c.write(family, figure, subject, name, "", unit, v.Note, line)
	}
}

// digits writes a number with a point and at most 12 significant digits.
func digits(x float64) string {
	if x == 0 {
		return "0"
	}
	return strconv.FormatFloat(x, 'g', 12, 64)
}

func (c *CSV) effort(e *figures.Effort) {
	if e == nil {
		return
	}
	whole := func(figure, unit string, v figures.Value) { c.value("effort", figure, "", "", unit, v, 0) }
	whole("expected", "min", e.Expected)
	whole("sd", "min", e.SD)
	for _, q := range e.Quantiles {
		whole("quantile_"+strconv.FormatFloat(q.Share*100, 'g', 4, 64), "min", q.X)
	}
	whole("per_success", "min", e.PerSuccess)
	whole("success", "share", e.Success)
	whole("given_success", "min", e.GivenSuccess.Expected)
	whole("encounters", "count", e.Encounters)
	whole("known", "share", e.Known)
	for _, g := range e.Given {
		c.value("effort", "probability", g.Outcome, c.m.outcomes[g.Outcome], "share", g.Probability, 0)
		c.value("effort", "expected", g.Outcome, c.m.outcomes[g.Outcome], "min", g.Expected, 0)
	}
	for _, t := range e.Touchpoints {
		name, line := c.m.point(t.ID), c.m.line(t.ID)
		c.value("effort", "visits", t.ID, name, "count", t.Visits, line)
		c.value("effort", "cost", t.ID, name, "min", t.Cost, line)
		c.value("effort", "expected", t.ID, name, "min", t.Expected, line)
		c.value("effort", "share", t.ID, name, "share", t.Share, line)
		if !t.Expected.OK {
			continue
		}
		i := t.Items
		for n, x := range []float64{i.Active, i.Wait, i.Delay, i.Steps, i.Auth, i.Switch, i.Handoff, i.Repeat} {
			if x != 0 {
				c.value("effort", itemNames[n], t.ID, name, "min", figures.Of(x), line)
			}
		}
	}
	for _, t := range e.Touchpoints {
		for _, x := range t.Exits {
			c.value("effort", "exits", t.ID+">"+x.Outcome, c.m.point(t.ID)+" → "+c.m.outcomes[x.Outcome], "count", figures.Of(x.Flow), c.m.line(t.ID))
		}
	}
	for _, x := range e.WeightRanking {
		figure := x.Weight + "_by_" + digits(x.Factor)
		c.value("effort", "weight_expected", figure, "", "min", x.Expected, 0)
		c.value("effort", "weight_kendall", figure, "", "index", x.Kendall, 0)
	}
	for _, x := range e.ShareSensitivity {
		subject := x.At + ":" + x.From + ">" + x.To + ":" + digits(x.By)
		name := c.m.place(x.At) + ": " + c.m.target(x.From) + " → " + c.m.target(x.To)
		c.value("effort", "share_expected", subject, name, "min", x.Expected, 0)
		c.value("effort", "share_success", subject, name, "share", x.Success, 0)
		c.value("effort", "share_per_success", subject, name, "min", x.PerSuccess, 0)
	}
	for _, x := range e.Survey {
		c.value("effort", "survey_mean", x.At, c.m.point(x.At), "", x.Mean, 0)
		c.value("effort", "survey_top", x.At, c.m.point(x.At), "share", x.Top, 0)
		c.value("effort", "survey_n", x.At, c.m.point(x.At), "count", x.N, 0)
	}
}

var itemNames = [8]string{"active", "wait", "delay", "steps", "auth", "switch", "handoff", "repeat"}

func (c *CSV) consistency(x *figures.Consistency) {
	if x == nil {
		return
	}
	c.value("consistency", "content", "", "", "share", x.Content, 0)
	c.value("consistency", "context", "", "", "share", x.Context, 0)
	c.value("consistency", "breadth", "", "", "share", x.Breadth, 0)
	c.value("consistency", "alpha", "", "", "index", x.Alpha, 0)
	for _, f := range x.Facts {
		c.value("consistency", "agreement", f.ID, f.Name, "share", f.Agreement, 0)
		for _, s := range f.Statements {
			c.text("consistency", "statement", f.ID, f.Name+" – "+c.m.point(s.Touchpoint)+" – "+c.m.channel(s.Channel), "", s.Value, s.Range.Start.Line)
		}
	}
	for _, u := range x.Channels {
		subject, name := u.Touchpoint+"@"+u.Channel, c.m.point(u.Touchpoint)+" – "+c.m.channel(u.Channel)
		c.value("consistency", "planned", subject, name, "share", u.Planned, c.m.line(u.Touchpoint))
		c.value("consistency", "declared", subject, name, "share", u.Declared, c.m.line(u.Touchpoint))
		c.value("consistency", "modelled", subject, name, "share", u.Modelled, c.m.line(u.Touchpoint))
	}
	for _, f := range x.Forced {
		c.value("consistency", "forced", f.Touchpoint+"@"+f.Channel+">"+f.To, c.m.point(f.Touchpoint)+" – "+c.m.channel(f.Channel)+" → "+c.m.point(f.To), "count", f.Flow, c.m.line(f.Touchpoint))
	}
	for _, p := range x.Process {
		c.value("consistency", "ratio", p.ID, c.m.point(p.ID), "index", p.Ratio, c.m.line(p.ID))
	}
}

func (c *CSV) silos(x *figures.Silos) {
	if x == nil {
		return
	}
	for _, f := range []struct {
		name, unit string
		v          figures.Value
	}{
		{"coverage", "share", x.Coverage}, {"ei", "index", x.EI}, {"ei_baseline", "index", x.EIBaseline}, {"ei_p", "share", x.EIP},
		{"ping_pong", "count", x.PingPong}, {"herfindahl", "index", x.Herfindahl},
	} {
		c.value("silos", f.name, "", "", f.unit, f.v, 0)
	}
	if m := x.Modularity; m != nil {
		c.value("silos", "modularity_formal", "", "", "index", m.Formal, 0)
		c.value("silos", "modularity_emergent", "", "", "index", m.Emergent, 0)
		c.value("silos", "ari", "", "", "index", m.ARI, 0)
	}
	for _, h := range x.Handoffs {
		subject, name := h.From+">"+h.To, c.m.department(h.From)+" → "+c.m.department(h.To)
		c.value("silos", "flow", subject, name, "count", figures.Of(h.Flow), 0)
		c.value("silos", "context", subject, name, "share", h.Context, 0)
	}
	for _, r := range x.Required {
		covered := "uncovered"
		if r.Covered {
			covered = "covered"
		}
		c.value("silos", "required_"+covered, r.Between[0]+"<>"+r.Between[1],
			c.m.department(r.Between[0])+" – "+c.m.department(r.Between[1]), "count", figures.Of(r.Flow), 0)
	}
	for _, d := range x.Departments {
		name := c.m.department(d.ID)
		c.value("silos", "touchpoints", d.ID, name, "count", figures.Of(float64(d.Touchpoints)), 0)
		c.value("silos", "visits", d.ID, name, "count", d.Visits, 0)
		c.value("silos", "betweenness", d.ID, name, "index", d.Betweenness, 0)
		c.value("silos", "constraint", d.ID, name, "index", d.Constraint, 0)
	}
}

func (c *CSV) experience(x *figures.Experience) {
	if x == nil {
		return
	}
	c.value("experience", "mean", "", "", "emotion", x.Mean, 0)
	c.value("experience", "peak_end", "", "", "emotion", x.PeakEnd, 0)
	for _, p := range x.Points {
		c.value("experience", "emotion", p.Touchpoint, c.m.point(p.Touchpoint), "emotion", p.Emotion, c.m.line(p.Touchpoint))
	}
	for _, d := range x.Departments {
		c.value("experience", "employees", d.Department, c.m.department(d.Department), "share", d.Level, 0)
	}
}

// pains are what the map says goes wrong: how bad it is, and what it costs.
func (c *CSV) pains(m *journey.Map) {
	for s := range m.Stages {
		for t := range m.Stages[s].Touchpoints {
			at := m.Stages[s].Touchpoints[t].ID
			for i, p := range m.Stages[s].Touchpoints[t].Pains {
				subject, line := at+"/"+cmp.Or(p.ID, "pain-"+strconv.Itoa(i+1)), p.Origin.Range.Start.Line
				severity := figures.Value{Note: "no severity is given"}
				if p.Severity != nil {
					severity = figures.Of(*p.Severity)
				}
				c.value("pain", "severity", subject, p.Text, "1..5", severity, line)
				if p.Loses != nil {
					c.value("pain", "loses", subject, p.Text, "share", figures.Of(*p.Loses), line)
				}
				if p.Costs != nil {
					c.value("pain", "costs", subject, p.Text, "min", figures.Of(p.Costs.Minutes()), line)
				}
			}
		}
	}
}

func (c *CSV) metrics(x *figures.Metrics) {
	if x == nil {
		return
	}
	for _, m := range x.Board {
		line := m.Range.Start.Line
		c.value("metrics", "value", m.ID, m.Name, m.Unit, m.Value, line)
		c.value("metrics", "target", m.ID, m.Name, m.Unit, m.Target, line)
		c.value("metrics", "gap", m.ID, m.Name, m.Unit, m.Gap, line)
		c.value("metrics", "n", m.ID, m.Name, "count", m.N, line)
		for _, said := range [][2]string{{"owner", m.Owner}, {"why", m.Why}, {"action", m.Action}} {
			if said[1] != "" {
				c.text("metrics", said[0], m.ID, m.Name, "", said[1], line)
			}
		}
	}
}
