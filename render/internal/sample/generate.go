package sample

import (
	"math/rand/v2"
	"strconv"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// names are what touchpoints, stages, departments and outcomes are called in
// generated journeys.
var names = []string{
	"Ask", "See the offer", "Check the address", "Get a confirmation", "Donaudampfschifffahrtsgesellschaftskapitän",
	"Порівняти пакети", "Зателефонувати до контактного центру", "Найнезадовільніше обслуговування", "Выбрать дату",
	"Zgłosić nieprzewidziane okoliczności", "比較する", "套餐比較與選擇適合家庭的方案", "📞 Call", "👩‍👩‍👧‍👦 family", "اختر الباقة المناسبة",
	"a \"quoted\" \\ name", "<b>bold</b> & more", "Tab\there", "W", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
	"A very long name that says in one breath everything that a customer does, thinks and feels while they wait in the queue of the contact centre, are asked for their address for the third time, hear the same music again, and are then told that the colleague who knows about it left an hour ago and will ring back",
}

// Generate is a journey of n touchpoints, the same for the same seed.
func Generate(seed uint64, n int) *journey.Map {
	r := rand.New(rand.NewPCG(seed, uint64(n)))
	name := func() string { return names[r.IntN(len(names))] }
	m := &journey.Map{
		ID: "generated", Title: name(), State: journey.Current, Owner: "d0",
		Locale: []string{"en", "uk", "ru", "pl"}[r.IntN(4)],
	}
	departments := 1 + r.IntN(8)
	for i := range departments {
		m.Departments = append(m.Departments, journey.Department{Entry: journey.Entry{ID: "d" + strconv.Itoa(i), Name: name()}})
	}
	outcomes := 1 + r.IntN(4)
	for i := range outcomes {
		m.Outcomes = append(m.Outcomes, journey.Outcome{Entry: journey.Entry{ID: "o" + strconv.Itoa(i), Name: name()}, Success: i == 0 || r.IntN(4) == 0})
	}
	for i := range n {
		if len(m.Stages) == 0 || r.IntN(4) == 0 {
			m.Stages = append(m.Stages, journey.Stage{ID: "s" + strconv.Itoa(len(m.Stages)), Name: name()})
		}
		s := &m.Stages[len(m.Stages)-1]
		s.Touchpoints = append(s.Touchpoints, generatePoint(r, i, n, departments, outcomes, name()))
	}
	return m
}

func generatePoint(r *rand.Rand, i, n, departments, outcomes int, name string) touchpoint.Touchpoint {
	t := touchpoint.Touchpoint{ID: "t" + strconv.Itoa(i), Name: name}
	if d := r.IntN(departments + 1); d < departments {
		t.Owner = "d" + strconv.Itoa(d)
	}
	if r.IntN(5) == 0 {
		t.Basis = touchpoint.Assumed
	}
	if r.IntN(5) == 0 {
		t.MomentOfTruth = touchpoint.Ptr(true)
	}
	rest := 1.0
	take := func() float64 {
		x := rest * r.Float64() * 0.5
		rest -= x
		return x
	}
	for range r.IntN(3) {
		t.Next = append(t.Next, way("t"+strconv.Itoa(min(n-1, i+1+r.IntN(4))), take()))
	}
	if r.IntN(4) == 0 {
		t.Next = append(t.Next, way("t"+strconv.Itoa(max(0, i-r.IntN(6))), take()))
	}
	for o := range outcomes {
		if r.IntN(4) == 0 {
			t.Next = append(t.Next, out("o"+strconv.Itoa(o), take()))
		}
	}
	if i == n-1 {
		t.Next = append(t.Next, out("o0", rest))
	} else {
		t.Next = append(t.Next, way("t"+strconv.Itoa(i+1), rest))
	}
	return t
}
