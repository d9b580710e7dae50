package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/seam-cx/seam/analyze/policy"
	"github.com/seam-cx/seam/diag"
)

// The exit statuses.
const (
	Done     = 0 // did it
	Findings = 1 // rules found something at or above --fail-on; from check; or something got worse: from diff
	Failed   = 2 // could not do it
)

// System is what the command sees of the world around it.
type System struct {
	In       io.Reader
	Out, Err io.Writer
	Getenv   func(string) string
	Today    func() time.Time
	// Terminal tells whether a stream is one that people look at.
	Terminal func(io.Writer) bool
}

// Main runs the command with the arguments of the process and returns its exit
// status.
func Main() int {
	collectSparingly()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second interrupt ends the process at once
	// Else a reader that goes away would end the process before it can choose its
	// status. Programs that it starts die of it as usual, which Ignore would prevent.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
	return Run(ctx, System{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Getenv: os.Getenv, Today: time.Now, Terminal: isTerminal,
	}, os.Args[1:])
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// Run runs the command and returns its exit status. A panic is an error like
// any other.
func Run(ctx context.Context, sys System, args []string) (status int) {
	out := bufio.NewWriterSize(sys.Out, 1<<16)
	a := &app{sys: sys, out: out}
	defer func() {
		if x := recover(); x != nil {
			status = a.finish(ctx, errors.Join(broke("", x), out.Flush()))
		}
	}()
	root := a.root()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	// A writer that failed fails again with the same error.
	if flushed := out.Flush(); flushed != nil && !errors.Is(err, flushed) {
		if closedPipe(flushed) && failed(err) {
			return a.finish(ctx, err) // says more than that nobody listens
		}
		err = errors.Join(err, flushed)
	}
	return a.finish(ctx, err)
}

// finish says what went wrong, if anything, and chooses the exit status.
func (a *app) finish(ctx context.Context, err error) int {
	var s status
	switch {
	case closedPipe(err) && a.judges: // nobody has read the verdict to its end
		if a.whole {
			fmt.Fprintln(a.sys.Err, "seam: the reader of the output went away before its end")
		}
		return Failed
	case err == nil, closedPipe(err):
		return a.status
	case errors.As(err, &s):
		return int(s)
	case ctx.Err() != nil && errors.Is(err, context.Canceled):
		fmt.Fprintln(a.sys.Err, "seam: stopped")
		return Failed
	}
	var wrong *diag.Error
	if errors.As(err, &wrong) && len(wrong.Diagnostics) > 0 && a.explained(wrong.Diagnostics) {
		return Failed
	}
	fmt.Fprintf(a.sys.Err, "seam: %s\n", strings.TrimSpace(err.Error()))
	var f *failure
	switch {
	case errors.As(err, &f) && f.next != "":
		fmt.Fprintf(a.sys.Err, "next: %s\n", f.next)
	case wrong != nil && len(wrong.Diagnostics) == 1 && wrong.Diagnostics[0].Help != "":
		fmt.Fprintf(a.sys.Err, "next: %s\n", wrong.Diagnostics[0].Help)
	}
	return Failed
}

// failed tells whether an error is more than a status.
func failed(err error) bool {
	var s status
	return err != nil && !errors.As(err, &s)
}

// status ends the command without another word: all has been said.
type status int

func (s status) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

// failure is why the command could not do it, and what to do next.
type failure struct {
	what string
	next string
	err  error
}

func (f *failure) Error() string { return f.what }
func (f *failure) Unwrap() error { return f.err }

// fail is a failure with the next step.
func fail(next, format string, args ...any) error {
	err := fmt.Errorf(format, args...)
	return &failure{what: err.Error(), next: next, err: errors.Unwrap(err)}
}

// broke is the error that a panic becomes.
func broke(where string, x any) error {
	if where != "" {
		where = " at " + where
	}
	return fail("please report it with the lines above and, if you may, the map", "something broke inside%s: %v\n%s", where, x, debug.Stack())
}

// app is one run of the command.
type app struct {
	sys    System
	out    *bufio.Writer
	status int  // where all went well
	judges bool // the exit status is a verdict, so that 0 must mean that all was told
	whole  bool // what is printed is of use as a whole alone; people leave a text when they have seen enough
	common common
	// policies are the decisions about rules.
	policies policy.Finder
	told     map[*policy.Policy]bool // whose warnings have been printed
	decided  *decided                // by --config, of a revision; nil where it is a file
	// buffers are those of pictures that have been written, to draw others into.
	buffers sync.Pool
}

// root is the command above all others.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "seam",
		Short: "Find the seams in a customer journey",
		Long: `seam finds the seams in a customer journey: the places where channels disagree,
departments hand over badly and customers do the work. A journey map is a YAML
file, NAME.journey.yaml; PATH is such a file, a folder with such files, or - for
standard input.`,
		Example: `  seam init order                      write a map to start from
  seam check order.journey.yaml        what is wrong with it, and where
  seam analyze order.journey.yaml      effort, consistency, silos, experience
  seam render order.journey.yaml -o order.svg`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(cmd, args[0])
			}
			if version, _ := cmd.Flags().GetBool("version"); version {
				return a.printVersion()
			}
			return cmd.Help()
		},
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetOut(a.out)
	root.SetErr(a.sys.Err)
	root.SetIn(a.sys.In)
	root.SetFlagErrorFunc(flagError)
	root.SetUsageTemplate(usageTemplate)
	root.Flags().Bool("version", false, "print the version")
	root.PersistentFlags().BoolP("help", "h", false, "print this help")
	a.common.color.bind(root.PersistentFlags())
	for _, c := range a.commands() {
		root.AddCommand(c)
	}
	onceEach(root)
	root.SetHelpCommand(&cobra.Command{
		Use: "help [COMMAND]", Short: "Print the help of a command", Hidden: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			found, rest, err := cmd.Root().Find(args)
			if err != nil {
				return err
			}
			if len(rest) > 0 {
				return unknownCommand(cmd.Root(), rest[0])
			}
			return found.Help()
		},
	})
	return root
}

// commands are all commands, in the order in which one uses them.
func (a *app) commands() []*cobra.Command {
	return []*cobra.Command{
		a.initCommand(), timed(a.checkCommand()), timed(a.diffCommand()), timed(a.analyzeCommand()), timed(a.planCommand()), timed(a.renderCommand()),
		a.baselineCommand(), a.rulesCommand(), a.explainCommand(), a.lspCommand(), a.schemaCommand(), a.versionCommand(),
	}
}

// usageTemplate is cobra's, without what seam does not have.
const usageTemplate = `Usage:
  {{if .HasAvailableSubCommands}}{{.CommandPath}} COMMAND{{else}}{{.UseLine}}{{end}}{{if .HasExample}}

Examples:
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

Commands:{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding }} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

Flags:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

Everywhere:
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableSubCommands}}

Exit status: 0 done; 1 check found something at or above --fail-on, or diff that
something got worse; 2 could not do it. "seam COMMAND --help" says more about a command.{{end}}
`
