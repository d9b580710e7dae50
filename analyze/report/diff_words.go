package report

import "github.com/seam-cx/seam/internal/locale"

// diffWords are what a report on differences says.
type diffWords struct {
	classes                     map[string]string
	figures                     map[string]string
	heads                       [5]string
	deltas, better, worse       string
	raised, settled, staying    string // staying: how many
	renames, rename             string // old, new, likeness, old
	renameEntry                 string // old, new, vocabulary
	points                      string // unit of percentage points
	old                         string // before the place in the old map
	since                       string // of a check: against what, how many older findings
	clean, same, regressed      string
	onlyOld, onlyNew, allOfThem string // of folders
	sameJourney                 string // old, new, likeness, old
	newErrors                   string // before their number
	alike                       string // figures on what both maps know
	ways                        string // context on ways that as many customers go
	reweighed                   string
}

func diffWordsIn(l locale.Lang) *diffWords {
	switch l {
	case locale.Ukrainian:
		return &ukrainianDiff
	case locale.Russian:
		return &russianDiff
	case locale.Polish:
		return &polishDiff
	}
	return &englishDiff
}

var englishDiff = diffWords{
	classes: map[string]string{"breaking": "Breaking", "regression": "Worse", "neutral": "Changed", "improvement": "Better"},
	figures: map[string]string{
		"effort.expected": "expected effort", "effort.per_success": "effort per success", "effort.given_success": "effort of those who succeed", "effort.success": "success",
		"effort.delay": "expected delay", "effort.delay_per_success": "delay per success",
		"consistency.content": "facts agree", "consistency.context": "context kept", "silos.coverage": "handoffs covered",
		"silos.ping_pong": "ping-pong", "experience.peak_end": "peak and end",
		"findings.error": "errors", "findings.warning": "warnings", "findings.info": "notes",
	},
	heads:  [5]string{"Figure", "old", "new", "change", ""},
	deltas: "Figures", better: "better", worse: "worse",
	raised: "New findings", settled: "Settled findings", staying: "Besides, %s in both.",
	renames: "Perhaps renamed", rename: "%s may have become %s (%s alike): write was: %s there, if so",
	renameEntry: "%s may have become %s in %s: change its name and its id one after the other, if so",
	old:         "old", points: "pp", since: ", compared with %s; besides, %s from before", clean: "Nothing got worse", same: "Nothing differs in meaning", regressed: "Something got worse",
	onlyOld: "Only in the old folder", onlyNew: "Only in the new folder", allOfThem: "All journeys",
	sameJourney: "%s may be the journey %s now (%s alike): if so, write id: %s into the new map",
	newErrors:   "new errors", alike: "Judged on what both maps know: %s.",
	ways:      "Context kept is judged with as many customers on each way as before: %s.",
	reweighed: "The maps measure differently (weights, tolerances or successes); figures are judged by the old one's.",
}

var ukrainianDiff = diffWords{
	classes: map[string]string{"breaking": "Зламано", "regression": "Гірше", "neutral": "Змінено", "improvement": "Краще"},
	figures: map[string]string{
		"effort.expected": "очікувані зусилля", "effort.per_success": "зусилля на успіх", "effort.given_success": "зусилля тих, хто дійшов", "effort.success": "успіх",
		"effort.delay": "очікувана затримка", "effort.delay_per_success": "затримка на успіх",
		"consistency.content": "факти збігаються", "consistency.context": "контекст збережено", "silos.coverage": "передачі покрито",
		"silos.ping_pong": "пінг-понг", "experience.peak_end": "пік і кінець",
		"findings.error": "помилки", "findings.warning": "попередження", "findings.info": "зауваження",
	},
	heads:  [5]string{"Показник", "було", "стало", "зміна", ""},
	deltas: "Показники", better: "краще", worse: "гірше",
	raised: "Нові знахідки", settled: "Усунені знахідки", staying: "Крім того, в обох мапах: %s.",
	renames: "Можливо, перейменовано", rename: "%s, мабуть, стало %s (схожість %s): якщо так, напишіть там was: %s",
	renameEntry: "%s, мабуть, стало %s у %s: якщо так, змінюйте назву та id по черзі",
	old:         "було", points: "в. п.", since: ", порівняно з %s; крім того, з попереднього: %s", clean: "Нічого не погіршало", same: "За змістом нічого не змінилося", regressed: "Дещо погіршало",
	onlyOld: "Лише в старій теці", onlyNew: "Лише в новій теці", allOfThem: "Усі подорожі",
	sameJourney: "подорож %s, мабуть, стала %s (схожість %s): якщо так, напишіть у новій мапі id: %s",
	newErrors:   "нові помилки", alike: "Оцінено за тим, що відомо обом мапам: %s.",
	ways:      "Збережений контекст оцінено так, ніби кожним шляхом іде стільки клієнтів, як раніше: %s.",
	reweighed: "Мапи вимірюють по-різному (ваги, допуски чи успіхи); показники оцінено за старою.",
}

