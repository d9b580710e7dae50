package governance

import (
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

var channelStrategy = &analysis.Rule{
	ID: "channel-strategy", Family: "governance", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "Nobody has said what a channel is for",
		UK: "Ніхто не сказав, навіщо канал",
		RU: "Никто не сказал, зачем канал",
		PL: "Nikt nie powiedział, po co jest kanał",
	},
	Reason: analysis.Words{
		EN: "A channel that was added because it was there has no forecast, no measure and no link to the others, and customers pay for it by explaining everything again. Eight questions tell whether it is wanted.",
		UK: "Канал, доданий, бо він був під рукою, не має ні прогнозу, ні мірила, ні зв’язку з іншими, і клієнти платять за це, пояснюючи все знову. Вісім запитань показують, чи він потрібен.",
		RU: "Канал, добавленный потому, что он был под рукой, не имеет ни прогноза, ни мерила, ни связи с другими, и клиенты платят за это, объясняя всё заново. Восемь вопросов показывают, нужен ли он.",
		PL: "Kanał dodany, bo był pod ręką, nie ma prognozy, miary ani związku z innymi, a klienci płacą za to, tłumacząc wszystko od nowa. Osiem pytań pokazuje, czy jest potrzebny.",
	},
	Source: "Neslin et al. 2006, Challenges and Opportunities in Multichannel Customer Management, Journal of Service Research",
	Parameters: []analysis.Parameter{{Name: "channels", Kind: analysis.Number, Default: "2", Doc: analysis.Words{
		EN: "from how many channels on a map that says it of none is told so",
		UK: "від скількох каналів мапі, що не каже цього про жоден, про це нагадують",
		RU: "от скольких каналов карте, которая не говорит этого ни об одном, об этом напоминают",
		PL: "od ilu kanałów mapa, która nie mówi tego o żadnym, jest o tym informowana",
	}}, {Name: "answers", Kind: analysis.Number, Default: "4", Doc: analysis.Words{
		EN: "with fewer of the eight questions answered it is a warning; with more, but not all, a note",
		UK: "якщо відповідей на вісім запитань менше, це попередження; якщо більше, але не всі, — примітка",
		RU: "если ответов на восемь вопросов меньше, это предупреждение; если больше, но не все, — примечание",
		PL: "przy mniejszej liczbie odpowiedzi na osiem pytań jest to ostrzeżenie; przy większej, ale niepełnej, uwaga",
	}}},
	Texts: []analysis.Text{
		{Message: unanswered, Help: answerQuestions},
		{Case: "some", Severity: diag.SeverityInfo, Message: unanswered, Help: answerQuestions},
		{
			Case: "none", Severity: diag.SeverityInfo,
			Message: analysis.Words{
				EN: "the map does not say of any of its channels what it is for: {names:quote}",
				UK: "мапа не каже про жоден зі своїх каналів, навіщо він: {names:quote}",
				RU: "карта не говорит ни об одном из своих каналов, зачем он: {names:quote}",
				PL: "mapa nie mówi o żadnym ze swoich kanałów, po co jest: {names:quote}",
			},
			Help: analysis.Words{
				EN: "begin with the channel that costs most, and answer under its `strategy:` at least `why`, `need` and `measured_by`",
				UK: "почніть із найдорожчого каналу й дайте в його `strategy:` відповідь принаймні на `why`, `need` і `measured_by`",
				RU: "начните с самого дорогого канала и ответьте в его `strategy:` хотя бы на `why`, `need` и `measured_by`",
				PL: "zacznij od najdroższego kanału i odpowiedz w jego `strategy:` przynajmniej na `why`, `need` i `measured_by`",
			},
		},
	},
	Failing: `seam: 1
title: Ask and order
channels:
  chat:
    name: Chat
    strategy: {why: It came with the website}
stages:
  - name: Order
    touchpoints:
      - {name: Ask, channel: chat, owner: care}
`,
	Passing: `seam: 1
title: Ask and order
channels:
  chat:
    name: Chat
    strategy:
      why: Quick questions before ordering
      fits_brand: The brand promises a human answer
      measured_by: ces
      fits_journey: Choose and order
      need: A quick answer
      segments: olena
      feeling: Reassured
      promoted_by: Button beside every price
stages:
  - name: Order
    touchpoints:
      - {name: Ask, channel: chat, owner: care}
`,
	Run: func(p *analysis.Pass) error {
		used := usedChannels(p)
		if !slices.ContainsFunc(used, func(c *journey.Channel) bool { return len(openQuestions(c.Strategy)) < len(questions) }) {
			if p.AtLeast(float64(len(used)), "channels") {
				reportNoStrategy(p, used)
			}
			return nil
		}
		for _, c := range used {
			open := openQuestions(c.Strategy)
			if len(open) == 0 {
				continue
			}
			answers := len(questions) - len(open)
			f := analysis.Found{
				Subject: "channels/" + c.ID, Range: c.Origin.Range,
				Params: diag.Params{
					analysis.ID("channel", c.ID), analysis.Measured("name", p.Channel(c.ID)),
					analysis.Measured("n", answers), analysis.Measured("all", len(questions)), analysis.Measured("open", open),
				},
			}
			if c.Strategy != nil {
				f.Range = c.Origin.Key("strategy")
			}
			if p.AtLeast(float64(answers), "answers") {
				f.Case = "some"
			}
			p.Report(f)
		}
		return nil
	},
}

