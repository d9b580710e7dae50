package journey

import (
	"slices"
	"strings"

	"github.com/seam-cx/seam/touchpoint"
)

// sameThing are words, by kind, that people use for one and the same: when a
// map declares one of them, another is likely to mean it.
var sameThing = map[kind][][]string{
	channelKind: {
		{"web", "website", "site", "online", "internet", "portal", "homepage", "сайт", "вебсайт", "веб", "интернет", "інтернет", "strona", "www", "witryna"},
		{"app", "mobile", "application", "mobile-app", "застосунок", "додаток", "приложение", "aplikacja"},
		{"phone", "call", "telephone", "call-centre", "call-center", "contact-centre", "contact-center", "hotline", "телефон", "дзвінок", "звонок", "колл-центр", "телефонія", "telefon", "infolinia"},
		{"chat", "webchat", "web-chat", "live-chat", "messenger", "bot", "chatbot", "чат", "месенджер", "мессенджер", "czat"},
		{"email", "e-mail", "mail", "пошта", "почта", "лист", "письмо", "poczta", "мейл"},
		{"sms", "text", "text-message", "смс"},
		{"shop", "store", "branch", "office", "outlet", "point-of-sale", "магазин", "відділення", "отделение", "салон", "офис", "офіс", "sklep", "salon", "oddział", "placówka"},
		{"post", "letter", "mail", "лист", "письмо", "list", "poczta"},
		{"visit", "field", "home-visit", "technician", "візит", "визит", "виїзд", "выезд", "wizyta"},
		{"social", "social-media", "facebook", "instagram", "соцмережі", "соцсети"},
	},
	departmentKind: {
		{"cx", "customer-experience", "experience", "ux"},
		{"service", "support", "help", "hotline", "helpline", "infolinia", "лінія-підтримки", "линия-поддержки", "customer-service", "customer-support", "customer-care", "care", "helpdesk", "contact-centre", "contact-center", "call-centre", "call-center", "підтримка", "поддержка", "сервіс", "сервис", "obsługa"},
		{"finance", "accounting", "billing", "accounts", "бухгалтерія", "бухгалтерия", "фінанси", "финансы", "księgowość", "finanse"},
		{"logistics", "warehouse", "delivery", "shipping", "логістика", "логистика", "склад", "logistyka", "magazyn"},
		{"it", "technology", "tech", "engineering", "development"},
		{"field", "field-service", "technicians", "installation"},
		{"marketing", "brand", "communications", "маркетинг"},
		{"sales", "retail", "selling", "продажі", "продажи", "sprzedaż"},
		{"hr", "people", "human-resources"},
		{"product", "product-management", "продукт", "produkt"},
	},
	outcomeKind: {
		{"done", "success", "finished", "completed", "complete", "end", "finish", "ok", "готово", "успіх", "успех", "gotowe", "sukces", "koniec"},
		{"gone", "lost", "left", "leave", "abandoned", "abandon", "drop", "dropped", "churn", "quit", "exit", "fail", "failed", "failure", "пішов", "ушёл", "ушел", "відмова", "отказ", "rezygnacja"},
	},
	metricKind: {
		{"ces", "effort", "customer-effort", "customer-effort-score"},
		{"csat", "satisfaction", "customer-satisfaction"},
		{"nps", "promoter", "net-promoter-score", "recommendation"},
		{"fcr", "first-contact-resolution", "first-call-resolution"},
	},
	dataKind: {
		{"phone", "phone-number", "number", "telephone", "mobile"},
		{"email", "e-mail", "mail", "email-address"},
		{"order", "order-number", "order-id"},
		{"contract", "contract-number", "contract-id"},
		{"customer", "customer-number", "customer-id", "account", "account-number"},
	},
	factKind: {
		{"price", "cost", "fee", "tariff", "ціна", "цена", "cena"},
		{"delivery", "delivery-time", "lead-time", "доставка", "dostawa"},
	},
}

// maxSuggestions bounds the work that suggestions cost in a file where
// everything is wrong.
const maxSuggestions = 200

// meant is the id that a reference to nothing seems to mean, or "".
func (c *checker) meant(x *index, text string, kind kind) string {
	if c.suggestions++; c.suggestions > maxSuggestions {
		return ""
	}
	if id := synonymOf(x, text, kind); id != "" {
		return id
	}
	return x.suggest(text)
}

// synonymOf is the id of the only entry with a word for the same thing, or "".
func synonymOf(x *index, text string, kind kind) string {
	word := touchpoint.Slug(text)
	if x.has(word) {
		return ""
	}
	for _, group := range sameThing[kind] {
		if !slices.Contains(group, word) {
			continue
		}
		for _, e := range x.entries {
			if slices.Contains(group, e.id) || e.name != "" && slices.Contains(group, touchpoint.Slug(e.name)) {
				return e.id
			}
		}
		for _, e := range x.entries {
			for _, w := range append(strings.Split(e.id, "-"), strings.Split(touchpoint.Slug(e.name), "-")...) {
				if slices.Contains(group, w) {
					return e.id
				}
			}
		}
	}
	return ""
}
