package journey

import "slices"

// Workers are the departments that work on e: its owner, those that support it,
// and the owners of its frontstage and backstage work, each once.
func (e Encounter) Workers() []string {
	var list []string
	add := func(d string) {
		if d != "" && !slices.Contains(list, d) {
			list = append(list, d)
		}
	}
	add(e.Detail.Owner)
	for _, d := range e.Detail.SupportedBy {
		add(d)
	}
	for _, w := range e.Detail.Frontstage {
		add(w.Owner)
	}
	for _, w := range e.Detail.Backstage {
		add(w.Owner)
	}
	return list
}
