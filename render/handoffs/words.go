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
	ei, eiBasis                     string
	modularity, formal, modBasis    string // formal: %s emergent modularity
	agree, agreeBasis, agreeUnknown string // agreeBasis: %s NMI

	takeOpen   []string // by how many are open: %s open pairs, %s pairs
	takeNone   string   // %s pairs, all of them open
	takeIn     string   // %s department, %s pairs it is in
	takeAll    string
	takeRepeat string   // %s of flow
	takeShared []string // by how many are shared: %s groups, %s shared
	takeEvery  string   // %s groups, two or more
	takeApart  string
	noFigures  string
	noFlows    string
	oneOwner   string // %s department
	noOwner    string
	noHandoffs string
	part       string // sums of handoffs are those of what is shown

	who, whoHint         string
	handsOver, takesOver string // %s flow
	stays, kept          string // kept: %s
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
	repeats, share         string
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
