package place_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/render/internal/place"
)

func ExampleRoom() {
	room := place.Room{Within: place.Box{W: 300, H: 20}}
	room.Take(place.Box{W: 100, H: 20})
	fmt.Println(room.First(place.Box{X: 50, W: 60, H: 12}, place.Box{X: 110, W: 60, H: 12}))
	// Output: {110 0 60 12} true
}

func TestRoom(t *testing.T) {
	r := place.Room{Within: place.Box{X: 10, W: 500, H: 50}}
	assert.False(t, r.Free(place.Box{X: 0, W: 20, H: 5}), "outside")
	b := place.Box{X: 100, Y: 10, W: 300, H: 10}
	assert.True(t, r.Free(b))
	r.Take(b)
	assert.False(t, r.Free(place.Box{X: 390, Y: 15, W: 50, H: 20}), "meets it in another strip")
	assert.True(t, r.Free(place.Box{X: 400, Y: 15, W: 50, H: 20}), "touching is not meeting")
	_, ok := r.First(b, b)
	assert.False(t, ok)
}
