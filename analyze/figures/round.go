package figures

import (
	"reflect"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/digits"
)

// Round takes every number of the report to the 12 significant digits that its
// JSON has, so that pictures and texts, which show fewer, come out the same on
// machines whose sums differ in a later digit.
func (r *Report) Round() {
	for _, family := range []any{r.Effort, r.Consistency, r.Silos, r.Experience} {
		round(reflect.ValueOf(family))
	}
}

var diagnosed = reflect.TypeFor[diag.Range]()

// round visits what v holds. Places in files have no figures.
func round(v reflect.Value) {
	switch v.Kind() {
	case reflect.Float64:
		v.SetFloat(digits.Round(v.Float()))
	case reflect.Pointer:
		if !v.IsNil() {
			round(v.Elem())
		}
	case reflect.Struct:
		if v.Type() == diagnosed {
			return
		}
		for i := range v.NumField() {
			round(v.Field(i))
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			round(v.Index(i))
		}
	}
}