var russianDiff = diffWords{
	classes: map[string]string{"breaking": "Сломано", "regression": "Хуже", "neutral": "Изменено", "improvement": "Лучше"},
	figures: map[string]string{
		"effort.expected": "ожидаемые усилия", "effort.per_success": "усилия на успех", "effort.given_success": "усилия тех, кто дошёл", "effort.success": "успех",
		"effort.delay": "ожидаемая задержка", "effort.delay_per_success": "задержка на успех",
		"consistency.content": "факты совпадают", "consistency.context": "контекст сохранён", "silos.coverage": "передачи покрыты",
		"silos.ping_pong": "пинг-понг", "experience.peak_end": "пик и конец",
		"findings.error": "ошибки", "findings.warning": "предупреждения", "findings.info": "замечания",
	},
	heads:  [5]string{"Показатель", "было", "стало", "изменение", ""},
	deltas: "Показатели", better: "лучше", worse: "хуже",
	raised: "Новые находки", settled: "Устранённые находки", staying: "Кроме того, в обеих картах: %s.",
	renames: "Возможно, переименовано", rename: "%s, возможно, стало %s (сходство %s): если так, напишите там was: %s",
	renameEntry: "%s, возможно, стало %s в %s: если так, меняйте название и id по очереди",
	old:         "было", points: "п. п.", since: ", по сравнению с %s; кроме того, из прежнего: %s", clean: "Ничего не ухудшилось", same: "По смыслу ничего не изменилось", regressed: "Кое-что ухудшилось",
	onlyOld: "Только в старой папке", onlyNew: "Только в новой папке", allOfThem: "Все пути",
	sameJourney: "путь %s, возможно, стал %s (сходство %s): если так, напишите в новой карте id: %s",
	newErrors:   "новые ошибки", alike: "Оценено по тому, что известно обеим картам: %s.",
	ways:      "Сохранённый контекст оценён так, будто каждым путём идёт столько клиентов, как раньше: %s.",
	reweighed: "Карты измеряют по-разному (веса, допуски или успехи); показатели оценены по старой.",
}

var polishDiff = diffWords{
	classes: map[string]string{"breaking": "Zepsute", "regression": "Gorsze", "neutral": "Zmienione", "improvement": "Lepsze"},
	figures: map[string]string{
		"effort.expected": "oczekiwany wysiłek", "effort.per_success": "wysiłek na sukces", "effort.given_success": "wysiłek tych, którzy dotarli", "effort.success": "sukces",
		"effort.delay": "oczekiwane opóźnienie", "effort.delay_per_success": "opóźnienie na sukces",
		"consistency.content": "fakty się zgadzają", "consistency.context": "kontekst zachowany", "silos.coverage": "przekazania objęte",
		"silos.ping_pong": "ping-pong", "experience.peak_end": "szczyt i koniec",
		"findings.error": "błędy", "findings.warning": "ostrzeżenia", "findings.info": "uwagi",
	},
	heads:  [5]string{"Wskaźnik", "było", "jest", "zmiana", ""},
	deltas: "Wskaźniki", better: "lepiej", worse: "gorzej",
	raised: "Nowe ustalenia", settled: "Usunięte ustalenia", staying: "Poza tym w obu mapach: %s.",
	renames: "Być może zmieniono nazwę", rename: "%s to może teraz %s (podobieństwo %s): jeśli tak, napisz tam was: %s",
	renameEntry: "%s to może teraz %s w %s: jeśli tak, zmieniaj nazwę i id po kolei",
	old:         "było", points: "p.p.", since: ", w porównaniu z %s; poza tym z wcześniejszych: %s", clean: "Nic się nie pogorszyło", same: "Co do treści nic się nie zmieniło", regressed: "Coś się pogorszyło",
	onlyOld: "Tylko w starym folderze", onlyNew: "Tylko w nowym folderze", allOfThem: "Wszystkie podróże",
	sameJourney: "podróż %s to może teraz %s (podobieństwo %s): jeśli tak, napisz w nowej mapie id: %s",
	newErrors:   "nowe błędy", alike: "Ocenione według tego, co wiedzą obie mapy: %s.",
	ways:      "Zachowany kontekst oceniono tak, jakby każdą drogą szło tylu klientów, co przedtem: %s.",
	reweighed: "Mapy mierzą inaczej (wagi, tolerancje lub sukcesy); wskaźniki oceniono według starej.",
}
