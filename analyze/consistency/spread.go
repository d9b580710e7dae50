package consistency

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/experience"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/numeric"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// extremes are the channels of a touchpoint that lie farthest apart.
type extremes struct {
	low, high     float64
	lowest, above journey.Encounter // above has the high value
	n             int
}

func (x *extremes) add(e journey.Encounter, value float64) {
	if x.n == 0 || value < x.low {
		x.low, x.lowest = value, e
	}
	if x.n == 0 || value > x.high {
		x.high, x.above = value, e
	}
	x.n++
}

// figure is the range between the extremes, with a note where fewer than two
// channels have a value.
func (x *extremes) figure(in *analysis.Input, touchpoint, metric string, few analysis.Words) figures.Spread {
	s := figures.Spread{Touchpoint: touchpoint, Metric: metric}
	if x.n < 2 {
		s.Range = in.Insufficient(few)
		return s
	}
	s.Range, s.Highest, s.Lowest = figures.Of(x.high-x.low), x.above.Channel, x.lowest.Channel
	return s
}

// spreads fill in how far the channels of each touchpoint lie apart in emotion
// and in the mean answers to the same metric.
func spreads(in *analysis.Input, c *figures.Consistency) {
	c.Emotion, c.Answers = []figures.Spread{}, []figures.Spread{}
	eachDoors(in, func(doors []journey.Encounter) {
		id := doors[0].Touchpoint.ID
		c.Emotion = append(c.Emotion, emotions(in, doors).figure(in, id, "", tooFewEmotions))
		for _, m := range in.Map.Metrics {
			if x := answers(m, doors); x.n > 0 {
				c.Answers = append(c.Answers, x.figure(in, id, m.ID, tooFewAnswers))
			}
		}
	})
}

// eachDoors calls f for the encounters of every touchpoint with two or more
// channels.
func eachDoors(in *analysis.Input, f func([]journey.Encounter)) {
	for s := range in.Map.Stages {
		for t := range in.Map.Stages[s].Touchpoints {
			if doors := in.Graph.EncountersOf(in.Map.Stages[s].Touchpoints[t].ID); len(doors) > 1 {
				f(doors)
			}
		}
	}
}

func emotions(in *analysis.Input, doors []journey.Encounter) *extremes {
	x := &extremes{}
	for _, e := range doors {
		if felt, ok := experience.Emotion(in.Map, e.Detail); ok {
			x.add(e, felt)
		}
	}
	return x
}

// answers are the means of what was answered on each channel about a metric: of
// several measures on one channel, the latest.
func answers(m journey.Metric, doors []journey.Encounter) *extremes {
	x := &extremes{}
	for _, e := range doors {
		if e.Use == nil {
			continue
		}
		var latest *touchpoint.Measure
		for i := range e.Use.Measures {
			s := &e.Use.Measures[i]
			if s.Metric == m.ID && s.Answers != nil && (latest == nil || !s.Date.Time().Before(latest.Date.Time())) {
				latest = s
			}
		}
		if latest == nil {
			continue
		}
		if mean, why := numeric.Counts(latest.Answers).Mean(lowest(m, latest.Answers)); why.OK() {
			x.add(e, mean)
		}
	}
	return x
}

// lowest is the number for which the first count of the answers stands: the low
// end of the scale, else 0 for the eleven of a recommendation and 1 for others.
func lowest(m journey.Metric, answers []int) float64 {
	switch {
	case m.Scale != nil:
		return m.Scale[0]
	case m.Kind == "nps" && len(answers) == 11:
		return 0
	}
	return 1
}

// consensus tells of every list of answers in the map how far people agree:
// Tastle & Wierman 2007 and van der Eijk 2001.
func consensus(in *analysis.Input) []figures.Consensus {
	metrics := map[string]journey.Metric{}
	for _, m := range in.Map.Metrics {
		metrics[m.ID] = m
	}
	list := []figures.Consensus{}
	add := func(at string, measures []touchpoint.Measure) {
		for _, m := range measures {
			if m.Answers == nil {
				continue
			}
			counts := numeric.Counts(m.Answers)
			c := figures.Consensus{At: at, Metric: m.Metric, N: counts.Total()}
			if !m.Date.IsZero() {
				c.Date = m.Date.String()
			}
			value := func(x float64, why numeric.Reason) figures.Value {
				if why.OK() {
					return figures.Of(x)
				}
				return in.Insufficient(tooFewPeople)
			}
			c.Mean = value(counts.Mean(lowest(metrics[m.Metric], m.Answers)))
			c.Consensus = value(counts.Consensus())
			c.Agreement = value(counts.Agreement())
			list = append(list, c)
		}
	}
	add("", in.Map.Measures)
	for s := range in.Map.Stages {
		stage := &in.Map.Stages[s]
		add(stage.ID+"/", stage.Measures)
		for t := range stage.Touchpoints {
			tp := &stage.Touchpoints[t]
			add(stage.ID+"/"+tp.ID, tp.Measures)
			for c := range tp.Channels {
				add(stage.ID+"/"+tp.ID+"@"+tp.Channels[c].ID, tp.Channels[c].Measures)
			}
		}
	}
	return list
}

// between are the parameters of a finding about two doors of one touchpoint.
func between(p *analysis.Pass, here, other journey.Encounter) diag.Params {
	return diag.Params{
		analysis.ID("touchpoint", here.Touchpoint.ID),
		analysis.Measured("name", analysis.Touchpoint(here.Touchpoint)),
		analysis.Measured("where", where(p, here)), analysis.Measured("other_where", where(p, other)),
		analysis.Measured("channel", here.Channel), analysis.Measured("other_channel", other.Channel),
		analysis.Measured("department", ownerName(p, here)), analysis.Measured("other_department", ownerName(p, other)),
	}
}

var (
	tooFewEmotions = analysis.Words{
		EN: "fewer than two channels say how they feel",
		UK: "менш як два канали кажуть, що відчувають клієнти",
		RU: "менее двух каналов говорят, что чувствуют клиенты",
		PL: "mniej niż dwa kanały mówią, co czują klienci",
	}
	tooFewAnswers = analysis.Words{
		EN: "customers were asked this on fewer than two channels",
		UK: "клієнтів питали про це менш як на двох каналах",
		RU: "клиентов спрашивали об этом менее чем на двух каналах",
		PL: "klientów pytano o to na mniej niż dwóch kanałach",
	}
	tooFewPeople = analysis.Words{
		EN: "fewer than two people answered",
		UK: "відповіли менш як двоє людей",
		RU: "ответили менее двух человек",
		PL: "odpowiedziały mniej niż dwie osoby",
	}
)
