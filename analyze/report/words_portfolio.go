package report

// portfolioWords are what a page says about several maps together.
type portfolioWords struct {
	portfolio, brokenMaps, aboutMaps string // number
	worstFirst                       string
	worstIs                          string // title, effort per success, success
	journeyHeads                     [7]string
	journeyNote                      string
	weightsAlike, weightsApart       string // titles
	targetsTitle                     string
	targetHeads                      [7]string
	handoffsTitle, handoffsNote      string
	handoffHeads                     [4]string
	factsTitle, factsSame            string
	factHeads, termHeads             [3]string
	sharedTitle                      string
	sharedHeads                      [5]string
	linksTitle                       string
	linkHeads                        [5]string
}

var englishPortfolio = portfolioWords{
	portfolio: "All journeys together", brokenMaps: "not readable %s", aboutMaps: "About the maps",
	worstFirst:    "Journeys, worst first",
	worstIs:       "%s is the hardest: %s of customers' effort for each success, and %s of 100 who start get what they came for.",
	journeyHeads:  [7]string{"Journey", "effort per success", "success", "facts agree", "covered", "errors", "warnings"},
	weightsAlike:  "Efforts rest on the default weights in all of them.",
	weightsApart:  "%s count effort by weights of their own: before comparing their minutes with those of others, look at the weights in each page.",
	journeyNote:   "Facts agree: pairs of places that state one fact and agree. Covered: flow between departments that have declared how they work together. A dash means that too little is known.",
	targetsTitle:  "What the targets would change",
	targetHeads:   [7]string{"Journey", "effort per success", "success", "facts agree", "covered", "errors", "gets worse"},
	handoffsTitle: "Handoffs across journeys",
	handoffsNote:  "Per 100 customers who start each journey, summed over the journeys of today; how many customers start a journey is not known and not counted.",
	handoffHeads:  [4]string{"Handoff", "in all", "declared", "in journeys"},
	factsTitle:    "Facts and words across journeys",
	factsSame:     "The facts that several journeys state are the same in all of them.",
	factHeads:     [3]string{"Told differently", "agree", "what is said"},
	termHeads:     [3]string{"Avoided word", "should be", "in journeys"},
	sharedTitle:   "Touchpoints that journeys share",
	sharedHeads:   [5]string{"Touchpoint", "in journey", "visits", "effort a visit", "emotion"},
	linksTitle:    "Journeys that are part of others",
	linkHeads:     [5]string{"Journey", "is part of", "found", "its effort", "reckoned there"},
}

var ukrainianPortfolio = portfolioWords{
	portfolio: "Усі подорожі разом", brokenMaps: "не читаються — %s", aboutMaps: "Про мапи",
	worstFirst:    "Подорожі, найгірші спочатку",
	worstIs:       "Найважча — %s: %s зусиль клієнтів на кожен успіх, а своє отримують %s зі 100, які почали.",
	journeyHeads:  [7]string{"Подорож", "зусилля на успіх", "успіх", "факти збігаються", "покриття", "помилок", "попереджень"},
	weightsAlike:  "Зусилля всюди пораховані за усталеними вагами.",
	weightsApart:  "%s рахують зусилля за власними вагами: перш ніж порівнювати їхні хвилини з іншими, погляньте на ваги на кожній сторінці.",
	journeyNote:   "Факти збігаються: пари місць, що називають той самий факт однаково. Покриття: потік між підрозділами, які оголосили, як працюють разом. Риска означає, що відомо замало.",
	targetsTitle:  "Що змінили б цільові мапи",
	targetHeads:   [7]string{"Подорож", "зусилля на успіх", "успіх", "факти збігаються", "покриття", "помилок", "стає гірше"},
	handoffsTitle: "Передачі в усіх подорожах",
	handoffsNote:  "На 100 клієнтів, які почали кожну подорож, сума за подорожами сьогодні; скільки клієнтів починає подорож, невідомо й не враховано.",
	handoffHeads:  [4]string{"Передача", "разом", "оголошено", "у подорожах"},
	factsTitle:    "Факти й слова в різних подорожах",
	factsSame:     "Факти, які називають кілька подорожей, у всіх однакові.",
	factHeads:     [3]string{"Кажуть по-різному", "збіг", "що кажуть"},
	termHeads:     [3]string{"Слово, якого уникають", "треба казати", "у подорожах"},
	sharedTitle:   "Спільні точки контакту",
	sharedHeads:   [5]string{"Точка контакту", "у подорожі", "відвідин", "зусилля за раз", "емоція"},
	linksTitle:    "Подорожі, що є частиною інших",
	linkHeads:     [5]string{"Подорож", "частина", "знайдено", "її зусилля", "там ураховано"},
}

