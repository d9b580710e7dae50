package cut

import "github.com/seam-cx/seam/internal/locale"

// words are what a title says before the names of what is shown.
type words struct {
	only              string
	channel, channels string
	persona, personas string
}

func wordsOf(l locale.Lang) words {
	switch l {
	case locale.Ukrainian:
		return words{"лише", "лише канал", "лише канали", "лише персона", "лише персони"}
	case locale.Russian:
		return words{"только", "только канал", "только каналы", "только персона", "только персоны"}
	case locale.Polish:
		return words{"tylko", "tylko kanał", "tylko kanały", "tylko persona", "tylko persony"}
	}
	return words{"only", "only on", "only on", "only for", "only for"}
}
