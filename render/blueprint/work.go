package blueprint

import (
	"slices"
	"strings"
	"time"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render/internal/lanes"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
	"github.com/seam-cx/seam/touchpoint"
)

const day = 24 * time.Hour

// card is one piece of work.
type card struct {
	does   string
	owner  string // id; "" is nobody
	on     string // the channels, where others have other channels
	silent bool   // the map does not say what happens here
	wait   *touchpoint.Span

	text, who parts.Para
	y, h      float64
}

// cell is everything in one column.
type cell struct {
	front, back, support []*card
	systems              []string
	frontSystem          bool // some system is used in front of the line of visibility
	backSystem           bool // some other one behind it

	evidence, name, does parts.Para
	ins, outs            int // runs below the backstage
	up, arrives          bool
}

// nobody tells whether nobody looks after the customer here.
func (c *cell) nobody() bool { return c.front[0].owner == "" }

// orphaned tells whether some work has no owner.
func (c *cell) orphaned() bool {
	for _, k := range slices.Concat(c.front, c.back, c.support) {
		if k.owner == "" {
			return true
		}
	}
	return false
}

// bottom is the last work backstage, or nil.
func (c *cell) bottom() *card {
	if len(c.back) == 0 {
		return nil
	}
	return c.back[len(c.back)-1]
}

// sortWork parts the work of each touchpoint by lane.
func (d *drawing) sortWork() {
	d.cells = make([]cell, len(d.Cols))
	for i := range d.Cols {
		c, at := &d.Cols[i], &d.cells[i]
		systems := map[string]bool{}
		take := func(w *touchpoint.Work) *card {
			k := &card{does: w.Does, owner: w.Owner, wait: w.Wait}
			if k.owner == "" {
				k.owner = c.Owner
			}
			if name := phrase.OneLine(w.System); name != "" && !systems[name] {
				systems[name] = true
				at.systems = append(at.systems, name)
			}
			return k
		}
		for k := range c.Front {
			at.front = append(at.front, take(&c.Front[k]))
		}
		if c.Divided && len(at.front) > 0 {
			at.front[0].on = d.channels(c)
		}
		at.frontSystem = len(at.systems) > 0
		if len(at.front) == 0 {
			at.front = []*card{d.unsaid(c)}
		}
		for k := range c.Back {
			before := len(at.systems)
			w := take(&c.Back[k])
			if d.supports(w.owner) {
				at.support = append(at.support, w)
				continue
			}
			at.back = append(at.back, w)
			at.backSystem = at.backSystem || len(at.systems) > before
		}
	}
}

// unsaid stands for frontstage work that the map does not describe: the channels
// are then what the customer meets.
func (d *drawing) unsaid(c *lanes.Column) *card {
	k := &card{owner: c.Owner, silent: true, does: d.words.unsaid}
	names := d.channels(c)
	switch {
	case names != "":
		k.does, k.silent = names, false
	case c.Owner == "":
		k.does = d.Words.Nobody
	}
	return k
}

// channels are the names of the channels of a column.
func (d *drawing) channels(c *lanes.Column) string {
	names := make([]string, len(c.Channels))
	for i, id := range c.Channels {
		names[i] = d.Channel(id)
	}
	return strings.Join(names, ", ")
}

// lead finds the first column of each touchpoint, over which its card and its
// evidence stand; the work of those who share in it stands below, side by side.
func (d *drawing) lead() {
	d.first = map[int]int{}
	for i := range d.Cols {
		if d.Cols[i].Nth == 0 {
			d.first[d.Cols[i].Index] = i
			continue
		}
		d.Cols[i].Evidence, d.Cols[i].Does = "", ""
	}
}

// across is the width of the columns of a touchpoint from its first one on.
func (d *drawing) across(i int) float64 {
	return d.Cols[i+d.Cols[i].Of-1].Right() - d.Cols[i].X
}

func (d *drawing) supports(id string) bool {
	i := d.Book.Index(id)
	return i >= 0 && d.M.Departments[i].Line == journey.Support
}
