// Package diff draws what differs between two maps of one journey: mostly today
// and the target state, or an earlier version and this one.
//
// Columns are the touchpoints of both maps, each with a badge: new, gone or
// changed, with what changes below it. The curve is that of the map, over the
// dashed one of the other with what is gained or lost between them shaded; bars
// of effort and of those accountable stand in pairs; and the findings are listed
// that are settled, that stay and that are new.
package diff
