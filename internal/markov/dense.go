package markov

import (
	"context"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas64"
)

// dense is a component, or what is left of one, eliminated in a full matrix,
// in O(m³) time and O(m²) memory.
type dense struct {
	n    int
	a    []float64 // by row; p_kj above the diagonal, p_ik below it
	exit []float64
}

// panel is the number of states that are eliminated before the rest of the
// matrix is brought up to date, which is then a product of matrices.
const panel = 48

// newDense eliminates the states of a, in which the diagonal says nothing;
// leave are the probabilities of leaving the matrix. It overwrites both. It
// fails with the place of a state that has no way out, or where ctx ends.
func newDense(ctx context.Context, a, leave []float64) (*dense, int, error) {
	n := len(leave)
	d := &dense{n: n, a: a, exit: make([]float64, n)}
	for first := 0; first < n; first += panel {
		if err := ctx.Err(); err != nil {
			return nil, -1, err
		}
		last := min(n, first+panel)
		for k := first; k < last; k++ {
			exit := leave[k]
			for _, p := range d.row(k)[k+1:] {
				exit += p
			}
			if exit <= 0 {
				return nil, k, nil
			}
			d.exit[k] = exit
			d.divert(k, last, leave)
		}
		d.update(first, last)
	}
	return d, -1, nil
}

func (d *dense) row(k int) []float64 { return d.a[k*d.n : (k+1)*d.n] }

// divert sends on who went by k: wholly in the rows before last, and elsewhere
// only up to that column.
func (d *dense) divert(k, last int, leave []float64) {
	from := d.row(k)
	for i := k + 1; i < d.n; i++ {
		to := d.row(i)
		if to[k] == 0 {
			continue
		}
		w := to[k] / d.exit[k]
		leave[i] += w * leave[k]
		end := d.n
		if i >= last {
			end = last
		}
		x, y := from[k+1:end], to[k+1:end]
		for j, p := range x {
			y[j] += w * p
		}
	}
}

// update brings the rest of the matrix up to date after a panel.
func (d *dense) update(first, last int) {
	rest, width := d.n-last, last-first
	if rest == 0 {
		return
	}
	w := make([]float64, rest*width)
	for i := range rest {
		for k, p := range d.row(last + i)[first:last] {
			w[i*width+k] = p / d.exit[first+k]
		}
	}
	blas64.Gemm(blas.NoTrans, blas.NoTrans, 1,
		blas64.General{Rows: rest, Cols: width, Stride: width, Data: w},
		blas64.General{Rows: width, Cols: rest, Stride: d.n, Data: d.a[first*d.n+last:]}, 1,
		blas64.General{Rows: rest, Cols: rest, Stride: d.n, Data: d.a[last*d.n+last:]})
}

// solve replaces x by its solution on the right.
func (d *dense) solve(x []float64) {
	for i := range x { // x is kept divided by exit on the way
		sum := x[i]
		for k, p := range d.row(i)[:i] {
			sum += p * x[k]
		}
		x[i] = sum / d.exit[i]
	}
	for k := d.n - 2; k >= 0; k-- {
		sum := 0.0
		for j, p := range d.row(k)[k+1:] {
			sum += p * x[k+1+j]
		}
		x[k] += sum / d.exit[k]
	}
}

// solveLeft replaces x by its solution on the left.
func (d *dense) solveLeft(x []float64) {
	for k := range x {
		share := x[k] / d.exit[k]
		if share == 0 {
			continue
		}
		rest := x[k+1:]
		for j, p := range d.row(k)[k+1:] {
			rest[j] += share * p
		}
	}
	for i := d.n - 1; i >= 0; i-- {
		x[i] /= d.exit[i]
		for k, p := range d.row(i)[:i] {
			x[k] += x[i] * p
		}
	}
}
