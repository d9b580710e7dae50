package touchpoint

import "strings"

// ParseBool reads true, yes or on, and false, no or off, in any case.
func ParseBool(text string) (bool, error) {
	text = strings.TrimSpace(text)
	switch {
	case strings.EqualFold(text, "true"), strings.EqualFold(text, "yes"), strings.EqualFold(text, "on"):
		return true, nil
	case strings.EqualFold(text, "false"), strings.EqualFold(text, "no"), strings.EqualFold(text, "off"):
		return false, nil
	}
	if text == "" {
		return false, &ValueError{Message: "true or false is missing", Help: "write true or false"}
	}
	return false, wrong(text, "is neither true nor false", "write true or false")
}
