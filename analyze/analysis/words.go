package analysis

import (
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/locale"
)

// Words say one thing in each language of seam.
type Words struct{ EN, UK, RU, PL string }

// In is w in the language of a BCP 47 tag, else in English.
func (w Words) In(lang string) string {
	switch locale.Of(lang) {
	case locale.Ukrainian:
		return w.UK
	case locale.Russian:
		return w.RU
	case locale.Polish:
		return w.PL
	}
	return w.EN
}

// all are the languages of w, for checking.
func (w Words) all() map[string]string {
	return map[string]string{"en": w.EN, "uk": w.UK, "ru": w.RU, "pl": w.PL}
}

// Fill is w in a language with its placeholders filled in.
func (w Words) Fill(lang string, params diag.Params) (string, error) {
	return fill(w.In(lang), locale.Of(lang), params)
}

// fill replaces the placeholders of a template.
func fill(template string, lang locale.Lang, params diag.Params) (string, error) {
	var b strings.Builder
	b.Grow(2 * len(template))
	err := eachPart(template, func(text string, name, format string) error {
		b.WriteString(text)
		if name == "" {
			return nil
		}
		value := params.Lookup(name)
		if value == nil {
			return fmt.Errorf("no parameter %q for %q", name, template)
		}
		s, err := writeApart(value, format, lang, params)
		if err != nil {
			return fmt.Errorf("{%s:%s} in %q: %w", name, format, template, err)
		}
		b.WriteString(s)
		return nil
	})
	return b.String(), err
}

// writeApart formats one value. Those before and after a change are written with as
// many digits as it takes to tell them apart.
func writeApart(value any, format string, lang locale.Lang, params diag.Params) (string, error) {
	x, ok := value.(float64)
	old, wasNumber := params.Lookup("old").(float64)
	new, isNumber := params.Lookup("new").(float64)
	if !ok || !wasNumber || !isNumber || old == new || x != old && x != new {
		return write(value, format, lang)
	}
	for more := range mostDigits {
		was, err := writeFine(old, format, lang, more)
		if err != nil {
			return "", err
		}
		is, err := writeFine(new, format, lang, more)
		if err != nil {
			return "", err
		}
		if was != is {
			return writeFine(x, format, lang, more)
		}
	}
	return write(value, format, lang)
}

// mostDigits is how many more digits than usual a number may get.
const mostDigits = 5

// writeFine formats a number with more digits than usual.
func writeFine(x float64, format string, lang locale.Lang, more int) (string, error) {
	switch {
	case more == 0:
	case format == "percent":
		return lang.Short(x*100, more) + locale.NoBreak + "%", nil
	case format == "minutes":
		return lang.Short(x, more) + locale.NoBreak + lang.MinuteUnit(), nil
	case format == "":
		return lang.Short(x, 2+more), nil
	}
	return writeNumber(x, format, lang)
}

// eachPart calls f for each stretch of text with the placeholder behind it.
func eachPart(template string, f func(text, name, format string) error) error {
	for template != "" {
		text, rest, found := strings.Cut(template, "{")
		if !found {
			return f(text, "", "")
		}
		inner, after, closed := strings.Cut(rest, "}")
		if !closed {
			return fmt.Errorf("a brace is not closed in %q", template)
		}
		name, format, _ := strings.Cut(inner, ":")
		if name == "" {
			return fmt.Errorf("a placeholder has no name in %q", template)
		}
		if err := f(text, name, format); err != nil {
			return err
		}
		template = after
	}
	return nil
}

// write formats one value.
func write(value any, format string, lang locale.Lang) (string, error) {
	format, forms, _ := strings.Cut(format, "|")
	switch v := value.(type) {
	case string:
		return writeText(v, format, lang)
	case []string:
		switch format {
		case "":
			return lang.List(v), nil
		case "ids":
			return strings.Join(v, ", "), nil
		case "quote":
			quoted := make([]string, len(v))
			for i, s := range v {
				quoted[i] = lang.Quote(s)
			}
			return lang.List(quoted), nil
		}
	case int:
		if format == "plural" {
			return lang.Number(float64(v), 0) + locale.NoBreak + lang.Plural(v, strings.Split(forms, "|")...), nil
		}
		return writeNumber(float64(v), format, lang)
	case float64:
		return writeNumber(v, format, lang)
	}
	return "", fmt.Errorf("the format does not fit a %T", value)
}

func writeText(v, format string, lang locale.Lang) (string, error) {
	switch format {
	case "":
		return v, nil
	case "quote":
		return lang.Quote(v), nil
	case "date":
		day, err := time.Parse(time.DateOnly, v)
		if err != nil {
			return "", err
		}
		return lang.Date(day), nil
	}
	return "", fmt.Errorf("the format does not fit a text")
}

func writeNumber(x float64, format string, lang locale.Lang) (string, error) {
	switch format {
	case "":
		return lang.Short(x, 2), nil
	case "signed":
		return lang.Signed(x, 1), nil
	case "about":
		decimals := 0
		if math.Abs(x) < 10 {
			decimals = 1
		}
		return lang.Short(x, decimals), nil
	case "percent":
		decimals := 0
		if x < .1 {
			decimals = 1
		}
		return lang.Short(x*100, decimals) + locale.NoBreak + "%", nil
	case "minutes":
		switch {
		case x > 0 && x < .1:
			return lang.Short(x, 2) + locale.NoBreak + lang.MinuteUnit(), nil
		case x < 120:
			return lang.Short(x, 1) + locale.NoBreak + lang.MinuteUnit(), nil
		}
		return lang.Duration(time.Duration(math.Round(x)) * time.Minute), nil
	}
	return "", fmt.Errorf("the format does not fit a number")
}
