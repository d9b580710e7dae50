// Package yaml parses YAML text into a bounded tree that keeps every position.
// It alone knows gopkg.in/yaml.v3, uses that library for parsing into nodes
// only, and contains its known faults: see the tests named after them.
//
// The library reports one error, without a column and often on the wrong line.
// So when it refuses a text, a scanner of this package goes through the lines,
// finds what a person is likely to have meant, says so at the right place,
// mends the text and parses again: one run names every mistake and reads as
// much of the document as it can.
//
// It knows no journey: package journey decodes the tree.
//
// # Codes
//
// The codes of its diagnostics never change:
//
//	alias-loop         an alias that stands inside what it refers to
//	bad-escape         \\ and a letter in a text in " " that mean nothing together
//	bad-indentation    a line that begins at a column where nothing is open
//	bad-key            a key that is missing, a list or a mapping
//	bad-text-start     a text that begins with @ ` % , ? | > or the like
//	code-fence         ``` around a map, as in Markdown
//	colon-in-text      ": " inside a text without quotes
//	comment-cuts-text  a text that ends at " #", directly before a letter or digit
//	control-character  a character that cannot be seen or written
//	curly-quotes       “ ” or the like where YAML needs " "
//	duplicate-key      a key that its mapping already has
//	flow-comma         a comma inside { } that ends a text, or one too many
//	full-width-bracket ［ ］ ｛ ｝ for [ ] { }
//	full-width-comma   ， for , inside brackets
//	full-width-colon   ： for :
//	invalid-utf8       bytes that are no UTF-8
//	merge-conflict     marks of a merge that was left unfinished
//	minus-sign         − for - before a number
//	missing-bracket    [ or { without its ] or }
//	missing-colon      a line without a key and colon among lines that have one
//	missing-comma      two entries of [ ] or { } without a comma between them
//	missing-dash       no dash before an entry of a list
//	missing-space      no space after : or -
//	odd-dash           – • * for the - of a list item
//	odd-space          a non-breaking, zero-width or other space that only looks like one
//	second-document    a further document after ---
//	stray-bracket      ] or } that closes nothing, or the wrong bracket
//	swallowed-text     the first word of a text taken for an anchor, alias or tag
//	tab-indentation    a tab where spaces must stand
//	text-after-quote   text behind the closing quote or bracket of a value
//	too-deep           nesting beyond the limit
//	too-large          a text beyond the limit
//	too-many-aliases   aliases that expand beyond the limit
//	too-many-problems  more diagnostics than are listed
//	unclosed-quote     " or ' without its partner
//	utf-16             a file saved as UTF-16
//	utf-32             a file saved as UTF-32
//	yaml-syntax        anything else that the library refuses
package yaml
