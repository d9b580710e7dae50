package expression

import (
	"errors"
	"reflect"
	"unicode/utf8"

	"github.com/expr-lang/expr/ast"
)

// weight is what looking through lists costs in a checked tree, and the first
// thing in it that could cost without end.
type weight struct {
	whole, fields int
	wrong         *positioned
}

// weigh weighs a checked tree.
func weigh(root ast.Node) weight {
	v := &weigher{}
	ast.Walk(&root, v)
	return v.weight
}

type weigher struct {
	weight
}

// Visit sees children before their parents.
func (v *weigher) Visit(n *ast.Node) {
	switch x := (*n).(type) {
	case *ast.ArrayNode:
		for _, e := range x.Nodes {
			v.single(e)
		}
	case *ast.BuiltinNode:
		if p, ok := last(x.Arguments).(*ast.PredicateNode); ok && x.Name == "map" {
			v.single(p.Node)
		}
	case *ast.PredicateNode:
		body := x.Node
		cheap := &cheap{map[ast.Node]bool{}}
		ast.Walk(&body, cheap)
		ast.Walk(&body, &counter{v, cheap.nodes})
	}
}

// single refuses lists inside lists, which could be nested to grow without end.
func (v *weigher) single(n ast.Node) {
	if v.wrong == nil && isList(n) {
		v.wrong = &positioned{n.Location().From, "lists of lists are not to be had: name one value for each element"}
	}
}

// cheap finds lists of which only the length or one element counts.
type cheap struct{ nodes map[ast.Node]bool }

func (c *cheap) Visit(n *ast.Node) {
	switch x := (*n).(type) {
	case *ast.BuiltinNode:
		if x.Name == "len" && len(x.Arguments) == 1 {
			c.nodes[x.Arguments[0]] = true
		}
	case *ast.MemberNode:
		c.nodes[x.Node] = true
	}
}

// counter counts the lists that are looked through inside a predicate.
type counter struct {
	w     *weigher
	cheap map[ast.Node]bool
}

func (c *counter) Visit(n *ast.Node) {
	if c.cheap[*n] || !isList(*n) {
		return
	}
	switch (*n).(type) {
	case *ast.IdentifierNode, *ast.VariableDeclaratorNode:
		c.w.whole++
	case *ast.MemberNode:
		c.w.fields++
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
func bind(n *ast.Node, x *ast.BinaryNode) {
	a, b := x.Left.Type(), x.Right.Type()
	if a == nil || b == nil {
		return
	}
	name := ""
	switch {
	case a.Kind() == reflect.String && b.Kind() == reflect.String:
		name = "joined"
	case a.Kind() == reflect.Interface || b.Kind() == reflect.Interface:
		name = "plus"
	default:
		return
	}
	call := &ast.CallNode{Callee: &ast.IdentifierNode{Value: name}, Arguments: []ast.Node{x.Left, x.Right}}
	call.SetLocation(x.Location())
	ast.Patch(n, call)
}

var errLong = errors.New("the text that is put together is too long")

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
	a, aOK := float(params[0])
	b, bOK := float(params[1])
	if !aOK || !bOK {
		return nil, errors.New("+ adds two numbers or two texts")
	}
	return a + b, nil
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
