package handoffs_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/render/handoffs"
	"github.com/seam-cx/seam/render/theme"
)

func BenchmarkDraw(b *testing.B) {
	in := example(b, "home-broadband")
	b.ReportAllocs()
	for b.Loop() {
		_, err := handoffs.View{}.Draw(context.Background(), in, theme.Light)
		require.NoError(b, err)
	}
}
