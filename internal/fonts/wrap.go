package fonts

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/image/math/fixed"
)

// Wrap breaks s into lines no wider than width at size, filling each line as
// far as it goes. It breaks at white space, after slashes, dashes and those hyphens
// that have three letters on either side,
// at soft hyphens and between East Asian characters; a line feed always
// breaks. A word that no line can hold is broken between syllables with a
// hyphen added, or where it has none between grapheme clusters. Only a single
// cluster wider than width makes a wider line.
//
// White space at a break is dropped, elsewhere a run of it becomes one space,
// as viewers show it; soft hyphens are dropped where unused. All else is kept.
// No-break spaces hold their neighbours together, unless what they join is by
// itself wider than a line. No line is empty, and s without text gives none. A line
// whose letters run another way than those of the whole begins with a mark of
// direction, which shows nothing.
func Wrap(s string, width, size float64, f Face) []string {
	return (*Set)(nil).Wrap(s, width, size, f)
}

// Wrap breaks text into lines in the fonts of the set; see the function Wrap.
func (s *Set) Wrap(text string, width, size float64, f Face) []string {
	fc := s.load(f)
	if plain(text) && fits(fc.measure(text), width, size) {
		if text == "" {
			return nil
		}
		return []string{text}
	}
	w := wrapper{face: fc, width: width, size: size, hyphen: fc.measure("-")}
	whole := text
	for text != "" {
		var u unit
		u, text = next(text)
		w.add(u)
	}
	w.flush()
	if hasRightToLeft(whole) {
		return carried(w.lines, FromRight(whole))
	}
	return w.lines
}

// WrapMax wraps s into at most so many lines; where text is left out the last
// one ends with "…". Fewer than one line counts as one.
func WrapMax(s string, width, size float64, f Face, lines int) []string {
	out := Wrap(s, width, size, f)
	lines = max(lines, 1)
	if len(out) <= lines {
		return out
	}
	fc := (*Set)(nil).load(f)
	last := out[lines-1]
	// A word cut at the end of the line goes on where it was cut.
	if rest, ok := strings.CutSuffix(last, "-"); ok && !strings.Contains(s, last) {
		last = rest
	}
	for last != "" {
		last = strings.TrimRight(last, " \u00a0,;:–—-/")
		if fits(fc.measure(last+"…"), width, size) {
			break
		}
		last = last[:lastCluster(last)]
	}
	return append(out[:lines-1:lines-1], last+"…")
}

// lastCluster is where the last cluster of s begins.
func lastCluster(s string) int {
	at := 0
	for at < len(s) {
		n := Cluster(s[at:])
		if at+n >= len(s) {
			break
		}
		at += n
	}
	return at
}

// plain tells text that a line shows as it stands.
func plain(s string) bool {
	space := true // before the text
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ':
			if space {
				return false
			}
			space = true
		case c < ' ', c == 0xC2 && i+1 < len(s) && s[i+1] == 0xAD, c == 0xE2:
			return false // perhaps a soft hyphen or a space of Unicode
		default:
			space = false
		}
	}
	return s == "" || !space
}

func fits(units int64, width, size float64) bool {
	return fixed26(units, size) <= fixed.Int26_6(width*64)
}

// unit is text between two places where a line may break.
type unit struct {
	text  string // without soft hyphens
	soft  []int  // where they stood
	space bool   // white space stands before it
	feed  bool   // so does a line feed
}

// wrapper holds the line that is being filled.
type wrapper struct {
	face        *face
	width, size float64
	hyphen      int64 // its advance
	lines       []string
	line        []byte
	units       int64 // width of line
}

func (w *wrapper) flush() {
	if len(w.line) > 0 {
		w.lines = append(w.lines, string(w.line))
	}
	w.line, w.units = w.line[:0], 0
}

func (w *wrapper) put(text string, units int64) {
	w.line = append(w.line, text...)
	w.units += units
}

// add puts u on the line, or what fits of it and the rest on the next ones.
func (w *wrapper) add(u unit) {
	if u.feed {
		w.flush()
	}
	if u.text == "" {
		return
	}
	for first := true; ; first = false {
		var space int64
		if first && u.space && len(w.line) > 0 {
			space = int64(w.face.entry(' '))
		}
		whole := w.face.measure(u.text)
		if fits(w.units+space+whole, w.width, w.size) {
			if space > 0 {
				w.put(" ", space)
			}
			w.put(u.text, whole)
			return
		}
		cut := w.cut(u, w.units+space, whole)
		if cut > 0 {
			if space > 0 {
				w.put(" ", space)
			}
			w.line = append(append(w.line, u.text[:cut]...), '-')
			u = u.from(cut)
		} else if len(w.line) == 0 {
			cut = w.hardCut(u.text)
			w.put(u.text[:cut], 0)
			u = u.from(cut)
		}
		w.flush()
		if u.text == "" {
			return
		}
	}
}

// from is the part of u after a cut.
func (u unit) from(cut int) unit {
	v := unit{text: u.text[cut:]}
	for _, s := range u.soft {
		if s > cut {
			v.soft = append(v.soft, s-cut)
		}
	}
	return v
}

// cut is the last place in u where a hyphen may follow on a line that already
// holds used units, or 0. Syllables are only taken when no line holds u whole,
// and beside other text only from the third letter on.
func (w *wrapper) cut(u unit, used, whole int64) int {
	best := 0
	for _, at := range u.soft {
		if fits(used+w.face.measure(u.text[:at])+w.hyphen, w.width, w.size) {
			best = at
		}
	}
	if best > 0 || fits(whole, w.width, w.size) {
		return best
	}
	least := 0
	if used > 0 {
		least = 3
	}
	for _, at := range syllables(u.text, nil) {
		if utf8.RuneCountInString(u.text[:at]) < least {
			continue
		}
		if !fits(used+w.face.measure(u.text[:at])+w.hyphen, w.width, w.size) {
			break
		}
		best = at
	}
	return best
}

// hardCut is how much of text an empty line takes when it can only be cut
// between clusters, at least one. It cuts beside a no-break space only where
// there is no other way.
func (w *wrapper) hardCut(text string) int {
	at, good := 0, 0
	var sum int64
	for at < len(text) {
		n := Cluster(text[at:])
		sum += w.face.measure(text[at : at+n])
		if at > 0 && !fits(sum, w.width, w.size) {
			break
		}
		at += n
		if before, _ := utf8.DecodeLastRuneInString(text[:at]); glue(before) {
			continue
		}
		if after, _ := utf8.DecodeRuneInString(text[at:]); !glue(after) {
			good = at
		}
	}
	if good > 0 {
		return good
	}
	return at
}
