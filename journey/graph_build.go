package journey

import "github.com/seam-cx/seam/touchpoint"

func newGraph(m *Map) *Graph {
	touchpoints, encounters := 0, 0
	for s := range m.Stages {
		for t := range m.Stages[s].Touchpoints {
			touchpoints++
			encounters += max(1, len(m.Stages[s].Touchpoints[t].Channels))
		}
	}
	g := &Graph{
		m: m, byID: make(map[string]int, touchpoints), places: make([]place, 0, touchpoints),
		encounters: make([]Encounter, 0, encounters), first: make([]int, 0, touchpoints+1),
	}
	for s := range m.Stages {
		stage := &m.Stages[s]
		for t := range stage.Touchpoints {
			tp := &stage.Touchpoints[t]
			if _, ok := g.byID[tp.ID]; !ok {
				g.byID[tp.ID] = len(g.places)
			}
			g.places = append(g.places, place{stage, tp})
		}
	}
	for _, p := range g.places {
		g.first = append(g.first, len(g.encounters))
		g.addEncounters(p)
	}
	g.first = append(g.first, len(g.encounters))
	g.connect()
	return g
}

// addEncounters makes the states of one touchpoint.
func (g *Graph) addEncounters(p place) {
	basis := p.tp.Basis
	for _, b := range []touchpoint.Basis{p.stage.Basis, g.m.Basis} {
		if basis == "" {
			basis = b
		}
	}
	if len(p.tp.Channels) == 0 {
		detail := p.tp.Detail
		detail.Basis = basis
		g.encounters = append(g.encounters, Encounter{
			Index: len(g.encounters), Stage: p.stage, Touchpoint: p.tp, Share: 1, Detail: &detail,
		})
		return
	}
	shares := make([]*float64, len(p.tp.Channels))
	for i := range p.tp.Channels {
		shares[i] = p.tp.Channels[i].Share
	}
	parts, assumed := resolveShares(shares)
	for i := range p.tp.Channels {
		use := &p.tp.Channels[i]
		detail := inherit(&p.tp.Detail, &use.Detail)
		if detail.Basis == "" {
			detail.Basis = basis
		}
		g.encounters = append(g.encounters, Encounter{
			Index: len(g.encounters), Stage: p.stage, Touchpoint: p.tp,
			Use: use, Channel: use.ID, Share: parts[i], Assumed: assumed[i], Detail: detail,
		})
	}
}

// resolveShares makes probabilities of what a map says: entries without a
// share divide equally what the others leave; a sum that is off by rounding is
// scaled to 1. An entry alone is certain, so nothing is assumed about it.
func resolveShares(shares []*float64) (parts []float64, assumed []bool) {
	parts = make([]float64, len(shares))
	assumed = make([]bool, len(shares))
	sum, open := 0.0, 0
	for i, s := range shares {
		if s == nil {
			open++
			continue
		}
		parts[i] = *s
		sum += *s
	}
	if open > 0 {
		rest := max(0, 1-sum) / float64(open)
		for i, s := range shares {
			if s == nil {
				parts[i] = rest
				assumed[i] = len(shares) > 1
			}
		}
	}
	if sum > 0 && (open == 0 || sum > 1) && sum != 1 {
		for i := range parts {
			parts[i] /= sum
		}
	}
	return parts, assumed
}

// inherit is what holds on a channel: its own word, else its touchpoint's.
func inherit(tp, use *touchpoint.Detail) *touchpoint.Detail {
	d := *use
	text(&d.Does, tp.Does)
	text(&d.Thinks, tp.Thinks)
	text(&d.Feels, tp.Feels)
	text(&d.Evidence, tp.Evidence)
	text(&d.Owner, tp.Owner)
	text(&d.PerceivedOwner, tp.PerceivedOwner)
	text(&d.About, tp.About)
	text(&d.Source, tp.Source)
	text(&d.Image, tp.Image)
	text(&d.Basis, tp.Basis)
	pointer(&d.Quote, tp.Quote)
	pointer(&d.Emotion, tp.Emotion)
	pointer(&d.Engagement, tp.Engagement)
	pointer(&d.MomentOfTruth, tp.MomentOfTruth)
	pointer(&d.Active, tp.Active)
	pointer(&d.Wait, tp.Wait)
	pointer(&d.Delay, tp.Delay)
	pointer(&d.Steps, tp.Steps)
	pointer(&d.Auth, tp.Auth)
	list(&d.SupportedBy, tp.SupportedBy)
	list(&d.Personas, tp.Personas)
	list(&d.Asks, tp.Asks)
	list(&d.Frontstage, tp.Frontstage)
	list(&d.Backstage, tp.Backstage)
	list(&d.Pains, tp.Pains)
	list(&d.Opportunities, tp.Opportunities)
	list(&d.Measures, tp.Measures)
	list(&d.Next, tp.Next)
	list(&d.Lanes, tp.Lanes)
	list(&d.Tags, tp.Tags)
	list(&d.Links, tp.Links)
	d.Facts = mergeFacts(tp.Facts, use.Facts)
	return &d
}

func text[T ~string](own *T, above T) {
	if *own == "" {
		*own = above
	}
}

func pointer[T any](own **T, above *T) {
	if *own == nil {
		*own = above
	}
}

func list[T any](own *[]T, above []T) {
	if *own == nil {
		*own = above
	}
}

// mergeFacts keeps the touchpoint's order, a channel's statement in place of
// the touchpoint's on the same fact, and its further ones behind.
func mergeFacts(tp, use []touchpoint.Statement) []touchpoint.Statement {
	if len(use) == 0 {
		return tp
	}
	if len(tp) == 0 {
		return use
	}
	merged := append([]touchpoint.Statement(nil), tp...)
next:
	for _, s := range use {
		for i := range tp {
			if tp[i].Fact == s.Fact {
				merged[i] = s
				continue next
			}
		}
		merged = append(merged, s)
	}
	return merged
}
