package structure

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

var tooManyStages = &analysis.Rule{
	ID: "too-many-stages", Family: "map", Severity: diag.SeverityInfo,
	Title: analysis.Words{
		EN: "The map has too many stages to take in",
		UK: "На мапі забагато етапів, щоб охопити її поглядом",
		RU: "На карте слишком много этапов, чтобы охватить её взглядом",
		PL: "Mapa ma zbyt wiele etapów, by objąć ją wzrokiem",
	},
	Reason: analysis.Words{
		EN: "Stages are there so that people can hold the journey in mind and talk about it. Beyond seven, give or take two, nobody can.",
		UK: "Етапи потрібні, щоб люди тримали подорож у голові й говорили про неї. Коли їх більш як сім, плюс-мінус два, це не вдається нікому.",
		RU: "Этапы нужны, чтобы люди держали путь в голове и говорили о нём. Когда их больше семи, плюс-минус два, это не удаётся никому.",
		PL: "Etapy są po to, by ludzie mogli mieć podróż w głowie i o niej rozmawiać. Gdy jest ich więcej niż siedem, plus minus dwa, nikomu się to nie udaje.",
	},
	Source: "Miller 1956, The Magical Number Seven, Plus or Minus Two",
	Parameters: []analysis.Parameter{{Name: "stages", Kind: analysis.Number, Default: "9", Doc: analysis.Words{
		EN: "largest number of stages",
		UK: "найбільша кількість етапів",
		RU: "наибольшее число этапов",
		PL: "największa liczba etapów",
	}}},
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "the map has {n:plural|stage|stages}, more than people can hold in mind ({most})",
			UK: "мапа має {n:plural|етап|етапи|етапів} — більше, ніж люди можуть утримати в голові ({most})",
			RU: "на карте {n:plural|этап|этапа|этапов} — больше, чем люди могут удержать в голове ({most})",
			PL: "mapa ma {n:plural|etap|etapy|etapów} — więcej, niż ludzie mogą mieć w głowie ({most})",
		},
		Help: analysis.Words{
			EN: "join stages that customers feel as one, or make a map of its own of a part, tied to this one with `part_of:`",
			UK: "об’єднайте етапи, які для клієнтів є одним, або зробіть із частини окрему мапу й пов’яжіть її з цією через `part_of:`",
			RU: "объедините этапы, которые для клиентов составляют один, или сделайте из части отдельную карту и свяжите её с этой через `part_of:`",
			PL: "połącz etapy, które dla klientów są jednym, albo zrób z części osobną mapę i powiąż ją z tą przez `part_of:`",
		},
	}},
	Places: []analysis.Text{{Case: "first", Message: analysis.Words{
		EN: "the first one too many", UK: "перший зайвий", RU: "первый лишний", PL: "pierwszy nadmiarowy",
	}}},
	Failing: `seam: 1
title: Build a house
stages: [Dream, Save, Look for land, Buy it, Draw, Ask for leave, Dig, Build, Furnish, {name: Move in, touchpoints: [Move in]}]
`,
	Passing: `seam: 1
title: Build a house
stages: [Dream, Buy land, Plan, Build, {name: Move in, touchpoints: [Move in]}]
`,
	Run: func(p *analysis.Pass) error {
		most := int(p.Param("stages"))
		n := len(p.Map.Stages)
		if n <= most {
			return nil
		}
		f := analysis.Found{
			Subject: p.Map.ID,
			Range:   p.Map.Origin.Key("stages"),
			Params:  diag.Params{analysis.ID("journey", p.Map.ID), analysis.Measured("n", n), analysis.Measured("most", most)},
		}
		if most >= 0 {
			f.Related = []analysis.Place{{Case: "first", Range: p.Map.Stages[most].Origin.Key("name")}}
		}
		p.Report(f)
		return nil
	},
}
