package diff

var english = words{
	view: "Comparison", today: "Today", target: "Target", before: "Before", after: "Now",
	overTarget: "today and target", overBefore: "before and now",
	basis: map[string]string{"researched": "researched", "partial": "partly researched", "assumed": "assumed"},

	success: "Success", effort: "Effort of those who succeed", content: "Same answer everywhere",
	context: "Context kept", coverage: "Declared cooperation", handoffs: "Handoffs nobody arranged", touchpoints: "Touchpoints",
	points: "%s points", better: "better", worse: "worse", unchanged: "unchanged",
	takeCounts: "Touchpoints: %s.", parts: [4]string{same: "%s unchanged", added: "%s new", removed: "%s removed", changed: "%s changed"},
	takeSame:    "The touchpoints stay as they are (%s).",
	takeSuccess: "%s instead of %s of 100 people who start succeed", takeMinutes: "in %s instead of %s",
	takeAsBefore: "%s of 100 people who start succeed, as before",
	takeFindings: "%s of %s findings are settled; new: %s.",

	stages: "Stages", steps: "Steps", stepsHint: "badges: added, removed, changed; below: what changes",
	emotion: "Emotion", minutes: "Effort", minutesHint: "minutes per visit",
	accountable: "Accountable", thin: "thin: %s", bar: "bar: %s", nobody: "Nobody", moreChanges: "and %s more",
	newStage: "new stage", goneStage: "stage removed",

	settles: "What changes among findings", settled: "settled", stays: "stays", fresh: "new",
	whole: "What changes for the whole journey", counts: "%s of %s findings settled, %s stay, %s new", alike: "and %s more alike", moreFindings: "and %s more", noFindings: "Neither map has findings.",

	added: "added", removed: "removed", changed: "changed", same: "unchanged",
	classes: map[string]string{"breaking": "breaks something", "regression": "worse", "improvement": "better", "neutral": "neither better nor worse"},
	gained:  "mood gained", lost: "mood lost",
	declared: "cooperation now declared", declaredBefore: "declared before", undeclared: "none declared",
	both: "in both", bothPart: "%s in both", takeBoth: "Both maps have the same touchpoints (%s).",
}
