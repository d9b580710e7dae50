package report

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

// figure is one row of a family: a term, its value, and what that means.
type figure struct {
	label
	value figures.Value
	write func(float64) string
	more  string // behind the meaning
}

// figures writes rows of figures. One that rests on too little has its reason in
// the place of its meaning; one that was not computed is left out.
func (s *sheet) figures(list ...figure) {
	var rows [][3]string
	wide, deep := 0, 0
	for _, f := range list {
		row := [3]string{f.term, "–", f.value.Note}
		switch {
		case f.value.OK:
			row[1], row[2] = plain(f.write(f.value.X)), f.means
			if f.more != "" {
				row[2] += "; " + f.more
			}
		case f.value.Note == "":
			continue
		}
		rows = append(rows, row)
		wide, deep = max(wide, width(row[0])), max(deep, width(row[1]))
	}
	indent := strings.Repeat(" ", 2+wide+2+deep+2)
	for _, row := range rows {
		s.line("  %s%s  %s%s  %s", row[0], strings.Repeat(" ", wide-width(row[0])),
			strings.Repeat(" ", deep-width(row[1])), row[1], wrap(plain(row[2]), indent, s.Width-len(indent)))
	}
}

// minutes writes minutes of effort, to a tenth where there are few.
func (s *sheet) minutes(x float64) string {
	decimals := 0
	if math.Abs(x) < 9.95 {
		decimals = 1
	}
	return s.lang.Short(x, decimals) + " " + s.lang.MinuteUnit()
}

func (s *sheet) percent(share float64) string {
	decimals := 0
	if share > 0 && share < 0.0995 {
		decimals = 1
	}
	return s.lang.Short(share*100, decimals) + " %"
}

func (s *sheet) number(x float64) string { return s.lang.Number(x, 2) }

func (s *sheet) signed(x float64) string { return s.lang.Signed(x, 2) }

func (s *sheet) feeling(x float64) string { return s.lang.Signed(x, 1) }

// at is a line of the file, "" where it is not known.
func at(line int) string {
	if line == 0 {
		return ""
	}
	return strconv.Itoa(line)
}

func (s *sheet) effort() {
	e := s.r.Effort
	if e == nil {
		return
	}
	w := s.words
	s.title(w.effort)
	spread := ""
	if e.SD.OK && e.SD.X >= 0.05 {
		spread = strings.Replace(w.giveOrTake, "%s", s.minutes(e.SD.X), 1)
	}
	s.figures(
		figure{w.expected, e.Expected, s.minutes, spread},
		figure{w.perSuccess, e.PerSuccess, s.minutes, ""},
		figure{w.success, e.Success, s.percent, ""},
		figure{w.encounters, e.Encounters, func(x float64) string { return s.lang.Number(x, 1) }, ""},
		figure{w.known, e.Known, s.percent, ""},
	)
	s.parts(e)
	s.weights(e.Weights)
}

// parts says what the effort consists of, and where most of it arises.
func (s *sheet) parts(e *figures.Effort) {
	w := s.words
	var all figures.Items
	for _, t := range e.Touchpoints {
		all.Active += t.Items.Doing()
		all.Wait += t.Items.Waiting()
		all.Repeat += t.Items.Friction()
	}
	sum := all.Sum()
	if !(sum > 0) {
		return
	}
	s.line("")
	s.text(replace(w.partsOfShares, s.percent(all.Active/sum), s.percent(all.Wait/sum), s.percent(all.Repeat/sum)))
	points := slices.Clone(e.Touchpoints)
	slices.SortStableFunc(points, func(a, b figures.TouchpointEffort) int { return cmp.Compare(b.Expected.X, a.Expected.X) })
	rows := [][]string{w.where[:]}
	for _, t := range points[:min(mostRows, len(points))] {
		if !(t.Expected.X > 0) {
			break
		}
		rows = append(rows, []string{cut(s.names.point(t.ID), 34), s.number(t.Visits.X), s.minutes(t.Cost.X), s.minutes(t.Expected.X),
			s.percent(t.Expected.X / sum), s.mostly(t.Items), at(s.names.line(t.ID))})
	}
	s.table([]bool{false, true, true, true, true, false, true}, rows)
}

// mostly is the largest part of the effort at one touchpoint.
func (s *sheet) mostly(i figures.Items) string {
	switch most := max(i.Doing(), i.Waiting(), i.Friction()); most {
	case i.Doing():
		return s.words.doing
	case i.Waiting():
		return s.words.waiting
	}
	return s.words.friction
}

// weights says what the effort was computed with.
func (s *sheet) weights(x figures.Weights) {
	d := journey.DefaultWeights()
	whose := s.words.weightsOwn
	if x == (figures.Weights{Wait: d.Wait, Delay: d.Delay, Step: d.Step, Auth: d.Auth, Switch: d.Switch, Handoff: d.Handoff, Repeat: d.Repeat}) {
		whose = s.words.weightsDefault
	}
	factor := func(x float64) string { return s.lang.Short(x, 2) }
	s.line("")
	s.text(replace(s.words.weights, whose, factor(x.Wait), factor(x.Delay), s.minutes(x.Step), s.minutes(x.Auth),
		s.minutes(x.Switch), s.minutes(x.Handoff), s.minutes(x.Repeat)) + " " + s.words.modelled)
}

