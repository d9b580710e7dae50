package html

import (
	"cmp"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/locale"
)

// words are what the page says in one language. In a phrase %s stands for a
// value; {n} and {all} are filled by the script.
type words struct {
	views, skip, overview   string
	titles                  map[string]string // of views, by name
	figures, plan, findings string
	differences             string
	touchpoints             string
	state                   [2]string // current, target
	find, print, printAll   string
	filters, clear          string
	channel, department     string
	persona, severity       string
	severities              [4]string // error, warning, info, nothing found
	shown, shownFindings    string    // {n} {all}
	zoom, zoomIn, zoomOut   string    // zoom: {n}
	fit, picture            string    // picture: %s title of the view
	keyTouchpoint, keyZoom  string
	keyFilter, keyClose     string
	keySearch, keys         string
	previous, next, close   string
	details                 string
	place                   string // %s number, %s of all
	truth, seenAs           string // seenAs: %s
	nobody, supportedBy     string // supportedBy: %s
	basis                   map[string]string
	source                  string // of the file
	number, name, stage     string
	accountable, channels   string
	emotion, feelsOf        string // feelsOf: %s persona
	engagement              string
	visits, perVisit        string
	ofAll, effortPerVisit   string
	minutesNote             string
	itemNames               [8]string
	share, planned          string
	minutesOf               string
	whereFrom, whereTo      string
	per100, starts, leaves  string // leaves: %s
	carries, everything     string // carries: %s
	asks, askedAgain        string
	does, thinks, feels     string
	evidence, goal          string
	time                    string
	times                   [5]string // active, wait, delay, steps, auth
	facts, notGiven         string
	frontstage, backstage   string
	measures, target        string
	answers, why, action    string
	pains, severityOf       string // severityOf: %s
	causedBy                string // %s
	opportunities, solves   string // solves: %s
	cost                    string // %s
	status                  map[string]string
	about, tags, links      string
	sourceOf, image         string
	was, on                 string // was: %s; on: %s
	findingsHere            string
	finding, rule           string
	subject                 string
	noFindings              string
	allTouchpoints, journey string
}

// wordsOf are the words of a language.
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

// title is what a tab says.
func (w *words) title(t Tab) string { return cmp.Or(t.Title, w.titles[t.Name], t.Name) }

// level is the name of a severity.
func (w *words) level(s diag.Severity) string {
	if s >= diag.SeverityError && s <= diag.SeverityInfo {
		return w.severities[s-1]
	}
	return w.severities[2]
}
