package flow

import (
	"encoding/binary"
	"math/bits"

	"github.com/seam-cx/seam/journey"
)

// dataSet is a set of data, numbered in order of their first mention.
type dataSet []uint64

func (s dataSet) add(n int)      { s[n/64] |= 1 << (n % 64) }
func (s dataSet) has(n int) bool { return s[n/64]&(1<<(n%64)) != 0 }

func (s dataSet) meets(t dataSet) bool {
	for i := range s {
		if s[i]&t[i] != 0 {
			return true
		}
	}
	return false
}

// key is the set as a key of a map.
func (s dataSet) key() string {
	b := make([]byte, 0, 8*len(s))
	for _, w := range s {
		b = binary.LittleEndian.AppendUint64(b, w)
	}
	return string(b)
}

// common is the number of data in both sets.
func (s dataSet) common(t dataSet) int {
	n := 0
	for i := range s {
		n += bits.OnesCount64(s[i] & t[i])
	}
	return n
}

// said tells which data matter where.
type said struct {
	f      *Flow
	ids    []string
	words  int
	asks   []dataSet // by encounter: said when it is left
	charge []dataSet // by transition: asked at its end and not carried
	live   []dataSet // by encounter: whether it was said before arriving can still matter
}

func newSaid(f *Flow) *said {
	s := &said{f: f}
	numbers := map[string]int{}
	for _, d := range f.Graph.Map().Data {
		s.number(numbers, d.ID)
	}
	for _, e := range f.Graph.Encounters() {
		for _, id := range e.Detail.Asks {
			s.number(numbers, id)
		}
	}
	s.words = (len(s.ids) + 63) / 64
	for _, e := range f.Graph.Encounters() {
		set := s.none()
		for _, id := range e.Detail.Asks {
			set.add(numbers[id])
		}
		s.asks = append(s.asks, set)
	}
	for i := range f.Out {
		for _, t := range f.Out[i] {
			s.charge = append(s.charge, s.charged(t))
		}
	}
	s.findLive()
	return s
}

func (s *said) number(numbers map[string]int, id string) {
	if _, ok := numbers[id]; !ok {
		numbers[id] = len(s.ids)
		s.ids = append(s.ids, id)
	}
}

func (s *said) none() dataSet { return make(dataSet, s.words) }

func (s *said) charged(t Transition) dataSet {
	set := s.none()
	if t.To == journey.None || t.P <= 0 || t.Target != nil && t.Target.CarriesAll {
		return set
	}
	copy(set, s.asks[t.To])
	for n, id := range s.ids {
		if set.has(n) && t.Carries(id) {
			set[n/64] &^= 1 << (n % 64)
		}
	}
	return set
}

// matters tells whether anything that is said can be asked again.
func (s *said) matters() bool {
	for i := range s.asks {
		for w, asked := range s.asks[i] {
			for _, t := range s.f.Out[i] {
				if t.To != journey.None && t.P > 0 && asked&(s.charge[t.index][w]|s.live[t.To][w]) != 0 {
					return true
				}
			}
		}
	}
	return false
}

// findLive works backwards, as compilers find live variables: a datum matters
// on arriving where it is not asked and some way on charges for it, or leads to
// where it matters. What does not matter is forgotten, which keeps pairs few.
func (s *said) findLive() {
	n := len(s.f.Out)
	s.live = make([]dataSet, n)
	into := make([][]int32, n)
	queue := make([]int, 0, n)
	waiting := make([]bool, n)
	for i := range n {
		s.live[i] = s.none()
		for _, t := range s.f.Out[i] {
			if t.To != journey.None && t.P > 0 {
				into[t.To] = append(into[t.To], int32(i))
			}
		}
	}
	for i := n - 1; i >= 0; i-- {
		queue = append(queue, i)
		waiting[i] = true
	}
	for len(queue) > 0 {
		i := queue[0]
		queue = queue[1:]
		waiting[i] = false
		if !s.widen(i) {
			continue
		}
		for _, j := range into[i] {
			if !waiting[j] {
				waiting[j] = true
				queue = append(queue, int(j))
			}
		}
	}
}

// widen adds to what matters at i and tells whether it grew.
func (s *said) widen(i int) bool {
	grew := false
	for _, t := range s.f.Out[i] {
		if t.To == journey.None || t.P <= 0 {
			continue
		}
		for w := range s.words {
			more := (s.charge[t.index][w] | s.live[t.To][w]) &^ s.asks[i][w] &^ s.live[i][w]
			if more != 0 {
				s.live[i][w] |= more
				grew = true
			}
		}
	}
	return grew
}
