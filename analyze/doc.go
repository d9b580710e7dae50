// Package analyze computes what a journey map says about effort, consistency,
// ownership and experience, and what its rules find. Run is all that most
// programs need: it takes a map that has been loaded and gives a report of
// plain data, package figures, which can be read, encoded as JSON or drawn.
//
// Each family of figures and rules has a package of its own below this one:
// structure, ownership, silo, consistency, effort, experience and governance.
// Package flow follows the customers on which most of them rest, and package
// analysis says what an analyzer and a rule are. The suites that Run takes,
// Rules and Analyzers, are plain lists, to be filtered and extended.
//
// A figure that rests on too little is no number but says why. What is wrong
// with a journey is in the report; an error means that there is none.
package analyze
