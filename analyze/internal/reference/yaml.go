package reference

import (
	"fmt"
	"strconv"
	"strings"
)

// YAML writes m in the format of seam.
func (m *Map) YAML() string {
	w := &writer{}
	w.line(0, "seam: 1")
	w.line(0, "id: map")
	w.line(0, "title: %s", m.Title)
	if m.Personas != nil {
		w.line(0, "personas:")
		for _, p := range m.Personas {
			w.line(1, "%s:", p.ID)
			w.line(2, "name: %s", strings.ToUpper(p.ID))
			w.share(2, "share", p.Share)
		}
	}
	w.set("departments", m.Departments)
	w.set("channels", m.Channels)
	w.set("data", m.Data)
	if m.Facts != nil {
		w.line(0, "facts:")
		for _, f := range m.Facts {
			w.line(1, "%s: {kind: %s, tolerance: %s}", f.ID, f.Kind, number(f.Tolerance))
		}
	}
	if m.Outcomes != nil {
		w.line(0, "outcomes:")
		for _, o := range m.Outcomes {
			w.line(1, "%s: {success: %t}", o.ID, o.Success)
		}
	}
	w.weights(m.Weights)
	w.governance(m.Collaborate)
	w.targets(0, "start", m.Start)
	w.line(0, "stages:")
	for _, s := range m.Stages {
		w.line(1, "- id: %s", s.ID)
		w.line(2, "name: Stage %s", s.ID)
		if len(s.Touchpoints) > 0 {
			w.line(2, "touchpoints:")
		}
		for _, t := range s.Touchpoints {
			w.touchpoint(t)
		}
	}
	return w.String()
}

type writer struct{ strings.Builder }

func (w *writer) line(depth int, format string, args ...any) {
	w.WriteString(strings.Repeat("  ", depth))
	fmt.Fprintf(w, format, args...)
	w.WriteByte('\n')
}

func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

func (w *writer) number(depth int, key string, x *float64) {
	if x != nil {
		w.line(depth, "%s: %s", key, number(*x))
	}
}

func (w *writer) share(depth int, key string, x *float64) {
	if x == nil {
		return
	}
	// Shares are written in turn as parts and as percentages with the same digits.
	if percent := number(*x * 100); len(percent) <= 4 {
		w.line(depth, "%s: %s%%", key, percent)
		return
	}
	w.number(depth, key, x)
}

func (w *writer) set(key string, ids []string) {
	if ids == nil {
		return
	}
	w.line(0, "%s:", key)
	for _, id := range ids {
		w.line(1, "%s: Name of %s", id, id)
	}
}

func (w *writer) weights(weights map[string]float64) {
	if weights == nil {
		return
	}
	w.line(0, "effort:")
	w.line(1, "weights:")
	for _, name := range []string{"wait", "delay", "step", "auth", "switch", "handoff", "repeat"} {
		x, ok := weights[name]
		if !ok {
			continue
		}
		unit := "m"
		if name == "wait" || name == "delay" {
			unit = ""
		}
		w.line(2, "%s: %s%s", name, number(x), unit)
	}
}

func (w *writer) governance(list []Collaboration) {
	if list == nil {
		return
	}
	w.line(0, "governance:")
	w.line(1, "collaboration:")
	for _, c := range list {
		w.line(2, "- between: [%s]", strings.Join(c.Between, ", "))
		if c.By {
			w.line(3, "by: A shared board")
		}
		if c.Meets {
			w.line(3, "meets: 7d")
		}
		w.strings(3, "exchanges", c.Exchanges, false)
	}
}

func (w *writer) strings(depth int, key string, list []string, said bool) {
	switch {
	case len(list) == 1:
		w.line(depth, "%s: %s", key, list[0])
	case len(list) > 1 || said:
		w.line(depth, "%s: [%s]", key, strings.Join(list, ", "))
	}
}

func (w *writer) touchpoint(t Touchpoint) {
	w.line(3, "- id: %s", t.ID)
	w.line(4, "name: Touchpoint %s", t.ID)
	w.share(4, "share", t.Share)
	w.detail(4, t.Detail)
	if t.Channels == nil {
		return
	}
	w.line(4, "channels:")
	for _, c := range t.Channels {
		w.line(5, "%s:", c.ID)
		w.share(6, "share", c.Share)
		w.share(6, "planned", c.Planned)
		w.detail(6, c.Detail)
	}
}

func (w *writer) detail(depth int, d Detail) {
	if d.Owner != "" {
		w.line(depth, "owner: %s", d.Owner)
	}
	w.strings(depth, "supported_by", d.SupportedBy, d.HasSupport)
	w.work(depth, "frontstage", d.Front, d.HasFront)
	w.work(depth, "backstage", d.Back, d.HasBack)
	w.time(depth, "active", d.Active)
	w.time(depth, "wait", d.Wait)
	w.time(depth, "delay", d.Delay)
	w.number(depth, "steps", d.Steps)
	w.number(depth, "auth", d.Auth)
	w.strings(depth, "asks", d.Asks, d.HasAsks)
	w.emotion(depth, d.Emotion)
	if len(d.Facts) > 0 {
		w.line(depth, "facts:")
		for _, s := range d.Facts {
			w.line(depth+1, "%s: %s", s.Fact, s.Text)
		}
	}
	w.targets(depth, "next", d.Next)
}

func (w *writer) work(depth int, key string, owners []string, said bool) {
	if !said {
		return
	}
	if len(owners) == 0 {
		w.line(depth, "%s: []", key)
		return
	}
	w.line(depth, "%s:", key)
	for _, o := range owners {
		w.line(depth+1, "- does: Works on it")
		if o != "" {
			w.line(depth+2, "owner: %s", o)
		}
	}
}

func (w *writer) time(depth int, key string, t *Time) {
	if t != nil {
		w.line(depth, "%s: %s", key, t.Text)
	}
}

func (w *writer) emotion(depth int, e *Emotion) {
	switch {
	case e == nil:
	case e.All != nil:
		w.number(depth, "emotion", e.All)
	default:
		w.line(depth, "emotion:")
		for _, p := range e.ByPersona {
			w.line(depth+1, "%s: %s", p.Persona, number(p.Value))
		}
	}
}

func (w *writer) targets(depth int, key string, list []Target) {
	switch {
	case len(list) == 0:
		return
	case len(list) == 1 && list[0].plain() && list[0].Share == nil:
		w.line(depth, "%s: %s", key, list[0].address())
		return
	}
	w.line(depth, "%s:", key)
	for _, t := range list {
		if t.plain() && t.Share == nil {
			w.line(depth+1, "%s:", t.address())
			continue
		}
		if t.plain() {
			w.share(depth+1, t.address(), t.Share)
			continue
		}
		w.line(depth+1, "%s:", t.address())
		w.share(depth+2, "share", t.Share)
		if t.CarriesAll {
			w.line(depth+2, "carries: all")
		} else {
			w.strings(depth+2, "carries", t.Carries, false)
		}
		w.time(depth+2, "wait", t.Wait)
		w.time(depth+2, "delay", t.Delay)
	}
}

func (t Target) plain() bool {
	return t.Carries == nil && !t.CarriesAll && t.Wait == nil && t.Delay == nil
}

func (t Target) address() string {
	if t.Channel != "" {
		return t.To + "@" + t.Channel
	}
	return t.To
}
