package expression

import (
	"reflect"
	"regexp/syntax"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/ast"
)

// What operations take of each byte of a text, in steps.
const (
	perLookedFor = 1. / 32   // contains, len, a text that is joined
	perCompared  = 1. / 1024 // ==, <, startsWith
	perMade      = 1. / 8    // lower, upper
	perPart      = 1         // split, which makes an element of it
	perCut       = 4         // trim of letters that are named
	perPattern   = 1. / 8    // matches, for each part of the pattern
	mostCut      = 100       // bytes of the letters that trim is told
)

// Parts of an expression that a step is enough for: nodes, of which a call counts
// as many.
const (
	perStep = 32
	perCall = 16
)

// metering are the functions that take steps. No expression can write their names.
func metering() []expr.Option {
	return []expr.Option{
		expr.Function("a list", list, new(func(*Meter, any, *load) bool)),
		expr.Function("an element", element, new(func(*Meter, *load) bool)),
		expr.Function("a text", weighed, new(func(string, *Meter, *rate) string)),
		expr.Function("some texts", weighed, new(func([]string, *Meter, *rate) []string)),
		expr.Function("a value", weighed, new(func(any, *Meter, *rate) any)),
	}
}

// texts has operations on texts take steps before they run.
type texts struct{}

func (texts) Visit(n *ast.Node) {
	switch x := (*n).(type) {
	case *ast.BinaryNode:
		operator(x)
	case *ast.BuiltinNode:
		function(x)
	case *ast.CallNode:
		if callee, ok := x.Callee.(*ast.IdentifierNode); ok && (callee.Value == "joined" || callee.Value == "plus") {
			for i := range x.Arguments {
				weigh1(&x.Arguments[i], &rate{perByte: perLookedFor})
			}
		}
	}
}

// operator weighs the sides of an operator.
func operator(x *ast.BinaryNode) {
	switch x.Operator {
	case "matches":
		if p, ok := x.Right.(*ast.StringNode); ok {
			weighAny(&x.Left, &rate{perByte: perPattern * float64(instructions(p.Value)), more: 1})
		}
	case "contains":
		weigh1(&x.Left, &rate{perByte: perLookedFor})
		weigh1(&x.Right, &rate{perByte: perLookedFor})
	case "startsWith", "endsWith":
		weigh1(&x.Right, &rate{perByte: perCompared})
	case "in":
		weigh1(&x.Left, &rate{perByte: perCompared, each: true})
	case "==", "!=", "<", "<=", ">", ">=":
		if !written(x.Left) {
			weigh1(&x.Right, &rate{perByte: perCompared})
		}
	}
}

// function weighs what a function is given.
func function(x *ast.BuiltinNode) {
	if len(x.Arguments) == 0 {
		return
	}
	first := &x.Arguments[0]
	switch x.Name {
	case "len":
		if t := (*first).Type(); t != nil && t.Kind() == reflect.String { // of a list it is known
			weigh1(first, &rate{perByte: perLookedFor})
		}
	case "lower", "upper":
		weigh1(first, &rate{perByte: perMade})
	case "split":
		weigh1(first, &rate{perByte: perPart, most: memoryBudget, doing: "that is split"})
	case "trim":
		if len(x.Arguments) == 1 {
			weigh1(first, &rate{perByte: perLookedFor})
			return
		}
		weigh1(first, &rate{perByte: perCut})
		weighAny(&x.Arguments[1], &rate{most: mostCut, doing: "that says what trim takes off"})
	case "map":
		if p, ok := last(x.Arguments).(*ast.PredicateNode); ok {
			weigh1(&p.Node, &rate{perByte: perLookedFor})
		}
	}
}

// written tells whether a value is written out: it is short, then.
func written(n ast.Node) bool {
	switch n.(type) {
	case *ast.StringNode, *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.NilNode, *ast.ConstantNode:
		return true
	}
	return false
}

// weigh1 weighs a value that is not written out.
func weigh1(n *ast.Node, r *rate) {
	if !written(*n) {
		weighAny(n, r)
	}
}

var textsType = reflect.TypeFor[[]string]()

// weighAny weighs what may be a text, or a list of them.
func weighAny(n *ast.Node, r *rate) {
	t := (*n).Type()
	name := ""
	switch {
	case t == nil:
		return
	case t.Kind() == reflect.String:
		name = "a text"
	case t == textsType:
		name = "some texts"
	case t.Kind() == reflect.Interface:
		name = "a value"
	default:
		return
	}
	call(n, name, *n, &ast.IdentifierNode{Value: meterName}, &ast.ConstantNode{Value: r})
}

// instructions is the size of a pattern.
func instructions(pattern string) int {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return 0 // the compiler refuses it
	}
	prog, err := syntax.Compile(re.Simplify())
	if err != nil {
		return mostInstructions + 1
	}
	return len(prog.Inst)
}

// fresh has the types of calls found again, and with them what is wrong inside: the
// checker passes over calls whose type it knows.
type fresh struct{}

func (fresh) Visit(n *ast.Node) {
	if c, ok := (*n).(*ast.CallNode); ok {
		c.SetType(reflect.TypeFor[any]())
	}
}

// lastly is fresh when all else is done, which the library does only with what could
// be repeated.
type lastly struct{ fresh }

func (lastly) Reset() {}

func (lastly) ShouldRepeat() bool { return false }

// elements has what predicates ask take steps for each element: for all elements
// of a list at once where that is named and little is asked, since it is quicker.
type elements struct{}

func (elements) Visit(n *ast.Node) {
	x, ok := (*n).(*ast.BuiltinNode)
	if !ok {
		return
	}
	p, ok := last(x.Arguments).(*ast.PredicateNode)
	if !ok {
		return
	}
	c := count(p.Node, nil)
	l := &load{c.whole, c.fields, c.size / perStep}
	if list := again(x.Arguments[0]); list != nil && l.whole+l.fields == 0 {
		*n = provided("a list", x, list, l)
		return
	}
	p.Node = provided("an element", p.Node, l)
}

// again is a list to be named once more, nil where it is made.
func again(n ast.Node) ast.Node {
	switch x := n.(type) {
	case *ast.IdentifierNode:
		same := *x
		return &same
	case *ast.MemberNode:
		same := *x
		return &same
	}
	return nil
}

// provided is a node that is reached where a function, which is given the Meter and
// more, has taken its steps.
func provided(name string, n ast.Node, more ...any) ast.Node {
	arguments := []ast.Node{&ast.IdentifierNode{Value: meterName}}
	for _, m := range more {
		node, ok := m.(ast.Node)
		if !ok {
			node = &ast.ConstantNode{Value: m}
		}
		arguments = append(arguments, node)
	}
	steps := &ast.CallNode{Callee: &ast.IdentifierNode{Value: name}, Arguments: arguments}
	both := &ast.ConditionalNode{Cond: steps, Exp1: n, Exp2: &ast.NilNode{}}
	steps.SetLocation(n.Location())
	both.SetLocation(n.Location())
	return both
}

// asked is what a predicate asks, without the steps that it takes.
func asked(p *ast.PredicateNode) ast.Node {
	if c, ok := p.Node.(*ast.ConditionalNode); ok {
		if call, ok := c.Cond.(*ast.CallNode); ok {
			if callee, ok := call.Callee.(*ast.IdentifierNode); ok && callee.Value == "an element" {
				return c.Exp1
			}
		}
	}
	return p.Node
}
