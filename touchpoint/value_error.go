package touchpoint

import "strconv"

// ValueError says why a text cannot be read as the value that is due and how
// to write it instead. Every Parse function of this package returns one.
type ValueError struct {
	Message string // what is wrong, lower case, with the text in quotes
	Help    string // how to write it, or ""
}

// Error is the message and the help on one line.
func (e *ValueError) Error() string {
	if e.Help == "" {
		return e.Message
	}
	return e.Message + ": " + e.Help
}

// maxQuotedText is how much of a wrong text a message repeats, in bytes.
const maxQuotedText = 60

// wrong is the error that text is no such value.
func wrong(text, problem, help string) *ValueError {
	return &ValueError{Message: quoted(text) + " " + problem, Help: help}
}

// quoted writes text for a message, shortened where it is long.
func quoted(text string) string {
	if len(text) > maxQuotedText {
		cut := maxQuotedText
		for cut > 0 && text[cut]&0xC0 == 0x80 {
			cut--
		}
		text = text[:cut] + "…"
	}
	return strconv.Quote(text)
}
