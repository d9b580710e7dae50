package pdf_test

import (
	"bytes"
	"context"
	"testing"

	"github.com/seam-cx/seam/render/internal/specimen"
	"github.com/seam-cx/seam/render/pdf"
	"github.com/seam-cx/seam/render/theme"
)

func BenchmarkPaint(b *testing.B) {
	scene := specimen.Scene(theme.Light)
	b.ReportAllocs()
	var file bytes.Buffer
	for b.Loop() {
		file.Reset()
		if err := (pdf.Backend{}).Paint(context.Background(), &file, scene); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(file.Len())/1000, "kB")
}
