package lsp

import "encoding/json"

// The types of the protocol, as far as they are used here.

type position struct {
	Line      uint32 `json:"line"`
	Character uint32 `json:"character"`
}

type span struct {
	Start position `json:"start"`
	End   position `json:"end"`
}

type location struct {
	URI   string `json:"uri"`
	Range span   `json:"range"`
}

type documentID struct {
	URI     string `json:"uri"`
	Version *int   `json:"version,omitempty"`
}

type documentItem struct {
	URI        string `json:"uri"`
	LanguageID string `json:"languageId"`
	Version    int    `json:"version"`
	Text       string `json:"text"`
}

type initializeParams struct {
	RootURI          string `json:"rootUri"`
	RootPath         string `json:"rootPath"`
	WorkspaceFolders []struct {
		URI string `json:"uri"`
	} `json:"workspaceFolders"`
	Capabilities struct {
		General struct {
			PositionEncodings []string `json:"positionEncodings"`
		} `json:"general"`
		TextDocument struct {
			Completion struct {
				CompletionItem struct {
					SnippetSupport bool `json:"snippetSupport"`
				} `json:"completionItem"`
			} `json:"completion"`
		} `json:"textDocument"`
	} `json:"capabilities"`
}

type initializeResult struct {
	Capabilities capabilities `json:"capabilities"`
	ServerInfo   struct {
		Name    string `json:"name"`
		Version string `json:"version,omitempty"`
	} `json:"serverInfo"`
}

type capabilities struct {
	PositionEncoding string          `json:"positionEncoding"`
	TextDocumentSync syncOptions     `json:"textDocumentSync"`
	Completion       completionMeans `json:"completionProvider"`
	Hover            bool            `json:"hoverProvider"`
	Definition       bool            `json:"definitionProvider"`
	References       bool            `json:"referencesProvider"`
	Symbols          bool            `json:"documentSymbolProvider"`
	Actions          actionMeans     `json:"codeActionProvider"`
	Rename           renameMeans     `json:"renameProvider"`
}

type actionMeans struct {
	Kinds []string `json:"codeActionKinds"`
}

type renameMeans struct {
	Prepare bool `json:"prepareProvider"`
}

type renameRange struct {
	Range       span   `json:"range"`
	Placeholder string `json:"placeholder"`
}

type symbol struct {
	Name      string   `json:"name"`
	Kind      int      `json:"kind"`
	Range     span     `json:"range"`
	Selection span     `json:"selectionRange"`
	Children  []symbol `json:"children,omitempty"`
}

type actionParams struct {
	Document documentID `json:"textDocument"`
	Range    span       `json:"range"`
}

type workspaceEdit struct {
	Changes map[string][]textEdit `json:"changes"`
}

type codeAction struct {
	Title       string        `json:"title"`
	Kind        string        `json:"kind"`
	Diagnostics []diagnostic  `json:"diagnostics"`
	Preferred   bool          `json:"isPreferred,omitempty"`
	Edit        workspaceEdit `json:"edit"`
}

type syncOptions struct {
	OpenClose bool `json:"openClose"`
	Change    int  `json:"change"` // 2: incremental
	Save      bool `json:"save"`
}

type completionMeans struct {
	Triggers []string `json:"triggerCharacters"`
}

type openParams struct {
	Document documentItem `json:"textDocument"`
}

type changeParams struct {
	Document documentID `json:"textDocument"`
	Changes  []struct {
		Range *span  `json:"range"`
		Text  string `json:"text"`
	} `json:"contentChanges"`
}

type documentParams struct {
	Document documentID `json:"textDocument"`
}

type placeParams struct {
	Document documentID `json:"textDocument"`
	Position position   `json:"position"`
}

type cancelParams struct {
	ID json.RawMessage `json:"id"`
}

type publishParams struct {
	URI         string       `json:"uri"`
	Version     *int         `json:"version,omitempty"`
	Diagnostics []diagnostic `json:"diagnostics"`
}

type diagnostic struct {
	Range       span            `json:"range"`
	Severity    int             `json:"severity"`
	Code        string          `json:"code"`
	Description *codeLink       `json:"codeDescription,omitempty"`
	Source      string          `json:"source"`
	Message     string          `json:"message"`
	Tags        []int           `json:"tags,omitempty"`
	Related     []relatedPlaces `json:"relatedInformation,omitempty"`
}

// tagUnnecessary fades what has no effect.
const tagUnnecessary = 1

type codeLink struct {
	Href string `json:"href"`
}

type relatedPlaces struct {
	Location location `json:"location"`
	Message  string   `json:"message"`
}

type completionList struct {
	Incomplete bool             `json:"isIncomplete"`
	Items      []completionItem `json:"items"`
}

type completionItem struct {
	Label         string    `json:"label"`
	Kind          int       `json:"kind"`
	Detail        string    `json:"detail,omitempty"`
	Documentation *markup   `json:"documentation,omitempty"`
	SortText      string    `json:"sortText"`
	FilterText    string    `json:"filterText,omitempty"`
	TextEdit      *textEdit `json:"textEdit"`
}

// Kinds of completion items.
const (
	kindProperty  = 10
	kindValue     = 12
	kindEnum      = 20
	kindReference = 18
)

type markup struct {
	Kind  string `json:"kind"`
	Value string `json:"value"`
}

func markdown(text string) *markup { return &markup{Kind: "markdown", Value: text} }

type textEdit struct {
	Range   span   `json:"range"`
	NewText string `json:"newText"`
}

type hover struct {
	Contents *markup `json:"contents"`
	Range    *span   `json:"range,omitempty"`
}
