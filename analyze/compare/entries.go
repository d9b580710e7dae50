package compare

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// entryIDs are the new ids of entries of vocabularies that have one, by the key of
// the vocabulary and the old id.
type entryIDs map[string]map[string]string

// word is an entry as far as it tells what it is.
type word struct{ id, name, kind string }

// sameEntries finds the entries that have another id in the new map. Vocabularies
// know no former ids, so that the name tells: an entry is the same where its old id
// is gone, its new id was not there, and nothing else in either map has its name,
// nor is it of another kind. There is no doubt about that, so that it is no guess.
func sameEntries(was, is *journey.Map) entryIDs {
	ids := entryIDs{}
	for _, v := range []struct {
		key      string
		old, new []word
	}{
		{"personas", wordsIn(was.Personas, persona), wordsIn(is.Personas, persona)},
		{"departments", wordsIn(was.Departments, department), wordsIn(is.Departments, department)},
		{"channels", wordsIn(was.Channels, channel), wordsIn(is.Channels, channel)},
		{"facts", wordsIn(was.Facts, fact), wordsIn(is.Facts, fact)},
		{"data", wordsIn(was.Data, datum), wordsIn(is.Data, datum)},
		{"metrics", wordsIn(was.Metrics, metric), wordsIn(is.Metrics, metric)},
		{"outcomes", wordsIn(was.Outcomes, outcome), wordsIn(is.Outcomes, outcome)},
	} {
		for _, x := range v.old {
			if has(v.new, x.id) {
				continue
			}
			to, ok := only(v.new, x.name)
			if _, unique := only(v.old, x.name); !ok || !unique || has(v.old, to.id) || to.kind != x.kind {
				continue
			}
			if ids[v.key] == nil {
				ids[v.key] = map[string]string{}
			}
			ids[v.key][x.id] = to.id
		}
	}
	return ids
}

func persona(x *journey.Persona) word       { return word{x.ID, x.Name, ""} }
func department(x *journey.Department) word { return word{x.ID, x.Name, ""} }
func channel(x *journey.Channel) word       { return word{x.ID, x.Name, x.Kind} }
func fact(x *journey.Fact) word             { return word{x.ID, x.Name, string(x.Kind)} }
func datum(x *journey.Datum) word           { return word{x.ID, x.Name, ""} }
func metric(x *journey.Metric) word         { return word{x.ID, x.Name, x.Kind} }

// outcome leaves out the outcomes of a map that declares none, whose names nobody
// has written.
func outcome(x *journey.Outcome) word {
	if x.Implied {
		return word{id: x.ID}
	}
	return word{x.ID, x.Name, ""}
}

func wordsIn[E any](list []E, of func(*E) word) []word {
	all := make([]word, len(list))
	for i := range list {
		all[i] = of(&list[i])
	}
	return all
}

func has(list []word, id string) bool {
	return slices.ContainsFunc(list, func(x word) bool { return x.id == id })
}

// only is the one entry with a name.
func only(list []word, name string) (word, bool) {
	named := func(x word) bool { return x.name == name }
	i := slices.IndexFunc(list, named)
	if name == "" || i < 0 || slices.ContainsFunc(list[i+1:], named) {
		return word{}, false
	}
	return list[i], true
}

// inNewWords is the old map with the ids that entries have in the new one, and these
// ids. There are none where the old map would not be one with them, as when it has a
// touchpoint with the new id of an outcome.
func (ids entryIDs) inNewWords(ctx context.Context, was *journey.Map) (*journey.Map, entryIDs, error) {
	if len(ids) == 0 {
		return was, nil, nil
	}
	m, err := was.Renamed(ctx, ids)
	var unfit *diag.Error
	switch {
	case errors.As(err, &unfit):
		return was, nil, nil
	case err != nil:
		return nil, nil, err
	}
	return m, ids, nil
}

// entriesRenamed reports entries that both maps have under two ids.
func (d *differ) entriesRenamed(a, b *journey.Content) {
	for _, key := range vocabularies {
		old, new := a.Part(key), b.Part(key)
		for _, was := range sorted(d.entries[key]) {
			is := d.entries[key][was]
			x, y := old.Part(is), new.Part(is)
			if x == nil || y == nil {
				continue
			}
			p := d.entry(at{subject: d.is.ID, element: "map"}, key, is, y)
			d.field(p.below("id"), "id", was, is, pair{x.Range, y.Range})
		}
	}
}

func sorted(ids map[string]string) []string {
	list := make([]string, 0, len(ids))
	for id := range ids {
		list = append(list, id)
	}
	slices.Sort(list)
	return list
}

