package report

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

func (s *sheet) effort() {
	e := s.r.Effort
	if e == nil {
		return
	}
	w := s.words
	s.title(w.effort)
	switch {
	case e.Success.OK && e.PerSuccess.OK:
		s.text(replace(w.headline, s.hundred(e.Success.X), s.long(e.PerSuccess.X)))
	case e.PerSuccess.Note != "":
		s.text(replace(w.noHeadline, e.PerSuccess.Note))
	}
	spread := ""
	if e.SD.OK && e.SD.X >= 0.05 {
		spread = replace(w.giveOrTake, s.long(e.SD.X))
	}
	s.rows(
		figure{w.expected, e.Expected, s.long, spread},
		figure{w.perSuccess, e.PerSuccess, s.long, ""},
		figure{w.givenSuccess, e.GivenSuccess.Expected, s.long, ""},
		figure{w.success, e.Success, s.percent, ""},
		figure{w.encounters, e.Encounters, func(x float64) string { return s.lang.Number(x, 1) }, ""},
		figure{w.known, e.Known, s.percent, ""},
	)
	if e.Known.OK && e.Known.X < 0.995 && e.Expected.OK {
		s.text(replace(w.lowerBound, s.percent(1-e.Known.X)))
	}
	s.quantiles(e)
	s.parts(e)
	s.leaving(e)
	s.survey(e)
	s.weights(e)
	s.shares(e)
}

// quantiles say how the effort of customers is spread.
func (s *sheet) quantiles(e *figures.Effort) {
	at := map[float64]figures.Value{}
	for _, q := range e.Quantiles {
		at[q.Share] = q.X
	}
	half, most, all := at[.5], at[.9], at[.95]
	if !half.OK || !most.OK || !all.OK || e.SD.X < 0.05 {
		return
	}
	walks := s.lang.Number(float64(e.Walks), 0)
	if s.minutes(half.X) == s.minutes(all.X) {
		s.text(replace(s.words.spreadSame, s.long(all.X), walks))
		return
	}
	s.text(replace(s.words.spread, s.long(half.X), s.long(most.X), s.long(all.X), walks))
}

// parts says what the effort consists of, and where most of it arises.
func (s *sheet) parts(e *figures.Effort) {
	w := s.words
	var doing, waiting, friction float64
	for _, t := range e.Touchpoints {
		doing, waiting, friction = doing+t.Items.Doing(), waiting+t.Items.Waiting(), friction+t.Items.Friction()
	}
	sum := doing + waiting + friction
	if !(sum > 0) {
		return
	}
	s.text(replace(w.partsOfShares, s.percent(doing/sum), s.percent(waiting/sum), s.percent(friction/sum)))
	var rows [][]string
	for _, t := range byEffort(e) {
		if !(t.Expected.X > 0) {
			break
		}
		rows = append(rows, []string{s.names.point(t.ID), s.number(t.Visits.X), s.minutes(t.Cost.X), s.minutes(t.Expected.X),
			s.percent(t.Expected.X / sum), s.mostly(t.Items), at(s.names.line(t.ID))})
	}
	s.list(w.whereArises[:], []int{1, 2, 3, 4, 6}, []int{0}, rows)
}

