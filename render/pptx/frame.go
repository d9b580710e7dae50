package pptx

// root begins a tree of shapes.
const root = `<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
	`<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>`

const (
	inherit  = `<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`
	ground   = `<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>`
	colorMap = `<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3"` +
		` accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>`
)

// onNotes is where slide and text stand on a sheet of notes.
const onNotes = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>` +
	`<p:spPr><a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>` +
	`<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr>` +
	`<p:spPr><a:xfrm><a:off x="685800" y="4400550"/><a:ext cx="5486400" cy="3600450"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
	`<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>`

// colorScheme are colours that new shapes get; those of pictures stand in them.
const colorScheme = `<a:clrScheme name="seam">` +
	`<a:dk1><a:srgbClr val="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>` +
	`<a:dk2><a:srgbClr val="1E3A5F"/></a:dk2><a:lt2><a:srgbClr val="F3F4F6"/></a:lt2>` +
	`<a:accent1><a:srgbClr val="1E3A5F"/></a:accent1><a:accent2><a:srgbClr val="2166AC"/></a:accent2>` +
	`<a:accent3><a:srgbClr val="B2182B"/></a:accent3><a:accent4><a:srgbClr val="D6604D"/></a:accent4>` +
	`<a:accent5><a:srgbClr val="4393C3"/></a:accent5><a:accent6><a:srgbClr val="6B7280"/></a:accent6>` +
	`<a:hlink><a:srgbClr val="2166AC"/></a:hlink><a:folHlink><a:srgbClr val="6B7280"/></a:folHlink></a:clrScheme>`

// formatScheme are the fills, lines and effects that a theme has to name, three of
// each.
const formatScheme = `<a:fmtScheme name="seam"><a:fillStyleLst>` + fill3 + `</a:fillStyleLst>` +
	`<a:lnStyleLst>` + line1 + line1 + line1 + `</a:lnStyleLst>` +
	`<a:effectStyleLst>` + effect1 + effect1 + effect1 + `</a:effectStyleLst>` +
	`<a:bgFillStyleLst>` + fill3 + `</a:bgFillStyleLst></a:fmtScheme>`

const (
	fill1   = `<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`
	fill3   = fill1 + fill1 + fill1
	line1   = `<a:ln w="9525">` + fill1 + `</a:ln>`
	effect1 = `<a:effectStyle><a:effectLst/></a:effectStyle>`
)
