// Package markov solves absorbing Markov chains: expected visits, the
// probability of each outcome, the expected cost of a walk and its variance,
// for all walks or for those that end in given outcomes (Kemeny & Snell 1960,
// Finite Markov Chains; Grinstead & Snell, Introduction to Probability, ch. 11);
// what cannot be avoided and from where there is no return; what a change of one
// state does; and, by seeded walks, how costs are spread.
//
// The fundamental matrix N = (I−Q)⁻¹ is never formed. The chain falls into
// strongly connected components, which are solved one after another. Within one,
// states are eliminated in the manner of Grassmann, Taksar & Heyman (1985,
// Regenerative analysis and steady state distributions for Markov chains):
// 1−p_ii is the sum of the other exits of a state, so that nothing is ever
// subtracted and a state that is left once in a billion visits keeps its digits.
// States whose elimination touches the fewest others go first (Markowitz 1957),
// which keeps journeys, which are nearly straight lines, nearly as sparse as
// they came. Where ways back from anywhere to anywhere would fill a large
// component in, its core is solved by refinement with a checked residual.
//
// Reduce says what this costs; a chain that was made ready is then solved for
// each right-hand side in time that grows with what is held.
package markov
