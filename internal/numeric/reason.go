package numeric

// Reason tells whether a figure is known and, where it is not, why the data are
// insufficient for it.
type Reason uint8

const (
	Known       Reason = iota // there is a figure
	TooFew                    // fewer values than the figure needs
	NoVariation               // all values are alike, so that there is nothing to explain
	OneBlock                  // everything belongs to one block, type or owner
	NoWeight                  // a graph without edges, or flows that sum to 0
	Isolated                  // a node without neighbours
	Unequal                   // two lists that should be of equal length are not
	OutOfRange                // a value outside the range that its scale allows, or not finite
)

// OK tells whether there is a figure.
func (r Reason) OK() bool { return r == Known }

// String says the reason in English, for error messages and tests.
func (r Reason) String() string {
	switch r {
	case Known:
		return "known"
	case TooFew:
		return "too few values"
	case NoVariation:
		return "no variation"
	case OneBlock:
		return "one block only"
	case NoWeight:
		return "no edges with weight"
	case Isolated:
		return "no neighbours"
	case Unequal:
		return "lists of unequal length"
	default:
		return "a value out of range"
	}
}
