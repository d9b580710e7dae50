package lsp_test

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/seam-cx/seam/internal/lsp"
)

func ExampleServe() {
	var in strings.Builder
	for _, body := range []string{
		`{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}`,
		`{"jsonrpc":"2.0","id":2,"method":"shutdown"}`,
		`{"jsonrpc":"2.0","method":"exit"}`,
	} {
		fmt.Fprintf(&in, "Content-Length: %d\r\n\r\n%s", len(body), body)
	}
	fmt.Println(lsp.Serve(context.Background(), strings.NewReader(in.String()), io.Discard, lsp.Options{}))
	// Output: <nil>
}
