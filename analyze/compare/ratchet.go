package compare

import (
	"cmp"
	"slices"

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
	rule   *analysis.Rule
	figure string // of Deltas
}

var ratchets = []ratchet{
	{hold("ratchet-effort", ofOld,
		analysis.Words{EN: "Expected effort rose", UK: "Очікувані зусилля зросли", RU: "Ожидаемые усилия выросли", PL: "Oczekiwany wysiłek wzrósł"},
		analysis.Words{
			EN: "expected effort rose from {old:minutes} to {new:minutes}",
			UK: "очікувані зусилля зросли з {old:minutes} до {new:minutes}",
			RU: "ожидаемые усилия выросли с {old:minutes} до {new:minutes}",
			PL: "oczekiwany wysiłek wzrósł z {old:minutes} do {new:minutes}",
		}), "effort.expected"},
	{hold("ratchet-delay", ofOld,
		analysis.Words{EN: "Customers wait longer while life goes on", UK: "Клієнти чекають довше, живучи своїм життям", RU: "Клиенты ждут дольше, живя своей жизнью", PL: "Klienci czekają dłużej, żyjąc swoim życiem"},
		analysis.Words{
			EN: "expected delay rose from {old:minutes} to {new:minutes}",
			UK: "очікувана затримка зросла з {old:minutes} до {new:minutes}",
			RU: "ожидаемая задержка выросла с {old:minutes} до {new:minutes}",
			PL: "oczekiwane opóźnienie wzrosło z {old:minutes} do {new:minutes}",
		}), "effort.delay"},
	{hold("ratchet-success", ofWhole,
		analysis.Words{EN: "Fewer customers succeed", UK: "Менше клієнтів досягають мети", RU: "Меньше клиентов достигают цели", PL: "Mniej klientów osiąga cel"},
		analysis.Words{
			EN: "the probability of success fell from {old:percent} to {new:percent}",
			UK: "імовірність успіху впала з {old:percent} до {new:percent}",
			RU: "вероятность успеха упала с {old:percent} до {new:percent}",
			PL: "prawdopodobieństwo sukcesu spadło z {old:percent} do {new:percent}",
		}), "effort.success"},
	{hold("ratchet-content", ofWhole,
		analysis.Words{EN: "Facts agree less", UK: "Факти збігаються гірше", RU: "Факты согласуются хуже", PL: "Fakty zgadzają się gorzej"},
		analysis.Words{
			EN: "content consistency fell from {old:percent} to {new:percent}",
			UK: "узгодженість змісту впала з {old:percent} до {new:percent}",
			RU: "согласованность содержания упала с {old:percent} до {new:percent}",
			PL: "spójność treści spadła z {old:percent} do {new:percent}",
		}), "consistency.content"},
	{hold("ratchet-coverage", ofWhole,
		analysis.Words{EN: "Fewer handoffs are covered by collaboration", UK: "Менше передач покрито взаємодією", RU: "Меньше передач покрыто взаимодействием", PL: "Mniej przekazań obejmuje współpraca"},
		analysis.Words{
			EN: "the covered share of the coordination that handoffs require fell from {old:percent} to {new:percent}",
			UK: "покрита частка взаємодії, якої вимагають передачі, впала з {old:percent} до {new:percent}",
			RU: "покрытая доля взаимодействия, которого требуют передачи, упала с {old:percent} до {new:percent}",
			PL: "pokryta część współpracy, której wymagają przekazania, spadła z {old:percent} do {new:percent}",
		}), "silos.coverage"},
	{rather(hold("ratchet-context", ofWhole,
		analysis.Words{EN: "Less is handed over of what customers have said", UK: "Менше сказаного клієнтами передається далі", RU: "Меньше сказанного клиентами передаётся дальше", PL: "Mniej z tego, co mówią klienci, jest przekazywane dalej"},
		analysis.Words{
			EN: "the share of context that is kept fell from {old:percent} to {new:percent}",
			UK: "частка збереженого контексту впала з {old:percent} до {new:percent}",
			RU: "доля сохранённого контекста упала с {old:percent} до {new:percent}",
			PL: "część zachowanego kontekstu spadła z {old:percent} do {new:percent}",
		})), "consistency.context"},
	{rather(hold("ratchet-ping-pong", ofCustomer,
		analysis.Words{EN: "More customers are sent back and forth", UK: "Більше клієнтів ганяють туди й назад", RU: "Больше клиентов гоняют туда и обратно", PL: "Więcej klientów odsyła się tam i z powrotem"},
		analysis.Words{
			EN: "ping-pong between departments rose from {old} to {new}",
			UK: "пінг-понг між підрозділами зріс з {old} до {new}",
			RU: "пинг-понг между отделами вырос с {old} до {new}",
			PL: "ping-pong między działami wzrósł z {old} do {new}",
		})), "silos.ping_pong"},
}

