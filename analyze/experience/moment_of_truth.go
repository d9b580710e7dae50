package experience

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

var momentOfTruthLow = &analysis.Rule{
	ID: "moment-of-truth-low", Family: "experience", Severity: diag.SeverityWarning,
	Title: analysis.Words{
		EN: "A moment of truth feels bad",
		UK: "Момент істини приносить погані відчуття",
		RU: "Момент истины вызывает плохие чувства",
		PL: "Moment prawdy budzi złe odczucia",
	},
	Reason: analysis.Words{
		EN: "Customers judge a company by few moments. At those, a feeling below neutral outweighs much that goes well elsewhere.",
		UK: "Клієнти судять про компанію за кількома моментами. Погане відчуття саме там переважує багато доброго деінде.",
		RU: "Клиенты судят о компании по нескольким моментам. Плохое чувство именно там перевешивает многое хорошее в других местах.",
		PL: "Klienci oceniają firmę po kilku momentach. Złe odczucie właśnie wtedy przeważa nad wieloma dobrymi gdzie indziej.",
	},
	Source: "Carlzon 1987, Moments of Truth",
	Parameters: []analysis.Parameter{{Name: "below", Kind: analysis.Number, Default: "0", Doc: analysis.Words{
		EN: "emotion below which a moment of truth is low",
		UK: "емоція, нижче за яку момент істини поганий",
		RU: "эмоция, ниже которой момент истины плох",
		PL: "emocja, poniżej której moment prawdy jest zły",
	}}},
	Texts: []analysis.Text{{
		Message: analysis.Words{
			EN: "{name:quote} is a moment of truth and feels {emotion:signed}",
			UK: "{name:quote} — момент істини, а відчуття {emotion:signed}",
			RU: "{name:quote} — момент истины, а ощущение {emotion:signed}",
			PL: "{name:quote} to moment prawdy, a odczucie wynosi {emotion:signed}",
		},
		Help: analysis.Words{
			EN: "find the pain that pulls it down and where it comes from: note it with `cause`, and what would solve it under `opportunities`",
			UK: "знайдіть біль, що тягне вниз, і звідки він: запишіть його з `cause`, а те, що допоможе, — в `opportunities`",
			RU: "найдите боль, которая тянет вниз, и откуда она: запишите её с `cause`, а то, что поможет, — в `opportunities`",
			PL: "znajdź problem, który go psuje, i jego źródło: zapisz go z `cause`, a rozwiązanie w `opportunities`",
		},
	}},
	Failing: `seam: 1
title: Get connected
stages:
  - name: Connect
    touchpoints:
      - {name: Installation visit, owner: field, moment_of_truth: true, emotion: -1}
`,
	Passing: `seam: 1
title: Get connected
stages:
  - name: Connect
    touchpoints:
      - {name: Installation visit, owner: field, moment_of_truth: true, emotion: 1}
`,
	Run: func(p *analysis.Pass) error {
		for s := range p.Map.Stages {
			for t := range p.Map.Stages[s].Touchpoints {
				judgeMoment(p, p.Graph.EncountersOf(p.Map.Stages[s].Touchpoints[t].ID))
			}
		}
		return nil
	},
}

// judgeMoment looks at the channels of a touchpoint on which it is a moment of
// truth, together.
func judgeMoment(p *analysis.Pass, encounters []journey.Encounter) {
	moments := momentsOf(encounters)
	emotion, _ := feeling(p.Input, moments)
	if !emotion.OK || p.AtLeast(emotion.X, "below") {
		return
	}
	at := moments[0] // the first that feels bad
	for i := len(moments) - 1; i >= 0; i-- {
		if x, ok := Emotion(p.Map, moments[i].Detail); ok && !p.AtLeast(x, "below") {
			at = moments[i]
		}
	}
	p.Report(analysis.Found{
		Subject: analysis.Address(at),
		Range:   at.Place("emotion"),
		Params: diag.Params{
			analysis.ID("touchpoint", at.Touchpoint.ID),
			analysis.Measured("name", analysis.Touchpoint(at.Touchpoint)),
			analysis.Measured("emotion", emotion.X),
		},
	})
}
