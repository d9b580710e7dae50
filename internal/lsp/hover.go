package lsp

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/journey"
)

// seen is what a request looks at: a document as it was when the request came
// to be answered.
type seen struct {
	*document
	offset int
	open   map[string]opened
}

// look finds the document and place that a request speaks of.
func (s *server) look(params json.RawMessage) (*seen, error) {
	var p placeParams
	if err := json.Unmarshal(params, &p); err != nil {
		return nil, &rpcError{codeInvalidParams, err.Error()}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	d := s.docs[p.Document.URI]
	if d == nil {
		return nil, &rpcError{codeRequestFailed, "the document " + p.Document.URI + " is not open"}
	}
	snapshot := *d
	return &seen{&snapshot, d.text.offset(p.Position, s.encoding), s.unsaved()}, nil
}

// hover says what stands at a place: why a rule is there, what a key means, what
// a touchpoint costs.
func (s *server) hover(ctx context.Context, params json.RawMessage) (any, error) {
	at, err := s.settled(ctx, params)
	if err != nil {
		return nil, err
	}
	lang := s.options.Lang
	if lang == "" && at.m != nil {
		lang = at.m.Locale
	}
	var parts []string
	start, end := at.offset, at.offset
	n := at.text.lineOf(at.offset)
	line := at.text.line(n)
	if _, comment, ok := strings.Cut(line, "seam:ignore"); ok {
		for _, word := range strings.FieldsFunc(comment, func(c rune) bool { return c == ' ' || c == ',' }) {
			if word == "--" {
				break
			}
			if rule := analyze.RuleByID(word); rule != nil {
				parts = append(parts, ruleText(rule, lang))
			}
		}
	}
	if from, to, text := at.element(n, line, lang); text != "" {
		start, end = from, to
		parts = append(parts, text)
	}
	for _, x := range at.told[at.uri] {
		if rule := analyze.RuleByID(x.Code); rule != nil && int(x.Range.Start.Line) == n {
			parts = append(parts, ruleText(rule, lang))
		}
	}
	if len(parts) == 0 {
		return nil, nil
	}
	where := at.text.span(start, end, s.encoding)
	h := hover{Contents: markdown(strings.Join(slices.Compact(parts), "\n\n---\n\n"))}
	if start < end {
		h.Range = &where
	}
	return h, nil
}

// element explains the key at a place, or the touchpoint that a word there
// names.
func (at *seen) element(n int, line, lang string) (start, end int, text string) {
	start = at.text.starts[n]
	i := at.offset - start
	for i > 0 && i <= len(line) && strings.IndexByte(" {[,:@/", line[i-1]) < 0 {
		i--
	}
	start += i
	word := token(line[i:])
	end = start + len(word)
	if id, _, ok := strings.Cut(word, "@"); ok {
		word = id
	}
	c := cursorAt(at.text, start)
	c.word = ""
	if d := c.look(at.grammar(lang)); d.element != nil {
		if k := d.element.Key(word); k != nil {
			return start, end, "**" + k.Name + "** · " + d.element.Name + "\n\n" + k.Doc
		}
	}
	whole := strings.Trim(token(line[max(0, c.start-at.text.starts[n]):]), `"'`)
	if d := at.text; d != nil && at.m != nil {
		for _, name := range []string{strings.Trim(word, `"'`), whole} {
			if text := at.touchpoint(name, lang); text != "" {
				return start, end, text
			}
		}
	}
	return start, end, ""
}

// touchpoint says the figures of the touchpoint that a word names.
func (at *seen) touchpoint(word, lang string) string {
	for _, st := range at.m.Stages {
		for _, tp := range st.Touchpoints {
			if word == "" || tp.ID != word && tp.Name != word || at.report == nil || at.report.Effort == nil {
				continue
			}
			for _, e := range at.report.Effort.Touchpoints {
				if e.ID == tp.ID {
					return figuresText(tp.Name, tp.ID, at.m, at.report, e, lang)
				}
			}
		}
	}
	return ""
}

// ruleText is why a rule is there, and who says so.
func ruleText(r *analyze.Rule, lang string) string {
	return fmt.Sprintf("**%s** · %s\n\n%s\n\n*%s*\n\n[%s](%s)", r.ID, r.Title.In(lang), r.Reason.In(lang), r.Source, r.ID, rulePage(r))
}

var (
	visitsWord  = analysis.Words{EN: "Visits per customer", UK: "Візитів на клієнта", RU: "Визитов на клиента", PL: "Wizyt na klienta"}
	effortWord  = analysis.Words{EN: "Effort of a visit", UK: "Зусилля за візит", RU: "Усилия за визит", PL: "Wysiłek na wizytę"}
	emotionWord = analysis.Words{EN: "Emotion", UK: "Емоція", RU: "Эмоция", PL: "Emocja"}
	leaveWord   = analysis.Words{EN: "End here", UK: "Завершують тут", RU: "Завершают здесь", PL: "Kończą tutaj"}
)

// itemWords name the parts of effort in the order of figures.Items.
var itemWords = []struct {
	words analysis.Words
	of    func(figures.Items) float64
}{
	{analysis.Words{EN: "active", UK: "дії", RU: "действия", PL: "działanie"}, func(i figures.Items) float64 { return i.Active }},
	{analysis.Words{EN: "wait", UK: "очікування", RU: "ожидание", PL: "oczekiwanie"}, func(i figures.Items) float64 { return i.Wait }},
	{analysis.Words{EN: "delay", UK: "затримка", RU: "задержка", PL: "opóźnienie"}, func(i figures.Items) float64 { return i.Delay }},
	{analysis.Words{EN: "steps", UK: "кроки", RU: "шаги", PL: "kroki"}, func(i figures.Items) float64 { return i.Steps }},
	{analysis.Words{EN: "proof of identity", UK: "підтвердження особи", RU: "подтверждение личности", PL: "potwierdzenie tożsamości"}, func(i figures.Items) float64 { return i.Auth }},
	{analysis.Words{EN: "change of channel", UK: "зміна каналу", RU: "смена канала", PL: "zmiana kanału"}, func(i figures.Items) float64 { return i.Switch }},
	{analysis.Words{EN: "handoff", UK: "передача", RU: "передача", PL: "przekazanie"}, func(i figures.Items) float64 { return i.Handoff }},
	{analysis.Words{EN: "repeated answers", UK: "повторні відповіді", RU: "повторные ответы", PL: "powtórzone odpowiedzi"}, func(i figures.Items) float64 { return i.Repeat }},
}

// figuresText are the figures of a touchpoint, with items per visit.
func figuresText(name, id string, m *journey.Map, r *figures.Report, e figures.TouchpointEffort, lang string) string {
	l := locale.Of(lang)
	var b strings.Builder
	fmt.Fprintf(&b, "**%s** · `%s`\n", name, id)
	minutes := func(x float64) string { return l.Short(x, 1) + locale.NoBreak + l.MinuteUnit() }
	value := func(label analysis.Words, v figures.Value, write func(float64) string) {
		switch {
		case v.OK:
			fmt.Fprintf(&b, "\n- %s: %s", label.In(lang), write(v.X))
		case v.Note != "":
			fmt.Fprintf(&b, "\n- %s: – (%s)", label.In(lang), v.Note)
		}
	}
	value(visitsWord, e.Visits, func(x float64) string { return l.Number(x, 2) })
	value(effortWord, e.Cost, minutes)
	if e.Visits.OK && e.Visits.X > 0 && e.Cost.OK {
		for _, item := range itemWords {
			if x := item.of(e.Items) / e.Visits.X; x > 0.005 {
				fmt.Fprintf(&b, "\n  - %s: %s", item.words.In(lang), minutes(x))
			}
		}
	}
	for _, st := range m.Stages {
		for _, tp := range st.Touchpoints {
			if tp.ID == id && tp.Emotion != nil && tp.Emotion.Value != nil {
				fmt.Fprintf(&b, "\n- %s: %s", emotionWord.In(lang), l.Signed(*tp.Emotion.Value, 1))
			}
		}
	}
	for _, x := range e.Exits {
		if x.Flow > 0 {
			fmt.Fprintf(&b, "\n- %s: %s %s", leaveWord.In(lang), l.Percent(x.Flow, 1), outcomeName(m, x.Outcome))
		}
	}
	if list := findingsOf(r.Findings, id); len(list) > 0 {
		b.WriteString("\n\n" + strings.Join(list, "\n"))
	}
	return b.String()
}

func outcomeName(m *journey.Map, id string) string {
	for _, o := range m.Outcomes {
		if o.ID == id {
			return o.Name
		}
	}
	return id
}

// findingsOf are what rules found at a touchpoint.
func findingsOf(list []diag.Finding, id string) []string {
	var out []string
	for _, f := range list {
		_, point, _ := strings.Cut(f.Subject, "/")
		if point, _, _ = strings.Cut(point, "@"); point == id {
			out = append(out, fmt.Sprintf("- %s `%s`: %s", f.Severity, f.Rule, f.Message))
		}
	}
	return out
}
