package expression

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/expr-lang/expr/file"
)

// explain is an error of the library in the words of this package.
func explain(err error, code string) *Error {
	var e *file.Error
	if !errors.As(err, &e) {
		wrong := at(1, 1, err.Error())
		wrong.cause = err
		return wrong
	}
	wrong := at(max(e.Line, 1), e.Column+1, "")
	wrong.cause = e.Unwrap()
	raw := strings.TrimSuffix(e.Message, " (1:1)")
	for _, p := range phrases {
		if m := p.like.FindStringSubmatch(raw); m != nil {
			p.say(wrong, m)
			break
		}
	}
	switch {
	case wrong.Message == "":
		wrong.Message = named(raw)
	case wrong.Message == tooEarly:
		if strings.Count(code, "(") > strings.Count(code, ")") {
			wrong.Help = "a ( is not closed"
		}
	}
	return wrong
}

const tooEarly = "the expression ends too early"

// phrase is how the library says something, and what is said instead.
type phrase struct {
	like *regexp.Regexp
	say  func(e *Error, m []string)
}

// say makes a phrase; $1 in the texts is what the first group matched, with types
// in words.
func say(like, message, help string) phrase {
	fill := func(text string, m []string) string {
		for i := len(m) - 1; i > 0; i-- {
			text = strings.ReplaceAll(text, fmt.Sprintf("$%d", i), typeWord(m[i]))
		}
		return text
	}
	return phrase{regexp.MustCompile(like), func(e *Error, m []string) { e.Message, e.Help = fill(message, m), fill(help, m) }}
}

