package expression

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"reflect"
)

// ErrCostly is what runs end with that have taken all steps of their Meter.
var ErrCostly = errors.New("the expression takes more steps than are left")

// steps between two looks at the context of a Meter: about a tenth of a
// millisecond.
const mostUnseen = 1000

// Meter bounds what runs take together. A step is about what one element of a list
// takes that is compared with something, below a tenth of a microsecond; texts take
// steps by their length, before anything is looked for in them. It serves one
// goroutine. A nil Meter bounds nothing.
type Meter struct {
	ctx          context.Context
	whole, field int
	most, spent  int
	unseen       int // steps since the context was looked at
}

// NewMeter is a Meter for most steps, which also ends runs when ctx does. The lists
// of the environment have whole elements at most, and those in fields field.
func NewMeter(ctx context.Context, most, whole, field int) *Meter {
	return &Meter{ctx: ctx, whole: whole, field: field, most: most}
}

// Most is the largest number of steps, Spent those that have been taken.
func (m *Meter) Most() int { return m.most }

// Spent is the number of steps that have been taken.
func (m *Meter) Spent() int { return m.spent }

// Charge takes steps. The error is ErrCostly where not so many are left, or that of
// the context where it has ended.
func (m *Meter) Charge(steps int) error {
	if m == nil {
		return nil
	}
	if steps > m.most-m.spent {
		return ErrCostly
	}
	m.spent += steps
	if m.unseen += steps; m.unseen >= mostUnseen {
		m.unseen = 0
		return m.ctx.Err()
	}
	return nil
}

// Metered is the environment for runs that a Meter bounds.
func Metered(env map[string]any, m *Meter) map[string]any {
	env = maps.Clone(env)
	env[meterName] = m
	return env
}

// meterName is the name of the Meter in an environment, which no expression can
// write.
const meterName = "the meter"

// of is the Meter among the values of a call, nil where there is none.
func of(value any) *Meter {
	m, _ := value.(*Meter)
	return m
}

// load is what looking at one element takes, or the whole expression once.
type load struct{ whole, fields, fixed int }

// look takes the steps of n elements.
func (m *Meter) look(l *load, n int) error {
	if m == nil {
		return nil
	}
	return m.Charge(n * (1 + l.whole*m.whole + l.fields*m.field + l.fixed))
}

// list takes the steps of all elements of a list.
func list(params ...any) (any, error) {
	n := 0
	if v := reflect.ValueOf(params[1]); v.Kind() == reflect.Slice {
		n = v.Len()
	}
	if err := of(params[0]).look(params[2].(*load), n); err != nil {
		return nil, err
	}
	return true, nil
}

// element takes the steps of one element of a list.
func element(params ...any) (any, error) {
	if err := of(params[0]).look(params[1].(*load), 1); err != nil {
		return nil, err
	}
	return true, nil
}

// rate is what an operation takes of a text.
type rate struct {
	perByte float64
	more    int    // bytes beside those of the text
	each    bool   // for each element of the longest list
	most    int    // bytes that the text may have, 0: any
	doing   string // what it is for, where most says something
}

func (r *rate) steps(m *Meter, bytes int) int {
	n := float64(bytes+r.more) * r.perByte
	if r.each {
		n *= float64(max(m.whole, m.field))
	}
	return int(min(n, 1e15))
}

// weighed takes the steps of a text, or of the texts of a list, and hands it on.
func weighed(params ...any) (any, error) {
	r, bytes := params[2].(*rate), 0
	switch x := params[0].(type) {
	case string:
		bytes = len(x)
	case []string:
		for _, s := range x {
			bytes += len(s)
		}
	case []any:
		for _, s := range x {
			s, _ := s.(string)
			bytes += len(s)
		}
	default:
		return x, nil
	}
	if r.most > 0 && bytes > r.most {
		return nil, fmt.Errorf("a text %s may have %d bytes at most", r.doing, r.most)
	}
	if m := of(params[1]); m != nil {
		if err := m.Charge(r.steps(m, bytes)); err != nil {
			return nil, err
		}
	}
	return params[0], nil
}