// of translates an id of one of some vocabularies; one that has not changed, or is
// none of theirs, stays.
func (ids entryIDs) of(id string, keys ...string) string {
	for _, key := range keys {
		if to, ok := ids[key][id]; ok {
			return to
		}
	}
	return id
}

// entriesLikely suggests which entries that are gone may be ones that are new: those
// that stand at the same touchpoints, where one is gone and one is new. What is only
// declared by use has no name but its id.
func (d *differ) entriesLikely() []figures.Rename {
	if !slices.ContainsFunc(d.found, func(x figures.Difference) bool { return x.Class == figures.Neutral && x.Touchpoint == "" }) {
		return nil // an entry that comes or goes is a difference of the map
	}
	var list []figures.Rename
	a, b := d.was.Content(), d.is.Content()
	at, now := d.usedAt(a, d.points.toNew), d.usedAt(b, nil)
	for _, key := range vocabularies {
		var gone, come []string
		old, new := a.Part(key), b.Part(key)
		for _, id := range keysOf(old, new) {
			switch x, y := old.Part(id), new.Part(id); {
			case y == nil && !x.Implied && len(at[id]) > 0:
				gone = append(gone, id)
			case x == nil && !y.Implied && len(now[id]) > 0:
				come = append(come, id)
			}
		}
		if len(gone) == 1 && len(come) == 1 && slices.Equal(at[gone[0]], now[come[0]]) {
			list = append(list, figures.Rename{Old: gone[0], New: come[0], Vocabulary: key, Likeness: 1})
		}
	}
	return list
}

// usedAt are the touchpoints, by their ids in the new map and in order, at which each
// word stands alone.
func (d *differ) usedAt(c *journey.Content, names map[string]string) map[string][]string {
	at := map[string][]string{}
	for id, p := range pointsOf(c) {
		said := map[string]bool{}
		words(p, said)
		for word := range said {
			at[word] = append(at[word], cmp.Or(names[id], id))
		}
	}
	for _, list := range at {
		slices.Sort(list)
	}
	return at
}

// finding writes the ids of entries in a finding of the old map as the new map does.
// Lists and pairs lose their order, since it may be that of ids.
func (ids entryIDs) finding(f diag.Finding) diag.Finding {
	places := strings.Contains(f.Subject, "/") // it is about touchpoints
	f.Subject = ids.subject(f.Subject)
	f.Params = slices.Clone(f.Params)
	for i := range f.Params {
		q := &f.Params[i]
		if !q.ID {
			continue
		}
		keys := keysOfParam[q.Name]
		if (q.Name == "from" || q.Name == "to") && !places {
			keys = []string{"departments"}
		}
		switch v := q.Value.(type) {
		case string:
			q.Value = ids.of(ids.address(v), keys...)
		case []string:
			list := make([]string, len(v))
			for j, s := range v {
				list[j] = ids.of(ids.address(s), keys...)
			}
			slices.Sort(list)
			q.Value = list
		}
	}
	return f
}

// keysOfParam are the vocabularies whose ids a parameter of a finding has, by name.
// Others may be addresses.
var keysOfParam = map[string][]string{
	"department": {"departments"}, "departments": {"departments"}, "owner": {"departments"}, "perceived": {"departments"}, "between": {"departments"},
	"channel": {"channels"}, "on": {"channels"}, "fact": {"facts"}, "datum": {"data"}, "data": {"data"}, "metric": {"metrics"}, "other": {"metrics"},
	"outcome": {"outcomes"}, "ids": {"departments"},
}

// subject translates what a finding is about: an address, price:look, sales>care,
// sales<>care, the id of a metric.
func (ids entryIDs) subject(s string) string {
	if a, b, ok := strings.Cut(s, "<>"); ok {
		both := []string{ids.of(a, "departments"), ids.of(b, "departments")}
		slices.Sort(both)
		return both[0] + "<>" + both[1]
	}
	if from, to, ok := strings.Cut(s, ">"); ok {
		return ids.of(ids.address(from), "departments") + ">" + ids.of(ids.address(to), "departments")
	}
	if id, rest, ok := strings.Cut(s, ":"); ok {
		return ids.of(id, "facts", "metrics") + ":" + ids.address(rest)
	}
	return ids.of(ids.address(s), "metrics", "departments", "channels", "facts", "data", "outcomes")
}

// address translates departments/sales and look@shop. What is no address stays.
func (ids entryIDs) address(s string) string {
	if part, id, ok := strings.Cut(s, "/"); ok && slices.Contains(vocabularies, part) {
		return part + "/" + ids.of(id, part)
	}
	if point, id, ok := strings.Cut(s, "@"); ok {
		return point + "@" + ids.of(id, "channels", "departments")
	}
	return s
}
