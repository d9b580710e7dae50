package compare

import (
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// factDiffers is the rule about statements that contradict each other. Of two that do
// it names one, and which depends on what others say and, where that does not
// decide, on their order.
const factDiffers = "fact-differs"

// stated is what a map says of facts, in words of the new map.
type stated struct {
	said  map[[2]string]string // by fact and address of the encounter
	facts map[string]*journey.Fact
}

// statedIn collects what a map says; the functions write its ids as the new map does.
func statedIn(m *journey.Map, factID, address func(string) string) stated {
	s := stated{map[[2]string]string{}, map[string]*journey.Fact{}}
	for i := range m.Facts {
		s.facts[factID(m.Facts[i].ID)] = &m.Facts[i]
	}
	for _, e := range m.Graph().Encounters() {
		at := address(e.Address())
		for _, x := range e.Detail.Facts {
			if !x.None {
				s.said[[2]string{factID(x.Fact), at}] = x.Text
			}
		}
	}
	return s
}

// contradicts tells whether the two statements that a finding is about, which other
// has as well, contradicted each other here.
func (s stated) contradicts(f *diag.Finding, other stated, factID, address func(string) string) bool {
	if f.Rule != factDiffers {
		return false
	}
	id := factID(f.Params.Text("fact"))
	fact := s.facts[id]
	if fact == nil {
		return false
	}
	var both [2]touchpoint.FactValue
	for i, name := range []string{"at", "against"} {
		key := [2]string{id, address(f.Params.Text(name))}
		here, ok := s.said[key]
		there, ok2 := other.said[key]
		if !ok || !ok2 {
			return false
		}
		x, err := touchpoint.ParseFactValue(fact.Kind, here)
		y, err2 := touchpoint.ParseFactValue(fact.Kind, there)
		if err != nil || err2 != nil || x.Normalized() != y.Normalized() {
			return false
		}
		both[i] = x
	}
	return !touchpoint.Agree(both[0], both[1], fact.Tolerance)
}
