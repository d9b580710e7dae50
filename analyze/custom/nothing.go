package custom

import (
	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
)

// SelectsNothing is the rule about custom rules that select nothing in a whole
// run; Seen reports it.
var SelectsNothing = &analyze.Rule{
	ID: "selects-nothing", Family: Family, Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "A custom rule selects nothing in any map", UK: "Власне правило не вибирає нічого на жодній мапі",
		RU: "Собственное правило не выбирает ничего ни на одной карте", PL: "Własna reguła nie wybiera niczego na żadnej mapie",
	},
	Reason: analysis.Words{
		EN: "A rule that looks at nothing is never broken: a stage that was renamed is enough, and nobody sees that it watches no more.",
		UK: "Правило, що ні на що не дивиться, ніколи не порушується: досить перейменувати етап, і ніхто не помітить, що воно вже не стежить.",
		RU: "Правило, которое ни на что не смотрит, никогда не нарушается: достаточно переименовать этап, и никто не заметит, что оно уже не следит.",
		PL: "Reguły, która na nic nie patrzy, nic nie narusza: wystarczy zmienić nazwę etapu, a nikt nie zauważy, że już nie pilnuje.",
	},
	Source: "seam's own: silence of a rule should mean that all is well",
	Whole:  true,
	Texts: []analysis.Text{{Message: analysis.Words{
		EN: "{rule} selects nothing in any map", UK: "{rule} не вибирає нічого на жодній мапі",
		RU: "{rule} не выбирает ничего ни на одной карте", PL: "{rule} nie wybiera niczego na żadnej mapie",
	}, Help: analysis.Words{
		EN: "look at its select, or write allow_empty: true", UK: "перегляньте його select або напишіть allow_empty: true",
		RU: "посмотрите на его select или напишите allow_empty: true", PL: "sprawdź jej select albo napisz allow_empty: true",
	}}},
}

// Seen counts what rules select over the maps of a run. The zero Seen has seen
// nothing. It serves one goroutine.
type Seen struct {
	ran, selected map[string]int
}

// Add takes up what rules selected in one map.
func (s *Seen) Add(list []figures.Selected) {
	if s.ran == nil {
		s.ran, s.selected = map[string]int{}, map[string]int{}
	}
	for _, x := range list {
		s.ran[x.Rule]++
		s.selected[x.Rule] += x.N
	}
}

// Nothing are the findings about those of the rules that ran and selected nothing.
func (s *Seen) Nothing(rules []*Rule, setting analyze.Setting, lang string) ([]diag.Finding, error) {
	var list []diag.Finding
	for _, r := range rules {
		if r.AllowEmpty || setting.Off || s.ran[r.ID] == 0 || s.selected[r.ID] > 0 {
			continue
		}
		f, err := SelectsNothing.Find(lang, setting, analysis.Found{Subject: r.ID, Range: r.Range, Params: diag.Params{analysis.ID("rule", r.ID)}})
		if err != nil {
			return nil, err
		}
		list = append(list, f)
	}
	return list, nil
}
