package matrix

import "github.com/seam-cx/seam/internal/locale"

// words are the labels of one language. In a phrase %s stands for a value.
type words struct {
	view, current, target    string
	content, worst           string
	takeDiffer               string // %s facts that differ, %s compared
	takeSame                 string
	takeTime                 string // %s touchpoint, %s ratio, %s slowest, %s fastest
	takeEven                 string
	noFigures, nothing       string
	noChannel                string
	told, toldHint           string
	agreement                string
	takes, takesHint, spread string
	noFacts, noTimes         string
	noTimesHere, nobodySays  string
	mostly                   string // %s
	silent, fastest, unknown string
	alone                    string
	same, differs            string
	offered, absent          string
	only                     string // the only statement of a fact
	upTo                     string // %s
	more                     string
	breadth                  string // %s

	whole          string // of figures in a picture of a part
	part           string // a sentence: what they are counted in
	takeDifferPart string // as takeDiffer, of a part
	elsewhere      string // said, but in another part
	noTimesPart    string // as noTimes, of a part
	alonePart      string // as alone

	nobody                                       string // where an owner is missing
	touchpoints, values, statements, departments []string
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
	view: "Consistency", current: "current state", target: "target state",
	content: "Same answer everywhere", worst: "worst first in both parts",
	takeDiffer: "%s of %s facts depend on where the customer asks.",
	takeSame:   "Customers are told the same wherever they ask.",
	takeTime:   "%s takes %s times as long on %s as on %s.",
	takeEven:   "No touchpoint takes longer on one channel than on another.",
	noFigures:  "No figures were computed, so there is nothing to compare.",
	nothing:    "The map states no fact twice and no time on two channels, so there is nothing to compare.",
	noChannel:  "no channel named",
	nobody:     "Nobody",
	told:       "What the customer is told", toldHint: "facts that must be the same wherever one asks; small figures: touchpoints that say so",
	agreement: "Agreement",
	takes:     "How long it takes", takesHint: "minutes of the customer’s time, doing and waiting; share of visits in small figures; shade: times the fastest channel",
	spread:  "Slowest ÷ fastest",
	noFacts: "The map states no facts.", noTimes: "No touchpoint is offered on two channels.",
	noTimesHere: "no times to compare", nobodySays: "nobody says it",
	mostly: "mostly %s", silent: "says nothing", fastest: "fastest", unknown: "not said",
	alone: "One channel only, nothing to compare",
	same:  "same as most", differs: "differs", offered: "offered, but silent", absent: "not offered",
	upTo: "to × %s", more: "more", breadth: "breadth: %s of touchpoint × channel cells in use",

	touchpoints: []string{"touchpoint", "touchpoints"}, values: []string{"value", "values"},
	statements: []string{"statement", "statements"}, departments: []string{"department", "departments"},

	only:           "the only statement",
	whole:          "of the whole journey",
	part:           "Signs and agreement are those of the whole journey.",
	takeDifferPart: "%s of the %s facts that customers are told here depend, over the whole journey, on where they ask.",
	elsewhere:      "said elsewhere only",
	noTimesPart:    "In the part that is shown, no touchpoint is compared on two channels.",
	alonePart:      "Not compared in this part",
}

var ukrainian = words{
	view: "Узгодженість", current: "поточний стан", target: "цільовий стан",
	content: "Однакова відповідь усюди", worst: "в обох частинах найгірше — згори",
	takeDiffer: "Фактів, що залежать від того, де спитає клієнт: %s з %s.",
	takeSame:   "Клієнтам усюди кажуть те саме.",
	takeTime:   "%s триває у %s раза довше в каналі %s, ніж у каналі %s.",
	takeEven:   "Жодна точка контакту не триває в одному каналі довше, ніж в іншому.",
	noFigures:  "Показників не обчислено, тож порівнювати нічого.",
	nothing:    "На мапі жоден факт не сказано двічі й жодного часу не вказано для двох каналів, тож порівнювати нічого.",
	noChannel:  "канал не названо",
	nobody:     "Ніхто",
	told:       "Що кажуть клієнтові", toldHint: "факти, що мають бути однакові всюди; дрібні цифри — точки контакту, де так кажуть",
	agreement: "Згода",
	takes:     "Скільки це триває", takesHint: "хвилини клієнта: зайнятість і очікування; поруч — частка візитів; відтінок — у скільки разів довше за найшвидший канал",
	spread:  "Найповільніший ÷ найшвидший",
	noFacts: "На мапі немає фактів.", noTimes: "Жодна точка контакту не має двох каналів.",
	noTimesHere: "немає часу для порівняння", nobodySays: "ніхто не каже",
	mostly: "здебільшого %s", silent: "не каже", fastest: "найшвидше", unknown: "не вказано",
	alone: "Лише один канал, порівнювати нічого",
	same:  "як у більшості", differs: "відрізняється", offered: "є, але мовчить", absent: "немає",
	upTo: "до × %s", more: "більше", breadth: "охоплення: зайнято %s клітинок «точка контакту × канал»",

	touchpoints: []string{"точка контакту", "точки контакту", "точок контакту"}, values: []string{"значення", "значення", "значень"},
	statements: []string{"твердження", "твердження", "тверджень"}, departments: []string{"підрозділ", "підрозділи", "підрозділів"},

	only:           "єдине твердження",
	whole:          "за весь шлях",
	part:           "Позначки й згоду пораховано за весь шлях.",
	takeDifferPart: "Фактів, про які тут кажуть і які в межах усього шляху залежать від того, де спитає клієнт: %s з %s.",
	elsewhere:      "кажуть лише деінде",
	noTimesPart:    "У показаній частині жодну точку контакту не порівняно у двох каналах.",
	alonePart:      "У цій частині не порівняно",
}

