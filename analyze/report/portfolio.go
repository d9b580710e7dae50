package report

import (
	"bufio"
	"cmp"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/locale"
)

// Portfolio writes what several maps say together, in the language of a BCP 47
// tag: journeys worst first, what their targets would change, handoffs, facts,
// words and touchpoints across journeys, and a short block for each map.
type Portfolio struct {
	Lang string
	// Color marks headings of plain text with ANSI colours.
	Color bool
	// Width is the number of cells of a line of plain text; 0 is 100.
	Width int
}

// Text writes p as plain text. Its error is that of w.
func (o Portfolio) Text(w io.Writer, p *figures.Portfolio) error {
	out := bufio.NewWriter(w)
	o.write(&textPainter{w: out, width: cmp.Or(max(o.Width, 0), 100), color: o.Color}, p)
	return out.Flush()
}

// Markdown writes p in GitHub's Markdown, with the texts of maps escaped. Its
// error is that of w.
func (o Portfolio) Markdown(w io.Writer, p *figures.Portfolio) error {
	out := bufio.NewWriter(w)
	o.write(&markdownPainter{w: out, level: 1}, p)
	return out.Flush()
}

func (o Portfolio) write(painter painter, p *figures.Portfolio) {
	lang := locale.Of(o.Lang)
	s := &portfolioSheet{sheet: sheet{painter: painter, lang: lang, words: in(lang), r: &figures.Report{}}, p: p, titles: map[string]string{}}
	for _, list := range [][]figures.JourneySummary{p.Targets, p.Journeys} {
		for _, j := range list {
			s.titles[j.Journey] = j.Title
		}
	}
	s.together()
	s.journeys()
	s.pairs()
	s.handoffsAcross()
	s.factsAcross()
	s.sharedAcross()
	s.links()
	s.problems()
	s.each()
}

// portfolioSheet is the page of a portfolio being written.
type portfolioSheet struct {
	sheet
	p      *figures.Portfolio
	titles map[string]string
}

func (s *portfolioSheet) name(journey string) string { return cmp.Or(s.titles[journey], journey) }

func (s *portfolioSheet) together() {
	w := s.words
	maps := len(s.p.Journeys) + len(s.p.Targets) + s.p.Broken
	about := count(s.lang, maps, w.maps) + ": " + w.state[0] + " " + strconv.Itoa(len(s.p.Journeys)) + ", " + w.state[1] + " " + strconv.Itoa(len(s.p.Targets))
	if s.p.Broken > 0 {
		about += ", " + replace(w.brokenMaps, strconv.Itoa(s.p.Broken))
	}
	s.head(w.portfolio, about)
}

// journeys lists current maps, worst first.
func (s *portfolioSheet) journeys() {
	w := s.words
	if len(s.p.Journeys) == 0 {
		return
	}
	s.title(w.worstFirst)
	if j := s.p.Journeys[0]; j.PerSuccess.OK && len(s.p.Journeys) > 1 {
		s.text(replace(w.worstIs, s.lang.Quote(j.Title), s.long(j.PerSuccess.X), s.hundred(j.Success.X)))
	}
	var rows [][]string
	for _, j := range s.p.Journeys {
		rows = append(rows, []string{j.Title, or(j.PerSuccess, s.minutes), or(j.Success, s.percent), or(j.Content, s.percent),
			or(j.Coverage, s.percent), strconv.Itoa(j.Errors), strconv.Itoa(j.Warnings)})
	}
	s.whole(w.journeyHeads[:], []int{1, 2, 3, 4, 5, 6}, rows)
	s.text(w.journeyNote)
	s.ownWeights()
}

// ownWeights names the journeys whose effort is not to be compared with that of
// the others as it stands.
func (s *portfolioSheet) ownWeights() {
	var own []string
	for _, j := range s.p.Journeys {
		if j.Weights != (figures.Weights{}) && j.Weights != defaultWeights() {
			own = append(own, s.lang.Quote(j.Title))
		}
	}
	switch {
	case len(own) == 0:
		s.text(s.words.weightsAlike)
	case len(own) < len(s.p.Journeys) || len(own) > 1:
		s.text(replace(s.words.weightsApart, s.lang.List(own)))
	}
}

// whole writes a table of which every row matters.
func (s *portfolioSheet) whole(heads []string, right []int, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	columns := make([]column, len(heads))
	for i, head := range heads {
		columns[i] = column{head: head, right: slices.Contains(right, i)}
	}
	columns[0].cells = 40
	s.table(columns, rows, nil)
}

// pairs says what targets would change.
func (s *portfolioSheet) pairs() {
	w := s.words
	if len(s.p.Pairs) == 0 {
		return
	}
	s.title(w.targetsTitle)
	var rows [][]string
	for _, x := range s.p.Pairs {
		row := []string{x.Title}
		worse := []string{}
		for _, c := range x.Changes {
			write := s.percent
			switch c.Figure {
			case "per_success":
				write = s.minutes
			case "errors", "warnings":
				write = func(x float64) string { return s.lang.Number(x, 0) }
			case "ping_pong", "peak_end", "expected":
				write = s.number
			}
			if slices.Contains([]string{"per_success", "success", "content", "coverage", "errors"}, c.Figure) {
				row = append(row, or(c.Current, write)+" → "+or(c.Target, write))
			}
			if c.Better != nil && !*c.Better {
				worse = append(worse, cmp.Or(w.figureName(c.Figure), c.Figure)+" "+or(c.Current, write)+" → "+or(c.Target, write))
			}
		}
		rows = append(rows, append(row, cmp.Or(strings.Join(worse, ", "), "–")))
	}
	s.whole(w.targetHeads[:], []int{1, 2, 3, 4, 5}, rows)
}

