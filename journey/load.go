package journey

import (
	"context"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/yaml"
)

// parsed is one file as it was read, before what it uses is known.
type parsed struct {
	*decoder
	m        *Map
	decoded  bool              // the top of the file is that of a map
	circular bool              // what it uses leads back to itself
	others   []diag.Diagnostic // of other files
}

// parse reads the text of a map or a registry; alone where other cores are busy
// with other files.
func parse(ctx context.Context, file string, src []byte, limits Limits, alone bool) *parsed {
	doc := yaml.ParseHinted(file, src, yaml.Limits(limits), yaml.Hints{Key: isAnyKey, List: isListKey, Alone: alone})
	d := &decoder{ctx: ctx, doc: doc, src: src, broken: diag.HasErrors(doc.Diagnostics())}
	p := &parsed{decoder: d, m: &Map{State: Current, Weights: DefaultWeights(), sealed: new(sealed)}}
	p.m.Origin.Range = diag.Range{File: file, Start: diag.Position{Line: 1, Column: 1}}
	p.decode(doc.Root())
	return p
}

// referenceEvery is how many nodes of a usual map there are to a reference.
const referenceEvery = 6

// decode reads the top of the file.
func (p *parsed) decode(root yaml.Node) {
	switch root.Kind() {
	case yaml.Mapping:
	case yaml.Missing, yaml.Null:
		if !p.broken {
			p.error(CodeNoStages, p.m.Origin.Range, "the file is empty", "begin with seam: 1, title: and stages:, or run seam init")
		}
		return
	default:
		if !p.broken {
			p.m.Origin.Range = root.Range()
			p.error(CodeWrongType, root.Range(), "a map must be keys with values, this is "+formOf(root), "begin with seam: 1, title: and stages:")
		}
		return
	}
	if !p.checkVersion(root) {
		return
	}
	p.decoded = true
	p.references = make([]reference, 0, p.doc.Nodes()/referenceEvery)
	p.findLanes(root)
	mapTable.readPairs(p.decoder, root, p.m)
}

// checkVersion tells whether the file has a version of the format that can be
// read. A file without one is read as version 1, after a word about it.
func (p *parsed) checkVersion(root yaml.Node) bool {
	registry, misspelt := true, false
	for key, value := range root.Pairs() {
		switch key.Text() {
		default:
			misspelt = misspelt || meansVersion(key.Text())
		case "stages":
			registry = false
		case "seam":
			if value.Kind() == yaml.Scalar && (value.Text() == "1" || value.Text() == "1.0") {
				return true
			}
			if value.Kind() == yaml.Null {
				p.error(CodeVersionMissing, key.Range(), "seam has no value", "write seam: 1, the version of the format")
				return true
			}
			p.error(CodeVersionUnknown, value.Range(), "this version of the format cannot be read", "write seam: 1; a newer file needs a newer seam")
			return value.Kind() != yaml.Scalar
		}
	}
	switch {
	case p.broken || misspelt:
	case registry:
		p.warn(CodeVersionMissing, root.Range(), "the file does not say its version and is read as version 1", "begin it with seam: 1")
	default:
		p.error(CodeVersionMissing, root.Range(), "the file does not say its version", "begin it with seam: 1")
	}
	return true
}

// findLanes reads the ids of lanes ahead of everything else, since touchpoints
// have them as keys.
func (p *parsed) findLanes(root yaml.Node) {
	for key, value := range root.Pairs() {
		if key.Text() != "lanes" {
			continue
		}
		quiet := decoder{doc: yaml.Parse("", nil, yaml.Limits{})}
		p.lanes = make(map[string]bool)
		for _, l := range readSet(&quiet, value, "lanes", laneTable, laneNames, false) {
			p.lanes[l.ID] = true
		}
	}
}

// checkParts sees to it that a map has what every map has.
func (p *parsed) checkParts() {
	m := p.m
	if !m.Origin.Has("title") && !p.amiss[m.Origin.Range.Start] {
		p.error(CodeMissingKey, m.Origin.Range, "a map needs a title", "add title: and what the journey is called")
	}
	if at := m.Origin.Key("title"); m.Origin.Has("title") && m.Title == "" && !p.toldOn(at.Start.Line, at.Start.Line) {
		p.error(CodeEmptyValue, at, "a map needs a title, this one is empty", "write what the journey is called after title:")
	}
	switch {
	case !m.Origin.Has("stages") && p.amiss[m.Origin.Range.Start]:
		// The key that is not known may be this one.
	case !m.Origin.Has("stages"):
		p.error(CodeNoStages, m.Origin.Range, "a map needs stages", "add stages: and below it - name: … with its touchpoints; a file without stages is a registry, for uses in a map")
	case len(m.Stages) == 0:
		p.error(CodeNoStages, m.Origin.Key("stages"), "a map needs at least one stage", "add - name: … with its touchpoints below stages")
	default:
		for i := range m.Stages {
			if len(m.Stages[i].Touchpoints) > 0 || m.Stages[i].Origin.Has("touchpoints") && diag.HasErrors(p.doc.Diagnostics()) {
				return // where touchpoints are wrong, that was told
			}
		}
		p.error(CodeNoTouchpoints, m.Origin.Key("stages"), "a map needs at least one touchpoint", "add touchpoints: below a stage, and below it - name: …")
	}
}

// meansVersion tells whether word is seam with a slip. The words that the
// format has are none.
func meansVersion(word string) bool {
	return len(word) <= 2*len("seam")+2 && !isAnyKey(word) && meantKey(word, mapTable.names()) == "seam"
}
