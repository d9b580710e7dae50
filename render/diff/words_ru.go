package diff

var russian = words{
	view: "Сравнение", today: "Сегодня", target: "Цель", before: "Раньше", after: "Теперь",
	overTarget: "сегодня и цель", overBefore: "раньше и теперь",
	basis: map[string]string{"researched": "исследовано", "partial": "исследовано частично", "assumed": "предположение"},

	success: "Успех", effort: "Усилия тех, кто дошёл", content: "Один ответ везде",
	context: "Без повторов", coverage: "Описанное взаимодействие", handoffs: "Передачи без договорённости", touchpoints: "Точки контакта",
	points: "%s п.", better: "лучше", worse: "хуже", unchanged: "без изменений",
	takeCounts: "Точки контакта: %s.", parts: [4]string{same: "без изменений — %s", added: "новых — %s", removed: "убрано — %s", changed: "изменено — %s"},
	takeSame:    "Точки контакта не изменились (всего %s).",
	takeSuccess: "До успеха доходят %s вместо %s из 100 начавших", takeMinutes: "за %s вместо %s",
	takeAsBefore: "До успеха доходят %s из 100 начавших, как и раньше",
	takeFindings: "Устранено находок: %s из %s; новых: %s.",

	stages: "Этапы", steps: "Шаги", stepsHint: "значки: добавлено, убрано, изменено; ниже — что меняется",
	emotion: "Эмоция", minutes: "Усилия", minutesHint: "минут на визит",
	accountable: "Отвечает", thin: "тонкая полоса: %s", bar: "широкая: %s", nobody: "Никто", moreChanges: "и ещё %s",
	newStage: "новый этап", goneStage: "этап убран",

	settles: "Что меняется в находках", settled: "устранено", stays: "остаётся", fresh: "новое",
	whole: "Что меняется для всего пути", counts: "устранено %s из %s, остаётся %s, новых %s", alike: "и ещё %s таких", moreFindings: "и ещё %s", noFindings: "Ни на одной карте нет находок.",

	added: "добавлено", removed: "убрано", changed: "изменено", same: "без изменений",
	classes: map[string]string{"breaking": "что-то ломает", "regression": "хуже", "improvement": "лучше", "neutral": "ни лучше, ни хуже"},
	gained:  "настроение лучше", lost: "настроение хуже",
	declared: "взаимодействие теперь описано", declaredBefore: "описано раньше", undeclared: "не описано",
	both: "на обеих картах", bothPart: "на обеих картах — %s", takeBoth: "На обеих картах одни и те же точки контакта (%s).",
}
