package diff

import (
	"slices"
	"sort"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/touchpoint"
)

// line is what stands below a touchpoint about one thing that changed.
type line struct {
	class string
	sign  sign
	text  string
	n     int // differences that it stands for
}

// shown are the kinds of difference that have words of their own, those first
// that say most to people who do not keep the map.
var shown = []string{
	"name", "owner", "pain-added", "pain-removed", "severity", "next-removed", "next-added", "channel-removed", "channel-added",
	"fact", "wait", "active", "delay", "steps", "auth", "asks", "carries", "share", "backstage-added", "backstage-removed",
	"frontstage-added", "frontstage-removed",
}

// told are the kinds that the picture tells by other means: by the badge, the
// card and the curve.
var told = []string{"touchpoint-added", "touchpoint-removed", "does", "emotion"}

// lines condenses the differences of a touchpoint, the worst first: those of one
// kind and class into one line, and what does not fit into a number. Differences
// without a field, of another maker, are told by their messages.
func (d *drawing) lines(list []figures.Difference) (out []line, more int) {
	type group struct {
		line
		kind int
		of   []*figures.Difference
	}
	var groups []group
	for i := range list {
		x := &list[i]
		kind := slices.Index(shown, x.Kind)
		switch text := d.say(x); {
		case slices.Contains(told, x.Kind), unsaid(x):
		case text == "":
			more++
		default:
			l := line{d.classOf(x), d.signOf(x), text, 1}
			at := slices.IndexFunc(groups, func(g group) bool {
				return kind >= 0 && g.kind == kind && g.class == l.class && g.sign == l.sign && d.alike(g.of[0], x)
			})
			if at >= 0 {
				groups[at].n++
				groups[at].of = append(groups[at].of, x)
				continue
			}
			groups = append(groups, group{l, kind, []*figures.Difference{x}})
		}
	}
	sort.SliceStable(groups, func(i, j int) bool {
		a, b := &groups[i], &groups[j]
		if ra, rb := rank(a.class), rank(b.class); ra != rb {
			return ra < rb
		}
		return order(a.kind) < order(b.kind)
	})
	for i, g := range groups {
		if i == mostNotes {
			more += g.n
			for _, rest := range groups[i+1:] {
				more += rest.n
			}
			break
		}
		if g.n > 1 {
			g.text += " " + d.alsoAt(g.of)
		}
		out = append(out, g.line)
	}
	return out, more
}

// unsaid tells whether a difference is one of names or of those accountable that
// says nothing of what it was: the card and the bars tell it.
func unsaid(x *figures.Difference) bool {
	return (x.Kind == "name" || x.Kind == "owner") && x.Params.Lookup("field") == nil
}

// alike tells whether two differences of one kind are told in one line: those of
// a fact where it changes in the same way.
func (d *drawing) alike(a, b *figures.Difference) bool {
	switch {
	case a.Kind == "fact":
		for _, key := range []string{"field", "old", "new"} {
			if a.Params.Text(key) != b.Params.Text(key) {
				return false
			}
		}
		return true
	case a.Kind == "share" || a.Kind == "owner":
		return false
	}
	return !strings.HasPrefix(a.Kind, "pain-") && !strings.HasPrefix(a.Kind, "next-")
}

// alsoAt says of differences that are told in one line where those are that the
// line does not tell: on channels, on ways on, or wherever.
func (d *drawing) alsoAt(of []*figures.Difference) string {
	onWays, onChannels := true, true
	for _, x := range of {
		way := strings.HasPrefix(x.Params.Text("field"), "next.")
		onWays = onWays && way
		onChannels = onChannels && !way && channelOf(x) != ""
	}
	forms := &d.words.alike
	switch {
	case onWays:
		forms = &d.words.onWays
	case onChannels:
		forms = &d.words.onChannels
	}
	n := len(of) - 1
	return phrase.Fill(d.lang.Plural(n, forms[:]...), d.number(n))
}

// channelOf is the id of the channel that a difference is at, or "".
func channelOf(x *figures.Difference) string {
	_, id, _ := strings.Cut(x.Subject, "@")
	return id
}

// at is what a difference is about, with the channel that it is at where the
// touchpoint has several.
func (d *drawing) at(label string, x *figures.Difference) string {
	id := channelOf(x)
	for i := range d.cols {
		c := &d.cols[i]
		if id == "" || c.tp().ID != x.Touchpoint {
			continue
		}
		for _, tp := range []*touchpoint.Touchpoint{c.old, c.new} {
			if tp != nil && len(tp.Channels) > 1 {
				return label + " (" + d.channelName(id) + ")"
			}
		}
	}
	return label
}

// order puts kinds without words last.
func order(kind int) int {
	if kind < 0 {
		return len(shown)
	}
	return kind
}
