package diff

import "github.com/seam-cx/seam/internal/locale"

// words are the labels of one language. In a phrase %s stands for a value.
type words struct {
	view                   string
	today, target          string // names of both states
	before, after          string // where they are of one kind
	overTarget, overBefore string // of the overline
	basis                  map[string]string

	success, effort, content string
	context, coverage        string
	handoffs, touchpoints    string
	points                   string // %s
	better, worse, unchanged string
	takeCounts               string    // %s parts that are not 0
	parts                    [4]string // by status: %s
	takeSame                 string    // %s touchpoints
	takeSuccess, takeMinutes string    // %s now, %s before
	takeAsBefore             string    // %s now and before
	takeFindings             string    // %s settled, %s before, %s new

	stages, steps, stepsHint string
	emotion                  string
	minutes, minutesHint     string
	accountable              string
	thin, bar                string // %s state
	nobody                   string
	moreChanges              string // %s
	newStage, goneStage      string

	settles               string
	settled, stays, fresh string
	whole                 string
	counts                string // %s settled, %s before, %s stay, %s new
	moreFindings          string // %s
	noFindings            string

	added, removed, changed  string
	same                     string
	classes                  map[string]string // worse, better, neither
	signs                    [signs]string     // of changes
	inStrip                  string            // %s the state before, of its marks in the strip
	gained, lost             string
	declared, declaredBefore string
	undeclared               string
	severities               [3]string         // of pins: error, warning, the rest
	kinds                    map[string]string // of differences; %s name
	wholeKinds               map[string]string // of differences of the whole journey; %s name
	notAsked                 string            // %s data
	others                   string            // %s, where none is told
	isNow                    string            // %s a value that was not given
	// Behind what is told of one of several, by how many more there are: %s
	onChannels, onWays, alike [3]string
	// Where nobody compared the maps: what is in both, %s how many.
	both, bothPart, takeBoth string
}

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
