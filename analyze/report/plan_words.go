package report

import (
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/locale"
)

// planWords are what the report of a plan says beside what all reports do.
type planWords struct {
	now                          string
	first, firstNone, firstMeans string
	fixes                        [7]string
	pain, opportunity            string
	best, bestAll                string // budget
	steps                        [6]string
	together                     string // cost, effort per success before and after, success before and after
	exhaustive, greedy           string
	items                        string
	itemsHead                    [5]string
	itemNames                    [7]string // in the order of itemIDs
	idle                         string
}

var itemIDs = [7]string{"wait", "delay", "steps", "auth", "switch", "handoff", "repeat"}

func (w *planWords) item(id string) string {
	for i, x := range itemIDs {
		if x == id {
			return w.itemNames[i]
		}
	}
	return id
}

func (w *planWords) kind(k figures.FixKind) string {
	if k == figures.PainFix {
		return w.pain
	}
	return w.opportunity
}

func planIn(l locale.Lang) *planWords {
	switch l {
	case locale.Ukrainian:
		return &planUkrainian
	case locale.Russian:
		return &planRussian
	case locale.Polish:
		return &planPolish
	}
	return &planEnglish
}

var planEnglish = planWords{
	now:         "Now",
	first:       "What to fix first",
	firstNone:   "No pain or opportunity of this map would lower effort per success.",
	firstMeans:  "“Saves” is how many minutes effort per success falls if this alone is done, exactly; “success” is what it becomes. Fixes do not add up: see the set below.",
	fixes:       [7]string{"Fix", "what it is", "saves", "success", "cost", "saves per cost", "line"},
	pain:        "pain",
	opportunity: "opportunity",
	best:        "The best set for a budget of %s",
	bestAll:     "The best set without a limit",
	steps:       [6]string{"In this order", "cost", "saves more", "effort per success", "success", "line"},
	together:    "Together, for %s: effort per success from %s to %s, success from %s to %s.",
	exhaustive:  "Every set that may be paid was computed; none does better.",
	greedy:      "There are too many candidates to try every set: each step takes what saves most for its cost after the steps before, and no single fix does better.",
	items:       "Effort that could be struck, whoever finds out how",
	itemsHead:   [5]string{"Item", "where", "saves", "effort per success", "line"},
	itemNames:   [7]string{"waiting", "delay", "steps", "proof of identity", "change of channel", "handoff", "saying it again"},
	idle:        "Without effect, or not recommended",
}

var planUkrainian = planWords{
	now:         "Нині",
	first:       "Що виправити спершу",
	firstNone:   "Жоден біль і жодна можливість цієї мапи не знизили б зусиль на успіх.",
	firstMeans:  "«Заощаджує» — на скільки хвилин меншають зусилля на успіх, якщо зробити лише це, точно; «успіх» — яким він стає. Виправлення не додаються: дивіться набір нижче.",
	fixes:       [7]string{"Виправлення", "що це", "заощаджує", "успіх", "вартість", "на одиницю вартості", "рядок"},
	pain:        "біль",
	opportunity: "можливість",
	best:        "Найкращий набір за бюджету %s",
	bestAll:     "Найкращий набір без обмежень",
	steps:       [6]string{"У такому порядку", "вартість", "ще заощаджує", "зусилля на успіх", "успіх", "рядок"},
	together:    "Разом, за %s: зусилля на успіх із %s до %s, успіх із %s до %s.",
	exhaustive:  "Розраховано кожен набір, на який вистачає коштів; кращого немає.",
	greedy:      "Кандидатів забагато, щоб перебрати всі набори: щокроку береться те, що після попередніх заощаджує найбільше на свою вартість; жодне одне виправлення не краще.",
	items:       "Зусилля, які можна прибрати, якщо знайти спосіб",
	itemsHead:   [5]string{"Складник", "де", "заощаджує", "зусилля на успіх", "рядок"},
	itemNames:   [7]string{"очікування", "відкладення", "кроки", "підтвердження особи", "зміна каналу", "передача", "повторення сказаного"},
	idle:        "Без дії або не рекомендовано",
}

var planRussian = planWords{
	now:         "Сейчас",
	first:       "Что исправить сначала",
	firstNone:   "Ни одна боль и ни одна возможность этой карты не снизили бы усилий на успех.",
	firstMeans:  "«Сберегает» — на сколько минут меньше станут усилия на успех, если сделать только это, точно; «успех» — каким он станет. Исправления не складываются: смотрите набор ниже.",
	fixes:       [7]string{"Исправление", "что это", "сберегает", "успех", "стоимость", "на единицу стоимости", "строка"},
	pain:        "боль",
	opportunity: "возможность",
	best:        "Лучший набор при бюджете %s",
	bestAll:     "Лучший набор без ограничений",
	steps:       [6]string{"В таком порядке", "стоимость", "ещё сберегает", "усилия на успех", "успех", "строка"},
	together:    "Вместе, за %s: усилия на успех с %s до %s, успех с %s до %s.",
	exhaustive:  "Рассчитан каждый набор, на который хватает средств; лучшего нет.",
	greedy:      "Кандидатов слишком много, чтобы перебрать все наборы: на каждом шаге берётся то, что после предыдущих сберегает больше всего на свою стоимость; ни одно отдельное исправление не лучше.",
	items:       "Усилия, которые можно убрать, если найти способ",
	itemsHead:   [5]string{"Составляющая", "где", "сберегает", "усилия на успех", "строка"},
	itemNames:   [7]string{"ожидание", "отсрочка", "шаги", "подтверждение личности", "смена канала", "передача", "повторение сказанного"},
	idle:        "Без действия или не рекомендуется",
}

var planPolish = planWords{
	now:         "Teraz",
	first:       "Co naprawić najpierw",
	firstNone:   "Żaden problem ani żadna możliwość z tej mapy nie obniżyłyby wysiłku na sukces.",
	firstMeans:  "„Oszczędza” mówi, o ile minut spada wysiłek na sukces, jeśli zrobić tylko to, dokładnie; „sukces” – ile wtedy wynosi. Naprawy się nie sumują: patrz zestaw poniżej.",
	fixes:       [7]string{"Naprawa", "co to jest", "oszczędza", "sukces", "koszt", "na jednostkę kosztu", "wiersz"},
	pain:        "problem",
	opportunity: "możliwość",
	best:        "Najlepszy zestaw przy budżecie %s",
	bestAll:     "Najlepszy zestaw bez ograniczeń",
	steps:       [6]string{"W tej kolejności", "koszt", "oszczędza dodatkowo", "wysiłek na sukces", "sukces", "wiersz"},
	together:    "Razem, za %s: wysiłek na sukces z %s do %s, sukces z %s do %s.",
	exhaustive:  "Obliczono każdy zestaw, na który wystarcza środków; lepszego nie ma.",
	greedy:      "Kandydatów jest za dużo, by sprawdzić każdy zestaw: w każdym kroku wybiera się to, co po poprzednich oszczędza najwięcej za swój koszt; żadna pojedyncza naprawa nie jest lepsza.",
	items:       "Wysiłek, który można usunąć, jeśli znajdzie się sposób",
	itemsHead:   [5]string{"Składnik", "gdzie", "oszczędza", "wysiłek na sukces", "wiersz"},
	itemNames:   [7]string{"czekanie", "zwłoka", "kroki", "potwierdzanie tożsamości", "zmiana kanału", "przekazanie", "powtarzanie tego samego"},
	idle:        "Bez wpływu lub niezalecane",
}
