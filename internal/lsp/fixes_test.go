package lsp_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

const head = "seam: 1\r\ntitle: T # 😀\r\ndepartments: {sales: Продажі}\r\nstages:\r\n  - name: S\r\n    touchpoints:\r\n      - {name: A, owner: sales}\r\n"

func TestFixes(t *testing.T) {
	for i, x := range []struct{ title, text, want string }{
		{"Give it the owner sales", "      - name: 😀 Купити # why\r\n        # more\r\n        active: 5m\r\n", "      - name: 😀 Купити # why\r\n        owner: sales\r\n        # more\r\n        active: 5m\r\n"},
		{"Give it the owner sales", "      - {name: 😀 Купити, active: 5m} # why\r\n", "      - {name: 😀 Купити, owner: sales, active: 5m} # why\r\n"},
		{"Give it the owner sales", "      - 😀 Купити # why\r\n", "      - {name: 😀 Купити, owner: sales} # why\r\n"},
		{"Add owner:", "      - name: Купити\r\n", "      - name: Купити\r\n        owner: \r\n"},
		{"Put the text in quotes", "      - name: 😀 Так: ні # c\r\n", "      - name: \"😀 Так: ні\" # c\r\n"},
		{"Put the text in quotes", "      - {name: Так 😀 Вибір: ні, owner: sales}\r\n", "      - {name: \"Так 😀 Вибір: ні\", owner: sales}\r\n"},
		{"Put the text in quotes", "      - name: Купити #1 😀\r\n", "      - name: \"Купити #1 😀\"\r\n"},
		{"Put the text in quotes", "      - name: @Купити 😀 # c\r\n", "      - name: \"@Купити 😀\" # c\r\n"},
		{"Put spaces for the tabs", "      - name: Купити 😀\r\n\t\t\t\towner: sales\r\n\t\t\t\tactive: 5m\r\n", "      - name: Купити 😀\r\n        owner: sales\r\n        active: 5m\r\n"},
	} {
		c := begin(t)
		doc := "file:///t/a.journey.yaml"
		c.open(doc, head+x.text)
		c.published(doc, 1)
		got := ""
		for _, a := range c.call("textDocument/codeAction", object{"textDocument": object{"uri": doc}, "range": object{"start": at(7, 0), "end": at(10, 0)}, "context": object{"diagnostics": []any{}}}).([]any) {
			if a := a.(object); a["title"] == x.title {
				got = edited(head+x.text, a["edit"].(object)["changes"].(object)[doc].([]any))
			}
		}
		assert.Equal(t, head+x.want, got, "%d", i)
	}
}
