// Package network draws a journey as a network: touchpoints in the columns of
// their stages, the most travelled path as a straight spine, bands as wide as
// the traffic on them.
package network
