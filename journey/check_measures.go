package journey

import (
	"math"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

// checkMeasures reads the values of measures by the kinds of their metrics.
func (c *checker) checkMeasures() {
	var metrics map[string]*Metric
	check := func(list []touchpoint.Measure) {
		if len(list) > 0 && metrics == nil {
			metrics = make(map[string]*Metric, len(c.m.Metrics))
			for i := range c.m.Metrics {
				metrics[c.m.Metrics[i].ID] = &c.m.Metrics[i]
			}
		}
		for i := range list {
			metric := metrics[list[i].Metric]
			if metric == nil { // already reported
				metric = &Metric{}
			}
			c.checkMeasure(&list[i], metric)
		}
	}
	check(c.m.Measures)
	for i := range c.m.Stages {
		check(c.m.Stages[i].Measures)
	}
	c.eachDetail(func(_ *touchpoint.Touchpoint, d *touchpoint.Detail) { check(d.Measures) })
}

func (c *checker) checkMeasure(m *touchpoint.Measure, metric *Metric) {
	if m.Value != nil && !c.readQuantity(m.Value, metric, m.Origin.Value("value")) {
		m.Value = nil
	}
	if m.Answers == nil {
		return
	}
	at := m.Origin.Key("answers")
	if points, ok := scalePoints(metric.Scale); ok && points != len(m.Answers) {
		low, high := touchpoint.FormatNumber(metric.Scale[0]), touchpoint.FormatNumber(metric.Scale[1])
		c.error(CodeAnswersLength, at, "there are "+strconv.Itoa(len(m.Answers))+" answers on a scale of "+strconv.Itoa(points),
			"write one count for each point from "+low+" to "+high)
		return
	}
	c.compareAnswers(m, metric)
}

// scalePoints is the number of answers that a scale of whole numbers allows.
func scalePoints(scale *[2]float64) (int, bool) {
	if scale == nil || scale[0] != math.Trunc(scale[0]) || scale[1] != math.Trunc(scale[1]) {
		return 0, false
	}
	const most = 1000
	n := scale[1] - scale[0] + 1
	return int(n), n <= most
}

// compareAnswers lets the answers win over n and value where they disagree
// beyond the printed digits.
func (c *checker) compareAnswers(m *touchpoint.Measure, metric *Metric) {
	total := 0
	for _, a := range m.Answers {
		total += a
	}
	if m.N != nil && *m.N != total {
		c.warn(CodeAnswersDisagree, m.Origin.Value("n"), "n is "+strconv.Itoa(*m.N)+", the answers sum to "+strconv.Itoa(total)+", which counts",
			"write n: "+strconv.Itoa(total)+", or correct the answers")
		m.N = &total
	}
	if m.Value == nil || m.Value.Kind != touchpoint.PlainNumber || total == 0 || metric.Scale == nil {
		return
	}
	mean, what := meanAnswer(m.Answers, metric.Scale, total), "mean"
	if metric.Kind == "nps" {
		if *metric.Scale != [2]float64{0, 10} {
			return
		}
		mean, what = promoterScore(m.Answers, total), "score"
	}
	digits := decimals(m.Value.Text)
	if math.Abs(mean-m.Value.X) <= 0.5*math.Pow10(-digits)+1e-9 {
		return
	}
	text := strconv.FormatFloat(mean, 'f', digits, 64)
	c.warn(CodeAnswersDisagree, m.Origin.Value("value"), "the value is "+m.Value.Text+", the answers have the "+what+" "+text+", which counts",
		"write value: "+text+", or correct the answers")
	x, _ := strconv.ParseFloat(text, 64)
	m.Value = &touchpoint.Quantity{X: x, Text: text}
}

// meanAnswer is the mean of the answers on their scale.
func meanAnswer(answers []int, scale *[2]float64, total int) float64 {
	sum := 0.0
	for i, a := range answers {
		sum += float64(a) * (scale[0] + float64(i))
	}
	return sum / float64(total)
}

// promoterScore is the net promoter score of the counts of the answers 0 to
// 10: the percentage of 9 and 10 less that of 0 to 6 (Reichheld 2003).
func promoterScore(answers []int, total int) float64 {
	sum := 0
	for i, a := range answers {
		switch {
		case i >= 9:
			sum += a
		case i <= 6:
			sum -= a
		}
	}
	return 100 * float64(sum) / float64(total)
}

// decimals is the number of digits behind the decimal sign.
func decimals(text string) int {
	if i := strings.IndexAny(text, ".,"); i >= 0 {
		return len(text) - i - 1
	}
	return 0
}

// readQuantity reads the text of q as the metric has it and holds it against
// the scale.
func (d *decoder) readQuantity(q *touchpoint.Quantity, metric *Metric, at diag.Range) bool {
	kind := quantityKind(metric.Kind, q.Text)
	v, err := touchpoint.ParseQuantity(q.Text, kind)
	if err != nil {
		message, help := err.Error(), ""
		if e, ok := err.(*touchpoint.ValueError); ok {
			message, help = e.Message, e.Help
		}
		d.error(quantityCodes[kind], at, message, help)
		return false
	}
	*q = v
	// Satisfaction is told as often by the part of the satisfied as on its scale.
	share := kind == touchpoint.ShareOfAll && metric.Scale != nil && metric.Kind != "share" && metric.Kind != "fcr" && metric.Kind != "csat"
	if kind != touchpoint.PlainNumber && !share {
		return true
	}
	if share && (metric.Scale[1] == 1 || metric.Scale[1] == 100) {
		return true // a scale of parts or of percent
	}
	low, high, ok := 0.0, math.Inf(1), true
	switch {
	case metric.Kind == "nps":
		low, high = -100, 100
	case metric.Scale != nil:
		low, high = metric.Scale[0], metric.Scale[1]
	default:
		ok = false
	}
	if ok && (share || v.X < low || v.X > high) {
		d.error(CodeOutsideScale, at, quote(q.Text)+" is outside the scale of "+quote(metric.ID),
			"write a number from "+touchpoint.FormatNumber(low)+" to "+touchpoint.FormatNumber(high))
		return false
	}
	return true
}

var quantityCodes = [...]string{
	touchpoint.PlainNumber: CodeBadNumber,
	touchpoint.ShareOfAll:  CodeBadShare,
	touchpoint.TimeSpan:    CodeBadDuration,
	touchpoint.MoneyAmount: CodeBadAmount,
}

// quantityKind is how values of a kind of metric are written; where the kind
// leaves it open the text decides.
func quantityKind(metric, text string) touchpoint.QuantityKind {
	switch metric {
	case "share", "fcr":
		return touchpoint.ShareOfAll
	case "time":
		return touchpoint.TimeSpan
	case "money":
		return touchpoint.MoneyAmount
	case "nps", "count":
		return touchpoint.PlainNumber
	case "ces", "csat":
		if strings.HasSuffix(text, "%") {
			return touchpoint.ShareOfAll
		}
		return touchpoint.PlainNumber
	}
	for kind := touchpoint.PlainNumber; kind <= touchpoint.MoneyAmount; kind++ {
		if _, err := touchpoint.ParseQuantity(text, kind); err == nil {
			return kind
		}
	}
	return touchpoint.PlainNumber
}
