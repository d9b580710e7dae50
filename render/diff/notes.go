package diff

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render/internal/phrase"
)

// say words one difference in short; "" leaves it to the number of those that
// are not shown.
func (d *drawing) say(x *figures.Difference) string {
	if x.Params.Lookup("field") == nil && x.Params.Lookup("name") == nil {
		return phrase.OneLine(x.Message)
	}
	if !slices.Contains(shown, x.Kind) {
		return ""
	}
	label := d.words.kinds[x.Kind]
	name := phrase.OneLine(x.Params.Text("name"))
	old, new := phrase.Value(d.lang, x.Params.Text("old")), phrase.Value(d.lang, x.Params.Text("new"))
	field := strings.Split(x.Params.Text("field"), ".")
	switch x.Kind {
	case "next-added", "next-removed":
		return phrase.Fill(label, d.place(name))
	case "share":
		if len(field) != 3 || field[0] != "next" {
			return ""
		}
		return phrase.Fill(label, d.place(field[1])) + " " + d.change(old, new)
	case "name":
		if len(field) > 1 || old == "" {
			return ""
		}
		return phrase.Fill(label, d.lang.Quote(old))
	case "owner":
		if len(field) > 1 {
			return "" // of work in front or behind
		}
		if _, id, ok := strings.Cut(x.Subject, "@"); ok {
			label = strings.TrimSuffix(label, ":") + " (" + d.channelName(id) + "):"
			// A channel that says nothing has who is accountable for the touchpoint.
			was, is := d.ownersAt(x.Touchpoint)
			old, new = cmp.Or(old, was), cmp.Or(new, is)
		}
		return label + " " + d.departmentOr(old) + " → " + d.departmentOr(new)
	case "fact":
		if len(field) < 2 {
			return ""
		}
		return d.at(d.factName(field[1]), x) + ": " + d.change(old, new)
	case "carries":
		if x.Class != figures.Improvement {
			return ""
		}
		return label
	case "asks":
		was, is := strings.Split(old, ", "), strings.Split(new, ", ")
		gone := slices.DeleteFunc(was, func(id string) bool { return slices.Contains(is, id) })
		if old != "" && len(gone) > 0 && x.Class == figures.Improvement {
			return phrase.Fill(d.words.notAsked, d.dataNames(strings.Join(gone, ", ")))
		}
		return d.at(label, x) + " " + d.change(d.dataNames(old), d.dataNames(new))
	}
	if strings.HasSuffix(x.Kind, "-added") || strings.HasSuffix(x.Kind, "-removed") {
		return phrase.Fill(label, name)
	}
	return d.at(label, x) + " " + d.change(old, new)
}

// departmentOr is the name of a department, or that it is nobody.
func (d *drawing) departmentOr(id string) string {
	if id == "" || id == "none" {
		return d.words.nobody
	}
	return d.book.Name(id)
}

// ownersAt is who both maps say is accountable for a touchpoint where its
// channels say nothing.
func (d *drawing) ownersAt(id string) (was, is string) {
	for i := range d.cols {
		if c := &d.cols[i]; c.tp().ID == id {
			if c.old != nil {
				was = c.old.Owner
			}
			if c.new != nil {
				is = c.new.Owner
			}
		}
	}
	return was, is
}

func (d *drawing) channelName(id string) string {
	for _, m := range []*journey.Map{d.m, d.old} {
		for i := range m.Channels {
			if c := &m.Channels[i]; c.ID == id && c.Name != "" {
				return phrase.OneLine(c.Name)
			}
		}
	}
	return id
}

// departmentNames names the departments of a list of ids, with which what is said
// of a way of working together begins; anything else stays as it is.
func (d *drawing) departmentNames(s string) string {
	list, rest, found := strings.Cut(s, ": ")
	ids := strings.Split(list, ", ")
	for i, id := range ids {
		if d.book.Index(id) < 0 {
			return s
		}
		ids[i] = d.book.Name(id)
	}
	out := strings.Join(ids, ", ")
	if found {
		out += ": " + rest
	}
	return out
}

