// Package report writes what analyses found: a page that people read from the
// top (Page), the outcome of checking maps for tools (Check), the figures of
// several maps (Analyses), and rules as documentation (Rules, Explain).
//
// It writes English, Ukrainian, Russian and Polish and is what the command seam
// prints; the same map, figures and options give the same bytes everywhere.
package report
