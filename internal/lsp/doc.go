// Package lsp is a language server for journey maps: it speaks the Language
// Server Protocol over two streams, and tells an editor as one types what is
// wrong, what may stand where, and what a name refers to.
//
// Messages are read one after the other and change what is open at once;
// requests are answered each on its own, from what was open when they came, and
// maps are checked in the background. A change that comes while a map is being
// checked makes that check void.
//
// What the format holds it takes from journey.Grammar, so that a new key is
// completed and explained without a word here.
package lsp
