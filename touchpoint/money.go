package touchpoint

import (
	"strings"
	"unicode"
)

// Money is an amount in one currency; amounts are never converted.
type Money struct {
	Amount   Decimal
	Currency string // ISO 4217 code where the symbol belongs to one currency, else the symbol
}

// String is the amount and the currency: 29.5 EUR.
func (m Money) String() string { return m.Amount.String() + " " + m.Currency }

const moneyHelp = "write an amount and its currency, as in 29 EUR"

// ParseMoney reads an amount with its currency on either side: 29 EUR, 29,00 €,
// €29, 1 200,50 грн. The decimal sign is a point or a comma, thousands are set
// off by spaces, apostrophes or the other sign; 1.200 EUR can be read two ways
// and is an error.
func ParseMoney(text string) (Money, error) {
	text = strings.TrimSpace(text)
	first := strings.IndexFunc(text, isDigit)
	if first < 0 {
		if text == "" {
			return Money{}, &ValueError{Message: "an amount is missing", Help: moneyHelp}
		}
		return Money{}, wrong(text, "has no amount", moneyHelp)
	}
	last := strings.LastIndexFunc(text, isDigit) + 1
	before, number, after := strings.TrimSpace(text[:first]), text[first:last], strings.TrimSpace(text[last:])
	before, negative := cutMinus(before)
	if strings.Contains(before, "−") {
		return Money{}, wrong(text, "has a sign that only looks like a hyphen", "write - with the hyphen of the keyboard")
	}
	name := before + after
	switch {
	case name == "":
		return Money{}, wrong(text, "has no currency", "write "+number+" EUR, or the currency it is in")
	case before != "" && after != "":
		return Money{}, wrong(text, "is not one amount with one currency", moneyHelp)
	}
	currency := currencyOf(name)
	if currency == "" {
		return Money{}, wrong(text, "has an unknown currency "+quoted(name), "write the amount and a currency code alone, as in 29 EUR")
	}
	plain, bad := plainNumber(number, true)
	if bad != nil {
		bad.Message = strings.Replace(bad.Message, quoted(number), quoted(text), 1)
		bad.Help = withCurrency(bad.Help, currency)
		return Money{}, bad
	}
	if negative {
		plain = "-" + plain
	}
	amount, err := ParseDecimal(plain)
	if err != nil {
		return Money{}, wrong(text, "has too many digits", moneyHelp)
	}
	return Money{amount, currency}, nil
}

// cutMinus takes the sign off what stands before an amount: -€5 or €-5.
func cutMinus(before string) (rest string, negative bool) {
	rest, negative = strings.CutPrefix(before, "-")
	if !negative {
		rest, negative = strings.CutSuffix(before, "-")
	}
	return strings.TrimSpace(rest), negative
}

// withCurrency makes "write 1200 or 1.2" name the currency.
func withCurrency(help, currency string) string {
	if a, b, ok := strings.Cut(help, " or "); ok {
		return a + " " + currency + " or " + b + " " + currency
	}
	return moneyHelp
}

func isDigit(c rune) bool { return c >= '0' && c <= '9' }

// currencyOf is the ISO 4217 code of a code, symbol or word; the symbol itself
// where several currencies share it (¥, kr); "" where it is unknown.
func currencyOf(name string) string {
	if len(name) == 3 {
		if code := strings.ToUpper(name); strings.Contains(currencyCodes, code+" ") && !strings.Contains(code, " ") {
			return code
		}
	}
	word := strings.ToLower(strings.TrimSuffix(name, "."))
	if code, ok := currencySigns[word]; ok {
		return code
	}
	symbol := []rune(word)
	if len(symbol) == 1 && unicode.Is(unicode.Sc, symbol[0]) {
		return word
	}
	return ""
}

// currencyCodes are the codes of ISO 4217 for money that people pay with.
const currencyCodes = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD " +
	"CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD " +
	"HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD " +
	"MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG " +
	"QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS " +
	"UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG "

// currencySigns are symbols, abbreviations and words in lower case, without a
// final full stop.
var currencySigns = map[string]string{
	"€": "EUR", "euro": "EUR", "euros": "EUR", "євро": "EUR", "евро": "EUR",
	"₴": "UAH", "грн": "UAH", "гривень": "UAH", "гривня": "UAH", "гривні": "UAH",
	"zł": "PLN", "zl": "PLN", "złotych": "PLN", "złote": "PLN", "złoty": "PLN",
	"₽": "RUB", "руб": "RUB", "р": "RUB", "рубль": "RUB", "рубля": "RUB", "рублей": "RUB",
	"$": "USD", "us$": "USD", "dollar": "USD", "dollars": "USD",
	"£": "GBP", "pound": "GBP", "pounds": "GBP",
	"ca$": "CAD", "c$": "CAD", "a$": "AUD", "au$": "AUD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "r$": "BRL",
	"kč": "CZK", "ft": "HUF", "лв": "BGN", "lei": "RON", "leu": "RON", "fr": "CHF", "sfr": "CHF",
	"₸": "KZT", "тг": "KZT", "тенге": "KZT", "br": "BYN", "₾": "GEL", "₼": "AZN", "֏": "AMD",
	"₹": "INR", "₺": "TRY", "₪": "ILS", "₩": "KRW", "₫": "VND", "฿": "THB", "₱": "PHP", "₦": "NGN",
	"元": "CNY", "円": "JPY", "kr": "kr",
}
