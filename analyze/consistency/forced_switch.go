package consistency

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

var forcedSwitch = &analysis.Rule{
	ID: "forced-switch", Family: "consistency", Severity: diag.SeverityWarning, NeedsFlow: true,
	Title: analysis.Words{
		EN: "Customers have to change channel to get on",
		UK: "Щоб рухатися далі, клієнти мусять змінити канал",
		RU: "Чтобы двигаться дальше, клиентам приходится менять канал",
		PL: "Aby pójść dalej, klienci muszą zmienić kanał",
	},
	Reason: analysis.Words{
		EN: "Having to switch channels is among what makes service hard for customers: they look for the next door themselves, and often begin anew behind it.",
		UK: "Вимушена зміна каналу — одне з того, що найбільше ускладнює клієнтам життя: вони самі шукають наступні двері й часто починають за ними спочатку.",
		RU: "Вынужденная смена канала — одно из того, что сильнее всего осложняет клиентам жизнь: они сами ищут следующую дверь и часто начинают за ней сначала.",
		PL: "Wymuszona zmiana kanału należy do tego, co najbardziej utrudnia klientom życie: sami szukają następnych drzwi i często zaczynają za nimi od nowa.",
	},
	Source: "Dixon, Freeman & Toman 2010, Stop Trying to Delight Your Customers",
	Parameters: []analysis.Parameter{
		{Name: "share", Kind: analysis.Share, Default: "90%", Doc: analysis.Words{
			EN: "smallest part of those who go on that has to change channel",
			UK: "найменша частка тих, хто йде далі й мусить змінити канал",
			RU: "наименьшая доля тех, кто идёт дальше и вынужден сменить канал",
			PL: "najmniejsza część idących dalej, która musi zmienić kanał",
		}},
		{Name: "flow", Kind: analysis.Number, Default: "0.05", Doc: analysis.Words{
			EN: "smallest expected number of times per customer who starts",
			UK: "найменша очікувана кількість разів на клієнта, що починає",
			RU: "наименьшее ожидаемое число раз на клиента, который начинает",
			PL: "najmniejsza oczekiwana liczba razy na klienta, który zaczyna",
		}},
	},
	Texts: []analysis.Text{
		{
			Case: "again",
			Message: analysis.Words{
				EN: "after {name:quote} ({where}) customers can only go on by another channel, mostly to {to_name:quote} on {onto} ({to_departments}), and have to say again there what they have said: {times:about} times per 100 customers",
				UK: "після {name:quote} ({where}) далі можна лише іншим каналом, найчастіше до {to_name:quote} через {onto} ({to_departments}), і там треба знову казати вже сказане: {times:about} разів на 100 клієнтів",
				RU: "после {name:quote} ({where}) дальше можно только по другому каналу, чаще всего к {to_name:quote} через {onto} ({to_departments}), и там приходится повторять уже сказанное: {times:about} раз на 100 клиентов",
				PL: "po {name:quote} ({where}) dalej można pójść tylko innym kanałem, najczęściej do {to_name:quote} przez {onto} ({to_departments}), i tam trzeba powtarzać to, co już powiedziano: {times:about} razy na 100 klientów",
			},
			Help: stay,
		},
		{
			Severity: diag.SeverityInfo,
			Message: analysis.Words{
				EN: "after {name:quote} ({where}) customers can only go on by another channel, mostly to {to_name:quote} on {onto} ({to_departments}), and have to look for it themselves: {times:about} times per 100 customers",
				UK: "після {name:quote} ({where}) далі можна лише іншим каналом, найчастіше до {to_name:quote} через {onto} ({to_departments}), і шукати його треба самим: {times:about} разів на 100 клієнтів",
				RU: "после {name:quote} ({where}) дальше можно только по другому каналу, чаще всего к {to_name:quote} через {onto} ({to_departments}), и искать его приходится самим: {times:about} раз на 100 клиентов",
				PL: "po {name:quote} ({where}) dalej można pójść tylko innym kanałem, najczęściej do {to_name:quote} przez {onto} ({to_departments}), i trzeba go szukać samemu: {times:about} razy na 100 klientów",
			},
			Help: stay,
		},
	},
	Places: []analysis.Text{{Case: "to", Message: analysis.Words{
		EN: "{to_name:quote} is not open on {channel}",
		UK: "{to_name:quote} недоступне через {channel}",
		RU: "{to_name:quote} недоступно через {channel}",
		PL: "{to_name:quote} nie jest dostępne przez {channel}",
	}}},
	Failing: `seam: 1
title: Get help
channels:
  chat: {name: Chat, kind: chat}
  phone: {name: Contact centre, kind: phone}
stages:
  - name: Get help
    touchpoints:
      - {name: Ask in the chat, channel: chat, owner: digital, asks: address}
      - {name: Explain again, channel: phone, owner: care, asks: address}
`,
	Passing: `seam: 1
title: Get help
channels:
  chat: {name: Chat, kind: chat}
  phone: {name: Contact centre, kind: phone}
stages:
  - name: Get help
    touchpoints:
      - {name: Ask in the chat, channel: chat, owner: digital}
      - {name: Get the answer, channels: [chat, phone], owner: care}
`,
	Run: func(p *analysis.Pass) error {
		var here []force
		for _, f := range forced(p.Input) {
			if len(here) > 0 && here[0].from.Index != f.from.Index {
				judgeForce(p, here)
				here = here[:0]
			}
			here = append(here, f)
		}
		if len(here) > 0 {
			judgeForce(p, here)
		}
		return nil
	},
}

