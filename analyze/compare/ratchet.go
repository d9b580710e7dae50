package compare

import (
	"cmp"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// Tolerance is how much worse a figure may get before a ratchet catches it, unless
// a setting says otherwise: of efforts a part of the old value, of shares a part
// of the whole. It is what nobody would notice, a tenth of a per cent.
const Tolerance = "0.1%"

// A ratchet holds one figure that sums a map up: it may only get better.
type ratchet struct {
	rule     *analysis.Rule
	figure   string // of Deltas
	relative bool   // the tolerance is a part of the old value
}

var ratchets = []ratchet{
	{hold("ratchet-effort", ofOld,
		analysis.Words{EN: "Expected effort rose", UK: "Очікувані зусилля зросли", RU: "Ожидаемые усилия выросли", PL: "Oczekiwany wysiłek wzrósł"},
		analysis.Words{
			EN: "expected effort rose from {old:minutes} to {new:minutes}",
			UK: "очікувані зусилля зросли з {old:minutes} до {new:minutes}",
			RU: "ожидаемые усилия выросли с {old:minutes} до {new:minutes}",
			PL: "oczekiwany wysiłek wzrósł z {old:minutes} do {new:minutes}",
		}), "effort.expected", true},
	{hold("ratchet-success", ofWhole,
		analysis.Words{EN: "Fewer customers succeed", UK: "Менше клієнтів досягають мети", RU: "Меньше клиентов достигают цели", PL: "Mniej klientów osiąga cel"},
		analysis.Words{
			EN: "the probability of success fell from {old:percent} to {new:percent}",
			UK: "імовірність успіху впала з {old:percent} до {new:percent}",
			RU: "вероятность успеха упала с {old:percent} до {new:percent}",
			PL: "prawdopodobieństwo sukcesu spadło z {old:percent} do {new:percent}",
		}), "effort.success", false},
	{hold("ratchet-content", ofWhole,
		analysis.Words{EN: "Facts agree less", UK: "Факти збігаються гірше", RU: "Факты согласуются хуже", PL: "Fakty zgadzają się gorzej"},
		analysis.Words{
			EN: "content consistency fell from {old:percent} to {new:percent}",
			UK: "узгодженість змісту впала з {old:percent} до {new:percent}",
			RU: "согласованность содержания упала с {old:percent} до {new:percent}",
			PL: "spójność treści spadła z {old:percent} do {new:percent}",
		}), "consistency.content", false},
	{hold("ratchet-coverage", ofWhole,
		analysis.Words{EN: "Fewer handoffs are covered by collaboration", UK: "Менше передач покрито взаємодією", RU: "Меньше передач покрыто взаимодействием", PL: "Mniej przekazań obejmuje współpraca"},
		analysis.Words{
			EN: "the covered share of the coordination that handoffs require fell from {old:percent} to {new:percent}",
			UK: "покрита частка взаємодії, якої вимагають передачі, впала з {old:percent} до {new:percent}",
			RU: "покрытая доля взаимодействия, которого требуют передачи, упала с {old:percent} до {new:percent}",
			PL: "pokryta część współpracy, której wymagają przekazania, spadła z {old:percent} do {new:percent}",
		}), "silos.coverage", false},
}

// hold is the rule of a ratchet.
func hold(id string, tolerance, title, message analysis.Words) *analysis.Rule {
	return &analysis.Rule{
		ID: id, Family: "check", Severity: diag.SeverityError, Whole: true, Title: title,
		Reason: analysis.Words{
			EN: "A journey seldom gets worse at one stroke. Each change looks small, and only a figure that sums the map up, held against an earlier state of it, tells where they lead. It is judged where `seam check --against` names that state.",
			UK: "Подорож рідко погіршується враз. Кожна зміна здається малою, і лише зведений показник мапи, порівняний з її попереднім станом, каже, куди вони ведуть. Це перевіряється, коли `seam check --against` називає цей стан.",
			RU: "Путь редко ухудшается разом. Каждое изменение кажется малым, и лишь сводный показатель карты, сравнённый с её прежним состоянием, говорит, куда они ведут. Это проверяется, когда `seam check --against` называет это состояние.",
			PL: "Podróż rzadko pogarsza się naraz. Każda zmiana wydaje się mała i dopiero zbiorczy wskaźnik mapy, porównany z jej wcześniejszym stanem, mówi, dokąd prowadzą. Sprawdza się to, gdy `seam check --against` podaje ten stan.",
		},
		Source:     "seam's own: what cannot be better yet should at least not get worse",
		Parameters: []analysis.Parameter{{Name: "tolerance", Kind: analysis.Share, Default: Tolerance, Doc: tolerance}},
		Texts:      []analysis.Text{{Message: message, Help: ask}},
	}
}

var (
	ofOld = analysis.Words{
		EN: "how much more effort is let pass, as a part of the old one", UK: "на скільки зусилля можуть зрости, як частка попередніх",
		RU: "на сколько усилия могут вырасти, как доля прежних", PL: "o ile wysiłek może wzrosnąć, jako część poprzedniego",
	}
	ofWhole = analysis.Words{
		EN: "how many percentage points less are let pass", UK: "на скільки відсоткових пунктів показник може впасти",
		RU: "на сколько процентных пунктов показатель может упасть", PL: "o ile punktów procentowych wskaźnik może spaść",
	}
	ask = analysis.Words{
		EN: "look at what changed with `seam diff`; take it back, or make up for it elsewhere in the journey",
		UK: "погляньте, що змінилося, за допомогою `seam diff`; поверніть як було або надолужте деінде в подорожі",
		RU: "посмотрите, что изменилось, с помощью `seam diff`; верните как было или наверстайте в другом месте пути",
		PL: "zobacz, co się zmieniło, poleceniem `seam diff`; cofnij to albo nadrób gdzie indziej w podróży",
	}
)

// Rules are the rules that Ratchets finds.
func Rules() []*analysis.Rule {
	list := make([]*analysis.Rule, len(ratchets))
	for i, r := range ratchets {
		list[i] = r.rule
	}
	return list
}

// Ratchets are findings about figures that got worse by more than the tolerance
// of their rules, which o may set, at the title of the new map. Expected effort
// counts as worse only where effort per success does not fall (see Deltas).
func Ratchets(is *journey.Map, before, after *figures.Report, o Options) ([]diag.Finding, error) {
	var found []diag.Finding
	deltas := Deltas(before, after)
	for _, r := range ratchets {
		setting := o.Settings[r.rule.ID]
		params, err := r.rule.Thresholds(setting)
		if err != nil {
			return nil, err
		}
		for _, d := range deltas {
			if d.Name != r.figure || d.Better >= 0 || setting.Off {
				continue
			}
			allowed := params["tolerance"]
			if r.relative {
				allowed *= d.Old.X
			}
			if by := d.By().X; max(by, -by) <= allowed {
				continue
			}
			f, err := r.rule.Find(cmp.Or(o.Lang, is.Locale), setting, analysis.Found{
				Subject: is.ID, Range: is.Origin.Key("title"),
				Params: diag.Params{analysis.Measured("old", d.Old.X), analysis.Measured("new", d.New.X)},
			})
			if err != nil {
				return nil, err
			}
			found = append(found, f)
		}
	}
	return found, nil
}
