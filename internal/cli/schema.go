package cli

import (
	"github.com/spf13/cobra"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/journey/starter"
)

func (a *app) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of maps, for editors",
		Long: `schema prints the JSON Schema of the map format. An editor with YAML support that
has it says what each key means, completes keys and marks mistakes while one
types. Save it beside the maps and name it on their first line:

  # yaml-language-server: $schema=./` + schemaFile,
		Example: `  seam schema > ` + schemaFile,
		Args:    noArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := a.out.Write(journey.Schema())
			return err
		},
	}
}

// schemaFile is the name that maps written by init give the schema.
const schemaFile = starter.SchemaFile
