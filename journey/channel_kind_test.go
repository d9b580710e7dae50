package journey

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestLikelyKind(t *testing.T) {
	for want, channels := range map[string][]Channel{
		"web":    {{Entry: Entry{ID: "site"}}, {Entry: Entry{ID: "x", Name: "Вебсайт"}}, {Entry: Entry{ID: "Homepage"}}},
		"phone":  {{Entry: Entry{ID: "call-centre"}}, {Entry: Entry{ID: "x", Name: "Call centre"}}, {Entry: Entry{ID: "web"}, Kind: "phone"}},
		"email":  {{Entry: Entry{ID: "лист"}}, {Entry: Entry{ID: "mail"}}},
		"social": {{Entry: Entry{ID: "x", Name: "Social media"}}},
		"":       {{Entry: Entry{ID: "carrier-pigeon"}}, {}},
	} {
		for _, c := range channels {
			assert.Equal(t, want, c.LikelyKind(), "%+v", c)
		}
	}
	c := Channel{Entry: Entry{ID: "pigeon", Name: "Carrier pigeon"}}
	assert.Less(t, testing.AllocsPerRun(100, func() { c.LikelyKind() }), 8.0, "words are not turned to slugs each time")
}
