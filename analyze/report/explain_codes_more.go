package report

import "github.com/seam-cx/seam/analyze/analysis"

var codesFromM = []code{
	{"matches-nothing", analysis.Words{
		EN: "a pattern that no file matches", UK: "шаблон, якому не відповідає жоден файл",
		RU: "шаблон, которому не отвечает ни один файл", PL: "wzorzec, do którego nie pasuje żaden plik",
	}},
	{"merge-conflict", analysis.Words{
		EN: "marks that a merge left in the file", UK: "позначки, які злиття лишило у файлі",
		RU: "отметки, которые слияние оставило в файле", PL: "znaczniki, które scalanie zostawiło w pliku",
	}},
	{"minus-sign", analysis.Words{
		EN: "a sign that looks like a minus but is none to YAML", UK: "знак, схожий на мінус, який для YAML ним не є",
		RU: "знак, похожий на минус, который для YAML им не является", PL: "znak podobny do minusa, który dla YAML nim nie jest",
	}},
	{"missing-bracket", analysis.Words{
		EN: "a bracket that is not closed", UK: "дужка, яку не закрито",
		RU: "скобка, которая не закрыта", PL: "nawias, którego nie zamknięto",
	}},
	{"missing-colon", analysis.Words{
		EN: "a key without its colon", UK: "ключ без двокрапки",
		RU: "ключ без двоеточия", PL: "klucz bez dwukropka",
	}},
	{"missing-comma", analysis.Words{
		EN: "an entry inside { } or [ ] without a comma at its end", UK: "елемент усередині { } або [ ] без коми в кінці",
		RU: "элемент внутри { } или [ ] без запятой в конце", PL: "element wewnątrz { } lub [ ] bez przecinka na końcu",
	}},
	{"missing-dash", analysis.Words{
		EN: "an entry of a list without its dash", UK: "елемент списку без дефіса",
		RU: "элемент списка без дефиса", PL: "element listy bez łącznika",
	}},
	{"missing-file", analysis.Words{
		EN: "a file that a theme names and that is not there", UK: "файл, який називає тема і якого немає",
		RU: "файл, который называет тема и которого нет", PL: "plik, który wymienia motyw, a którego nie ma",
	}},
	{"missing-key", analysis.Words{
		EN: "a key that must be there is not", UK: "бракує ключа, який має бути",
		RU: "нет ключа, который должен быть", PL: "brakuje klucza, który musi być",
	}},
	{"missing-space", analysis.Words{
		EN: "a dash or colon without the space behind it", UK: "дефіс або двокрапка без пробілу за ними",
		RU: "дефис или двоеточие без пробела за ними", PL: "łącznik lub dwukropek bez spacji za nim",
	}},
	{"no-maps", analysis.Words{
		EN: "a folder without maps", UK: "тека без мап",
		RU: "папка без карт", PL: "folder bez map",
	}},
	{"no-stages", analysis.Words{
		EN: "a map without stages", UK: "мапа без етапів",
		RU: "карта без этапов", PL: "mapa bez etapów",
	}},
	{"no-success", analysis.Words{
		EN: "outcomes of which none is a success", UK: "результати, серед яких немає успіху",
		RU: "итоги, среди которых нет успеха", PL: "wyniki, wśród których nie ma sukcesu",
	}},
	{"no-touchpoints", analysis.Words{
		EN: "a map without any touchpoint", UK: "мапа без жодної точки контакту",
		RU: "карта без единой точки контакта", PL: "mapa bez ani jednego punktu styku",
	}},
	{"not-checked", analysis.Words{
		EN: "a map that an editor could not check, and why", UK: "мапа, якої редактор не зміг перевірити, і чому",
		RU: "карта, которую редактор не смог проверить, и почему", PL: "mapa, której edytor nie mógł sprawdzić, i dlaczego",
	}},
	{"nothing-decided", analysis.Words{
		EN: "an empty policy", UK: "файл рішень, у якому нічого немає",
		RU: "файл решений, в котором ничего нет", PL: "plik decyzji, w którym nic nie ma",
	}},
	{"nothing-left", analysis.Words{
		EN: "an entry without a share where the others take all", UK: "елемент без частки там, де інші забирають усе",
		RU: "элемент без доли там, где остальные забирают всё", PL: "element bez udziału tam, gdzie inne zabierają wszystko",
	}},
	{"odd-dash", analysis.Words{
		EN: "a list item that begins with another sign than a hyphen", UK: "елемент списку, що починається не з дефіса, а з іншого знака",
		RU: "элемент списка, который начинается не с дефиса, а с другого знака", PL: "element listy, który zaczyna się innym znakiem niż łącznik",
	}},
	{"odd-space", analysis.Words{
		EN: "a space that is not a plain one", UK: "пробіл, що не є звичайним",
		RU: "пробел, который не является обычным", PL: "spacja, która nie jest zwykłą spacją",
	}},
	{"outside-root", analysis.Words{
		EN: "a file that a theme names outside its folder", UK: "файл, який називає тема, за межами її теки",
		RU: "файл, который называет тема, за пределами её папки", PL: "plik, który wymienia motyw, poza jej folderem",
	}},
	{"outside-scale", analysis.Words{
		EN: "a number outside its scale", UK: "число поза своєю шкалою",
		RU: "число вне своей шкалы", PL: "liczba poza swoją skalą",
	}},
	{"part-of-unknown", analysis.Words{
		EN: "a part_of that names nothing in the portfolio", UK: "part_of, що не називає нічого з портфеля",
		RU: "part_of, который не называет ничего из портфеля", PL: "part_of, które nie wskazuje niczego w portfelu",
	}},
	{"policy-broken", analysis.Words{
		EN: "a .seam.yaml that cannot be read, so that an editor runs every rule as it is", UK: ".seam.yaml, який не можна прочитати, тож редактор виконує всі правила такими, як вони є",
		RU: ".seam.yaml, который нельзя прочитать, так что редактор выполняет все правила такими, как они есть", PL: ".seam.yaml, którego nie da się odczytać, więc edytor stosuje wszystkie reguły takie, jakie są",
	}},
	{"read-as-one", analysis.Words{
		EN: "names with commas between them, read as one name", UK: "назви через кому, прочитані як одна",
		RU: "названия через запятую, прочитанные как одно", PL: "nazwy rozdzielone przecinkami, odczytane jako jedna",
	}},
	{"registry-key", analysis.Words{
		EN: "a key that a registry does not hold", UK: "ключ, якого реєстр не містить",
		RU: "ключ, которого реестр не содержит", PL: "klucz, którego rejestr nie zawiera",
	}},
	{"rule-failed", analysis.Words{
		EN: "a custom rule that fails for a subject, so that nothing is known of it", UK: "власне правило, яке не спрацювало для предмета, тож про нього нічого не відомо",
		RU: "собственное правило, которое не сработало для предмета, так что о нём ничего не известно", PL: "własna reguła, która zawiodła przy jakimś przedmiocie, więc nic o nim nie wiadomo",
	}},
	{"rule-too-costly", analysis.Words{
		EN: "a custom rule that would take too long over a map", UK: "власне правило, яке працювало б над мапою занадто довго",
		RU: "собственное правило, которое работало бы над картой слишком долго", PL: "własna reguła, która działałaby na mapie zbyt długo",
	}},
	{"same-journey", analysis.Words{
		EN: "two maps of one journey in one state", UK: "дві мапи однієї подорожі в одному стані",
		RU: "две карты одного пути в одном состоянии", PL: "dwie mapy jednej podróży w jednym stanie",
	}},
	{"second-document", analysis.Words{
		EN: "a second document in one file", UK: "другий документ в одному файлі",
		RU: "второй документ в одном файле", PL: "drugi dokument w jednym pliku",
	}},
	{"share-sum", analysis.Words{
		EN: "shares that do not sum to 1", UK: "частки, що не дають у сумі 1",
		RU: "доли, которые не дают в сумме 1", PL: "udziały, które nie sumują się do 1",
	}},
	{"stage-as-target", analysis.Words{
		EN: "a stage where a touchpoint is due", UK: "етап там, де має бути точка контакту",
		RU: "этап там, где должна быть точка контакта", PL: "etap tam, gdzie ma być punkt styku",
	}},
	{"stray-bracket", analysis.Words{
		EN: "a bracket that closes nothing", UK: "дужка, що нічого не закриває",
		RU: "скобка, которая ничего не закрывает", PL: "nawias, który niczego nie zamyka",
	}},
	{"swallowed-text", analysis.Words{
		EN: "a text of which YAML takes a part for itself", UK: "текст, частину якого YAML бере собі",
		RU: "текст, часть которого YAML берёт себе", PL: "tekst, którego część YAML bierze dla siebie",
	}},
	{"tab-indentation", analysis.Words{
		EN: "a tab in front of a line", UK: "табуляція на початку рядка",
		RU: "табуляция в начале строки", PL: "tabulator na początku wiersza",
	}},
	{"term-name", analysis.Words{
		EN: "a text alone where words to avoid may be meant", UK: "самий лише текст там, де можуть бути слова, яких уникають",
		RU: "один только текст там, где могут быть слова, которых избегают", PL: "sam tekst tam, gdzie mogą być słowa do unikania",
	}},
	{"text-after-quote", analysis.Words{
		EN: "text behind a value that has ended", UK: "текст за значенням, яке вже скінчилося",
		RU: "текст за значением, которое уже кончилось", PL: "tekst za wartością, która już się skończyła",
	}},
	{"text-too-long", analysis.Words{
		EN: "an expression or a message of a custom rule beyond the limit", UK: "вираз або повідомлення власного правила, довші за дозволене",
		RU: "выражение или сообщение собственного правила длиннее дозволенного", PL: "wyrażenie lub komunikat własnej reguły dłuższe, niż wolno",
	}},
	{"too-deep", analysis.Words{
		EN: "nesting beyond the limit", UK: "вкладення, глибше за межу",
		RU: "вложение глубже предела", PL: "zagnieżdżenie głębsze, niż wolno",
	}},
	{"too-few", analysis.Words{
		EN: "fewer entries than make sense", UK: "менше елементів, ніж має сенс",
		RU: "меньше элементов, чем имеет смысл", PL: "mniej elementów, niż ma sens",
	}},
	{"too-large", analysis.Words{
		EN: "a file beyond the limit", UK: "файл, більший за межу",
		RU: "файл больше предела", PL: "plik większy, niż wolno",
	}},
	{"too-many-aliases", analysis.Words{
		EN: "aliases that expand beyond the limit", UK: "псевдоніми, що розгортаються за межу",
		RU: "псевдонимы, которые разворачиваются за предел", PL: "aliasy, które rozwijają się ponad granicę",
	}},
	{"too-many-problems", analysis.Words{
		EN: "more problems than are listed", UK: "проблем більше, ніж перелічено",
		RU: "проблем больше, чем перечислено", PL: "więcej problemów, niż wymieniono",
	}},
	{"too-many-rules", analysis.Words{
		EN: "more custom rules than a policy may have", UK: "власних правил більше, ніж може мати файл рішень",
		RU: "собственных правил больше, чем может иметь файл решений", PL: "więcej własnych reguł, niż może mieć plik decyzji",
	}},
	{"unclosed-quote", analysis.Words{
		EN: "a quote that is not closed", UK: "лапки, яких не закрито",
		RU: "кавычки, которые не закрыты", PL: "cudzysłów, którego nie zamknięto",
	}},
	{"unknown-key", analysis.Words{
		EN: "a key that the element does not have", UK: "ключ, якого елемент не має",
		RU: "ключ, которого у элемента нет", PL: "klucz, którego element nie ma",
	}},
	{"unknown-reference", analysis.Words{
		EN: "a reference to nothing", UK: "посилання на те, чого немає",
		RU: "ссылка на то, чего нет", PL: "odwołanie do czegoś, czego nie ma",
	}},
	{"unknown-rule", analysis.Words{
		EN: "a rule that is not there", UK: "правило, якого немає",
		RU: "правило, которого нет", PL: "reguła, której nie ma",
	}},
	{"unknown-set", analysis.Words{
		EN: "a set of rules that is not there", UK: "набір правил, якого немає",
		RU: "набор правил, которого нет", PL: "zestaw reguł, którego nie ma",
	}},
	{"unknown-word", analysis.Words{
		EN: "a word that is not among those a key takes", UK: "слово не з тих, які приймає ключ",
		RU: "слово не из тех, которые принимает ключ", PL: "słowo spoza tych, które przyjmuje klucz",
	}},
	{"uses-circular", analysis.Words{
		EN: "registries that use each other in a circle", UK: "реєстри, що використовують один одного по колу",
		RU: "реестры, которые используют друг друга по кругу", PL: "rejestry, które używają się nawzajem w kółko",
	}},
	{"uses-conflict", analysis.Words{
		EN: "one id from two registries", UK: "один id з двох реєстрів",
		RU: "один id из двух реестров", PL: "jedno id z dwóch rejestrów",
	}},
	{"uses-map", analysis.Words{
		EN: "a map where a registry is due", UK: "мапа там, де має бути реєстр",
		RU: "карта там, где должен быть реестр", PL: "mapa tam, gdzie ma być rejestr",
	}},
	{"uses-missing", analysis.Words{
		EN: "a registry that is not there", UK: "реєстр, якого немає",
		RU: "реестр, которого нет", PL: "rejestr, którego nie ma",
	}},
	{"uses-nowhere", analysis.Words{
		EN: "uses in a text that has no place of its own", UK: "uses у тексті, який не має свого місця",
		RU: "uses в тексте, у которого нет своего места", PL: "uses w tekście, który nie ma własnego miejsca",
	}},
	{"uses-outside", analysis.Words{
		EN: "a registry outside the root", UK: "реєстр за межами кореня",
		RU: "реестр за пределами корня", PL: "rejestr poza katalogiem głównym",
	}},
	{"utf-16", analysis.Words{
		EN: "a file saved as UTF-16", UK: "файл, збережений як UTF-16",
		RU: "файл, сохранённый как UTF-16", PL: "plik zapisany jako UTF-16",
	}},
	{"utf-32", analysis.Words{
		EN: "a file saved as UTF-32", UK: "файл, збережений як UTF-32",
		RU: "файл, сохранённый как UTF-32", PL: "plik zapisany jako UTF-32",
	}},
	{"version-missing", analysis.Words{
		EN: "a file without seam: 1", UK: "файл, у якому немає seam: 1",
		RU: "файл, в котором нет seam: 1", PL: "plik bez seam: 1",
	}},
	{"version-unknown", analysis.Words{
		EN: "a version of the format that is not read here", UK: "версія формату, якої тут не читають",
		RU: "версия формата, которую здесь не читают", PL: "wersja formatu, której tu się nie czyta",
	}},
	{"was-present", analysis.Words{
		EN: "a former id that the map has now", UK: "колишній id, який на мапі є й тепер",
		RU: "прежний id, который есть на карте и теперь", PL: "dawne id, które na mapie jest i teraz",
	}},
	{"wrong-type", analysis.Words{
		EN: "a list where a text is due, and the like", UK: "список там, де має бути текст, і таке інше",
		RU: "список там, где должен быть текст, и тому подобное", PL: "lista tam, gdzie ma być tekst, i tym podobne",
	}},
	{"yaml-syntax", analysis.Words{
		EN: "a text that is no YAML", UK: "текст, що не є YAML",
		RU: "текст, который не является YAML", PL: "tekst, który nie jest YAML",
	}},
}
