package grid

import "github.com/seam-cx/seam/internal/locale"

// words are the labels of one language. In a phrase %s stands for a value.
type words struct {
	overline          string
	current, target   string
	accountable       string // of the map, before a colon
	partOf            string // %s
	basis             map[string]string
	reviewed, due     string // %s
	goal, expects     string
	scenario          string
	customers         string // %s: of customers
	success           string
	targetIs          string // %s
	modelled, noTimes string
	onlySuccess       string // why all succeed
	forSuccess        string // %s: minutes of those who succeed
	content, context  string
	coverage          string
	facts, statements [3]string
	contextBasis      string
	coverageBasis     string
	levels            map[string]string
	ofScale           string // %s
	insufficient      string
	answers           string // %s

	lanes map[string]laneWords

	reach      string // %s of 100
	wholeStage string
	// wholeJourney is what a figure is of where only a part of the journey is drawn.
	wholeJourney string
	painLetter   string
	fixLetter    string // "" counts in letters
	startShare   string // %s: how many start here
	today        string
	targetLine   string
	earlier      string
	highest      string // %s
	lowest       string // %s
	drop         string // %s
	ofAll        string
	doing        string
	waiting      string
	friction     string
	atLeast      string // %s
	unknown      string
	cost         string // %s
	status       map[string]string
	solves       string // %s
	solvedBy     string // %s
	nobody       string
	seenAs       string // %s
	also         string // %s
	count        string // %s

	items [8]string // of effort, as in figures.Items

	findings                 string
	errors, warnings, infos  [3]string
	more                     string // %s
	elsewhere                string // %s findings
	truth, assumed, goes     string
	back, leaves, reaches    string
	declared, repeats        string
	undeclared               string
	errorSign, warning, info string
	rest                     string // %s
	takeSuccess              string // %s of 100
	takeEffort               string // %s touchpoint, %s share
	takeEmotion              string // %s touchpoint, %s emotion
	touchpoints, stages      [3]string
	takeCount                string // %s touchpoints, %s stages

	points   string // of success, in per cent
	gainHint string // what the gains of opportunities are
	toStage  string // %s: where a way leads that is not drawn
	lanesOf  string // %s, %s: number and count of pages with the lanes of the same steps

	bothStates            string
	takeTarget, takeToday string // %s of 100
	goneThere, newHere    string // of a step that the other state lacks
	newAfter, newBefore   string // %s: a step of the target that today lacks, beside a card
	goneAfter, goneBefore string // %s: a step of today that the target lacks
	allPersonas           string // name of the mean
}

// laneWords are the name of a lane and the hint below it.
type laneWords struct{ name, hint string }

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
