package cli

import (
	"strings"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/locale"
)

// What rules test and rules mutate say.
var (
	noExamples = analysis.Words{
		EN: "no examples: write good: and bad: below it ({at})", UK: "немає прикладів: напишіть під ним good: і bad: ({at})",
		RU: "нет примеров: напишите под ним good: и bad: ({at})", PL: "brak przykładów: napisz pod nią good: i bad: ({at})",
	}
	findsNothing = analysis.Words{
		EN: "it finds nothing here ({at})", UK: "тут нічого не знаходить ({at})",
		RU: "здесь ничего не находит ({at})", PL: "nie znajduje tu niczego ({at})",
	}
	findsOnLine = analysis.Words{
		EN: "it finds on line {line}: {message} ({at})", UK: "знаходить у рядку {line}: {message} ({at})",
		RU: "находит в строке {line}: {message} ({at})", PL: "znajduje w wierszu {line}: {message} ({at})",
	}
	examplesHold = analysis.Words{
		EN: "{n:plural|example holds|examples hold}", UK: "{n:plural|приклад справджується|приклади справджуються|прикладів справджується}",
		RU: "{n:plural|пример сходится|примера сходятся|примеров сходится}", PL: "{n:plural|przykład się zgadza|przykłady się zgadzają|przykładów się zgadza}",
	}
	wouldNotice = analysis.Words{
		EN: "a rule that notices: {write}", UK: "правило, що це помітить: {write}",
		RU: "правило, которое это заметит: {write}", PL: "reguła, która to zauważy: {write}",
	}
	changesTried = analysis.Words{
		EN: "{tried:plural|change|changes} tried, {missed} not noticed by any rule",
		UK: "спробовано {tried:plural|зміну|зміни|змін}; не помітило жодне правило: {missed}",
		RU: "испробовано {tried:plural|изменение|изменения|изменений}; не заметило ни одно правило: {missed}",
		PL: "wypróbowano {tried:plural|zmianę|zmiany|zmian}; nie zauważyła żadna reguła: {missed}",
	}
	changesSampled = analysis.Words{
		EN: "{tried:plural|change|changes} tried (of {possible} possible; --most tries more), {missed} not noticed by any rule",
		UK: "спробовано {tried:plural|зміну|зміни|змін} (з {possible} можливих; більше — з --most); не помітило жодне правило: {missed}",
		RU: "испробовано {tried:plural|изменение|изменения|изменений} (из {possible} возможных; больше — с --most); не заметило ни одно правило: {missed}",
		PL: "wypróbowano {tried:plural|zmianę|zmiany|zmian} (z {possible} możliwych; więcej z --most); nie zauważyła żadna reguła: {missed}",
	}
)

// says is w in a language on a terminal: spaces are plain.
func says(w analysis.Words, lang string, params ...diag.Param) (string, error) {
	s, err := w.Fill(lang, params)
	return strings.ReplaceAll(s, locale.NoBreak, " "), err
}
