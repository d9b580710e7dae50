package figures

// Section is a part of what a report says, in words and tables: one family of
// figures, or what matters most. Texts are as the map has them; whoever writes a
// Section makes them harmless in their form.
type Section struct {
	ID     string // "summary", or the family, such as "effort"
	Title  string
	Blocks []Block
}

// Block is one of its fields, the first that is not zero.
type Block struct {
	Text   string   // a paragraph; what one types stands between grave accents
	Terms  []Term   // figures with what they mean
	Points []Point  // most important first
	Table  *Listing // a list of things
}

// Term is a term, its value as readers of the language write it, and what that
// means.
type Term struct{ Name, Value, Means string }

// Point is one of the things that matter most.
type Point struct {
	Text  string // what was found, as a sentence
	Stake string // what it costs whom, or ""
	Help  string // what to do, or ""
	Place string // where to look
}

// Listing is a table. Its first column names the things it lists.
type Listing struct {
	Heads []string
	Right []bool // columns aligned to the right, as long as Heads
	Rows  [][]string
}
