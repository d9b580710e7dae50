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
	shareOf              string // of what, behind share in the key
	missing              string
	handoffs             string // the unit in which they are counted
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
	places:   []string{"transition between touchpoints", "transitions between touchpoints"},
	takeFlow: "The customer is handed over at %s, of which %s with no declared way of working: %s of every 100 times a customer is handed over.",
	takeOpen: "The customer is handed over at %s, of which %s with no declared way of working.",
	takeAll:  "The customer is handed over at %s, always with a declared way of working.",
	takeNone: "Nobody hands the customer over.",
	effort:   "%s min of effort", share: "%s undeclared", missing: "owner missing",
	shareOf:  "of the customers whom the department hands over or takes over",
	handoffs: "Handoffs of customers",
	hint:     "each is a transition between touchpoints at which another department takes over; a broken ring: no cooperation declared",
	hintFlow: "each is a transition between touchpoints at which another department takes over; figure: customers per 100 who start; a broken ring: no cooperation declared",
	hintBar:  "; the bar: share that is handed over without a repeated question",
	unknown:  "not known: neither step says what customers are asked",
	declared: "declared", undeclared: "undeclared", back: "customer comes back", chip: "work for another department",
}

var ukrainian = words{
	view: "Відділи", width: "товщина лінії — клієнти на 100 тих, хто починає", ei: "індекс E–I %s",
	places:   []string{"переході між точками дотику", "переходах між точками дотику", "переходах між точками дотику"},
	takeFlow: "Клієнта передають на %s, з них без описаної співпраці — %s: це %s з кожних 100 випадків передачі.",
	takeOpen: "Клієнта передають на %s, з них без описаної співпраці — %s.",
	takeAll:  "Клієнта передають на %s, і щоразу співпрацю описано.",
	takeNone: "Клієнта ніхто не передає.",
	effort:   "%s хв зусиль", share: "%s не описано", missing: "немає відповідального",
	shareOf:  "серед клієнтів, яких відділ передає чи переймає",
	handoffs: "Передачі клієнтів",
	hint:     "кожна — перехід між точками дотику, на якому клієнта переймає інший відділ; розірване кільце — співпраці не описано",
	hintFlow: "кожна — перехід між точками дотику, на якому клієнта переймає інший відділ; число — клієнти на 100 тих, хто починає; розірване кільце — співпраці не описано",
	hintBar:  "; смужка — частка, яку передають без повторних запитань",
	unknown:  "невідомо: жоден із двох кроків не каже, про що питають клієнта",
	declared: "описано", undeclared: "не описано", back: "клієнт повертається", chip: "робота для іншого відділу",
}

var russian = words{
	view: "Отделы", width: "толщина линии — клиенты на 100 начавших", ei: "индекс E–I %s",
	places:   []string{"переходе между точками контакта", "переходах между точками контакта", "переходах между точками контакта"},
	takeFlow: "Клиента передают на %s, из них без описанного взаимодействия — %s: это %s из каждых 100 случаев передачи.",
	takeOpen: "Клиента передают на %s, из них без описанного взаимодействия — %s.",
	takeAll:  "Клиента передают на %s, и каждый раз взаимодействие описано.",
	takeNone: "Клиента никто не передаёт.",
	effort:   "%s мин усилий", share: "%s не описано", missing: "нет ответственного",
	shareOf:  "среди клиентов, которых отдел передаёт или принимает",
	handoffs: "Передачи клиентов",
	hint:     "каждая — переход между точками контакта, на котором клиента принимает другой отдел; разорванное кольцо — взаимодействие не описано",
	hintFlow: "каждая — переход между точками контакта, на котором клиента принимает другой отдел; число — клиенты на 100 начавших; разорванное кольцо — взаимодействие не описано",
	hintBar:  "; полоска — доля, которую передают без повторных вопросов",
	unknown:  "неизвестно: ни один из двух шагов не говорит, о чём спрашивают клиента",
	declared: "описано", undeclared: "не описано", back: "клиент возвращается", chip: "работа для другого отдела",
}

var polish = words{
	view: "Działy", width: "grubość linii: klienci na 100 zaczynających", ei: "indeks E–I %s",
	places:   []string{"przejściu między punktami styku", "przejściach między punktami styku", "przejściach między punktami styku"},
	takeFlow: "Klient jest przekazywany na %s, z czego bez opisanej współpracy na %s: to %s na każde 100 przypadków przekazania.",
	takeOpen: "Klient jest przekazywany na %s, z czego bez opisanej współpracy na %s.",
	takeAll:  "Klient jest przekazywany na %s, zawsze z opisaną współpracą.",
	takeNone: "Nikt nie przekazuje klienta.",
	effort:   "%s min wysiłku", share: "%s bez opisu", missing: "brak odpowiedzialnego",
	shareOf:  "wśród klientów, których dział przekazuje lub przejmuje",
	handoffs: "Przekazania klientów",
	hint:     "każde to przejście między punktami styku, na którym klienta przejmuje inny dział; przerwany pierścień: współpracy nie opisano",
	hintFlow: "każde to przejście między punktami styku, na którym klienta przejmuje inny dział; liczba: klienci na 100 zaczynających; przerwany pierścień: współpracy nie opisano",
	hintBar:  "; pasek: część przekazana bez powtórnych pytań",
	unknown:  "nie wiadomo: żaden z dwóch kroków nie mówi, o co pyta się klienta",
	declared: "opisano", undeclared: "nie opisano", back: "klient wraca", chip: "praca dla innego działu",
}
