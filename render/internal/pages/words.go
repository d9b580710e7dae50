package pages

import (
	"strconv"

	"github.com/seam-cx/seam/internal/locale"
)

// Words are what pages say of each other in one language. In a phrase %s stands
// for a value.
type Words struct {
	PageOf    string // %s, %s: number and count
	Continued string // of a stage that began on the page before
	ToStep    string // %s: the number of a step on a later page
	FromStep  string
	BackTo    string // %s: the number of a step on an earlier page
	Steps     string // %s, %s: the numbers of the first and the last of some steps
	Step      string
}

// WordsOf are the words of a language.
func WordsOf(l locale.Lang) Words {
	switch l {
	case locale.Ukrainian:
		return Words{"сторінка %s з %s", "продовження", "до кроку %s", "від кроку %s", "назад до кроку %s", "кроки %s–%s", "крок %s"}
	case locale.Russian:
		return Words{"страница %s из %s", "продолжение", "к шагу %s", "от шага %s", "назад к шагу %s", "шаги %s–%s", "шаг %s"}
	case locale.Polish:
		return Words{"strona %s z %s", "ciąg dalszy", "do kroku %s", "od kroku %s", "wraca do kroku %s", "kroki %s–%s", "krok %s"}
	}
	return Words{"page %s of %s", "continued", "to step %s", "from step %s", "back to step %s", "steps %s–%s", "step %s"}
}

// To names a step that a way leads to, backwards or on.
func (w Words) To(step int, back bool) string {
	if back {
		return w.BackOf(strconv.Itoa(step))
	}
	return w.ToOf(strconv.Itoa(step))
}

// From names a step that a way comes from.
func (w Words) From(step int) string { return w.FromOf(strconv.Itoa(step)) }

// ToOf, BackOf and FromOf name steps by their numbers: 3, 5.
func (w Words) ToOf(steps string) string { return fill(w.ToStep, steps) }

// BackOf is ToOf for earlier steps.
func (w Words) BackOf(steps string) string { return fill(w.BackTo, steps) }

// FromOf names where ways come from.
func (w Words) FromOf(steps string) string { return fill(w.FromStep, steps) }

// Range names the steps from first to last.
func (w Words) Range(first, last int) string {
	if first == last {
		return fill(w.Step, strconv.Itoa(first))
	}
	return fill(w.Steps, strconv.Itoa(first), strconv.Itoa(last))
}
