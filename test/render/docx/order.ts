/**
 * The order of children that the schemas of Office Open XML ask for (ECMA-376, part 1, annex A; transitional wml.xsd).
 * A reader may refuse a file whose elements stand in another order. Only elements that our documents use are listed:
 * one that is not listed is a fault here, so that a new one gets its place.
 */
export const ORDER: Readonly<Record<string, readonly string[]>> = {
	'w:document': ['w:background', 'w:body'],
	'w:pPr': [
		...['w:pStyle', 'w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:framePr', 'w:widowControl', 'w:numPr', 'w:suppressLineNumbers', 'w:pBdr', 'w:shd', 'w:tabs', 'w:suppressAutoHyphens'],
		...['w:spacing', 'w:ind', 'w:contextualSpacing', 'w:jc', 'w:textDirection', 'w:outlineLvl', 'w:rPr', 'w:sectPr'],
	],
	'w:rPr': [
		...['w:rStyle', 'w:rFonts', 'w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:caps', 'w:strike', 'w:noProof', 'w:color', 'w:spacing', 'w:sz', 'w:szCs', 'w:highlight', 'w:u', 'w:shd', 'w:vertAlign', 'w:lang'],
	],
	'w:numPr': ['w:ilvl', 'w:numId'],
	'w:pBdr': ['w:top', 'w:left', 'w:bottom', 'w:right'],
	'w:sectPr': ['w:headerReference', 'w:footerReference', 'w:footnotePr', 'w:endnotePr', 'w:type', 'w:pgSz', 'w:pgMar', 'w:pgBorders', 'w:pgNumType', 'w:cols', 'w:titlePg', 'w:docGrid'],
	'w:tbl': ['w:bookmarkStart', 'w:bookmarkEnd', 'w:tblPr', 'w:tblGrid', 'w:tr'],
	'w:tblPr': ['w:tblStyle', 'w:tblW', 'w:jc', 'w:tblInd', 'w:tblBorders', 'w:shd', 'w:tblLayout', 'w:tblCellMar', 'w:tblLook', 'w:tblCaption', 'w:tblDescription'],
	'w:tblBorders': ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'],
	'w:tblCellMar': ['w:top', 'w:left', 'w:bottom', 'w:right'],
	'w:tblGrid': ['w:gridCol'],
	'w:tr': ['w:trPr', 'w:tc'],
	'w:tcPr': ['w:tcW', 'w:gridSpan', 'w:vMerge', 'w:tcBorders', 'w:shd', 'w:noWrap', 'w:tcMar', 'w:textDirection', 'w:tcFitText', 'w:vAlign'],
	'w:sdt': ['w:sdtPr', 'w:sdtContent'],
	'w:style': ['w:name', 'w:aliases', 'w:basedOn', 'w:next', 'w:link', 'w:uiPriority', 'w:semiHidden', 'w:unhideWhenUsed', 'w:qFormat', 'w:pPr', 'w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr'],
	'w:styles': ['w:docDefaults', 'w:latentStyles', 'w:style'],
	'w:docDefaults': ['w:rPrDefault', 'w:pPrDefault'],
	'w:numbering': ['w:abstractNum', 'w:num'],
	'w:abstractNum': ['w:nsid', 'w:multiLevelType', 'w:tmpl', 'w:name', 'w:lvl'],
	'w:lvl': ['w:start', 'w:numFmt', 'w:lvlRestart', 'w:pStyle', 'w:isLgl', 'w:suff', 'w:lvlText', 'w:lvlJc', 'w:pPr', 'w:rPr'],
	'w:num': ['w:abstractNumId', 'w:lvlOverride'],
	'w:lvlOverride': ['w:startOverride', 'w:lvl'],
	'w:settings': [
		...['w:zoom', 'w:mirrorMargins', 'w:defaultTabStop', 'w:autoHyphenation', 'w:evenAndOddHeaders', 'w:characterSpacingControl', 'w:footnotePr', 'w:endnotePr', 'w:compat'],
		...['w:themeFontLang', 'w:decimalSymbol', 'w:listSeparator'],
	],
	'w:footnotePr': ['w:pos', 'w:numFmt', 'w:numStart', 'w:numRestart', 'w:footnote'],
	'wp:inline': ['wp:extent', 'wp:effectExtent', 'wp:docPr', 'wp:cNvGraphicFramePr', 'a:graphic'],
};

/** Elements whose children may stand in any order, or that have none. */
export const UNORDERED: ReadonlySet<string> = new Set([
	...['w:body', 'w:p', 'w:r', 'w:t', 'w:br', 'w:tab', 'w:softHyphen', 'w:tc', 'w:trPr', 'w:hyperlink', 'w:sdtPr', 'w:sdtContent', 'w:docPartObj', 'w:bookmarkStart', 'w:bookmarkEnd'],
	...['w:fldChar', 'w:instrText', 'w:footnoteReference', 'w:footnoteRef', 'w:drawing', 'w:hdr', 'w:footnotes', 'w:footnote', 'w:separator', 'w:continuationSeparator', 'w:tabs', 'w:cols', 'w:compat'],
	...['w:rPrDefault', 'w:pPrDefault'],
]);
