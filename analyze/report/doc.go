// Package report writes what analyses found: a page that people read from the
// top (Page), the same for a wiki or a pull request (Markdown), figures for
// spreadsheets (CSV), what several maps say together (Portfolio), the outcome of
// checking maps for tools (Check), plans, and rules as documentation (Rules,
// Explain). Rank and Matters order findings by consequence.
//
// It writes English, Ukrainian, Russian and Polish and is what the command seam
// prints; the same map, figures and options give the same bytes everywhere. Texts
// of maps are made harmless in every form: they cannot break a table, become
// markup, links or formulas, mention anybody, or steer a terminal.
package report
