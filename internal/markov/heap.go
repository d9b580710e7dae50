package markov

// costHeap is a binary heap of states by cost, then number. A state may stand
// in it several times; least is the lowest cost it was pushed with since it was
// last popped.
type costHeap struct {
	items []costItem
	least []int64
}

type costItem struct {
	cost  int64
	state int32
}

func (a costItem) before(b costItem) bool {
	return a.cost < b.cost || a.cost == b.cost && a.state < b.state
}

func (h *costHeap) push(cost int64, state int32) {
	h.least[state] = cost
	h.items = append(h.items, costItem{cost, state})
	i := len(h.items) - 1
	for i > 0 {
		up := (i - 1) / 2
		if !h.items[i].before(h.items[up]) {
			break
		}
		h.items[i], h.items[up] = h.items[up], h.items[i]
		i = up
	}
}

func (h *costHeap) pop() (int64, int32) {
	top := h.items[0]
	last := len(h.items) - 1
	h.items[0] = h.items[last]
	h.items = h.items[:last]
	for i := 0; ; {
		down := 2*i + 1
		if down >= last {
			break
		}
		if down+1 < last && h.items[down+1].before(h.items[down]) {
			down++
		}
		if !h.items[down].before(h.items[i]) {
			break
		}
		h.items[i], h.items[down] = h.items[down], h.items[i]
		i = down
	}
	return top.cost, top.state
}
