package plan

import (
	"container/heap"
	"context"
	"slices"
)

// thorough is the largest number of candidates that a greedy step computes anew
// one and all. Beyond it a candidate is computed anew only once it comes first
// by what it last gained (Minoux 1978, Accelerated greedy algorithms), which is
// the same as long as no fix gains by another.
const thorough = 64

// greedy adds what gains most for its cost again and again, and compares the
// set with the best single fix.
func (p *planner) greedy(ctx context.Context, list []*candidate) (set, error) {
	done, err := p.start(ctx)
	if err != nil {
		return set{}, err
	}
	single := set{effect: p.now, ok: true}
	left := &queue{last: make([]float64, len(list)), taken: -1}
	for n, c := range list {
		left.members = append(left.members, n)
		s := set{members: []int{n}, cost: *c.fix.Cost, effect: c.effect, ok: c.ok, steps: []step{{c.effect, c.ok}}}
		left.last[n] = rounded(p.gain(list, done, s, n))
		if p.better(s, single) {
			single = s
		}
	}
	heap.Init(left)
	for left.Len() > 0 {
		if p.out.Best.Budget != nil {
			left.drop(func(n int) bool { return !p.affordable(done.cost + *list[n].fix.Cost) })
		}
		pick, s, err := p.foremost(ctx, list, done, left)
		if err != nil {
			return set{}, err
		}
		if pick < 0 || !p.helps(done.effect, s.effect) {
			break
		}
		if err := done.do(ctx, list, pick); err != nil {
			return set{}, err
		}
		if left.Len() > 0 && left.taken != pick {
			left.drop(func(n int) bool { return n == pick })
		}
	}
	if p.better(single, done.set) {
		return single, nil
	}
	return done.set, nil
}

// foremost is next, computing no more than it has to where candidates are many.
func (p *planner) foremost(ctx context.Context, list []*candidate, done *doing, left *queue) (int, set, error) {
	if left.Len() <= thorough {
		members := slices.Clone(left.members)
		slices.Sort(members)
		return p.next(ctx, list, done, members)
	}
	pick, best := -1, set{}
	var seen []int
	for left.Len() > 0 && (pick < 0 || left.last[left.members[0]] > left.last[pick]) {
		n := heap.Pop(left).(int)
		seen = append(seen, n)
		s, err := done.try(ctx, list[n])
		if err != nil {
			return -1, set{}, err
		}
		if !s.ok {
			continue
		}
		left.last[n] = rounded(p.gain(list, done, s, n))
		if pick < 0 || left.last[n] > left.last[pick] {
			pick, best = n, s
		}
	}
	for _, n := range seen {
		if n != pick {
			heap.Push(left, n)
		}
	}
	left.taken = pick
	return pick, best, nil
}

// queue holds candidates, the one first that last gained most; of equals the
// first in the file.
type queue struct {
	members []int
	last    []float64 // what a candidate gained for its cost when it was last computed
	taken   int       // out already
}

func (q *queue) Len() int { return len(q.members) }

func (q *queue) Less(i, j int) bool {
	a, b := q.members[i], q.members[j]
	if q.last[a] != q.last[b] {
		return q.last[a] > q.last[b]
	}
	return a < b
}

func (q *queue) Swap(i, j int) { q.members[i], q.members[j] = q.members[j], q.members[i] }

// Push is for package heap.
func (q *queue) Push(x any) { q.members = append(q.members, x.(int)) }

// Pop is for package heap.
func (q *queue) Pop() any {
	last := len(q.members) - 1
	n := q.members[last]
	q.members = q.members[:last]
	return n
}

// drop takes some candidates out.
func (q *queue) drop(out func(n int) bool) {
	before := len(q.members)
	q.members = slices.DeleteFunc(q.members, out)
	if len(q.members) < before {
		heap.Init(q)
	}
}
