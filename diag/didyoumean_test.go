package diag

import (
	"fmt"
	"testing"
)

func TestDidYouMean(t *testing.T) {
	candidates := []string{"sales", "cx", "field", "marketing", "customer-service", "продажі", "touchpoints", "stages"}
	for word, want := range map[string]string{
		"sale": "sales", "slaes": "sales", "SALES": "sales", "salles": "sales", "cs": "", "CX": "cx", "feild": "field", "marketting": "marketing",
		"service-customer": "customer-service", "customer service": "customer-service", "service custmer": "customer-service", "продажи": "продажі", "Подражі": "продажі", "touchpoint": "touchpoints",
		"touchpionts": "touchpoints", "stage": "stages", "": "", "xyz": "", "finance": "", "fld": "",
	} {
		if got := DidYouMean(word, candidates); got != want {
			t.Errorf("DidYouMean(%q) = %q, want %q", word, got, want)
		}
	}
	if got := DidYouMean("shap", []string{"shop", "ship"}); got != "shop" {
		t.Errorf("the first of equals wins, not %q", got)
	}
	if got := DidYouMean("shop", nil); got != "" {
		t.Errorf("no candidates, but %q", got)
	}
}

// The distance is a metric where it is below the limit: zero for equals only,
// and the same both ways.
func FuzzDidYouMean(f *testing.F) {
	f.Add("sales", "slaes")
	f.Add("a-b", "b a")
	f.Add("İ", "i")
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := fold(a), fold(b)
		if len(x) > maxCompared || len(y) > maxCompared {
			return
		}
		d := slips(x, y, 1000)
		if d != slips(y, x, 1000) || (d == 0) != (string(x) == string(y)) || d > max(len(x), len(y)) {
			t.Errorf("%q and %q: %d", a, b, d)
		}
		if got := DidYouMean(a, []string{b}); got != "" && got != b {
			t.Errorf("%q is no candidate", got)
		}
	})
}

func ExampleDidYouMean() {
	fmt.Println(DidYouMean("slaes", []string{"marketing", "sales"}))
	// Output: sales
}
