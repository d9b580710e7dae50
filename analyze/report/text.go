package report

import (
	"strings"

	"github.com/seam-cx/seam/internal/locale"
)

// plain has ordinary spaces, which a terminal and grep expect, for the ones that
// hold numbers and units together in pictures.
func plain(s string) string { return strings.ReplaceAll(s, locale.NoBreak, " ") }
