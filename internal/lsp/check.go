package lsp

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/custom"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/policy"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

const (
	mapEnding  = ".journey.yaml"
	maxText    = 8 << 20                // bytes of a map that is checked as one types
	maxCheck   = 20 * time.Second       // a check that takes longer says so
	quick      = 100 * time.Millisecond // a check that is begun anew at every key
	leastPause = 2 * time.Millisecond
	mostPause  = 500 * time.Millisecond
)

// check begins to check a document once it has been left alone for a moment,
// which is longer where the last check took long. It is for use under s.mu.
func (s *server) check(d *document) {
	if d.checking != nil {
		d.checking()
	}
	ctx, cancel := context.WithCancel(s.ctx)
	d.checking, d.done = cancel, make(chan struct{})
	done := d.done
	job := job{server: s, doc: d, text: d.text, version: d.version, open: s.unsaved(), uses: map[string]bool{}}
	pause := leastPause
	if d.took > quick {
		pause = min(d.took/2, mostPause)
	}
	s.work.Go(func() {
		defer close(done)
		defer cancel()
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return
		}
		began := time.Now()
		found := job.run(ctx)
		s.mu.Lock()
		defer s.mu.Unlock()
		if ctx.Err() != nil || s.docs[d.uri] != d {
			return
		}
		d.took, d.uses = time.Since(began), job.uses
		if job.m != nil {
			d.m, d.report, d.loaded = job.m, job.report, job.text
		}
		before := d.told
		d.told, d.checked = found, job.text
		touched := slices.Sorted(maps.Keys(found))
		for uri := range before {
			if _, ok := found[uri]; !ok {
				touched = append(touched, uri)
			}
		}
		s.publishLocked(touched, d, job.version)
	})
}

// publish tells anew what is known of some documents.
func (s *server) publish(told map[string][]diagnostic, also string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	uris := slices.Sorted(maps.Keys(told))
	if !slices.Contains(uris, also) {
		uris = append(uris, also)
	}
	s.publishLocked(uris, nil, 0)
}

// publishLocked joins what the checks of all documents say of each: several maps
// may find the same thing in a registry.
func (s *server) publishLocked(uris []string, of *document, version int) {
	for _, uri := range uris {
		list := []diagnostic{}
		for _, from := range slices.Sorted(maps.Keys(s.docs)) {
			for _, x := range s.docs[from].told[uri] {
				if !slices.ContainsFunc(list, func(y diagnostic) bool { return y.Range == x.Range && y.Code == x.Code && y.Message == x.Message }) {
					list = append(list, x)
				}
			}
		}
		p := publishParams{URI: uri, Diagnostics: list}
		if of != nil && of.uri == uri {
			p.Version = &version
		}
		s.tell("textDocument/publishDiagnostics", p)
	}
}

// job is one check of one text.
type job struct {
	*server
	doc     *document
	text    *text
	version int
	open    map[string]opened
	uses    map[string]bool

	m      *journey.Map
	report *figures.Report
	found  map[string][]diagnostic
}

// run finds what is wrong, by URI; the document's own is always there.
func (j *job) run(ctx context.Context) map[string][]diagnostic {
	j.found = map[string][]diagnostic{j.doc.uri: {}}
	ctx, cancel := context.WithTimeout(ctx, maxCheck)
	defer cancel()
	defer func() {
		if x := recover(); x != nil { // one map that breaks a rule must not end the server
			j.addError(fmt.Errorf("something broke inside: %v", x), diag.SeverityError)
		}
	}()
	switch {
	case isDecisions(j.doc.file, j.text.src):
		p, err := policy.Parse(j.doc.file, []byte(j.text.src))
		j.addError(err, diag.SeverityError)
		if err == nil { // whose diagnostics hold them
			for _, d := range p.Warnings {
				j.add(d)
			}
		}
	case strings.HasSuffix(j.doc.file, mapEnding) || isMap(j.text.src):
		j.journey(ctx)
	case isRegistry(j.text.src):
		j.registry(ctx)
	}
	return j.found
}

