package effort

import (
	"strings"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/numeric"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// surveys are the measures whose metric is of kind ces, in file order: what
// customers say about effort (Dixon, Freeman & Toman 2010, Stop Trying to Delight
// Your Customers; CES 2.0 asks on a scale of 1 to 7 on which high is easy).
func surveys(in *analysis.Input) []figures.Survey {
	var list []figures.Survey
	add := func(at string, measures []touchpoint.Measure) {
		for i := range measures {
			if metric := metricOf(in.Map, measures[i].Metric); metric != nil && metric.Kind == "ces" {
				list = append(list, survey(in, at, metric, &measures[i]))
			}
		}
	}
	add("", in.Map.Measures)
	for s := range in.Map.Stages {
		stage := &in.Map.Stages[s]
		add(stage.ID+"/", stage.Measures)
		for t := range stage.Touchpoints {
			p := &stage.Touchpoints[t]
			add(p.ID, p.Measures)
			for c := range p.Channels {
				add(p.ID+"@"+p.Channels[c].ID, p.Channels[c].Measures)
			}
		}
	}
	return list
}

func metricOf(m *journey.Map, id string) *journey.Metric {
	for i := range m.Metrics {
		if m.Metrics[i].ID == id {
			return &m.Metrics[i]
		}
	}
	return nil
}

func survey(in *analysis.Input, at string, metric *journey.Metric, m *touchpoint.Measure) figures.Survey {
	x := figures.Survey{Metric: metric.ID, At: at, Date: m.Date.String()}
	x.Mean, x.N = in.Insufficient(noAnswers), in.Insufficient(noAnswers)
	x.Top, x.Low, x.High = in.Insufficient(noAnswers), in.Insufficient(noAnswers), in.Insufficient(noAnswers)
	if m.Value != nil {
		x.Mean = figures.Of(m.Value.X)
	}
	if m.N != nil {
		x.N = figures.Of(float64(*m.N))
	}
	counts := numeric.Counts(m.Answers)
	if counts.Total() == 0 {
		return x
	}
	x.N = figures.Of(float64(counts.Total()))
	if metric.Scale == nil {
		return x
	}
	if mean, why := counts.Mean(metric.Scale[0]); why.OK() {
		x.Mean = figures.Of(mean)
	}
	easy := easyAnswers(counts, metric.Better == "low")
	x.Top = figures.Of(float64(easy) / float64(counts.Total()))
	if low, high, why := numeric.Wilson(easy, counts.Total(), .95); why.OK() {
		x.Low, x.High = figures.Of(low), figures.Of(high)
	}
	return x
}

// easyAnswers are those on the easy side of the middle of a scale: 5 to 7 of 7
// points, 4 and 5 of five, 6 to 10 of the eleven from 0 to 10. Where low is easy
// they are at the low end.
func easyAnswers(counts numeric.Counts, low bool) int {
	half := (len(counts) + 1) / 2 // index of the first point beyond the middle
	if low {
		return counts.Total() - counts.From(len(counts)-half)
	}
	return counts.From(half)
}

// latest are the surveys of one touchpoint as a whole that can be compared with
// each other, the last one of each metric.
func latest(list []figures.Survey) map[string][]figures.Survey {
	by := map[string][]figures.Survey{}
next:
	for _, x := range list {
		if x.At == "" || strings.ContainsAny(x.At, "/@") || !x.Mean.OK {
			continue
		}
		for i, y := range by[x.Metric] {
			if y.At == x.At {
				if x.Date >= y.Date {
					by[x.Metric][i] = x
				}
				continue next
			}
		}
		by[x.Metric] = append(by[x.Metric], x)
	}
	return by
}

var noAnswers = analysis.Words{
	EN: "the map gives no answers for it",
	UK: "мапа не подає для цього відповідей",
	RU: "карта не приводит для этого ответов",
	PL: "mapa nie podaje do tego odpowiedzi",
}
