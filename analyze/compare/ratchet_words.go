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

// peakEnd is the case of the figure that sums up how customers feel.
const peakEnd = "peak-end"

var felt = &analysis.Rule{
	ID: "ratchet-emotion", Family: "check", Severity: diag.SeverityError, Whole: true,
	Title: analysis.Words{
		EN: "Customers feel worse", UK: "Клієнти почуваються гірше", RU: "Клиенты чувствуют себя хуже", PL: "Klienci czują się gorzej",
	},
	Reason: analysis.Words{
		EN: "How customers feel at one touchpoint is not made up for at another, so that each counts: where all of them, or one persona, feel worse than before, and where the peak and the end of the journey do, which they will remember. An emotion that is said for the first time is never worse. It is judged where `seam check --against` names an earlier state.",
		UK: "Те, як клієнти почуваються в одній точці контакту, не надолужити в іншій, тому важить кожна: де всім або одній персоні гірше, ніж раніше, і де гірші пік і кінець подорожі, які вони запам'ятають. Емоція, про яку сказано вперше, ніколи не гірша. Це перевіряється, коли `seam check --against` називає попередній стан.",
		RU: "То, что клиенты чувствуют в одной точке контакта, не наверстать в другой, поэтому важна каждая: где всем или одной персоне хуже, чем раньше, и где хуже пик и конец пути, которые они запомнят. Эмоция, о которой сказано впервые, никогда не хуже. Это проверяется, когда `seam check --against` называет прежнее состояние.",
		PL: "Tego, co klienci czują w jednym punkcie styku, nie da się nadrobić w innym, więc liczy się każdy: gdzie wszyscy albo jedna persona czują się gorzej niż przedtem i gdzie gorsze są szczyt i koniec podróży, które zapamiętają. Emocja podana po raz pierwszy nigdy nie jest gorsza. Sprawdza się to, gdy `seam check --against` podaje wcześniejszy stan.",
	},
	Source: "seam's own; for peak and end: Kahneman, Fredrickson, Schreiber and Redelmeier (1993), When more pain is preferred to less",
	Texts: []analysis.Text{
		{Message: analysis.Words{EN: "customers feel worse: {change}", UK: "клієнтам гірше: {change}", RU: "клиентам хуже: {change}", PL: "klienci czują się gorzej: {change}"}, Help: review},
		{Case: peakEnd, Message: analysis.Words{
			EN: "peak and end fell from {old} to {new}", UK: "пік і кінець впали з {old} до {new}",
			RU: "пик и конец упали с {old} до {new}", PL: "szczyt i koniec spadły z {old} do {new}",
		}, Help: review},
	},
}

var regressed = &analysis.Rule{
	ID: "ratchet-regression", Family: "check", Severity: diag.SeverityWarning, Whole: true,
	Title: analysis.Words{
		EN: "Something else got worse", UK: "Погіршало щось інше", RU: "Ухудшилось что-то ещё", PL: "Pogorszyło się coś innego",
	},
	Reason: analysis.Words{
		EN: "What `seam diff` calls worse and no other ratchet judges: a new pain, a datum asked for or not handed over any more, a collaboration, a committee or a promise that is gone, a metric that fell. Some of it is only known now, and who writes it down should not be stopped, so it is a warning: whoever reviews the change should know of it. It is judged where `seam check --against` names an earlier state.",
		UK: "Те, що `seam diff` називає гіршим і чого не перевіряє інше правило порівняння: новий біль, дані, про які питають або яких більше не передають, взаємодія, комітет чи обіцянка, яких більше немає, показник, що впав. Дещо лише тепер стало відомо, і хто це записує, того не слід спиняти, тому це попередження: хто переглядає зміну, має про це знати. Це перевіряється, коли `seam check --against` називає попередній стан.",
		RU: "То, что `seam diff` называет худшим и что не проверяет другое правило сравнения: новая боль, данные, которые спрашивают или больше не передают, взаимодействие, комитет или обещание, которых больше нет, показатель, который упал. Кое-что лишь теперь стало известно, и кто это записывает, того не следует останавливать, поэтому это предупреждение: кто просматривает изменение, должен об этом знать. Это проверяется, когда `seam check --against` называет прежнее состояние.",
		PL: "To, co `seam diff` nazywa gorszym, a czego nie ocenia żadna inna reguła porównania: nowa bolączka, dana, o którą się pyta albo której się już nie przekazuje, współpraca, komitet lub obietnica, których już nie ma, wskaźnik, który spadł. Część z tego dopiero teraz wyszła na jaw, a kto to zapisuje, tego nie należy zatrzymywać, dlatego jest ostrzeżeniem: kto przegląda zmianę, powinien o tym wiedzieć. Sprawdza się to, gdy `seam check --against` podaje wcześniejszy stan.",
	},
	Source: "seam's own: the classes of `seam diff`",
	Texts:  []analysis.Text{{Message: analysis.Words{EN: "worse: {change}", UK: "гірше: {change}", RU: "хуже: {change}", PL: "gorsze: {change}"}, Help: review}},
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
