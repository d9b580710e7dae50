package report

import (
	"bytes"
	"encoding/json"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/jsonstream"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/journey"
)

// CheckSchema names the JSON form of a Check.
const CheckSchema = "seam.check/1"

// Check is what checking maps said, in the order of the files. The zero Check
// is empty.
type Check struct {
	Files       []File
	Diagnostics []diag.Diagnostic // what is wrong with the texts
	Findings    []diag.Finding    // what is wrong with the journeys
	Notes       []Note            // what could not be judged, and why
	// Accepted are findings that somebody has said to live with. They are in no
	// count, and fail nothing.
	Accepted []figures.Accepted
	// Against is what the maps were compared with, or "". Then Findings are those
	// that are new, Older are those that were there before, which fail nothing, and
	// Settled are those of the earlier state that are gone, at their places in it.
	Against string
	Older   []diag.Finding
	Settled []diag.Finding
	// Known is how many diagnostics of each fingerprint the earlier state has.
	Known map[string]int

	past past
	kept packs
}

// past is what a Check knows of what it has let go.
type past struct {
	diagnostics, findings Counts
	accepted, older       int
}

// Forget lets go of all diagnostics and findings, and goes on counting them. It
// is for those who have printed what was there and have many more maps to check,
// of which no more than names and notes are then kept.
func (c *Check) Forget() {
	for _, d := range c.Diagnostics {
		c.past.diagnostics.add(d.Severity)
	}
	for _, f := range c.Findings {
		c.past.findings.add(f.Severity)
	}
	c.past.accepted += len(c.Accepted)
	c.past.older += len(c.Older)
	c.Diagnostics, c.Findings = slices.Delete(c.Diagnostics, 0, len(c.Diagnostics)), slices.Delete(c.Findings, 0, len(c.Findings))
	c.Accepted, c.Older = slices.Delete(c.Accepted, 0, len(c.Accepted)), slices.Delete(c.Older, 0, len(c.Older))
	c.Settled = slices.Delete(c.Settled, 0, len(c.Settled))
}

// OlderLine says how many findings were there before, to put behind the counts;
// "" where nothing was compared.
func (c *Check) OlderLine(lang string) string {
	if c.Against == "" {
		return ""
	}
	l := locale.Of(lang)
	return replace(diffWordsIn(l).since, c.Against, count(l, c.past.older+len(c.Older), in(l).findings))
}

// File is one file that was checked. Journey, State and Title are "" where they
// could not be read.
type File struct {
	Name    string `json:"file"`
	Journey string `json:"journey"`
	State   string `json:"state"`
	Title   string `json:"title"`
	// Loads tells whether the map has no errors, so that rules could run.
	Loads bool `json:"loads"`
}

// About is the journey of the file and its state, "" where it shows none.
func (f File) About() string {
	if f.Journey == "" {
		return ""
	}
	return f.Journey + "/" + f.State
}

// Prints is how many diagnostics of each fingerprint there are.
func (c *Check) Prints() map[string]int {
	about := map[string]string{}
	for _, f := range c.Files {
		about[f.Name] = f.About()
	}
	prints := map[string]int{}
	for d := range c.AllDiagnostics() {
		prints[d.Fingerprint(about[d.Range.File])]++
	}
	return prints
}

// Note is a note of the analysis of one file.
type Note struct {
	File string `json:"file"`
	Text string `json:"text"`
}

// Add adds one file: the map as far as it could be read, or nil; what loading
// said about it; and its report, nil where it did not load. Without a name the
// diagnostics are about maps together and count as no file.
func (c *Check) Add(name string, m *journey.Map, diagnostics []diag.Diagnostic, r *figures.Report) {
	if name == "" {
		c.Diagnostics = append(c.Diagnostics, diagnostics...)
		return
	}
	f := File{Name: name, Loads: r != nil}
	if m != nil {
		f.Journey, f.State, f.Title = m.ID, string(m.State), m.Title
	}
	c.Files = append(c.Files, f)
	c.Diagnostics = append(c.Diagnostics, diagnostics...)
	if r == nil {
		return
	}
	c.Findings = append(c.Findings, r.Findings...)
	c.Accepted = append(c.Accepted, r.Accepted...)
	for _, text := range r.Notes {
		c.Notes = append(c.Notes, Note{name, text})
	}
}

// Counts is how many diagnostics and findings there are of each severity.
func (c *Check) Counts() Counts {
	n := c.past.diagnostics.plus(c.past.findings)
	for _, d := range c.Diagnostics {
		n.add(d.Severity)
	}
	for _, f := range c.Findings {
		n.add(f.Severity)
	}
	return n
}

