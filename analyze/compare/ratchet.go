package compare

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// Tolerance is how much worse a figure may get before a ratchet catches it: of
// efforts a part of the old value, of shares a part of the whole. It is what
// nobody would notice, a tenth of a per cent.
const Tolerance = 0.001

// A ratchet holds one figure that sums a map up: it may only get better.
type ratchet struct {
	rule   string
	figure string // of Deltas
	text   analysis.Words
	help   analysis.Words
}

var ratchets = []ratchet{
	{"ratchet-effort", "effort.expected", analysis.Words{
		EN: "expected effort rose from {old:minutes} to {new:minutes}",
		UK: "очікувані зусилля зросли з {old:minutes} до {new:minutes}",
		RU: "ожидаемые усилия выросли с {old:minutes} до {new:minutes}",
		PL: "oczekiwany wysiłek wzrósł z {old:minutes} do {new:minutes}",
	}, ask},
	{"ratchet-success", "effort.success", analysis.Words{
		EN: "the probability of success fell from {old:percent} to {new:percent}",
		UK: "імовірність успіху впала з {old:percent} до {new:percent}",
		RU: "вероятность успеха упала с {old:percent} до {new:percent}",
		PL: "prawdopodobieństwo sukcesu spadło z {old:percent} do {new:percent}",
	}, ask},
	{"ratchet-content", "consistency.content", analysis.Words{
		EN: "content consistency fell from {old:percent} to {new:percent}",
		UK: "узгодженість змісту впала з {old:percent} до {new:percent}",
		RU: "согласованность содержания упала с {old:percent} до {new:percent}",
		PL: "spójność treści spadła z {old:percent} do {new:percent}",
	}, ask},
	{"ratchet-coverage", "silos.coverage", analysis.Words{
		EN: "the covered share of the coordination that handoffs require fell from {old:percent} to {new:percent}",
		UK: "покрита частка взаємодії, якої вимагають передачі, впала з {old:percent} до {new:percent}",
		RU: "покрытая доля взаимодействия, которого требуют передачи, упала с {old:percent} до {new:percent}",
		PL: "pokryta część współpracy, której wymagają przekazania, spadła z {old:percent} do {new:percent}",
	}, ask},
}

var ask = analysis.Words{
	EN: "look at what changed with `seam diff`; take it back, or make up for it elsewhere in the journey",
	UK: "погляньте, що змінилося, за допомогою `seam diff`; поверніть як було або надолужте деінде в подорожі",
	RU: "посмотрите, что изменилось, с помощью `seam diff`; верните как было или наверстайте в другом месте пути",
	PL: "zobacz, co się zmieniło, poleceniem `seam diff`; cofnij to albo nadrób gdzie indziej w podróży",
}

// Ratchets are findings about figures that got worse by more than the Tolerance,
// as errors at the title of the new map. Expected effort counts as worse only
// where effort per success does not fall (see Deltas).
func Ratchets(is *journey.Map, before, after *figures.Report, lang string) ([]diag.Finding, error) {
	var found []diag.Finding
	deltas := Deltas(before, after)
	for _, r := range ratchets {
		for _, d := range deltas {
			if d.Name != r.figure || d.Better >= 0 {
				continue
			}
			allowed := Tolerance
			if r.rule == "ratchet-effort" {
				allowed *= d.Old.X
			}
			if by := d.By().X; max(by, -by) <= allowed {
				continue
			}
			f := diag.Finding{Rule: r.rule, Severity: diag.SeverityError, Subject: is.ID, Range: is.Origin.Key("title"),
				Params: diag.Params{analysis.Measured("old", d.Old.X), analysis.Measured("new", d.New.X)}}
			var err error
			if f.Message, err = r.text.Fill(lang, f.Params); err != nil {
				return nil, err
			}
			f.Help = r.help.In(lang)
			f.Fingerprint = f.ComputeFingerprint()
			found = append(found, f)
		}
	}
	return found, nil
}
