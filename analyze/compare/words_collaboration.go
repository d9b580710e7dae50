package compare

import "github.com/seam-cx/seam/analyze/analysis"

// Words for a declaration of how departments work together that is gone.
var (
	goneCovered = analysis.Words{
		EN: "{name:quote} is gone from `{field}`; the same departments work together by {now:quote}",
		UK: "{name:quote} зникло з `{field}`; ті самі підрозділи співпрацюють через {now:quote}",
		RU: "{name:quote} больше нет в `{field}`; те же отделы взаимодействуют через {now:quote}",
		PL: "{name:quote} zniknęło z `{field}`; te same działy współpracują przez {now:quote}",
	}
	goneUncovered = analysis.Words{
		EN: "{name:quote} is gone from `{field}`, and nothing else covers {lost}",
		UK: "{name:quote} зникло з `{field}`, і більше ніщо не охоплює: {lost}",
		RU: "{name:quote} больше нет в `{field}`, и ничто другое не охватывает: {lost}",
		PL: "{name:quote} zniknęło z `{field}` i nic innego nie obejmuje: {lost}",
	}
	goneUnshared = analysis.Words{
		EN: "{name:quote} is gone from `{field}`, and with it the exchange of {data}",
		UK: "{name:quote} зникло з `{field}`, а з ним і обмін: {data}",
		RU: "{name:quote} больше нет в `{field}`, а с ним и обмена: {data}",
		PL: "{name:quote} zniknęło z `{field}`, a z tym wymiana: {data}",
	}
)
