// Package analysis says what a rule and an analyzer are. Both are plain data
// with a Run: an Analyzer fills in a family of figures, a Rule reads the map and
// the figures and reports what it finds. The driver and the suite of all rules
// are in package analyze.
//
// A rule speaks four languages. Its texts are templates whose placeholders name
// parameters of the finding:
//
//	{name}                 a text, a number with at most two decimals, a list
//	{data:ids}             a list as YAML writes it
//	{name:quote}           in the quotation marks of the language, a list each
//	{share:percent}        0.25 as 25 %
//	{cost:minutes}         minutes as a duration
//	{times:about}          a number with at most one decimal, with none from 10 on
//	{by:signed}            a number with its sign
//	{day:date}             2026-09-30 as 30 Sep 2026
//	{n:plural|day|days}    a whole number with the form that goes with it
//
// The numbers old and new are written with as many digits more as it takes to tell
// them apart.
package analysis
