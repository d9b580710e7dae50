// Package matrix draws the consistency of a journey: what customers are told
// and how long it takes them, by channel.
//
// Rows are facts, then touchpoints, the worst first; columns are channels. A
// cell says by a sign, a value and the numbers of touchpoints whether a channel
// says the same as most; cells that differ are outlined. The shade of a time is
// how many times the fastest channel it is.
package matrix
