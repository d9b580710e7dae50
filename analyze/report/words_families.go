package report

// familyWords are what a page says about its families beyond their first
// figures. Lists that end in a heading for each column begin with the name of
// the table.
type familyWords struct {
	where                                               string // place, severity, rule
	stake, stakeTouched, stakeLost, stakeMins, stakeAll string
	more                                                string // number
	of100                                               string
	headline                                            string // success, effort per success
	noHeadline                                          string

	givenSuccess            label
	spreadSame              string // effort, number of walks
	spread                  string // half, nine in ten, nineteen in twenty, number of walks
	leaves                  [4]string
	noReturn, passes        string // names
	survey                  [6]string
	surveyNote              string
	weightsMove             string // least, most
	weightsOrder, sameOrder string // weight, halved or doubled, touchpoint, rank, rank
	weightNames             [7]string
	halved, doubled         string
	shares                  [5]string
	sharesNote              string // percentage

	alpha    label
	channels [5]string
	process  [4]string
	forced   [4]string
	deadEnds string
	terms    [4]string

	required               [2]string
	islands                [3]string
	groups                 [3]string
	groupsFew, groupsDoubt string // likeness
	broker                 string // department, share

	peakEnd       label
	peakEndKnown  string // percentage
	employees     [5]string
	employeesNote string
	trails        [4]string

	metricsTitle, onTarget, offTarget, nobody, unsaid, noTargets string
	missed                                                       string // off target, with a target
	board                                                        [7]string
	explained                                                    [3]string
	trends                                                       [3]string // better, the same, worse
	positionTitle, positionNote, thisMap                         string
	published                                                    [3]string
	reported                                                     string // publication
}

var englishFamilies = familyWords{
	where:        "Where: %s (%s, %s)",
	stake:        "Per 100 customers who start: %s.",
	stakeTouched: "met %s times",
	stakeLost:    "%s lost",
	stakeMins:    "%s of effort",
	stakeAll:     "It concerns the journey as a whole.",
	more:         "… and %s more",
	of100:        "of 100",
	headline:     "Of 100 customers who start, %s get what they came for, and each of these costs customers %s of effort, the effort of those who gave up included.",
	noHeadline:   "What customers go through cannot be added up: %s.",

	givenSuccess: label{"Effort of success", "of a customer who gets what they came for, on average"},
	spreadSame:   "From the middle customer to nineteen in twenty, no more than %s is needed: only few go through more (%s customers simulated).",
	spread:       "Half of all customers need no more than %s, nine in ten no more than %s, and nineteen in twenty no more than %s (%s customers simulated).",
	leaves:       [4]string{"Where customers leave", "of 100", "how it ends", "line"},
	noReturn:     "Whoever comes here no longer gets what they came for: %s.",
	passes:       "Nobody gets what they came for without passing: %s.",
	survey:       [6]string{"What customers answered", "mean", "found it easy", "answers", "modelled a visit", "date"},
	surveyNote:   "The answers are a survey (Customer Effort Score); the modelled minutes come from the map. In brackets is the range in which the share lies with 95 % confidence.",
	weightsMove:  "If any one weight were half or twice as large, modelled effort would lie between %s and %s.",
	weightsOrder: "The order of touchpoints would change most with %s %s: %s would go from place %s to place %s.",
	sameOrder:    "The order of the ten costliest touchpoints would stay the same.",
	weightNames:  [7]string{"waiting", "delay", "steps", "proofs of identity", "changes of channel", "handoffs", "repeated answers"},
	halved:       "halved",
	doubled:      "doubled",
	shares:       [5]string{"What the figures hang on most", "if, instead of", "more go to", "effort per success", "success, points"},
	sharesNote:   "Each line moves %s of the customers who leave there from one way to another; the last columns are the changes. Check these shares first.",

	alpha:    label{"Krippendorff's α", "agreement of the statements beyond chance: 1 is full, 0 what chance gives"},
	channels: [5]string{"Channels offered and taken", "channel", "planned", "taken", "modelled"},
	process:  [4]string{"Same task, other time", "slowest", "fastest", "times as long"},
	forced:   [4]string{"Forced to change channel", "coming from", "has to go to", "of 100"},
	deadEnds: "Channels that lead nowhere: %s.",
	terms:    [4]string{"Words the company avoids", "says", "should say", "line"},

	required:    [2]string{"Must work together, nothing agreed", "times per 100"},
	islands:     [3]string{"Asked by several, never exchanged", "departments that ask", "pairs"},
	groups:      [3]string{"Groups by customers' ways", "departments in it", "touchpoints"},
	groupsFew:   "Touchpoints between which customers go back and forth belong together. Compared with how departments divide them, the likeness is %s: 1 is the same division, 0 no more than chance.",
	groupsDoubt: "Other groupings are nearly as good and differ, so take this one as a hint.",
	broker:      "%s stands between other departments most often: on %s of the shortest ways between them.",

	peakEnd:       label{"Peak–end", "mean of the strongest and the last feeling, which people tend to remember"},
	peakEndKnown:  "known for %s of customers",
	employees:     [5]string{"Employees and customers side by side", "employees' own rating", "customers' emotion", "effort a visit", "answers"},
	employeesNote: "Ratings are on a scale from 0 to 100. Side by side does not mean that one causes the other.",
	trails:        [4]string{"Felt here, caused elsewhere", "where it is felt", "who causes it, by what", "line"},

	metricsTitle:  "Metrics board: what is measured, against which target",
	onTarget:      "yes",
	offTarget:     "no",
	nobody:        "nobody",
	unsaid:        "not said",
	noTargets:     "No metric has both a value and a target.",
	missed:        "Off target: %s of %s metrics that have one.",
	board:         [7]string{"Metric", "value", "target", "met", "owner", "date", "trend"},
	explained:     [3]string{"Off target", "why", "what is done"},
	trends:        [3]string{"better", "the same", "worse"},
	positionTitle: "Beside published figures",
	positionNote:  "They say where many firms stand, not what is good. The map's level comes from its declared collaborations, its percentage from the facts that agree.",
	published:     [3]string{"Of firms, customers or specialists", "share", "this map"},
	thisMap:       "this map",
	reported:      "as reported in %s",
}
