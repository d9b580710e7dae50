package compare

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

var knowledge = &analysis.Rule{
	ID: "ratchet-knowledge", Family: "check", Severity: diag.SeverityError, Whole: true,
	Title: analysis.Words{
		EN: "What was known is not said any more", UK: "Те, що було відомо, більше не сказано",
		RU: "То, что было известно, больше не сказано", PL: "Tego, co było wiadomo, już nie powiedziano",
	},
	Reason: analysis.Words{
		EN: "A figure can be made to look better by deleting what it rests on: the time that a step takes, the owner who does not cooperate, the fact that contradicts. Unknown is not none, so what is no longer said is a loss in itself; figures are compared on what both states know. It is judged where `seam check --against` names an earlier state.",
		UK: "Показник може здатися кращим, якщо видалити те, на чому він стоїть: час кроку, власника, який не взаємодіє, факт, який суперечить. Невідоме — не нуль, тож те, про що більше не сказано, саме є втратою; показники порівнюють за тим, що відомо в обох станах. Це перевіряється, коли `seam check --against` називає попередній стан.",
		RU: "Показатель может показаться лучше, если удалить то, на чём он стоит: время шага, владельца, который не взаимодействует, факт, который противоречит. Неизвестное — не ноль, и то, о чём больше не сказано, само есть потеря; показатели сравниваются по тому, что известно в обоих состояниях. Это проверяется, когда `seam check --against` называет прежнее состояние.",
		PL: "Wskaźnik może wydać się lepszy, gdy usunie się to, na czym stoi: czas kroku, właściciela, który nie współpracuje, fakt, który przeczy. Nieznane to nie zero, więc to, czego już nie powiedziano, samo jest stratą; wskaźniki porównuje się według tego, co wiadomo w obu stanach. Sprawdza się to, gdy `seam check --against` podaje wcześniejszy stan.",
	},
	Source: "seam's own: what a map does not say is unknown, never zero",
	Texts: []analysis.Text{{Message: analysis.Words{
		EN: "{change}; what was known must not get lost", UK: "{change}; відоме не має губитися",
		RU: "{change}; известное не должно теряться", PL: "{change}; to, co wiadomo, nie może zginąć",
	}, Help: analysis.Words{
		EN: "say it again, with its new value if it changed", UK: "скажіть це знову, з новим значенням, якщо воно змінилося",
		RU: "скажите это снова, с новым значением, если оно изменилось", PL: "powiedz to znowu, z nową wartością, jeśli się zmieniła",
	}}},
}

var broken = &analysis.Rule{
	ID: "ratchet-breaking", Family: "check", Severity: diag.SeverityWarning, Whole: true,
	Title: analysis.Words{
		EN: "What others led to is gone", UK: "Те, до чого вели інші, зникло",
		RU: "То, к чему вели другие, исчезло", PL: "Zniknęło to, do czego prowadzili inni",
	},
	Reason: analysis.Words{
		EN: "A touchpoint or a door that customers were led to has been taken out. That may well be meant, so it is a warning: whoever reviews the change should know of it. It is judged where `seam check --against` names an earlier state.",
		UK: "Точку контакту чи двері, до яких вели клієнтів, прибрано. Це може бути й задумано, тому це попередження: хто переглядає зміну, має про це знати. Це перевіряється, коли `seam check --against` називає попередній стан.",
		RU: "Точку контакта или дверь, к которым вели клиентов, убрали. Это может быть и задумано, поэтому это предупреждение: кто просматривает изменение, должен об этом знать. Это проверяется, когда `seam check --against` называет прежнее состояние.",
		PL: "Usunięto punkt styku albo drzwi, do których prowadzono klientów. Może to być zamierzone, dlatego jest ostrzeżeniem: kto przegląda zmianę, powinien o tym wiedzieć. Sprawdza się to, gdy `seam check --against` podaje wcześniejszy stan.",
	},
	Source: "seam's own: the classes of `seam diff`",
	Texts:  []analysis.Text{{Message: analysis.Words{EN: "broken: {change}", UK: "зламано: {change}", RU: "сломано: {change}", PL: "zepsute: {change}"}, Help: ask}},
}

var gone = &analysis.Rule{
	ID: "ratchet-gone", Family: "check", Severity: diag.SeverityWarning, Whole: true,
	Title: analysis.Words{
		EN: "A journey is not there any more", UK: "Подорожі більше немає", RU: "Пути больше нет", PL: "Podróży już nie ma",
	},
	Reason: analysis.Words{
		EN: "A map that is deleted takes its findings with it, and a check of what is left looks better for no reason. Deleting may be meant, so it is a warning. It is judged for folders, where `seam check --against` names an earlier state.",
		UK: "Видалена мапа забирає з собою свої зауваження, і перевірка решти виглядає кращою без причини. Видалення може бути задумано, тому це попередження. Це перевіряється для папок, коли `seam check --against` називає попередній стан.",
		RU: "Удалённая карта уносит с собой свои замечания, и проверка остальных выглядит лучше без причины. Удаление может быть задумано, поэтому это предупреждение. Это проверяется для папок, когда `seam check --against` называет прежнее состояние.",
		PL: "Usunięta mapa zabiera ze sobą swoje spostrzeżenia i kontrola reszty wygląda lepiej bez powodu. Usunięcie może być zamierzone, dlatego jest ostrzeżeniem. Sprawdza się to dla folderów, gdy `seam check --against` podaje wcześniejszy stan.",
	},
	Source: "seam's own: what is gone cannot be checked",
	Texts: []analysis.Text{{Message: analysis.Words{
		EN: "the journey {title:quote} was there and is gone", UK: "подорож {title:quote} була, а тепер її немає",
		RU: "путь {title:quote} был, а теперь его нет", PL: "podróż {title:quote} była, a teraz jej nie ma",
	}, Help: analysis.Words{
		EN: "bring it back, or agree on it when the change is reviewed", UK: "поверніть її або погодьте це під час перегляду зміни",
		RU: "верните его или согласуйте это при просмотре изменения", PL: "przywróć ją albo uzgodnij to podczas przeglądu zmiany",
	}}},
}
