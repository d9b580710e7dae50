package numeric

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func compare(t testing.TB, a, b []int) Agreement {
	t.Helper()
	res, why := Compare(a, b)
	require.Equal(t, Known, why)
	return res
}

func TestAgreementPublished(t *testing.T) {
	assert.InDelta(t, .5714, compare(t, []int{0, 0, 1, 2}, []int{0, 0, 1, 1}).ARI, 5e-5, "scikit-learn's example")

	// Yeung & Ruzzo (2001), supplement on the adjusted Rand index: three classes
	// against three clusters of ten objects.
	classes := []int{1, 1, 2, 2, 2, 2, 3, 3, 3, 3}
	clusters := []int{1, 2, 1, 2, 2, 3, 3, 3, 3, 3}
	assert.InDelta(t, .313, compare(t, classes, clusters).ARI, 5e-4)
}

func TestAgreementIgnoresNames(t *testing.T) {
	assert.Equal(t, Agreement{1, 1, 1}, compare(t, []int{0, 0, 1, 2}, []int{7, 7, -3, 0}))
	a := compare(t, []int{0, 0, 1, 1, 2, 2}, []int{0, 1, 1, 1, 0, 2})
	b := compare(t, []int{5, 0, 0, 0, 5, 2}, []int{9, 9, 1, 1, 4, 4})
	assert.InDelta(t, a.ARI, b.ARI, 1e-15)
	assert.InDelta(t, a.AMI, b.AMI, 1e-14)
	assert.InDelta(t, a.NMI, b.NMI, 1e-15)
}

func TestAgreementInsufficient(t *testing.T) {
	for want, pair := range map[Reason][2][]int{
		OneBlock:    {{0, 0, 0}, {0, 1, 2}},
		NoVariation: {{0, 1, 2}, {2, 1, 0}},
		TooFew:      {{0}, {1}},
		Unequal:     {{0, 1}, {1}},
	} {
		_, why := Compare(pair[0], pair[1])
		assert.Equal(t, want, why)
	}
	one := compare(t, []int{0, 1, 2, 3}, []int{0, 0, 1, 1})
	assert.InDelta(t, 0, one.ARI, 1e-15, "singletons keep no pair together")
	assert.InDelta(t, 0, one.AMI, 1e-12)
	assert.InDelta(t, 2./3, one.NMI, 1e-12)
}

// expectedByLgamma is E[MI] as Vinh, Epps & Bailey print it.
func expectedByLgamma(t *table) float64 {
	lf := func(n int) float64 { x, _ := math.Lgamma(float64(n) + 1); return x }
	sum, n := 0.0, t.n
	for _, a := range t.a {
		for _, b := range t.b {
			for k := max(1, a+b-n); k <= min(a, b); k++ {
				p := math.Exp(lf(a) + lf(b) + lf(n-a) + lf(n-b) - lf(n) - lf(k) - lf(a-k) - lf(b-k) - lf(n-a-b+k))
				sum += float64(k) / float64(n) * math.Log(float64(n)*float64(k)/(float64(a)*float64(b))) * p
			}
		}
	}
	return sum
}

func TestAgreementOnRandomPartitions(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 1))
	for range rounds(300) {
		n := 2 + r.IntN(60)
		a, b := make([]int, n), make([]int, n)
		ka, kb := 1+r.IntN(8), 1+r.IntN(8)
		for i := range a {
			a[i], b[i] = r.IntN(ka), r.IntN(kb)
		}
		got, why := Compare(a, b)
		if !why.OK() {
			continue
		}
		var both, onlyA, onlyB, neither float64 // pairs kept together
		for i := range a {
			for j := range i {
				switch {
				case a[i] == a[j] && b[i] == b[j]:
					both++
				case a[i] == a[j]:
					onlyA++
				case b[i] == b[j]:
					onlyB++
				default:
					neither++
				}
			}
		}
		want := 2 * (both*neither - onlyA*onlyB) / ((both+onlyA)*(onlyA+neither) + (both+onlyB)*(onlyB+neither))
		require.InDelta(t, want, got.ARI, 1e-12)
		tab := newTable(a, b)
		require.InDelta(t, expectedByLgamma(tab), tab.expectedInformation(), 1e-11)
		perm := r.Perm(n)
		again := compare(t, moved(a, perm), moved(b, perm))
		require.InDelta(t, got.AMI, again.AMI, 1e-12)
		swapped := compare(t, b, a)
		require.InDelta(t, got.AMI, swapped.AMI, 1e-12)
	}
}

// Over all orders of one partition the mean of ARI and AMI is 0, by what
// "adjusted" means.
func TestAgreementIsAdjusted(t *testing.T) {
	a, b := []int{0, 0, 0, 1, 1, 2, 2}, []int{0, 0, 1, 1, 1, 1, 2}
	var ari, ami float64
	orders(len(b), func(order []int) {
		got := compare(t, a, moved(b, order))
		ari += got.ARI
		ami += got.AMI
	})
	assert.InDelta(t, 0, ari/5040, 1e-13)
	assert.InDelta(t, 0, ami/5040, 1e-13)
}

// orders calls do with every permutation of n numbers.
func orders(n int, do func([]int)) {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	var from func(int)
	from = func(k int) {
		if k == n {
			do(list)
			return
		}
		for i := k; i < n; i++ {
			list[k], list[i] = list[i], list[k]
			from(k + 1)
			list[k], list[i] = list[i], list[k]
		}
	}
	from(0)
}

// The figures are those of scikit-learn 1.2.1.
func TestAgreementAgainstScikitLearn(t *testing.T) {
	check := func(a, b []int, want Agreement) {
		t.Helper()
		got := compare(t, a, b)
		assert.InDelta(t, want.ARI, got.ARI, 1e-12)
		assert.InDelta(t, want.AMI, got.AMI, 1e-10)
		assert.InDelta(t, want.NMI, got.NMI, 1e-12)
	}
	check([]int{0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3}, []int{0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 0, 3, 3, 1},
		Agreement{.3322734499205087, .37191692797100095, .5597585744976566})
	a, b := make([]int, 3000), make([]int, 3000)
	for i := range a {
		a[i], b[i] = i*7%40, i*i/50%25
	}
	check(a, b, Agreement{.002784103830781577, .016061756205038694, .06509594320554507})
}
