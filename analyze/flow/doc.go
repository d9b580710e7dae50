// Package flow follows customers through a journey: how often they are expected
// at each encounter, which transitions they take, what they have to say again
// on the way, and what all of it costs them.
//
// A journey is an absorbing Markov chain (Kemeny & Snell 1960): encounters are
// its states, outcomes absorb. Where customers are asked for something they have
// said before, a state is an encounter together with the data said so far.
// Everything is exact: nothing is sampled.
package flow
