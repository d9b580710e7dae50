package diag_test

import (
	"math/rand/v2"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/diag"
)

func TestLineageAddress(t *testing.T) {
	l := diag.Lineage{"order": "buy", "pay": "pay", "sales": "sales"}
	for given, want := range map[string]string{
		"choose/order":                 "buy",
		"choose/order@web":             "buy@web",
		"choose/order>use/pay":         "buy>pay",
		"choose/order@web > use/pay":   "buy@web > pay",
		"departments/sales":            "departments/sales",
		"departments/sales/order":      "departments/sales/order",
		"choose/other":                 "choose/other",
		"choose//order":                "choose//order",
		"/choose/order/":               "/buy/",
		"order":                        "order",
		"a/b/choose/order":             "a/b/buy",
		"вибір/order: и 界/pay choose/": "buy: и pay choose/",
	} {
		assert.Equal(t, want, l.Address(given), given)
	}
	assert.Equal(t, "choose/order", diag.Lineage(nil).Address("choose/order"))
}

// What an address is can be said in one regular expression; the code is faster.
func TestLineageAddressAgainstItsExpression(t *testing.T) {
	address := regexp.MustCompile(`([^/>:\s@]+)/([^/>:\s@]+)`)
	l := diag.Lineage{"a": "1", "b": "22", "界": "3", "ab": ""}
	r := rand.New(rand.NewPCG(7, 7))
	pieces := []string{"a", "b", "/", "/", "/", ">", ":", "@", " ", "\n", "\t", "\v", "\f", "\r", "界", "\x85", "\u00a0"}
	for range 20000 {
		s := ""
		for range r.IntN(9) {
			s += pieces[r.IntN(len(pieces))]
		}
		want := address.ReplaceAllStringFunc(s, func(found string) string {
			if oldest, ok := l[address.FindStringSubmatch(found)[2]]; ok {
				return oldest
			}
			return found
		})
		require.Equal(t, want, l.Address(s), "%q", s)
	}
}
