// Package yaml parses YAML text into a bounded tree that keeps every position.
// It alone knows gopkg.in/yaml.v3, uses that library for parsing into nodes
// only, and contains its known faults: see the tests named after them.
//
// It knows no journey: package journey decodes the tree.
package yaml
