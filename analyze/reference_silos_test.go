package analyze_test

import (
	"math"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/internal/reference"
)

func (c *comparison) silos(f *reference.Figures, s *figures.Silos) {
	c.value("ei", f.EI, s.EI)
	c.value("ei baseline", f.Baseline, s.EIBaseline)
	c.value("ping-pong", f.PingPong, s.PingPong)
	c.value("coverage", f.Coverage, s.Coverage)
	c.value("herfindahl", f.Herfindahl, s.Herfindahl)
	if f.Level != s.Level {
		c.fail("level: want %s, got %s", f.Level, s.Level)
	}
	c.chance(f, s)
	c.modularity(f.Owned, s.Modularity)
	c.brokers(f.Owners, s.Departments)
	c.cuts(f.Places, s)
	for _, d := range s.DataIslands {
		if !f.Islands[[3]string{d.Datum, min(d.Between[0], d.Between[1]), max(d.Between[0], d.Between[1])}] {
			c.fail("%v is no island", d)
		}
	}
	c.number("islands", float64(len(f.Islands)), float64(len(s.DataIslands)))
	if len(s.Handoffs) != len(f.Handoffs) || len(s.Required) != len(f.Required) {
		c.fail("want %d handoffs and %d required, got %d and %d", len(f.Handoffs), len(f.Required), len(s.Handoffs), len(s.Required))
	}
	asked := f.Context != nil
	for _, h := range s.Handoffs {
		want := f.Handoffs[[2]string{h.From, h.To}]
		c.number("handoff", want.Flow, h.Flow)
		kept := want.Smooth / want.Flow
		if asked {
			c.value("handoff context", &kept, h.Context)
		} else {
			c.value("handoff context", nil, h.Context)
		}
		if h.Declared != want.Declared {
			c.fail("handoff %s>%s declared: %t", h.From, h.To, h.Declared)
		}
	}
	for _, q := range s.Required {
		want := f.Required[q.Between]
		c.number("required", want.Flow, q.Flow)
		if q.Covered != want.Declared {
			c.fail("required %v covered: %t", q.Between, q.Covered)
		}
	}
}

// chance compares the share of permutations with that over all of them, where
// the reference has gone through all.
func (c *comparison) chance(f *reference.Figures, s *figures.Silos) {
	if c.beyond {
		return // that report is brief
	}
	if f.EI == nil {
		c.value("ei p", nil, s.EIP)
		return
	}
	if !s.EIP.OK {
		c.fail("ei p: none: %s", s.EIP.Note)
		return
	}
	if f.P == nil {
		return
	}
	c.seen["ei p"]++
	// Five standard errors of a sample of a thousand; an exact share has none.
	if slack := 5*math.Sqrt(*f.P*(1-*f.P)/1000) + 2e-3; math.Abs(s.EIP.X-*f.P) > slack {
		c.fail("ei p: want about %v, got %v", *f.P, s.EIP.X)
	}
}
