package handoffs

import "github.com/seam-cx/seam/internal/locale"

// words are the labels of one language. In a phrase %s stands for a value.
type words struct {
	view, current, target string
	accountable           string // before a colon
	unit                  string // of flows

	coverage, coverageBasis         string
	levels                          map[string]string
	context, contextBasis           string
	contextOpen                     string // behind contextBasis, where the map leaves something open
	ei, eiBasis                     string
	modularity, formal, modBasis    string // formal: %s emergent modularity
	agree, agreeBasis, agreeUnknown string // agreeBasis: %s NMI

	takeOpen   []string // by how many are open: %s open pairs, %s pairs
	takeNone   string   // %s pairs, all of them open
	takeIn     string   // %s department, %s pairs it is in
	takeAll    string
	takeRepeat string   // %s of flow
	takeUnsaid string   // %s handoffs, %s of them
	takeShared []string // by how many are shared: %s groups, %s shared
	takeEvery  string   // %s groups, two or more
	takeApart  string
	noFigures  string
	noFlows    string
	oneOwner   string // %s department
	noOwner    string
	noHandoffs string
	outerOnly  string // the same, with %s flow to or from what nobody owns
	part       string // sums of handoffs are those of what is shown

	who, whoHint         string
	handsOver, takesOver string // %s flow
	stays, kept          string // kept: %s
	knownOf              string // %s flow of which it is known what is kept, %s all of it
	unknown              string // none of it
	outer                string // %s flow to or from what nobody owns
	arrange, arrangeHint string
	nothing, arranged    string
	every                string // %s a span
	noPairs              string
	idle                 string // before a list of departments

	grouping, groupingHint string
	departments, groups    string
	nobody, noGroup        string
	owners                 []string // %s
	straight, mixed, clean string
	unsure                 string
	noGroups               string
	scale                  string // what shades stand for
	below, more            string // %s
	declared, undeclared   string
	repeats, share, unsaid string
	runs                   string // %s
	and                    string // %s and %s
	cell                   string // %s from, %s to, for the title of a cell
}

func wordsOf(l locale.Lang) *words {
	switch l {
	case locale.Ukrainian:
		return &ukrainian
	case locale.Russian:
		return &russian
	case locale.Polish:
		return &polish
	}
	return &english
}
