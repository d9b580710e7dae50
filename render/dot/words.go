package dot

import "github.com/seam-cx/seam/internal/locale"

// words are the labels of one language.
type words struct {
	start, nobody string
	per100        string // behind a number: of 100 who start
}

func wordsOf(l locale.Lang) words {
	switch l {
	case locale.Ukrainian:
		return words{start: "Початок", nobody: "Ніхто не відповідає", per100: "на 100 тих, хто почав"}
	case locale.Russian:
		return words{start: "Начало", nobody: "Никто не отвечает", per100: "на 100 начавших"}
	case locale.Polish:
		return words{start: "Początek", nobody: "Nikt nie odpowiada", per100: "na 100 zaczynających"}
	}
	return words{start: "Start", nobody: "Nobody accountable", per100: "per 100 who start"}
}