// phrases are tried in order.
var phrases = []phrase{
	{regexp.MustCompile(`^type \*?(?:[a-z_]+\.)?([A-Za-z]+) has no (?:field|method) ([^ ]+)`), func(e *Error, m []string) {
		if m[1] == "nil" {
			e.Message, e.Help = "there is nothing here that could have "+m[2], nothingHelp
			return
		}
		whose := typeWord(m[1])
		if whose == m[1] { // a type of ours
			e.Of, e.Unknown = strings.ToLower(m[1]), m[2]
			whose = article(e.Of)
		}
		e.Message = whose + " has no field " + m[2]
	}},
	{regexp.MustCompile(`^unknown name ([^ ]+)`), func(e *Error, m []string) {
		e.Unknown, e.Message = m[1], "there is no name "+m[1]
	}},
	say(`^unknown field ([^ ]+)`, "there is no field $1", ""),

	// What the parser says.
	say(`^(unexpected end of expression|unexpected token EOF)`, tooEarly, "a value is missing behind its last word"),
	say(`^unexpected token Operator\("="\)`, "= sets nothing here", "write == to compare"),
	say(`^unexpected token Operator\("let"\)`, "let does not belong here", "begin the expression with it: let x = …; …"),
	say(`^unexpected token Operator\("(.*)"\)`, "a value is missing before $1", "write what it compares or joins on both sides"),
	say(`^unexpected token Bracket\("(.*)"\)`, "$1 does not belong here", "a value is missing before it, or a bracket more or less"),
	say(`^unexpected token (?:Identifier|Number|String|Bytes)\("(.*)"\)`, `"$1" does not belong here`, "write and, or, == or another operator before it"),
	say(`^literal not terminated`, "a text is not closed", `write " or ' behind it`),
	say(`^(?:invalid char escape|unable to unescape)`, `a \ in this text means nothing`, `write \\ for a backslash`),
	say(`^unrecognized character: U\+201[89CD]|^unrecognized character: U\+20(?:1E|1A)|^unrecognized character: U\+00[AB]B`, "this is no quote to an expression", `write " or '`),
	say(`^unrecognized character: U\+[0-9A-F]+ '(.*)'`, "$1 means nothing in an expression", "texts stand in quotes"),
	say(`^bad number syntax: "(.*)"`, "$1 is no number", "write it as in 12.5"),
	say(`^(?:integer|float) literal is too large|^invalid (?:hex|float|binary|octal|integer) literal`, "this number cannot be read, or is too large", "write it as in 12.5"),
	say(`^unclosed comment`, "a comment is not closed", "write */ behind it"),
	say(`^expected at least`, "something is missing inside these brackets", `name a list and what is asked of each of its elements: all(touchpoints, .owner != "")`),
	say(`exceeds maximum allowed nodes`, fmt.Sprintf("an expression may have %d parts at most", MostNodes), "make two rules of it"),

	// What the checker says.
	say(`^invalid operation: (?:!|not) \(mismatched type (.*)\)`, "not takes true or false, and this is $1", "compare it with something first"),
	say(`^invalid operation: (\S+) \(mismatched type (.*)\)`, "$1 does not take $2", ""),
	say(`^invalid operation: % `, "% takes two whole numbers", "round gives none: compare in another way"),
	say(`^cannot use (.*) as type (.*) in array`, "the list holds $2 each, and this is $1", ""),
	say(`^invalid operation: (\S+) \(mismatched types (.*) and (.*)\)`, "$1 does not take $2 and $3", "both sides must be of a kind: numbers stand without quotes, texts in quotes"),
	say(`^builtin (\w+) takes only array \(got (.*)\)`, "$1 looks through a list, and this is $2", ""),
	say(`^predicate should return boolean \(got (.*)\)`, "what is asked of each element must be true or false, and this is $1", "compare it with something"),
	say(`^(?:invalid number of|not enough|too many) arguments`, "this takes more or fewer values than stand in its brackets", ""),
	say(`^no matching overload for (\w+)`, "$1 cannot take what stands in its brackets", ""),
	say(`^invalid argument for (\w+) \(type (.*)\)`, "$1 cannot take $2", ""),
	say(`^cannot use (.*) as argument \(type .*Number\) +to call has`, "has asks of a number that may be unknown, and this is $1", "write has(tp.effort); of a text ask != \"\", of a list len(…) > 0"),
	say(`^cannot use (.*) as argument \(type (.*)\) +to call (\w+)`, "$3 takes $2 here, and this is $1", ""),
	say(`^cannot use pointer accessor outside predicate`, "# and .name are of an element, and there is none here", "name a list: all(touchpoints, .owner != \"\"), or tp.owner"),
	say(`^unknown pointer #(\w+)`, "there is no #$1", "# is the element, #index its place"),
	say(`^cannot redeclare (?:variable|function|builtin)? ?(\w+)`, "$1 is a name already", "give this one another"),
	say(`^non-bool expression \(type (.*)\) used as condition`, "what stands before ? must be true or false, and this is $1", "compare it with something"),
	say(`^(?:array elements can only be selected using an integer|non-integer slice index) ?\(?(?:got )?([^)]*)\)?`, "an element of a list is named by its number, and this is $1", "the first is 0"),
	say(`^cannot use (.*) to get an element from (.*)`, "$1 names no element of $2", ""),
	say(`^type (.*)\[.*\] is undefined|^type (.*) does not support indexing`, "this has no elements", ""),
	say(`^cannot slice (.*)`, "$1 has no parts", ""),
	say(`^(\S+) is not callable`, "this is no function", "fields are named without brackets"),

	// What a run says.
	say(`^cannot (?:fetch|get) (\S+) from <nil>`, "there is nothing here that could have $1", nothingHelp),
	say(`^cannot (?:fetch|get) (\S+) from (.*)`, "$2 has no $1", ""),
	say(`index out of range:? (-?\d+) \(array length is (\d+)\)`, "there is no element $1, the list has $2", "ask len(…) first; the first is 0"),
	say(`index out of range`, "the list has no such element", "ask len(…) first; the first is 0"),
	say(`^invalid operation:? (<nil>|\S+) (\S+) (<nil>|\S+)$`, "$2 does not take $1 and $3", "find, min and max give nothing where no element is there: ask before"),
	say(`^operator "in" not defined on (.*)`, "in looks through a list, and this is $1", ""),
	say(`error parsing regexp: (.*?): `, "this pattern cannot be read: $1", "look at its brackets, or use contains"),
	say(`^this divides by zero|^(?:runtime error: )?integer divide by zero`, errZero.Error(), zeroHelp),
	say(`^(?:runtime error: )?invalid memory address|interface conversion|^reflect: `, "there is no value here", nothingHelp),
	say(`^`+errNumber.Error(), errNumber.Error(), "no number of a journey is so large"),
	say(`^`+errEmpty.Error(), errEmpty.Error(), "ask first that its len is not 0"),
	say(`memory budget exceeded`, "the expression makes too many elements", "look through fewer lists"),
}

const nothingHelp = "find gives nothing where no element fits: write find(…)?.id, or ask before"

// typeWord is a type of the library in words; another text is as it was.
func typeWord(t string) string {
	t = strings.TrimPrefix(t, "*")
	switch t {
	case "string":
		return "a text"
	case "int", "float64", "integer", "float", "expression.Number", "Number":
		return "a number"
	case "bool", "boolean":
		return "true or false"
	case "nil", "<nil>":
		return "nothing"
	case "unknown", "any", "interface {}", "interface{}":
		return "something unknown"
	}
	switch {
	case strings.HasPrefix(t, "[]"), t == "array":
		return "a list"
	case strings.HasPrefix(t, "map["):
		return "a map"
	case strings.HasPrefix(t, "func("):
		return "a function"
	case ownType.MatchString(t):
		_, name, _ := strings.Cut(t, ".")
		return article(strings.ToLower(name))
	}
	return t
}

var ownType = regexp.MustCompile(`^[a-z_]+\.[A-Z][A-Za-z]*$`)

// article puts a or an before a noun.
func article(noun string) string {
	if strings.ContainsRune("aeio", rune(noun[0])) {
		return "an " + noun
	}
	return "a " + noun
}

// typeName is how the library names the types of the environment.
var typeName = regexp.MustCompile(`\*?\b[a-z_]+\.[A-Z][A-Za-z]*`)

// named is a message in which types have their names in words.
func named(message string) string { return typeName.ReplaceAllStringFunc(message, typeWord) }
