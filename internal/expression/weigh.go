package expression

import (
	"errors"
	"maps"
	"reflect"
	"unicode/utf8"

	"github.com/expr-lang/expr/ast"
)

// weight is which lists an expression looks through.
type weight struct {
	whole, fields int // lists, and lists in fields
	fixed         int // steps whatever the lists are, as of many calculations
	each          []each
}

// each is a predicate, and the lists that it looks through for each element.
type each struct {
	field         bool // the elements are those of a list in a field
	made          bool // of a list that the expression makes, which is not counted elsewhere
	whole, fields int
	fixed         int
}

func (w weight) steps(whole, field float64) float64 {
	sum := float64(w.whole)*whole + float64(w.fields)*field + float64(w.fixed)
	for _, e := range w.each {
		n := whole
		if e.field {
			n = field
		}
		if e.made {
			sum += n
		}
		sum += n * (float64(e.whole)*whole + float64(e.fields)*field + float64(e.fixed))
	}
	return sum
}

// weigh weighs a checked tree.
func weigh(root ast.Node) *weigher {
	v := &weigher{inside: map[ast.Node]bool{}, through: map[ast.Node]bool{}}
	ast.Walk(&root, v)
	c := count(root, v.inside)
	v.whole, v.fields, v.fixed = c.whole, c.fields, c.size/perStep
	maps.Copy(v.through, v.inside)
	c = count(root, v.through)
	v.once = load{c.whole, c.fields, c.size / perStep}
	return v
}

// weigher also finds the first thing that could cost without end.
type weigher struct {
	weight
	inside  map[ast.Node]bool // bodies of predicates
	through map[ast.Node]bool // lists that predicates look through
	once    load              // what a run takes beside what its elements take one by one
	wrong   *positioned
}

func (v *weigher) Visit(n *ast.Node) {
	switch x := (*n).(type) {
	case *ast.ArrayNode:
		for _, e := range x.Nodes {
			v.single(e)
		}
	case *ast.BuiltinNode:
		p, ok := last(x.Arguments).(*ast.PredicateNode)
		if !ok {
			return
		}
		if x.Name == "map" {
			v.single(asked(p))
		}
		e := each{}
		switch x.Arguments[0].(type) {
		case *ast.MemberNode:
			e.field = true
		case *ast.IdentifierNode:
		default:
			e.made = true
		}
		v.through[x.Arguments[0]] = true
		c := count(asked(p), nil)
		e.whole, e.fields, e.fixed = c.whole, c.fields, c.size/perStep
		v.each = append(v.each, e)
		inside := &marker{v.inside}
		ast.Walk(&x.Arguments[len(x.Arguments)-1], inside)
	}
}

// single refuses lists inside lists, which could be nested to grow without end.
func (v *weigher) single(n ast.Node) {
	if v.wrong == nil && isList(n) {
		v.wrong = &positioned{n.Location().From, Error{Message: "lists of lists are not to be had", Help: "name one value for each element"}}
	}
}

// marker marks nodes.
type marker struct{ nodes map[ast.Node]bool }

func (m *marker) Visit(n *ast.Node) { m.nodes[*n] = true }

// count counts the lists below a node that are looked through, passed ones left
// out.
func count(root ast.Node, passed map[ast.Node]bool) *counter {
	once := &cheap{map[ast.Node]bool{}}
	ast.Walk(&root, once)
	c := &counter{cheap: once.nodes, passed: passed}
	ast.Walk(&root, c)
	return c
}

// cheap finds lists of which only the length or one element counts, or that are
// only named.
type cheap struct{ nodes map[ast.Node]bool }

func (c *cheap) Visit(n *ast.Node) {
	switch x := (*n).(type) {
	case *ast.BuiltinNode:
		if x.Name == "len" && len(x.Arguments) == 1 {
			c.nodes[x.Arguments[0]] = true
		}
	case *ast.MemberNode:
		c.nodes[x.Node] = true
	case *ast.CallNode: // what takes the steps of a list
		if callee, ok := x.Callee.(*ast.IdentifierNode); ok && callee.Value == "a list" {
			c.nodes[x.Arguments[1]] = true
		}
	}
}

// counter counts lists.
type counter struct {
	cheap, passed map[ast.Node]bool
	whole, fields int
	size          int // nodes, where a call is several
}

func (c *counter) Visit(n *ast.Node) {
	if !c.passed[*n] {
		c.size++
		switch (*n).(type) {
		case *ast.CallNode, *ast.BuiltinNode:
			c.size += perCall
		}
	}
	if c.cheap[*n] || c.passed[*n] || !isList(*n) {
		return
	}
	switch (*n).(type) {
	case *ast.IdentifierNode:
		c.whole++
	case *ast.MemberNode:
		c.fields++
	}
}

// isList tells whether a value may be a list.
func isList(n ast.Node) bool {
	t := n.Type()
	if t == nil {
		return true
	}
	switch t.Kind() {
	case reflect.Slice, reflect.Array, reflect.Map, reflect.Interface:
		return true
	}
	return false
}

func last(list []ast.Node) ast.Node {
	if len(list) == 0 {
		return nil
	}
	return list[len(list)-1]
}

// bind makes a + of texts, or of what may be texts, a call that keeps them short.
func bind(n *ast.Node, x *ast.BinaryNode) bool {
	a, b := x.Left.Type(), x.Right.Type()
	switch {
	case a == nil || b == nil:
		return false
	case a.Kind() == reflect.String && b.Kind() == reflect.String:
		call(n, "joined", x.Left, x.Right)
	case a.Kind() == reflect.Interface || b.Kind() == reflect.Interface:
		call(n, "plus", x.Left, x.Right)
	default:
		return false
	}
	return true
}

var (
	errLong = errors.New("the text that is put together is too long")
	errPlus = errors.New("+ adds two numbers or two texts")
)

func concat(params ...any) (any, error) {
	a, b := params[0].(string), params[1].(string)
	if utf8.RuneCountInString(a)+utf8.RuneCountInString(b) > MostText {
		return nil, errLong
	}
	return a + b, nil
}

// plus is + of values whose kinds are known only now.
func plus(params ...any) (any, error) {
	if a, ok := params[0].(string); ok {
		if b, ok := params[1].(string); ok {
			return concat(a, b)
		}
	}
	if _, ok := float(params[0]); !ok {
		return nil, errPlus
	}
	if _, ok := float(params[1]); !ok {
		return nil, errPlus
	}
	return calculate("+", params[0], params[1])
}

func float(x any) (float64, bool) {
	switch n := x.(type) {
	case int:
		return float64(n), true
	case float64:
		return n, true
	case Number:
		return n.X, n.OK
	}
	return 0, false
}
