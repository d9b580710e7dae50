package lanes

import "github.com/seam-cx/seam/internal/locale"

// Words are the labels that views with lanes share, in one language. In a phrase
// %s stands for a value.
type Words struct {
	Current, Target      string
	Accountable          string // before a colon
	Stages               string
	Reach                string // %s of 100
	Nobody               string
	Truth, Assumed       string
	Declared, Undeclared string // of a handoff, in a key
	Nothing              string // of a handoff: nothing declared
	Part                 string // sums are those of what is shown
	Touchpoints          []string
	StageCount           []string
	Count                string // %s touchpoints, %s stages
}

func wordsOf(l locale.Lang) *Words {
	switch l {
	case locale.Ukrainian:
		return &ukrainian
	case locale.Russian:
		return &russian
	case locale.Polish:
		return &polish
	}
	return &english
}

var english = Words{
	Current: "current state", Target: "target state", Accountable: "Accountable", Stages: "Stages",
	Reach: "%s of 100 reach it", Nobody: "Nobody", Truth: "moment of truth", Assumed: "assumed, not researched",
	Declared: "handoff, cooperation declared", Undeclared: "handoff, no cooperation declared",
	Nothing:     "nothing declared",
	Part:        "Counted in the part that is shown.",
	Touchpoints: []string{"touchpoint", "touchpoints"}, StageCount: []string{"stage", "stages"}, Count: "%s in %s.",
}

var ukrainian = Words{
	Current: "поточний стан", Target: "цільовий стан", Accountable: "Відповідає", Stages: "Етапи",
	Reach: "доходять %s зі 100", Nobody: "Ніхто", Truth: "момент істини", Assumed: "припущення, не дослідження",
	Declared: "передача, співпрацю описано", Undeclared: "передача, співпраці не описано",
	Nothing:     "нічого не описано",
	Part:        "Пораховано лише показану частину.",
	Touchpoints: []string{"точка дотику", "точки дотику", "точок дотику"}, StageCount: []string{"етап", "етапи", "етапів"}, Count: "%s, %s.",
}

var russian = Words{
	Current: "текущее состояние", Target: "целевое состояние", Accountable: "Отвечает", Stages: "Этапы",
	Reach: "доходят %s из 100", Nobody: "Никто", Truth: "момент истины", Assumed: "предположение, не исследование",
	Declared: "передача, взаимодействие описано", Undeclared: "передача, взаимодействие не описано",
	Nothing:     "ничего не описано",
	Part:        "Посчитана только показанная часть.",
	Touchpoints: []string{"точка контакта", "точки контакта", "точек контакта"}, StageCount: []string{"этап", "этапа", "этапов"}, Count: "%s, %s.",
}

var polish = Words{
	Current: "stan obecny", Target: "stan docelowy", Accountable: "Odpowiada", Stages: "Etapy",
	Reach: "dociera %s na 100", Nobody: "Nikt", Truth: "moment prawdy", Assumed: "założenie, nie badanie",
	Declared: "przekazanie, współpraca opisana", Undeclared: "przekazanie, współpracy nie opisano",
	Nothing:     "niczego nie opisano",
	Part:        "Policzono tylko pokazaną część.",
	Touchpoints: []string{"punkt styku", "punkty styku", "punktów styku"}, StageCount: []string{"etap", "etapy", "etapów"}, Count: "%s, %s.",
}
