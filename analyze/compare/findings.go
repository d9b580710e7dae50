package compare

import (
	"slices"
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// Findings says which findings of an old map are settled, which stay, as the new
// map has them, and which are new in the new map. They are the same where their
// fingerprints are, once ids that have changed in the meantime are taken for
// what they have become; of several with one fingerprint each counts once. Which of
// two statements that contradict each other is named does not count.
func Findings(was, is *journey.Map, old, new []diag.Finding) (settled, staying, raised []diag.Finding) {
	t := translation{matchPoints(was, is)}
	stays, known := make([]bool, len(old)), make([]bool, len(new))
	pair := func(before, now func(f *diag.Finding) string) {
		left := map[string][]int{}
		for i := range old {
			if print := before(&old[i]); print != "" && !stays[i] {
				left[print] = append(left[print], i)
			}
		}
		for i := range new {
			if known[i] {
				continue
			}
			if list := left[now(&new[i])]; len(list) > 0 {
				stays[list[0]], known[i] = true, true
				left[now(&new[i])] = list[1:]
			}
		}
	}
	own := func(f *diag.Finding) string { return f.Fingerprint }
	pair(own, own)
	pair(t.fingerprint, func(f *diag.Finding) string { return f.ComputeFingerprint() })
	ids := sameEntries(was, is)
	pair(func(f *diag.Finding) string { return ids.finding(t.finding(f)).ComputeFingerprint() },
		func(f *diag.Finding) string { return entryIDs{}.finding(*f).ComputeFingerprint() })
	pair(func(f *diag.Finding) string { return byText(ids.finding(t.finding(f))) },
		func(f *diag.Finding) string { return byText(entryIDs{}.finding(*f)) })
	t.contradictions(ids, was, is, old, new, stays, known)
	nobody := t.nobody(old)
	for i := range new {
		if known[i] || nobody && new[i].Rule == noOwner && t.had(new[i].Subject) {
			staying = append(staying, new[i])
		} else {
			raised = append(raised, new[i])
		}
	}
	for i := range old {
		if !stays[i] {
			settled = append(settled, old[i])
		}
	}
	return settled, staying, raised
}

// byText is the fingerprint of a finding about a pain by what the pain says, whatever
// its id is; "" of others.
func byText(f diag.Finding) string {
	id, text := f.Params.Text("pain"), f.Params.Text("text")
	subject, ok := strings.CutSuffix(f.Subject, ":"+id)
	if id == "" || text == "" || !ok {
		return ""
	}
	f.Subject = subject + ":" + text
	f.Params = slices.Clone(f.Params)
	for i := range f.Params {
		if f.Params[i].Name == "pain" {
			f.Params[i].Value = text
		}
	}
	return f.ComputeFingerprint()
}

// contradictions marks findings about statements that both maps make, and that
// contradicted each other in either.
func (t translation) contradictions(ids entryIDs, was, is *journey.Map, old, new []diag.Finding, stays, known []bool) {
	open := func(list []diag.Finding, done []bool) bool {
		for i := range list {
			if !done[i] && list[i].Rule == factDiffers {
				return true
			}
		}
		return false
	}
	if !open(old, stays) && !open(new, known) {
		return
	}
	fact := func(id string) string { return ids.of(id, "facts") }
	address := func(s string) string { return ids.address(t.address(s)) }
	same := func(s string) string { return s }
	before, now := statedIn(was, fact, address), statedIn(is, same, same)
	for i := range new {
		known[i] = known[i] || before.contradicts(&new[i], now, same, same)
	}
	for i := range old {
		stays[i] = stays[i] || now.contradicts(&old[i], before, fact, address)
	}
}

// noOwner is the rule about touchpoints that nobody answers for. Of a map in which
// nobody answers for anything it says so once.
const noOwner = "no-owner"

// nobody tells whether nobody answered for any touchpoint of the old map. That
// single ones have no owner, once the map begins to tell, was so before.
func (t translation) nobody(old []diag.Finding) bool {
	return slices.ContainsFunc(old, func(f diag.Finding) bool { return f.Rule == noOwner && f.Subject == t.was })
}

// had tells whether a subject of the new map is at a touchpoint of the old one.
func (t translation) had(subject string) bool {
	point, _, _ := strings.Cut(subject, "@")
	_, id, ok := strings.Cut(point, "/")
	return ok && slices.ContainsFunc(t.pairs, func(x journey.PairedTouchpoint) bool {
		return x.Current != nil && x.Target != nil && x.Target.ID == id
	})
}

// translation writes ids of an old map as the new map does.
type translation struct{ *points }

// fingerprint is that of a finding of the old map as if the new map had it.
func (t translation) fingerprint(f *diag.Finding) string { return t.finding(f).ComputeFingerprint() }

// finding is a finding of the old map with the addresses of the new one.
func (t translation) finding(f *diag.Finding) diag.Finding {
	g := *f
	g.Subject = t.address(f.Subject)
	g.Params = slices.Clone(f.Params)
	for i := range g.Params {
		q := &g.Params[i]
		if !q.ID {
			continue
		}
		switch v := q.Value.(type) {
		case string:
			q.Value = t.address(v)
		case []string:
			list := make([]string, len(v))
			for j, s := range v {
				list[j] = t.address(s)
			}
			q.Value = list
		}
	}
	return g
}

// address translates a touchpoint, stage/touchpoint or a stage, with a channel
// where there is one, and both ends of a way from one to another.
func (t translation) address(s string) string {
	if from, to, ok := strings.Cut(s, ">"); ok {
		return t.address(from) + ">" + t.address(to)
	}
	if s == t.was {
		return t.is
	}
	point, channel, at := strings.Cut(s, "@")
	if at {
		channel = "@" + channel
	}
	stage, id, slash := strings.Cut(point, "/")
	if !slash {
		if to, ok := t.toNew[point]; ok {
			return to + channel
		}
		if to, ok := t.stageToNew[point]; ok {
			return to + channel
		}
		if to, ok := t.merged[point]; ok {
			return to + channel
		}
		return s
	}
	if to, ok := t.merged[id]; ok && t.stageOf[id] == stage {
		return t.stageOfNew[to] + "/" + to + channel
	}
	if to, ok := t.toNew[id]; ok && t.stageOf[id] == stage {
		return t.stageOfNew[to] + "/" + to + channel
	}
	if to, ok := t.toNew[id]; ok && stage == team {
		return team + "/" + to + channel
	}
	return s
}

// team begins the subjects of findings about groups of touchpoints, before the first
// of them.
const team = "team"
