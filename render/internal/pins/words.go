package pins

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/render/internal/phrase"
)

// words are the labels of one language.
type words struct{ step, steps, others, more string } // %s

func wordsOf(l locale.Lang) words {
	switch l {
	case locale.Ukrainian:
		return words{"також крок %s", "також кроки %s", "також %s", "ще %s"}
	case locale.Russian:
		return words{"также шаг %s", "также шаги %s", "также %s", "ещё %s"}
	case locale.Polish:
		return words{"także krok %s", "także kroki %s", "także %s", "jeszcze %s"}
	}
	return words{"also step %s", "also steps %s", "also %s", "%s more"}
}

// Also says where else the findings of a line are: at touchpoints by their
// numbers, and elsewhere, each once. It is "" where there is nothing else.
func Also(l locale.Lang, steps []int, others []string) string {
	w := wordsOf(l)
	var out []string
	some := func(label string, list []string, most int) {
		if len(list) > most+1 {
			list = append(list[:most], phrase.Fill(w.more, l.Number(float64(len(list)-most), 0)))
		}
		out = append(out, phrase.Fill(label, strings.Join(list, ", ")))
	}
	steps = slices.Clone(steps)
	slices.Sort(steps)
	steps = slices.Compact(steps)
	switch {
	case len(steps) == 1:
		some(w.step, []string{strconv.Itoa(steps[0])}, mostSteps)
	case len(steps) > 1:
		numbers := make([]string, len(steps))
		for i, n := range steps {
			numbers[i] = strconv.Itoa(n)
		}
		some(w.steps, numbers, mostSteps)
	}
	var once []string
	for _, x := range others {
		if x != "" && !slices.Contains(once, x) {
			once = append(once, x)
		}
	}
	if len(once) > 0 {
		some(w.others, once, mostOthers)
	}
	return strings.Join(out, " · ")
}

// How many places a line names.
const (
	mostSteps  = 16
	mostOthers = 5
)
