// Package expression compiles and runs the short expressions of custom rules.
// It alone knows github.com/expr-lang/expr, and keeps it within bounds: an
// expression has few nodes, no ranges and no predicate inside another, so that
// its cost is known before it runs; what it may allocate is limited as well.
package expression

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/parser"
	"github.com/expr-lang/expr/vm"
)

// Bounds of an expression.
const (
	MostCharacters = 2000
	MostNodes      = 300
	MostText       = 10_000  // characters of a text that is put together
	memoryBudget   = 200_000 // elements that one run may make
)

// Functions are the names of what expressions may call.
var Functions = []string{
	"abs", "all", "any", "ceil", "count", "filter", "find", "floor", "has", "len", "lower", "map", "max", "mean", "min", "none", "one", "round",
	"split", "sum", "trim", "upper",
}

// Number is a number that may not be known. In an expression it is the number
// itself, and an error where it is not known; has tells which.
type Number struct {
	X  float64
	OK bool
}

// Error is what is wrong with an expression, and where: line and column count
// characters from 1.
type Error struct {
	Line, Column int
	Message      string
	// Unknown is the name that is not there, and Of the type that lacks it: ""
	// is the environment.
	Unknown, Of string
	Function    bool   // Unknown is meant as a function
	Help        string // what to do, "" where that is plain
	cause       error
}

func (e *Error) Error() string { return e.Message }

// Unwrap is ErrCostly, or the end of a context, where that is what ended the run.
func (e *Error) Unwrap() error { return e.cause }

// Program is a compiled expression, safe for concurrent use.
type Program struct {
	program *vm.Program
	lists   weight
	code    string
	once    load // beside what predicates ask
}

// Steps is about how many elements one run looks at, where the lists of the
// environment have whole elements at most, and those in fields field.
func (p *Program) Steps(whole, field int) float64 {
	return 1 + p.lists.steps(float64(whole), float64(field))
}

// Compile compiles an expression over an environment of named values, whose
// types count. Its error is an *Error.
func Compile(code string, env map[string]any) (*Program, error) {
	if utf8.RuneCountInString(code) > MostCharacters {
		return nil, at(1, 1, fmt.Sprintf("an expression may have %d characters at most", MostCharacters))
	}
	tree, err := parser.Parse(code)
	if err != nil {
		return nil, explain(err, code)
	}
	if e := bounded(tree.Node); e != nil {
		wrong := e.wrong
		wrong.Line, wrong.Column = place(code, e.at)
		return nil, &wrong
	}
	options := []expr.Option{expr.Env(Metered(env, nil)), expr.MaxNodes(MostNodes), expr.DisableAllBuiltins(),
		expr.Patch(known{}), expr.Patch(checked{}), expr.Patch(texts{}), expr.Patch(fresh{}), expr.Patch(elements{}), expr.Patch(lastly{})}
	for _, name := range Functions {
		if name != "has" {
			options = append(options, expr.EnableBuiltin(name))
		}
	}
	options = append(options,
		expr.Function("has", has, new(func(Number) bool)),
		expr.Function("number", number, new(func(Number, string) float64)),
		expr.Function("joined", concat, new(func(string, string) string)),
		expr.Function("plus", plus, new(func(any, any) any)))
	options = append(append(options, calculations()...), metering()...)
	program, err := compile(code, options)
	if err != nil {
		return nil, explain(err, code)
	}
	w := weigh(program.Node())
	if w.wrong != nil {
		wrong := w.wrong.wrong
		wrong.Line, wrong.Column = place(code, w.wrong.at)
		return nil, &wrong
	}
	return &Program{program, w.weight, code, w.once}, nil
}

// compile is expr.Compile; a panic in it is an error.
func compile(code string, options []expr.Option) (p *vm.Program, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("the expression cannot be compiled: %v", x)
		}
	}()
	return expr.Compile(code, options...)
}

// Run runs the expression over an environment as it was compiled for, bounded by
// its Meter if it is Metered. Its error is an *Error.
func (p *Program) Run(env map[string]any) (any, error) {
	if err := of(env[meterName]).look(&p.once, 1); err != nil {
		return nil, explain(err, p.code)
	}
	m := vm.VM{MemoryBudget: memoryBudget}
	value, err := m.Run(p.program, env)
	if err != nil {
		return nil, explain(err, p.code)
	}
	if n, ok := value.(Number); ok {
		return number(n, "the value")
	}
	return value, nil
}

// Bool is Run for an expression that is true or false.
func (p *Program) Bool(env map[string]any) (bool, error) {
	value, err := p.Run(env)
	if err != nil {
		return false, err
	}
	b, ok := value.(bool)
	if !ok {
		return false, at(1, 1, "this is neither true nor false but "+told(value))
	}
	return b, nil
}

// IsBool tells whether the expression is known to give true or false, and what it
// gives otherwise.
func (p *Program) IsBool() (is bool, gives string) {
	t := p.program.Node().Type()
	if t == nil || t.Kind() == reflect.Bool || t.Kind() == reflect.Interface {
		return true, ""
	}
	return false, kindName(t)
}

func kindName(t reflect.Type) string {
	switch t.Kind() {
	case reflect.String:
		return "a text"
	case reflect.Slice, reflect.Array:
		return "a list"
	case reflect.Int, reflect.Int64, reflect.Float64:
		return "a number"
	case reflect.Bool:
		return "true or false"
	case reflect.Pointer:
		return kindName(t.Elem())
	case reflect.Struct:
		return article(strings.ToLower(t.Name()))
	}
	return "something else"
}

