package yaml_test

import (
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/yaml"
)

// A file saved as UTF-32 is told of once, in either order, with a mark or without,
// and read all the same.
func TestUTF32(t *testing.T) {
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		for _, mark := range []string{"", "\ufeff"} {
			var src []byte
			for _, c := range mark + "title: Замовлення 🚚\n" {
				src = order.AppendUint32(src, uint32(c))
			}
			doc := yaml.Parse("a.yaml", src, yaml.Limits{})
			require.Len(t, doc.Diagnostics(), 1, "%v %q", order, mark)
			assert.Equal(t, "utf-32", doc.Diagnostics()[0].Code)
			for key, value := range doc.Root().Pairs() {
				assert.Equal(t, "title", key.Text())
				assert.Equal(t, "Замовлення 🚚", value.Text())
			}
		}
	}
	for _, code := range []uint32{0xFFFFFFFF, 0xD800, 0} { // what is no character
		src := binary.LittleEndian.AppendUint32([]byte{0xFF, 0xFE, 0, 0}, code)
		assert.NotEmpty(t, yaml.Parse("a.yaml", append(src, 1, 2), yaml.Limits{}).Diagnostics())
	}
}
