package reference

import (
	"fmt"
	"math"
	"math/rand/v2"
)

// Random is a legal map with a bit of everything: loops, self-loops, several
// starts and outcomes, paths of single channels, targets on a channel, own
// shares on the default way, data asked and carried, and much left unsaid.
func Random(seed uint64) *Map {
	r := rand.New(rand.NewPCG(seed, 11))
	return RandomOf(seed, 1+r.IntN(8))
}

// RandomOf is a Random map with a number of touchpoints.
func RandomOf(seed uint64, touchpoints int) *Map {
	r := &random{rand.New(rand.NewPCG(seed, 2960)), nil}
	m := &Map{Title: fmt.Sprint("Map ", seed)}
	r.m = m
	r.vocabulary()
	channels := ids("c", 1+r.IntN(4))
	departments := ids("d", 1+r.IntN(4))
	data := ids("x", r.IntN(4))
	if r.chance(.5) {
		m.Channels = channels
	}
	if r.chance(.5) {
		m.Departments = departments
	}
	if r.chance(.5) && len(data) > 0 {
		m.Data = data
	}
	points := ids("t", touchpoints)
	r.points(points, channels, departments, data)
	r.paths(points, data)
	if r.chance(.4) {
		m.Start = r.targets(points, data, true)
	}
	r.collaborate(departments)
	return m
}

type random struct {
	*rand.Rand
	m *Map
}

func ids(prefix string, n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprint(prefix, i+1)
	}
	return list
}

func (r *random) chance(p float64) bool { return r.Float64() < p }

func pick[T any](r *random, list []T) T { return list[r.IntN(len(list))] }

// some are a few of the list, in its order.
func (r *random) some(list []string, p float64) []string {
	var out []string
	for _, x := range list {
		if r.chance(p) {
			out = append(out, x)
		}
	}
	return out
}

func (r *random) vocabulary() {
	m := r.m
	if r.chance(.5) {
		m.Outcomes = []Outcome{{"won", true}, {"lost", false}, {"half", r.chance(.5)}}
		r.Shuffle(len(m.Outcomes), func(i, k int) { m.Outcomes[i], m.Outcomes[k] = m.Outcomes[k], m.Outcomes[i] })
	}
	if r.chance(.5) {
		m.Personas = []Persona{{ID: "p1"}, {ID: "p2"}}
		if r.chance(.6) {
			m.Personas[0].Share, m.Personas[1].Share = of(.6), of(.25)
		}
	}
	if r.chance(.6) {
		kinds := []string{"text", "number", "money", "duration"}
		for i, id := range ids("f", 1+r.IntN(3)) {
			f := Fact{ID: id, Kind: kinds[(i+r.IntN(4))%4]}
			if f.Kind != "text" && r.chance(.5) {
				f.Tolerance = .1
			}
			m.Facts = append(m.Facts, f)
		}
	}
	if r.chance(.4) {
		m.Weights = map[string]float64{}
		for _, name := range []string{"wait", "delay", "step", "auth", "switch", "handoff", "repeat"} {
			if r.chance(.4) {
				m.Weights[name] = pick(r, []float64{0, .05, .5, 1, 2.5})
			}
		}
	}
}

func (r *random) points(points, channels, departments, data []string) {
	stage := Stage{ID: "s1"}
	for _, id := range points {
		if len(stage.Touchpoints) > 0 && r.chance(.3) {
			r.m.Stages = append(r.m.Stages, stage)
			stage = Stage{ID: fmt.Sprint("s", len(r.m.Stages)+1)}
		}
		t := Touchpoint{ID: id, Detail: r.detail(departments, data, .55)}
		if r.chance(.25) {
			t.Share = pick(r, []*float64{of(0), of(.25), of(.7), of(1)})
		}
		if r.chance(.85) {
			t.Channels = r.channels(channels, departments, data)
		}
		stage.Touchpoints = append(stage.Touchpoints, t)
	}
	r.m.Stages = append(r.m.Stages, stage)
}

func (r *random) channels(channels, departments, data []string) []Channel {
	var list []Channel
	for _, id := range channels {
		if r.chance(.6) {
			list = append(list, Channel{ID: id})
		}
	}
	r.Shuffle(len(list), func(i, k int) { list[i], list[k] = list[k], list[i] })
	if list == nil {
		return nil
	}
	shares := r.shares(len(list))
	for i := range list {
		list[i].Share = shares[i]
		if r.chance(.2) {
			list[i].Planned = of(.2)
		}
		list[i].Detail = r.detail(departments, data, .25)
	}
	return list
}

// shares are legal shares of a set of n, some of them not said.
func (r *random) shares(n int) []*float64 {
	list := make([]*float64, n)
	if r.chance(.2) {
		return list
	}
	open := r.chance(.35)
	left := 100
	for i := range list {
		part := r.IntN(left + 1)
		if i == n-1 && !open {
			part = left
		}
		left -= part
		if open && r.chance(.5) {
			left += part
			continue
		}
		list[i] = of(float64(part) / 100)
	}
	all := true
	for _, x := range list {
		all = all && x != nil
	}
	if all && open { // nothing takes what is left: let the last do
		list[n-1] = nil
	} else if all && r.chance(.3) { // not quite 1
		for _, x := range list {
			if *x >= .1 && *x < .9 {
				*x = math.Round((*x+pick(r, []float64{-.008, -.003, .004, .009}))*1000) / 1000
				break
			}
		}
	}
	return list
}