// positioned is an error at a node.
type positioned struct {
	at    int // character
	wrong Error
}

// bounded refuses what could run for long or is easily meant otherwise: ranges,
// predicates inside predicates, functions that are not listed, and expressions one
// after another, of which only the last would count.
func bounded(root ast.Node) *positioned {
	v := &bounds{}
	ast.Walk(&root, v)
	return v.err
}

type bounds struct {
	predicates int
	err        *positioned
}

func (v *bounds) fail(n ast.Node, message, help string) {
	v.found(n, Error{Message: message, Help: help})
}

func (v *bounds) found(n ast.Node, e Error) {
	if v.err == nil {
		v.err = &positioned{n.Location().From, e}
	}
}

func (v *bounds) Visit(n *ast.Node) {
	switch x := (*n).(type) {
	case *ast.PredicateNode:
		v.predicates++
		inner := &bounds{}
		body := x.Node
		ast.Walk(&body, inner)
		if inner.predicates > 0 {
			v.fail(x, "a predicate inside another can run for minutes", "write two rules, or count beforehand with let")
		}
	case *ast.BinaryNode:
		if x.Operator == ".." {
			v.fail(x, "ranges are not to be had", "name what you look at, such as touchpoints")
		}
		if x.Operator == "matches" {
			if why := pattern(x.Right); why != "" {
				v.fail(x.Right, why, "")
			}
		}
	case *ast.MapNode:
		v.fail(x, "maps are not to be had", "compare values one by one")
	case *ast.SequenceNode:
		v.fail(x, "of expressions with ; between them only the last counts", "write and between them")
	case *ast.IntegerNode:
		if max(x.Value, -x.Value) > mostWhole {
			v.fail(x, errNumber.Error(), fmt.Sprintf("whole numbers go up to %d", mostWhole))
		}
	case *ast.FloatNode:
		if !(math.Abs(x.Value) <= mostNumber) {
			v.fail(x, errNumber.Error(), "")
		}
	case *ast.IdentifierNode:
		if slices.Contains(hidden, x.Value) {
			v.fail(x, x.Value+" is not to be had", "")
		}
	case *ast.BuiltinNode:
		// The library switches functions off, but not those with predicates.
		v.function(x, x.Name)
	case *ast.CallNode:
		switch callee := x.Callee.(type) {
		case *ast.IdentifierNode:
			v.function(x, callee.Value)
		case *ast.MemberNode:
			v.fail(callee, "fields are no functions", "write len(tp.name), and a field without brackets")
		}
	}
}

// function refuses a function that is not listed.
func (v *bounds) function(n ast.Node, name string) {
	if !slices.Contains(Functions, name) && !slices.Contains(hidden, name) {
		v.found(n, Error{Message: "there is no function " + name, Unknown: name, Function: true})
	}
}

// mostInstructions bounds the program of a pattern: matching takes as many steps
// for each letter at most.
const mostInstructions = 1000

// pattern says what is wrong with what follows matches: it must be written out, so
// that it is compiled once and its size is known.
func pattern(n ast.Node) string {
	text, ok := n.(*ast.StringNode)
	if !ok {
		return "a pattern must be written out, as in tp.id matches \"^[a-z]+$\""
	}
	if instructions(text.Value) > mostInstructions {
		return fmt.Sprintf("this pattern is too large: it may have about %d parts, repeated ones counted", mostInstructions)
	}
	return ""
}

// hidden are names that are there for the compiler alone.
var hidden = []string{"$env", "number", "joined", "plus"}

// known makes numbers of Numbers.
type known struct{}

var numberType = reflect.TypeFor[Number]()

func (known) Visit(n *ast.Node) {
	switch x := (*n).(type) {
	case *ast.MemberNode:
		if x.Type() != numberType {
			return
		}
		name := "this"
		if p, ok := x.Property.(*ast.StringNode); ok {
			name = p.Value
		}
		call(n, "number", x, &ast.StringNode{Value: name})
	case *ast.CallNode:
		callee, ok := x.Callee.(*ast.IdentifierNode)
		if !ok || callee.Value != "has" || len(x.Arguments) != 1 {
			return
		}
		if inner, ok := x.Arguments[0].(*ast.CallNode); ok && len(inner.Arguments) == 2 {
			x.Arguments[0] = inner.Arguments[0]
		}
	}
}

func has(params ...any) (any, error) { return params[0].(Number).OK, nil }

func number(params ...any) (any, error) {
	n := params[0].(Number)
	if !n.OK {
		return nil, fmt.Errorf("%v is not known here: ask has(…%v) first", params[1], params[1])
	}
	return n.X, nil
}

func at(line, column int, message string) *Error {
	return &Error{Line: line, Column: column, Message: message}
}

// told is a value in few words.
func told(value any) string {
	switch x := value.(type) {
	case nil:
		return "nothing"
	case string:
		return fmt.Sprintf("the text %.40q", x)
	case int, float64:
		return fmt.Sprintf("the number %v", x)
	}
	if _, ok := value.(Number); ok {
		return "a number"
	}
	return kindName(reflect.TypeOf(value))
}

// place is where a character of a text is.
func place(code string, at int) (line, column int) {
	line, column = 1, 1
	for i, r := range []rune(code) {
		if i == at {
			break
		}
		if r == '\n' {
			line++
			column = 0
		}
		column++
	}
	return line, column
}
