package journey

import (
	"strings"
	"unicode"
)

// foreignKeys are words of other languages for our keys: Ukrainian, Russian
// and Polish. Keys are English in every map, and people forget it.
var foreignKeys = map[string][]string{
	"назва": {"title", "name"}, "заголовок": {"title"}, "название": {"title", "name"}, "имя": {"name"}, "ім'я": {"name"}, "nazwa": {"title", "name"}, "tytuł": {"title"}, "tytul": {"title"},
	"етапи": {"stages"}, "стадії": {"stages"}, "фази": {"stages"}, "этапы": {"stages"}, "стадии": {"stages"}, "фазы": {"stages"}, "etapy": {"stages"}, "fazy": {"stages"},
	"кроки": {"touchpoints", "steps"}, "точки": {"touchpoints"}, "точки_контакту": {"touchpoints"}, "точки_дотику": {"touchpoints"}, "шаги": {"touchpoints", "steps"}, "точки_контакта": {"touchpoints"}, "точки_касания": {"touchpoints"}, "kroki": {"touchpoints", "steps"}, "punkty_styku": {"touchpoints"}, "punkty_kontaktu": {"touchpoints"},
	"канал": {"channel"}, "канали": {"channels"}, "каналы": {"channels"}, "kanał": {"channel"}, "kanal": {"channel"}, "kanały": {"channels"}, "kanaly": {"channels"},
	"власник": {"owner"}, "відповідальний": {"owner"}, "відділ": {"owner", "departments"}, "владелец": {"owner"}, "ответственный": {"owner"}, "отдел": {"owner", "departments"}, "właściciel": {"owner"}, "wlasciciel": {"owner"}, "dział": {"owner", "departments"},
	"відділи": {"departments"}, "підрозділи": {"departments"}, "отделы": {"departments"}, "подразделения": {"departments"}, "działy": {"departments"}, "dzialy": {"departments"},
	"емоція": {"emotion"}, "емоції": {"emotion"}, "настрій": {"emotion"}, "эмоция": {"emotion"}, "эмоции": {"emotion"}, "настроение": {"emotion"}, "emocja": {"emotion"}, "emocje": {"emotion"}, "nastrój": {"emotion"},
	"дії": {"does"}, "дія": {"does"}, "робить": {"does"}, "действия": {"does"}, "действие": {"does"}, "делает": {"does"}, "działania": {"does"}, "robi": {"does"},
	"думки": {"thinks"}, "думає": {"thinks"}, "мысли": {"thinks"}, "думает": {"thinks"}, "myśli": {"thinks"},
	"відчуття": {"feels"}, "почуття": {"feels"}, "відчуває": {"feels"}, "чувства": {"feels"}, "чувствует": {"feels"}, "odczucia": {"feels"}, "czuje": {"feels"}, "uczucia": {"feels"},
	"болі": {"pains"}, "проблеми": {"pains"}, "больові_точки": {"pains"}, "боли": {"pains"}, "проблемы": {"pains"}, "болевые_точки": {"pains"}, "problemy": {"pains"}, "bóle": {"pains"},
	"можливості": {"opportunities"}, "ідеї": {"opportunities"}, "возможности": {"opportunities"}, "идеи": {"opportunities"}, "szanse": {"opportunities"}, "pomysły": {"opportunities"},
	"опис": {"about"}, "описание": {"about"}, "opis": {"about"}, "мета": {"goal"}, "ціль": {"goal"}, "цель": {"goal"}, "cel": {"goal"},
	"персони": {"personas"}, "клієнти": {"personas"}, "персоны": {"personas"}, "клиенты": {"personas"}, "persony": {"personas"}, "klienci": {"personas"},
	"час": {"active"}, "тривалість": {"active"}, "время": {"active"}, "длительность": {"active"}, "czas": {"active"}, "очікування": {"wait"}, "ожидание": {"wait"}, "czekanie": {"wait"}, "oczekiwanie": {"wait"},
	"далі": {"next"}, "дальше": {"next"}, "далее": {"next"}, "dalej": {"next"}, "частка": {"share"}, "доля": {"share"}, "udział": {"share"}, "вага": {"severity"}, "текст": {"text"}, "tekst": {"text"},
	"цитата": {"quote"}, "cytat": {"quote"}, "мова": {"locale"}, "язык": {"locale"}, "język": {"locale"}, "стан": {"state"}, "состояние": {"state"}, "stan": {"state"}, "дані": {"data"}, "данные": {"data"}, "dane": {"data"}, "факти": {"facts"}, "факты": {"facts"}, "fakty": {"facts"}, "метрики": {"metrics"}, "метрика": {"metric"}, "metryki": {"metrics"},
}

// twins are Cyrillic letters that look like Latin ones.
var twins = strings.NewReplacer("а", "a", "е", "e", "о", "o", "р", "p", "с", "c", "у", "y", "х", "x", "і", "i", "ј", "j", "ѕ", "s", "к", "k", "м", "m", "т", "t",
	"А", "A", "В", "B", "Е", "E", "К", "K", "М", "M", "Н", "H", "О", "O", "Р", "P", "С", "C", "Т", "T", "Х", "X", "І", "I")

// mixesScripts tells whether word has Latin and Cyrillic letters.
func mixesScripts(word string) bool {
	latin := strings.ContainsFunc(word, func(c rune) bool { return unicode.Is(unicode.Latin, c) })
	return latin && strings.ContainsFunc(word, func(c rune) bool { return unicode.Is(unicode.Cyrillic, c) })
}

// foldLatin is word with Latin letters for the Cyrillic ones that look alike,
// where it has letters of both.
func foldLatin(word string) string {
	if !mixesScripts(word) {
		return word
	}
	return twins.Replace(word)
}
