package baseline

import (
	"iter"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

// Rules are the rules about entries of baselines, which Tell finds.
func Rules() []*analyze.Rule { return []*analyze.Rule{expired, unused, refused} }

// Tell is what is to be said about the entries once all maps have been seen: those
// beyond their day or near it, and those that nothing needs any more. Settings
// change its rules by id. After an error there is no more.
func (u *Acceptance) Tell(settings map[string]analyze.Setting, lang string) iter.Seq2[diag.Finding, error] {
	return func(yield func(diag.Finding, error) bool) {
		for i := range u.entries.size() {
			rule, found := u.told(i)
			if rule == nil || settings[rule.ID].Off {
				continue
			}
			f, err := rule.Find(lang, settings[rule.ID], found)
			if !yield(f, err) || err != nil {
				return
			}
		}
	}
}

// told is what is to be said of an entry; the rule is nil where that is nothing.
func (u *Acceptance) told(i int) (*analyze.Rule, analysis.Found) {
	e := u.entries.at(i)
	gone := !u.seen[e.scope()]
	if gone && !u.whole {
		return nil, analysis.Found{}
	}
	found := analysis.Found{Subject: e.Journey + "/" + e.State + " " + e.Rule + " " + e.Subject, Range: e.Range, Params: diag.Params{
		analysis.ID("rule", e.Rule), analysis.ID("subject", e.Subject), analysis.ID("journey", e.Journey),
	}}
	if !e.Until.IsZero() {
		found.Params = append(found.Params, analysis.Measured("until", e.Until.String()))
	}
	switch {
	case gone:
		found.Case = "gone"
		return unused, found
	case !u.used[i]:
		return unused, found
	case u.refused[i]:
		return refused, found
	case u.closed[i]:
		return expired, found
	case !e.Until.IsZero() && !u.now.IsZero() && e.Until.Time().Sub(u.now) <= notice:
		found.Case = "soon"
		return expired, found
	}
	return nil, found
}

// family is that of rules about whole runs.
const family = "check"

const source = "seam's own: what is accepted without an end cannot be looked at again"

var expired = &analyze.Rule{
	ID: "baseline-expired", Family: family, Severity: diag.SeverityError, Whole: true, Source: source,
	Title: analysis.Words{
		EN: "An entry of the baseline is beyond its day, or will soon be", UK: "Термін запису базового списку минув або скоро мине",
		RU: "Срок записи базового списка истёк или скоро истечёт", PL: "Termin wpisu listy bazowej minął albo wkrótce minie",
	},
	Reason: analysis.Words{
		EN: "A finding was accepted up to a day on which somebody meant to look again. After it the entry accepts nothing; from 14 days before it a note says so, while there is time to plan.",
		UK: "Зауваження прийняли до дня, коли хтось мав поглянути знову. Після нього запис нічого не приймає; за 14 днів до того про це нагадує примітка, поки є час запланувати.",
		RU: "Замечание приняли до дня, когда кто-то собирался посмотреть снова. После него запись ничего не принимает; за 14 дней до того об этом напоминает примечание, пока есть время запланировать.",
		PL: "Spostrzeżenie przyjęto do dnia, w którym ktoś miał spojrzeć ponownie. Potem wpis niczego nie przyjmuje; od 14 dni wcześniej przypomina o tym uwaga, póki jest czas zaplanować.",
	},
	Texts: []analysis.Text{
		{Message: analysis.Words{
			EN: "{rule} at {subject:quote} was accepted until {until:date}", UK: "{rule} у {subject:quote} було прийнято до {until:date}",
			RU: "{rule} в {subject:quote} было принято до {until:date}", PL: "{rule} w {subject:quote} przyjęto do {until:date}",
		}, Help: newDay},
		{Case: "soon", Severity: diag.SeverityInfo, Message: analysis.Words{
			EN: "{rule} at {subject:quote} is accepted only until {until:date}", UK: "{rule} у {subject:quote} прийнято лише до {until:date}",
			RU: "{rule} в {subject:quote} принято только до {until:date}", PL: "{rule} w {subject:quote} przyjęto tylko do {until:date}",
		}, Help: newDay},
	},
}

var newDay = analysis.Words{
	EN: "mend what it is about, or agree on a new day here", UK: "виправте те, чого це стосується, або домовтеся тут про новий день",
	RU: "исправьте то, чего это касается, или договоритесь здесь о новом дне", PL: "popraw to, czego dotyczy, albo uzgodnij tu nowy dzień",
}

var unused = &analyze.Rule{
	ID: "baseline-unused", Family: family, Severity: diag.SeverityInfo, Whole: true, Source: source,
	Title: analysis.Words{
		EN: "An entry of the baseline accepts what is no longer found", UK: "Запис базового списку приймає те, чого більше немає",
		RU: "Запись базового списка принимает то, чего больше нет", PL: "Wpis listy bazowej przyjmuje to, czego już nie ma",
	},
	Reason: analysis.Words{
		EN: "Somebody has mended it. While the entry stays, the same weakness could come back and nobody would hear of it.",
		UK: "Хтось це виправив. Поки запис лишається, та сама вада може повернутися, і ніхто про неї не дізнається.",
		RU: "Кто-то это исправил. Пока запись остаётся, тот же изъян может вернуться, и никто о нём не узнает.",
		PL: "Ktoś to poprawił. Dopóki wpis zostaje, ta sama słabość może wrócić i nikt się o niej nie dowie.",
	},
	Texts: []analysis.Text{{Message: analysis.Words{
		EN: "{rule} at {subject:quote} is accepted here and no longer found", UK: "{rule} у {subject:quote} тут прийнято, але більше не знаходиться",
		RU: "{rule} в {subject:quote} здесь принято, но больше не находится", PL: "{rule} w {subject:quote} jest tu przyjęte, ale już nie występuje",
	}, Help: prune}, {Case: "gone", Message: analysis.Words{
		EN: "{rule} at {subject:quote} is accepted here, and the map {journey:quote} is no longer there", UK: "{rule} у {subject:quote} тут прийнято, а мапи {journey:quote} більше немає",
		RU: "{rule} в {subject:quote} здесь принято, а карты {journey:quote} больше нет", PL: "{rule} w {subject:quote} jest tu przyjęte, a mapy {journey:quote} już nie ma",
	}, Help: prune}},
}

var prune = analysis.Words{
	EN: "`seam baseline prune` takes it out", UK: "`seam baseline prune` прибере це",
	RU: "`seam baseline prune` уберёт это", PL: "`seam baseline prune` to usunie",
}

var refused = &analyze.Rule{
	ID: "baseline-refused", Family: family, Severity: diag.SeverityError, Whole: true, Source: source,
	Title: analysis.Words{
		EN: "An entry of the baseline accepts what may not be accepted", UK: "Запис базового списку приймає те, чого не можна приймати",
		RU: "Запись базового списка принимает то, что нельзя принимать", PL: "Wpis listy bazowej przyjmuje to, czego nie wolno przyjąć",
	},
	Reason: analysis.Words{
		EN: "The team has said `ignorable: false` of the rule in .seam.yaml. A baseline is no way around that, so the entry accepts nothing.",
		UK: "Команда вказала для правила `ignorable: false` у .seam.yaml. Базовий список цього не обходить, тож запис нічого не приймає.",
		RU: "Команда указала для правила `ignorable: false` в .seam.yaml. Базовый список этого не обходит, поэтому запись ничего не принимает.",
		PL: "Zespół ustalił dla reguły `ignorable: false` w .seam.yaml. Lista bazowa tego nie obchodzi, więc wpis niczego nie przyjmuje.",
	},
	Texts: []analysis.Text{{Message: analysis.Words{
		EN: "what {rule} finds at {subject:quote} may not be accepted", UK: "зауваження правила {rule} у {subject:quote} не можна прийняти",
		RU: "замечание правила {rule} в {subject:quote} нельзя принять", PL: "spostrzeżenia reguły {rule} w {subject:quote} nie wolno przyjąć",
	}, Help: analysis.Words{
		EN: "mend what it found, and take the entry out", UK: "виправте знайдене і приберіть запис",
		RU: "исправьте найденное и уберите запись", PL: "popraw to, co znaleziono, i usuń wpis",
	}}},
}
