package expression

import (
	"errors"
	"fmt"
	"math"
	"reflect"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/ast"
)

// Bounds of numbers. Within them no sum over all elements that a run may make
// leaves what a number can hold, so nothing wraps around or becomes infinite
// without a word.
const (
	mostWhole  = 10_000_000_000_000 // of a whole number
	mostNumber = 1e100
)

var (
	errZero   = errors.New("this divides by zero")
	errNumber = errors.New("the number is too large, or none at all")
	errEmpty  = errors.New("an empty list has no mean")
	errOther  = errors.New("this takes two numbers")
)

const zeroHelp = "ask first that it is not 0"

// What a calculation gives; it is part of the name of its function, which no
// expression can write.
const (
	givesWhole  = "whole "
	givesNumber = "number "
	givesEither = "either "
)

// calculations are the functions that stand for operators.
func calculations() []expr.Option {
	var list []expr.Option
	for _, operator := range []string{"+", "-", "*", "/", "%", "**", "^"} {
		f := func(params ...any) (any, error) { return calculate(operator, params[0], params[1]) }
		list = append(list,
			expr.Function(givesWhole+operator, f, new(func(any, any) int)),
			expr.Function(givesNumber+operator, f, new(func(any, any) float64)),
			expr.Function(givesEither+operator, f, new(func(any, any) any)))
	}
	return append(list, expr.Function("mean of", mean, new(func(any) float64)))
}

// checked puts functions that know their bounds in place of operators on numbers,
// and on what may be numbers.
type checked struct{}

func (checked) Visit(n *ast.Node) {
	switch x := (*n).(type) {
	case *ast.BinaryNode:
		if x.Operator == "+" && bind(n, x) {
			return
		}
		if gives := outcome(x); gives != "" {
			call(n, gives+x.Operator, x.Left, x.Right)
		}
	case *ast.BuiltinNode:
		if x.Name == "mean" && len(x.Arguments) == 1 && isList(x.Arguments[0]) {
			call(n, "mean of", x.Arguments[0])
		}
	}
}

// call puts a call in place of a node.
func call(n *ast.Node, name string, arguments ...ast.Node) {
	c := &ast.CallNode{Callee: &ast.IdentifierNode{Value: name}, Arguments: arguments}
	c.SetLocation((*n).Location())
	ast.Patch(n, c)
}

// outcome is what an operator gives for the types of its sides, "" where it is none
// that calculates.
func outcome(x *ast.BinaryNode) string {
	switch x.Operator {
	case "+", "-", "*", "/", "%", "**", "^":
	default:
		return ""
	}
	a, b := numeric(x.Left), numeric(x.Right)
	switch {
	case a == reflect.Invalid || b == reflect.Invalid:
		return ""
	case x.Operator == "%" && (a == reflect.Float64 || b == reflect.Float64):
		return "" // which the checker refuses
	case a == reflect.Interface || b == reflect.Interface:
		return givesEither
	case x.Operator == "%":
		return givesWhole
	case a == reflect.Float64 || b == reflect.Float64 || x.Operator == "/" || x.Operator == "**" || x.Operator == "^":
		return givesNumber
	}
	return givesWhole
}

// numeric is Int or Float64 for a number, Interface for what is known only when it
// runs, else Invalid.
func numeric(n ast.Node) reflect.Kind {
	t := n.Type()
	if t == nil {
		return reflect.Invalid
	}
	switch k := t.Kind(); k {
	case reflect.Int, reflect.Float64, reflect.Interface:
		return k
	}
	return reflect.Invalid
}

func calculate(operator string, a, b any) (any, error) {
	m, mWhole := a.(int)
	n, nWhole := b.(int)
	if mWhole && nWhole && operator != "/" && operator != "**" && operator != "^" {
		return whole(operator, m, n)
	}
	x, xOK := float(a)
	y, yOK := float(b)
	if !xOK || !yOK || operator == "%" {
		return nil, errOther
	}
	switch operator {
	case "+":
		x += y
	case "-":
		x -= y
	case "*":
		x *= y
	case "/":
		if y == 0 {
			return nil, errZero
		}
		x /= y
	default:
		x = math.Pow(x, y)
	}
	if !(math.Abs(x) <= mostNumber) { // also where it is no number
		return nil, errNumber
	}
	return x, nil
}

// whole calculates with whole numbers.
func whole(operator string, m, n int) (any, error) {
	if max(m, -m, n, -n) > mostWhole {
		return nil, errNumber
	}
	switch operator {
	case "+":
		m += n
	case "-":
		m -= n
	case "*":
		if m != 0 && max(n, -n) > mostWhole/max(m, -m) {
			return nil, errNumber
		}
		m *= n
	default:
		if n == 0 {
			return nil, errZero
		}
		m %= n
	}
	if max(m, -m) > mostWhole {
		return nil, errNumber
	}
	return m, nil
}

// mean is the mean of a list of numbers. Of none there is no mean.
func mean(params ...any) (any, error) {
	v := reflect.ValueOf(params[0])
	if v.Kind() != reflect.Slice {
		if x, ok := float(params[0]); ok {
			return x, nil
		}
		return nil, fmt.Errorf("mean takes a list of numbers, and this is %s", told(params[0]))
	}
	sum := 0.0
	for i := range v.Len() {
		x, ok := float(v.Index(i).Interface())
		if !ok {
			return nil, fmt.Errorf("mean takes a list of numbers, and one is %s", told(v.Index(i).Interface()))
		}
		sum += x
	}
	if v.Len() == 0 {
		return nil, errEmpty
	}
	return sum / float64(v.Len()), nil
}
