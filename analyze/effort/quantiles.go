package effort

import (
	"math"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
)

// Walks is the largest number of customers who are sent along for quantiles.
// Where they go round often they are fewer, so that all of them together are not
// expected to take more than maxSteps steps.
const Walks = 10_000

const (
	maxSteps    = 4_000_000
	fewestWalks = 400 // below which there are no quantiles
)

// walkSeed makes the walks the same every time.
const walkSeed = 1

var quantileShares = []float64{.5, .9, .95}

// rough is the part of a quantile that its standard error may be before the
// report says that the walks were too few for it.
const rough = .05

// quantiles fill in those of the effort.
func quantiles(in *analysis.Input, e *figures.Effort) error {
	if !e.Expected.OK {
		for _, share := range quantileShares {
			e.Quantiles = append(e.Quantiles, figures.Quantile{Share: share, X: e.Expected, Error: e.Expected})
		}
		return nil
	}
	walks := int(min(Walks, maxSteps/max(1, e.Encounters.X)))
	if walks < fewestWalks {
		none := in.Insufficient(walkedTooLong)
		for _, share := range quantileShares {
			e.Quantiles = append(e.Quantiles, figures.Quantile{Share: share, X: none, Error: none})
		}
		return nil
	}
	list, err := in.Flow.Quantiles(in.Context, walks, walkSeed, quantileShares...)
	if err != nil {
		return err
	}
	e.Walks = walks
	unsure := false
	for _, q := range list {
		x := figures.Quantile{Share: q.Share, X: figures.Of(q.X), Error: figures.Of(q.Error)}
		switch {
		case math.IsInf(q.X, 1):
			x.X, x.Error = in.Insufficient(walkedTooLong), in.Insufficient(walkedTooLong)
		case q.Error > rough*q.X, math.IsNaN(q.Error):
			unsure = true
		}
		e.Quantiles = append(e.Quantiles, x)
	}
	if unsure {
		e.QuantilesNote, err = tooFewWalks.Fill(in.Lang, diag.Params{analysis.Measured("walks", walks)})
	}
	return err
}

var (
	walkedTooLong = analysis.Words{
		EN: "some customers go round so often that they were not followed to the end",
		UK: "деякі клієнти ходять по колу так довго, що їх не простежили до кінця",
		RU: "некоторые клиенты ходят по кругу так долго, что их не проследили до конца",
		PL: "niektórzy klienci krążą tak długo, że nie śledzono ich do końca",
	}
	tooFewWalks = analysis.Words{
		EN: "{walks} customers who were sent along are few for so wide a spread: some quantile is unsure by more than 5%",
		UK: "{walks} змодельованих клієнтів замало для такого розкиду: якийсь із квантилів непевний більш ніж на 5%",
		RU: "{walks} смоделированных клиентов мало для такого разброса: какой-то из квантилей неточен более чем на 5%",
		PL: "{walks} symulowanych klientów to mało przy takim rozrzucie: któryś z kwantyli jest niepewny o ponad 5%",
	}
)
