/**
 * The styles part. Written as XML and not through `docx`, whose built-in styles (sizes, colours, names) would come along;
 * here every style is ours, and says how all text of its kind looks.
 */
import type { DocumentTree, Styles } from '../../document/nodes.ts';
import { colourDigits, fillDigits, paperFill, TEXT_HEAD } from '../../document/shades.ts';
import { LANGUAGE_TAGS } from '../officeProperties.ts';
import { CELL_BORDER, CELL_PADDING } from '../text/cellFace.ts';
import { XML_DECLARATION } from '../xml.ts';
import { cellStyles } from './cellStyles.ts';
import { listStyles } from './numbering.ts';
import { CODE_GROUND, paragraphStyles } from './paragraphStyles.ts';
import { characterStyleXml, colourXml, paragraphStyleXml, sizeXml } from './styleXml.ts';
import { TWIPS_PER_POINT } from './units.ts';

const FONT = 'Times New Roman';
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** Units of w:sz of borders in a point. */
const EIGHTHS = 8;

const BOLD = '<w:b/><w:bCs/>';
const ITALIC = '<w:i/><w:iCs/>';

/** What word processors show links by. */
const LINK_COLOUR = '#0563C1';

function characterStyles({ styles: { captionLabel, link } }: DocumentTree): string[] {
	return [
		characterStyleXml('Strong', 'Strong', BOLD),
		characterStyleXml('Emphasis', 'Emphasis', ITALIC),
		characterStyleXml('StrongEmphasis', 'Strong Emphasis', BOLD + ITALIC),
		characterStyleXml('CodeText', 'Code Text', CODE_GROUND),
		characterStyleXml('Hyperlink', 'Hyperlink', `${colourXml({ color: link.color ?? LINK_COLOUR })}<w:u w:val="single"/>`),
		characterStyleXml('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>'),
		characterStyleXml('CaptionLabel', 'Caption Label', (captionLabel.bold ? BOLD : '') + (captionLabel.italic ? ITALIC : '') + colourXml(captionLabel)),
		...(captionLabel.color === undefined ? [] : [characterStyleXml('CaptionLabelColour', 'Caption Label Colour', colourXml(captionLabel))]),
	];
}

/** Tables between rules, with the ground of their head: of all its rows, as they are repeated (ECMA-376, 17.18.89). Other rows have their grounds themselves, since no style has grounds of rows. */
function tableStyles(styles: Styles): string[] {
	const { border } = styles.table;
	const headFill = fillDigits(paperFill(TEXT_HEAD, styles) ?? 1);
	const edge = (side: string): string => `<w:${side} w:val="single" w:sz="${CELL_BORDER * EIGHTHS}" w:space="0" w:color="${border === undefined ? 'auto' : colourDigits(border)}"/>`;
	const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('');
	const [x, y] = [CELL_PADDING.x * TWIPS_PER_POINT, CELL_PADDING.y * TWIPS_PER_POINT];
	const margins = `<w:tblCellMar><w:top w:w="${y}" w:type="dxa"/><w:left w:w="${x}" w:type="dxa"/><w:bottom w:w="${y}" w:type="dxa"/><w:right w:w="${x}" w:type="dxa"/></w:tblCellMar>`;
	const style = (id: string, name: string, content: string): string => `<w:style w:type="table" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;
	const head = `<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${headFill}"/><w:vAlign w:val="center"/></w:tcPr></w:tblStylePr>`;
	return [
		style('FormTable', 'Form Table', `<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders>${margins}</w:tblPr>${head}`),
		// LibreOffice takes over no head from the style that one is based on.
		style('TextTable', 'Text Table', `<w:basedOn w:val="FormTable"/>${head}`),
	];
}

/** Word's own defaults, which take up no room. */
const BUILT_IN = [
	'<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
	'<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
	'<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
];

/**
 * word/styles.xml of a document.
 * @param used ids of the styles of its paragraphs: of lists and cells those alone are defined
 */
export function stylesXml(tree: DocumentTree, used: ReadonlySet<string>): string {
	const { styles, page } = tree;
	const language = LANGUAGE_TAGS[tree.language];
	const run = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>${sizeXml(page.fontSize)}<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/>`;
	const paragraph = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>';
	const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${paragraph}</w:pPr></w:pPrDefault></w:docDefaults>`;
	const paragraphs = [...paragraphStyles(tree), ...listStyles(used, styles), ...cellStyles(used, styles)].map((style) => paragraphStyleXml(style, page.fontSize));
	return `${XML_DECLARATION}<w:styles xmlns:w="${NAMESPACE}">${defaults}${[...paragraphs, ...BUILT_IN, ...tableStyles(styles), ...characterStyles(tree)].join('')}</w:styles>`;
}
