package numeric

import (
	"math/rand/v2"
	"slices"
)

// summits are partitions from which no climb leads further up, whatever the order
// of nodes: where nothing moves, the order has no part in it. On small graphs most
// climbs end at the same few, and each asks again whether it may stay there.
type summits struct {
	list []*summit // the latest found first
}

type summit struct {
	label  []int32
	blocks int
	q      *float64 // modularity, once somebody asked
}

const (
	mostSummits  = 12
	summitsUntil = 2000 // nodes; larger graphs seldom come to the same twice
)

// find is the summit that a label is, or nil.
func (s *summits) find(label []int32) *summit {
	for i, known := range s.list {
		if slices.Equal(known.label, label) {
			copy(s.list[1:i+1], s.list[:i])
			s.list[0] = known
			return known
		}
	}
	return nil
}

// add keeps a label, of so many blocks, from which nothing moved.
func (s *summits) add(label []int32, blocks int) {
	if len(label) > summitsUntil {
		return
	}
	if len(s.list) == mostSummits {
		s.list = s.list[:mostSummits-1]
	}
	s.list = slices.Insert(s.list, 0, &summit{label: slices.Clone(label), blocks: blocks})
}

// spend takes the random numbers that a climb would take to find out that nothing
// moves: for the order of the nodes, and for that of the blocks.
func (s *summit) spend(r *rand.Rand) {
	permute(r, nil, len(s.label))
	if s.blocks < len(s.label) {
		permute(r, nil, s.blocks)
	}
}

// permute brings n things in random order, as r.Shuffle does, or only takes the
// numbers for it where there is no list.
func permute(r *rand.Rand, list []int32, n int) {
	for i := n - 1; i > 0; i-- {
		j := r.Uint64N(uint64(i + 1))
		if list != nil {
			list[i], list[j] = list[j], list[i]
		}
	}
}
