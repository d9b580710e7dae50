package lanes_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/render/internal/lanes"
)

func ExamplePack() {
	short, long := &lanes.Strip{From: 100, To: 160, Height: 30}, &lanes.Strip{From: 0, To: 400, Height: 18}
	beside := &lanes.Strip{From: 200, To: 260, Height: 30}
	fmt.Println(lanes.Pack([]*lanes.Strip{long, short, beside}, 8), long.Top, short.Top, beside.Top)
	// Output: 48 30 0 0
}

func TestPackKeepsStripsApart(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 100 {
		var list []*lanes.Strip
		for range 1 + r.IntN(30) {
			x := r.Float64() * 1000
			list = append(list, &lanes.Strip{From: x, To: x + r.Float64()*400, Height: 10 + r.Float64()*30})
		}
		height := lanes.Pack(list, 8)
		for i, a := range list {
			assert.LessOrEqual(t, a.Top+a.Height, height+1e-9)
			for _, b := range list[:i] {
				assert.True(t, a.From >= b.To+8 || b.From >= a.To+8 || a.Top >= b.Top+b.Height-1e-9 || b.Top >= a.Top+a.Height-1e-9)
			}
		}
	}
}

// crossings counts where lines of one channel cross, all pieces in the order of
// their slots.
func crossings(list []*lanes.Piece) int {
	n := 0
	for _, a := range list {
		for i, at := range [2]float64{a.Low, a.High} {
			for _, b := range list {
				between := b.Slot > a.Slot == a.Far[i] && b.Slot != a.Slot
				if between && b.Low < at && at < b.High {
					n++
				}
			}
		}
	}
	return n
}

func TestArrange(t *testing.T) {
	for name, c := range map[string]struct {
		pieces []*lanes.Piece
		slots  int
		cross  int
	}{
		"nothing": {nil, 0, 0},
		"two steps down nest": {[]*lanes.Piece{
			{Low: 20, High: 110, Far: [2]bool{false, true}}, {Low: 10, High: 100, Far: [2]bool{false, true}}}, 2, 0},
		"two steps up nest": {[]*lanes.Piece{
			{Low: 10, High: 100, Far: [2]bool{true, false}}, {Low: 20, High: 110, Far: [2]bool{true, false}}}, 2, 0},
		"apart they share": {[]*lanes.Piece{
			{Low: 0, High: 10, Far: [2]bool{false, true}}, {Low: 20, High: 30, Far: [2]bool{false, true}}}, 1, 0},
		"some must cross": {[]*lanes.Piece{
			{Low: 0, High: 100, Far: [2]bool{false, true}}, {Low: 20, High: 80, Far: [2]bool{true, false}}}, 2, 1},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.slots, lanes.Arrange(c.pieces, 1))
			assert.Equal(t, c.cross, crossings(c.pieces))
		})
	}
}

// Of few pieces the arrangement is as good as the best of all orders, or nearly
// so, and pieces in one slot never touch.
func TestArrangeAgainstAllOrders(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	found, least := 0, 0
	for range 200 {
		list := make([]*lanes.Piece, 2+r.IntN(4))
		for i := range list {
			low := float64(r.IntN(50))
			list[i] = &lanes.Piece{Low: low, High: low + 5 + float64(r.IntN(50)), Far: [2]bool{r.IntN(2) == 0, r.IntN(2) == 0}}
		}
		lanes.Arrange(list, 1)
		for i, a := range list {
			for _, b := range list[:i] {
				assert.True(t, a.Slot != b.Slot || a.Low >= b.High+1 || b.Low >= a.High+1)
			}
		}
		found += crossings(list)
		least += best(list)
	}
	assert.GreaterOrEqual(t, found, least)
	assert.LessOrEqual(t, float64(found), 1.02*float64(least))
}

// best is the least number of crossings over all orders.
func best(list []*lanes.Piece) int {
	least := -1
	var try func(k int)
	try = func(k int) {
		if k == len(list) {
			if n := crossings(list); least < 0 || n < least {
				least = n
			}
			return
		}
		for s := range list {
			free := true
			for _, o := range list[:k] {
				free = free && o.Slot != s
			}
			if free {
				list[k].Slot = s
				try(k + 1)
			}
		}
	}
	try(0)
	return least
}
