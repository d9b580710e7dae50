// Package position holds the few published figures that a report may place a map
// beside, each with where it comes from. They are data: nothing is computed here,
// and no map is judged by them. A figure of many firms says where many firms are,
// not what is good.
package position

import "github.com/seam-cx/seam/analyze/analysis"

// Source is where a figure was published.
type Source struct {
	Title analysis.Words
	// Year of publication; 0 where the text that reports the figure names none.
	Year int
	// Reported is the text through which the figure is known here, "" where it
	// is the publication itself.
	Reported string
}

// Statement is one published figure: a share of firms, customers or specialists
// of which something holds.
type Statement struct {
	ID string // never changes
	// Topic groups the answers to one question.
	Topic string
	Share float64 // 0..1
	// About is set where the publication says about so many ("nearly a third").
	About  bool
	Of     Population
	What   analysis.Words // what holds of them
	Source *Source
	// Beside names the figure of a map that may stand beside this one, as in the
	// JSON of seam.analysis/1, and Level the value of it that means the same; both
	// are "" where a map has no such figure.
	Beside, Level string
}

// Population is who was asked.
type Population string

// The populations.
const (
	Firms       Population = "firms"
	Customers   Population = "customers"
	Specialists Population = "specialists"
)

// The topics.
const (
	JointDesign  = "joint-design" // departments that design journeys together
	Consistency  = "consistency"  // across channels
	Strategy     = "strategy"     // for channels
	Expectations = "expectations" // of customers
	Silos        = "silos"        // in firms
)

// Statements are all figures, by topic. The list is a copy.
func Statements() []Statement { return append([]Statement(nil), statements...) }

var (
	benchmark = &Source{
		Title: analysis.Words{
			EN: "Industry benchmark of contact-centre operators",
			UK: "Галузевий порівняльний звіт операторів контакт-центрів",
			RU: "Отраслевой сравнительный отчёт операторов контакт-центров",
			PL: "Branżowy raport porównawczy operatorów centrów kontaktu",
		},
		Reported: "Омниканальность взаимодействия",
	}
	salesforce = &Source{
		Title: same("Salesforce, State of the Connected Customer, October 2020"),
		Year:  2020,
	}
	medallia = &Source{Title: same("Medallia"), Reported: "Омниканальность взаимодействия"}
)

// same is a name, which is the same in every language.
func same(text string) analysis.Words { return analysis.Words{EN: text, UK: text, RU: text, PL: text} }
