package pages

import (
	"strconv"
	"strings"

	"github.com/seam-cx/seam/internal/locale"
)

// Words are what pages say of each other in one language. In a phrase %s stands
// for a value.
type Words struct {
	PageOf    string    // %s, %s: number and count
	Continued string    // of a stage that began on the page before
	To        [2]string // %s: the number of a step on a later page, or of several
	From      [2]string
	Back      [2]string // as To, for earlier pages
	Steps     string    // %s, %s: the numbers of the first and the last of some steps
	Step      string
}

// WordsOf are the words of a language.
func WordsOf(l locale.Lang) Words {
	switch l {
	case locale.Ukrainian:
		return Words{"сторінка %s з %s", "продовження", [2]string{"до кроку %s", "до кроків %s"}, [2]string{"від кроку %s", "від кроків %s"}, [2]string{"назад до кроку %s", "назад до кроків %s"}, "кроки %s–%s", "крок %s"}
	case locale.Russian:
		return Words{"страница %s из %s", "продолжение", [2]string{"к шагу %s", "к шагам %s"}, [2]string{"от шага %s", "от шагов %s"}, [2]string{"назад к шагу %s", "назад к шагам %s"}, "шаги %s–%s", "шаг %s"}
	case locale.Polish:
		return Words{"strona %s z %s", "ciąg dalszy", [2]string{"do kroku %s", "do kroków %s"}, [2]string{"od kroku %s", "od kroków %s"}, [2]string{"wraca do kroku %s", "wraca do kroków %s"}, "kroki %s–%s", "krok %s"}
	}
	return Words{"page %s of %s", "continued", [2]string{"to step %s", "to steps %s"}, [2]string{"from step %s", "from steps %s"}, [2]string{"back to step %s", "back to steps %s"}, "steps %s–%s", "step %s"}
}

// Onward names steps that a way leads to, in file order.
func (w Words) Onward(steps ...int) string { return several(w.To, steps) }

// Backward is Onward for earlier steps.
func (w Words) Backward(steps ...int) string { return several(w.Back, steps) }

// Source names steps that a way comes from, in file order.
func (w Words) Source(steps ...int) string { return several(w.From, steps) }

// most is how many steps are named one by one.
const most = 3

func several(words [2]string, steps []int) string {
	if len(steps) == 1 {
		return fill(words[0], strconv.Itoa(steps[0]))
	}
	list := make([]string, len(steps))
	for i, s := range steps {
		list[i] = strconv.Itoa(s)
	}
	if len(steps) > most {
		return fill(words[1], list[0]+"–"+list[len(list)-1])
	}
	return fill(words[1], strings.Join(list, ", "))
}

// Range names the steps from first to last.
func (w Words) Range(first, last int) string {
	if first == last {
		return fill(w.Step, strconv.Itoa(first))
	}
	return fill(w.Steps, strconv.Itoa(first), strconv.Itoa(last))
}
