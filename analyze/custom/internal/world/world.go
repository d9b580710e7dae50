// Package world is what custom rules can ask: a journey with its figures as plain
// typed values, whose fields have the names that expressions use.
package world

import (
	"reflect"
	"slices"
	"strings"

	"github.com/seam-cx/seam/diag"
)

// Kinds of subject that a rule can be for, the usual one first.
const (
	OfTouchpoint = "touchpoint"
	OfHandoff    = "handoff"
	OfFact       = "fact"
	OfJourney    = "journey"
)

// Kinds are all kinds of subject.
var Kinds = []string{OfTouchpoint, OfHandoff, OfFact, OfJourney}

// World is one journey.
type World struct {
	Touchpoints []*Touchpoint
	Handoffs    []*Handoff
	Facts       []*Fact
	Figures     *Figures
	Journey     *Journey

	// Whole is how many elements the longest of the lists has, Field the longest
	// list in a field.
	Whole, Field int

	subjects map[string][]Subject
}

// Subject is what a rule looks at: a value, its address and place.
type Subject struct {
	Value   any
	Address string
	Range   diag.Range
}

// Subjects are what a rule of a kind looks at.
func (w *World) Subjects(kind string) []Subject { return w.subjects[kind] }

// name is what an expression calls the subject of a kind.
func name(kind string) string {
	if kind == OfTouchpoint {
		return "tp"
	}
	return kind
}

// Env are the names of an expression of a rule of a kind; Set puts a subject in.
func (w *World) Env(kind string) map[string]any {
	return map[string]any{
		"touchpoints": w.Touchpoints, "handoffs": w.Handoffs, "facts": w.Facts, "figures": w.Figures, "journey": w.Journey,
	}
}

// Set makes a subject the one at hand.
func Set(env map[string]any, kind string, s Subject) { env[name(kind)] = s.Value }

// Empty are names with values of the right types, for compiling a rule of a kind.
func Empty(kind string) map[string]any {
	w := World{Figures: &Figures{}, Journey: &Journey{}}
	env := w.Env(kind)
	switch kind {
	case OfTouchpoint:
		env[name(kind)] = &Touchpoint{}
	case OfHandoff:
		env[name(kind)] = &Handoff{}
	case OfFact:
		env[name(kind)] = &Fact{}
	}
	return env
}

// Names are the names of the environment of a kind, sorted.
func Names(kind string) []string {
	var list []string
	for name := range Empty(kind) {
		list = append(list, name)
	}
	slices.Sort(list)
	return list
}

// Types are the types that expressions meet, those at hand first.
func Types() []reflect.Type {
	return []reflect.Type{
		reflect.TypeFor[Touchpoint](), reflect.TypeFor[Use](), reflect.TypeFor[Pain](), reflect.TypeFor[Opportunity](), reflect.TypeFor[Work](),
		reflect.TypeFor[Measure](), reflect.TypeFor[Exit](), reflect.TypeFor[Handoff](), reflect.TypeFor[Fact](), reflect.TypeFor[Statement](),
		reflect.TypeFor[Figures](), reflect.TypeFor[Journey](), reflect.TypeFor[Stage](), reflect.TypeFor[Outcome](), reflect.TypeFor[Department](),
		reflect.TypeFor[Metric](), reflect.TypeFor[Collaboration](),
	}
}

// Fields are the names of the fields of a type, which is named in lower case.
func Fields(typeName string) []string {
	var list []string
	for _, t := range Types() {
		if strings.ToLower(t.Name()) != typeName {
			continue
		}
		for i := range t.NumField() {
			list = append(list, t.Field(i).Tag.Get("expr"))
		}
	}
	return list
}

// longest is the longest list in the fields of a value, its elements included.
func longest(v reflect.Value) int {
	switch v.Kind() {
	case reflect.Pointer:
		return longest(v.Elem())
	case reflect.Slice:
		n := v.Len()
		if k := v.Type().Elem().Kind(); k == reflect.Struct || k == reflect.Pointer {
			for i := range v.Len() {
				n = max(n, longest(v.Index(i)))
			}
		}
		return n
	case reflect.Struct:
		n := 0
		for i := range v.NumField() {
			if k := v.Field(i).Kind(); k == reflect.Slice {
				n = max(n, longest(v.Field(i)))
			}
		}
		return n
	}
	return 0
}

// measure reckons how long lists are.
func (w *World) measure() {
	w.Whole = max(len(w.Touchpoints), len(w.Handoffs), len(w.Facts))
	w.Field = max(longest(reflect.ValueOf(w.Figures)), longest(reflect.ValueOf(w.Journey)))
	for _, t := range w.Touchpoints {
		w.Field = max(w.Field, longest(reflect.ValueOf(t)))
	}
	for _, f := range w.Facts {
		w.Field = max(w.Field, longest(reflect.ValueOf(f)))
	}
}
