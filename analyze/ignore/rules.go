package ignore

import (
	"path"
	"strconv"
	"strings"
	"time"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

// all yields the comments of the map and of the registries that it uses, each with
// a subject.
func all(p *analysis.Pass, each func(x analysis.Ignored, subject string)) {
	seen := map[string]int{}
	for _, x := range p.Ignored {
		subject := "ignore " + strings.Join(x.Rules, ",")
		if !own(p, x) {
			subject += " in " + path.Base(x.Range.File)
		}
		if seen[subject]++; seen[subject] > 1 {
			each(x, subject+"#"+strconv.Itoa(seen[subject]))
			continue
		}
		each(x, subject)
	}
}

// own tells whether a comment stands in the map itself. Registries are shared: one
// in them that this map does not need may hold for the findings of another.
func own(p *analysis.Pass, x analysis.Ignored) bool { return x.Range.File == p.Map.Origin.Range.File }

// reasonSource is honest about where the rules come from.
const reasonSource = "seam's own: what is accepted without a reason or an end cannot be looked at again"

var ignoreInvalid = &analysis.Rule{
	ID: "ignore-invalid", Family: "ignore", Severity: diag.SeverityError, Last: true,
	Title: analysis.Words{
		EN: "A comment that accepts findings cannot be followed",
		UK: "Коментар, що приймає зауваження, не можна виконати",
		RU: "Комментарий, принимающий замечания, нельзя выполнить",
		PL: "Komentarza, który przyjmuje spostrzeżenia, nie da się wykonać",
	},
	Reason: analysis.Words{
		EN: "Whoever accepts a finding decides for those who come after. Without a reason, or with the name of a rule misspelt, nobody can tell later whether that still holds.",
		UK: "Хто приймає зауваження, вирішує за тих, хто прийде після. Без причини або з помилкою в назві правила згодом ніхто не скаже, чи це ще чинне.",
		RU: "Кто принимает замечание, решает за тех, кто придёт после. Без причины или с опечаткой в названии правила потом никто не скажет, действует ли это ещё.",
		PL: "Kto przyjmuje spostrzeżenie, decyduje za tych, którzy przyjdą po nim. Bez powodu albo z błędem w nazwie reguły nikt potem nie powie, czy to nadal obowiązuje.",
	},
	Source: reasonSource,
	Texts: []analysis.Text{
		{Case: "reason", Message: analysis.Words{
			EN: "this comment accepts findings and gives no reason", UK: "цей коментар приймає зауваження без причини",
			RU: "этот комментарий принимает замечания без причины", PL: "ten komentarz przyjmuje spostrzeżenia bez powodu",
		}, Help: helpForm},
		{Case: "rules", Message: analysis.Words{
			EN: "this comment names no rule whose findings it accepts", UK: "цей коментар не називає правила, зауваження якого приймає",
			RU: "этот комментарий не называет правила, замечания которого принимает", PL: "ten komentarz nie nazywa reguły, której spostrzeżenia przyjmuje",
		}, Help: helpForm},
		{Case: "until", Message: analysis.Words{
			EN: "{word:quote} is no day", UK: "{word:quote} — це не дата", RU: "{word:quote} — это не дата", PL: "{word:quote} nie jest datą",
		}, Help: helpForm},
		{Case: "twice", Message: analysis.Words{
			EN: "this comment has a second last day, {word:quote}", UK: "цей коментар має другий останній день, {word:quote}",
			RU: "у этого комментария второй последний день, {word:quote}", PL: "ten komentarz ma drugi ostatni dzień, {word:quote}",
		}, Help: helpForm},
		{Case: "words", Message: analysis.Words{
			EN: "{word:quote} is no name of a rule", UK: "{word:quote} — це не назва правила", RU: "{word:quote} — это не название правила", PL: "{word:quote} nie jest nazwą reguły",
		}, Help: helpForm},
		{Case: "unknown", Message: analysis.Words{
			EN: "there is no rule {word:quote}", UK: "немає правила {word:quote}", RU: "нет правила {word:quote}", PL: "nie ma reguły {word:quote}",
		}, Help: analysis.Words{
			EN: "`seam rules` lists them", UK: "`seam rules` їх перелічує", RU: "`seam rules` их перечисляет", PL: "`seam rules` je wymienia",
		}},
		{Case: "refused", Message: analysis.Words{
			EN: "what {word:quote} finds may not be accepted by a comment", UK: "зауваження правила {word:quote} не можна прийняти коментарем",
			RU: "замечания правила {word:quote} нельзя принять комментарием", PL: "spostrzeżeń reguły {word:quote} nie wolno przyjąć komentarzem",
		}, Help: analysis.Words{
			EN: "mend what it found, and take the comment out", UK: "виправте знайдене і приберіть коментар",
			RU: "исправьте найденное и уберите комментарий", PL: "popraw to, co znaleziono, i usuń komentarz",
		}},
	},
	Failing: `seam: 1
title: Order and connect
stages:
  - name: Order
    touchpoints:
      - {name: Choose, owner: sales}
      # seam:ignore no-owner
      - {name: Parcel arrives}
`,
	Passing: `seam: 1
title: Order and connect
stages:
  - name: Order
    touchpoints:
      - {name: Choose, owner: sales}
      # seam:ignore no-owner -- the carrier is chosen in spring
      - {name: Parcel arrives}
`,
	Run: func(p *analysis.Pass) error {
		all(p, func(x analysis.Ignored, subject string) {
			report := func(wrong, word string) {
				p.Report(analysis.Found{Case: wrong, Subject: subject, Range: x.Range,
					Params: diag.Params{analysis.ID("case", wrong), analysis.ID("word", word)}})
			}
			switch {
			case x.Wrong != "":
				report(x.Wrong, x.Word)
			case len(x.Unknown) > 0:
				report("unknown", strings.Join(x.Unknown, ", "))
			case len(x.Refused) > 0:
				report("refused", strings.Join(x.Refused, ", "))
			}
		})
		return nil
	},
}

var helpForm = analysis.Words{
	EN: "write `# seam:ignore RULE until=2027-03-01 -- why`; until may be left out",
	UK: "напишіть `# seam:ignore ПРАВИЛО until=2027-03-01 -- чому`; until можна пропустити",
	RU: "напишите `# seam:ignore ПРАВИЛО until=2027-03-01 -- почему`; until можно опустить",
	PL: "napisz `# seam:ignore REGUŁA until=2027-03-01 -- dlaczego`; until można pominąć",
}

var ignoreUnused = &analysis.Rule{
	ID: "ignore-unused", Family: "ignore", Severity: diag.SeverityWarning, Last: true,
	Title: analysis.Words{
		EN: "A comment accepts what no rule finds any more", UK: "Коментар приймає те, чого вже не знаходить жодне правило",
		RU: "Комментарий принимает то, чего уже не находит ни одно правило", PL: "Komentarz przyjmuje to, czego żadna reguła już nie znajduje",
	},
	Reason: analysis.Words{
		EN: "A comment that is left behind would silence the next finding at its place, unseen.",
		UK: "Забутий коментар непомітно змусить мовчати про наступне зауваження в цьому місці.",
		RU: "Забытый комментарий незаметно заставит молчать о следующем замечании в этом месте.",
		PL: "Pozostawiony komentarz po cichu uciszyłby następne spostrzeżenie w tym miejscu.",
	},
	Source: reasonSource,
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "{rules:ids} finds nothing here that this comment could accept", UK: "{rules:ids} не знаходить тут нічого, що цей коментар міг би прийняти",
			RU: "{rules:ids} не находит здесь ничего, что этот комментарий мог бы принять", PL: "{rules:ids} nie znajduje tu niczego, co ten komentarz mógłby przyjąć",
		},
		Help: analysis.Words{
			EN: "take the comment out, or move it right above what it is about", UK: "приберіть коментар або перенесіть його просто над тим, чого він стосується",
			RU: "уберите комментарий или перенесите его прямо над тем, чего он касается", PL: "usuń komentarz albo przenieś go tuż nad to, czego dotyczy",
		},
	}},
	Failing: `seam: 1
title: Order and connect
stages:
  - name: Order
    touchpoints:
      # seam:ignore no-owner -- the carrier is chosen in spring
      - {name: Choose, owner: sales}
      - {name: Parcel arrives, owner: sales}
`,
	Passing: `seam: 1
title: Order and connect
stages:
  - name: Order
    touchpoints:
      - {name: Choose, owner: sales}
      # seam:ignore no-owner -- the carrier is chosen in spring
      - {name: Parcel arrives}
`,
	Run: func(p *analysis.Pass) error {
		all(p, func(x analysis.Ignored, subject string) {
			if len(x.Unused) > 0 && own(p, x) {
				p.Report(analysis.Found{Subject: subject, Range: x.Range, Params: diag.Params{analysis.ID("rules", x.Unused)}})
			}
		})
		return nil
	},
}

