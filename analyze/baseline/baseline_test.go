package baseline_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/baseline"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

func Example() {
	r := &figures.Report{Journey: "order", State: "current", Findings: []diag.Finding{{Rule: "no-owner", Subject: "order/parcel"}}}
	b := &baseline.Baseline{}
	fmt.Println(b.Grow(r, "the carrier is chosen in spring", touchpoint.Date{Year: 2027, Month: time.March, Day: 1}), "new")
	fmt.Print(string(b.Encode()))

	b.Begin(time.Date(2026, time.November, 24, 0, 0, 0, 0, time.UTC)).Accept(r, baseline.Under{})
	fmt.Println(len(r.Findings), "left,", len(r.Accepted), "accepted")
	// Output:
	// 1 new
	// # Findings that are accepted for now. seam check --baseline leaves them out;
	// # seam baseline prune takes out those that are mended.
	// version: 1
	// findings:
	//   - rule: no-owner
	//     journey: "order"
	//     subject: "order/parcel"
	//     reason: "the carrier is chosen in spring"
	//     until: 2027-03-01
	// 0 left, 1 accepted
}

func report(t *testing.T, name string) *figures.Report {
	t.Helper()
	m, err := journey.Load(context.Background(), "../../examples/maps/"+name)
	require.NoError(t, err)
	r, err := analyze.Run(context.Background(), m, analyze.Options{Brief: true})
	require.NoError(t, err)
	return r
}

// A baseline of all that is found, written and read again, accepts all of it, in
// whatever language the findings are told, and needs no entry less.
func TestRoundTrip(t *testing.T) {
	for _, name := range []string{"home-broadband", "buy-a-bed", "garantiynyy-remont", "zvorotnyi-zviazok", "tablica-producenta"} {
		r := report(t, name+".journey.yaml")
		found := len(r.Findings)
		b := &baseline.Baseline{}
		assert.Equal(t, found, b.Grow(r, "a \"reason\" \\ with\nlines", touchpoint.Date{}), "no two findings share an entry")
		assert.Zero(t, b.Grow(r, "again", touchpoint.Date{}))
		text := b.Encode()
		read, err := baseline.Parse("b.yaml", text)
		require.NoError(t, err, "%s", text)
		assert.Equal(t, string(text), string(read.Encode()))
		slices.Reverse(read.Entries)
		read.Sort()
		assert.Equal(t, string(text), string(read.Encode()), "sorted")
		use := read.Begin(time.Time{})
		use.Accept(r, baseline.Under{})
		assert.Empty(t, r.Findings)
		assert.Len(t, r.Accepted, found)
		_, gone, _ := use.Pruned()
		assert.Empty(t, gone)
	}
}

func TestEnds(t *testing.T) {
	day := touchpoint.Date{Year: 2027, Month: time.March, Day: 1}
	find := func() *figures.Report {
		return &figures.Report{Journey: "order", State: "current", Findings: []diag.Finding{{Rule: "leak", Subject: "a"}}}
	}
	for _, c := range []struct {
		now      string
		left     int
		severity diag.Severity
	}{
		{"2027-02-01", 0, 0}, {"2027-02-20", 0, diag.SeverityInfo}, {"2027-03-01", 0, diag.SeverityInfo}, {"2027-03-02", 1, diag.SeverityError}, {"", 0, 0},
	} {
		b := &baseline.Baseline{}
		b.Grow(find(), "why", day)
		var now time.Time
		if c.now != "" {
			now, _ = time.Parse(time.DateOnly, c.now)
		}
		use, r := b.Begin(now), find()
		use.Accept(r, baseline.Under{})
		assert.Len(t, r.Findings, c.left, c.now)
		var told []diag.Finding
		for f, err := range use.Tell(nil, "en") {
			require.NoError(t, err)
			told = append(told, f)
		}
		if c.severity == 0 {
			assert.Empty(t, told, c.now)
			continue
		}
		require.Len(t, told, 1, c.now)
		assert.Equal(t, c.severity, told[0].Severity, c.now)
	}
}

// Maps that were not looked at keep their entries.
func TestPruneLeavesOthers(t *testing.T) {
	b := &baseline.Baseline{}
	for _, id := range []string{"order", "return"} {
		b.Grow(&figures.Report{Journey: id, State: "current", Findings: []diag.Finding{{Rule: "leak", Subject: "a"}, {Rule: "leak", Subject: "b"}}}, "why", touchpoint.Date{})
	}
	use := b.Begin(time.Time{})
	use.Accept(&figures.Report{Journey: "order", State: "current", Findings: []diag.Finding{{Rule: "leak", Subject: "b"}, {Rule: "leak", Subject: "new"}}}, baseline.Under{})
	pruned, gone, _ := use.Pruned()
	require.Len(t, gone, 1)
	assert.Equal(t, "a", gone[0].Subject)
	assert.Len(t, pruned.Entries, 3)
}

// No text makes reading fail in another way than with diagnostics in it, and what
// is read is written so that it reads the same.
func FuzzParse(f *testing.F) {
	f.Add([]byte("version: 1\nfindings:\n  - {rule: a, journey: b, subject: c, params: {n: 3, x: 1.5, t: true, l: [a, b], s: \"3\"}, reason: d, until: 2027-01-01}\n"))
	f.Add([]byte("version: 1\nfindings: []\n"))
	f.Add([]byte("findings: {rule: x}"))
	f.Add([]byte("version: 1\nfindings: [{rule: \"\\x85\", journey: \"\\u2028\", reason: '\ufeff'}]"))
	f.Fuzz(func(t *testing.T, text []byte) {
		b, err := baseline.Parse("b.yaml", text)
		if err != nil {
			var list *diag.Error
			require.ErrorAs(t, err, &list)
			return
		}
		written := (&baseline.Baseline{Entries: b.Entries}).Encode()
		again, err := baseline.Parse("b.yaml", written)
		require.NoError(t, err, "%s", written)
		assert.Equal(t, string(written), string(again.Encode()))
	})
}