var russian = words{
	view: "Согласованность", current: "текущее состояние", target: "целевое состояние",
	content: "Одинаковый ответ везде", worst: "в обеих частях худшее — сверху",
	takeDiffer: "Фактов, которые зависят от того, где спросит клиент: %s из %s.",
	takeSame:   "Клиентам везде говорят одно и то же.",
	takeTime:   "%s длится в %s раза дольше в канале %s, чем в канале %s.",
	takeEven:   "Ни одна точка контакта не длится в одном канале дольше, чем в другом.",
	noFigures:  "Показатели не рассчитаны, поэтому сравнивать нечего.",
	nothing:    "На карте ни один факт не назван дважды и ни одно время не указано для двух каналов, поэтому сравнивать нечего.",
	noChannel:  "канал не назван",
	nobody:     "Никто",
	told:       "Что говорят клиенту", toldHint: "факты, которые должны быть одинаковы везде; мелкие цифры — точки контакта, где так говорят",
	agreement: "Согласие",
	takes:     "Сколько это длится", takesHint: "минуты клиента: занятость и ожидание; рядом — доля визитов; оттенок — во сколько раз дольше самого быстрого канала",
	spread:  "Самый медленный ÷ самый быстрый",
	noFacts: "На карте нет фактов.", noTimes: "Ни у одной точки контакта нет двух каналов.",
	noTimesHere: "нет времени для сравнения", nobodySays: "никто не говорит",
	mostly: "чаще всего %s", silent: "не говорит", fastest: "быстрее всего", unknown: "не указано",
	alone: "Только один канал, сравнивать нечего",
	same:  "как у большинства", differs: "отличается", offered: "есть, но молчит", absent: "нет",
	upTo: "до × %s", more: "больше", breadth: "охват: занято %s клеток «точка контакта × канал»",

	touchpoints: []string{"точка контакта", "точки контакта", "точек контакта"}, values: []string{"значение", "значения", "значений"},
	statements: []string{"утверждение", "утверждения", "утверждений"}, departments: []string{"отдел", "отдела", "отделов"},

	only:           "единственное утверждение",
	whole:          "за весь путь",
	part:           "Отметки и согласие посчитаны за весь путь.",
	takeDifferPart: "Фактов, о которых здесь говорят и которые в пределах всего пути зависят от того, где спросит клиент: %s из %s.",
	elsewhere:      "говорят только в другом месте",
	noTimesPart:    "В показанной части ни одна точка контакта не сравнивается в двух каналах.",
	alonePart:      "В этой части не сравнивается",
}

var polish = words{
	view: "Spójność", current: "stan obecny", target: "stan docelowy",
	content: "Ta sama odpowiedź wszędzie", worst: "w obu częściach najgorsze na górze",
	takeDiffer: "Fakty, które zależą od tego, gdzie klient zapyta: %s z %s.",
	takeSame:   "Klienci wszędzie słyszą to samo.",
	takeTime:   "%s trwa %s razy dłużej w kanale %s niż w kanale %s.",
	takeEven:   "Żaden punkt styku nie trwa w jednym kanale dłużej niż w innym.",
	noFigures:  "Nie obliczono wskaźników, więc nie ma czego porównać.",
	nothing:    "Mapa nie podaje żadnego faktu dwa razy ani czasu w dwóch kanałach, więc nie ma czego porównać.",
	noChannel:  "nie podano kanału",
	nobody:     "Nikt",
	told:       "Co słyszy klient", toldHint: "fakty, które wszędzie muszą być takie same; małe cyfry: punkty styku, w których tak mówią",
	agreement: "Zgodność",
	takes:     "Ile to trwa", takesHint: "minuty klienta, czynności i czekanie; obok udział wizyt; odcień: ile razy dłużej niż w najszybszym kanale",
	spread:  "Najwolniejszy ÷ najszybszy",
	noFacts: "Mapa nie podaje faktów.", noTimes: "Żaden punkt styku nie ma dwóch kanałów.",
	noTimesHere: "brak czasów do porównania", nobodySays: "nikt tego nie mówi",
	mostly: "najczęściej %s", silent: "nie mówi", fastest: "najszybciej", unknown: "nie podano",
	alone: "Tylko jeden kanał, nie ma czego porównać",
	same:  "jak większość", differs: "różni się", offered: "jest, ale milczy", absent: "brak",
	upTo: "do × %s", more: "więcej", breadth: "zasięg: zajęte %s pól „punkt styku × kanał”",

	touchpoints: []string{"punkt styku", "punkty styku", "punktów styku"}, values: []string{"wartość", "wartości", "wartości"},
	statements: []string{"wypowiedź", "wypowiedzi", "wypowiedzi"}, departments: []string{"dział", "działy", "działów"},

	only:           "jedyna wypowiedź",
	whole:          "w całej ścieżce",
	part:           "Znaki i zgodność policzono dla całej ścieżki.",
	takeDifferPart: "Fakty, o których się tu mówi, a które w całej ścieżce zależą od tego, gdzie klient zapyta: %s z %s.",
	elsewhere:      "mówi się tylko gdzie indziej",
	noTimesPart:    "W pokazanej części żadnego punktu styku nie porównano w dwóch kanałach.",
	alonePart:      "W tej części nie porównano",
}
