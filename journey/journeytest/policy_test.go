package journeytest_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey/journeytest"
)

const bare = `seam: 1
id: order
title: Order
owner: sales
outcomes: [{id: paid, success: true}]
stages:
  - name: Order
    touchpoints:
      - {id: choose, name: Choose, owner: sales, active: 2m}
      - {id: pay, name: Pay, owner: billing, active: 4m}
`

func TestPolicy(t *testing.T) {
	file := filepath.Join(t.TempDir(), ".seam.yaml")
	require.NoError(t, os.WriteFile(file, []byte(`version: 1
rules: {no-owner: off}
custom:
  - {id: quick, message: "{{tp.name}} takes long", assert: tp.effort <= 3}
`), 0o666))
	m := journeytest.Parse(t, "order.journey.yaml", strings.Replace(bare, "owner: billing, ", "", 1))
	r := &recorder{}
	journeytest.Check(r, m, journeytest.Policy(file))
	require.Len(t, r.lines, 1, "the rule of the team's own finds Pay, no-owner is off: %v", r.lines)
	assert.Contains(t, r.lines[0], "order.journey.yaml:10:")
	assert.Contains(t, r.lines[0], "Pay takes long")

	r = &recorder{}
	journeytest.Check(r, m, journeytest.Policy(file), journeytest.Rules("quick", "leak"))
	assert.Len(t, r.lines, 1, "rules of the policy can be named: %v", r.lines)

	require.NoError(t, os.WriteFile(file, []byte("version: 1\nrules: {no-ovner: off}\n"), 0o666))
	r = &recorder{}
	journeytest.Check(r, m, journeytest.Policy(file))
	assert.True(t, r.stopped)
	assert.Contains(t, r.lines[0], ".seam.yaml:2:9: error [unknown-rule]")
}

func TestNoWorse(t *testing.T) {
	before := journeytest.Parse(t, "order.journey.yaml", bare)
	journeytest.NoWorse(t, before, before)
	journeytest.NoWorse(t, before, journeytest.Parse(t, "order.journey.yaml", strings.Replace(bare, "active: 4m", "active: 3m", 1)))
	r := &recorder{}
	journeytest.NoWorse(r, before, journeytest.Parse(t, "order.journey.yaml", strings.Replace(bare, "owner: billing, active: 4m", "active: 9m", 1)))
	all := strings.Join(r.lines, "\n")
	assert.Contains(t, all, "breaking")
	assert.Contains(t, all, "order.journey.yaml: worse: effort.expected was ")
	assert.Contains(t, all, "no-owner")
	r = &recorder{}
	journeytest.NoWorse(r, before, journeytest.Parse(t, "other.journey.yaml", strings.Replace(bare, "id: order\ntitle: Order", "id: other\ntitle: Other", 1)))
	assert.True(t, r.stopped, "another journey cannot be compared")
}
