package departments

import "github.com/seam-cx/seam/internal/locale"

// words are the labels of one language. In a phrase %s stands for a value.
type words struct {
	view                 string
	width                string
	ei                   string   // %s
	places               []string // before a number
	takeFlow             string   // %s places, %s of them open, %s of 100
	takeOpen             string   // %s places, %s of them open
	takeAll              string   // %s places
	takeNone             string
	effort               string // %s minutes
	share                string // %s of handoffs
	missing              string
	hint, hintFlow       string
	hintBar              string // behind either
	unknown              string // of a bar
	declared, undeclared string
	back, chip           string
}

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
	view: "Departments", width: "line width: customers per 100 who start", ei: "E–I index %s",
	places:   []string{"place", "places"},
	takeFlow: "The customer is handed over at %s, of which %s with no declared way of working: %s of every 100 handoffs.",
	takeOpen: "The customer is handed over at %s, of which %s with no declared way of working.",
	takeAll:  "The customer is handed over at %s, always with a declared way of working.",
	takeNone: "Nobody hands the customer over.",
	effort:   "%s min of effort", share: "%s undeclared", missing: "owner missing",
	hint:     "a broken ring: no cooperation declared",
	hintFlow: "customers per 100 who start; a broken ring: no cooperation declared",
	hintBar:  "; the bar: share that is handed over without a repeated question",
	unknown:  "not known: neither step says what customers are asked",
	declared: "declared", undeclared: "undeclared", back: "customer comes back", chip: "work for another department",
}

var ukrainian = words{
	view: "Відділи", width: "товщина лінії — клієнти на 100 тих, хто починає", ei: "індекс E–I %s",
	places:   []string{"місці", "місцях", "місцях"},
	takeFlow: "Клієнта передають у %s, з них без описаної співпраці — %s: це %s з кожних 100 передач.",
	takeOpen: "Клієнта передають у %s, з них без описаної співпраці — %s.",
	takeAll:  "Клієнта передають у %s, і щоразу співпрацю описано.",
	takeNone: "Клієнта ніхто не передає.",
	effort:   "%s хв зусиль", share: "%s не описано", missing: "немає відповідального",
	hint:     "розірване кільце — співпраці не описано",
	hintFlow: "клієнти на 100 тих, хто починає; розірване кільце — співпраці не описано",
	hintBar:  "; смужка — частка, яку передають без повторних запитань",
	unknown:  "невідомо: жоден із двох кроків не каже, про що питають клієнта",
	declared: "описано", undeclared: "не описано", back: "клієнт повертається", chip: "робота для іншого відділу",
}

var russian = words{
	view: "Отделы", width: "толщина линии — клиенты на 100 начавших", ei: "индекс E–I %s",
	places:   []string{"месте", "местах", "местах"},
	takeFlow: "Клиента передают в %s, из них без описанного взаимодействия — %s: это %s из каждых 100 передач.",
	takeOpen: "Клиента передают в %s, из них без описанного взаимодействия — %s.",
	takeAll:  "Клиента передают в %s, и каждый раз взаимодействие описано.",
	takeNone: "Клиента никто не передаёт.",
	effort:   "%s мин усилий", share: "%s не описано", missing: "нет ответственного",
	hint:     "разорванное кольцо — взаимодействие не описано",
	hintFlow: "клиенты на 100 начавших; разорванное кольцо — взаимодействие не описано",
	hintBar:  "; полоска — доля, которую передают без повторных вопросов",
	unknown:  "неизвестно: ни один из двух шагов не говорит, о чём спрашивают клиента",
	declared: "описано", undeclared: "не описано", back: "клиент возвращается", chip: "работа для другого отдела",
}

var polish = words{
	view: "Działy", width: "grubość linii: klienci na 100 zaczynających", ei: "indeks E–I %s",
	places:   []string{"miejscu", "miejscach", "miejscach"},
	takeFlow: "Klient jest przekazywany w %s, z czego bez opisanej współpracy w %s: to %s na każde 100 przekazań.",
	takeOpen: "Klient jest przekazywany w %s, z czego bez opisanej współpracy w %s.",
	takeAll:  "Klient jest przekazywany w %s, zawsze z opisaną współpracą.",
	takeNone: "Nikt nie przekazuje klienta.",
	effort:   "%s min wysiłku", share: "%s bez opisu", missing: "brak odpowiedzialnego",
	hint:     "przerwany pierścień: współpracy nie opisano",
	hintFlow: "klienci na 100 zaczynających; przerwany pierścień: współpracy nie opisano",
	hintBar:  "; pasek: część przekazana bez powtórnych pytań",
	unknown:  "nie wiadomo: żaden z dwóch kroków nie mówi, o co pyta się klienta",
	declared: "opisano", undeclared: "nie opisano", back: "klient wraca", chip: "praca dla innego działu",
}
