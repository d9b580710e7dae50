// Package ooxml writes Office Open XML packages (ECMA-376): zip files of XML
// parts that say what they are and how they belong together. It knows what all
// such files have in common; what stands in the parts is for those who write
// presentations and workbooks.
//
// The same parts give the same bytes: they stand in the order in which they were
// added, and all bear one date.
package ooxml
