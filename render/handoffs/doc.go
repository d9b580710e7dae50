// Package handoffs draws how departments hand a journey over to each other: a
// matrix of who hands over to whom, the pairs that have to arrange how they work
// together, and beside them the departments' division of touchpoints against the
// one that customers' ways suggest.
//
// In the matrix rows hand over and columns take over. A cell holds the flow, how
// much of it goes on without customers having to repeat themselves, and a sign:
// a tick where the departments declare how they work together, a red cross and a
// dashed outline where they do not, a red ring with a returning arrow where
// context is lost. The diagonal is what stays in a department.
package handoffs
