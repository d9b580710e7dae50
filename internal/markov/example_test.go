package markov_test

import (
	"context"
	"fmt"

	"github.com/seam-cx/seam/internal/markov"
)

// A customer tries to order, is sent back to the form by one check in four, and
// gives up one time in eight.
func Example() {
	const done, gone = 0, 1
	c := &markov.Chain{Outcomes: 2, Start: []markov.Edge{{To: 0, P: 1}}}
	form := c.AddState(5, markov.Edge{To: 1, P: .875}, markov.Edge{To: markov.Outcome(gone), P: .125})
	c.AddState(1, markov.Edge{To: form, P: .25}, markov.Edge{To: markov.Outcome(done), P: .75})
	s, err := markov.Reduce(context.Background(), c, 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	w := s.Walk()
	fmt.Printf("visits %.2f\n", s.Visits())
	fmt.Printf("minutes %.2f ± %.2f\n", w.Expected, w.SD())
	fmt.Printf("done %.3f\n", s.OutcomeProbabilities(s.Visits())[done])
	// Output:
	// visits [1.28 1.12]
	// minutes 7.52 ± 3.61
	// done 0.840
}
