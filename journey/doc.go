// Package journey holds customer journey maps: the model, loading from YAML,
// encoding, and the typed graph of stages, touchpoints, channels, departments
// and outcomes.
package journey
