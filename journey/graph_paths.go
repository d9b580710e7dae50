package journey

import "github.com/seam-cx/seam/touchpoint"

// connect resolves the ways on from the start and from every encounter.
func (g *Graph) connect() {
	g.out = make([][]Transition, len(g.encounters))
	if g.m.Start != nil {
		g.start = g.follow(None, None, g.m.Start)
	} else {
		g.start = g.defaultWay(None, 0)
	}
	for i := range g.places {
		for e := g.first[i]; e < g.first[i+1]; e++ {
			if next := g.encounters[e].Detail.Next; next != nil {
				g.out[e] = g.follow(e, i, next)
			} else {
				g.out[e] = g.defaultWay(e, i+1)
			}
		}
	}
}

// follow resolves targets that the map names, from encounter from at place at.
func (g *Graph) follow(from, at int, targets []touchpoint.Target) []Transition {
	shares := make([]*float64, len(targets))
	for i := range targets {
		shares[i] = targets[i].Share
	}
	parts, assumed := resolveShares(shares)
	var out []Transition
	for i := range targets {
		t := &targets[i]
		step := Transition{From: from, To: None, Outcome: None, P: parts[i], Target: t, Assumed: assumed[i]}
		if t.Outcome != "" {
			if step.Outcome = g.outcome(t.Outcome); step.Outcome != None {
				out = append(out, step)
			}
			continue
		}
		to, ok := g.byID[t.Touchpoint]
		if !ok {
			continue
		}
		out = g.arrive(out, step, to, t.Channel)
	}
	return out
}

// defaultWay leads on to the touchpoint at place next. A touchpoint with a
// share of its own keeps that part of who comes by and lets the others pass to
// the one after it; behind the last waits the first outcome with success.
func (g *Graph) defaultWay(from, next int) []Transition {
	var out []Transition
	rest := 1.0
	for ; next < len(g.places) && rest > 0; next++ {
		part := rest
		if s := g.places[next].tp.Share; s != nil {
			part = rest * *s
		}
		step := Transition{From: from, To: None, Outcome: None, P: part, Assumed: true}
		out = g.arrive(out, step, next, "")
		rest -= part
	}
	if rest > 0 {
		for o := range g.m.Outcomes {
			if g.m.Outcomes[o].Success {
				return append(out, Transition{From: from, To: None, Outcome: o, P: rest, Assumed: true})
			}
		}
	}
	return out
}

// arrive divides one step over the channels of the touchpoint at place to.
func (g *Graph) arrive(out []Transition, step Transition, to int, channel string) []Transition {
	targets := g.encounters[g.first[to]:g.first[to+1]]
	if channel != "" {
		for i := range targets {
			if targets[i].Channel == channel {
				step.To = targets[i].Index
				return append(out, step)
			}
		}
		return out
	}
	if len(targets) == 1 {
		step.To = targets[0].Index
		return append(out, step)
	}
	for i, part := range g.keep(step.From, targets) {
		if part > 0 {
			s := step
			s.To, s.P = targets[i].Index, step.P*part
			out = append(out, s)
		}
	}
	return out
}

// keep says how customers leaving encounter from spread over the channels of
// their next touchpoint. They keep their channel as far as its share there
// allows; who must change goes where the target takes more than the source
// sends, and by the target's shares where that is nowhere.
func (g *Graph) keep(from int, targets []Encounter) []float64 {
	parts := make([]float64, len(targets))
	byTarget := func(share float64) {
		for i := range targets {
			parts[i] += share * targets[i].Share
		}
	}
	if from == None || g.encounters[from].Channel == "" {
		byTarget(1)
		return parts
	}
	source := g.encounters[from]
	stays, own := 0.0, None
	for i := range targets {
		if targets[i].Channel != source.Channel || targets[i].Share <= 0 {
			continue
		}
		own = i
		stays = 1
		if source.Share > 0 {
			stays = min(1, targets[i].Share/source.Share)
		}
	}
	if own != None {
		parts[own] = stays
	}
	if stays >= 1 {
		return parts
	}
	room, total := make([]float64, len(targets)), 0.0
	for i := range targets {
		room[i] = max(0, targets[i].Share-g.shareOn(source.Touchpoint, targets[i].Channel))
		total += room[i]
	}
	if total <= 0 {
		byTarget(1 - stays)
		return parts
	}
	for i := range targets {
		parts[i] += (1 - stays) * room[i] / total
	}
	return parts
}

// shareOn is the declared share of a touchpoint's channel, 0 where it does not
// offer the channel.
func (g *Graph) shareOn(tp *touchpoint.Touchpoint, channel string) float64 {
	i := g.byID[tp.ID]
	for _, e := range g.encounters[g.first[i]:g.first[i+1]] {
		if e.Channel == channel {
			return e.Share
		}
	}
	return 0
}

func (g *Graph) outcome(id string) int {
	for o := range g.m.Outcomes {
		if g.m.Outcomes[o].ID == id {
			return o
		}
	}
	return None
}
