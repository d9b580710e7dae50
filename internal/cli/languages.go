package cli

import "github.com/seam-cx/seam/journey"

// languages are the languages of the maps of a run.
type languages struct {
	one   string
	mixed bool
}

func (l *languages) add(m *journey.Map) {
	if m == nil || m.Locale == "" {
		return
	}
	if l.one != "" && l.one != m.Locale {
		l.mixed = true
	}
	l.one = m.Locale
}

// common is the language of what speaks of all maps: that of the flag, else
// theirs where they have one, else English.
func (l *languages) common(flag string) string {
	switch {
	case flag != "":
		return flag
	case l.mixed:
		return "en"
	}
	return l.one
}