// figureName is what a figure is called in the language.
func (w *words) figureName(id string) string {
	switch id {
	case "per_success":
		return w.perSuccess.term
	case "success":
		return w.success.term
	case "content":
		return w.content.term
	case "context":
		return w.context.term
	case "coverage":
		return w.coverage.term
	case "ping_pong":
		return w.pingPong.term
	case "peak_end":
		return w.peakEnd.term
	case "errors":
		return w.errors[len(w.errors)-1]
	case "warnings":
		return w.warnings[len(w.warnings)-1]
	}
	return ""
}

func (s *portfolioSheet) handoffsAcross() {
	w := s.words
	if len(s.p.Handoffs) == 0 {
		return
	}
	s.title(w.handoffsTitle)
	var rows [][]string
	for _, h := range s.p.Handoffs {
		declared := w.yes
		if !h.Declared {
			declared = w.no
		}
		var in []string
		for _, x := range h.Journeys {
			in = append(in, s.name(x.Journey)+" "+s.hundred(x.Flow))
		}
		rows = append(rows, []string{h.FromName + " → " + h.ToName, s.hundred(h.Flow), declared, strings.Join(in, ", ")})
	}
	s.text(w.handoffsNote)
	s.list(w.handoffHeads[:], []int{1}, nil, rows)
}

func (s *portfolioSheet) factsAcross() {
	w := s.words
	var facts, terms [][]string
	for _, f := range s.p.Facts {
		if f.Agreement.OK && f.Agreement.X < 1 {
			var said []string
			for _, x := range f.Statements {
				said = append(said, x.Value+" ("+s.name(x.Journey)+")")
			}
			facts = append(facts, []string{f.Name, s.percent(f.Agreement.X), strings.Join(said, ", ")})
		}
	}
	for _, t := range s.p.Terms {
		var uses []string
		for _, u := range t.Uses {
			uses = append(uses, s.name(u.Journey)+" "+strconv.Itoa(u.N)+"×")
		}
		terms = append(terms, []string{t.Word, t.Term, strings.Join(uses, ", ")})
	}
	if len(s.p.Facts)+len(terms) == 0 {
		return
	}
	s.title(w.factsTitle)
	if len(s.p.Facts) > 0 && len(facts) == 0 {
		s.text(w.factsSame)
	}
	s.list(w.factHeads[:], []int{1}, []int{0}, facts)
	s.list(w.termHeads[:], nil, nil, terms)
}

func (s *portfolioSheet) sharedAcross() {
	w := s.words
	if len(s.p.Shared) == 0 {
		return
	}
	s.title(w.sharedTitle)
	var rows [][]string
	for _, t := range s.p.Shared {
		for _, x := range t.Places {
			rows = append(rows, []string{x.Name, s.name(x.Journey), or(x.Visits, s.number), or(x.Cost, s.minutes), or(x.Emotion, s.feeling)})
		}
	}
	s.list(w.sharedHeads[:], []int{2, 3, 4}, []int{0, 1}, rows)
}

func (s *portfolioSheet) links() {
	w := s.words
	if len(s.p.PartOf) == 0 {
		return
	}
	s.title(w.linksTitle)
	var rows [][]string
	for _, l := range s.p.PartOf {
		known := w.yes
		if !l.Known {
			known = w.no
		}
		rows = append(rows, []string{s.name(l.Journey), l.PartOf, known, or(l.Expected, s.minutes), or(l.Cost, s.minutes)})
	}
	s.whole(w.linkHeads[:], []int{3, 4}, rows)
}

// problems are what loading had to say of maps that did not load, or of the maps
// together.
func (s *portfolioSheet) problems() {
	if len(s.p.Problems) == 0 {
		return
	}
	s.title(s.words.aboutMaps)
	for _, d := range s.p.Problems {
		s.text(d.String())
		if d.Help != "" {
			s.text("→ " + d.Help)
		}
	}
}

// each is a short block for every map: its headline, and what matters most.
func (s *portfolioSheet) each() {
	w := s.words
	for _, list := range [][]figures.JourneySummary{s.p.Journeys, s.p.Targets} {
		for _, j := range list {
			s.title(j.Title)
			s.text(j.File + ", " + w.stateOf(j.State) + ": " + countsLine(s.lang, Counts{j.Errors, j.Warnings, j.Infos}))
			switch {
			case j.PerSuccess.OK && j.Success.OK:
				s.text(replace(w.headline, s.hundred(j.Success.X), s.long(j.PerSuccess.X)))
			case j.PerSuccess.Note != "":
				s.text(replace(w.noHeadline, j.PerSuccess.Note))
			}
			if f := j.Worst; f != nil {
				s.matters([]matter{{text: sentence(f.Message), help: sentence(f.Help),
					place: replace(w.where, f.Range.String(), w.severity(f.Severity), f.Rule)}})
			}
		}
	}
}
