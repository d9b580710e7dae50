// Package sample has journeys, and figures for them, to test pictures with:
// a broadband order that looks like a real one, and generated journeys of any
// size with hostile texts. The figures come from plain iteration, which is
// enough to draw by; package analyze has the real ones.
package sample

import (
	"strings"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// Broadband is an order of home broadband: sixteen touchpoints, six stages,
// loops, jumps and two ways to fail.
func Broadband() *journey.Map {
	m := &journey.Map{
		ID: "home-broadband", Title: "Order home broadband", State: journey.Current, Locale: "en", Owner: "marketing",
	}
	for _, d := range []string{"marketing Marketing", "sales Sales", "digital Digital", "field Field service", "billing Billing", "care Customer care"} {
		id, name, _ := strings.Cut(d, " ")
		m.Departments = append(m.Departments, journey.Department{Entry: journey.Entry{ID: id, Name: name}})
	}
	m.Outcomes = []journey.Outcome{
		{Entry: journey.Entry{ID: "connected", Name: "Connected"}, Short: "connected", Success: true},
		{Entry: journey.Entry{ID: "gone", Name: "Gives up before the line works"}, Short: "give up"},
		{Entry: journey.Entry{ID: "rival", Name: "Goes to a rival"}, Short: "to a rival"},
	}
	m.Stages = []journey.Stage{
		stage("discover Discover",
			point("see See the offer", "marketing", way("check", .94), out("gone", .06)),
			point("check Check the address", "marketing", way("compare", .78), way("ask", .14), out("gone", .08))),
		stage("choose Choose",
			truth(point("compare Compare packages", "marketing", way("place", .58), way("ask", .34), out("rival", .08))),
			point("ask Ask for advice", "care", way("quote", .62), way("compare", .20), out("rival", .18)),
			point("quote Get a quote", "sales", way("place", .84), out("rival", .16))),
		stage("order Order",
			point("place Place the order", "sales", way("verify", .82), way("date", .10), out("gone", .08)),
			point("verify Prove identity", "billing", way("date", .86), way("place", .09), out("gone", .05)),
			truth(point("date Choose a date", "field", way("confirm", .95), out("gone", .05)))),
		stage("wait Wait",
			point("confirm Get confirmation", "digital", way("news", .72), way("engineer", .28)),
			assumed(point("news Wait for news", "", way("engineer", .50), way("chase", .45), out("gone", .05))),
			truth(point("chase Chase the order", "care", way("engineer", .64), way("news", .26), out("gone", .10)))),
		stage("install Install",
			truth(point("engineer Meet the engineer", "field", way("router", .86), way("date", .12), out("gone", .02))),
			point("router Set up the router", "field", way("try", .90), way("chase", .10)),
			assumed(point("try Try it out", "digital", way("bill", 1)))),
		stage("first First bill",
			truth(point("bill Get the first bill", "billing", out("connected", .62), way("query", .38))),
			point("query Question the bill", "care", out("connected", .72), out("rival", .14), way("bill", .14))),
	}
	return m
}

// stage and point take an id and a name in one string.
func stage(name string, points ...touchpoint.Touchpoint) journey.Stage {
	id, name, _ := strings.Cut(name, " ")
	return journey.Stage{ID: id, Name: name, Touchpoints: points}
}

func point(name, owner string, next ...touchpoint.Target) touchpoint.Touchpoint {
	id, name, _ := strings.Cut(name, " ")
	return touchpoint.Touchpoint{ID: id, Name: name, Detail: touchpoint.Detail{Owner: owner, Next: next}}
}

func truth(t touchpoint.Touchpoint) touchpoint.Touchpoint {
	t.MomentOfTruth = touchpoint.Ptr(true)
	return t
}

func assumed(t touchpoint.Touchpoint) touchpoint.Touchpoint {
	t.Basis = touchpoint.Assumed
	return t
}

func way(id string, share float64) touchpoint.Target {
	return touchpoint.Target{Touchpoint: id, Share: &share}
}

func out(id string, share float64) touchpoint.Target {
	return touchpoint.Target{Outcome: id, Share: &share}
}
