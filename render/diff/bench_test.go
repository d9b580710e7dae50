package diff_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/render/diff"
	"github.com/seam-cx/seam/render/theme"
)

func BenchmarkDraw(b *testing.B) {
	in := pair(load(b, "home-broadband"), load(b, "home-broadband.target"))
	b.ReportAllocs()
	for b.Loop() {
		_, err := diff.View{}.Draw(context.Background(), in, theme.Light)
		require.NoError(b, err)
	}
}