var unanswered = analysis.Words{
	EN: "of the {all} questions to ask of a channel, {name:quote} answers {n}; open are: {open:ids}",
	UK: "із {all} запитань до каналу {name:quote} відповідає на {n}; без відповіді: {open:ids}",
	RU: "из {all} вопросов к каналу {name:quote} отвечает на {n}; без ответа: {open:ids}",
	PL: "z {all} pytań do kanału {name:quote} odpowiada na {n}; bez odpowiedzi: {open:ids}",
}

var answerQuestions = analysis.Words{
	EN: "answer them under `strategy:`, or ask whether customers need this channel at all",
	UK: "дайте відповіді в `strategy:` або спитайте себе, чи цей канал узагалі потрібен клієнтам",
	RU: "ответьте на них в `strategy:` или спросите себя, нужен ли этот канал клиентам вообще",
	PL: "odpowiedz na nie w `strategy:` albo zapytaj, czy klienci w ogóle potrzebują tego kanału",
}

// questions are the eight questions to ask of a channel, as the keys that
// answer them.
var questions = []struct {
	key      string
	answered func(*journey.Strategy) bool
}{
	{"why", func(s *journey.Strategy) bool { return s.Why != "" }},
	{"fits_brand", func(s *journey.Strategy) bool { return s.FitsBrand != "" }},
	{"measured_by", func(s *journey.Strategy) bool { return len(s.MeasuredBy) > 0 }},
	{"fits_journey", func(s *journey.Strategy) bool { return s.FitsJourney != "" }},
	{"need", func(s *journey.Strategy) bool { return s.Need != "" }},
	{"segments", func(s *journey.Strategy) bool { return len(s.Segments) > 0 }},
	{"feeling", func(s *journey.Strategy) bool { return s.Feeling != "" }},
	{"promoted_by", func(s *journey.Strategy) bool { return s.PromotedBy != "" }},
}

// openQuestions are the keys of the questions that a strategy leaves open.
func openQuestions(s *journey.Strategy) []string {
	var open []string
	for _, q := range questions {
		if s == nil || !q.answered(s) {
			open = append(open, q.key)
		}
	}
	return open
}

// usedChannels are the channels on which the map has encounters, in the order of
// the vocabulary.
func usedChannels(p *analysis.Pass) []*journey.Channel {
	used := map[string]bool{}
	for _, e := range p.Graph.Encounters() {
		used[e.Channel] = true
	}
	var list []*journey.Channel
	for i := range p.Map.Channels {
		if c := &p.Map.Channels[i]; used[c.ID] {
			list = append(list, c)
		}
	}
	return list
}

// reportNoStrategy reports a map that says of no channel what it is for, at
// its channels, or where the first is used.
func reportNoStrategy(p *analysis.Pass, used []*journey.Channel) {
	at := used[0].Origin.Range
	if p.Map.Origin.Has("channels") {
		at = p.Map.Origin.Key("channels")
	}
	names := make([]string, len(used))
	for i, c := range used {
		names[i] = p.Channel(c.ID)
	}
	p.Report(analysis.Found{
		Case: "none", Subject: "channels", Range: at,
		Params: diag.Params{analysis.ID("journey", p.Map.ID), analysis.Measured("names", names)},
	})
}
