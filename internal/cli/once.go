package cli

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// once is the value of a flag that may be given once: of two the last would win
// unseen, and what is checked or compared would be another thing than was asked for.
type once struct {
	pflag.Value
	name, given string
	set         bool
}

func (o *once) Set(text string) error {
	if o.set && text != o.given {
		return fail("give it once; run the command once for each", "--%s is given twice, as %q and as %q", o.name, o.given, text)
	}
	o.set, o.given = true, text
	return o.Value.Set(text)
}

// onceEach lets flags of a command and of those below it be given once, save lists,
// switches, and what only changes how something is printed, which aliases set.
func onceEach(c *cobra.Command) {
	for _, set := range []*pflag.FlagSet{c.Flags(), c.PersistentFlags()} {
		set.VisitAll(func(f *pflag.Flag) {
			_, list := f.Value.(pflag.SliceValue)
			_, done := f.Value.(*once)
			if list || done || f.Value.Type() == "bool" || f.Name == "color" || f.Name == "lang" {
				return
			}
			f.Value = &once{Value: f.Value, name: f.Name}
		})
	}
	for _, below := range c.Commands() {
		onceEach(below)
	}
}
