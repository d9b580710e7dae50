package journey

import "github.com/seam-cx/seam/touchpoint"

// writePaths writes next or start: a target alone, a list of targets, or a
// mapping of targets to shares and the rest.
func writePaths(e *encoder, key string, list []touchpoint.Target) {
	if list == nil {
		return
	}
	pairs := make([]outPair, len(list))
	bare := true
	for i := range list {
		t := &list[i]
		name := targetName(t)
		below := e.below(func(e *encoder) { writeElement(e, targetTable, t) })
		value := out{pairs: below, origin: &t.Origin}
		if !e.full && len(below) == 1 && below[0].key == "share" {
			value = below[0].value
		}
		bare = bare && len(below) == 0
		pairs[i] = outPair{name, value}
	}
	switch {
	case e.full:
		e.add(key, out{pairs: pairs})
	case len(list) == 1 && bare:
		e.text(key, pairs[0].key)
	case bare && !twice(pairs):
		words := make([]string, len(pairs))
		for i, p := range pairs {
			words[i] = scalarText(p.key, true)
		}
		e.flow(key, words)
	case twice(pairs): // a mapping has each key once only
		e.add(key, out{items: singly(pairs)})
	default:
		e.add(key, out{pairs: pairs})
	}
}

// writeChannels writes the channels of a touchpoint: one alone as channel,
// several without a word about them in brackets.
func writeChannels(e *encoder, list []touchpoint.Channel) {
	if list == nil {
		return
	}
	pairs := make([]outPair, len(list))
	bare := true
	for i := range list {
		below := e.below(func(e *encoder) { writeElement(e, channelUseTable, &list[i]) })
		bare = bare && len(below) == 0
		pairs[i] = outPair{list[i].ID, out{pairs: below, origin: &list[i].Origin}}
	}
	switch {
	case e.full:
		e.add("channels", out{pairs: pairs})
	case twice(pairs):
		e.add("channels", out{items: singly(pairs)})
	case !bare:
		e.add("channels", out{pairs: pairs})
	case len(list) == 1:
		e.text("channel", list[0].ID)
	default:
		words := make([]string, len(pairs))
		for i, p := range pairs {
			words[i] = scalarText(p.key, true)
		}
		e.flow("channels", words)
	}
}

func writeFacts(e *encoder, list []touchpoint.Statement) {
	if list == nil {
		return
	}
	if len(list) == 0 {
		e.plain("facts", "{}")
		return
	}
	pairs := make([]outPair, len(list))
	for i, s := range list {
		pairs[i] = outPair{s.Fact, textOut(s.Text)}
		if s.None {
			pairs[i].value = out{word: "none"}
		}
		pairs[i].value.origin = &list[i].Origin
	}
	e.add("facts", out{pairs: pairs})
}

func writeEmotion(e *encoder, v *touchpoint.Emotion) {
	switch {
	case v == nil:
	case v.Value != nil:
		e.plain("emotion", touchpoint.FormatNumber(*v.Value))
	default:
		pairs := make([]outPair, len(v.ByPersona))
		for i, p := range v.ByPersona {
			pairs[i] = outPair{p.Persona, out{word: touchpoint.FormatNumber(p.Value)}}
		}
		if len(pairs) == 0 {
			e.plain("emotion", "{}")
			return
		}
		e.add("emotion", out{pairs: pairs})
	}
}

func writeReaches(e *encoder, list []Reach) {
	if list == nil {
		return
	}
	pairs := make([]outPair, len(list))
	words := make([]string, len(list))
	known := false
	for i, r := range list {
		pairs[i].key, words[i] = r.Department, scalarText(r.Department, true)
		if r.After != nil {
			known = true
			pairs[i].value = out{word: r.After.String()}
		}
	}
	if !known {
		e.flow("reaches", words)
		return
	}
	e.add("reaches", out{pairs: pairs})
}
