package diff

var polish = words{
	view: "Porównanie", today: "Dziś", target: "Cel", before: "Przedtem", after: "Teraz",
	overTarget: "dziś i cel", overBefore: "przedtem i teraz",
	basis: map[string]string{"researched": "zbadane", "partial": "częściowo zbadane", "assumed": "założenie"},

	success: "Sukces", effort: "Wysiłek tych, którzy dotarli", content: "Wszędzie ta sama odpowiedź",
	context: "Bez powtórzeń", coverage: "Opisana współpraca", handoffs: "Przekazania bez ustaleń", touchpoints: "Punkty styku",
	points: "%s pkt", better: "lepiej", worse: "gorzej", unchanged: "bez zmian",
	takeCounts: "Punkty styku: %s.", parts: [4]string{same: "bez zmian %s", added: "nowe %s", removed: "usunięte %s", changed: "zmienione %s"},
	takeSame:    "Punkty styku się nie zmieniły (razem %s).",
	takeSuccess: "Do sukcesu dociera %s zamiast %s na 100 zaczynających", takeMinutes: "w %s zamiast %s",
	takeAsBefore: "Do sukcesu dociera %s na 100 zaczynających, jak przedtem",
	takeFindings: "Załatwione ustalenia: %s z %s; nowe: %s.",

	stages: "Etapy", steps: "Kroki", stepsHint: "znaki: dodane, usunięte, zmienione; niżej: co się zmienia",
	emotion: "Emocje", minutes: "Wysiłek", minutesHint: "minut na wizytę",
	accountable: "Odpowiada", thin: "cienki pas: %s", bar: "szeroki: %s", nobody: "Nikt", moreChanges: "i jeszcze %s",
	newStage: "nowy etap", goneStage: "etap usunięty",

	settles: "Co zmienia się w ustaleniach", settled: "załatwione", stays: "zostaje", fresh: "nowe",
	whole: "Co zmienia się dla całej podróży", counts: "załatwione %s z %s, zostaje %s, nowe %s", alike: "i jeszcze %s podobnych", moreFindings: "i jeszcze %s", noFindings: "Na żadnej mapie nie ma ustaleń.",

	added: "dodane", removed: "usunięte", changed: "zmienione", same: "bez zmian",
	classes: map[string]string{"breaking": "coś psuje", "regression": "gorzej", "improvement": "lepiej", "neutral": "ani lepiej, ani gorzej"},
	gained:  "nastrój lepszy", lost: "nastrój gorszy",
	declared: "współpraca teraz opisana", declaredBefore: "opisana wcześniej", undeclared: "nie opisano",
	both: "na obu mapach", bothPart: "na obu mapach %s", takeBoth: "Obie mapy mają te same punkty styku (%s).",
}
