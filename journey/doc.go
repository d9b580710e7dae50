// Package journey holds customer journey maps: the model, loading from YAML,
// encoding, and the typed graph of stages, touchpoints, channels, departments
// and outcomes.
//
// Load reads one map and says everything that is wrong with it at once, each
// with its file, line and column. A Loader reads from other file systems, from
// a text or a reader, and whole folders of maps: LoadFolder all at once, Folder
// one after the other. New checks a map that was built in Go, by the same
// checks; Encode writes a map as YAML. Schema is the JSON Schema of the format
// for editors.
//
// A Map that was loaded, or that New has returned, is immutable and safe for
// concurrent use. Map.Graph is its typed graph, with every share resolved.
//
// One set of tables (the files table_….go) says what each element of the format
// holds. Reading, writing, the schema and the help for unknown keys all come
// from it. A text goes through these steps, each in files of its own: the text
// becomes nodes (package internal/yaml), the nodes become the model
// (decode….go), names become ids (resolve.go, check_targets.go), and what
// depends on the rest of the map is checked (check_….go).
package journey
