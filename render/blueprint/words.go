package blueprint

import "github.com/seam-cx/seam/internal/locale"

// words are the labels of one language. In a phrase %s stands for a value.
type words struct {
	view       string
	lanes      map[string]laneWords
	lines      map[string]string
	noOwner    string
	unsaid     string
	atOnce     string
	waits      string
	waitsLong  string
	rests      string
	handoffs   string // the unit in which they are counted
	legendHint string
	meets      string // %s a span
	days       []string
	takeOpen   []string // by how many are open: %s open, %s in all
	takeSlow   []string // %s of the open ones, %s time in all
	takeAll    string   // %s handoffs
	takeNone   string
	takeSilent string
}

// laneWords are the name of a lane and the hint below it.
type laneWords struct{ name, hint string }

func wordsOf(l locale.Lang) *words {
	switch l {
	case locale.Ukrainian:
		return &ukrainian
	case locale.Russian:
		return &russian
	case locale.Polish:
		return &polish
	}
	return &english
}

var english = words{
	view: "Service blueprint",
	lanes: map[string]laneWords{
		"evidence": {"Evidence", "what the customer sees and holds"},
		"customer": {"Customer", "what the customer does"},
		"front":    {"Frontstage", "people and technology the customer meets"},
		"back":     {"Backstage", "work the customer does not see"},
		"support":  {"Support", "systems and services"},
	},
	lines:   map[string]string{"interaction": "Line of interaction", "visibility": "Line of visibility", "internal": "Line of internal interaction"},
	noOwner: "no owner", unsaid: "Not described", atOnce: "at once", waits: "how long work waits here", waitsLong: "a day and more", rests: "rests on this system",
	handoffs:   "Handoffs of work",
	legendHint: "each is work that a department takes over from another; lines with the same number are one handoff; numbers follow the customer; a broken ring means that no cooperation is declared",
	meets:      "meets every %s",
	days:       []string{"day", "days"},
	takeOpen:   []string{"%s of %s handoffs of work has no declared way of working.", "%s of %s handoffs of work have no declared way of working."},
	takeSlow:   []string{"%s of them makes work wait a day or more, %s in all.", "%s of them make work wait a day or more, %s in all."},
	takeAll:    "Every handoff of work has a declared way of working (%s in all).",
	takeNone:   "No work passes from one department to another.",
	takeSilent: "The map says nothing about the work backstage.",
}

var ukrainian = words{
	view: "Схема послуги",
	lanes: map[string]laneWords{
		"evidence": {"Свідчення", "що клієнт бачить і тримає в руках"},
		"customer": {"Клієнт", "що робить клієнт"},
		"front":    {"На сцені", "люди й техніка, з якими має справу клієнт"},
		"back":     {"За лаштунками", "робота, якої клієнт не бачить"},
		"support":  {"Підтримка", "системи та служби"},
	},
	lines:   map[string]string{"interaction": "Лінія взаємодії", "visibility": "Лінія видимості", "internal": "Лінія внутрішньої взаємодії"},
	noOwner: "немає відповідального", unsaid: "Не описано", atOnce: "одразу", waits: "скільки тут чекає робота", waitsLong: "доба й довше", rests: "спирається на цю систему",
	handoffs:   "Передачі роботи",
	legendHint: "кожна — робота, яку один відділ переймає в іншого; лінії з однаковим номером — одна передача; номери йдуть за клієнтом; розірване кільце — співпраці не описано",
	meets:      "зустріч кожні %s",
	days:       []string{"день", "дні", "днів"},
	takeOpen:   []string{"Співпраці не описано для %s з %s передач роботи."},
	takeSlow:   []string{"У %s з них робота чекає добу або довше, разом %s."},
	takeAll:    "Для кожної передачі роботи описано співпрацю (усього %s).",
	takeNone:   "Робота не переходить між відділами.",
	takeSilent: "Про роботу за лаштунками на карті нічого не сказано.",
}

var russian = words{
	view: "Схема услуги",
	lanes: map[string]laneWords{
		"evidence": {"Свидетельства", "что клиент видит и держит в руках"},
		"customer": {"Клиент", "что делает клиент"},
		"front":    {"На сцене", "люди и техника, с которыми имеет дело клиент"},
		"back":     {"За кулисами", "работа, которой клиент не видит"},
		"support":  {"Поддержка", "системы и службы"},
	},
	lines:   map[string]string{"interaction": "Линия взаимодействия", "visibility": "Линия видимости", "internal": "Линия внутреннего взаимодействия"},
	noOwner: "нет ответственного", unsaid: "Не описано", atOnce: "сразу", waits: "сколько здесь ждёт работа", waitsLong: "сутки и дольше", rests: "опирается на эту систему",
	handoffs:   "Передачи работы",
	legendHint: "каждая — работа, которую один отдел принимает у другого; линии с одинаковым номером — одна передача; номера идут за клиентом; разорванное кольцо — взаимодействие не описано",
	meets:      "встреча каждые %s",
	days:       []string{"день", "дня", "дней"},
	takeOpen:   []string{"Взаимодействие не описано для %s из %s передач работы."},
	takeSlow:   []string{"В %s из них работа ждёт сутки или дольше, всего %s."},
	takeAll:    "Для каждой передачи работы описано взаимодействие (всего %s).",
	takeNone:   "Работа не переходит между отделами.",
	takeSilent: "О работе за кулисами на карте ничего не сказано.",
}

var polish = words{
	view: "Schemat usługi",
	lanes: map[string]laneWords{
		"evidence": {"Dowody", "co klient widzi i trzyma w ręku"},
		"customer": {"Klient", "co robi klient"},
		"front":    {"Na scenie", "ludzie i technika, z którymi styka się klient"},
		"back":     {"Za kulisami", "praca, której klient nie widzi"},
		"support":  {"Wsparcie", "systemy i usługi"},
	},
	lines:   map[string]string{"interaction": "Linia interakcji", "visibility": "Linia widoczności", "internal": "Linia interakcji wewnętrznej"},
	noOwner: "brak odpowiedzialnego", unsaid: "Nie opisano", atOnce: "od razu", waits: "jak długo czeka tu praca", waitsLong: "doba i dłużej", rests: "opiera się na tym systemie",
	handoffs:   "Przekazania pracy",
	legendHint: "każde to praca, którą jeden dział przejmuje od drugiego; linie z tym samym numerem to jedno przekazanie; numery idą za klientem; przerwany pierścień oznacza, że współpracy nie opisano",
	meets:      "spotkanie co %s",
	days:       []string{"dzień", "dni", "dni"},
	takeOpen:   []string{"Współpracy nie opisano dla %s z %s przekazań pracy."},
	takeSlow:   []string{"W %s z nich praca czeka dobę lub dłużej, łącznie %s."},
	takeAll:    "Dla każdego przekazania pracy opisano współpracę (łącznie %s).",
	takeNone:   "Praca nie przechodzi między działami.",
	takeSilent: "Mapa nie mówi nic o pracy za kulisami.",
}
