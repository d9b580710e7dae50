package wire

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/render/network"
)

// answer is what is read of json0; Graphviz writes much more.
type answer struct {
	BB      string `json:"bb"`
	Objects []struct {
		Name string `json:"name"`
		Pos  string `json:"pos"`
	} `json:"objects"`
}

// Read takes the centres of nodes n0 … out of Graphviz's json0. Graphviz
// counts y upwards, a Layout downwards.
func Read(json0 []byte, nodes int) (network.Layout, error) {
	var a answer
	if err := json.Unmarshal(json0, &a); err != nil {
		return network.Layout{}, fmt.Errorf("read the layout: %w", err)
	}
	_, _, _, top, err := box(a.BB)
	if err != nil {
		return network.Layout{}, err
	}
	out := network.Layout{Centers: make([]network.Point, nodes)}
	seen := make([]bool, nodes)
	for _, o := range a.Objects {
		i, ok := index(o.Name, nodes)
		if !ok {
			continue
		}
		x, y, err := pair(o.Pos)
		if err != nil {
			return network.Layout{}, fmt.Errorf("read the layout: node %s: %w", o.Name, err)
		}
		out.Centers[i], seen[i] = network.Point{X: x, Y: top - y}, true
	}
	for i, ok := range seen {
		if !ok {
			return network.Layout{}, fmt.Errorf("read the layout: node n%d is missing in it", i)
		}
	}
	return out, nil
}

// index is the i of a name n0 … that stands for one of so many nodes.
func index(name string, nodes int) (int, bool) {
	digits, ok := strings.CutPrefix(name, "n")
	if !ok {
		return 0, false
	}
	i, err := strconv.Atoi(digits)
	if err != nil || i < 0 || i >= nodes || strconv.Itoa(i) != digits {
		return 0, false
	}
	return i, true
}

func box(s string) (x0, y0, x1, y1 float64, err error) {
	parts := strings.Split(s, ",")
	if len(parts) != 4 {
		return 0, 0, 0, 0, fmt.Errorf("read the layout: bounding box %.40q is not four numbers", s)
	}
	var v [4]float64
	for i, p := range parts {
		if v[i], err = number(p); err != nil {
			return 0, 0, 0, 0, fmt.Errorf("read the layout: bounding box: %w", err)
		}
	}
	return v[0], v[1], v[2], v[3], nil
}

func pair(s string) (x, y float64, err error) {
	a, b, ok := strings.Cut(s, ",")
	if !ok {
		return 0, 0, fmt.Errorf("position %.40q is not two numbers", s)
	}
	if x, err = number(a); err != nil {
		return 0, 0, err
	}
	y, err = number(b)
	return x, y, err
}

func number(s string) (float64, error) {
	x, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
		return 0, errors.New(strconv.Quote(s[:min(len(s), 40)]) + " is not a number")
	}
	return x, nil
}
