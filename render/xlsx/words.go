package xlsx

import (
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/locale"
)

// words are what a workbook says in one language. Names of sheets have 31
// characters at most.
type words struct {
	sheets        [7]string
	touchpoints   [18]string
	pains         [10]string
	opportunities [10]string
	owners        [8]string
	consistency   [7]string
	metrics       [13]string
	findings      [8]string
	severities    [3]string
	yes           string
}

func (w *words) severity(s diag.Severity) string {
	if s < diag.SeverityError || s > diag.SeverityInfo {
		return s.String()
	}
	return w.severities[s-diag.SeverityError]
}

// wordsOf are the words of a language.
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
	sheets: [7]string{"Touchpoints", "Pains", "Opportunities", "Owners", "Consistency", "Metrics", "Findings"},
	touchpoints: [18]string{"Stage", "Touchpoint", "Id", "Owner", "Channels", "Emotion", "Visits a customer", "Minutes a visit", "Minutes a customer",
		"Part of all effort", "Doing, min", "Waiting, min", "Friction, min", "Customers lost here", "Moment of truth", "Rests on", "What the customer does", "Line"},
	pains:         [10]string{"Stage", "Touchpoint", "Pain", "Severity 1–5", "Cause", "Solved by", "Visits lost", "Minutes lost a visit", "Would save, min a success", "Line"},
	opportunities: [10]string{"Stage", "Touchpoint", "Opportunity", "Owner", "Status", "Cost", "Would save, min a success", "Saved for each unit of cost", "Success would be", "Line"},
	owners:        [8]string{"Department", "Touchpoints", "Visits a customer", "Hands over, times a customer", "Takes over, times a customer", "Of these nothing agreed", "Between others (betweenness)", "Tied in (constraint)"},
	consistency:   [7]string{"Fact", "Places agree", "Touchpoint", "Channel", "Owner", "What is said", "Line"},
	metrics:       [13]string{"Metric", "Unit", "Where", "Value", "Target", "Gap", "Off target", "Answers", "Date", "Owner", "Why", "Action", "Line"},
	findings:      [8]string{"No.", "Severity", "Rule", "Finding", "What to do", "About", "File", "Line"},
	severities:    [3]string{"error", "warning", "note"}, yes: "yes",
}

var ukrainian = words{
	sheets: [7]string{"Точки контакту", "Болі", "Можливості", "Відповідальні", "Узгодженість", "Показники", "Зауваження"},
	touchpoints: [18]string{"Етап", "Точка контакту", "Ідентифікатор", "Відповідає", "Канали", "Емоція", "Візитів на клієнта", "Хвилин на візит", "Хвилин на клієнта",
		"Частка всіх зусиль", "Дії, хв", "Очікування, хв", "Тертя, хв", "Клієнтів утрачено тут", "Момент істини", "На чому ґрунтується", "Що робить клієнт", "Рядок"},
	pains:         [10]string{"Етап", "Точка контакту", "Біль", "Тяжкість 1–5", "Причина", "Що розв’яже", "Утрачено візитів", "Утрачено хвилин на візит", "Заощадить, хв на успіх", "Рядок"},
	opportunities: [10]string{"Етап", "Точка контакту", "Можливість", "Відповідає", "Стан", "Вартість", "Заощадить, хв на успіх", "Заощадить на одиницю вартості", "Успіх становитиме", "Рядок"},
	owners:        [8]string{"Підрозділ", "Точок контакту", "Візитів на клієнта", "Передає, разів на клієнта", "Приймає, разів на клієнта", "З них без домовленості", "Між іншими (посередництво)", "Зв’язаність (constraint)"},
	consistency:   [7]string{"Факт", "Місця збігаються", "Точка контакту", "Канал", "Відповідає", "Що сказано", "Рядок"},
	metrics:       [13]string{"Показник", "Одиниця", "Де", "Значення", "Ціль", "Розрив", "Не досягає цілі", "Відповідей", "Дата", "Відповідає", "Чому", "Дія", "Рядок"},
	findings:      [8]string{"№", "Вага", "Правило", "Зауваження", "Що робити", "Про що", "Файл", "Рядок"},
	severities:    [3]string{"помилка", "попередження", "примітка"}, yes: "так",
}

