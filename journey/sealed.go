package journey

// sealed is what the loader works out once for a checked map.
type sealed struct {
	file string // name of the map's file, or ""
}
