package report

import "github.com/seam-cx/seam/internal/locale"

// words are what a report says beside the texts of rules. Lists are the forms
// that go with a number (package locale).
type words struct {
	maps, errors, warnings, infos []string
	nothing                       string
}

// in are the words of a language.
func in(l locale.Lang) *words {
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

var english = words{
	maps:     []string{"map", "maps"},
	errors:   []string{"error", "errors"},
	warnings: []string{"warning", "warnings"},
	infos:    []string{"note", "notes"},
	nothing:  "nothing found",
}

var ukrainian = words{
	maps:     []string{"мапа", "мапи", "мап"},
	errors:   []string{"помилка", "помилки", "помилок"},
	warnings: []string{"попередження", "попередження", "попереджень"},
	infos:    []string{"примітка", "примітки", "приміток"},
	nothing:  "нічого не знайдено",
}

var russian = words{
	maps:     []string{"карта", "карты", "карт"},
	errors:   []string{"ошибка", "ошибки", "ошибок"},
	warnings: []string{"предупреждение", "предупреждения", "предупреждений"},
	infos:    []string{"примечание", "примечания", "примечаний"},
	nothing:  "ничего не найдено",
}

var polish = words{
	maps:     []string{"mapa", "mapy", "map"},
	errors:   []string{"błąd", "błędy", "błędów"},
	warnings: []string{"ostrzeżenie", "ostrzeżenia", "ostrzeżeń"},
	infos:    []string{"uwaga", "uwagi", "uwag"},
	nothing:  "niczego nie znaleziono",
}
