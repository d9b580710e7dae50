package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
)

// ExplainWord explains what stands where outputs name a rule and is none: the code
// of a mistake in a text, or a class of differences. It returns false, and writes
// nothing, for any other word.
func ExplainWord(w io.Writer, word, lang string) (known bool, err error) {
	var title, reason string
	if means, ok := Codes(lang)[word]; ok {
		first, size := utf8.DecodeRuneInString(means)
		title = string(unicode.ToUpper(first)) + means[size:]
		reason = ofTexts.In(lang)
	} else if class, ok := diffClassWords[word]; ok {
		title, reason = class.title.In(lang), class.reason.In(lang)
	} else {
		return false, nil
	}
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%s\n%s\n\n%s.\n\n%s\n", word, strings.Repeat("=", width(word)), title, wrap(reason, "", 80))
	return true, out.Flush()
}

// Words are all words that ExplainWord knows, sorted.
func Words() []string {
	words := make([]string, 0, len(textCodes)+len(diffClasses))
	for _, c := range textCodes {
		words = append(words, c.code)
	}
	return append(words, diffClasses...)
}

// Codes says of each code of a mistake in a text (of a map, a registry, a policy, a
// baseline or a theme) what it means, in the language of a BCP 47 tag.
func Codes(lang string) map[string]string {
	all := make(map[string]string, len(textCodes))
	for _, c := range textCodes {
		all[c.code] = c.means.In(lang)
	}
	return all
}

// OfTexts says what a mistake in a text is, in the language of a BCP 47 tag.
func OfTexts(lang string) string { return ofTexts.In(lang) }

var ofTexts = analysis.Words{
	EN: "This is no rule but a mistake in a text, found while reading it, so that it cannot be switched off or accepted. Where it is an error, rules do not run and the exit status is 2. The message names the place, and the help below it says how to mend it.",
	UK: "Це не правило, а помилка в тексті, знайдена під час читання, тому її не можна вимкнути чи прийняти. Якщо це помилка, а не попередження, правила не виконуються і код завершення — 2. Повідомлення називає місце, а підказка під ним — як це виправити.",
	RU: "Это не правило, а ошибка в тексте, найденная при чтении, поэтому её нельзя отключить или принять. Если это ошибка, а не предупреждение, правила не выполняются и код завершения — 2. Сообщение называет место, а подсказка под ним — как это исправить.",
	PL: "To nie reguła, lecz błąd w tekście, znaleziony podczas czytania, więc nie można go wyłączyć ani przyjąć. Jeśli to błąd, a nie ostrzeżenie, reguły się nie wykonują, a kod wyjścia to 2. Komunikat podaje miejsce, a podpowiedź pod nim mówi, jak to poprawić.",
}

// diffClassWords are the classes of differences.
var diffClassWords = map[string]struct{ title, reason analysis.Words }{
	figures.Breaking: {analysis.Words{
		EN: "What others rest on is gone", UK: "Зникло те, на що спирається інше", RU: "Исчезло то, на что опирается другое", PL: "Zniknęło to, na czym opiera się reszta",
	}, analysis.Words{
		EN: "The worst class of seam diff: a touchpoint that others lead to is gone, an owner is lost, or a place can no longer be reached. It counts as a regression and ends with 1.",
		UK: "Найгірший клас seam diff: зникла точка контакту, до якої ведуть інші, втрачено відповідального або до місця більше не дістатися. Вважається погіршенням і завершується кодом 1.",
		RU: "Худший класс seam diff: исчезла точка контакта, к которой ведут другие, потерян ответственный или до места больше не добраться. Считается ухудшением и завершается кодом 1.",
		PL: "Najgorsza klasa seam diff: zniknął punkt styku, do którego prowadzą inne, nie ma już odpowiedzialnego albo do miejsca nie da się dotrzeć. Liczy się jako pogorszenie i kończy kodem 1.",
	}},
	figures.Regression: {analysis.Words{
		EN: "A figure or a promise got worse", UK: "Показник або обіцянка погіршали", RU: "Показатель или обещание ухудшились", PL: "Wskaźnik albo obietnica się pogorszyły",
	}, analysis.Words{
		EN: "A class of seam diff: more time, steps or waiting, a worse emotion, less said or carried. It ends with 1.",
		UK: "Клас seam diff: більше часу, кроків чи очікування, гірша емоція, менше сказано чи передано. Завершується кодом 1.",
		RU: "Класс seam diff: больше времени, шагов или ожидания, хуже эмоция, меньше сказано или передано. Завершается кодом 1.",
		PL: "Klasa seam diff: więcej czasu, kroków lub czekania, gorsza emocja, mniej powiedziane albo przekazane. Kończy kodem 1.",
	}},
	figures.Neutral: {analysis.Words{
		EN: "Something changed, neither for the better nor for the worse", UK: "Щось змінилося, ні на краще, ні на гірше", RU: "Что-то изменилось, ни к лучшему, ни к худшему", PL: "Coś się zmieniło, ani na lepsze, ani na gorsze",
	}, analysis.Words{
		EN: "A class of seam diff for what a person must judge: another name, another order, another text. It fails nothing.",
		UK: "Клас seam diff для того, що має оцінити людина: інша назва, інший порядок, інший текст. Нічого не провалює.",
		RU: "Класс seam diff для того, что должен оценить человек: другое название, другой порядок, другой текст. Ничего не проваливает.",
		PL: "Klasa seam diff dla tego, co musi ocenić człowiek: inna nazwa, inna kolejność, inny tekst. Niczego nie oblewa.",
	}},
	figures.Improvement: {analysis.Words{
		EN: "A figure or a promise got better", UK: "Показник або обіцянка покращали", RU: "Показатель или обещание улучшились", PL: "Wskaźnik albo obietnica się poprawiły",
	}, analysis.Words{
		EN: "A class of seam diff: less time, steps or waiting, a better emotion, an owner where there was none. It fails nothing.",
		UK: "Клас seam diff: менше часу, кроків чи очікування, краща емоція, відповідальний там, де його не було. Нічого не провалює.",
		RU: "Класс seam diff: меньше времени, шагов или ожидания, лучше эмоция, ответственный там, где его не было. Ничего не проваливает.",
		PL: "Klasa seam diff: mniej czasu, kroków lub czekania, lepsza emocja, odpowiedzialny tam, gdzie go nie było. Niczego nie oblewa.",
	}},
}
