package mutate

import "github.com/seam-cx/seam/analyze/analysis"

// What is done to a map, in words.
var (
	takenOut = analysis.Words{
		EN: "owner: {owner} is taken out", UK: "owner: {owner} прибрано", RU: "owner: {owner} убрано", PL: "owner: {owner} zostaje usunięty",
	}
	becomes = analysis.Words{
		EN: "{key}: {old} becomes {new}", UK: "{key}: {old} стає {new}", RU: "{key}: {old} становится {new}", PL: "{key}: {old} zmienia się w {new}",
	}
	becomesOnWay = analysis.Words{
		EN: "{key} on the way to {to}: {old} becomes {new}", UK: "{key} на шляху до {to}: {old} стає {new}",
		RU: "{key} на пути к {to}: {old} становится {new}", PL: "{key} w drodze do {to}: {old} zmienia się w {new}",
	}
	otherFact = analysis.Words{
		EN: "the fact {fact} becomes another than {text:quote}", UK: "факт {fact} стає іншим, ніж {text:quote}",
		RU: "факт {fact} становится другим, чем {text:quote}", PL: "fakt {fact} przestaje brzmieć {text:quote}",
	}
	untoldFact = analysis.Words{
		EN: "the fact {fact} is told no longer", UK: "факт {fact} більше не повідомляють",
		RU: "факт {fact} больше не сообщают", PL: "fakt {fact} nie jest już podawany",
	}
	cut = analysis.Words{
		EN: "the way to {to} is cut", UK: "шлях до {to} перерізано", RU: "путь к {to} перерезан", PL: "droga do {to} zostaje przecięta",
	}
	cutDefault = analysis.Words{
		EN: "the way to {to}, which goes without saying, is cut: customers go on to {new}",
		UK: "шлях до {to}, що мався на увазі, перерізано: клієнти йдуть далі до {new}",
		RU: "подразумеваемый путь к {to} перерезан: клиенты идут дальше к {new}",
		PL: "domyślna droga do {to} zostaje przecięta: klienci idą dalej do {new}",
	}
	cutStart = analysis.Words{
		EN: "customers no longer start at {to}", UK: "клієнти більше не починають із {to}",
		RU: "клиенты больше не начинают с {to}", PL: "klienci nie zaczynają już od {to}",
	}
	otherStart = analysis.Words{
		EN: "customers start at {new} and no longer at {to}", UK: "клієнти починають із {new}, а не з {to}",
		RU: "клиенты начинают с {new}, а не с {to}", PL: "klienci zaczynają od {new}, a nie od {to}",
	}
	notCarried = analysis.Words{
		EN: "what was said is no longer carried to {to}", UK: "сказане більше не передається до {to}",
		RU: "сказанное больше не передаётся в {to}", PL: "to, co powiedziano, nie jest już przekazywane do {to}",
	}
	noChannel = analysis.Words{
		EN: "the channel {channel} is taken out", UK: "канал {channel} прибрано", RU: "канал {channel} убран", PL: "kanał {channel} zostaje usunięty",
	}
	noCollaboration = analysis.Words{
		EN: "the collaboration between {between} is taken out", UK: "взаємодію між {between} прибрано",
		RU: "взаимодействие между {between} убрано", PL: "współpraca między {between} zostaje usunięta",
	}
)
