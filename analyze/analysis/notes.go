package analysis

// Why a figure rests on too little.
var (
	Trapped = Words{
		EN: "customers can get to a place that they never leave",
		UK: "клієнти можуть потрапити туди, звідки немає виходу",
		RU: "клиенты могут попасть туда, откуда нет выхода",
		PL: "klienci mogą trafić w miejsce, z którego nie ma wyjścia",
	}
	NothingGiven = Words{
		EN: "no touchpoint says what it takes of the customer",
		UK: "жодна точка контакту не каже, чого вона коштує клієнтові",
		RU: "ни одна точка контакта не говорит, чего она стоит клиенту",
		PL: "żaden punkt styku nie mówi, ile kosztuje klienta",
	}
	NoSuccess = Words{
		EN: "no customer reaches success",
		UK: "жоден клієнт не досягає успіху",
		RU: "ни один клиент не достигает успеха",
		PL: "żaden klient nie dochodzi do sukcesu",
	}
	NobodyEndsHere = Words{
		EN: "no customer ends this way",
		UK: "жоден клієнт так не завершує",
		RU: "ни один клиент так не заканчивает",
		PL: "żaden klient tak nie kończy",
	}
	TooManyPairs = Words{
		EN: "too many combinations of what customers have said to follow one by one",
		UK: "забагато поєднань того, що клієнти вже сказали, щоб простежити кожне",
		RU: "слишком много сочетаний того, что клиенты уже сказали, чтобы проследить каждое",
		PL: "zbyt wiele połączeń tego, co klienci już powiedzieli, by prześledzić każde",
	}
	TooEntangled = Words{
		EN: "the ways of customers are too entangled to follow to each stage",
		UK: "шляхи клієнтів надто переплетені, щоб простежити до кожного етапу",
		RU: "пути клиентов слишком переплетены, чтобы проследить до каждого этапа",
		PL: "drogi klientów są zbyt splątane, by prześledzić je do każdego etapu",
	}
	NobodyComes = Words{
		EN: "no customer gets here",
		UK: "сюди не потрапляє жоден клієнт",
		RU: "сюда не попадает ни один клиент",
		PL: "nie dociera tu żaden klient",
	}
	NoEffort = Words{
		EN: "the journey has no effort to share out",
		UK: "у подорожі немає зусиль, які можна розподілити",
		RU: "в пути нет усилий, которые можно распределить",
		PL: "podróż nie ma wysiłku do podziału",
	}
	TooFewStatements = Words{
		EN: "fewer than two places give it",
		UK: "це кажуть менш як у двох місцях",
		RU: "это говорят менее чем в двух местах",
		PL: "podają to mniej niż dwa miejsca",
	}
	NoFactsToCompare = Words{
		EN: "no fact is given at two or more places",
		UK: "жоден факт не названо у двох або більше місцях",
		RU: "ни один факт не назван в двух или более местах",
		PL: "żaden fakt nie jest podany w dwóch lub więcej miejscach",
	}
	NoSeams = Words{
		EN: "no customer changes channel or department",
		UK: "жоден клієнт не змінює каналу чи підрозділу",
		RU: "ни один клиент не меняет канал или отдел",
		PL: "żaden klient nie zmienia kanału ani działu",
	}
	NobodyAsks = Words{
		EN: "the map does not say what customers are asked for",
		UK: "мапа не каже, про що питають клієнтів",
		RU: "карта не говорит, о чём спрашивают клиентов",
		PL: "mapa nie mówi, o co pyta się klientów",
	}
	NoChannels = Words{
		EN: "the map names no channel",
		UK: "мапа не називає жодного каналу",
		RU: "карта не называет ни одного канала",
		PL: "mapa nie wymienia żadnego kanału",
	}
	NotPlanned = Words{
		EN: "no share was planned",
		UK: "частки не планували",
		RU: "доля не планировалась",
		PL: "nie zaplanowano udziału",
	}
	TooFewTimes = Words{
		EN: "fewer than two channels say how long they take",
		UK: "менш як два канали кажуть, скільки часу забирають",
		RU: "менее двух каналов говорят, сколько времени занимают",
		PL: "mniej niż dwa kanały mówią, ile trwają",
	}
	ShortestIsZero = Words{
		EN: "the shortest takes no time",
		UK: "найкоротший не забирає часу",
		RU: "самый короткий не занимает времени",
		PL: "najkrótszy nie zajmuje czasu",
	}
	OneOwner = Words{
		EN: "fewer than two departments own what customers meet",
		UK: "за те, що зустрічають клієнти, відповідають менш як два підрозділи",
		RU: "за то, что встречают клиенты, отвечают менее двух отделов",
		PL: "za to, co spotykają klienci, odpowiadają mniej niż dwa działy",
	}
	NoOwnedFlow = Words{
		EN: "no customer goes from one owned touchpoint to another",
		UK: "жоден клієнт не переходить між точками, за які хтось відповідає",
		RU: "ни один клиент не переходит между точками, за которые кто-то отвечает",
		PL: "żaden klient nie przechodzi między punktami, za które ktoś odpowiada",
	}
	NoOwner = Words{
		EN: "no department owns what customers meet",
		UK: "за те, що зустрічають клієнти, не відповідає жоден підрозділ",
		RU: "за то, что встречают клиенты, не отвечает ни один отдел",
		PL: "za to, co spotykają klienci, nie odpowiada żaden dział",
	}
	OneGroup = Words{
		EN: "everything belongs to one group, so that there is nothing to compare",
		UK: "усе належить до однієї групи, тож порівнювати нічого",
		RU: "всё относится к одной группе, так что сравнивать нечего",
		PL: "wszystko należy do jednej grupy, więc nie ma czego porównywać",
	}
	AllApart = Words{
		EN: "every touchpoint is a group of its own, so that there is nothing to compare",
		UK: "кожна точка контакту — окрема група, тож порівнювати нічого",
		RU: "каждая точка контакта — отдельная группа, так что сравнивать нечего",
		PL: "każdy punkt styku jest osobną grupą, więc nie ma czego porównywać",
	}
	NoHandoffs = Words{
		EN: "no department hands customers over to another",
		UK: "жоден підрозділ не передає клієнтів іншому",
		RU: "ни один отдел не передаёт клиентов другому",
		PL: "żaden dział nie przekazuje klientów innemu",
	}
	StandsAlone = Words{
		EN: "it neither hands customers over to another department nor takes them over",
		UK: "він не передає клієнтів іншим підрозділам і не приймає їх",
		RU: "он не передаёт клиентов другим отделам и не принимает их",
		PL: "nie przekazuje klientów innym działom ani ich nie przejmuje",
	}
	NothingRequired = Words{
		EN: "no two departments have to work together",
		UK: "жодним двом підрозділам не потрібно працювати разом",
		RU: "никаким двум отделам не нужно работать вместе",
		PL: "żadne dwa działy nie muszą współpracować",
	}
	NoEmotion = Words{
		EN: "no emotion is known",
		UK: "емоції невідомі",
		RU: "эмоции неизвестны",
		PL: "emocje nie są znane",
	}
	NoDrop = Words{
		EN: "the emotion falls on no way that customers take and whose both ends are known",
		UK: "на жодному шляху клієнтів із відомими відчуттями на обох кінцях настрій не падає",
		RU: "ни на одном пути клиентов с известными ощущениями на обоих концах настроение не падает",
		PL: "na żadnej drodze klientów, której oba końce są znane, odczucie nie spada",
	}
)
