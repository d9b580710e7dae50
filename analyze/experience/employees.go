package experience

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/numeric"
	"github.com/seam-cx/seam/journey"
)

// fewest is the number of departments from which on a rank correlation is given:
// with fewer, chance alone often orders them alike.
const fewest = 6

// owned is what customers go through at what one department owns.
type owned struct {
	visits, effort, felt, feltVisits float64
	given                            bool // something is known of what it takes
}

// employees fill in how the people of each department rate their work, beside
// what customers go through where it is accountable, and how far both go
// together.
func employees(in *analysis.Input, e *figures.Experience) {
	own := ownership(in)
	e.Departments = []figures.Employees{}
	var level, emotion, costLevel, cost []float64
	for _, d := range in.Map.Departments {
		o := own[d.ID]
		if o == nil && (d.Experience == nil || !in.Own(d.Entry)) {
			continue
		}
		x := employeesOf(in, d, o)
		e.Departments = append(e.Departments, x)
		if x.Level.OK && x.Emotion.OK {
			level, emotion = append(level, x.Level.X), append(emotion, x.Emotion.X)
		}
		if x.Level.OK && x.Cost.OK {
			costLevel, cost = append(costLevel, x.Level.X), append(cost, x.Cost.X)
		}
	}
	e.Together = figures.Correlation{
		Departments: min(len(level), len(cost)),
		Emotion:     together(in, level, emotion), Cost: together(in, costLevel, cost),
	}
}

func together(in *analysis.Input, x, y []float64) figures.Value {
	if len(x) < fewest {
		return in.Insufficient(tooFewDepartments)
	}
	r, why := numeric.Spearman(x, y)
	if !why.OK() {
		return in.Insufficient(allAlike)
	}
	return figures.Of(r)
}

// ownership adds up by owner. The cost of a transition counts where it arrives;
// into an outcome, where it leaves.
func ownership(in *analysis.Input) map[string]*owned {
	own := map[string]*owned{}
	encounters := in.Graph.Encounters()
	at := func(i int) *owned {
		id := encounters[i].Detail.Owner
		if own[id] == nil {
			own[id] = &owned{}
		}
		return own[id]
	}
	for i, enc := range encounters {
		o := at(i)
		d := enc.Detail
		o.given = o.given || d.Active != nil || d.Wait != nil || d.Delay != nil || d.Steps != nil || d.Auth != nil
		if !in.Flow.OK() {
			continue
		}
		v := in.Flow.Visits[i]
		o.visits += v
		o.effort += v * in.Flow.Items[i].Sum()
		if x, ok := Emotion(in.Map, d); ok {
			o.felt += x * v
			o.feltVisits += v
		}
		for _, t := range in.Flow.Out[i] {
			to := o
			if t.To != journey.None {
				to = at(t.To)
			}
			to.effort += t.Flow*t.Items.Sum() + in.Map.Weights.Repeat*t.Repeats
		}
	}
	for _, t := range in.Flow.Start {
		if t.To != journey.None {
			at(t.To).effort += t.Flow * t.Items.Sum()
		}
	}
	delete(own, "")
	return own
}

func employeesOf(in *analysis.Input, d journey.Department, o *owned) figures.Employees {
	x := figures.Employees{Department: d.ID, Score: in.Insufficient(notAsked), Level: in.Insufficient(notAsked)}
	if r := d.Experience; r != nil {
		x.Score, x.Scale = figures.Of(r.Score), r.Scale
		if wide := r.Scale[1] - r.Scale[0]; wide > 0 {
			x.Level = figures.Of((r.Score - r.Scale[0]) / wide)
		}
		if r.N != nil {
			x.N = *r.N
		}
		if !r.Date.IsZero() {
			x.Date = r.Date.String()
		}
	}
	note := func(v analysis.Words) figures.Employees {
		x.Visits, x.Emotion, x.Effort, x.Cost = in.Insufficient(v), in.Insufficient(v), in.Insufficient(v), in.Insufficient(v)
		return x
	}
	switch {
	case o == nil:
		return note(ownsNothing)
	case !in.Flow.OK():
		return note(analysis.Trapped)
	}
	x.Visits, x.Emotion = figures.Of(o.visits), in.Insufficient(analysis.NoEmotion)
	if o.feltVisits > 0 {
		x.Emotion = figures.Of(o.felt / o.feltVisits)
	}
	x.Effort, x.Cost = in.Insufficient(analysis.NothingGiven), in.Insufficient(analysis.NothingGiven)
	if o.given {
		x.Effort, x.Cost = figures.Of(o.effort), in.Insufficient(analysis.NobodyComes)
		if o.visits > 0 {
			x.Cost = figures.Of(o.effort / o.visits)
		}
	}
	return x
}

var (
	tooFewDepartments = analysis.Words{
		EN: "fewer than six departments have both figures",
		UK: "обидва показники мають менш як шість підрозділів",
		RU: "оба показателя есть менее чем у шести отделов",
		PL: "obie liczby ma mniej niż sześć działów",
	}
	allAlike = analysis.Words{
		EN: "all departments are alike in one of the two",
		UK: "за одним із двох показників усі підрозділи однакові",
		RU: "по одному из двух показателей все отделы одинаковы",
		PL: "pod jednym z dwóch względów wszystkie działy są takie same",
	}
	notAsked = analysis.Words{
		EN: "the map does not say how its people rate their work",
		UK: "мапа не каже, як його люди оцінюють свою роботу",
		RU: "карта не говорит, как его люди оценивают свою работу",
		PL: "mapa nie mówi, jak jego ludzie oceniają swoją pracę",
	}
	ownsNothing = analysis.Words{
		EN: "it owns nothing that customers meet",
		UK: "він не відповідає за жодну точку контакту",
		RU: "он не отвечает ни за одну точку контакта",
		PL: "nie odpowiada za żaden punkt styku",
	}
)
