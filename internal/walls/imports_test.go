package walls

import (
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "github.com/seam-cx/seam"

// imports maps every package of the module to what its code without tests
// imports.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports ","}}`, module+"/...").Output()
	require.NoError(t, err, "go list")
	all := map[string][]string{}
	for line := range strings.Lines(string(out)) {
		name, list, _ := strings.Cut(strings.TrimSpace(line), " ")
		all[strings.TrimPrefix(strings.TrimPrefix(name, module), "/")] = strings.Split(list, ",")
	}
	require.Greater(t, len(all), 10, "packages found")
	return all
}

// under tells whether pkg is dir or below it.
func under(pkg string, dirs ...string) bool {
	return slices.ContainsFunc(dirs, func(d string) bool { return pkg == d || strings.HasPrefix(pkg, d+"/") })
}

// TestLibrariesStayBehindTheirWalls names for each library the only packages
// that may import it.
func TestLibrariesStayBehindTheirWalls(t *testing.T) {
	walls := map[string][]string{
		"gopkg.in/yaml.v3":                      {"internal/yaml"},
		"codeberg.org/go-pdf/fpdf":              {"render/pdf"},
		"github.com/goccy/go-graphviz":          {"render/network/graphviz"},
		"github.com/spf13/cobra":                {"internal/cli"},
		"github.com/spf13/pflag":                {"internal/cli"},
		"github.com/go-fonts/liberation":        {"internal/fonts"},
		"gonum.org/v1/gonum":                    {"journey/gonumgraph", "analyze", "internal/markov"},
		"github.com/stretchr/testify":           {},
		"github.com/rogpeppe/go-internal":       {},
		"github.com/santhosh-tekuri/jsonschema": {},
	}
	for pkg, list := range imports(t) {
		for _, path := range list {
			for library, allowed := range walls {
				if under(path, library) && !under(pkg, allowed...) {
					t.Errorf("%s imports %s, which only %v may", pkg, path, allowed)
				}
			}
		}
	}
}

// TestImportsRunOneWay checks cmd → internal/cli → render, analyze → journey →
// touchpoint → diag.
func TestImportsRunOneWay(t *testing.T) {
	own := func(path string) (string, bool) {
		rest, ok := strings.CutPrefix(path, module)
		return strings.TrimPrefix(rest, "/"), ok
	}
	for pkg, list := range imports(t) {
		for _, path := range list {
			target, ours := own(path)
			if !ours {
				if under(pkg, "diag") && strings.Contains(strings.Split(path, "/")[0], ".") {
					t.Errorf("diag imports %s; it uses the standard library only", path)
				}
				continue
			}
			if why := forbidden(pkg, target); why != "" {
				t.Errorf("%s imports %s: %s", pkg, target, why)
			}
		}
	}
}

func forbidden(pkg, target string) string {
	switch {
	case under(target, "cmd", "examples"):
		return "nothing imports a command or an example"
	case target == "internal/cli" && !under(pkg, "cmd"):
		return "only commands import internal/cli"
	case pkg == "diag":
		return "diag imports nothing of seam"
	case under(pkg, "touchpoint") && !under(target, "diag", "internal"):
		return "touchpoint knows only diag"
	case pkg == "journey" && !under(target, "touchpoint", "diag", "internal"):
		return "journey knows only touchpoint and diag"
	case under(pkg, "analyze") && under(target, "render"):
		return "analyses know no drawing"
	case pkg == "analyze/figures" && target != "diag" && target != "internal/digits":
		return "figures are plain data"
	case under(pkg, "render") && under(target, "analyze") && target != "analyze/figures":
		return "drawing reads figures and nothing else of analyze"
	case pkg == "internal/yaml" && under(target, "journey", "touchpoint"):
		return "the YAML layer knows no journey"
	case target == "journey/journeytest" && !under(pkg, "examples"):
		return "only tests use journeytest"
	}
	return ""
}

// TestCommandStartsWithoutTheLayouter holds the WASM runtime of the graph
// layouter out of everything but its own program.
func TestCommandStartsWithoutTheLayouter(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", module+"/cmd/seam").Output()
	require.NoError(t, err)
	deps := string(out)
	require.Contains(t, deps, module+"/internal/cli")
	for _, banned := range []string{"wazero", "go-graphviz", "stretchr/testify", "net/http"} {
		require.NotContains(t, deps, banned)
	}
}
