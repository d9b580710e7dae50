package consistency

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/numeric"
)

// alpha is Krippendorff's α of what is said about facts (Krippendorff 2011,
// Computing Krippendorff's alpha-reliability): a fact is a unit and each
// statement a rating of it. It is nominal: values are the same or they are not,
// whatever the tolerance of the fact. 1 is agreement, 0 what chance would give.
func alpha(in *analysis.Input) figures.Value {
	var units [][]string
	for _, fact := range in.Map.Facts {
		given, _ := statementsOf(in, fact)
		ratings := make([]string, len(given))
		for i, s := range given {
			ratings[i] = string(s.value.Kind) + " " + s.value.Normalized()
		}
		units = append(units, ratings)
	}
	x, why := numeric.AlphaNominal(units)
	switch why {
	case numeric.Known:
		return figures.Of(x)
	case numeric.NoVariation:
		return in.Insufficient(sameEverywhere)
	}
	return in.Insufficient(analysis.NoFactsToCompare)
}

var sameEverywhere = analysis.Words{
	EN: "all statements give the same value, so that agreement cannot be told from chance",
	UK: "усі твердження дають те саме значення, тож згоду не відрізнити від випадковості",
	RU: "все утверждения дают одно и то же значение, поэтому согласие не отличить от случайности",
	PL: "wszystkie stwierdzenia podają tę samą wartość, więc zgodności nie da się odróżnić od przypadku",
}
