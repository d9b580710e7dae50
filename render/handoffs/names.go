package handoffs

import (
	"slices"
	"strconv"
	"strings"
)

// distinguish adds to the names that several groups have in common the numbers
// of their touchpoints, and where these are the same, too, who is accountable.
func (d *drawing) distinguish() {
	d.tell(false, func(g *group) string {
		numbers := make([]int, len(g.has))
		for i, o := range g.has {
			numbers[i] = d.number[o.Touchpoint]
		}
		return spans(numbers)
	})
	d.tell(true, func(g *group) string {
		var names []string
		for _, o := range g.has {
			if n := d.book.Name(o.Owner); !slices.Contains(names, n) {
				names = append(names, n)
			}
		}
		return d.list(names)
	})
}

// tell adds something to each name that is not the only one; again where it has
// been added to before.
func (d *drawing) tell(again bool, more func(*group) string) {
	count := map[string]int{}
	for i := range d.groups {
		count[d.groups[i].name]++
	}
	for i := range d.groups {
		if g := &d.groups[i]; count[g.name] > 1 {
			if base, ok := strings.CutSuffix(g.name, ")"); ok && again {
				g.name = base + ": " + more(g) + ")"
				continue
			}
			g.name += " (" + more(g) + ")"
		}
	}
}

// spans writes numbers in ascending order, three or more in a row from the first
// to the last; what is many is cut in the middle.
func spans(numbers []int) string {
	const most = 5
	numbers = slices.Compact(numbers)
	var out []string
	for i := 0; i < len(numbers); {
		last := i
		for last+1 < len(numbers) && numbers[last+1] == numbers[last]+1 {
			last++
		}
		if last-i < 2 {
			out = append(out, strconv.Itoa(numbers[i]))
			i++
			continue
		}
		out = append(out, strconv.Itoa(numbers[i])+"–"+strconv.Itoa(numbers[last]))
		i = last + 1
	}
	if len(out) > most {
		return strings.Join(out[:most-1], ", ") + ", … " + out[len(out)-1]
	}
	return strings.Join(out, ", ")
}
