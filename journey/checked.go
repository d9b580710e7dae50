package journey

// Checked tells whether m has passed the checks of a Loader or of New. Figures
// are computed of checked maps only.
func (m *Map) Checked() bool { return m.sealed != nil }
