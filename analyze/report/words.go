package report

import (
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/journey"
)

// words are what a report says beside the texts of rules. Lists of forms go with
// a number (package locale); texts with % take what their names end in.
type words struct {
	familyWords
	portfolioWords

	maps, errors, warnings, infos, findings []string
	nothing                                 string

	explainHint, source, parameters, failing, passing string
	families                                          [11]string // in the order of familyIDs

	state                                      [2]string // current, target
	stages, touchpoints, channels, departments []string
	first, firstThree, firstNone, allOfCount   string

	effort                                                              string
	expected, perSuccess                                                label
	success, encounters, known                                          label
	verdictPass, verdictBroken, verdictFail                             string // of a check; how many fail it
	severityHead, ruleHead, foundHead, placeHead, reasonHead, untilHead string
	acceptedLine                                                        string // how many findings
	acceptedHead                                                        string // how many
	lowerBound                                                          string // share of visits without a time
	asAbove                                                             string // in place of a reason that stands above
	giveOrTake                                                          string // duration
	partsOfShares                                                       string // doing, waiting, friction
	whereArises                                                         [7]string
	doing, waiting, friction                                            string
	weights                                                             string // whose, wait, delay, step, auth, switch, handoff, repeat
	weightsOwn, weightsDefault                                          string
	modelled                                                            string

	consistency                string
	content, context, breadth  label
	contentSame, contentDiffer string // percentage
	facts                      [4]string

	silos                              string
	coverage, ei, pingPong, herfindahl label
	levels                             [4]string // full, fragmented, none, n/a
	eiByChance                         string    // index
	covered, uncovered                 string    // percentage
	handoffs                           [4]string
	yes, no                            string
	unowned                            string // names

	experience            string
	mean, drop            label
	fromTo                string // names
	lowest                [3]string
	mostlyGood, mostlyBad string // numbers

	notJudged, aboutFile string
}

// label is a term with what it means in plain words.
type label struct{ term, means string }

var familyIDs = [11]string{"map", "ownership", "silo", "consistency", "effort", "experience", "governance", "metrics", "ignore", "custom", "check"}

// family is the name of a family of rules.
func (w *words) family(id string) string {
	for i, f := range familyIDs {
		if f == id {
			return w.families[i]
		}
	}
	return id
}

// severity is the name of a severity.
func (w *words) severity(s diag.Severity) string {
	switch s {
	case diag.SeverityError:
		return w.errors[0]
	case diag.SeverityWarning:
		return w.warnings[0]
	}
	return w.infos[0]
}

// level is the name of a level of coverage.
func (w *words) level(id string) string {
	for i, l := range [4]string{"full", "fragmented", "none", "n/a"} {
		if l == id {
			return w.levels[i]
		}
	}
	return id
}

// in are the words of a language.
func in(l locale.Lang) *words {
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

// stateOf is the name of a state.
func (w *words) stateOf(id string) string {
	if id == string(journey.Target) {
		return w.state[1]
	}
	return w.state[0]
}
