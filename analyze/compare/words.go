package compare

import (
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/locale"
)

// message says one difference: where, and what.
func message(kind, lang string, params diag.Params) (string, error) {
	params = short(params)
	what, err := wordsFor(kind, params).Fill(lang, params)
	if err != nil {
		return "", err
	}
	l := locale.Of(lang)
	var where []string
	for _, name := range []string{"at", "item"} {
		if s := params.Text(name); s != "" {
			where = append(where, l.Quote(s))
		}
	}
	if len(where) > 0 {
		what = strings.Join(where, ", ") + ": " + what
	}
	return what, nil
}

// long is how many letters of a text a message shows.
const long = 72

// short are parameters with long texts cut, which a message only has to call to
// mind.
func short(params diag.Params) diag.Params {
	params = slices.Clone(params)
	for i := range params {
		if s, ok := params[i].Value.(string); ok {
			if r := []rune(strings.Join(strings.Fields(s), " ")); len(r) > long {
				params[i].Value = strings.TrimRight(string(r[:long-1]), " ") + "…"
			} else {
				params[i].Value = string(r)
			}
		}
	}
	return params
}

// wordsFor are the words for a difference.
func wordsFor(kind string, params diag.Params) analysis.Words {
	if w, ok := special[kind]; ok {
		switch {
		case kind == "touchpoint-removed" && params.Lookup("from") != nil:
			return goneLedTo
		case kind == "touchpoint-removed" && params.Lookup("into") != nil:
			return merged
		case kind == "touchpoint-added" && params.Lookup("among") != nil:
			return newUnclear
		case kind == "touchpoint-added" && params.Lookup("of") != nil:
			return newOf
		case kind == "touchpoint-moved" && params.Lookup("new") != nil:
			return movedStage
		}
		return w
	}
	old, new := params.Lookup("old") != nil, params.Lookup("new") != nil
	switch {
	case kind == "collaboration-removed" && params.Lookup("now") != nil:
		return goneCovered
	case kind == "collaboration-removed" && params.Lookup("lost") != nil:
		return goneUncovered
	case kind == "collaboration-removed" && params.Lookup("data") != nil:
		return goneUnshared
	case params.Lookup("place") != nil:
		return unsaidInPlace
	case params.Lookup("taken") != nil:
		return unsaidWhereTaken
	case params.Lookup("beside") != nil:
		return unsaidBeside
	case old && new:
		return changed
	case new:
		return said
	case old:
		return unsaid
	case strings.HasSuffix(kind, "-added"):
		return added
	case strings.HasSuffix(kind, "-removed"):
		return removed
	}
	return changed
}

