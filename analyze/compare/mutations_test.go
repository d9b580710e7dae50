package compare_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/compare"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

func base(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile("testdata/base.journey.yaml")
	require.NoError(t, err)
	return strings.ReplaceAll(string(text), "\r\n", "\n")
}

// edit replaces the one place where old stands, and says the line of it.
func edit(t testing.TB, text, old, new string) (string, int) {
	t.Helper()
	require.Equal(t, 1, strings.Count(text, old), "%q", old)
	at := strings.Index(text, old)
	first := at + len(old) - len(strings.TrimLeft(old, "\n ")) // where the line itself begins
	return text[:at] + new + text[at+len(old):], 1 + strings.Count(text[:first], "\n")
}

// Each edit is one difference, of the class and at the place that one expects;
// the other way round it is one at the same place, of the opposite class.
func TestEachEditIsOneDifference(t *testing.T) {
	text := base(t)
	was := load(t, "old.journey.yaml", text)
	const worse, better, same, broken = figures.Regression, figures.Improvement, figures.Neutral, figures.Breaking
	for _, x := range []struct {
		old, new    string
		class, back string
		kind        string
		subject     string
	}{
		{"title: Order a line", "title: Get a line", same, same, "title", "order"},
		{"about: The whole way", "about: All of it", same, same, "about", "order"},
		{"scenario: Moved on Thursday\n", "", same, same, "scenario", "order"},
		{"\nowner: cx", "\nowner: field", same, same, "owner", "order"},
		{"\nowner: cx\n", "\n", broken, better, "owner", "order"},
		{"basis: partial", "basis: assumed", worse, better, "basis", "order"},
		{"2026-10-01", "2026-10-02", same, same, "reviewed", "order"},
		{"review_every: 90d", "review_every: 30d", same, same, "review_every", "order"},
		{"goal: A line", "goal: Two lines", same, same, "goal", "olena"},
		{"name: Marek,", "name: Mark,", same, same, "name", "marek"},
		{"  legal: Legal\n", "", same, same, "department-", "legal"},
		{"line: support", "line: frontline", same, same, "line", "cx"},
		{"score: 3.1", "score: 2.9", worse, better, "score", "sales"},
		{"name: Shop,", "name: Store,", same, same, "name", "shop"},
		{"why: People like it", "why: Advice", same, same, "why", "shop"},
		{"name: Price, kind", "name: Fee, kind", same, same, "name", "price"},
		{"tolerance: 10%", "tolerance: 20%", same, same, "tolerance", "delivery"},
		{"[bundle, tariff*]", "[bundle, offer]", same, same, "avoid", "package"},
		{"target: 5.5", "target: 6", same, same, "target", "ces"},
		{", owner: cx}", "}", worse, better, "owner", "ces"},
		{"name: Gives up,", "name: Leaves,", same, same, "name", "gone"},
		{"step: 0.2m", "step: 0.3m", same, same, "step", "order"},
		{"  sponsor: The chief\n", "", worse, better, "sponsor", "order"},
		{"  committee: {name: Board, members: [sales, cx], meets: 14d}\n", "", worse, better, "committee-", "order"},
		{"meets: 14d", "meets: 30d", same, same, "meets", "order"},
		{"members: [sales, cx]", "members: [sales, cx, field]", same, same, "members", "order"},
		{"    - between: [cx, sales]\n      by: Weekly call\n", "", worse, better, "collaboration-", "order"},
		{"by: Order board", "by: Shared board", same, same, "by", "order"},
		{"exchanges: [address, number]", "exchanges: [address]", worse, better, "exchanges", "order"},
		{"within: 24h", "within: 48h", worse, better, "within", "order"},
		{"field: 14d}", "field: 15d}", worse, better, "reach", "order"},
		{"sales: 24h, field: 14d", "sales: 24h", worse, better, "reach-", "order"},
		{"closes_loop: true", "closes_loop: false", worse, better, "closes_loop", "order"},
		{"risks: Risks", "risks: Dangers", same, same, "name", "order"},
		{"compare@shop: 20%", "compare@shop: {share: 20%, wait: 1m}", same, same, "wait", "order"},
		{"value: 4.6", "value: 4.5", worse, better, "value", "order"},
		{"why: Two lists", "why: Three lists", same, same, "why", "order"},
		{"goal: Find one", "goal: Find two", same, same, "goal", "choose"},
		{"name: Choose", "name: Select", same, same, "name", "choose"},
		{"name: Compare packages", "name: Compare offers", same, same, "name", "choose/compare"},
		{"        does: Looks around\n", "", same, same, "does", "choose/compare"},
		{"emotion: -1\n", "emotion: -1.5\n", worse, better, "emotion", "choose/compare"},
		{"moment_of_truth: true", "moment_of_truth: false", same, same, "moment_of_truth", "choose/compare"},
		{"        owner: cx\n        supported", "        supported", broken, better, "owner", "choose/compare"},
		{"            owner: sales\n            active", "            active", same, same, "owner", "choose/compare@shop"},
		{"supported_by: sales", "supported_by: [sales, field]", same, same, "supported_by", "choose/compare"},
		{"risks: Leaves for", "risks: Goes to", same, same, "risks", "choose/compare"},
		{"planned: 90%", "planned: 85%", same, same, "planned", "choose/compare@web"},
		{"active: 5m", "active: 5-7m", worse, better, "active", "choose/compare@web"},
		{"            wait: 2m\n", "", same, same, "wait", "choose/compare@web"},
		{"price: 27 EUR", "price: 29 EUR", same, same, "fact", "choose/compare@shop"},
		{"price: 27 EUR", "price: none", worse, better, "fact", "choose/compare@shop"},
		{"price: 29 EUR, ", "", worse, same, "fact", "choose/compare@web"},
		{"does: Checks the line", "does: Checks the lines", same, same, "does", "choose/compare"},
		{"wait: 1d", "wait: 2d", same, same, "wait", "choose/compare"},
		{"severity: 4", "severity: 5", worse, better, "severity", "choose/compare"},
		{"text: Price differs", "text: The price differs", same, same, "text", "choose/compare"},
		{"costs: 4m", "costs: 3m", better, worse, "costs", "choose/compare"},
		{"          - text: Too many choices\n", "", better, worse, "pain-", "choose/compare"},
		{"Too many choices", "Too many choices of packages", same, same, "text", "choose/compare"},
		{"status: planned", "status: idea", worse, better, "status", "choose/compare"},
		{"            owner: sales\n            solves", "            solves", worse, better, "owner", "choose/compare"},
		{"carries: [address, number]", "carries: [address]", worse, better, "carries", "choose/compare"},
		{"carries: [address, number]", "carries: all", better, worse, "carries", "choose/compare"},
		{"wait: 5m", "wait: 4m", better, worse, "wait", "choose/compare"},
		{"sign: 70%, gone: 30%", "sign: 60%, gone: 30%, install: 10%", same, same, "", "choose/ask"},
		{"steps: 3", "steps: 2", better, worse, "steps", "choose/ask"},
		{"auth: 1", "auth: 2", worse, better, "auth", "choose/ask"},
		{"asks: [address, number]", "asks: address", better, worse, "asks", "choose/ask"},
		{"marek: 0}", "marek: 1}", better, worse, "emotion", "choose/ask"},
		{"channel: phone", "channel: shop", same, same, "", "choose/ask"},
		{"channels: [web, shop]", "channels: [web, shop, phone]", same, same, "channel-", "order/sign@phone"},
		{"thinks: Will it come?", "thinks: Will it work?", same, same, "thinks", "order/sign"},
		{"by: Olena}", "by: Olha}", same, same, "by", "order/sign"},
		{"        quote: {text: At last, by: Olena}\n", "", same, same, "quote-", "order/sign"},
		{"delay: 3d\n", "delay: 4d\n", worse, better, "delay", "order/install"},
		{"value: 5.1", "value: 5.2", better, worse, "value", "order/install"},
		{"        measures:\n          - {metric: ces, value: 5.1, n: 12}\n", "", worse, better, "measure-", "order/install"},
		{"        owner: field\n        active: 60m", "        active: 60m", broken, better, "owner", "order/install"},
	} {
		t.Run(x.old+">"+x.new, func(t *testing.T) {
			edited, line := edit(t, text, x.old, x.new)
			is := load(t, "new.journey.yaml", edited)
			for _, way := range []struct {
				c     *figures.Changes
				class string
			}{{diff(t, was, is), x.class}, {diff(t, is, was), x.back}} {
				want := 1
				if x.kind == "" { // one word for two things
					want = 2
				}
				require.Len(t, way.c.Differences, want, "%s", strings.Join(lines(way.c), "\n"))
				d := way.c.Differences[0]
				require.Equal(t, way.class, d.Class, d.Message)
				require.Contains(t, d.Subject, x.subject)
				if stem, added := strings.CutSuffix(x.kind, "-"); added {
					require.Contains(t, []string{stem + "-added", stem + "-removed"}, d.Kind)
				} else if x.kind != "" {
					require.Equal(t, x.kind, d.Kind)
				}
				last := line + max(0, strings.Count(strings.TrimSpace(x.old), "\n"))
				in := func(at int) bool { return line <= at && at <= last }
				require.True(t, in(d.Old.Start.Line) || in(d.New.Start.Line), "%d: %v %v", line, d.Old, d.New)
				require.True(t, d.Old.IsValid() && d.New.IsValid())
				if way.class == broken || way.class == worse {
					require.True(t, way.c.Regressed())
				}
				oneJudgement(t, is, way.c)
			}
		})
	}
}

