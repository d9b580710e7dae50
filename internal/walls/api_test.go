package walls

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const root = "../.."

// publicPackages are the folders that importers may use, in order.
func publicPackages(t *testing.T) []string {
	t.Helper()
	var dirs []string
	require.NoError(t, filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		rel, _ := filepath.Rel(root, path)
		rel = filepath.ToSlash(rel)
		switch name := d.Name(); {
		case rel == ".":
			return nil
		case strings.HasPrefix(name, "."), name == "testdata", name == "internal", rel == "cmd", rel == "examples":
			return filepath.SkipDir
		}
		if files, _ := filepath.Glob(filepath.Join(path, "*.go")); len(files) > 0 {
			dirs = append(dirs, rel)
		}
		return nil
	}))
	slices.Sort(dirs)
	return dirs
}

// files parses the code of a package without its tests.
func files(t *testing.T, dir string) (*token.FileSet, []*ast.File) {
	t.Helper()
	fset := token.NewFileSet()
	names, err := filepath.Glob(filepath.Join(root, dir, "*.go"))
	require.NoError(t, err)
	var list []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		list = append(list, f)
	}
	return fset, list
}

// TestExportedAPI compares every exported declaration with the golden file.
// What the file holds is what the v0 policy of README.md speaks of.
func TestExportedAPI(t *testing.T) {
	var got bytes.Buffer
	for _, dir := range publicPackages(t) {
		fset, list := files(t, dir)
		var lines []string
		for _, f := range list {
			ast.FileExports(f)
			for _, d := range f.Decls {
				lines = append(lines, declare(fset, d)...)
			}
		}
		slices.Sort(lines)
		fmt.Fprintf(&got, "package %s\n", dir)
		for _, l := range lines {
			fmt.Fprintf(&got, "\t%s\n", l)
		}
	}
	golden := filepath.Join("testdata", "api.golden")
	if os.Getenv("UPDATE_GOLDEN") != "" {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(golden, got.Bytes(), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err, "UPDATE_GOLDEN=1 writes it")
	require.Equal(t, strings.ReplaceAll(string(want), "\r\n", "\n"), got.String(),
		"the exported API changed: if that is meant, say so in CHANGELOG.md and renew the file with UPDATE_GOLDEN=1")
}

// declare writes one declaration on a line for each name it exports.
func declare(fset *token.FileSet, d ast.Decl) []string {
	one := func(node any) string {
		var b bytes.Buffer
		_ = printer.Fprint(&b, fset, node)
		return strings.Join(strings.Fields(b.String()), " ")
	}
	switch d := d.(type) {
	case *ast.FuncDecl:
		return []string{one(&ast.FuncDecl{Recv: d.Recv, Name: d.Name, Type: d.Type})}
	case *ast.GenDecl:
		var lines []string
		for _, spec := range d.Specs {
			switch s := spec.(type) {
			case *ast.TypeSpec:
				s.Doc, s.Comment = nil, nil
				lines = append(lines, typeLines(one, s)...)
			case *ast.ValueSpec:
				for _, n := range s.Names {
					line := d.Tok.String() + " " + n.Name
					if s.Type != nil {
						line += " " + one(s.Type)
					}
					lines = append(lines, line)
				}
			}
		}
		return lines
	}
	return nil
}

// typeLines writes a struct field by field, so that a change shows as one.
func typeLines(one func(any) string, s *ast.TypeSpec) []string {
	st, ok := s.Type.(*ast.StructType)
	if !ok {
		return []string{"type " + one(s)}
	}
	lines := []string{"type " + s.Name.Name + " struct"}
	for _, f := range st.Fields.List {
		if len(f.Names) == 0 {
			lines = append(lines, "type "+s.Name.Name+" struct, embedded "+one(f.Type))
		}
		for _, n := range f.Names {
			lines = append(lines, "type "+s.Name.Name+" struct, "+n.Name+" "+one(f.Type))
		}
	}
	return lines
}

// TestNoForeignTypesInExportedSignatures looks at what every exported
// declaration names.
func TestNoForeignTypesInExportedSignatures(t *testing.T) {
	banned := []string{"gopkg.in/yaml.v3", "codeberg.org/", "github.com/goccy/", "gonum.org/", "github.com/spf13/", "github.com/stretchr/", "github.com/go-fonts/", "golang.org/x/image"}
	for _, dir := range publicPackages(t) {
		if dir == "journey/gonumgraph" { // the documented bridge
			continue
		}
		_, list := files(t, dir)
		for _, f := range list {
			foreign := map[string]string{}
			for _, imp := range f.Imports {
				path := strings.Trim(imp.Path.Value, `"`)
				for _, b := range banned {
					if strings.HasPrefix(path, b) {
						name := path[strings.LastIndex(path, "/")+1:]
						name, _, _ = strings.Cut(name, ".")
						if imp.Name != nil {
							name = imp.Name.Name
						}
						foreign[strings.TrimPrefix(name, "go-")] = path
					}
				}
			}
			ast.FileExports(f)
			for _, d := range f.Decls {
				if fn, ok := d.(*ast.FuncDecl); ok {
					fn.Body = nil
				}
				if gd, ok := d.(*ast.GenDecl); ok && gd.Tok == token.IMPORT {
					continue
				}
				ast.Inspect(d, func(n ast.Node) bool {
					if sel, ok := n.(*ast.SelectorExpr); ok {
						if id, ok := sel.X.(*ast.Ident); ok && foreign[id.Name] != "" {
							t.Errorf("%s: an exported declaration names %s.%s of %s", dir, id.Name, sel.Sel.Name, foreign[id.Name])
						}
					}
					return true
				})
			}
		}
	}
}