// byEffort are touchpoints, those that take most first.
func byEffort(e *figures.Effort) []figures.TouchpointEffort {
	points := slices.Clone(e.Touchpoints)
	slices.SortStableFunc(points, func(a, b figures.TouchpointEffort) int { return cmp.Compare(b.Expected.X, a.Expected.X) })
	return points
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

// leaving says where customers leave without what they came for, and from where
// on they can no longer get it.
func (s *sheet) leaving(e *figures.Effort) {
	success := map[string]bool{"": true}
	for _, o := range s.m.Outcomes {
		success[o.ID] = o.Success
	}
	type exit struct {
		id, outcome string
		flow        float64
	}
	var list []exit
	for _, t := range e.Touchpoints {
		for _, x := range t.Exits {
			if x.Flow > 0 && !success[x.Outcome] && s.names.outcomes[x.Outcome] != "" {
				list = append(list, exit{t.ID, x.Outcome, x.Flow})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b exit) int { return cmp.Compare(b.flow, a.flow) })
	var rows [][]string
	for _, x := range list {
		rows = append(rows, []string{s.names.point(x.id), s.hundred(x.flow), s.names.outcomes[x.outcome], at(s.names.line(x.id))})
	}
	s.list(s.words.leaves[:], []int{1, 3}, []int{0, 2}, rows)
	if len(e.NoReturn) > 0 {
		s.text(replace(s.words.noReturn, s.quoted(e.NoReturn)))
	}
	if n := len(e.Dominators); n > 0 && n < len(e.Touchpoints) {
		s.text(replace(s.words.passes, s.quoted(e.Dominators)))
	}
}

// survey puts what customers answered beside what the map adds up to.
func (s *sheet) survey(e *figures.Effort) {
	cost := map[string]figures.Value{}
	for _, t := range e.Touchpoints {
		cost[t.ID] = t.Cost
	}
	var rows [][]string
	for _, x := range e.Survey {
		name, modelled := s.asked(x.At), figures.Value{}
		if x.At == "" {
			modelled = e.Expected
		} else if id, _, ok := strings.Cut(x.At, "@"); !ok {
			modelled = cost[id]
		}
		easy := or(x.Top, s.percent)
		if x.Top.OK && x.Low.OK && x.High.OK {
			easy += " (" + s.lang.Short(x.Low.X*100, 0) + "–" + s.percent(x.High.X) + ")"
		}
		rows = append(rows, []string{name, or(x.Mean, s.number), easy,
			or(x.N, func(x float64) string { return s.lang.Number(x, 0) }), or(modelled, s.minutes), x.Date})
	}
	s.list(s.words.survey[:], []int{1, 2, 3, 4}, []int{0}, rows)
	if len(rows) > 0 {
		s.text(s.words.surveyNote)
	}
}

// asked is the name of a place that was asked about.
func (s *sheet) asked(at string) string {
	stage, point, ok := strings.Cut(at, "/")
	switch {
	case at == "":
		return s.r.Title
	case ok && point == "":
		for i := range s.m.Stages {
			if s.m.Stages[i].ID == stage {
				return s.m.Stages[i].Name
			}
		}
		return stage
	}
	return s.place(at)
}

// weights says what the effort was computed with, and what other weights would
// make of it.
func (s *sheet) weights(e *figures.Effort) {
	x, w := e.Weights, s.words
	whose := w.weightsOwn
	if x == defaultWeights() {
		whose = w.weightsDefault
	}
	factor := func(x float64) string { return s.lang.Short(x, 2) }
	text := replace(w.weights, whose, factor(x.Wait), factor(x.Delay), s.minutes(x.Step), s.minutes(x.Auth),
		s.minutes(x.Switch), s.minutes(x.Handoff), s.minutes(x.Repeat)) + " " + w.modelled
	least, most := math.Inf(1), math.Inf(-1)
	worst, moved := figures.WeightEffect{}, figures.Moved{}
	for _, effect := range e.WeightRanking {
		if !effect.Expected.OK {
			continue
		}
		least, most = min(least, effect.Expected.X), max(most, effect.Expected.X)
		for _, m := range effect.Moved {
			if abs(m.From-m.To) > abs(moved.From-moved.To) {
				worst, moved = effect, m
			}
		}
	}
	if most-least >= 0.05 {
		text += " " + replace(w.weightsMove, s.minutes(least), s.minutes(most))
		if moved.ID == "" {
			text += " " + w.sameOrder
		} else {
			how := w.halved
			if worst.Factor > 1 {
				how = w.doubled
			}
			text += " " + replace(w.weightsOrder, s.weightName(worst.Weight), how, s.lang.Quote(s.names.point(moved.ID)), at(moved.From), at(moved.To))
		}
	}
	s.text(text)
}

// defaultWeights are the weights of maps that give none.
func defaultWeights() figures.Weights {
	d := journey.DefaultWeights()
	return figures.Weights{Wait: d.Wait, Delay: d.Delay, Step: d.Step, Auth: d.Auth, Switch: d.Switch, Handoff: d.Handoff, Repeat: d.Repeat}
}

func (s *sheet) weightName(id string) string {
	for i, name := range [7]string{"wait", "delay", "step", "auth", "switch", "handoff", "repeat"} {
		if id == name {
			return s.words.weightNames[i]
		}
	}
	return id
}

func abs(n int) int { return max(n, -n) }

// shares says which shares the figures hang on most.
func (s *sheet) shares(e *figures.Effort) {
	if len(e.ShareSensitivity) == 0 {
		return
	}
	var rows [][]string
	by := e.ShareSensitivity[0].By
	for _, x := range e.ShareSensitivity {
		if x.By != by || !x.PerSuccess.OK || math.Abs(x.PerSuccess.X) < 0.05 {
			continue
		}
		rows = append(rows, []string{s.place(x.At), s.target(x.From), s.target(x.To), s.change(x.PerSuccess.X),
			or(x.Success, func(x float64) string { return strings.Replace(s.lang.Signed(x*100, 1), "-", "−", 1) })})
	}
	s.list(s.words.shares[:], []int{3, 4}, []int{0, 1, 2}, rows)
	if len(rows) > 0 {
		s.text(replace(s.words.sharesNote, s.percent(by)))
	}
}

// target is the name of where a way leads: a touchpoint or an outcome.
func (s *sheet) target(id string) string { return s.names.target(id) }