func (r *random) detail(departments, data []string, p float64) Detail {
	d := Detail{}
	if r.chance(p) {
		d.Owner = pick(r, departments)
	}
	if r.chance(p / 3) {
		d.SupportedBy, d.HasSupport = r.some(departments, .4), true
	}
	work := func() []string {
		var list []string
		for range r.IntN(3) {
			list = append(list, pick(r, append([]string{""}, departments...)))
		}
		return list
	}
	if r.chance(p / 3) {
		d.Front, d.HasFront = work(), true
	}
	if r.chance(p / 3) {
		d.Back, d.HasBack = work(), true
	}
	if r.chance(p) {
		d.Active = r.time()
	}
	if r.chance(p / 2) {
		d.Wait = r.time()
	}
	if r.chance(p / 3) {
		d.Delay = r.time()
	}
	if r.chance(p / 2) {
		d.Steps = of(float64(r.IntN(20)))
	}
	if r.chance(p / 3) {
		d.Auth = of(float64(r.IntN(3)))
	}
	if r.chance(p) {
		d.Asks, d.HasAsks = r.some(data, .5), true
	}
	if r.chance(p) {
		d.Emotion = r.emotion()
	}
	d.Facts = r.facts(p)
	return d
}

func (r *random) time() *Time {
	t := pick(r, []Time{
		{"0m", 0}, {"4m", 4}, {"90s", 1.5}, {"1.5h", 90}, {"1h30m", 90}, {"5-10m", 7.5}, {"30 min", 30}, {"7m", 7}, {"2m", 2}, {"1d", 1440}, {"30m-1h", 45},
	})
	return &t
}

func (r *random) emotion() *Emotion {
	level := func() float64 { return pick(r, []float64{-2, -1.5, -1, 0, .5, 1, 2}) }
	if r.m.Personas == nil || r.chance(.7) {
		return &Emotion{All: of(level())}
	}
	e := &Emotion{}
	for _, p := range r.m.Personas {
		if r.chance(.7) || e.ByPersona == nil {
			e.ByPersona = append(e.ByPersona, PersonaEmotion{p.ID, level()})
		}
	}
	return e
}

func (r *random) facts(p float64) []Statement {
	var list []Statement
	for _, f := range r.m.Facts {
		if !r.chance(p) {
			continue
		}
		s := Statement{Fact: f.ID}
		if r.chance(.1) {
			s.Text, s.None = "none", true
			list = append(list, s)
			continue
		}
		switch f.Kind {
		case "text":
			s.Text = pick(r, []string{"Two days", "two  DAYS", "Three days", "дві доби", "Дві  доби"})
			s.Unit = Fold(s.Text)
		case "number":
			s.Number = pick(r, []float64{10, 9, 11, 10.5})
			s.Text = number(s.Number)
		case "money":
			x := pick(r, []Statement{
				{Text: "29 EUR", Number: 29, Unit: "EUR"}, {Text: "29,00 €", Number: 29, Unit: "EUR"}, {Text: "€27.50", Number: 27.5, Unit: "EUR"},
				{Text: "29 USD", Number: 29, Unit: "USD"}, {Text: "32.22 EUR", Number: 32.22, Unit: "EUR"},
			})
			s.Text, s.Number, s.Unit = x.Text, x.Number, x.Unit
		case "duration":
			x := pick(r, []Statement{{Text: "3d", Number: 72}, {Text: "72h", Number: 72}, {Text: "80h", Number: 80}, {Text: "1w", Number: 168}})
			s.Text, s.Number = x.Text, x.Number
		}
		list = append(list, s)
	}
	return list
}

func (r *random) paths(points, data []string) {
	for si := range r.m.Stages {
		for ti := range r.m.Stages[si].Touchpoints {
			t := &r.m.Stages[si].Touchpoints[ti]
			if r.chance(.6) {
				t.Next = r.targets(points, data, false)
			}
			for ci := range t.Channels {
				if r.chance(.2) {
					t.Channels[ci].Next = r.targets(points, data, false)
				}
			}
		}
	}
}

func (r *random) targets(points, data []string, start bool) []Target {
	ends := []string{"done", "gone"}
	if r.m.Outcomes != nil {
		ends = []string{"won", "lost", "half"}
	}
	var list []Target
	seen := map[string]bool{}
	for range 1 + r.IntN(4) {
		t := Target{To: pick(r, points)}
		if r.chance(.35) && (!start || r.chance(.2)) {
			t.To = pick(r, ends)
		} else if at := r.at(t.To); len(at) > 0 && r.chance(.3) {
			t.Channel = pick(r, at)
		}
		if seen[t.address()] {
			continue
		}
		seen[t.address()] = true
		switch {
		case r.chance(.15):
			t.CarriesAll = true
		case r.chance(.2) && len(data) > 0:
			t.Carries = []string{pick(r, data)}
		}
		if r.chance(.15) {
			t.Wait = r.time()
		}
		if r.chance(.1) {
			t.Delay = r.time()
		}
		list = append(list, t)
	}
	for i, s := range r.shares(len(list)) {
		list[i].Share = s
	}
	return list
}

// at are the channels of a touchpoint.
func (r *random) at(id string) []string {
	var list []string
	for _, s := range r.m.Stages {
		for _, t := range s.Touchpoints {
			if t.ID == id {
				for _, c := range t.Channels {
					list = append(list, c.ID)
				}
			}
		}
	}
	return list
}

func (r *random) collaborate(departments []string) {
	if len(departments) < 2 || r.chance(.4) {
		return
	}
	for range 1 + r.IntN(2) {
		c := Collaboration{Between: r.some(departments, .6), By: r.chance(.5), Meets: r.chance(.4)}
		if len(c.Between) >= 2 {
			r.m.Collaborate = append(r.m.Collaborate, c)
		}
	}
}
