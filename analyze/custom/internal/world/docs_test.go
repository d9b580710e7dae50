package world_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/custom/internal/world"
)

const (
	page  = "../../../../docs/checks.md"
	begin = "<!-- made from the types by a test: begin -->\n"
	end   = "<!-- made from the types by a test: end -->\n"
)

// The tables of the page are those of the types. UPDATE_GOLDEN=1 renews them.
func TestPage(t *testing.T) {
	text, err := os.ReadFile(page)
	require.NoError(t, err)
	before, rest, ok := strings.Cut(string(text), begin)
	require.True(t, ok)
	old, after, ok := strings.Cut(rest, end)
	require.True(t, ok)
	made := tables(t)
	if os.Getenv("UPDATE_GOLDEN") != "" {
		require.NoError(t, os.WriteFile(page, []byte(before+begin+made+end+after), 0o666))
		return
	}
	assert.Equal(t, made, old)
}

// tables are all types with what their comments say.
func tables(t *testing.T) string {
	file, err := parser.ParseFile(token.NewFileSet(), "types.go", nil, parser.ParseComments)
	require.NoError(t, err)
	docs := map[string]string{} // type, or type.Field
	ast.Inspect(file, func(n ast.Node) bool {
		d, ok := n.(*ast.GenDecl)
		if !ok || d.Tok != token.TYPE {
			return true
		}
		s := d.Specs[0].(*ast.TypeSpec)
		docs[s.Name.Name] = strings.Join(strings.Fields(d.Doc.Text()), " ")
		if x, ok := s.Type.(*ast.StructType); ok {
			for _, f := range x.Fields.List {
				docs[s.Name.Name+"."+f.Names[0].Name] = strings.TrimSpace(f.Comment.Text())
			}
		}
		return true
	})
	var b strings.Builder
	for _, x := range world.Types() {
		name := strings.ToLower(x.Name())
		fmt.Fprintf(&b, "\n#### %s\n\n%s\n\n| field | type | what it is |\n|---|---|---|\n", name, docs[x.Name()])
		for i := range x.NumField() {
			f := x.Field(i)
			doc := docs[x.Name()+"."+f.Name]
			require.NotEmpty(t, doc, "%s.%s says nothing", x.Name(), f.Name)
			fmt.Fprintf(&b, "| `%s` | %s | %s |\n", f.Tag.Get("expr"), kind(t, f.Type), doc)
		}
	}
	return b.String() + "\n"
}

// kind is a type in words.
func kind(t *testing.T, x reflect.Type) string {
	switch x.Kind() {
	case reflect.String:
		return "text"
	case reflect.Bool:
		return "true or false"
	case reflect.Int:
		return "number"
	case reflect.Slice:
		if x.Elem().Kind() == reflect.String {
			return "list of texts"
		}
		return "list of " + strings.ToLower(x.Elem().Name())
	}
	require.Equal(t, reflect.TypeFor[world.Number](), x)
	return "number, may be unknown"
}

// Every type that a field leads to is among Types, so that a name that is not
// there is told with those that are.
func TestTypes(t *testing.T) {
	known := map[reflect.Type]bool{reflect.TypeFor[world.Number](): true}
	for _, x := range world.Types() {
		known[x] = true
	}
	for _, x := range world.Types() {
		for i := range x.NumField() {
			f := x.Field(i).Type
			if f.Kind() == reflect.Slice {
				f = f.Elem()
			}
			if f.Kind() == reflect.Struct {
				assert.True(t, known[f], "%s.%s", x.Name(), x.Field(i).Name)
			}
		}
		assert.NotEmpty(t, world.Fields(strings.ToLower(x.Name())))
	}
	for _, k := range world.Kinds {
		assert.Contains(t, world.Names(k), "journey")
	}
}
