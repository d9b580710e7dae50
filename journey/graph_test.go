package journey_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

func share(x float64) *float64 { return &x }

// draft makes a map of one stage; outcomes are done (success) and gone.
func draft(tps ...touchpoint.Touchpoint) *journey.Map {
	m := &journey.Map{Stages: []journey.Stage{{ID: "s", Touchpoints: tps}}}
	m.Outcomes = []journey.Outcome{
		{Entry: journey.Entry{ID: "done"}, Success: true},
		{Entry: journey.Entry{ID: "gone"}},
	}
	return m
}

func tp(id string, channels ...touchpoint.Channel) touchpoint.Touchpoint {
	return touchpoint.Touchpoint{ID: id, Channels: channels}
}

func on(id string, s *float64) touchpoint.Channel { return touchpoint.Channel{ID: id, Share: s} }

// ways writes transitions as target:probability, assumed ones with a star.
func ways(g *journey.Graph, list []journey.Transition) []string {
	var out []string
	for _, t := range list {
		name := ""
		if t.To != journey.None {
			name = g.Encounters()[t.To].Address()[2:]
		} else {
			name = g.Map().Outcomes[t.Outcome].ID
		}
		star := ""
		if t.Assumed {
			star = "*"
		}
		out = append(out, fmt.Sprintf("%s:%.4g%s", name, t.P, star))
	}
	return out
}

func TestDefaultWay(t *testing.T) {
	b, c := tp("b"), tp("c")
	b.Share, c.Share = share(.25), share(.5)
	g := draft(tp("a"), b, c, tp("d")).Graph()
	assert.Equal(t, []string{"a:1*"}, ways(g, g.Start()))
	assert.Equal(t, []string{"b:0.25*", "c:0.375*", "d:0.375*"}, ways(g, g.Out(0)))
	assert.Equal(t, []string{"done:1*"}, ways(g, g.Out(3)))

	g = draft(b, c).Graph()
	assert.Equal(t, []string{"b:0.25*", "c:0.375*", "done:0.375*"}, ways(g, g.Start()), "the first touchpoint's own share applies to the start")
	assert.Equal(t, []string{"c:0.5*", "done:0.5*"}, ways(g, g.Out(0)), "behind the last touchpoint waits the first success")
}

func TestSharesLeftOut(t *testing.T) {
	a := tp("a")
	a.Next = []touchpoint.Target{{Touchpoint: "a", Share: share(.4)}, {Touchpoint: "b"}, {Outcome: "gone"}}
	g := draft(a, tp("b")).Graph()
	assert.Equal(t, []string{"a:0.4", "b:0.3*", "gone:0.3*"}, ways(g, g.Out(0)))

	a.Next = []touchpoint.Target{{Touchpoint: "b"}}
	g = draft(a, tp("b")).Graph()
	assert.Equal(t, []string{"b:1"}, ways(g, g.Out(0)), "the only way on is certain")

	a.Next = []touchpoint.Target{{Touchpoint: "b", Share: share(.5)}, {Outcome: "gone", Share: share(.495)}}
	g = draft(a, tp("b")).Graph()
	assert.InDelta(t, .5/.995, g.Out(0)[0].P, 1e-15, "sums within 0.01 are scaled")
}

func TestChannelsAreKept(t *testing.T) {
	a := tp("a", on("web", share(.8)), on("shop", nil))
	b := tp("b", on("web", share(.5)), on("shop", share(.1)), on("phone", share(.4)))
	g := draft(a, b).Graph()
	assert.InDelta(t, .2, g.Encounters()[1].Share, 1e-15)
	assert.True(t, g.Encounters()[1].Assumed)
	// web: .5/.8 stay, the rest goes to the phone, which alone takes more.
	assert.Equal(t, []string{"b@web:0.625*", "b@phone:0.375*"}, ways(g, g.Out(0)))
	assert.Equal(t, []string{"b@shop:0.5*", "b@phone:0.5*"}, ways(g, g.Out(1)))
	assert.Equal(t, []string{"a@web:0.8*", "a@shop:0.2*"}, ways(g, g.Start()))
}

func TestChannelOfZeroShareKeepsAll(t *testing.T) {
	a := tp("a", on("web", share(1)), on("chat", share(0)))
	b := tp("b", on("web", share(.9)), on("chat", share(.1)))
	g := draft(a, b).Graph()
	assert.Equal(t, []string{"b@chat:1*"}, ways(g, g.Out(1)))
}

func TestChannelWithoutRoomGoesByTarget(t *testing.T) {
	a := tp("a", on("web", share(.5)), on("shop", share(.5)))
	b := tp("b", on("phone", share(0)), on("web", share(.5)), on("shop", share(.5)))
	c := tp("c", on("mail", share(1)))
	a.Channels[0].Next = []touchpoint.Target{{Touchpoint: "c"}}
	c.Next = []touchpoint.Target{{Touchpoint: "b"}}
	g := draft(a, b, c).Graph()
	assert.Equal(t, []string{"c@mail:1"}, ways(g, g.Out(0)), "a channel's own next holds for customers on it")
	assert.Equal(t, []string{"b@shop:1*"}, ways(g, g.Out(1)))
	assert.Equal(t, []string{"b@web:0.5", "b@shop:0.5"}, ways(g, g.Out(len(g.Encounters())-1)))
}

