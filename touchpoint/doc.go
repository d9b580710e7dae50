// Package touchpoint describes what happens at one point of a customer
// journey: the touchpoint and its channels, what the customer does, feels and
// spends there, who is accountable, what goes wrong and what is measured. It
// also reads and writes the scalars in which designers say these things:
// durations, shares, money, dates and the values of facts.
//
// It knows no journey, no graph and no YAML; package journey puts touchpoints
// together.
package touchpoint
