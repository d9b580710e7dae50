package journeytest_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/stretchr/testify/suite"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/journey/journeytest"
)

// recorder is a test that notes its failures instead of failing.
type recorder struct {
	lines   []string
	stopped bool
}

func (r *recorder) Helper() {}

func (r *recorder) Errorf(format string, args ...any) {
	r.lines = append(r.lines, fmt.Sprintf(format, args...))
}

func (r *recorder) Fatalf(format string, args ...any) {
	r.Errorf(format, args...)
	r.stopped = true
}

const order = "testdata/order.journey.yaml"

func TestLoad(t *testing.T) {
	require.NotNil(t, journeytest.Load(t, order))
	text, err := os.ReadFile(order)
	require.NoError(t, err)
	require.NotNil(t, journeytest.Parse(t, "order.journey.yaml", string(text)))
	fsys := fstest.MapFS{"a.journey.yaml": {Data: text}}
	require.NotNil(t, journeytest.LoadWith(t, journey.Loader{FS: fsys}, "a.journey.yaml"))

	r := &recorder{}
	require.Nil(t, journeytest.Parse(r, "bad.journey.yaml", "seam: 1\ntitle: T\nstages:\n  - name: S\n    touchpoints:\n      - {name: A, emotion: 5}\n      - {name: B, active: 5}\n"))
	require.True(t, r.stopped)
	require.Len(t, r.lines, 3, "one line a mistake and a last word: %v", r.lines)
	assert.True(t, strings.HasPrefix(r.lines[0], "bad.journey.yaml:6:28: error ["), r.lines[0])
	assert.True(t, strings.HasPrefix(r.lines[1], "bad.journey.yaml:7:27: error ["), r.lines[1])

	r = &recorder{}
	require.Nil(t, journeytest.Load(r, "testdata/not-there.journey.yaml"))
	require.True(t, r.stopped)
	assert.Contains(t, r.lines[0], "not-there.journey.yaml")
}

func TestCheck(t *testing.T) {
	m := journeytest.Load(t, order)
	for _, c := range []struct {
		name    string
		options []journeytest.Option
		lines   []string
	}{
		{"errors by default", nil, []string{order + ":25:9: error [no-owner] nobody is accountable for “Wait for the visit”"}},
		{"named rules whatever their severity", []journeytest.Option{journeytest.Rules("moment-of-truth-low", "no-owner")}, []string{
			order + ":25:9: error [no-owner] nobody is accountable for “Wait for the visit”",
			order + ":22:31: warning [moment-of-truth-low] “Order” is a moment of truth and feels −1.5",
		}},
		{"without some", []journeytest.Option{journeytest.Except("no-owner")}, nil},
		{"by severity", []journeytest.Option{journeytest.Except("no-owner"), journeytest.FailOn(diag.SeverityWarning)}, []string{
			order + ":15:28: warning [leak] at “Compare packages” the journey loses 30\u00a0% of all customers: gone",
			order + ":22:31: warning [emotion-drop] from “Compare packages” to “Order” the feeling falls from +1.0 to −1.5",
			order + ":22:31: warning [emotion-spread] “Order” feels −1.5 on one channel (Phone, Sales) and +1.0 on another (Website, Sales): customers who use both meet two companies",
			order + ":22:31: warning [moment-of-truth-low] “Order” is a moment of truth and feels −1.5",
		}},
		{"named rules from a severity up", []journeytest.Option{journeytest.Rules("leak"), journeytest.FailOn(diag.SeverityError)}, nil},
		{"with a threshold", []journeytest.Option{journeytest.Rules("leak"), journeytest.Param("leak", "lost", "31%")}, nil},
		{"two thresholds", []journeytest.Option{journeytest.Rules("leak"), journeytest.Param("leak", "lost", "31%"), journeytest.Param("leak", "lost", "1%"), journeytest.Param("leak", "here", "40%")}, nil},
		{"in another language", []journeytest.Option{journeytest.Rules("no-owner"), journeytest.Lang("pl")}, []string{
			order + ":25:9: error [no-owner] nikt nie odpowiada za „Wait for the visit”",
		}},
		{"a rule that is not there", []journeytest.Option{journeytest.Rules("no-such")}, []string{`there is no rule "no-such"`}},
		{"an exception that is not there", []journeytest.Option{journeytest.Except("no-such")}, []string{`there is no rule "no-such"`}},
		{"no rule named", []journeytest.Option{journeytest.Rules()}, []string{"no rule is left to check"}},
		{"nothing left", []journeytest.Option{journeytest.Rules("leak"), journeytest.Except("leak")}, []string{"no rule is left to check"}},
		{"a date that is missing", []journeytest.Option{journeytest.Rules("review-due")}, []string{
			order + ": rule review-due did not run: it judges dates, so name a day with journeytest.At",
		}},
		{"a date", []journeytest.Option{journeytest.Rules("review-due"), journeytest.At(time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC))}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := &recorder{}
			journeytest.Check(r, m, c.options...)
			assert.Equal(t, c.lines, r.lines)
		})
	}
}

