package policy

import (
	"path/filepath"

	"github.com/seam-cx/seam/internal/bounded"
	"github.com/seam-cx/seam/internal/settings"
	"github.com/seam-cx/seam/internal/yaml"
)

// misnamed is the file of a folder that was meant as a policy and has another
// name, "" where there is none. Without the dot a file may be something else, as a
// map, and counts only where it looks like a policy.
func misnamed(dir string) string {
	if name := filepath.Join(dir, ".seam.yml"); there(name) {
		return name
	}
	for _, base := range []string{"seam.yaml", "seam.yml"} {
		name := filepath.Join(dir, base)
		if !exists(name) {
			continue
		}
		if text, err := bounded.File(name, settings.Most); err == nil && looksLike(text) {
			return name
		}
	}
	return ""
}

// looksLike tells whether a text decides about rules, well or badly, and is neither
// a map nor a baseline.
func looksLike(text []byte) bool {
	root := yaml.Parse("", text, yaml.Limits{}).Root()
	if root.Kind() != yaml.Mapping {
		return false
	}
	policy := false
	for key, value := range root.Pairs() {
		switch key.Text() {
		case "seam", "title", "stages", "findings":
			return false
		case "version":
			policy = policy || value.Text() == "1"
		case "extends", "rules", "overrides", "custom", "error_if":
			policy = true
		}
	}
	return policy
}