// oneJudgement holds that check --against tells of all that diff calls worse, save
// single efforts and delays, whose sums are judged.
func oneJudgement(t *testing.T, is *journey.Map, c *figures.Changes) {
	t.Helper()
	found, err := compare.Ratchets(is, c, compare.Options{Lang: "en"})
	require.NoError(t, err)
	told := map[string]bool{}
	for _, f := range found {
		told[f.Subject] = true
	}
	for _, d := range c.Differences {
		summed := slices.Contains([]string{"active", "wait", "delay", "steps", "auth"}, d.Kind) && d.Params.Lookup("new") != nil
		if (d.Class == figures.Breaking || d.Class == figures.Regression) && !summed {
			require.True(t, told[d.Subject], d.Message)
		}
	}
	for _, d := range c.Deltas {
		if d.Better < 0 {
			require.True(t, told[is.ID], d.Name)
		}
	}
}

// How a map is written says nothing.
func TestWritingIsNoDifference(t *testing.T) {
	text := base(t)
	was := load(t, "old.journey.yaml", text)
	for _, x := range [][2]string{
		{"seam: 1\n", "# a comment\nseam: 1\n\n"},
		{"title: Order a line\nabout: The whole way\n", "about: \"The whole way\"\ntitle: >-\n  Order\n  a line\n"},
		{"seam: 1\n", "seam: 1\nstate: current\nlocale: en\n"},
		{"  phone: Phone\n", "  phone:\n    name: Phone\n"},
		{"name: Gives up, success: false", "name: Gives up"},
		{"weights: {step: 0.2m}", "weights: {step: 0.2m, wait: 1, handoff: 60s}"},
		{"members: [sales, cx]", "members: [cx, sales]"},
		{"    - between: [sales, field]\n      by: Order board\n      exchanges: [address, number]\n    - between: [cx, sales]\n      by: Weekly call\n",
			"    - between: [sales, cx]\n      by: Weekly call\n    - by: Order board\n      between: [field, sales]\n      exchanges: [number, address]\n"},
		{"listens_to: [ask, install]", "listens_to: [Installation visit, ask]"},
		{"start: {compare@web: 80%, compare@shop: 20%}", "start:\n  compare@shop:\n  compare@web: 0.8\n"},
		{"            wait: 2m\n", "            wait: 120s\n            steps: 0\n"},
		{"active: 60m", "active: 1h\n        wait: 0m"},
		{"price: 29 EUR", "price: \"29,00 €\""},
		{"supported_by: sales", "supported_by: [Sales]"},
		{"          - text: Too many choices\n", "          - Too many choices\n"},
		{"          sign:\n            share: 60%\n", "          sign:\n"},
		{"        next: {sign: 70%, gone: 30%}", "        basis: partial\n        next: {gone: 30%, sign: 70%}"},
		{"        thinks: Will it come?\n", "        thinks: Will it come?\n        next: install\n"},
		{"        emotion: 1\n", "        emotion: 1.0\n        next: done\n"},
		{"        channels: [web, shop]\n", "        channels: {shop: {active: 9m}, web: {}}\n"},
		{"        channel: phone\n        owner: sales\n        active: 7m\n", "        active: 7 min\n        channels:\n          phone: {owner: sales, share: 100%}\n"},
		{"reaches: {sales: 24h, field: 14d}", "reaches: {field: 2w, sales: 1d}"},
		{"asks: [address, number]", "asks: [number, Address]"},
	} {
		t.Run(x[1], func(t *testing.T) {
			edited, _ := edit(t, text, x[0], x[1])
			is := load(t, "new.journey.yaml", edited)
			nothingDiffers(t, diff(t, was, is))
			nothingDiffers(t, diff(t, is, was))
		})
	}
}
