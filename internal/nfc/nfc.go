// Package nfc composes texts (Unicode normalization form C), and knows at a glance
// of most that they are composed as they stand.
package nfc

import "golang.org/x/text/unicode/norm"

// String is s composed.
func String(s string) string {
	for _, c := range s {
		if !plain(c) {
			return norm.NFC.String(s)
		}
	}
	return s
}

// plain tells of what most texts are made of, Latin and Cyrillic letters, dashes and
// quotation marks, that it neither takes part in compositions nor has one.
func plain(c rune) bool {
	return c < 0x300 || 0x400 <= c && c <= 0x482 || 0x2010 <= c && c <= 0x2027
}
