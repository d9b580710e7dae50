package lsp

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"
)

// Options say how to serve. The zero Options are the usual ones.
type Options struct {
	Version string           // of the server, for editors that show it
	Now     func() time.Time // the day by which dates are judged; nil skips rules that judge them
	Root    string           // the folder that nothing under uses may leave; "" finds it
	Lang    string           // of findings; "" is the map's
}

// ErrNoShutdown is how Serve ends where the editor went away, or said exit,
// without shutdown before.
var ErrNoShutdown = errors.New("the editor left without a shutdown")

// Serve speaks with one editor until it says exit, the stream ends or ctx does.
// Once it returns, nothing of it runs any more, save a read of in, or a write of
// out, that cannot be interrupted.
func Serve(ctx context.Context, in io.Reader, out io.Writer, o Options) error {
	editor := ctx
	ctx, stop := context.WithCancel(ctx)
	s := &server{
		ctx: ctx, out: newOutgoing(out), options: o, encoding: utf16Units, docs: map[string]*document{},
		running: map[string]context.CancelFunc{}, slots: make(chan struct{}, maxRequests),
	}
	go s.out.run()
	defer s.out.end(editor)
	defer s.work.Wait()
	defer stop()
	frames := make(chan frame)
	go read(ctx, bufio.NewReader(in), frames)
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case f := <-frames:
			switch {
			case errors.Is(f.err, io.EOF):
				return s.leave()
			case f.err != nil:
				return fmt.Errorf("the editor's words cannot be read: %w", f.err)
			}
			if s.receive(f.body) {
				return s.leave()
			}
		}
	}
}

// maxRequests bounds the requests that are being answered.
const maxRequests = 16

type frame struct {
	body []byte
	err  error
}

func read(ctx context.Context, r *bufio.Reader, to chan<- frame) {
	for {
		body, err := readFrame(r)
		select {
		case to <- frame{body, err}:
		case <-ctx.Done():
			return
		}
		if err != nil {
			return
		}
	}
}

// server is one conversation.
type server struct {
	ctx     context.Context
	options Options
	work    sync.WaitGroup
	slots   chan struct{}
	out     *outgoing

	// What follows belongs to the loop of Serve, and stays once initialize is answered.
	initialized, down bool
	encoding          encoding
	folders           []string // that the editor works in

	mu      sync.Mutex
	docs    map[string]*document          // by URI
	running map[string]context.CancelFunc // requests by id
}

func (s *server) leave() error {
	if !s.down {
		return ErrNoShutdown
	}
	return nil
}

// receive takes one message and tells whether it was the last.
func (s *server) receive(body []byte) (last bool) {
	var m message
	if err := json.Unmarshal(body, &m); err != nil {
		s.refuse(json.RawMessage("null"), &rpcError{codeParse, "this is no message: " + err.Error()})
		return false
	}
	switch {
	case m.Method == "exit":
		return true
	case m.Method == "" && m.ID == nil:
		s.refuse(json.RawMessage("null"), &rpcError{codeInvalidRequest, "a message needs a method"})
	case m.Method == "": // an answer, though nothing was asked
	case m.ID == nil:
		if s.initialized && !s.down {
			s.notified(m)
		}
	default:
		s.request(m)
	}
	return false
}

// request answers a request: at once what changes the conversation, in the
// background what only looks.
func (s *server) request(m message) {
	switch {
	case m.Method == "initialize" && s.initialized:
		s.refuse(m.ID, &rpcError{codeInvalidRequest, "initialize comes once"})
	case m.Method == "initialize":
		var p initializeParams
		if err := json.Unmarshal(m.Params, &p); err != nil {
			s.refuse(m.ID, &rpcError{codeInvalidParams, err.Error()})
			return
		}
		s.initialized, s.encoding, s.folders = true, choose(p.Capabilities.General.PositionEncodings), p.folders()
		s.reply(m.ID, s.abilities())
	case !s.initialized:
		s.refuse(m.ID, &rpcError{codeNotInitialized, "initialize comes first"})
	case s.down:
		s.refuse(m.ID, &rpcError{codeInvalidRequest, "after shutdown comes only exit"})
	case m.Method == "shutdown":
		s.down = true
		s.reply(m.ID, nil)
	default:
		run := s.method(m.Method)
		if run == nil {
			s.refuse(m.ID, &rpcError{codeNoMethod, "there is no method " + m.Method})
			return
		}
		s.background(m, run)
	}
}

// handler answers one request.
type handler func(ctx context.Context, params json.RawMessage) (any, error)

// method is the handler of a method, or nil.
func (s *server) method(name string) handler {
	switch name {
	case "textDocument/hover":
		return s.hover
	case "textDocument/completion":
		return s.completion
	case "textDocument/definition":
		return s.definition
	case "textDocument/references":
		return s.references
	case "textDocument/prepareRename":
		return s.prepareRename
	case "textDocument/rename":
		return s.rename
	case "textDocument/documentSymbol":
		return s.symbols
	case "textDocument/codeAction":
		return s.actions
	}
	return nil
}

// background answers a request on its own.
func (s *server) background(m message, run handler) {
	ctx, cancel := context.WithCancel(s.ctx)
	id := string(m.ID)
	s.mu.Lock()
	s.running[id] = cancel
	s.mu.Unlock()
	s.work.Go(func() {
		defer cancel()
		var result any
		err := ctx.Err()
		select {
		case s.slots <- struct{}{}:
			result, err = safely(ctx, run, m.Params)
			<-s.slots
		case <-ctx.Done():
		}
		s.mu.Lock()
		delete(s.running, id)
		s.mu.Unlock()
		var refused *rpcError
		switch {
		case ctx.Err() != nil:
			s.refuse(m.ID, &rpcError{codeCancelled, "the request was cancelled"})
		case errors.As(err, &refused):
			s.refuse(m.ID, refused)
		case err != nil:
			s.refuse(m.ID, &rpcError{codeInternal, err.Error()})
		default:
			s.reply(m.ID, result)
		}
	})
}

// safely runs a handler; a panic is an error.
func safely(ctx context.Context, run handler, params json.RawMessage) (result any, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("something broke inside: %v", x)
		}
	}()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return run(ctx, params)
}

func (s *server) reply(id json.RawMessage, result any) { s.send(answer{"2.0", id, result}) }

func (s *server) refuse(id json.RawMessage, e *rpcError) { s.send(refusal{"2.0", id, e}) }

func (s *server) tell(method string, params any) { s.send(notification{"2.0", method, params}) }

// send has a message written.
func (s *server) send(v any) {
	if body, err := encode(v); err == nil {
		s.out.add(body)
	}
}

func (s *server) abilities() initializeResult {
	var r initializeResult
	r.Capabilities = capabilities{
		PositionEncoding: string(s.encoding),
		TextDocumentSync: syncOptions{OpenClose: true, Change: 2, Save: true},
		Completion:       completionMeans{Triggers: []string{" ", ":", "[", "{", ",", "@"}},
		Hover:            true,
		Definition:       true,
		References:       true,
		Symbols:          true,
		Actions:          actionMeans{Kinds: []string{"quickfix"}},
		Rename:           renameMeans{Prepare: true},
	}
	r.ServerInfo.Name, r.ServerInfo.Version = "seam", s.options.Version
	return r
}