// replace puts values in the places of a text.
func replace(text string, values ...string) string {
	for _, v := range values {
		text = strings.Replace(text, "%s", v, 1)
	}
	return text
}

func (s *sheet) consistency() {
	c := s.r.Consistency
	if c == nil {
		return
	}
	w := s.words
	s.title(w.consistency)
	s.figures(
		figure{w.content, c.Content, s.percent, ""},
		figure{w.context, c.Context, s.percent, ""},
		figure{w.breadth, c.Breadth, s.percent, ""},
	)
	if c.Content.OK {
		s.line("")
		if c.Content.X < 1 {
			s.text(replace(w.contentDiffer, s.percent(1-c.Content.X)))
		} else {
			s.text(w.contentSame)
		}
	}
	facts := slices.DeleteFunc(slices.Clone(c.Facts), func(f figures.Fact) bool { return !f.Agreement.OK || f.Agreement.X >= 1 })
	slices.SortStableFunc(facts, func(a, b figures.Fact) int { return cmp.Compare(a.Agreement.X, b.Agreement.X) })
	rows := [][]string{w.facts[:]}
	for _, f := range facts[:min(mostRows, len(facts))] {
		rows = append(rows, []string{cut(cmp.Or(f.Name, f.ID), 34), s.percent(f.Agreement.X), at(f.Statements[0].Range.Start.Line), s.said(f)})
	}
	s.table([]bool{false, true, true}, rows)
}

// said are the different values of a fact, each with where it is said first.
func (s *sheet) said(f figures.Fact) string {
	var parts []string
	var values []string
	for _, st := range f.Statements {
		if slices.Contains(values, st.Value) {
			continue
		}
		values = append(values, st.Value)
		place := s.names.channel(st.Channel)
		if place == "" {
			place = s.names.point(st.Touchpoint)
		}
		parts = append(parts, st.Value+" ("+place+")")
	}
	return cut(strings.Join(parts, ", "), max(s.Width-52, 30))
}

func (s *sheet) silos() {
	x := s.r.Silos
	if x == nil {
		return
	}
	w := s.words
	s.title(w.silos)
	chance := ""
	if x.EIBaseline.OK {
		chance = replace(w.eiByChance, s.signed(x.EIBaseline.X))
	}
	s.figures(
		figure{w.coverage, x.Coverage, s.percent, w.level(x.Level)},
		figure{w.ei, x.EI, s.signed, chance},
		figure{w.pingPong, x.PingPong, s.number, ""},
		figure{w.herfindahl, x.Herfindahl, s.number, ""},
	)
	if x.Coverage.OK {
		s.line("")
		if x.Coverage.X < 1 {
			s.text(replace(w.uncovered, s.percent(1-x.Coverage.X)))
		} else {
			s.text(w.covered)
		}
	}
	if len(x.Unowned) > 0 {
		list := make([]string, len(x.Unowned))
		for i, id := range x.Unowned {
			list[i] = s.lang.Quote(s.names.point(id))
		}
		s.text(replace(w.unowned, s.lang.List(list)))
	}
	s.handoffs(x.Handoffs)
}

// handoffs lists the busiest, those not declared with a no.
func (s *sheet) handoffs(list []figures.Handoff) {
	w := s.words
	rows := [][]string{w.handoffs[:]}
	for _, h := range list[:min(mostRows, len(list))] {
		declared, context := w.no, "–"
		if h.Declared {
			declared = w.yes
		}
		if h.Context.OK {
			context = s.percent(h.Context.X)
		}
		rows = append(rows, []string{cut(s.names.department(h.From), 28) + " → " + cut(s.names.department(h.To), 28),
			s.lang.Number(h.Flow*100, 0), declared, context})
	}
	s.table([]bool{false, true, false, true}, rows)
}

func (s *sheet) experience() {
	x := s.r.Experience
	if x == nil {
		return
	}
	w := s.words
	s.title(w.experience)
	drop := figure{w.drop, figures.Value{}, s.feeling, ""}
	if d := x.LargestDrop; d != nil {
		drop.value = figures.Of(-d.By)
		drop.means = replace(w.fromTo, s.lang.Quote(s.names.point(d.From)), s.lang.Quote(s.names.point(d.To)))
	}
	s.figures(figure{w.mean, x.Mean, s.feeling, ""}, drop)
	known := slices.DeleteFunc(slices.Clone(x.Points), func(p figures.EmotionPoint) bool { return !p.Emotion.OK })
	if len(known) == 0 {
		return
	}
	slices.SortStableFunc(known, func(a, b figures.EmotionPoint) int { return cmp.Compare(a.Emotion.X, b.Emotion.X) })
	bad := 0
	rows := [][]string{w.lowest[:]}
	for _, p := range known {
		if p.Emotion.X >= 0 {
			break
		}
		if bad++; bad <= mostRows {
			rows = append(rows, []string{cut(s.names.point(p.Touchpoint), 34), s.feeling(p.Emotion.X), at(s.names.line(p.Touchpoint))})
		}
	}
	s.line("")
	if bad == 0 {
		s.text(w.mostlyGood)
		return
	}
	s.text(replace(w.mostlyBad, s.lang.Number(float64(bad), 0), s.lang.Number(float64(len(known)), 0)))
	s.table([]bool{false, true, true}, rows)
}