var (
	changed = analysis.Words{
		EN: "`{field}` was {old}, is {new}",
		UK: "`{field}` було {old}, стало {new}",
		RU: "`{field}` было {old}, стало {new}",
		PL: "`{field}` było {old}, jest {new}",
	}
	said = analysis.Words{
		EN: "`{field}` is now {new}; it was not said before",
		UK: "`{field}` тепер {new}; раніше цього не було сказано",
		RU: "`{field}` теперь {new}; раньше это не было сказано",
		PL: "`{field}` to teraz {new}; wcześniej nie było podane",
	}
	unsaid = analysis.Words{
		EN: "`{field}` was {old} and is no longer said",
		UK: "`{field}` було {old}, тепер цього не сказано",
		RU: "`{field}` было {old}, теперь это не сказано",
		PL: "`{field}` było {old}, teraz nie jest podane",
	}
	added = analysis.Words{
		EN: "{name:quote} is new in `{field}`",
		UK: "{name:quote} — нове в `{field}`",
		RU: "{name:quote} — новое в `{field}`",
		PL: "{name:quote} – nowe w `{field}`",
	}
	removed = analysis.Words{
		EN: "{name:quote} is gone from `{field}`",
		UK: "{name:quote} зникло з `{field}`",
		RU: "{name:quote} больше нет в `{field}`",
		PL: "{name:quote} zniknęło z `{field}`",
	}
	goneLedTo = analysis.Words{
		EN: "the touchpoint {name:quote} is gone; customers came to it from {from:quote}",
		UK: "точки контакту {name:quote} більше немає; клієнти приходили до неї з {from:quote}",
		RU: "точки контакта {name:quote} больше нет; клиенты приходили в неё из {from:quote}",
		PL: "punktu styku {name:quote} już nie ma; klienci trafiali do niego z {from:quote}",
	}
	unsaidInPlace = analysis.Words{
		EN: "stands where {place:quote} was, whose `{field}` was {old}, and does not say it",
		UK: "стоїть на місці точки {place:quote}, де `{field}` було {old}, і не каже цього",
		RU: "стоит на месте точки {place:quote}, где `{field}` было {old}, и не говорит этого",
		PL: "stoi na miejscu punktu {place:quote}, gdzie `{field}` było {old}, i tego nie podaje",
	}
	unsaidBeside = analysis.Words{
		EN: "is new beside {beside:quote}, whose `{field}` was {old} and is less now, and does not say its own",
		UK: "нова поруч із точкою {beside:quote}, де `{field}` було {old}, а тепер менше, і не каже свого",
		RU: "новая рядом с точкой {beside:quote}, где `{field}` было {old}, а теперь меньше, и не говорит своего",
		PL: "jest nowy obok punktu {beside:quote}, gdzie `{field}` było {old}, a teraz jest mniej, i swojego nie podaje",
	}
	unsaidWhereTaken = analysis.Words{
		EN: "takes customers away from {taken:quote}, whose `{field}` was {old}, and does not say its own",
		UK: "забирає клієнтів у точки {taken:quote}, де `{field}` було {old}, і не каже свого",
		RU: "забирает клиентов у точки {taken:quote}, где `{field}` было {old}, и не говорит своего",
		PL: "zabiera klientów punktowi {taken:quote}, gdzie `{field}` było {old}, i swojego nie podaje",
	}
	merged = analysis.Words{
		EN: "the touchpoint {name:quote} is part of {into:quote} now",
		UK: "точка контакту {name:quote} тепер є частиною точки {into:quote}",
		RU: "точка контакта {name:quote} теперь часть точки {into:quote}",
		PL: "punkt styku {name:quote} jest teraz częścią punktu {into:quote}",
	}
	newOf = analysis.Words{
		EN: "the touchpoint {name:quote} is new, made of {of:ids}",
		UK: "точка контакту {name:quote} нова, утворена з {of:ids}",
		RU: "точка контакта {name:quote} новая, составлена из {of:ids}",
		PL: "punkt styku {name:quote} jest nowy, powstał z {of:ids}",
	}
	newUnclear = analysis.Words{
		EN: "the touchpoint {name:quote} counts as new: `was` leaves open which one of the old map it was: {among:ids}",
		UK: "точка контакту {name:quote} вважається новою: `was` не дає зрозуміти, якою точкою старої мапи вона була: {among:ids}",
		RU: "точка контакта {name:quote} считается новой: `was` не даёт понять, какой точкой старой карты она была: {among:ids}",
		PL: "punkt styku {name:quote} liczy się jako nowy: z `was` nie wynika, którym punktem starej mapy był: {among:ids}",
	}
	movedStage = analysis.Words{
		EN: "moved from the stage {old:quote} to {new:quote}",
		UK: "перенесено з етапу {old:quote} до {new:quote}",
		RU: "перенесено из этапа {old:quote} в {new:quote}",
		PL: "przeniesiono z etapu {old:quote} do {new:quote}",
	}
)

