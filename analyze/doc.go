// Package analyze computes what a journey map says about effort, consistency,
// ownership and experience, and what its rules find. Run is all that most
// programs need; the suites that it runs are plain lists.
package analyze