func TestTargetOnAChannel(t *testing.T) {
	a := tp("a")
	a.Next = []touchpoint.Target{{Touchpoint: "b", Channel: "shop"}}
	g := draft(a, tp("b", on("web", nil), on("shop", nil))).Graph()
	assert.Equal(t, []string{"b@shop:1"}, ways(g, g.Out(0)))
}

func TestUnknownChannelArrivesByTarget(t *testing.T) {
	g := draft(tp("a"), tp("b", on("web", share(.3)), on("shop", share(.7)))).Graph()
	assert.Equal(t, []string{"b@web:0.3*", "b@shop:0.7*"}, ways(g, g.Out(0)))
}

func TestInheritance(t *testing.T) {
	a := tp("a", on("web", nil), on("shop", nil))
	a.Owner, a.Active = "marketing", touchpoint.Exactly(5)
	a.Asks = []string{"address"}
	a.Facts = []touchpoint.Statement{{Fact: "price", Text: "29 EUR"}, {Fact: "term", Text: "1y"}}
	a.Channels[1].Owner = "sales"
	a.Channels[1].Asks = []string{}
	a.Channels[1].Facts = []touchpoint.Statement{{Fact: "price", None: true}, {Fact: "gift", Text: "yes"}}
	m := draft(a)
	m.Stages[0].Basis = touchpoint.Assumed
	e := m.Graph().Encounters()
	assert.Equal(t, "marketing", e[0].Detail.Owner)
	assert.Equal(t, "sales", e[1].Detail.Owner)
	assert.Equal(t, a.Active, e[1].Detail.Active)
	assert.Empty(t, e[1].Detail.Asks, "a list said to be empty is not inherited over")
	assert.Equal(t, touchpoint.Assumed, e[1].Detail.Basis)
	require.Len(t, e[1].Detail.Facts, 3)
	assert.True(t, e[1].Detail.Facts[0].None)
	assert.Equal(t, "gift", e[1].Detail.Facts[2].Fact)
	assert.Len(t, a.Facts, 2)
}

func TestTypedGraph(t *testing.T) {
	a := tp("a", on("web", share(.75)), on("shop", share(.25)))
	a.Owner, a.SupportedBy = "sales", []string{"field"}
	a.Next = []touchpoint.Target{{Touchpoint: "a", Share: share(.1)}, {Outcome: "done"}}
	m := draft(a)
	m.Channels = []journey.Channel{{Entry: journey.Entry{ID: "web"}}, {Entry: journey.Entry{ID: "shop"}}}
	m.Departments = []journey.Department{{Entry: journey.Entry{ID: "sales"}}, {Entry: journey.Entry{ID: "field"}}}
	m.Governance.Collaboration = []journey.Collaboration{{Between: []string{"sales", "field"}}}
	g := m.Graph()
	var got []string
	for e := range g.Edges() {
		got = append(got, fmt.Sprintf("%s %s>%s %.4g", e.Kind, g.NodeAt(e.From).ID, g.NodeAt(e.To).ID, e.Weight))
	}
	assert.Equal(t, []string{
		"contains s>a 1", "next a>a 0.1", "next a>done 0.9", "uses a>web 0.75", "uses a>shop 0.25",
		"owns sales>a 1", "supports field>a 1", "collaborates sales>field 1",
	}, got)
	n, ok := g.Lookup(journey.DepartmentNode, "sales")
	require.True(t, ok)
	count := 0
	for e := range g.From(n) {
		assert.Equal(t, n.Index, e.From)
		count++
	}
	assert.Equal(t, 2, count)
	assert.Len(t, g.EncountersOf("a"), 2)
	assert.Nil(t, g.EncountersOf("b"))
	assert.Equal(t, journey.None, g.Position("b"))
}

func TestProbabilitiesSumToOne(t *testing.T) {
	a := tp("a", on("web", share(.8)), on("shop", share(.1)), on("chat", nil))
	b := tp("b", on("phone", nil), on("shop", nil), on("app", nil))
	c := tp("c", on("web", share(.05)), on("app", share(.95)))
	c.Share = share(.3)
	b.Next = []touchpoint.Target{{Touchpoint: "a", Share: share(.2)}, {Touchpoint: "c"}, {Outcome: "gone"}}
	g := draft(a, b, c).Graph()
	for i := range g.Encounters() {
		sum := 0.0
		for _, t := range g.Out(i) {
			sum += t.P
		}
		assert.InDelta(t, 1, sum, 1e-12, g.Encounters()[i].Address())
	}
}
