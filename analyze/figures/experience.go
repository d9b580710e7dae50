package figures

// Experience is how the journey feels.
type Experience struct {
	Mean        Value // emotion, weighted by visits
	LargestDrop *Drop
	DropNote    string         // why there is no LargestDrop
	Points      []EmotionPoint // in file order
}

// Drop is the largest fall of emotion over a transition with flow.
type Drop struct {
	From, To string // touchpoint ids
	By       float64
}

// EmotionPoint is the emotion at one touchpoint.
type EmotionPoint struct {
	Touchpoint string
	Emotion    Value // over its channels, weighted by visits
}

func (e *Experience) write(w *jsonWriter) {
	w.value("mean", e.Mean)
	switch d := e.LargestDrop; {
	case d != nil:
		w.object("largest_drop", func() {
			w.text("from", d.From)
			w.text("to", d.To)
			w.number("by", d.By)
		})
	case e.DropNote != "":
		w.missing("largest_drop", e.DropNote)
	}
	list(w, "points", e.Points, func(p EmotionPoint) {
		w.text("touchpoint", p.Touchpoint)
		w.value("emotion", p.Emotion)
	})
}
