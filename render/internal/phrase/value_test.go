package phrase_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/render/internal/phrase"
)

func TestValue(t *testing.T) {
	for said, want := range map[string]string{
		"5d": "5 d", "90m": "1 h 30 min", "1h30m": "1 h 30 min", "2-3d": "2 d–3 d", "78%": "78 %", "12.5 %": "12.5 %", "12,50%": "12.50 %",
		"0": "0", "20": "20", "0.4": "0.4", "150%": "150%", "£629": "£629", "24 months": "24 months", "none": "none", "": "", " a\n b ": "a b",
	} {
		assert.Equal(t, want, strings.ReplaceAll(phrase.Value(locale.English, said), "\u00a0", " "), "%q", said)
	}
	assert.Equal(t, "5\u00a0дн.", phrase.Value(locale.Russian, "5d"))
	assert.Equal(t, "12,5\u00a0%", phrase.Value(locale.Polish, "12.5%"))
}

// The values of a message are set as those of the picture, and nothing else of it.
func TestMessage(t *testing.T) {
	f := &diag.Finding{
		Message: "“Fee 5d” is “5d” or 15d, not 34%,\nthe target is 70%; 5.9\u00a0% leave 5d",
		Params:  diag.Params{{Name: "value", Value: "5d"}, {Name: "list", Value: []string{"34%"}}, {Name: "target", Value: "70%"}, {Name: "id", Value: "15d", ID: true}, {Name: "n", Value: 2.0}},
	}
	assert.Equal(t, "“Fee 5\u00a0d” is “5\u00a0d” or 15d, not 34\u00a0%, the target is 70\u00a0%; 5.9\u00a0% leave 5\u00a0d", phrase.Message(locale.English, f))
}