var russianPortfolio = portfolioWords{
	portfolio: "Все пути вместе", brokenMaps: "не читаются — %s", aboutMaps: "О картах",
	worstFirst:    "Пути, худшие сначала",
	worstIs:       "Самый тяжёлый — %s: %s усилий клиентов на каждый успех, а своё получают %s из 100, которые начали.",
	journeyHeads:  [7]string{"Путь", "усилия на успех", "успех", "факты совпадают", "покрытие", "ошибок", "предупреждений"},
	weightsAlike:  "Усилия везде посчитаны по весам по умолчанию.",
	weightsApart:  "%s считают усилия по собственным весам: прежде чем сравнивать их минуты с другими, посмотрите на веса на каждой странице.",
	journeyNote:   "Факты совпадают: пары мест, которые называют один факт одинаково. Покрытие: поток между отделами, которые объявили, как работают вместе. Прочерк означает, что известно слишком мало.",
	targetsTitle:  "Что изменили бы целевые карты",
	targetHeads:   [7]string{"Путь", "усилия на успех", "успех", "факты совпадают", "покрытие", "ошибок", "становится хуже"},
	handoffsTitle: "Передачи во всех путях",
	handoffsNote:  "На 100 клиентов, которые начали каждый путь, сумма по путям сегодня; сколько клиентов начинает путь, неизвестно и не учтено.",
	handoffHeads:  [4]string{"Передача", "вместе", "объявлено", "в путях"},
	factsTitle:    "Факты и слова в разных путях",
	factsSame:     "Факты, которые называют несколько путей, во всех одинаковы.",
	factHeads:     [3]string{"Говорят по-разному", "совпадают", "что говорят"},
	termHeads:     [3]string{"Слово, которого избегают", "надо говорить", "в путях"},
	sharedTitle:   "Общие точки контакта",
	sharedHeads:   [5]string{"Точка контакта", "в пути", "посещений", "усилия за раз", "эмоция"},
	linksTitle:    "Пути, которые входят в другие",
	linkHeads:     [5]string{"Путь", "часть", "найдено", "его усилия", "там учтено"},
}

var polishPortfolio = portfolioWords{
	portfolio: "Wszystkie podróże razem", brokenMaps: "nieczytelne: %s", aboutMaps: "O mapach",
	worstFirst:    "Podróże, najgorsze najpierw",
	worstIs:       "Najtrudniejsza jest podróż %s: %s wysiłku klientów na każdy sukces, a to, po co przyszło, dostaje %s na 100, którzy zaczynają.",
	journeyHeads:  [7]string{"Podróż", "wysiłek na sukces", "sukces", "zgodne fakty", "pokrycie", "błędów", "ostrzeżeń"},
	weightsAlike:  "Wysiłek liczony jest wszędzie według wag domyślnych.",
	weightsApart:  "%s liczą wysiłek według własnych wag: zanim porówna się ich minuty z innymi, trzeba spojrzeć na wagi na każdej stronie.",
	journeyNote:   "Zgodne fakty: pary miejsc, które podają ten sam fakt jednakowo. Pokrycie: ruch między działami, które zadeklarowały, jak współpracują. Kreska oznacza, że wiadomo za mało.",
	targetsTitle:  "Co zmieniłyby mapy docelowe",
	targetHeads:   [7]string{"Podróż", "wysiłek na sukces", "sukces", "zgodne fakty", "pokrycie", "błędów", "pogarsza się"},
	handoffsTitle: "Przekazania we wszystkich podróżach",
	handoffsNote:  "Na 100 klientów, którzy zaczynają każdą podróż, suma po dzisiejszych podróżach; ilu klientów zaczyna podróż, nie wiadomo i nie jest to liczone.",
	handoffHeads:  [4]string{"Przekazanie", "razem", "zadeklarowane", "w podróżach"},
	factsTitle:    "Fakty i słowa w różnych podróżach",
	factsSame:     "Fakty, które podaje kilka podróży, są we wszystkich takie same.",
	factHeads:     [3]string{"Podawane różnie", "zgodność", "co się mówi"},
	termHeads:     [3]string{"Unikane słowo", "należy mówić", "w podróżach"},
	sharedTitle:   "Wspólne punkty styku",
	sharedHeads:   [5]string{"Punkt styku", "w podróży", "wizyt", "wysiłek na wizytę", "emocja"},
	linksTitle:    "Podróże, które są częścią innych",
	linkHeads:     [5]string{"Podróż", "część", "znaleziono", "jej wysiłek", "policzono tam"},
}