// rather makes a warning of a ratchet whose figure also shifts where nothing is
// worse, as when a touchpoint that did well is no longer needed.
func rather(r *analysis.Rule) *analysis.Rule {
	r.Severity = diag.SeverityWarning
	return r
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
		Texts:      []analysis.Text{{Message: message, Help: ask}, {Case: onBoth, Message: known(message), Help: ask}, {Case: onWays, Message: asMany(message), Help: ask}},
	}
}

// onBoth is the case of figures on what both maps know.
const onBoth = "both"

// known says of a message that it is about what both maps know.
func known(m analysis.Words) analysis.Words {
	return analysis.Words{
		EN: m.EN + ", on what both states know", UK: m.UK + " за тим, що відомо в обох станах",
		RU: m.RU + " по тому, что известно в обоих состояниях", PL: m.PL + " według tego, co wiadomo w obu stanach",
	}
}

// onWays is the case of what is judged way by way.
const onWays = "ways"

// asMany says of a message that it is about ways that as many customers go.
func asMany(m analysis.Words) analysis.Words {
	return analysis.Words{
		EN: m.EN + ", with as many customers on each way as before", UK: m.UK + ", коли кожним шляхом іде стільки клієнтів, як раніше",
		RU: m.RU + ", когда каждым путём идёт столько клиентов, как раньше", PL: m.PL + ", gdy każdą drogą idzie tylu klientów, co przedtem",
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
	ofCustomer = analysis.Words{
		EN: "how many more handoffs that come straight back are let pass, in 100 customers", UK: "на скільки більше передач, що одразу повертаються, припустимо, на 100 клієнтів",
		RU: "на сколько больше передач, которые сразу возвращаются, допустимо, на 100 клиентов", PL: "o ile więcej przekazań, które od razu wracają, jest dopuszczalne, na 100 klientów",
	}
	review = analysis.Words{
		EN: "look at what changed with `seam diff`; take it back, or agree on it when the change is reviewed",
		UK: "погляньте, що змінилося, за допомогою `seam diff`; поверніть як було або погодьте це під час перегляду зміни",
		RU: "посмотрите, что изменилось, с помощью `seam diff`; верните как было или согласуйте это при просмотре изменения",
		PL: "zobacz, co się zmieniło, poleceniem `seam diff`; cofnij to albo uzgodnij podczas przeglądu zmiany",
	}
	ask = analysis.Words{
		EN: "look at what changed with `seam diff`; take it back, or make up for it elsewhere in the journey",
		UK: "погляньте, що змінилося, за допомогою `seam diff`; поверніть як було або надолужте деінде в подорожі",
		RU: "посмотрите, что изменилось, с помощью `seam diff`; верните как было или наверстайте в другом месте пути",
		PL: "zobacz, co się zmieniło, poleceniem `seam diff`; cofnij to albo nadrób gdzie indziej w podróży",
	}
)

// Rules are the rules of what may not get worse: those that Ratchets finds, and
// Gone.
func Rules() []*analysis.Rule {
	list := make([]*analysis.Rule, len(ratchets), len(ratchets)+5)
	for i, r := range ratchets {
		list[i] = r.rule
	}
	return append(list, felt, knowledge, broken, regressed, gone)
}

// Ratchets are findings about what got worse between two maps, of which c says
// what differs: figures by more than the tolerance of their rules, which o may
// set, at the title of the new map; how customers feel; what was known of a
// touchpoint and is not said any more; what is broken; and whatever else is a
// regression, save single efforts and delays, of which figures are the sums.
// Expected effort counts as worse only where effort per success does not fall (see
// Deltas).
func Ratchets(is *journey.Map, c *figures.Changes, o Options) ([]diag.Finding, error) {
	found, err := worseFigures(is, c, o)
	if err != nil {
		return nil, err
	}
	for _, d := range c.Deltas {
		if d.Name != "experience.peak_end" || d.Better >= 0 || o.Settings[felt.ID].Off {
			continue
		}
		old, new := d.Judged()
		f, err := felt.Find(cmp.Or(o.Lang, is.Locale), o.Settings[felt.ID], analysis.Found{
			Case: peakEnd, Subject: is.ID, Range: is.Origin.Key("title"),
			Params: diag.Params{analysis.Measured("old", old.X), analysis.Measured("new", new.X)},
		})
		if err != nil {
			return nil, err
		}
		found = append(found, f)
	}
	for _, d := range c.Differences {
		rule := ratchetOf(d)
		if rule == nil || o.Settings[rule.ID].Off {
			continue
		}
		at := d.New
		if !at.IsValid() {
			at = is.Origin.Key("title")
		}
		f, err := rule.Find(cmp.Or(o.Lang, is.Locale), o.Settings[rule.ID], analysis.Found{
			Subject: d.Subject, Range: at, Params: diag.Params{analysis.ID("kind", d.Kind), analysis.Measured("change", d.Message)},
		})
		if err != nil {
			return nil, err
		}
		found = append(found, f)
	}
	return found, nil
}

// ratchetOf is the rule that a difference breaks, or nil.
func ratchetOf(d figures.Difference) *analysis.Rule {
	switch {
	case lost(d):
		return knowledge
	case d.Class == figures.Breaking:
		return broken
	case d.Class != figures.Regression:
		return nil
	case d.Kind == "emotion":
		return felt
	case summedUp[d.Kind]:
		return nil
	}
	return regressed
}

// summedUp are the kinds of differences of which figures that have ratchets are the
// sums, so that more at one touchpoint may be less at another.
var summedUp = map[string]bool{"active": true, "wait": true, "delay": true, "steps": true, "auth": true}

// worseFigures are the findings about figures.
func worseFigures(is *journey.Map, c *figures.Changes, o Options) ([]diag.Finding, error) {
	var found []diag.Finding
	allowed := map[string]float64{}
	for _, r := range ratchets {
		params, err := r.rule.Thresholds(o.Settings[r.rule.ID])
		if err != nil {
			return nil, err
		}
		allowed[r.figure] = params["tolerance"]
	}
	deltas := slices.Clone(c.Deltas)
	judgeDeltas(deltas, func(name string) float64 { return allowed[name] })
	for _, r := range ratchets {
		setting := o.Settings[r.rule.ID]
		for _, d := range deltas {
			if d.Name != r.figure || d.Better >= 0 || setting.Off {
				continue
			}
			what := analysis.Found{Subject: is.ID, Range: is.Origin.Key("title")}
			switch {
			case d.Alike != nil && d.Name == "consistency.context":
				what.Case = onWays
			case d.Alike != nil:
				what.Case = onBoth
			}
			old, new := d.Judged()
			what.Params = diag.Params{analysis.Measured("old", old.X), analysis.Measured("new", new.X)}
			f, err := r.rule.Find(cmp.Or(o.Lang, is.Locale), setting, what)
			if err != nil {
				return nil, err
			}
			found = append(found, f)
		}
	}
	return found, nil
}

// lost tells whether a difference is knowledge that is gone.
func lost(d figures.Difference) bool {
	switch {
	case d.Class != figures.Breaking && d.Class != figures.Regression:
		return false
	case d.Kind == "measure-removed", d.Kind == "ways-unsaid":
		return true
	case d.Params.Lookup("old") == nil || d.Params.Lookup("new") != nil:
		return false
	}
	return d.Kind == "experience" || d.Touchpoint != "" &&
		(aspectOf(d.Kind) != nil || d.Kind == "fact" || d.Kind == "value" || slices.Contains(ofPain, d.Kind))
}

// Gone is the finding about a map of which there is none any more.
func Gone(was *journey.Map, o Options) (diag.Finding, error) {
	return gone.Find(cmp.Or(o.Lang, was.Locale), o.Settings[gone.ID], analysis.Found{
		Subject: was.ID, Params: diag.Params{analysis.Measured("title", was.Title), analysis.ID("journey", was.ID)},
	})
}
