package yaml

import "bytes"

// missingComma reports that the entry between start and end of the current line
// follows another without a comma, and writes the comma. Where the other ends
// on a line above, that is the place.
func (s *scanner) missingComma(b *bracket, start, end int) int {
	line := s.line(s.at)
	help := "write a comma between the entries, or put the text in quotes"
	if b.brk > 0 {
		s.mistake("missing-comma", b.brk-1, b.end, 0, "a comma is missing at the end of this entry, before "+snippet(string(line[start:])), "write a comma at the end of the line")
		s.replace(b.brk-1, b.end, b.end, ",")
		b.next()
		return start
	}
	s.mistake("missing-comma", s.at, start, end, "a comma is missing before "+string(line[start:end]), help)
	at := len(bytes.TrimRight(line[:start], " "))
	s.replace(s.at, at, at, ",")
	b.next()
	return start + 1
}

// otherComma reports a sign at byte i that stands for the comma before word.
func (s *scanner) otherComma(b *bracket, i int, sign, word string) int {
	code := "missing-comma"
	if sign == "，" {
		code = "full-width-comma"
	}
	s.mistake(code, s.at, i, i+len(sign), "a "+sign+" where the comma before "+word+" is due", "write a plain comma, or put the text in quotes")
	s.replace(s.at, i, i+len(sign), ", ")
	b.next()
	return i + 2
}
