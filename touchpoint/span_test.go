package touchpoint

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseSpan(t *testing.T) {
	for text, want := range map[string]string{
		"90s": "1m30s", "4m": "4m", "1.5h": "1h30m", "1,5h": "1h30m", "3d": "3d", "2w": "14d", "1h30m": "1h30m", "30 min": "30m",
		"0m": "0m", "0": "?", "5-10m": "5-10m", "5m-10m": "5-10m", "5–10 m": "5-10m", "5 - 10 minutes": "5-10m", "1-2 days": "1-2d",
		"30m-1h": "30m-1h", "90d": "90d", "72h": "3d", "36h": "1d12h", "0-5m": "0-5m", "0m-3d": "0-3d", "1 h 30 min.": "1h30m", "1h30min": "1h30m",
		".5h": "30m", "0.1m": "6s", "24 hours": "1d", "5 to 10 min": "5-10m", "1W": "7d", "5\u00a0m": "5m", "5-5m": "5m", "0.5s": "500ms?",
	} {
		got, err := ParseSpan(text)
		switch want {
		case "?":
			assert.Error(t, err, text)
		case "500ms?":
			assert.Equal(t, "0.5s", got.String())
		default:
			if assert.NoError(t, err, text) {
				assert.Equal(t, want, got.String(), text)
			}
		}
	}
}

func TestParseSpanErrors(t *testing.T) {
	for text, want := range map[string]string{
		"":                     "a duration is missing: write a number and a unit",
		"5":                    `"5" has no unit: write 5m for minutes, 5h for hours or 5d for days`,
		"5-10":                 `"5-10" has no unit: write 5-10m for minutes, 5-10h for hours or 5-10d for days`,
		"1:30":                 `"1:30" does not say its units: write 1h30m for hours and minutes or 1m30s for minutes and seconds`,
		"-5m":                  "is negative",
		"−5m":                  "is negative",
		"10-5m":                "runs from the longer to the shorter",
		"30-1h":                "runs from the longer to the shorter",
		"5 months":             "unit of no fixed length: write it in days",
		"5M":                   "minutes or months",
		"5 хв":                 `unknown unit "хв": write 5m`,
		"30m1h":                "put the longer unit first",
		"1h1h":                 "put the longer unit first",
		"1h30":                 "ends in a number without a unit",
		"1-1h30m":              "give both ends their units",
		"36501d":               "longer than a hundred years",
		"99999999999999999w":   "longer than a hundred years",
		"9999999999999999999m": "longer than a hundred years",
		"5.m":                  "is not a duration",
		"about 5m":             "is not a duration",
		"5m?":                  "is not a duration",
		"5m-":                  "is not a duration",
		"NaNs":                 "is not a duration",
		"1e3s":                 `unknown unit "e"`,
	} {
		_, err := ParseSpan(text)
		if assert.Error(t, err, text) {
			assert.Contains(t, err.Error(), want, text)
			var v *ValueError
			require.ErrorAs(t, err, &v)
		}
	}
}

func FuzzParseSpan(f *testing.F) {
	for _, s := range []string{"90s", "1h30m", "5-10m", "5–10 m", "0.333333333h", "1:30", "36500d", "1.5h30m", "0m-3d", "5 to 6 w"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := ParseSpan(text)
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		require.True(t, 0 <= s.Low && s.Low <= s.High && s.High <= MaxSpan, "%q gives %v", text, s)
		again, err := ParseSpan(s.String())
		require.NoError(t, err, "%q writes %q", text, s)
		require.Equal(t, s, again)
	})
}

// Whatever its ends, a span is read back as it was written.
func TestSpanStringReadsBack(t *testing.T) {
	x := uint64(88172645463325252)
	next := func() time.Duration {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
		units := [...]time.Duration{1, time.Millisecond, time.Second, time.Minute, time.Hour, day}
		unit := units[x%6]
		return time.Duration(x>>8) % (MaxSpan / unit) * unit
	}
	for range 20000 {
		s := Span{next(), next()}
		s.Low, s.High = min(s.Low, s.High), max(s.Low, s.High)
		again, err := ParseSpan(s.String())
		require.NoError(t, err, s.String())
		require.Equal(t, s, again, s.String())
	}
}

func BenchmarkParseSpan(b *testing.B) {
	b.ReportAllocs()
	texts := strings.Fields("90s 4m 1.5h 5-7m 1h30m 3d")
	for i := range b.N {
		if _, err := ParseSpan(texts[i%len(texts)]); err != nil {
			b.Fatal(err)
		}
	}
}
