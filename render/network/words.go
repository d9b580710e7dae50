package network

import "github.com/seam-cx/seam/internal/locale"

// words are the labels of one language. Those with % take a number or a name.
type words struct {
	view            string
	current, target string
	accountable     string
	reach           string // %s of 100 reach a stage
	ends            string // %s of 100, %s name of an outcome
	none            string // nobody reaches success
	longest         string // %s from, %s to, %s of 100
	leave           string // %s touchpoint, %s of 100
	trapped         string // there are no flows, since some never end
	unknown         string // there are no figures
	back            string // behind the number on a loop
	begin           string
	nobody          string
	goesOn          string
	comesBack       string
	leaves          string
	arrives         string
	truth           string
	assumed         string
	bands           string // what the width of bands says
	shares          string // what it says without flows
	visits          string // what the number in a card says
	card            string // %s visits per 100, for the title of a card
	whole           string // of a part: what the sentence before it is about
	hidden          string // the box for steps that a part leaves out
	channels        string // the box for channels that a part leaves out
	here            string // on a page: what the boxes of outcomes count
}

func wordsOf(l locale.Lang) words {
	switch l {
	case locale.Ukrainian:
		return ukrainian
	case locale.Russian:
		return russian
	case locale.Polish:
		return polish
	}
	return english
}

var english = words{
	view: "Network", current: "current state", target: "target state",
	accountable: "Accountable: %s",
	reach:       "%s of 100 reach it",
	ends:        "Of 100 who start, %s reach %s.",
	none:        "Of 100 who start, nobody succeeds.",
	longest:     "The longest way back leads from %s to %s: %s of 100 take it.",
	leave:       "Most are lost at %s: %s of 100.",
	trapped:     "How many take each way cannot be told: customers can get trapped in this journey.",
	unknown:     "No figures were computed: the bands show the shares that the map declares.",
	back:        "back", begin: "begin here",
	nobody: "nobody accountable", goesOn: "goes on", comesBack: "comes back", leaves: "leaves", arrives: "succeeds",
	truth: "moment of truth", assumed: "assumed, not researched",
	bands:  "width of a band: customers per 100 who start; who comes back is counted again",
	shares: "on the bands: the share that goes this way",
	visits: "top right in a card: visits per 100 who start",
	card:   "%s visits per 100 who start",
	whole:  "That is of the whole journey.", hidden: "steps not shown", channels: "other channels",
	here: "in a box at the right: those who end there after the steps to its left",
}

var ukrainian = words{
	view: "Мережа", current: "поточний стан", target: "бажаний стан",
	accountable: "Відповідає: %s",
	reach:       "доходять %s зі 100",
	ends:        "Зі 100 тих, хто почав, у %s результат %s.",
	none:        "Зі 100 тих, хто почав, успіху не досягає ніхто.",
	longest:     "Найдовше повернення — від кроку %s до кроку %s: %s зі 100.",
	leave:       "Найбільше втрат на кроці %s: %s зі 100.",
	trapped:     "Скільки клієнтів іде кожним шляхом, сказати не можна: з цієї подорожі є місця, звідки не вийти.",
	unknown:     "Показників не обчислено: смуги показують частки, які оголошено на карті.",
	back:        "назад", begin: "починають тут",
	nobody: "ніхто не відповідає", goesOn: "іде далі", comesBack: "повертається", leaves: "іде геть", arrives: "досягає мети",
	truth: "момент істини", assumed: "припущення, не досліджено",
	bands:  "ширина смуги: клієнти на 100 тих, хто почав; хто повертається, рахується знову",
	shares: "на смугах: частка тих, хто йде цим шляхом",
	visits: "праворуч угорі картки: відвідини на 100 тих, хто почав",
	card:   "%s відвідин на 100 тих, хто почав",
	whole:  "Це за всю подорож.", hidden: "непоказані кроки", channels: "інші канали",
	here: "у рамці праворуч: ті, хто приходить туди з кроків ліворуч від неї",
}

var russian = words{
	view: "Сеть", current: "текущее состояние", target: "целевое состояние",
	accountable: "Отвечает: %s",
	reach:       "доходят %s из 100",
	ends:        "Из 100 начавших у %s итог %s.",
	none:        "Из 100 начавших успеха не достигает никто.",
	longest:     "Самый долгий возврат — от шага %s к шагу %s: %s из 100.",
	leave:       "Больше всего потерь на шаге %s: %s из 100.",
	trapped:     "Сколько клиентов идёт каждым путём, сказать нельзя: в этом пути есть места, откуда не выйти.",
	unknown:     "Показатели не вычислены: полосы показывают доли, объявленные на карте.",
	back:        "назад", begin: "начинают здесь",
	nobody: "никто не отвечает", goesOn: "идёт дальше", comesBack: "возвращается", leaves: "уходит", arrives: "достигает цели",
	truth: "момент истины", assumed: "предположение, не исследовано",
	bands:  "ширина полосы: клиенты на 100 начавших; кто возвращается, считается снова",
	shares: "на полосах: доля тех, кто идёт этим путём",
	visits: "справа вверху карточки: посещения на 100 начавших",
	card:   "%s посещений на 100 начавших",
	whole:  "Это за весь путь.", hidden: "непоказанные шаги", channels: "другие каналы",
	here: "в рамке справа: те, кто приходит туда с шагов слева от неё",
}

var polish = words{
	view: "Sieć", current: "stan obecny", target: "stan docelowy",
	accountable: "Odpowiada: %s",
	reach:       "dociera %s na 100",
	ends:        "Ze 100 zaczynających %s osiąga wynik %s.",
	none:        "Ze 100 zaczynających nikt nie osiąga celu.",
	longest:     "Najdłuższy powrót prowadzi od kroku %s do kroku %s: %s na 100.",
	leave:       "Najwięcej osób odchodzi na kroku %s: %s na 100.",
	trapped:     "Nie da się powiedzieć, ilu klientów idzie każdą drogą: w tej podróży są miejsca bez wyjścia.",
	unknown:     "Nie obliczono wskaźników: wstęgi pokazują udziały podane na mapie.",
	back:        "wraca", begin: "zaczyna tutaj",
	nobody: "nikt nie odpowiada", goesOn: "idzie dalej", comesBack: "wraca", leaves: "odchodzi", arrives: "osiąga cel",
	truth: "moment prawdy", assumed: "założenie, nie zbadano",
	bands:  "szerokość wstęgi: klienci na 100 zaczynających; kto wraca, liczy się ponownie",
	shares: "na wstęgach: część, która idzie tą drogą",
	visits: "w prawym górnym rogu karty: wizyty na 100 zaczynających",
	card:   "%s wizyt na 100 zaczynających",
	whole:  "To dane całej podróży.", hidden: "kroki niepokazane", channels: "inne kanały",
	here: "w ramce po prawej: ci, którzy trafiają tam z kroków na lewo od niej",
}
