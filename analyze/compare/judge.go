package compare

import (
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/touchpoint"
)

// worth says whether more of something is better (1) or worse (-1) for customers
// or for those who look after them. What is not here is neither.
var worth = map[string]int{
	"pain": -1, "asks": -1, // what is there at all, or how much of a list
	"carries": 1, "exchanges": 1, "collaboration": 1, "feedback": 1, "committee": 1, "operating": 1,
	"between": 1, "listens_to": 1, "reach": 1, "solves": 1, "measure": 1,
}

// scaled is a field whose value can be better or worse.
type scaled struct {
	within []string // elements
	worth  int      // of more
	read   func(string) (float64, bool)
}

// scales are the fields of which more is better or worse, by key.
var scales = map[string]scaled{
	"active":      {customer, -1, minutes},
	"wait":        {customer, -1, minutes},
	"delay":       {customer, -1, minutes},
	"steps":       {customer, -1, number},
	"auth":        {customer, -1, number},
	"emotion":     {[]string{"emotion", "touchpoint", "channel"}, 1, number},
	"severity":    {[]string{"pain"}, -1, number},
	"costs":       {[]string{"pain"}, -1, minutes},
	"loses":       {[]string{"pain"}, -1, share},
	"score":       {[]string{"experience"}, 1, number},
	"within":      {[]string{"feedback"}, -1, minutes},
	"reach":       {[]string{"reaches"}, -1, minutes},
	"closes_loop": {[]string{"feedback"}, 1, rank("false", "true")},
	"basis":       {nil, 1, rank("assumed", "partial", "researched")},
	"status":      {[]string{"opportunity"}, 1, rank("idea", "planned", "doing", "done")},
}

// customer are the elements whose times and steps are the customer's.
var customer = []string{"touchpoint", "channel", "next", "start"}

func minutes(s string) (float64, bool) {
	v, err := touchpoint.ParseSpan(s)
	return v.Minutes(), err == nil
}

func number(s string) (float64, bool) {
	x, err := touchpoint.ParseNumber(s)
	return x, err == nil
}

func share(s string) (float64, bool) {
	x, err := touchpoint.ParseShare(s)
	return x, err == nil
}

func rank(words ...string) func(string) (float64, bool) {
	return func(s string) (float64, bool) {
		i := slices.Index(words, s)
		return float64(i), i >= 0
	}
}

// judge is the class of a field that changed; "" is not said.
func (d *differ) judge(p at, key, old, new string) string {
	if new == "" && old != "" && (d.forgot(p, key) || key == "experience" || p.element == "pain" && slices.Contains(ofPain, key)) {
		return figures.Regression
	}
	if p.pairs != "" && (old == "" || new == "") && (key == "by" || key == "meets") {
		return p.pairs
	}
	switch key {
	case "owner", "sponsor":
		return d.judgeOwner(p, key, old, new)
	case "value":
		return d.judgeMeasure(p, old, new)
	case "facts", "fact":
		switch {
		case new == "none":
			return figures.Regression
		case old == "none":
			return figures.Improvement
		}
		return figures.Neutral
	}
	s, ok := scales[key]
	if key == "emotion" && p.element != "emotion" {
		return judgeEmotions(old, new)
	}
	if !ok || s.within != nil && !slices.Contains(s.within, p.element) || old == "" || new == "" {
		return figures.Neutral
	}
	x, ok1 := s.read(old)
	y, ok2 := s.read(new)
	if !ok1 || !ok2 || max(y-x, x-y) <= unnoticed*max(x, -x) {
		return figures.Neutral
	}
	return better(s.worth, y > x)
}

// judgeEmotions: better or worse is what is so for everybody.
func judgeEmotions(old, new string) string {
	was, is := emotions(old), emotions(new)
	switch {
	case len(was) == 0 || len(is) == 0:
	case slices.Max(was) <= slices.Min(is):
		return better(1, true)
	case slices.Min(was) >= slices.Max(is):
		return better(1, false)
	}
	return figures.Neutral
}

// emotions are the numbers of emotionText.
func emotions(s string) []float64 {
	var all []float64
	for part := range strings.SplitSeq(s, ", ") {
		if x, ok := number(part[strings.LastIndexByte(part, ' ')+1:]); ok {
			all = append(all, x)
		}
	}
	return all
}

// judgeOwner: whoever answered for it is gone, has come, or is another.
func (d *differ) judgeOwner(p at, key, old, new string) string {
	lost, found := new == "", old == ""
	if p.touchpoint != "" && (p.element == "touchpoint" || p.element == "channel") {
		lost, found = d.ownerOf(p)
	}
	switch {
	case lost && key == "owner" && (p.element == "touchpoint" || p.element == "channel" || p.element == "map"):
		return figures.Breaking
	case lost:
		return figures.Regression
	case found:
		return figures.Improvement
	}
	return figures.Neutral
}

// ownerOf tells whether an encounter of both maps has lost or found its owner,
// since a channel may have one of its own.
func (d *differ) ownerOf(p at) (lost, found bool) {
	lost, found = d.since(p, *aspectOf("owner"))
	return lost, found && !lost
}

// since tells what became of an aspect of the touchpoint, or of its channel, that
// a comparison stands at.
func (d *differ) since(p at, a aspect) (lost, found bool) {
	_, channel, _ := strings.Cut(p.subject, "@")
	return a.since(d.was.Graph().EncountersOf(d.points.old(p.touchpoint)), d.is.Graph().EncountersOf(p.touchpoint), channel)
}

// forgot tells whether a field that is no longer said is knowledge lost, which
// makes figures look better than they are. Who answers for it is judged apart.
func (d *differ) forgot(p at, key string) bool {
	if p.touchpoint == "" || key == "owner" {
		return false
	}
	var a aspect
	switch known := aspectOf(key); {
	case p.element == "facts":
		a = ofFact(p.field[strings.LastIndexByte(p.field, '.')+1:])
	case p.element == "next" && (key == "wait" || key == "delay"):
		return true
	case p.element == "emotion":
		a = ofPersona(p.field[strings.LastIndexByte(p.field, '.')+1:])
	case known != nil && (p.element == "touchpoint" || p.element == "channel"):
		a = *known
	default:
		return false
	}
	lost, _ := d.since(p, a)
	return lost
}

// judgeMeasure: a reading is better or worse as its metric says.
func (d *differ) judgeMeasure(p at, old, new string) string {
	if p.read != "" {
		return p.read
	}
	worth := d.metricWorth(p.metric)
	x, ok := reading(old)
	y, ok2 := reading(new)
	if worth == 0 || !ok || !ok2 || x == y {
		return figures.Neutral
	}
	return better(worth, y > x)
}

// metricWorth is whether more of a metric is better.
func (d *differ) metricWorth(id string) int {
	if d.after.Metrics == nil {
		return 0
	}
	for _, m := range d.after.Metrics.Board {
		switch {
		case m.ID != id:
		case m.Better == "high":
			return 1
		case m.Better == "low":
			return -1
		}
	}
	return 0
}

// reading reads the value of a measure, of whatever kind.
func reading(s string) (float64, bool) {
	for _, kind := range []touchpoint.QuantityKind{touchpoint.PlainNumber, touchpoint.ShareOfAll, touchpoint.TimeSpan, touchpoint.MoneyAmount} {
		if q, err := touchpoint.ParseQuantity(s, kind); err == nil {
			return q.X, true
		}
	}
	return 0, false
}
