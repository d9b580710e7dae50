package png_test

import (
	"context"
	"io"
	"testing"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/specimen"
	"github.com/seam-cx/seam/render/parts"
	"github.com/seam-cx/seam/render/png"
	"github.com/seam-cx/seam/render/theme"
)

// sheet is as large and dense as the grid of forty touchpoints: the specimen
// four times, 16 million pixels at the default scale.
func sheet() *render.Scene {
	one := specimen.Scene(theme.Light)
	big := *one
	big.Width, big.Height, big.Items = 2*one.Width, 2*one.Height, nil
	for i := range 4 {
		big.Items = append(big.Items, moved(one.Items, one.Width*float64(i%2), one.Height*float64(i/2))...)
	}
	return &big
}

func moved(items []render.Item, dx, dy float64) []render.Item {
	out := make([]render.Item, len(items))
	for i, item := range items {
		switch it := item.(type) {
		case *render.Group:
			c := *it
			c.Items = moved(it.Items, dx, dy)
			out[i] = &c
		case *render.Rect:
			c := *it
			c.X, c.Y = c.X+dx, c.Y+dy
			out[i] = &c
		case *render.Line:
			c := *it
			c.X1, c.Y1, c.X2, c.Y2 = c.X1+dx, c.Y1+dy, c.X2+dx, c.Y2+dy
			out[i] = &c
		case *render.Circle:
			c := *it
			c.X, c.Y = c.X+dx, c.Y+dy
			out[i] = &c
		case *render.Path:
			c := *it
			c.Segments = parts.Pen(it.Segments).Place(dx, dy, 1)
			out[i] = &c
		case *render.Text:
			c := *it
			c.X, c.Y = c.X+dx, c.Y+dy
			out[i] = &c
		}
	}
	return out
}

func BenchmarkPaint(b *testing.B) {
	for name, scene := range map[string]*render.Scene{"specimen": specimen.Scene(theme.Light), "sheet": sheet()} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			var size counter
			for b.Loop() {
				size = 0
				if err := (png.Backend{}).Paint(context.Background(), &size, scene); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(size)/1000, "kB")
		})
	}
}

// counter counts what is written.
type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

var _ io.Writer = new(counter)
