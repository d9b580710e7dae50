package lsp

import (
	"context"
	"encoding/json"
	"net/url"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

// document is what an editor has open. Its fields change under server.mu; a
// text never does.
type document struct {
	uri, file string // file is the full path, "" where the text has none
	version   int
	text      *text

	checking context.CancelFunc // of the check that runs
	done     chan struct{}      // closed once that check has ended
	took     time.Duration      // by the last check
	// uses are the files that the last check asked for, the policy among them.
	uses map[string]bool
	// told are the diagnostics of the last check, by URI.
	told    map[string][]diagnostic
	checked *text // that it looked at

	m      *journey.Map    // of the last check that loaded
	report *figures.Report // of it
	loaded *text           // that it was
}

// notified takes up a notification.
func (s *server) notified(m message) {
	switch m.Method {
	case "textDocument/didOpen":
		var p openParams
		if json.Unmarshal(m.Params, &p) == nil {
			s.open(p.Document)
		}
	case "textDocument/didChange":
		var p changeParams
		if json.Unmarshal(m.Params, &p) == nil {
			s.change(p)
		}
	case "textDocument/didSave":
		var p documentParams
		if json.Unmarshal(m.Params, &p) == nil {
			s.touched(p.Document.URI)
		}
	case "textDocument/didClose":
		var p documentParams
		if json.Unmarshal(m.Params, &p) == nil {
			s.close(p.Document.URI)
		}
	case "$/cancelRequest":
		var p cancelParams
		if json.Unmarshal(m.Params, &p) == nil {
			s.mu.Lock()
			if cancel := s.running[string(p.ID)]; cancel != nil {
				cancel()
			}
			s.mu.Unlock()
		}
	}
}

func (s *server) open(d documentItem) {
	s.mu.Lock()
	s.docs[d.URI] = &document{uri: d.URI, file: fileOf(d.URI), version: d.Version, text: newText(d.Text)}
	s.mu.Unlock()
	s.touched(d.URI)
}

func (s *server) change(p changeParams) {
	s.mu.Lock()
	d := s.docs[p.Document.URI]
	if d != nil {
		for _, c := range p.Changes {
			if c.Range == nil {
				d.text = newText(c.Text)
				continue
			}
			from, to := d.text.offset(c.Range.Start, s.encoding), d.text.offset(c.Range.End, s.encoding)
			d.text = newText(d.text.src[:from] + c.Text + d.text.src[max(from, to):])
		}
		if p.Document.Version != nil {
			d.version = *p.Document.Version
		}
	}
	s.mu.Unlock()
	s.touched(p.Document.URI)
}

func (s *server) close(uri string) {
	s.mu.Lock()
	d := s.docs[uri]
	delete(s.docs, uri)
	var told map[string][]diagnostic
	if d != nil {
		told = d.told
		if d.checking != nil {
			d.checking()
		}
	}
	s.mu.Unlock()
	if d == nil {
		return
	}
	s.publish(told, uri)
	s.touchedFile(d.file, uri)
}

// touched checks a document anew, and those that use it.
func (s *server) touched(uri string) {
	s.mu.Lock()
	d := s.docs[uri]
	file := ""
	if d != nil {
		file = d.file
		s.check(d)
	}
	s.mu.Unlock()
	s.touchedFile(file, uri)
}

// touchedFile checks the documents that use a file, save one.
func (s *server) touchedFile(file, save string) {
	if file == "" {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for uri, d := range s.docs {
		if uri != save && d.uses[file] {
			s.check(d)
		}
	}
}

// opened is a file as it is open.
type opened struct {
	uri  string
	text *text
}

// unsaved are the files that are open, by their full path. It is for use under
// s.mu only.
func (s *server) unsaved() map[string]opened {
	open := map[string]opened{}
	for _, d := range s.docs {
		if d.file != "" {
			open[d.file] = opened{d.uri, d.text}
		}
	}
	return open
}

// fileOf is the full path that a URI names, "" where it names none.
func fileOf(uri string) string {
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "file" || u.Path == "" {
		return ""
	}
	path := u.Path
	if runtime.GOOS == "windows" {
		path = strings.TrimPrefix(path, "/")
	}
	return filepath.Clean(filepath.FromSlash(path))
}

// uriOf is the URI of a full path.
func uriOf(file string) string {
	path := filepath.ToSlash(file)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}
