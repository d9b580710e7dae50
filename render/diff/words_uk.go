package diff

var ukrainian = words{
	view: "Порівняння", today: "Сьогодні", target: "Ціль", before: "Раніше", after: "Тепер",
	overTarget: "сьогодні й ціль", overBefore: "раніше й тепер",
	basis: map[string]string{"researched": "досліджено", "partial": "досліджено частково", "assumed": "припущення"},

	success: "Успіх", effort: "Зусилля тих, хто дійшов", content: "Однакова відповідь усюди",
	context: "Без повторів", coverage: "Описана співпраця", handoffs: "Передачі без домовленості", touchpoints: "Точки дотику",
	points: "%s п.", better: "краще", worse: "гірше", unchanged: "без змін",
	takeCounts: "Точки дотику: %s.", parts: [4]string{same: "без змін — %s", added: "нових — %s", removed: "вилучених — %s", changed: "змінених — %s"},
	takeSame:    "Точки дотику не змінилися (усього %s).",
	takeSuccess: "До успіху доходять %s замість %s зі 100, хто починає", takeMinutes: "за %s замість %s",
	takeAsBefore: "До успіху доходять %s зі 100, хто починає, як і раніше",
	takeFindings: "Усунуто знахідок: %s з %s; нових: %s.",

	stages: "Етапи", steps: "Кроки", stepsHint: "значки: додано, вилучено, змінено; нижче — що змінюється",
	emotion: "Емоція", minutes: "Зусилля", minutesHint: "хвилин на візит",
	accountable: "Відповідає", thin: "тонка смуга: %s", bar: "широка: %s", nobody: "Ніхто", moreChanges: "і ще %s",
	newStage: "новий етап", goneStage: "етап вилучено",

	settles: "Що змінюється у знахідках", settled: "усунуто", stays: "лишається", fresh: "нове",
	whole: "Що змінюється для всього шляху", counts: "усунуто %s з %s, лишається %s, нових %s", alike: "і ще %s таких", moreFindings: "і ще %s", noFindings: "Жодна мапа не має знахідок.",

	added: "додано", removed: "вилучено", changed: "змінено", same: "без змін",
	classes: map[string]string{"breaking": "щось ламає", "regression": "гірше", "improvement": "краще", "neutral": "ні краще, ні гірше"},
	gained:  "настрій кращий", lost: "настрій гірший",
	declared: "співпрацю тепер описано", declaredBefore: "описано раніше", undeclared: "не описано",
	both: "на обох мапах", bothPart: "на обох мапах — %s", takeBoth: "На обох мапах ті самі точки дотику (%s).",
}