// judgeForce looks at all that forces customers off one channel of a touchpoint,
// beside all who go on from there.
func judgeForce(p *analysis.Pass, list []force) {
	onward, away, again, sought := 0.0, 0.0, 0.0, 0.0
	most := list[0]
	for _, f := range list {
		away += f.flow
		again += f.again
		if f.sought {
			sought += f.flow
		}
		if f.flow > most.flow {
			most = f
		}
	}
	for _, t := range p.Flow.Out[most.from.Index] {
		if t.To != journey.None {
			onward += t.Flow
		}
	}
	if !p.AtLeast(again, "flow") {
		away = sought
	}
	if !p.AtLeast(away, "flow") || !p.AtLeast(away/onward, "share") {
		return
	}
	reportForce(p, most, away, again)
}

var stay = analysis.Words{
	EN: "open the next step on this channel too, or hand customers over with what they have said, so that nobody has to look for the door",
	UK: "відкрийте наступний крок і в цьому каналі або передавайте клієнтів далі разом зі сказаним, щоб ніхто не шукав дверей сам",
	RU: "откройте следующий шаг и в этом канале или передавайте клиентов дальше вместе со сказанным, чтобы никто не искал дверь сам",
	PL: "udostępnij następny krok także w tym kanale albo przekazuj klientów dalej wraz z tym, co powiedzieli, by nikt nie szukał drzwi sam",
}

// reportForce tells of customers who have to change channel; f leads where most go.
func reportForce(p *analysis.Pass, f force, away, again float64) {
	to := f.to[0]
	found := analysis.Found{
		Subject: f.from.Address(),
		Range:   f.from.Place("next"),
		Params: diag.Params{
			analysis.ID("from", f.from.Touchpoint.ID), analysis.ID("on", f.from.Channel), analysis.Measured("to", to.Touchpoint.ID),
			analysis.Measured("name", analysis.Touchpoint(f.from.Touchpoint)), analysis.Measured("where", where(p, f.from)),
			analysis.Measured("channel", p.Channel(f.from.Channel)), analysis.Measured("department", ownerName(p, f.from)),
			analysis.Measured("to_name", analysis.Touchpoint(to.Touchpoint)),
			analysis.Measured("onto", channelNames(p, f.to)), analysis.Measured("to_departments", departmentNames(p, f.to)),
			analysis.Measured("times", away*100),
		},
		Related: []analysis.Place{{Case: "to", Range: to.Place("name")}},
	}
	if p.AtLeast(again, "flow") {
		found.Case = "again"
	}
	p.Report(found)
}

func channelNames(p *analysis.Pass, list []journey.Encounter) []string {
	var names []string
	for _, e := range list {
		names = append(names, p.Channel(e.Channel))
	}
	return names
}

// departmentNames are the owners of encounters, each once.
func departmentNames(p *analysis.Pass, list []journey.Encounter) []string {
	var names []string
	seen := map[string]bool{}
	for _, e := range list {
		if name := ownerName(p, e); !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	return names
}
