package cli_test

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/seam-cx/seam/internal/cli"
)

// The command can run inside another program, with a world of its own.
func ExampleRun() {
	status := cli.Run(context.Background(), cli.System{
		In: strings.NewReader(`seam: 1
title: Order tea
stages:
  - name: Order
    touchpoints:
      - {name: Choose, owner: sales}
      - {name: Pay}
`),
		Out:      os.Stdout,
		Err:      os.Stderr,
		Getenv:   func(string) string { return "" },
		Today:    func() time.Time { return time.Date(2026, 10, 1, 0, 0, 0, 0, time.UTC) },
		Terminal: func(io.Writer) bool { return false },
	}, []string{"check", "-", "--stdin-filename", "tea.journey.yaml"})
	fmt.Println("exit status", status)
	// Output:
	// tea.journey.yaml:7:10: error [no-owner] nobody is accountable for “Pay”
	//         - {name: Pay}
	//            ^
	//   help: name the one department that answers for it with `owner:`
	//
	// 1 map: 1 error
	// exit status 1
}