// orNothing is a value, or a dash for one that is not given.
func (d *drawing) orNothing(s string) string {
	if s == "" || s == "none" {
		return "–"
	}
	return s
}

// change is from old to new, held together where that fits the narrowest column.
func (d *drawing) change(old, new string) string {
	if old == "" || old == "none" {
		return phrase.Fill(d.words.isNow, d.orNothing(new))
	}
	s := old + " → " + d.orNothing(new)
	if d.set(boldType).Width(s) <= leastPitch-columnGap-signRoom {
		s = strings.ReplaceAll(s, " ", locale.NoBreak)
	}
	return s
}

// sayWhole words a difference of the journey as a whole; "" leaves it to the
// number of those that are not shown.
func (d *drawing) sayWhole(x *figures.Difference) string {
	if x.Params.Lookup("field") == nil && x.Params.Lookup("name") == nil {
		return phrase.OneLine(x.Message)
	}
	label := d.words.wholeKinds[x.Kind]
	switch field := x.Params.Text("field"); {
	case label == "":
		return ""
	case strings.HasPrefix(x.Kind, "collaboration-"):
		return d.sayCooperation(x)
	case strings.HasSuffix(x.Kind, "-added") || strings.HasSuffix(x.Kind, "-removed"):
		return phrase.Fill(label, d.departmentNames(phrase.OneLine(x.Params.Text("name"))))
	case field != x.Kind && field != "governance."+x.Kind: // of something else
		return ""
	}
	name := func(key string) string {
		if id := x.Params.Text(key); id != "" {
			return d.book.Name(id)
		}
		return ""
	}
	return label + " " + d.change(name("old"), name("new"))
}

// sayCooperation words a declaration of how departments work together that came
// or went. Where it changes for no pair of them whether they do, it is told by its
// own name.
func (d *drawing) sayCooperation(x *figures.Difference) string {
	w := d.words.wholeKinds
	name := d.departmentNames(phrase.OneLine(x.Params.Text("name")))
	own := name
	if _, by, ok := strings.Cut(name, ": "); ok {
		own = by
	}
	lost, data, now := x.Params.Text("lost"), x.Params.Text("data"), x.Params.Text("now")
	switch {
	case lost != "":
		return phrase.Fill(w[x.Kind], lost+" ("+own+")")
	case data != "":
		return phrase.Fill(w["collaboration-unshared"], phrase.Sentence(own), data)
	case now != "":
		return phrase.Fill(w["collaboration-replaced"], phrase.Sentence(own), d.departmentNames(phrase.OneLine(now)))
	case x.Class != figures.Neutral:
		return phrase.Fill(w[x.Kind], name)
	case x.Kind == "collaboration-removed":
		return phrase.Fill(w["collaboration-ended"], phrase.Sentence(own))
	}
	return phrase.Fill(w["collaboration-also"], name)
}

// place is the name of a touchpoint or outcome of either map.
func (d *drawing) place(id string) string {
	id, _, _ = strings.Cut(id, "@")
	for i := range d.cols {
		if c := &d.cols[i]; c.tp().ID == id || (c.old != nil && c.old.ID == id) {
			return d.lang.Quote(c.name())
		}
	}
	for i := range d.m.Outcomes {
		if o := &d.m.Outcomes[i]; o.ID == id {
			switch {
			case o.Short != "":
				return phrase.OneLine(o.Short)
			case o.Name != "":
				return phrase.OneLine(o.Name)
			}
		}
	}
	return id
}

func (d *drawing) factName(id string) string {
	for i := range d.m.Facts {
		if f := &d.m.Facts[i]; f.ID == id && f.Name != "" {
			return phrase.OneLine(f.Name)
		}
	}
	return id
}

// dataNames are the names of a list of data.
func (d *drawing) dataNames(list string) string {
	if list == "" {
		return ""
	}
	ids := strings.Split(list, ", ")
	for i, id := range ids {
		for k := range d.m.Data {
			if x := &d.m.Data[k]; x.ID == id && x.Name != "" {
				ids[i] = phrase.OneLine(x.Name)
			}
		}
	}
	return strings.Join(ids, ", ")
}
