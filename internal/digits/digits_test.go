package digits_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/internal/digits"
)

func Example() {
	fmt.Println(digits.Round(0.1+0.2), digits.Round(0.25-1e-15))
	// Output: 0.3 0.25
}

func TestRoundAgreesWithWriting(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		x := (r.Float64() - .5) * math.Pow10(r.IntN(40)-20)
		written, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', digits.Significant, 64), 64)
		assert.NoError(t, err)
		// A half in the last digit may go either way.
		assert.InEpsilon(t, written, digits.Round(x), 1.01e-11, "%v", x)
		assert.Equal(t, strconv.FormatFloat(digits.Round(x), 'g', digits.Significant, 64),
			strconv.FormatFloat(digits.Round(digits.Round(x)), 'g', digits.Significant, 64), "rounding once is enough: %v", x)
	}
}

// What differs by a rounding of the machine is the same afterwards.
func TestNeighboursMeet(t *testing.T) {
	for _, x := range []float64{.25, .5, .125, 1, 1.5, 100, 12.5, 1.0 / 3, 2.0 / 3, -.35} {
		up, down := math.Nextafter(x, math.Inf(1)), math.Nextafter(x, math.Inf(-1))
		assert.Equal(t, digits.Round(x), digits.Round(up), "%v", x)
		assert.Equal(t, digits.Round(x), digits.Round(down), "%v", x)
	}
}

func TestOddNumbers(t *testing.T) {
	for _, x := range []float64{0, math.Inf(1), math.Inf(-1), math.SmallestNonzeroFloat64} {
		assert.Equal(t, x, digits.Round(x))
	}
	assert.True(t, math.IsNaN(digits.Round(math.NaN())))
}