// CountAccepted is how many findings were accepted.
func (c *Check) CountAccepted() int { return c.past.accepted + len(c.Accepted) }

// Mistaken tells whether there is an error among the diagnostics.
func (c *Check) Mistaken() bool {
	return c.past.diagnostics.Errors > 0 || diag.HasErrors(c.Diagnostics)
}

// Reaches tells whether a finding is as bad as limit or worse. Diagnostics do
// not count: an error among them means that a map did not load.
func (c *Check) Reaches(limit diag.Severity) bool {
	if c.past.findings.reach(limit) {
		return true
	}
	for _, f := range c.Findings {
		if f.Severity.AtLeast(limit) {
			return true
		}
	}
	return false
}

// Encode writes c as indented JSON: schema, files, counts, diagnostics and
// findings, in this order. Notes are there only where there are any.
func (c *Check) Encode(w io.Writer) error {
	type counts struct {
		Files int `json:"files"`
		Counts
	}
	s := jsonstream.NewWriter(w)
	s.Object(func() {
		s.Member("schema", CheckSchema)
		s.Member("files", filled(c.Files))
		s.Member("counts", counts{len(c.Files), c.Counts()})
		if c.Against != "" {
			s.Member("against", c.Against)
		}
		members(s, "older", c.AllOlder(), true)
		members(s, "settled", c.AllSettled(), true)
		members(s, "notes", slices.Values(c.Notes), true)
		members(s, "diagnostics", c.AllDiagnostics(), false)
		members(s, "findings", c.AllFindings(), false)
		members(s, "accepted", c.AllAccepted(), true)
	})
	return s.Close()
}

// members writes a list, or nothing where it may be left out and is empty.
func members[T any](s *jsonstream.Writer, name string, list iter.Seq[T], leave bool) {
	for range list {
		leave = false
		break
	}
	if !leave {
		s.Key(name)
		jsonstream.Values(s, list)
	}
}

// filled is list, not nil, so that JSON has [] and not null.
func filled[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// encode writes v as indented JSON with a final newline.
func encode(w io.Writer, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

// Counts is how many there are of each severity.
type Counts struct {
	Errors   int `json:"error"`
	Warnings int `json:"warning"`
	Infos    int `json:"info"`
}

// CountFindings counts findings by severity.
func CountFindings(list []diag.Finding) Counts {
	var n Counts
	for _, f := range list {
		n.add(f.Severity)
	}
	return n
}

func (n *Counts) add(s diag.Severity) {
	switch s {
	case diag.SeverityError:
		n.Errors++
	case diag.SeverityWarning:
		n.Warnings++
	case diag.SeverityInfo:
		n.Infos++
	}
}

func (n Counts) plus(o Counts) Counts {
	return Counts{n.Errors + o.Errors, n.Warnings + o.Warnings, n.Infos + o.Infos}
}

// reach tells whether something is counted that is as bad as limit or worse.
func (n Counts) reach(limit diag.Severity) bool {
	return n.Errors > 0 && diag.SeverityError.AtLeast(limit) ||
		n.Warnings > 0 && diag.SeverityWarning.AtLeast(limit) ||
		n.Infos > 0 && diag.SeverityInfo.AtLeast(limit)
}

// Total is how many there are in all.
func (n Counts) Total() int { return n.Errors + n.Warnings + n.Infos }

// Line is n in one line in the language of a BCP 47 tag, behind the number of
// maps: "3 maps: 2 errors, 5 warnings, 1 note".
func (n Counts) Line(maps int, lang string) string {
	l := locale.Of(lang)
	return count(l, maps, in(l).maps) + ": " + countsLine(l, n)
}

// AcceptedLine is how many findings were accepted, to follow a Line.
func AcceptedLine(n int, lang string) string {
	l := locale.Of(lang)
	return "; " + replace(in(l).acceptedLine, count(l, n, in(l).findings))
}

// countsLine is n in words, without those that are none.
func countsLine(l locale.Lang, n Counts) string {
	w := in(l)
	var parts []string
	for _, p := range []struct {
		n     int
		forms []string
	}{{n.Errors, w.errors}, {n.Warnings, w.warnings}, {n.Infos, w.infos}} {
		if p.n > 0 {
			parts = append(parts, count(l, p.n, p.forms))
		}
	}
	if len(parts) == 0 {
		parts = []string{w.nothing}
	}
	return strings.Join(parts, ", ")
}

// count is a number with its noun.
func count(l locale.Lang, n int, forms []string) string {
	return plain(l.Number(float64(n), 0)) + " " + l.Plural(n, forms...)
}
