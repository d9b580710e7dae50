package touchpoint_test

import (
	"fmt"

	"github.com/seam-cx/seam/touchpoint"
)

func Example() {
	visit, _ := touchpoint.ParseSpan("5-7 min")
	fmt.Println(visit, visit.Minutes())

	_, err := touchpoint.ParseSpan("5")
	fmt.Println(err)
	// Output:
	// 5-7m 6
	// "5" has no unit: write 5m for minutes, 5h for hours or 5d for days
}

func ExampleAgree() {
	site, _ := touchpoint.ParseFactValue(touchpoint.MoneyFact, "29 EUR")
	shop, _ := touchpoint.ParseFactValue(touchpoint.MoneyFact, "27,00 €")
	tenth, _ := touchpoint.ParseDecimal("0.1")
	fmt.Println(touchpoint.Agree(site, shop, touchpoint.Decimal{}), touchpoint.Agree(site, shop, tenth))
	// Output: false true
}

func ExampleSlug() {
	fmt.Println(touchpoint.Slug("What's next, Олено?"))
	// Output: whats-next-олено
}

func ExampleParseShare() {
	share, _ := touchpoint.ParseShare("12,5 %")
	fmt.Println(share, touchpoint.FormatShare(share))
	// Output: 0.125 12.5%
}
