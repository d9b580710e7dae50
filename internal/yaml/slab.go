package yaml

import "gopkg.in/yaml.v3"

// nodeSlab makes nodes in blocks, since each by itself would cost an allocation,
// and keeps words that come again and again once.
type nodeSlab struct {
	nodes []yaml.Node
	lists []*yaml.Node
	stack []*yaml.Node // children of the collections that are open
	words [256]string
}

const (
	slabNodes = 100
	slabLists = 250
)

// node makes a node at a place.
func (s *nodeSlab) node(kind yaml.Kind, line, column int) *yaml.Node {
	if len(s.nodes) == 0 {
		s.nodes = make([]yaml.Node, slabNodes)
	}
	n := &s.nodes[0]
	s.nodes = s.nodes[1:]
	n.Kind, n.Line, n.Column = kind, line, column
	return n
}

// close gives n the children that were put on the stack since it began.
func (s *nodeSlab) close(n *yaml.Node, begin int) *yaml.Node {
	children := s.stack[begin:]
	if len(children) == 0 {
		return n
	}
	if len(s.lists) < len(children) {
		s.lists = make([]*yaml.Node, max(slabLists, len(children)))
	}
	n.Content = s.lists[:len(children):len(children)]
	s.lists = s.lists[len(children):]
	copy(n.Content, children)
	s.stack = s.stack[:begin]
	return n
}

// longestWord is the length up to which a text may well come again, in bytes.
const longestWord = 24

// word is text as a string of its own, so that it does not keep the file alive.
func (s *nodeSlab) word(text []byte) string {
	if len(text) == 0 {
		return ""
	}
	if len(text) > longestWord {
		return string(text)
	}
	h := uint32(len(text))
	for _, c := range text {
		h = h*31 + uint32(c)
	}
	known := &s.words[(h^h>>8)%uint32(len(s.words))]
	if *known != string(text) {
		*known = string(text)
	}
	return *known
}
