package grid

import (
	"math"
	"strconv"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

func (d *drawing) hasChannels() bool {
	for i := range d.cols {
		if len(d.cols[i].tp.Channels) > 0 {
			return true
		}
	}
	return false
}

// drawChannels lists the channels of each touchpoint with their shares in per
// cent, and the findings about one of them beside it.
func (d *drawing) drawChannels(top, least float64) ([]render.Item, float64) {
	height := least
	var items []render.Item
	for i := range d.cols {
		c := &d.cols[i]
		y := top + d.style.Room(lanePad)
		for _, e := range c.meetings {
			if e.Channel == "" {
				continue
			}
			got, h := d.channelRow(c, e.Channel, e.Share, y)
			items = append(items, got...)
			y += h
		}
		got, h := d.pinStack(d.pinsAt("channels", i, ""), c.x, c.w, y)
		items = append(items, got...)
		height = math.Max(height, y+h-top+d.style.Room(lanePad)-2)
	}
	return items, height
}

// channelRow is icon, name and share of one channel; pins go to the end of the
// row, or to rows of their own below it.
func (d *drawing) channelRow(c *column, channel string, share float64, y float64) ([]render.Item, float64) {
	const icon = 20.0
	percent := strconv.Itoa(int(math.Round(100 * share)))
	if len(c.tp.Channels) == 1 && share > 0.995 {
		percent = "" // share is less where other channels are left out
	}
	pins := d.pinsAt("channels", c.index, channel)
	end := c.w - 2
	if percent != "" {
		end -= 26
	}
	pinRoom := pinPitch * float64(len(pins))
	name := d.set(bodyFont).wrap(d.channelName(channel), end-icon-pinRoom, d.p.Ink)
	beside := pinRoom == 0 || end-icon-pinRoom > 24 && len(name.lines) == 1
	if !beside {
		name = d.set(bodyFont).wrap(d.channelName(channel), end-icon, d.p.Ink)
	}
	items := parts.Channel(d.channelKind(channel), c.x+2, y+1.5, parts.IconSize, d.p.Ink2)
	items = append(items, name.at(c.x+2+icon-2, y+1, render.Start)...)
	if percent != "" {
		items = append(items, d.set(bodyFont).text(c.right()-2, y+1+bodyFont.baseline(), percent, d.p.Ink3, render.End))
	}
	h := math.Max(name.height(), 15) + 6
	if beside {
		for k, n := range pins {
			x := c.x + end - pinPitch*float64(len(pins)-1-k) - 9
			items = append(items, d.pin(n, x, y+8.5)...)
		}
		return items, h
	}
	got, ph := d.pinStack(pins, c.x+icon, c.w-icon, y+h-3)
	return append(items, got...), h + ph
}