func TestBadThreshold(t *testing.T) {
	r := &recorder{}
	journeytest.Check(r, journeytest.Load(t, order), journeytest.Param("leak", "no-such", "1"))
	require.True(t, r.stopped)
	assert.Contains(t, r.lines[0], `rule leak has no parameter "no-such"`)
}

// A rule that follows customers and could not is not a rule that found nothing.
func TestTrappedMapsDoNotPass(t *testing.T) {
	m := journeytest.Parse(t, "trap.journey.yaml", "seam: 1\ntitle: T\nstages:\n  - name: S\n    touchpoints:\n      - {id: a, name: A, next: a, owner: d}\n")
	r := &recorder{}
	journeytest.Check(r, m, journeytest.Rules("leak", "no-owner"))
	require.Len(t, r.lines, 1)
	assert.Contains(t, r.lines[0], "trap.journey.yaml: rule leak did not run: customers can get to a place")
}

func TestNoFindings(t *testing.T) {
	m := journeytest.Load(t, order)
	r := &recorder{}
	journeytest.NoFindings(r, m)
	assert.Len(t, r.lines, len(journeytest.Findings(t, m)))
	assert.NotEmpty(t, r.lines)
	journeytest.NoFindings(t, m, journeytest.Rules("dead-end", "unreachable"))
	assert.InDelta(t, .7, journeytest.Report(t, m).Effort.Success.X, 1e-9)
}

func TestEvery(t *testing.T) {
	m := journeytest.Load(t, order)
	for _, c := range []struct {
		name   string
		assert func(*journeytest.Selection)
		lines  []string
	}{
		{"owners", func(s *journeytest.Selection) { s.HasOwner() }, []string{order + `:25:9: "Wait for the visit" has no owner`}},
		{"owners in a stage", func(s *journeytest.Selection) { s.InStage("Purchase").HasOwner() }, nil},
		{"a stage by id", func(s *journeytest.Selection) { s.InStage("purchase").HasOwner() }, nil},
		{"effort", func(s *journeytest.Selection) { s.InStage("Purchase").EffortAtMost(4) }, []string{
			order + `:10:9: "Compare packages" takes 6 minutes of effort a visit, more than 4`,
			order + `:17:9: "Order" takes 4.2 minutes of effort a visit, more than 4`,
		}},
		{"effort that is not known", func(s *journeytest.Selection) { s.Named("Wait for the visit").EffortAtMost(4) }, []string{
			order + ":25:9: the effort of \"Wait for the visit\" is not known: it does not give `active` wherever customers come",
		}},
		{"emotion", func(s *journeytest.Selection) { s.Named("order", "wait-for-the-visit").EmotionAtLeast(0) }, []string{
			order + `:22:31: "Order" on phone feels -1.5, worse than 0`,
			order + `:25:9: "Wait for the visit" does not say how the customer feels`,
		}},
		{"a channel", func(s *journeytest.Selection) { s.OnChannel("Website").HasEmotion().EmotionAtLeast(0) }, nil},
		{"a department", func(s *journeytest.Selection) { s.OwnedBy("Field service").HasEmotion() }, []string{
			order + `:26:10: "Installation visit" does not say how the customer feels`,
		}},
		{"moments of truth", func(s *journeytest.Selection) { s.MomentsOfTruth().EmotionAtLeast(0) }, []string{
			order + `:22:31: "Order" on phone feels -1.5, worse than 0`,
		}},
		{"nothing selected", func(s *journeytest.Selection) {
			s.InStage("Purchase").OwnedBy("Field service").HasOwner().EffortAtMost(1).HasEmotion()
		}, []string{
			order + ": no touchpoint is selected: every in stage Purchase owned by Field service",
		}},
		{"a word of one's own", func(s *journeytest.Selection) {
			s.OnChannel("phone").Satisfies("has a quote", func(e journey.Encounter) bool { return e.Detail.Quote != nil })
		}, []string{order + `:22:11: "Order" on phone: not so: has a quote`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := &recorder{}
			c.assert(journeytest.Every(r, m))
			assert.Equal(t, c.lines, r.lines)
		})
	}
	assert.Equal(t, []string{"order"}, journeytest.Every(t, m).OnChannel("phone").Touchpoints())
}

