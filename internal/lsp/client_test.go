package lsp_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/textproto"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/lsp"
)

// client is an editor that knows the server by its streams only.
type client struct {
	t    testing.TB
	in   *io.PipeWriter
	out  *bufio.Reader
	done chan error
	id   int
}

type object = map[string]any

// start starts a server and a client of it, without initialize.
func start(t testing.TB) *client {
	serverIn, in := io.Pipe()
	out, serverOut := io.Pipe()
	c := &client{t: t, in: in, out: bufio.NewReader(out), done: make(chan error, 1)}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	go func() {
		err := lsp.Serve(ctx, serverIn, serverOut, lsp.Options{Version: "test", Now: func() time.Time { return time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC) }})
		serverOut.Close()
		c.done <- err
	}()
	t.Cleanup(func() { in.Close(); out.Close(); cancel() })
	return c
}

// begin starts a server and initializes it.
func begin(t testing.TB, encodings ...string) *client {
	c := start(t)
	c.call("initialize", object{"capabilities": object{"general": object{"positionEncodings": encodings}}})
	c.notify("initialized", object{})
	return c
}

func (c *client) raw(text string) {
	_, err := fmt.Fprintf(c.in, "Content-Length: %d\r\n\r\n%s", len(text), text)
	require.NoError(c.t, err)
}

func (c *client) send(v object) {
	v["jsonrpc"] = "2.0"
	body, err := json.Marshal(v)
	require.NoError(c.t, err)
	c.raw(string(body))
}

func (c *client) notify(method string, params any) {
	c.send(object{"method": method, "params": params})
}

// read reads one message.
func (c *client) read() object {
	head, err := textproto.NewReader(c.out).ReadMIMEHeader()
	require.NoError(c.t, err)
	n, err := strconv.Atoi(head.Get("Content-Length"))
	require.NoError(c.t, err)
	body := make([]byte, n)
	_, err = io.ReadFull(c.out, body)
	require.NoError(c.t, err)
	var m object
	require.NoError(c.t, json.Unmarshal(body, &m))
	require.Equal(c.t, "2.0", m["jsonrpc"])
	return m
}

// answer sends a request and reads up to its answer.
func (c *client) answer(method string, params any) object {
	c.id++
	c.send(object{"id": c.id, "method": method, "params": params})
	for {
		if m := c.read(); m["id"] != nil {
			require.EqualValues(c.t, c.id, m["id"])
			return m
		}
	}
}

func (c *client) call(method string, params any) any {
	m := c.answer(method, params)
	require.Nil(c.t, m["error"])
	return m["result"]
}

func (c *client) open(uri, text string) {
	c.notify("textDocument/didOpen", object{"textDocument": object{"uri": uri, "languageId": "yaml", "version": 1, "text": text}})
}

func (c *client) change(uri string, version int, changes ...object) {
	c.notify("textDocument/didChange", object{"textDocument": object{"uri": uri, "version": version}, "contentChanges": changes})
}

// published reads up to the diagnostics of a document at a version; 0 is any.
func (c *client) published(uri string, version int) []any {
	for {
		m := c.read()
		p, ok := m["params"].(object)
		if !ok || m["method"] != "textDocument/publishDiagnostics" || p["uri"] != uri {
			continue
		}
		if v, _ := p["version"].(float64); version != 0 && int(v) != version {
			continue
		}
		return p["diagnostics"].([]any)
	}
}

func at(line, character int) object { return object{"line": line, "character": character} }

func uri(path string) string {
	path = filepath.ToSlash(path)
	if path[0] != '/' {
		path = "/" + path
	}
	return "file://" + path
}

func code(list []any, code string) object {
	for _, d := range list {
		if d.(object)["code"] == code {
			return d.(object)
		}
	}
	return nil
}
