package position

import "github.com/seam-cx/seam/analyze/analysis"

var statements = []Statement{
	{
		ID: "joint-design-full", Topic: JointDesign, Share: .28, Of: Firms, Source: benchmark, Beside: "silos.level", Level: "full",
		What: analysis.Words{
			EN: "departments design customer journeys together fully",
			UK: "підрозділи повністю проєктують клієнтські подорожі разом",
			RU: "отделы полностью проектируют клиентские пути вместе",
			PL: "działy w pełni wspólnie projektują podróże klientów",
		},
	},
	{
		ID: "joint-design-part", Topic: JointDesign, Share: .63, Of: Firms, Source: benchmark, Beside: "silos.level", Level: "fragmented",
		What: analysis.Words{
			EN: "departments design customer journeys together in part",
			UK: "підрозділи проєктують клієнтські подорожі разом частково",
			RU: "отделы проектируют клиентские пути вместе частично",
			PL: "działy wspólnie projektują podróże klientów po części",
		},
	},
	{
		ID: "joint-design-none", Topic: JointDesign, Share: .09, Of: Firms, Source: benchmark, Beside: "silos.level", Level: "none",
		What: analysis.Words{
			EN: "departments do not design customer journeys together at all",
			UK: "підрозділи зовсім не проєктують клієнтські подорожі разом",
			RU: "отделы вовсе не проектируют клиентские пути вместе",
			PL: "działy w ogóle nie projektują wspólnie podróży klientów",
		},
	},
	{
		ID: "consistency-good", Topic: Consistency, Share: 1. / 3, About: true, Of: Firms, Source: benchmark, Beside: "consistency.content",
		What: analysis.Words{
			EN: "good or full consistency across channels (“nearly a third”)",
			UK: "добра або повна узгодженість каналів («майже третина»)",
			RU: "хорошая или полная согласованность каналов («почти треть»)",
			PL: "dobra lub pełna spójność kanałów („prawie jedna trzecia”)",
		},
	},
	{
		ID: "consistency-none", Topic: Consistency, Share: .16, Of: Firms, Source: benchmark, Beside: "consistency.content",
		What: analysis.Words{
			EN: "no consistency across channels",
			UK: "жодної узгодженості каналів",
			RU: "никакой согласованности каналов",
			PL: "brak spójności kanałów",
		},
	},
	{
		ID: "strategy-none", Topic: Strategy, Share: .26, Of: Firms, Source: benchmark,
		What: analysis.Words{
			EN: "no channel strategy",
			UK: "немає стратегії каналів",
			RU: "нет стратегии каналов",
			PL: "brak strategii kanałów",
		},
	},
	{
		ID: "strategy-separate", Topic: Strategy, Share: .30, Of: Firms, Source: benchmark,
		What: analysis.Words{
			EN: "a separate strategy for each channel",
			UK: "окрема стратегія для кожного каналу",
			RU: "отдельная стратегия для каждого канала",
			PL: "osobna strategia dla każdego kanału",
		},
	},
	{
		ID: "strategy-one", Topic: Strategy, Share: .19, Of: Firms, Source: benchmark,
		What: analysis.Words{
			EN: "one strategy for all channels",
			UK: "одна стратегія для всіх каналів",
			RU: "одна стратегия для всех каналов",
			PL: "jedna strategia dla wszystkich kanałów",
		},
	},
	{
		ID: "expect-consistency", Topic: Expectations, Share: .76, Of: Customers, Source: salesforce,
		What: analysis.Words{
			EN: "expect consistent interactions across departments",
			UK: "очікують узгодженої взаємодії з усіма підрозділами",
			RU: "ожидают согласованного взаимодействия со всеми отделами",
			PL: "oczekują spójnych kontaktów ze wszystkimi działami",
		},
	},
	{
		ID: "feel-silos", Topic: Expectations, Share: .54, Of: Customers, Source: salesforce,
		What: analysis.Words{
			EN: "feel that sales, service and marketing do not share information",
			UK: "відчувають, що продажі, сервіс і маркетинг не діляться інформацією",
			RU: "чувствуют, что продажи, сервис и маркетинг не делятся информацией",
			PL: "odczuwają, że sprzedaż, obsługa i marketing nie dzielą się informacjami",
		},
	},
	{
		ID: "several-channels", Topic: Expectations, Share: .74, Of: Customers, Source: salesforce,
		What: analysis.Words{
			EN: "used several channels for one transaction",
			UK: "користувалися кількома каналами для однієї операції",
			RU: "пользовались несколькими каналами для одной операции",
			PL: "korzystało z kilku kanałów przy jednej transakcji",
		},
	},
	{
		ID: "experience-in-silos", Topic: Silos, Share: .54, Of: Firms, Source: medallia,
		What: analysis.Words{
			EN: "run customer experience in silos",
			UK: "ведуть клієнтський досвід розрізнено, кожен підрозділ сам",
			RU: "ведут клиентский опыт разрозненно, каждый отдел сам",
			PL: "prowadzą doświadczenia klientów w silosach",
		},
	},
	{
		ID: "work-across-teams", Topic: Silos, Share: .33, Of: Specialists, Source: medallia,
		What: analysis.Words{
			EN: "can work across teams",
			UK: "можуть працювати з іншими командами",
			RU: "могут работать с другими командами",
			PL: "mogą pracować z innymi zespołami",
		},
	},
}