var ignoreExpired = &analysis.Rule{
	ID: "ignore-expired", Family: "ignore", Severity: diag.SeverityError, Last: true, NeedsDate: true,
	Title: analysis.Words{
		EN: "The day has come until which findings were accepted", UK: "Минув день, до якого зауваження були прийняті",
		RU: "Прошёл день, до которого замечания были приняты", PL: "Minął dzień, do którego spostrzeżenia były przyjęte",
	},
	Reason: analysis.Words{
		EN: "Somebody promised to have mended this by now. The finding is back, and the promise wants a new answer.",
		UK: "Хтось обіцяв виправити це до сьогодні. Зауваження повернулося, і обіцянка потребує нової відповіді.",
		RU: "Кто-то обещал исправить это к сегодняшнему дню. Замечание вернулось, и обещание требует нового ответа.",
		PL: "Ktoś obiecał do dziś to poprawić. Spostrzeżenie wróciło, a obietnica wymaga nowej odpowiedzi.",
	},
	Source: reasonSource,
	Parameters: []analysis.Parameter{{Name: "notice", Kind: analysis.Number, Default: "14", Doc: analysis.Words{
		EN: "days before the end on which a notice begins", UK: "за скільки днів до кінця нагадувати",
		RU: "за сколько дней до конца напоминать", PL: "na ile dni przed końcem przypominać",
	}}},
	Texts: []analysis.Text{
		{Message: analysis.Words{
			EN: "findings of {rules:ids} were accepted here until {until:date}: {reason}", UK: "зауваження {rules:ids} були прийняті тут до {until:date}: {reason}",
			RU: "замечания {rules:ids} были приняты здесь до {until:date}: {reason}", PL: "spostrzeżenia {rules:ids} były tu przyjęte do {until:date}: {reason}",
		}, Help: analysis.Words{
			EN: "mend what it is about and take the comment out, or give it a new day", UK: "виправте те, чого він стосується, і приберіть коментар або дайте йому новий день",
			RU: "исправьте то, чего он касается, и уберите комментарий или дайте ему новый день", PL: "popraw to, czego dotyczy, i usuń komentarz albo daj mu nowy dzień",
		}},
		{Case: "soon", Severity: diag.SeverityInfo, Message: analysis.Words{
			EN: "findings of {rules:ids} are accepted here only until {until:date}: {reason}", UK: "зауваження {rules:ids} прийняті тут лише до {until:date}: {reason}",
			RU: "замечания {rules:ids} приняты здесь только до {until:date}: {reason}", PL: "spostrzeżenia {rules:ids} są tu przyjęte tylko do {until:date}: {reason}",
		}, Help: analysis.Words{
			EN: "mend what it is about before that day, or agree on a new one", UK: "виправте те, чого він стосується, до цього дня або домовтеся про новий",
			RU: "исправьте то, чего он касается, до этого дня или договоритесь о новом", PL: "popraw to, czego dotyczy, przed tym dniem albo uzgodnij nowy",
		}},
	},
	Failing: `seam: 1
title: Order and connect
stages:
  - name: Order
    touchpoints:
      - {name: Choose, owner: sales}
      # seam:ignore no-owner until=2020-03-01 -- the carrier is chosen in spring
      - {name: Parcel arrives}
`,
	Passing: `seam: 1
title: Order and connect
stages:
  - name: Order
    touchpoints:
      - {name: Choose, owner: sales}
      # seam:ignore no-owner until=2199-03-01 -- the carrier is chosen in spring
      - {name: Parcel arrives}
`,
	Run: func(p *analysis.Pass) error {
		notice := time.Duration(p.Param("notice") * 24 * float64(time.Hour))
		all(p, func(x analysis.Ignored, subject string) {
			if x.Until.IsZero() || x.Wrong != "" {
				return
			}
			found := analysis.Found{Subject: subject, Range: x.Range, Params: diag.Params{
				analysis.ID("rules", x.Rules), analysis.Measured("until", x.Until.String()), analysis.Measured("reason", x.Reason),
			}}
			switch {
			case x.Expired:
			case x.Until.Time().Sub(p.Now) <= notice:
				found.Case = "soon"
			default:
				return
			}
			p.Report(found)
		})
		return nil
	},
}
