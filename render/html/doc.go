// Package html writes a journey as one interactive page: a single file that
// needs no network, holds its views as pictures, its figures and findings as
// tables, and everything the map says about each touchpoint.
//
// The page follows a strict content-security policy: it runs and loads only what
// stands in it, by hash. All texts of a map are escaped, and only links to http,
// https and mailto become links. Without JavaScript the page shows all its
// sections one below the other; with it, it has tabs, zoom, filters by channel,
// department, persona and severity, a drawer for each touchpoint, and addresses
// for what is shown: #tp-compare opens a touchpoint, #view=matrix a view,
// #view=matrix&tp=compare&channel=phone both with a filter.
//
// A page of two states of a journey switches between both, compares them in a
// picture and in tables, and has figures of either in the drawer.
//
// Printed, a picture that is too large for a page of A4 on its long side stands on
// several: those of a view that is a render.Pager, or parts of the picture between
// its stages, which groups with a Part tell.
//
// Views are painted by package render/svg. A view takes part in filters and
// clicks by naming its groups "tp-" and the touchpoint's id.
package html
