package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/journey"
)

// choice is a flag that takes one of a few words.
type choice struct {
	what  string // what is chosen, for errors
	words []string
	value string
}

func (c *choice) String() string { return c.value }
func (c *choice) Type() string   { return strings.Join(c.words, "|") }

func (c *choice) Set(text string) error {
	if !slices.Contains(c.words, text) {
		return unknownWord("--"+c.what, text, c.words)
	}
	c.value = text
	return nil
}

// unknownWord is the error about a word that is not among those there are.
func unknownWord(what, text string, words []string) error {
	if near := diag.DidYouMean(text, words); near != "" {
		return fail("write "+near+"; there is "+list(words), "there is no %s %q; did you mean %s?", what, text, near)
	}
	return fail("choose "+list(words), "there is no %s %q", what, text)
}

// list names choices: a, b or c.
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// common are the flags that several commands have.
type common struct {
	color color
	now   string
	lang  string

	root, stdinFilename string
}

func (c *common) bindLang(f *pflag.FlagSet, what string) {
	f.StringVar(&c.lang, "lang", "", what)
}

// bind adds the flags of all commands that read maps.
func (c *common) bind(f *pflag.FlagSet) {
	c.bindLang(f, "`LANG` of what is printed: en, uk, ru or pl (default: the map's)")
	f.StringVar(&c.now, "now", "", "`DATE` by which dates are judged (default: SOURCE_DATE_EPOCH, else today)")
	f.StringVar(&c.root, "root", "", "`FOLDER` that nothing under uses may leave (default: the nearest with .git)")
	f.StringVar(&c.stdinFilename, "stdin-filename", "", "`NAME` under which standard input counts")
}

// loader is a Loader as the flags say.
func (c *common) loader() journey.Loader {
	return journey.Loader{Root: c.root, StdinFilename: c.stdinFilename}
}

// language checks --lang.
func (c *common) language() error {
	if c.lang == "" || locale.Known(c.lang) {
		return nil
	}
	words := make([]string, 0, 4)
	for _, l := range locale.Langs() {
		words = append(words, string(l))
	}
	return unknownWord("language", c.lang, words)
}

// day is the day by which dates are judged, at midnight UTC.
func (a *app) day() (time.Time, error) {
	if text := a.common.now; text != "" {
		day, err := time.Parse(time.DateOnly, text)
		if err != nil {
			return time.Time{}, fail("write the date as 2026-09-30", "--now %q is no date", text)
		}
		return day, nil
	}
	if text := a.sys.Getenv("SOURCE_DATE_EPOCH"); text != "" {
		seconds, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return time.Time{}, fail("set it to seconds since 1970, unset it, or give --now", "SOURCE_DATE_EPOCH is %q, which is no number of seconds", text)
		}
		y, m, d := time.Unix(seconds, 0).UTC().Date()
		return time.Date(y, m, d, 0, 0, 0, 0, time.UTC), nil
	}
	y, m, d := a.sys.Today().Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC), nil
}

// color is --color.
type color struct{ choice }

func (c *color) bind(f *pflag.FlagSet) {
	c.choice = choice{what: "color", words: []string{"auto", "always", "never"}, value: "auto"}
	f.Var(&c.choice, "color", "colours: on a terminal only, always, or never")
}

// colored tells whether what is written to w has colours. NO_COLOR and a dumb
// terminal turn them off unless the flag asks for them.
func (a *app) colored(w io.Writer) bool {
	if w == a.out {
		w = a.sys.Out
	}
	switch a.common.color.value {
	case "always":
		return true
	case "never":
		return false
	}
	return a.sys.Getenv("NO_COLOR") == "" && a.sys.Getenv("TERM") != "dumb" && a.sys.Terminal(w)
}

// flagError says what is wrong with a flag, and what there is instead.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var invalid *pflag.InvalidValueError
	var valueless *pflag.ValueRequiredError
	switch {
	case errors.As(err, &unknown):
		return unknownFlag(cmd, unknown)
	case errors.As(err, &invalid):
		var f *failure
		if errors.As(invalid.Unwrap(), &f) {
			return f
		}
		return fail(help(cmd), "--%s cannot be %q", invalid.GetFlag().Name, invalid.GetValue())
	case errors.As(err, &valueless):
		f := valueless.GetFlag()
		return fail(fmt.Sprintf("write --%s=%s", f.Name, cmp.Or(placeholder(f), "VALUE")), "--%s needs a value", f.Name)
	}
	return fail(help(cmd), "%w", err)
}

// noEmpty refuses flags that are given with nothing behind them, as by a variable
// that is not set.
func noEmpty(cmd *cobra.Command, names ...string) error {
	for _, name := range names {
		if f := cmd.Flags().Lookup(name); f != nil && f.Changed && f.Value.String() == "" {
			return fail(fmt.Sprintf("write --%s=%s, or leave it out", name, cmp.Or(placeholder(f), "VALUE")), "--%s is empty", name)
		}
	}
	return nil
}

func placeholder(f *pflag.Flag) string {
	name, _ := pflag.UnquoteUsage(f)
	return name
}

func unknownFlag(cmd *cobra.Command, e *pflag.NotExistError) error {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, "--"+f.Name)
		}
	})
	if e.GetSpecifiedShortnames() != "" {
		return fail("there is "+list(names), "%s has no flag -%s", cmd.CommandPath(), e.GetSpecifiedName())
	}
	name := "--" + e.GetSpecifiedName()
	if near := diag.DidYouMean(name, names); near != "" {
		return fail("there is "+list(names), "%s has no flag %s; did you mean %s?", cmd.CommandPath(), name, near)
	}
	return fail("there is "+list(names), "%s has no flag %s", cmd.CommandPath(), name)
}

func help(cmd *cobra.Command) string { return cmd.CommandPath() + " --help says more" }

// unknownCommand is the error about a command that is not there.
func unknownCommand(root *cobra.Command, name string) error {
	var names []string
	for _, c := range root.Commands() {
		if !c.Hidden {
			names = append(names, c.Name())
		}
	}
	switch near := diag.DidYouMean(name, names); {
	case near != "":
		return fail("there is "+list(names), "there is no command %q; did you mean %s?", name, near)
	case strings.HasSuffix(name, ".yaml"), strings.HasSuffix(name, ".yml"):
		return fail("write seam check "+name+", or another of "+list(names), "%s is no command", name)
	}
	return fail("there is "+list(names), "there is no command %q", name)
}

// pathArgs says what is missing, where cobra only counts. No PATH is too many
// where most is 0.
func pathArgs(most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) == 0:
			return fail("name a map, a folder with maps, or - for standard input: "+cmd.CommandPath()+" order.journey.yaml", "%s needs a PATH", cmd.CommandPath())
		case most > 0 && len(args) > most:
			return fail("run it once for each, or name the folder they are in", "%s takes one PATH, not %d", cmd.CommandPath(), len(args))
		}
		return nil
	}
}

// noArgs refuses arguments.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return fail("leave it out", "%s takes no %q", cmd.CommandPath(), args[0])
}
