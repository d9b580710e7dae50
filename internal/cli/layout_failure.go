package cli

import (
	"errors"
	"fmt"

	"github.com/seam-cx/seam/render/grid"
	"github.com/seam-cx/seam/render/network/program"
)

// explainFailure adds the next step to errors of the libraries that have one.
func (a *app) explainFailure(err error) error {
	set := a.sys.Getenv("SEAM_LAYOUT")
	if lane := (*grid.LaneError)(nil); errors.As(err, &lane) {
		return fail(lane.Help, "%s", lane.Message)
	}
	switch {
	case errors.Is(err, program.ErrNotFound) && set == "":
		return &failure{
			what: "the network view needs the program seam-layout, which is not there",
			next: "go install github.com/seam-cx/seam/cmd/... installs it; if it is elsewhere, set SEAM_LAYOUT to its path",
			err:  err,
		}
	case errors.Is(err, program.ErrNotFound):
		return &failure{
			what: fmt.Sprintf("SEAM_LAYOUT is %q, which is no program that can be run", set),
			next: "set it to the path of seam-layout, or unset it",
			err:  err,
		}
	case errors.Is(err, program.ErrFailed) && set != "":
		return fail("SEAM_LAYOUT is "+set+": make it the path of seam-layout, or unset it", "%w", err)
	case errors.Is(err, program.ErrFailed):
		return fail("go install github.com/seam-cx/seam/cmd/... installs seam and seam-layout of one version", "%w", err)
	}
	return err
}
