package journey

// Codes of the diagnostics that loading can make, beside those of the text
// itself (package internal/yaml names those: they begin with what is wrong
// with the text). A code never changes its meaning.
const (
	CodeVersionMissing   = "version-missing"   // a file without seam: 1
	CodeVersionUnknown   = "version-unknown"   // a version of the format that is not read here
	CodeMissingKey       = "missing-key"       // a key that must be there is not
	CodeUnknownKey       = "unknown-key"       // a key that the element does not have
	CodeConflictingKeys  = "conflicting-keys"  // two keys that say the same thing
	CodeEmptyValue       = "empty-value"       // a key without a value
	CodeWrongType        = "wrong-type"        // a list where a text is due, and the like
	CodeUnknownWord      = "unknown-word"      // a word that is not among those a key takes
	CodeBadNumber        = "bad-number"        // a text that is no number
	CodeBadShare         = "bad-share"         // a text that is no share, or a share outside 0..1
	CodeBadDuration      = "bad-duration"      // a text that is no duration
	CodeBadDate          = "bad-date"          // a text that is no date
	CodeBadBoolean       = "bad-boolean"       // a text that is neither true nor false
	CodeBadAmount        = "bad-amount"        // a text that is no amount of money
	CodeBadLocale        = "bad-locale"        // a text that is no language tag
	CodeBadAddress       = "bad-address"       // a part_of that is no address
	CodeBadID            = "bad-id"            // an id with a space, /, @ or :
	CodeEmptyID          = "empty-id"          // a name that leaves no id
	CodeDuplicateID      = "duplicate-id"      // one id twice
	CodeDuplicateWas     = "duplicate-was"     // one former id on two touchpoints
	CodeWasPresent       = "was-present"       // a former id that the map has now
	CodeDuplicateTarget  = "duplicate-target"  // one target twice in one next
	CodeDuplicateEntry   = "duplicate-entry"   // one name twice in one list
	CodeReadAsOne        = "read-as-one"       // names with commas between them, read as one name
	CodeUnknownReference = "unknown-reference" // a reference to nothing
	CodeAmbiguousName    = "ambiguous-name"    // a name that two things have
	CodeStageAsTarget    = "stage-as-target"   // a stage where a touchpoint is due
	CodeChannelNotThere  = "channel-not-there" // a target on a channel that the touchpoint does not have
	CodeShareSum         = "share-sum"         // shares that do not sum to 1
	CodeNothingLeft      = "nothing-left"      // an entry without a share where the others take all
	CodeOutsideScale     = "outside-scale"     // a number outside its scale
	CodeBadScale         = "bad-scale"         // a scale whose low end is not first
	CodeAnswersLength    = "answers-length"    // answers that do not fit the points of the scale
	CodeAnswersDisagree  = "answers-disagree"  // a value or n that the answers contradict
	CodeNoStages         = "no-stages"         // a map without stages
	CodeNoTouchpoints    = "no-touchpoints"    // a map without any touchpoint
	CodeNoSuccess        = "no-success"        // outcomes of which none is a success
	CodeTooFew           = "too-few"           // fewer entries than make sense
	CodeTermName         = "term-name"         // a text alone where words to avoid may be meant
	CodeRegistryKey      = "registry-key"      // a key that a registry does not hold
	CodeUsesMissing      = "uses-missing"      // a registry that is not there
	CodeUsesCircular     = "uses-circular"     // registries that use each other in a circle
	CodeUsesOutside      = "uses-outside"      // a registry outside the root
	CodeUsesMap          = "uses-map"          // a map where a registry is due
	CodeUsesConflict     = "uses-conflict"     // one id from two registries
	CodeUsesNowhere      = "uses-nowhere"      // uses in a text that has no place of its own
	CodeFileMissing      = "file-missing"      // no such file
	CodeFileFolder       = "file-folder"       // a folder where a file is due
	CodeFileIrregular    = "file-irregular"    // a pipe or device where a file is due
	CodeFileUnreadable   = "file-unreadable"   // a file that cannot be read
	CodeFileOutside      = "file-outside"      // a link that leads out of the root
	CodeNoMaps           = "no-maps"           // a folder without maps
	CodePartOfUnknown    = "part-of-unknown"   // a part_of that names nothing in the portfolio
	CodeSameJourney      = "same-journey"      // two maps of one journey in one state
)
