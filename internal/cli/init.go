package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/journey/starter"
)

func (a *app) initCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "init [FILE]",
		Short: "Write a map to start from",
		Long: `init writes a small map with comments that say what everything means, and beside it
` + schemaFile + `, with which editors help while you type. The name gets the
ending .journey.yaml if it has none; without a name it is ` + starter.Name + `.
What is there already stays as it is. - writes the map to standard output.`,
		Example: "  seam init order\n  seam init order --lang uk\n  seam init - > order.journey.yaml",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return fail("name one file", "%s writes one map, not %d", cmd.CommandPath(), len(args))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if err := a.common.language(); err != nil {
				return err
			}
			name := ""
			if len(args) > 0 {
				name = args[0]
			}
			return a.init(name)
		},
	}
	a.common.bindLang(c.Flags(), "`LANG` of the map: en, uk, ru or pl (default: en)")
	return c
}

func (a *app) init(name string) error {
	if name == "-" {
		_, err := a.out.Write(starter.Text(a.common.lang, ""))
		return err
	}
	path := mapName(name)
	if err := writeNew(path, starter.Text(a.common.lang, filepath.Base(path))); err != nil {
		return err
	}
	fmt.Fprintf(a.sys.Err, "wrote %s\n", filepath.ToSlash(path))
	// The schema serves every map of the folder; one that is there stays.
	schema := filepath.Join(filepath.Dir(path), schemaFile)
	switch err := writeNew(schema, journey.Schema()); {
	case err == nil:
		fmt.Fprintf(a.sys.Err, "wrote %s, with which your editor helps while you type\n", filepath.ToSlash(schema))
	case !errors.Is(err, fs.ErrExist):
		return err
	}
	fmt.Fprintf(a.sys.Err, "next: seam check %s\n", filepath.ToSlash(path))
	return nil
}

// mapName is the file that init writes.
func mapName(name string) string {
	info, err := os.Stat(name)
	switch {
	case name == "":
		return starter.Name
	case err == nil && info.IsDir():
		return filepath.Join(name, starter.Name)
	case strings.HasSuffix(name, ending):
		return name
	}
	for _, ext := range []string{".yaml", ".yml", ".journey"} {
		name = strings.TrimSuffix(name, ext)
	}
	return name + ending
}

// writeNew writes a file that must not be there yet.
func writeNew(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	switch {
	case errors.Is(err, fs.ErrExist):
		return &failure{what: path + " is there already and stays as it is", next: "choose another name, or check it: seam check " + path, err: err}
	case err != nil:
		return cannotWrite(path, err)
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(path)
		return cannotWrite(path, err)
	}
	return nil
}
