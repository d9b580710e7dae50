package lsp

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Bounds of a frame. The largest is four times what a map may have, since JSON
// escapes.
const (
	maxHeader = 4 << 10
	maxFrame  = 256 << 20
)

// readFrame reads one message: a header with its length, an empty line, and the
// body. At the end of the stream, before a header, it is io.EOF.
func readFrame(r *bufio.Reader) ([]byte, error) {
	length, seen := -1, 0
	for {
		line, err := readLine(r, maxHeader-seen)
		if err != nil {
			if errors.Is(err, io.EOF) && seen == 0 && line == "" {
				return nil, io.EOF
			}
			return nil, fmt.Errorf("a header breaks off: %w", err)
		}
		seen += len(line) + 1
		line = strings.TrimSuffix(line, "\r")
		if line == "" {
			break
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok {
			return nil, fmt.Errorf("%q is no header; it needs a name and a colon", line)
		}
		if !strings.EqualFold(strings.TrimSpace(name), "Content-Length") {
			continue
		}
		n, err := strconv.ParseUint(strings.TrimSpace(value), 10, 31)
		if err != nil || n > maxFrame {
			return nil, fmt.Errorf("%q is no length of a message; it is at most %d bytes", strings.TrimSpace(value), maxFrame)
		}
		length = int(n)
	}
	if length < 0 {
		return nil, errors.New("a message comes without its Content-Length")
	}
	// Room is made as the body comes: a length alone must not cost memory.
	body, err := io.ReadAll(io.LimitReader(r, int64(length)))
	if err != nil {
		return nil, fmt.Errorf("a message breaks off: %w", err)
	}
	if len(body) < length {
		return nil, fmt.Errorf("a message breaks off after %d of %d bytes: %w", len(body), length, io.ErrUnexpectedEOF)
	}
	return body, nil
}

// readLine reads a line of at most most bytes, without its line feed.
func readLine(r *bufio.Reader, most int) (string, error) {
	var b strings.Builder
	for {
		c, err := r.ReadByte()
		switch {
		case err != nil:
			return b.String(), err
		case c == '\n':
			return b.String(), nil
		case b.Len() >= most:
			return b.String(), errors.New("the header is too long")
		}
		b.WriteByte(c)
	}
}

// writeFrame writes one message.
func writeFrame(w io.Writer, body []byte) error {
	_, err := w.Write(append([]byte("Content-Length: "+strconv.Itoa(len(body))+"\r\n\r\n"), body...))
	return err
}