func TestWant(t *testing.T) {
	journeytest.Want(t, "testdata/want", journeytest.Rules("no-owner"))
	for _, c := range []struct {
		name, dir string
		options   []journeytest.Option
		lines     []string
	}{
		{"what is wrong", "testdata/wrong", []journeytest.Option{journeytest.Rules("no-owner")}, []string{
			`wrong.journey.yaml:8: no quotes is not quoted: write # want "regexp"`,
			`wrong.journey.yaml:9: want says nothing: write # want "regexp"`,
			"wrong.journey.yaml:10: error parsing regexp: missing closing ): `(`",
			"wrong.journey.yaml:7:10: error [no-owner] nobody is accountable for “Wait”, which nothing wants",
			"wrong.journey.yaml:8:10: error [no-owner] nobody is accountable for “Pay”, which nothing wants",
			"wrong.journey.yaml:9:10: error [no-owner] nobody is accountable for “Look”, which nothing wants",
			"wrong.journey.yaml:10:10: error [no-owner] nobody is accountable for “Ask”, which nothing wants",
			`wrong.journey.yaml:4: nothing was found that matches "nothing here"`,
		}},
		{"nothing expected", "testdata/silent", []journeytest.Option{journeytest.Rules("dead-end")}, []string{"testdata/silent: no map below it expects anything with # want"}},
		{"no folder", "testdata/not-there", nil, []string{"not-there"}},
		{"no maps", ".git", nil, []string{".git"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := &recorder{}
			journeytest.Want(r, c.dir, c.options...)
			require.Len(t, r.lines, len(c.lines), "%v", r.lines)
			for i, want := range c.lines {
				assert.Contains(t, r.lines[i], want)
			}
		})
	}
	r := &recorder{}
	journeytest.Want(r, t.TempDir())
	require.True(t, r.stopped)
	assert.Contains(t, r.lines[0], "there is no *.journey.yaml below it")
}

// Maps that come from a checkout with other line ends hold what they held.
func TestWantReadsAllLineEnds(t *testing.T) {
	text, err := os.ReadFile("testdata/want/kept.journey.yaml")
	require.NoError(t, err)
	for _, end := range []string{"\r\n", "\r"} {
		dir := t.TempDir()
		lines := strings.ReplaceAll(strings.ReplaceAll(string(text), "\r\n", "\n"), "\n", end)
		require.NoError(t, os.WriteFile(dir+"/a.journey.yaml", []byte(lines), 0o600))
		journeytest.Want(t, dir, journeytest.Rules("no-owner"))
	}
}

// Rules of one's own come in With, and options of the caller stay as they were.
func TestOwnRules(t *testing.T) {
	own := *analyze.RuleByID("no-owner")
	own.ID = "house-rule"
	options := analyze.Options{Rules: []*analyze.Rule{&own}, Settings: map[string]analyze.Setting{}}
	r := &recorder{}
	journeytest.Check(r, journeytest.Load(t, order), journeytest.With(options), journeytest.Rules("house-rule"))
	require.Len(t, r.lines, 1)
	assert.Contains(t, r.lines[0], "[house-rule]")
	r = &recorder{}
	journeytest.Check(r, journeytest.Load(t, order), journeytest.With(options), journeytest.Param("house-rule", "x", "1"))
	assert.Empty(t, options.Settings)
}

// A suite of testify hands over its T.
type mapSuite struct{ suite.Suite }

func (s *mapSuite) TestMap() {
	journeytest.Check(s.T(), journeytest.Load(s.T(), order), journeytest.Rules("unreachable"))
}

func TestInSuite(t *testing.T) { suite.Run(t, new(mapSuite)) }