// special are the words for differences that are no change of a field.
var special = map[string]analysis.Words{
	"outcome-replaced": {
		EN: "all ways to {old:quote}, which is no success, lead to {new:quote} now, which is one: perhaps it is the same; figures are judged as if it were",
		UK: "усі шляхи до {old:quote}, що не є успіхом, тепер ведуть до {new:quote}, що ним є: можливо, це те саме; показники оцінено так, ніби це воно",
		RU: "все пути к исходу {old:quote}, который не успех, теперь ведут к исходу {new:quote}, который успех: возможно, это то же самое; показатели оценены так, будто это оно",
		PL: "wszystkie drogi do {old:quote}, który nie jest sukcesem, prowadzą teraz do {new:quote}, który nim jest: być może to to samo; wskaźniki oceniono tak, jakby tak było",
	},
	"ways-unsaid": {
		EN: "`next` is no longer said, which led to {name:quote}; that nobody leaves has to be said, too",
		UK: "`next` більше не сказано, а він вів до {name:quote}; що ніхто не йде, теж треба сказати",
		RU: "`next` больше не сказано, а он вёл к исходу {name:quote}; что никто не уходит, тоже нужно сказать",
		PL: "`next` nie jest już podane, a prowadziło do {name:quote}; że nikt nie odchodzi, też trzeba powiedzieć",
	},
	"touchpoint-removed": {
		EN: "the touchpoint {name:quote} is gone",
		UK: "точки контакту {name:quote} більше немає",
		RU: "точки контакта {name:quote} больше нет",
		PL: "punktu styku {name:quote} już nie ma",
	},
	"touchpoint-added": {
		EN: "the touchpoint {name:quote} is new",
		UK: "нова точка контакту {name:quote}",
		RU: "новая точка контакта {name:quote}",
		PL: "nowy punkt styku {name:quote}",
	},
	"touchpoint-moved": {
		EN: "moved to another place in the order",
		UK: "змінено місце в порядку точок",
		RU: "изменено место в порядке точек",
		PL: "zmieniono miejsce w kolejności",
	},
	"stage-removed": {
		EN: "the stage {name:quote} is gone",
		UK: "етапу {name:quote} більше немає",
		RU: "этапа {name:quote} больше нет",
		PL: "etapu {name:quote} już nie ma",
	},
	"stage-added": {
		EN: "the stage {name:quote} is new",
		UK: "новий етап {name:quote}",
		RU: "новый этап {name:quote}",
		PL: "nowy etap {name:quote}",
	},
	"stage-moved": {
		EN: "the stage moved to another place in the order",
		UK: "етап переставлено",
		RU: "этап переставлен",
		PL: "etap przestawiono",
	},
	"unreachable": {
		EN: "customers can no longer get here",
		UK: "клієнти більше не можуть сюди потрапити",
		RU: "клиенты больше не могут сюда попасть",
		PL: "klienci nie mogą już tu trafić",
	},
	"reachable": {
		EN: "customers can get here now",
		UK: "тепер клієнти можуть сюди потрапити",
		RU: "теперь клиенты могут сюда попасть",
		PL: "klienci mogą teraz tu trafić",
	},
	"dead-end": {
		EN: "from here the journey can no longer end",
		UK: "звідси подорож більше не може завершитися",
		RU: "отсюда путь больше не может завершиться",
		PL: "stąd podróż nie może się już zakończyć",
	},
	"ends": {
		EN: "from here the journey can end now",
		UK: "тепер подорож звідси може завершитися",
		RU: "теперь путь отсюда может завершиться",
		PL: "stąd podróż może się teraz zakończyć",
	},
	"no-success": {
		EN: "no customer can reach success any more",
		UK: "жоден клієнт більше не може досягти успіху",
		RU: "ни один клиент больше не может достичь успеха",
		PL: "żaden klient nie może już dojść do sukcesu",
	},
	"success-possible": {
		EN: "customers can reach success now",
		UK: "тепер клієнти можуть досягти успіху",
		RU: "теперь клиенты могут достичь успеха",
		PL: "klienci mogą teraz dojść do sukcesu",
	},
}
