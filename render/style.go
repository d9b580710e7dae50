package render

// Style is how pictures look: colours, language and names. Package
// render/theme has the styles that come with seam.
type Style struct {
	Name   string // of the theme
	Lang   string // language of labels; "" takes the map's locale
	Prefix string // put before every id, so that many pictures fit one page
	Dark   bool   // the page is darker than its text

	Fonts   *Fonts  // nil is Liberation Sans
	Radius  float64 // of the corners of cards, in layout pixels; 0 is UsualRadius, negative none
	Density Density
	Logo    *Logo // at the head of pictures, or nil

	Palette
	Departments []DepartmentColors // used in file order, then repeated
}

// Palette names the colours by what they mean. Contrast is at least 4.5:1 for
// text and 3:1 for marks on Page, Block and Card.
type Palette struct {
	Page, Block, Card, Panel Color // Panel: the header panel
	Ink, Ink2, Ink3          Color // text, from strong to faint
	Hair, CardLine, Track    Color // carry no meaning
	Stage, OnStage           Color // stage chevrons and their text
	OnStageSmall             Color
	Accent, AccentTint       Color
	OnSolid                  Color // text on solid marks
	Bad, BadTint, BadInk     Color
	Good, GoodTint, GoodInk  Color
	Warning, WarningTint     Color
	Backstage                Color // ground under the line of visibility
	Truth                    Color // moment of truth
	Loop, Flow               Color
	Hatch                    Color    // of assumed content
	Doing, Waiting, Friction Color    // of effort
	Emotion                  [5]Color // -2 … +2
	Curve                    Color
	AreaAbove, AreaBelow     Color
	Traffic, Heat            [5]Color
	Ghost                    Color // target state or other persona
}

// DepartmentColors are the colours of one department: marks, ground and text
// on that ground.
type DepartmentColors struct {
	Solid, Tint, Ink Color
}
