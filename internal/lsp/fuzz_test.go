package lsp_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/lsp"
)

func framed(bodies ...string) []byte {
	var b bytes.Buffer
	for _, body := range bodies {
		fmt.Fprintf(&b, "Content-Length: %d\r\n\r\n%s", len(body), body)
	}
	return b.Bytes()
}

// Whatever comes in, the server ends with its input, and what it says is whole
// frames of JSON.
func FuzzServe(f *testing.F) {
	const begin = `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}`
	const open = `{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///t/a.journey.yaml","version":1,"text":"seam: 1\ntitle: T\nstages: [{name: S, touchpoints: [{id: a, name: A, next: a}]}]\n"}}}`
	f.Add([]byte(""))
	f.Add([]byte("Content-Length: 3\r\n\r\n{}"))
	f.Add(framed("null", "[]", "1", `"x"`, begin, `{"id":{},"method":"x"}`, `{"method":1}`))
	for _, method := range []string{"hover", "completion", "definition", "references", "rename", "prepareRename", "codeAction", "documentSymbol", "didChange", "didClose", "didSave"} {
		request := `{"jsonrpc":"2.0","id":2,"method":"textDocument/` + method + `","params":{"textDocument":{"uri":"file:///t/a.journey.yaml","version":2},"position":{"line":2,"character":41},"newName":"b","range":{"start":{"line":0,"character":0},"end":{"line":4294967295,"character":4294967295}},"contentChanges":[{"range":{"start":{"line":9,"character":9},"end":{"line":0,"character":0}},"text":"x"}]}}`
		f.Add(framed(begin, open, request, `{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":2}}`, `{"jsonrpc":"2.0","id":3,"method":"shutdown"}`, `{"jsonrpc":"2.0","method":"exit"}`))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		if len(in) > 1<<16 {
			return
		}
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
		defer cancel()
		var out bytes.Buffer
		_ = lsp.Serve(ctx, bytes.NewReader(in), &out, lsp.Options{})
		require.NoError(t, ctx.Err(), "the input has ended, so the server must")
		for rest := out.Bytes(); len(rest) > 0; {
			head, body, ok := bytes.Cut(rest, []byte("\r\n\r\n"))
			require.True(t, ok, "%q", rest)
			var n int
			_, err := fmt.Sscanf(string(head), "Content-Length: %d", &n)
			require.NoError(t, err)
			require.LessOrEqual(t, n, len(body))
			require.True(t, json.Valid(body[:n]), "%s", body[:n])
			rest = body[n:]
		}
	})
}

const typedInto = "seam: 1\r\ntitle: 😀 T # c\r\ndepartments: {sales: Sales}\r\nstages:\r\n  - name: Вибір\r\n    touchpoints:\r\n      - {id: a, name: A, owner: sales, next: {b: 60%, a: 40%}}\r\n      - id: b\r\n        name: 😀 B\r\n        owner: sales\r\n        channels: [web, shop]\r\n"

var typed = []string{"\n", "\r\n", "\r", "  ", "\t", "- ", ": ", ":", "{", "}", "[", "]", `"`, "'", "#", "|", ">", ",", "&x ", "*x", "<<: ", "😀", "я", "a", "owner: sales\n", "        active: 5m\n", "      - {name: C}\n", "1", "", "", ""}

// mirror is the byte at a place in units of UTF-16, found without the server.
func mirror(text string, line, character int) int {
	at := 0
	for ; line > 0; line-- {
		i := strings.IndexAny(text[at:], "\r\n")
		if i < 0 {
			return len(text)
		}
		at += i + 1
		if text[at-1] == '\r' && strings.HasPrefix(text[at:], "\n") {
			at++
		}
	}
	for _, c := range text[at:] {
		units := 1
		if c > 0xFFFF {
			units = 2
		}
		if character -= units; character < 0 || c == '\r' || c == '\n' {
			break
		}
		at += len(string(c))
	}
	return at
}

// However a text came about, by edits or whole, the same is wrong with it as if
// it were opened afresh.
func FuzzEdits(f *testing.F) {
	for seed := range uint64(24) {
		r := rand.New(rand.NewPCG(seed, 1))
		b := make([]byte, 4+r.IntN(120))
		for i := range b {
			b[i] = byte(r.UintN(256))
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, script []byte) {
		if len(script) > 400 {
			return
		}
		const doc = "file:///t/a.journey.yaml"
		text, version := typedInto, 1
		c := begin(t)
		c.open(doc, text)
		next := func(n int) int {
			if len(script) == 0 {
				return 0
			}
			x := int(script[0]) % n
			script = script[1:]
			return x
		}
		for len(script) > 0 {
			version++
			with := typed[next(len(typed))]
			line, character := next(14), next(70)
			toLine, toCharacter := line+next(5)/4, character+next(9)
			from, to := mirror(text, line, character), mirror(text, toLine, toCharacter)
			if to < from {
				to, toLine, toCharacter = from, line, character
			}
			text = text[:from] + with + text[to:]
			change := object{"text": text}
			if next(8) > 0 {
				change = object{"range": object{"start": at(line, character), "end": at(toLine, toCharacter)}, "text": with}
			}
			c.change(doc, version, change)
			if next(6) == 0 {
				c.published(doc, version)
			}
		}
		symbols := object{"textDocument": object{"uri": doc}}
		outline := c.call("textDocument/documentSymbol", symbols)
		c.change(doc, version+1, object{"range": object{"start": at(0, 0), "end": at(0, 0)}, "text": ""})
		got := c.published(doc, version+1)
		fresh := begin(t)
		fresh.open(doc, text)
		require.Equal(t, fresh.published(doc, 1), got, "%q", text)
		require.Equal(t, fresh.call("textDocument/documentSymbol", symbols), outline, "%q", text)
	})
}
