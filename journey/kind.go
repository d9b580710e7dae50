package journey

// kind is what a reference names.
type kind uint8

const (
	personaKind kind = iota
	departmentKind
	channelKind
	factKind
	dataKind
	metricKind
	// The kinds up to here are open vocabularies.
	termKind
	outcomeKind
	laneKind
	causeKind  // a stage item or a touchpoint
	painKind   // a pain
	listenKind // a touchpoint or a stage
	kinds
)

var kindNames = [kinds]struct{ one, many, key, example string }{
	personaKind:    {"persona", "personas", "personas", "olena"},
	departmentKind: {"department", "departments", "departments", "sales"},
	channelKind:    {"channel", "channels", "channels", "web"},
	factKind:       {"fact", "facts", "facts", "price"},
	dataKind:       {"datum", "data", "data", "address"},
	metricKind:     {"metric", "metrics", "metrics", "ces"},
	termKind:       {"term", "terms", "terms", "package"},
	outcomeKind:    {"outcome", "outcomes", "outcomes", "done"},
	laneKind:       {"lane", "lanes", "lanes", "risks"},
	causeKind:      {"stage item or touchpoint", "stage items and touchpoints", "", "availability"},
	painKind:       {"pain", "pains", "pains", "dearer"},
	listenKind:     {"touchpoint or stage", "touchpoints and stages", "", "install"},
}

func (k kind) String() string  { return kindNames[k].one }
func (k kind) plural() string  { return kindNames[k].many }
func (k kind) key() string     { return kindNames[k].key }
func (k kind) example() string { return kindNames[k].example }

// open tells whether what is used of k is declared by use, where nothing
// declares it.
func (k kind) open() bool { return k <= metricKind }
