package reference

import (
	"math"
	"math/big"
	"strings"
)

// Spread is how far the channels of a touchpoint differ in time.
type Spread struct {
	Ratio            *float64
	Slowest, Fastest float64 // minutes
}

// content compares what channels say.
func (f *Figures) content(j *journey) {
	f.Agreement = map[string]*float64{}
	sum, n := 0.0, 0.0
	var units [][]string
	for _, fact := range j.facts() {
		var said []Statement
		for _, s := range j.states {
			for _, x := range s.Facts {
				if x.Fact == fact.ID && !x.None {
					said = append(said, x)
				}
			}
		}
		var unit []string
		for _, x := range said {
			unit = append(unit, fact.Kind+" "+x.Unit+" "+number(x.Number))
		}
		units = append(units, unit)
		agree, pairs := 0.0, 0.0
		for a := range said {
			for b := range a {
				pairs++
				if agrees(fact, said[a], said[b]) {
					agree++
				}
			}
		}
		if pairs == 0 {
			f.Agreement[fact.ID] = nil
			continue
		}
		f.Agreement[fact.ID] = of(agree / pairs)
		sum += agree / pairs
		n++
	}
	f.Alpha = alpha(units)
	if n > 0 {
		f.Content = of(sum / n)
	}
}

// facts are those declared, or those named.
func (j *journey) facts() []Fact {
	if j.Facts != nil {
		return j.Facts
	}
	var list []Fact
	seen := map[string]bool{}
	for _, s := range j.states {
		for _, x := range s.Facts {
			if !seen[x.Fact] {
				seen[x.Fact] = true
				list = append(list, Fact{ID: x.Fact, Kind: "text"})
			}
		}
	}
	return list
}

func agrees(f Fact, a, b Statement) bool {
	if a.Unit != b.Unit {
		return false
	}
	x, y, t := exact(a.Number), exact(b.Number), exact(f.Tolerance)
	most := new(big.Rat).Abs(x)
	if abs := new(big.Rat).Abs(y); abs.Cmp(most) > 0 {
		most = abs
	}
	gap := new(big.Rat).Sub(x, y)
	return gap.Abs(gap).Cmp(most.Mul(most, t)) <= 0
}

// exact is the decimal that was written.
func exact(x float64) *big.Rat {
	r, _ := new(big.Rat).SetString(number(x))
	return r
}

// Fold is a text as statements compare it.
func Fold(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// structure is what needs no flow.
func (f *Figures) structure(j *journey) {
	f.Declared, f.Process = map[string]float64{}, map[string]Spread{}
	used, cells := map[string]bool{}, 0.0
	for _, s := range j.states {
		if s.channel != "" {
			used[s.channel] = true
			cells++
			f.Declared[s.address()] = s.share
		}
	}
	if len(used) > 0 {
		f.Breadth = of(cells / float64(len(j.points)*len(used)))
	}
	for i, t := range j.points {
		low, high, n := math.Inf(1), 0.0, 0
		open := false
		for _, x := range j.of[i] {
			s := &j.states[x]
			open = open || s.Owner == ""
			if s.Active != nil {
				n++
				time := minutes(s.Active) + minutes(s.Wait)
				low, high = min(low, time), max(high, time)
			}
		}
		if open {
			f.Unowned = append(f.Unowned, t.ID)
		}
		if n < 2 {
			continue
		}
		spread := Spread{Slowest: high, Fastest: low}
		if low > 0 {
			spread.Ratio = of(high / low)
		}
		f.Process[t.ID] = spread
	}
}