// isMap and isRegistry tell a file of the format from other YAML by its keys.
func isMap(src string) bool { return hasKey(src, "seam") && hasKey(src, "stages") }

func isRegistry(src string) bool { return hasKey(src, "seam") }

func hasKey(src, key string) bool {
	return strings.HasPrefix(strings.TrimPrefix(src, "\uFEFF"), key+":") || strings.Contains(src, "\n"+key+":")
}

func (j *job) loader() journey.Loader {
	return journey.Loader{Root: j.options.Root, Limits: journey.Limits{Bytes: maxText}, Unsaved: func(file string) ([]byte, bool) {
		j.uses[file] = true
		if d, ok := j.open[file]; ok {
			return []byte(d.text.src), true
		}
		return nil, false
	}}
}

// journey checks a map.
func (j *job) journey(ctx context.Context) {
	m, err := j.loader().LoadBytes(ctx, j.doc.file, []byte(j.text.src))
	if err != nil {
		j.addError(err, diag.SeverityError)
		return
	}
	for _, d := range m.Diagnostics {
		j.add(d)
	}
	finder := policy.Finder{Unsaved: func(file string) ([]byte, bool) {
		j.uses[file] = true
		if d, ok := j.open[file]; ok {
			return []byte(d.text.src), true
		}
		return nil, false
	}}
	o := analyze.Options{Lang: j.options.Lang, Brief: true, Steps: custom.QuickSteps}
	if j.options.Now != nil {
		o.Now = j.options.Now()
	}
	if j.doc.file != "" {
		p, err := finder.For(j.doc.file)
		if err != nil {
			j.addError(err, diag.SeverityError) // at the policy
			j.add(diag.Diagnostic{Severity: diag.SeverityWarning, Code: "policy-broken", Range: diag.Range{File: j.name(), Start: diag.Position{Line: 1, Column: 1}},
				Message: "the decisions in " + policy.Name + " cannot be read, so every rule runs as it is", Help: "mend the errors in " + policy.Name})
		} else {
			o.Rules, o.Settings = p.Suite(), p.Settings(j.doc.file)
		}
	}
	r, err := analyze.Run(ctx, m, o)
	if costly(err) {
		r, err = j.withoutCustom(ctx, m, o, err)
	}
	if err != nil {
		if errors.Is(err, context.DeadlineExceeded) {
			err = errors.New("the rules take too long on this map; seam check has no such limit")
		}
		j.addError(err, diag.SeverityWarning)
		return
	}
	j.m, j.report = m, r
	for _, f := range r.Findings {
		j.add(diag.Diagnostic{Severity: f.Severity, Code: f.Rule, Message: f.Message, Help: f.Help, Range: f.Range, Related: f.Related})
	}
}

// costly tells whether custom rules would take too long.
func costly(err error) bool {
	var list *diag.Error
	return errors.As(err, &list) && slices.ContainsFunc(list.Diagnostics, func(d diag.Diagnostic) bool { return d.Code == custom.CodeTooCostly })
}

// withoutCustom says that custom rules take too long, and runs the others.
func (j *job) withoutCustom(ctx context.Context, m *journey.Map, o analyze.Options, why error) (*figures.Report, error) {
	var list *diag.Error
	errors.As(why, &list)
	for _, d := range list.Diagnostics { // at the policy
		d.Severity = diag.SeverityWarning
		j.add(d)
	}
	j.add(diag.Diagnostic{Severity: diag.SeverityWarning, Code: custom.CodeTooCostly, Range: diag.Range{File: j.name(), Start: diag.Position{Line: 1, Column: 1}},
		Message: "the custom rules take too long on this map to run while you write, so nothing that they find is told here",
		Help:    fmt.Sprintf("run seam check, which lets them take %d times as long, or mend the rule named in %s", custom.MostSteps/custom.QuickSteps, policy.Name)})
	o.Settings = maps.Clone(o.Settings)
	if o.Settings == nil {
		o.Settings = map[string]analyze.Setting{}
	}
	for _, r := range o.Rules {
		if r.Family == custom.Family {
			o.Settings[r.ID] = analyze.Setting{Off: true}
		}
	}
	return analyze.Run(ctx, m, o)
}

