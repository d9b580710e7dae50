package report

import "github.com/seam-cx/seam/analyze/analysis"

// code is the code of a mistake in a text, with what it means.
type code struct {
	code  string
	means analysis.Words
}

// textCodes are the codes of mistakes in texts, sorted.
var textCodes = append(codesToL, codesFromM...)

var codesToL = []code{
	{"alias-loop", analysis.Words{
		EN: "an alias that stands inside what it refers to", UK: "псевдонім, що стоїть усередині того, на що посилається",
		RU: "псевдоним, который стоит внутри того, на что ссылается", PL: "alias, który stoi wewnątrz tego, do czego się odwołuje",
	}},
	{"ambiguous-name", analysis.Words{
		EN: "a name that two things have", UK: "назва, яку мають дві речі",
		RU: "название, которое носят две вещи", PL: "nazwa, którą noszą dwie rzeczy",
	}},
	{"answers-disagree", analysis.Words{
		EN: "a value or n that the answers contradict", UK: "значення або n, яким суперечать відповіді",
		RU: "значение или n, которым противоречат ответы", PL: "wartość albo n, którym przeczą odpowiedzi",
	}},
	{"answers-length", analysis.Words{
		EN: "answers that do not fit the points of the scale", UK: "відповіді, яких більше чи менше, ніж поділок шкали",
		RU: "ответов больше или меньше, чем делений шкалы", PL: "odpowiedzi, których jest więcej lub mniej niż punktów skali",
	}},
	{"bad-address", analysis.Words{
		EN: "a part_of that is no address", UK: "part_of, що не є адресою",
		RU: "part_of, который не является адресом", PL: "part_of, które nie jest adresem",
	}},
	{"bad-amount", analysis.Words{
		EN: "a text that is no amount of money", UK: "текст, що не є грошовою сумою",
		RU: "текст, который не является денежной суммой", PL: "tekst, który nie jest kwotą pieniędzy",
	}},
	{"bad-boolean", analysis.Words{
		EN: "a text that is neither true nor false", UK: "текст, що не є ні true, ні false",
		RU: "текст, который не является ни true, ни false", PL: "tekst, który nie jest ani true, ani false",
	}},
	{"bad-color", analysis.Words{
		EN: "a text that is no colour", UK: "текст, що не є кольором",
		RU: "текст, который не является цветом", PL: "tekst, który nie jest kolorem",
	}},
	{"bad-date", analysis.Words{
		EN: "a text that is no date", UK: "текст, що не є датою",
		RU: "текст, который не является датой", PL: "tekst, który nie jest datą",
	}},
	{"bad-duration", analysis.Words{
		EN: "a text that is no duration", UK: "текст, що не є тривалістю",
		RU: "текст, который не является длительностью", PL: "tekst, który nie jest czasem trwania",
	}},
	{"bad-escape", analysis.Words{
		EN: "a \\ between double quotes that begins no special character", UK: "\\ у подвійних лапках, що не починає жодного особливого знака",
		RU: "\\ в двойных кавычках, с которой не начинается никакой особый знак", PL: "\\ w cudzysłowie, od którego nie zaczyna się żaden znak specjalny",
	}},
	{"bad-example", analysis.Words{
		EN: "an example of a custom rule that is no map", UK: "приклад власного правила, що не є мапою",
		RU: "пример собственного правила, который не является картой", PL: "przykład własnej reguły, który nie jest mapą",
	}},
	{"bad-expression", analysis.Words{
		EN: "an expression that cannot be read, or names what is not there", UK: "вираз, який не можна прочитати або який називає те, чого немає",
		RU: "выражение, которое нельзя прочитать или которое называет то, чего нет", PL: "wyrażenie, którego nie da się odczytać albo które nazywa coś, czego nie ma",
	}},
	{"bad-font", analysis.Words{
		EN: "a file that is no font that can be used", UK: "файл, що не є придатним шрифтом",
		RU: "файл, который не является пригодным шрифтом", PL: "plik, który nie jest czcionką nadającą się do użycia",
	}},
	{"bad-id", analysis.Words{
		EN: "an id with a space, /, @ or :", UK: "id з пробілом, /, @ або :",
		RU: "id с пробелом, /, @ или :", PL: "id ze spacją, /, @ lub :",
	}},
	{"bad-indentation", analysis.Words{
		EN: "a line that is indented as nothing above it is", UK: "рядок з відступом, якого немає ні в чого над ним",
		RU: "строка с отступом, какого нет ни у чего над ней", PL: "wiersz z wcięciem, jakiego nie ma nic nad nim",
	}},
	{"bad-key", analysis.Words{
		EN: "a key that is no text, or << without a mapping", UK: "ключ, що не є текстом, або << без набору ключів",
		RU: "ключ, который не является текстом, или << без набора ключей", PL: "klucz, który nie jest tekstem, albo << bez zestawu kluczy",
	}},
	{"bad-limit", analysis.Words{
		EN: "a limit that is no number of findings, or stands where none is counted", UK: "межа, що не є кількістю зауважень або стоїть там, де нічого не рахують",
		RU: "предел, который не является числом замечаний или стоит там, где ничего не считают", PL: "granica, która nie jest liczbą spostrzeżeń albo stoi tam, gdzie nic się nie liczy",
	}},
	{"bad-locale", analysis.Words{
		EN: "a text that is no language tag", UK: "текст, що не є позначкою мови",
		RU: "текст, который не является обозначением языка", PL: "tekst, który nie jest oznaczeniem języka",
	}},
	{"bad-logo", analysis.Words{
		EN: "a file that is no logo that can be used", UK: "файл, що не є придатним логотипом",
		RU: "файл, который не является пригодным логотипом", PL: "plik, który nie jest logo nadającym się do użycia",
	}},
	{"bad-message", analysis.Words{
		EN: "a message of a custom rule whose braces are not closed", UK: "повідомлення власного правила, у якому не закрито дужок",
		RU: "сообщение собственного правила, в котором не закрыты скобки", PL: "komunikat własnej reguły, w którym nie zamknięto nawiasów",
	}},
	{"bad-number", analysis.Words{
		EN: "a text that is no number", UK: "текст, що не є числом",
		RU: "текст, который не является числом", PL: "tekst, który nie jest liczbą",
	}},
	{"bad-pattern", analysis.Words{
		EN: "a pattern of files that cannot be used", UK: "шаблон файлів, який не можна застосувати",
		RU: "шаблон файлов, который нельзя применить", PL: "wzorzec plików, którego nie da się użyć",
	}},
	{"bad-rule-id", analysis.Words{
		EN: "an id of a custom rule that is not kebab-case", UK: "id власного правила, написаний не малими літерами через дефіс",
		RU: "id собственного правила, написанный не строчными буквами через дефис", PL: "id własnej reguły, którego nie zapisano małymi literami z łącznikami",
	}},
	{"bad-scale", analysis.Words{
		EN: "a scale whose low end is not first", UK: "шкала, нижній кінець якої стоїть не першим",
		RU: "шкала, нижний конец которой стоит не первым", PL: "skala, której dolny koniec nie stoi na początku",
	}},
	{"bad-share", analysis.Words{
		EN: "a text that is no share, or a share outside 0..1", UK: "текст, що не є часткою, або частка поза межами 0..1",
		RU: "текст, который не является долей, или доля вне пределов 0..1", PL: "tekst, który nie jest udziałem, albo udział poza zakresem 0..1",
	}},
	{"bad-text-start", analysis.Words{
		EN: "a text that begins with a sign that YAML takes for its own", UK: "текст, що починається зі знака, який YAML вважає своїм",
		RU: "текст, который начинается со знака, который YAML считает своим", PL: "tekst zaczynający się od znaku, który YAML uważa za swój",
	}},
	{"bad-threshold", analysis.Words{
		EN: "a threshold that cannot be read", UK: "поріг, який не можна прочитати",
		RU: "порог, который нельзя прочитать", PL: "próg, którego nie da się odczytać",
	}},
	{"bad-value", analysis.Words{
		EN: "a value that the key does not take", UK: "значення, якого ключ не приймає",
		RU: "значение, которого ключ не принимает", PL: "wartość, której klucz nie przyjmuje",
	}},
	{"channel-not-there", analysis.Words{
		EN: "a target on a channel that the touchpoint does not have", UK: "ціль на каналі, якого точка контакту не має",
		RU: "цель на канале, которого у точки контакта нет", PL: "cel na kanale, którego punkt styku nie ma",
	}},
	{"code-fence", analysis.Words{
		EN: "a fence around code, as in Markdown or a chat", UK: "огорожа навколо коду, як у Markdown чи в чаті",
		RU: "ограда вокруг кода, как в Markdown или в чате", PL: "ogrodzenie kodu, jak w Markdownie lub na czacie",
	}},
	{"colon-in-text", analysis.Words{
		EN: "a colon and a space inside a text without quotes", UK: "двокрапка з пробілом у тексті без лапок",
		RU: "двоеточие с пробелом в тексте без кавычек", PL: "dwukropek ze spacją w tekście bez cudzysłowu",
	}},
	{"comment-cuts-text", analysis.Words{
		EN: "a # inside a text, behind which all is comment", UK: "знак # у тексті, за яким усе стає коментарем",
		RU: "знак # в тексте, за которым всё становится комментарием", PL: "znak # w tekście, za którym wszystko jest komentarzem",
	}},
	{"conflicting-keys", analysis.Words{
		EN: "two keys that say the same thing", UK: "два ключі, що кажуть те саме",
		RU: "два ключа, которые говорят одно и то же", PL: "dwa klucze, które mówią to samo",
	}},
	{"control-character", analysis.Words{
		EN: "a control character that cannot be seen", UK: "керувальний знак, якого не видно",
		RU: "управляющий знак, которого не видно", PL: "znak sterujący, którego nie widać",
	}},
	{"curly-quotes", analysis.Words{
		EN: "typographic quotes where YAML needs plain ones", UK: "друкарські лапки там, де YAML потребує простих",
		RU: "типографские кавычки там, где YAML нужны простые", PL: "cudzysłów drukarski tam, gdzie YAML wymaga prostego",
	}},
	{"duplicate-entry", analysis.Words{
		EN: "one name twice in one list", UK: "одна назва двічі в одному списку",
		RU: "одно название дважды в одном списке", PL: "jedna nazwa dwa razy na jednej liście",
	}},
	{"duplicate-id", analysis.Words{
		EN: "one id twice", UK: "один id двічі",
		RU: "один id дважды", PL: "jedno id dwa razy",
	}},
	{"duplicate-key", analysis.Words{
		EN: "one key twice in one mapping", UK: "один ключ двічі в одному наборі",
		RU: "один ключ дважды в одном наборе", PL: "jeden klucz dwa razy w jednym zestawie",
	}},
	{"duplicate-rule", analysis.Words{
		EN: "a custom rule with the id of another rule", UK: "власне правило з id іншого правила",
		RU: "собственное правило с id другого правила", PL: "własna reguła z id innej reguły",
	}},
	{"duplicate-target", analysis.Words{
		EN: "one target twice in one next", UK: "одна ціль двічі в одному next",
		RU: "одна цель дважды в одном next", PL: "jeden cel dwa razy w jednym next",
	}},
	{"duplicate-was", analysis.Words{
		EN: "one former id on two touchpoints", UK: "один колишній id у двох точок контакту",
		RU: "один прежний id у двух точек контакта", PL: "jedno dawne id w dwóch punktach styku",
	}},
	{"empty-id", analysis.Words{
		EN: "a name that leaves no id", UK: "назва, з якої не виходить id",
		RU: "название, из которого не получается id", PL: "nazwa, z której nie da się utworzyć id",
	}},
	{"empty-value", analysis.Words{
		EN: "a key without a value", UK: "ключ без значення",
		RU: "ключ без значения", PL: "klucz bez wartości",
	}},
	{"file-folder", analysis.Words{
		EN: "a folder where a file is due", UK: "тека там, де має бути файл",
		RU: "папка там, где должен быть файл", PL: "folder tam, gdzie ma być plik",
	}},
	{"file-irregular", analysis.Words{
		EN: "a pipe or device where a file is due", UK: "канал або пристрій там, де має бути файл",
		RU: "канал или устройство там, где должен быть файл", PL: "potok lub urządzenie tam, gdzie ma być plik",
	}},
	{"file-misnamed", analysis.Words{
		EN: "a policy whose name is not .seam.yaml", UK: "файл рішень, названий не .seam.yaml",
		RU: "файл решений, названный не .seam.yaml", PL: "plik decyzji o nazwie innej niż .seam.yaml",
	}},
	{"file-missing", analysis.Words{
		EN: "no such file", UK: "такого файлу немає",
		RU: "такого файла нет", PL: "nie ma takiego pliku",
	}},
	{"file-outside", analysis.Words{
		EN: "a link that leads out of the root", UK: "посилання, що веде за межі кореня",
		RU: "ссылка, которая ведёт за пределы корня", PL: "dowiązanie, które prowadzi poza katalog główny",
	}},
	{"file-unreadable", analysis.Words{
		EN: "a file that cannot be read", UK: "файл, який не можна прочитати",
		RU: "файл, который нельзя прочитать", PL: "plik, którego nie da się odczytać",
	}},
	{"flow-comma", analysis.Words{
		EN: "a comma inside { } or [ ] that divides a number or a text", UK: "кома всередині { } або [ ], що розрізає число чи текст",
		RU: "запятая внутри { } или [ ], которая разрезает число или текст", PL: "przecinek wewnątrz { } lub [ ], który rozcina liczbę albo tekst",
	}},
	{"full-width-bracket", analysis.Words{
		EN: "a full-width bracket where YAML needs the plain one", UK: "дужка повної ширини там, де YAML потребує простої",
		RU: "скобка полной ширины там, где YAML нужна простая", PL: "nawias pełnej szerokości tam, gdzie YAML wymaga zwykłego",
	}},
	{"full-width-colon", analysis.Words{
		EN: "a full-width colon where YAML needs the plain one", UK: "двокрапка повної ширини там, де YAML потребує простої",
		RU: "двоеточие полной ширины там, где YAML нужно простое", PL: "dwukropek pełnej szerokości tam, gdzie YAML wymaga zwykłego",
	}},
	{"full-width-comma", analysis.Words{
		EN: "a full-width comma where YAML needs the plain one", UK: "кома повної ширини там, де YAML потребує простої",
		RU: "запятая полной ширины там, где YAML нужна простая", PL: "przecinek pełnej szerokości tam, gdzie YAML wymaga zwykłego",
	}},
	{"invalid-utf8", analysis.Words{
		EN: "bytes that are no UTF-8", UK: "байти, що не є UTF-8",
		RU: "байты, которые не являются UTF-8", PL: "bajty, które nie są UTF-8",
	}},
	{"low-contrast", analysis.Words{
		EN: "two colours between which people cannot tell well", UK: "два кольори, які люди погано розрізняють",
		RU: "два цвета, которые люди плохо различают", PL: "dwa kolory, które ludzie słabo odróżniają",
	}},
}