var russian = words{
	sheets: [7]string{"Точки контакта", "Боли", "Возможности", "Ответственные", "Согласованность", "Показатели", "Замечания"},
	touchpoints: [18]string{"Этап", "Точка контакта", "Идентификатор", "Отвечает", "Каналы", "Эмоция", "Визитов на клиента", "Минут на визит", "Минут на клиента",
		"Доля всех усилий", "Действия, мин", "Ожидание, мин", "Трение, мин", "Клиентов потеряно здесь", "Момент истины", "На чём основано", "Что делает клиент", "Строка"},
	pains:         [10]string{"Этап", "Точка контакта", "Боль", "Тяжесть 1–5", "Причина", "Что решит", "Потеряно визитов", "Потеряно минут на визит", "Сбережёт, мин на успех", "Строка"},
	opportunities: [10]string{"Этап", "Точка контакта", "Возможность", "Отвечает", "Состояние", "Стоимость", "Сбережёт, мин на успех", "Сбережёт на единицу стоимости", "Успех составит", "Строка"},
	owners:        [8]string{"Отдел", "Точек контакта", "Визитов на клиента", "Передаёт, раз на клиента", "Принимает, раз на клиента", "Из них без договорённости", "Между другими (посредничество)", "Связанность (constraint)"},
	consistency:   [7]string{"Факт", "Места совпадают", "Точка контакта", "Канал", "Отвечает", "Что сказано", "Строка"},
	metrics:       [13]string{"Показатель", "Единица", "Где", "Значение", "Цель", "Разрыв", "Не достигает цели", "Ответов", "Дата", "Отвечает", "Почему", "Действие", "Строка"},
	findings:      [8]string{"№", "Важность", "Правило", "Замечание", "Что делать", "О чём", "Файл", "Строка"},
	severities:    [3]string{"ошибка", "предупреждение", "примечание"}, yes: "да",
}

var polish = words{
	sheets: [7]string{"Punkty styku", "Bolączki", "Szanse", "Odpowiedzialni", "Spójność", "Wskaźniki", "Spostrzeżenia"},
	touchpoints: [18]string{"Etap", "Punkt styku", "Identyfikator", "Odpowiada", "Kanały", "Emocja", "Wizyt na klienta", "Minut na wizytę", "Minut na klienta",
		"Część całego wysiłku", "Działanie, min", "Czekanie, min", "Tarcie, min", "Klienci utraceni tutaj", "Moment prawdy", "Na czym się opiera", "Co robi klient", "Wiersz"},
	pains:         [10]string{"Etap", "Punkt styku", "Bolączka", "Dotkliwość 1–5", "Przyczyna", "Co ją usunie", "Utracone wizyty", "Minuty tracone na wizytę", "Oszczędzi, min na sukces", "Wiersz"},
	opportunities: [10]string{"Etap", "Punkt styku", "Szansa", "Odpowiada", "Stan", "Koszt", "Oszczędzi, min na sukces", "Oszczędność na jednostkę kosztu", "Sukces wyniesie", "Wiersz"},
	owners:        [8]string{"Dział", "Punktów styku", "Wizyt na klienta", "Przekazuje, razy na klienta", "Przejmuje, razy na klienta", "W tym bez uzgodnienia", "Między innymi (pośrednictwo)", "Powiązanie (constraint)"},
	consistency:   [7]string{"Fakt", "Miejsca zgodne", "Punkt styku", "Kanał", "Odpowiada", "Co powiedziano", "Wiersz"},
	metrics:       [13]string{"Wskaźnik", "Jednostka", "Gdzie", "Wartość", "Cel", "Różnica", "Poniżej celu", "Odpowiedzi", "Data", "Odpowiada", "Dlaczego", "Działanie", "Wiersz"},
	findings:      [8]string{"Nr", "Waga", "Reguła", "Spostrzeżenie", "Co zrobić", "O czym", "Plik", "Wiersz"},
	severities:    [3]string{"błąd", "ostrzeżenie", "uwaga"}, yes: "tak",
}
