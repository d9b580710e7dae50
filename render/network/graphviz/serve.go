package graphviz

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
)

// Serve answers DOT on r with json0 on w: what the command seam-layout does.
// One source, ended by the end of r, gets one answer. Sources that end in a
// NUL byte are answered one by one, each answer ended by a NUL byte, until r
// ends, so that one process can lay out many graphs. Serve stops at the first
// source that it cannot lay out.
func Serve(ctx context.Context, r io.Reader, w io.Writer) error {
	in := bufio.NewReader(r)
	out := bufio.NewWriter(w)
	for served := 0; ; served++ {
		dot, end, err := source(in)
		if err != nil {
			return err
		}
		if end == io.EOF && served > 0 && len(bytes.TrimSpace(dot)) == 0 {
			return nil
		}
		answer, err := JSON(ctx, dot)
		if err != nil {
			return err
		}
		if _, err := out.Write(answer); err != nil {
			return fmt.Errorf("write the layout: %w", err)
		}
		if end == nil {
			if err := out.WriteByte(0); err != nil {
				return fmt.Errorf("write the layout: %w", err)
			}
		}
		if err := out.Flush(); err != nil {
			return fmt.Errorf("write the layout: %w", err)
		}
		if end == io.EOF {
			return nil
		}
	}
}

// source reads up to the next NUL byte; end is io.EOF where there is none.
func source(in *bufio.Reader) (dot []byte, end, err error) {
	for {
		part, err := in.ReadSlice(0)
		dot = append(dot, part...)
		if len(dot) > MaxInput+1 {
			return nil, nil, fmt.Errorf("read the graph: it has more than %d bytes", MaxInput)
		}
		switch {
		case err == nil:
			return dot[:len(dot)-1], nil, nil
		case err == io.EOF:
			return dot, io.EOF, nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return nil, nil, fmt.Errorf("read the graph: %w", err)
		}
	}
}
