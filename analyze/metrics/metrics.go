// Package metrics makes the board of a journey: each metric with its value,
// target, gap, interval, trend, owner, and why it is where it is.
package metrics

import (
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// Analyzer fills in the metrics of a report.
var Analyzer = &analysis.Analyzer{Name: "metrics", Run: run}

// Rules are the rules about metrics.
func Rules() []*analysis.Rule {
	return []*analysis.Rule{offTarget, unexplained, stale, noOwner, comparable, count}
}

func run(in *analysis.Input) error {
	series := collect(in)
	referred := referred(in)
	m := &figures.Metrics{Board: []figures.Metric{}}
	in.Figures.Metrics = m
	for i := range in.Map.Metrics {
		metric := &in.Map.Metrics[i]
		all := series[metric.ID]
		if len(all) > 0 || referred[metric.ID] || in.Own(metric.Entry) {
			m.Board = append(m.Board, onBoard(in, metric, all))
		}
	}
	return nil
}

// series is what was measured of one metric at one place.
type series struct {
	at    string // address; "" is the journey
	width int    // 0 the journey, 1 a stage, 2 a touchpoint, 3 a channel of one
	list  []*touchpoint.Measure
}

// latest is the one with the last date; of several, the last in the file.
func (s series) latest() *touchpoint.Measure {
	best := s.list[0]
	for _, m := range s.list[1:] {
		if !m.Date.Time().Before(best.Date.Time()) {
			best = m
		}
	}
	return best
}

// collect finds what was measured, by metric, places in file order.
func collect(in *analysis.Input) map[string][]series {
	found := map[string][]series{}
	add := func(at string, width int, measures []touchpoint.Measure) {
		for i := range measures {
			m := &measures[i]
			all := found[m.Metric]
			n := slices.IndexFunc(all, func(s series) bool { return s.at == at })
			if n < 0 {
				all = append(all, series{at: at, width: width})
				n = len(all) - 1
			}
			all[n].list = append(all[n].list, m)
			found[m.Metric] = all
		}
	}
	add("", 0, in.Map.Measures)
	for s := range in.Map.Stages {
		stage := &in.Map.Stages[s]
		add(stage.ID+"/", 1, stage.Measures)
		for t := range stage.Touchpoints {
			tp := &stage.Touchpoints[t]
			add(stage.ID+"/"+tp.ID, 2, tp.Measures)
			for c := range tp.Channels {
				add(stage.ID+"/"+tp.ID+"@"+tp.Channels[c].ID, 3, tp.Channels[c].Measures)
			}
		}
	}
	return found
}

// referred are the metrics by which the map says that it measures something.
func referred(in *analysis.Input) map[string]bool {
	ids := map[string]bool{}
	add := func(list []string) {
		for _, id := range list {
			ids[id] = true
		}
	}
	if o := in.Map.Governance.Operating; o != nil {
		add(o.MeasuredBy)
	}
	used := map[string]bool{}
	for _, e := range in.Graph.Encounters() {
		used[e.Channel] = true
	}
	for _, c := range in.Map.Channels {
		if c.Strategy != nil && used[c.ID] {
			add(c.Strategy.MeasuredBy)
		}
	}
	return ids
}

// onBoard is one metric with its readings.
func onBoard(in *analysis.Input, m *journey.Metric, all []series) figures.Metric {
	x := figures.Metric{
		ID: m.ID, Name: m.Name, Kind: m.Kind, Owner: m.Owner, Better: better(m), Range: place(in, m, all),
		Target: in.Insufficient(noTarget),
	}
	if m.Target != nil {
		x.Target, x.TargetText, x.Unit = figures.Of(m.Target.X), m.Target.String(), unit(*m.Target)
	}
	x.Places = make([]figures.Reading, len(all))
	board := -1
	for i, s := range all {
		x.Places[i] = reading(in, m, s)
		if board < 0 || s.width < all[board].width ||
			s.width == all[board].width && s.latest().Date.Time().After(all[board].latest().Date.Time()) {
			board = i
		}
	}
	if board < 0 {
		none := in.Insufficient(notMeasured)
		x.Reading = figures.Reading{Value: none, Gap: none, N: none, IntervalNote: none.Note}
		return x
	}
	x.Reading = x.Places[board]
	if m.Target == nil {
		if q, ok := valueOf(m, all[board].latest()); ok {
			x.Unit = unit(q)
		}
	}
	return x
}

// place is where the map speaks of a metric: where it declares it, else, for one
// of a registry, where it first measures it.
func place(in *analysis.Input, m *journey.Metric, all []series) diag.Range {
	if len(all) > 0 && !in.Own(m.Entry) {
		return all[0].list[0].Origin.Key("metric")
	}
	return m.Origin.Key("name")
}

// better is the side on which a metric is good, "" where it is not known.
func better(m *journey.Metric) string {
	if m.Better != "" {
		return m.Better
	}
	switch m.Kind {
	case "ces", "csat", "nps", "fcr":
		return high
	case "time":
		return low
	}
	return ""
}

// The sides on which a metric is good.
const (
	high = "high"
	low  = "low"
)

// unit says what a quantity is in.
func unit(q touchpoint.Quantity) string {
	switch q.Kind {
	case touchpoint.ShareOfAll:
		return "share"
	case touchpoint.TimeSpan:
		return "minutes"
	case touchpoint.MoneyAmount:
		return q.Currency
	}
	return ""
}

var (
	noTarget = analysis.Words{
		EN: "no target is set",
		UK: "мети не поставлено",
		RU: "цель не поставлена",
		PL: "nie wyznaczono celu",
	}
	notMeasured = analysis.Words{
		EN: "it has not been measured yet",
		UK: "цього ще не вимірювали",
		RU: "этого ещё не измеряли",
		PL: "jeszcze tego nie zmierzono",
	}
	otherUnit = analysis.Words{
		EN: "value and target are not in the same unit",
		UK: "значення й мета в різних одиницях",
		RU: "значение и цель в разных единицах",
		PL: "wartość i cel są w różnych jednostkach",
	}
	noCount = analysis.Words{
		EN: "it does not say how many answers or cases",
		UK: "не сказано, скільки було відповідей чи випадків",
		RU: "не сказано, сколько было ответов или случаев",
		PL: "nie podano liczby odpowiedzi ani przypadków",
	}
	noSpread = analysis.Words{
		EN: "without the single answers or cases there is no interval",
		UK: "без окремих відповідей чи випадків інтервалу немає",
		RU: "без отдельных ответов или случаев интервала нет",
		PL: "bez pojedynczych odpowiedzi lub przypadków nie ma przedziału",
	}
)