// name is the document as diagnostics name it.
func (j *job) name() string { return filepath.ToSlash(j.doc.file) }

// registry checks shared vocabulary by way of a map that uses it. What depends
// on the maps that really do is left to them.
func (j *job) registry(ctx context.Context) {
	if j.doc.file == "" {
		return
	}
	_, err := j.standIn(ctx)
	delete(j.uses, j.doc.file)
	var list *diag.Error
	if !errors.As(err, &list) {
		return
	}
	for _, d := range list.Diagnostics {
		if d.Range.File == j.name() && d.Code != journey.CodeUnknownReference {
			j.add(d)
		}
	}
}

// standIn is a map that uses a registry and says nothing else.
func (j *job) standIn(ctx context.Context) (*journey.Map, error) {
	dir, base := filepath.Split(j.doc.file)
	quoted := "'" + strings.ReplaceAll(base, "'", "''") + "'"
	return j.loader().LoadBytes(ctx, filepath.Join(dir, "."+mapEnding),
		[]byte("seam: 1\ntitle: T\nuses: "+quoted+"\nstages: [{name: S, touchpoints: [T]}]\n"))
}

// addError adds the diagnostics of an error; another error is told at the top of
// the document.
func (j *job) addError(err error, severity diag.Severity) {
	var list *diag.Error
	switch {
	case err == nil:
	case errors.As(err, &list):
		for _, d := range list.Diagnostics {
			j.add(d)
		}
	case errors.Is(err, context.Canceled):
	default:
		j.add(diag.Diagnostic{Severity: severity, Code: "not-checked", Message: err.Error(), Range: diag.Range{File: j.name(), Start: diag.Position{Line: 1, Column: 1}}})
	}
}

// add adds one diagnostic to what is known of its file.
func (j *job) add(d diag.Diagnostic) {
	uri, t := j.place(d.Range.File, d.Source, d.Range.Start.Line)
	message := d.Message
	if d.Help != "" {
		message += "\n" + d.Help
	}
	x := diagnostic{Severity: int(d.Severity), Code: d.Code, Source: "seam", Message: message}
	start, end := t.marked(d.Range)
	x.Range = t.span(start, end, j.encoding)
	if rule := analyze.RuleByID(d.Code); rule != nil {
		x.Description = &codeLink{Href: rulePage(rule)}
	}
	if d.Code == "ignore-unused" {
		x.Tags = []int{tagUnnecessary}
	}
	for _, r := range d.Related {
		if !r.Range.IsValid() {
			continue
		}
		uri, t := j.place(r.Range.File, r.Source, r.Range.Start.Line)
		from, to := t.marked(r.Range)
		x.Related = append(x.Related, relatedPlaces{location{uri, t.span(from, to, j.encoding)}, r.Message})
	}
	j.found[uri] = append(j.found[uri], x)
}

// place is the document of a file with its text. Of one that is not open, only
// the line that is spoken of need be there.
func (j *job) place(file, source string, line int) (string, *text) {
	full := filepath.FromSlash(file)
	if file == "" || full == j.doc.file {
		return j.doc.uri, j.text
	}
	if !filepath.IsAbs(full) {
		return j.doc.uri, j.text
	}
	if d, ok := j.open[full]; ok {
		return d.uri, d.text
	}
	return uriOf(full), newText(strings.Repeat("\n", max(0, line-1)) + source)
}

// rulePage is where the documentation tells of a rule.
func rulePage(r *analyze.Rule) string {
	heading := r.ID + ": " + strings.ToLower(r.Title.EN)
	anchor := strings.Map(func(c rune) rune {
		switch {
		case unicode.IsLetter(c), unicode.IsDigit(c), c == '-', c == '_':
			return c
		case c == ' ':
			return '-'
		}
		return -1
	}, heading)
	return "https://github.com/seam-cx/seam/blob/main/docs/rules.md#" + anchor
}
