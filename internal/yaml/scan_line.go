package yaml

import "bytes"

// isDash tells whether text begins with the dash of a list item.
func isDash(text []byte) bool {
	return len(text) > 0 && text[0] == '-' && (len(text) == 1 || text[1] == ' ' || text[1] == '\t')
}

// skipBlanks is the first byte from i on that is no space or tab.
func skipBlanks(line []byte, i int) int {
	for i < len(line) && (line[i] == ' ' || line[i] == '\t') {
		i++
	}
	return i
}

// findKey looks for a key and its colon from byte c on. The colon is -1 where
// there is none.
func findKey(line []byte, c int) (key []byte, colon int) {
	start := c
	for start < len(line) && (line[start] == '&' || line[start] == '!') { // an anchor or a tag before the key
		i := bytes.IndexByte(line[start:], ' ')
		if i < 0 {
			return nil, -1
		}
		start = skipBlanks(line, start+i)
	}
	if start >= len(line) {
		return nil, -1
	}
	switch line[start] {
	case '"', '\'':
		end := closeQuote(line, start)
		if end < 0 {
			return nil, -1
		}
		if i := skipBlanks(line, end); i < len(line) && line[i] == ':' && endsKey(line, i) {
			return line[start:end], i
		}
		return nil, -1
	case '[', '{', '|', '>', '@', '`', '%', '#':
		return nil, -1
	}
	for i := start; i < len(line); i++ {
		switch {
		case line[i] == ':' && endsKey(line, i):
			return bytes.TrimRight(line[start:i], " \t"), i
		case line[i] == '#' && i > start && (line[i-1] == ' ' || line[i-1] == '\t'):
			return nil, -1
		}
	}
	return nil, -1
}

// endsKey tells whether the colon at i is followed by a space or the line's end.
func endsKey(line []byte, i int) bool {
	return i+1 == len(line) || line[i+1] == ' ' || line[i+1] == '\t'
}

// closeQuote is the byte behind the quote that closes the one at i, -1 where
// the line has none.
func closeQuote(line []byte, i int) int {
	quote := line[i]
	for i++; i < len(line); i++ {
		switch {
		case line[i] == '\\' && quote == '"':
			i++
		case line[i] == quote && quote == '\'' && i+1 < len(line) && line[i+1] == '\'':
			i++
		case line[i] == quote:
			return i + 1
		}
	}
	return -1
}
