package pdftext_test

import (
	"bytes"
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/pdftext"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/pdf"
)

func file() []byte {
	var b bytes.Buffer
	scene := &render.Scene{Width: 400, Height: 200, Title: "Tea", Items: []render.Item{
		&render.Text{X: 10, Y: 50, Text: "Обрати чай", Size: 14, Color: "#1E3A5F"},
	}}
	if err := (pdf.Backend{}).Paint(context.Background(), &b, scene); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func Example() {
	d, err := pdftext.Read(file())
	fmt.Println(d.Title, d.Pages[0].Width, d.Pages[0].Texts, err)
	// Output: Tea 300 [Обрати чай] <nil>
}

// TestReadFindsDamage moves what the table of objects points at, and cuts the
// file.
func TestReadFindsDamage(t *testing.T) {
	whole := file()
	_, err := pdftext.Read(whole)
	require.NoError(t, err)
	for name, broken := range map[string][]byte{
		"empty":   nil,
		"no PDF":  []byte("hello"),
		"cut":     whole[:len(whole)-40],
		"moved":   bytes.Replace(whole, []byte("3 0 obj"), []byte(" 3 0 obj"), 1),
		"content": bytes.Replace(whole, []byte("/FlateDecode /Length"), []byte("/FlateDecode /Lenght"), 1),
	} {
		_, err := pdftext.Read(broken)
		assert.Error(t, err, name)
	}
}
