/**
 * The styles part. Written as XML and not through `docx`, whose built-in styles (sizes, colours, names) would come along;
 * here every style is ours, and text carries no direct formatting but emphasis.
 */
import type { DocumentTree } from '../../document/nodes.ts';
import { LANGUAGE_TAGS } from '../officeProperties.ts';
import { escapeXml } from '../xml.ts';
import { halfPoints, pageGeometry, twips } from './units.ts';

export const FONT = 'Times New Roman';
const CODE_FONT = 'Courier New';
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

interface ParagraphStyle {
	readonly id: string;
	/** Word's own name for a built-in style, else ours. */
	readonly name: string;
	readonly alias?: string;
	readonly basedOn?: string;
	readonly next?: string;
	/** Content of w:pPr in schema order: keepNext, keepLines, pBdr, tabs, suppressAutoHyphens, spacing, ind, contextualSpacing, jc, outlineLvl. */
	readonly paragraph?: string;
	/** Content of w:rPr in schema order: rFonts, b, i, caps, color, sz, u, vertAlign. */
	readonly run?: string;
}

const centred = '<w:jc w:val="center"/>';
const bold = '<w:b/><w:bCs/>';
const italic = '<w:i/><w:iCs/>';
const spacing = (before: number, after: number): string => `<w:spacing w:before="${before}" w:after="${after}"/>`;
const size = (points: number): string => `<w:sz w:val="${halfPoints(points)}"/><w:szCs w:val="${halfPoints(points)}"/>`;
const outline = (level: number): string => `<w:outlineLvl w:val="${level - 1}"/>`;
const KEEP = '<w:keepNext/><w:keepLines/>';

/** The style of a form's cells for a font size in points and a kind of cell. */
export function cellStyle(fontSize: number, kind: 'text' | 'code' | 'number' | 'head'): string {
	const name = { text: 'TableText', code: 'TableCode', number: 'TableNumber', head: 'TableHead' }[kind];
	return `${name}${String(fontSize).replace('.', '_')}`;
}

/** Font size in points of tables written in Markdown, for body text of `bodySize` points. */
export const markdownTableSize = (bodySize: number): number => bodySize - 2;

function headings(): ParagraphStyle[] {
	const look = (level: number): Pick<ParagraphStyle, 'paragraph' | 'run'> => {
		if (level === 1) return { paragraph: `${KEEP}${spacing(240, 240)}${centred}${outline(1)}`, run: `${bold}<w:caps/>` };
		if (level === 2) return { paragraph: `${KEEP}${spacing(240, 120)}${centred}${outline(2)}`, run: bold };
		return { paragraph: `${KEEP}${spacing(180, 60)}${outline(level)}`, run: level === 3 ? bold : `${bold}${italic}` };
	};
	return [1, 2, 3, 4, 5, 6].map((level) => ({ id: `Heading${level}`, name: `heading ${level}`, next: 'Normal', ...look(level) }));
}

function contents(textWidth: number): ParagraphStyle[] {
	const entry = (id: string, name: string, level: number): ParagraphStyle => {
		const tab = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${textWidth}"/></w:tabs>`;
		return { id, name, next: 'Normal', paragraph: `${tab}${spacing(level === 1 ? 60 : 0, 20)}<w:ind w:left="${twips(5) * (level - 1)}" w:firstLine="0"/>` };
	};
	return [...[1, 2, 3, 4, 5, 6].map((level) => entry(`TOC${level}`, `toc ${level}`, level)), entry('TableofFigures', 'table of figures', 1)];
}

function tables(fontSizes: readonly number[]): ParagraphStyle[] {
	const alignment = { text: '<w:jc w:val="left"/>', code: centred, number: '<w:jc w:val="right"/>', head: centred } as const;
	const label = { text: 'Table Text', code: 'Table Code', number: 'Table Number', head: 'Table Head' } as const;
	return fontSizes.flatMap((points) =>
		(['text', 'code', 'number', 'head'] as const).map((kind) => ({
			id: cellStyle(points, kind),
			name: `${label[kind]} ${points}`,
			paragraph: alignment[kind],
			run: size(points),
		})),
	);
}

function texts(tree: DocumentTree, textWidth: number): ParagraphStyle[] {
	const body = tree.page.fontSize;
	const small = Math.max(body - 2, 8);
	const indent = twips(tree.page.indent);
	return [
		{ id: 'Normal', name: 'Normal', alias: 'Tekstas', paragraph: `<w:ind w:firstLine="${indent}"/><w:jc w:val="both"/>` },
		{ id: 'Title', name: 'Title', next: 'Normal', paragraph: centred, run: `${bold}<w:caps/>${size(body + 4)}` },
		{ id: 'TitleNote', name: 'Title Note', paragraph: `${spacing(360, 0)}${centred}` },
		{ id: 'TitleFoot', name: 'Title Foot', paragraph: centred },
		{ id: 'ApprovalBlock', name: 'Approval Block', paragraph: `<w:ind w:left="${Math.round(textWidth * 0.6)}" w:firstLine="0"/>` },
		{ id: 'TOCHeading', name: 'TOC Heading', next: 'Normal', paragraph: `${KEEP}${spacing(0, 240)}${centred}`, run: `${bold}<w:caps/>` },
		{ id: 'Caption', name: 'caption', next: 'Normal', paragraph: `${KEEP}${spacing(180, 60)}` },
		{ id: 'FigureCaption', name: 'Figure Caption', basedOn: 'Caption', next: 'Normal', paragraph: `<w:keepNext w:val="0"/>${spacing(60, 180)}${centred}` },
		{ id: 'Figure', name: 'Figure', next: 'FigureCaption', paragraph: `${KEEP}${spacing(120, 0)}${centred}` },
		{ id: 'UnitNote', name: 'Unit Note', paragraph: `${KEEP}<w:jc w:val="right"/>`, run: size(small) },
		{ id: 'SourceNote', name: 'Source Note', next: 'Normal', paragraph: spacing(60, 180), run: size(small) },
		{ id: 'TableEnd', name: 'Table End', next: 'Normal', run: size(6) },
		{ id: 'SectionEnd', name: 'Section End', next: 'Normal', paragraph: '<w:spacing w:line="20" w:lineRule="exact"/>', run: size(1) },
		{
			id: 'Statement',
			name: 'Statement',
			next: 'Normal',
			paragraph: `<w:keepLines/>${spacing(180, 180)}<w:ind w:left="${twips(15)}" w:right="${twips(15)}" w:firstLine="0"/>${centred}`,
			run: `${bold}${italic}`,
		},
		{ id: 'ActMark', name: 'Act Mark', paragraph: `${spacing(0, 240)}<w:jc w:val="right"/>` },
		{ id: 'ActIssuer', name: 'Act Issuer', paragraph: `<w:keepLines/>${spacing(0, 240)}${centred}`, run: bold },
		{ id: 'ActTitle', name: 'Act Title', paragraph: `<w:keepLines/>${centred}`, run: bold },
		{ id: 'ActLine', name: 'Act Line', paragraph: `<w:keepLines/>${spacing(240, 0)}${centred}` },
		{ id: 'ActSignature', name: 'Act Signature', paragraph: `<w:keepLines/>${spacing(960, 0)}` },
		{ id: 'Quote', name: 'Quote', next: 'Normal', paragraph: `${spacing(60, 60)}<w:ind w:left="${twips(15)}" w:firstLine="0"/><w:jc w:val="both"/>`, run: italic },
		{
			id: 'Code',
			name: 'Code',
			next: 'Normal',
			paragraph: `<w:suppressAutoHyphens/>${spacing(120, 120)}`,
			run: `<w:rFonts w:ascii="${CODE_FONT}" w:hAnsi="${CODE_FONT}" w:cs="${CODE_FONT}"/>${size(small)}`,
		},
		{ id: 'Rule', name: 'Rule', next: 'Normal', paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>${spacing(0, 180)}` },
		{ id: 'ListBullet', name: 'List Bullet', paragraph: '<w:jc w:val="both"/>' },
		{ id: 'ListNumber', name: 'List Number', paragraph: '<w:jc w:val="both"/>' },
		{ id: 'ListContinue', name: 'List Continue', paragraph: '<w:jc w:val="both"/>' },
		{ id: 'Header', name: 'header', paragraph: centred },
		{ id: 'FootnoteText', name: 'footnote text', paragraph: '<w:jc w:val="both"/>', run: size(small) },
	];
}

function paragraphStyle(style: ParagraphStyle): string {
	const parts = [
		`<w:style w:type="paragraph"${style.id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${style.id}"><w:name w:val="${escapeXml(style.name)}"/>`,
		style.alias === undefined ? '' : `<w:aliases w:val="${style.alias}"/>`,
		style.basedOn === undefined ? '' : `<w:basedOn w:val="${style.basedOn}"/>`,
		style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`,
		/^TOC|^TableofFigures/.test(style.id) ? '<w:uiPriority w:val="39"/>' : '<w:qFormat/>',
		style.paragraph === undefined ? '' : `<w:pPr>${style.paragraph}</w:pPr>`,
		style.run === undefined ? '' : `<w:rPr>${style.run}</w:rPr>`,
		'</w:style>',
	];
	return parts.join('');
}

const characterStyle = (id: string, name: string, run: string): string =>
	`<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr>${run}</w:rPr></w:style>`;

function fixedStyles(): string {
	const edge = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
	const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('');
	const margins = '<w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>';
	return [
		'<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
		'<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
		'<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
		`<w:style w:type="table" w:styleId="FormTable"><w:name w:val="Form Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders>${margins}</w:tblPr></w:style>`,
		characterStyle('Hyperlink', 'Hyperlink', '<w:color w:val="0563C1"/><w:u w:val="single"/>'),
		characterStyle('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>'),
		characterStyle('CodeText', 'Code Text', `<w:rFonts w:ascii="${CODE_FONT}" w:hAnsi="${CODE_FONT}" w:cs="${CODE_FONT}"/>`),
	].join('');
}

function fontSizes(tree: DocumentTree): number[] {
	const sizes = new Set([markdownTableSize(tree.page.fontSize)]);
	for (const section of tree.sections) for (const block of section.children) if (block.type === 'formTable') sizes.add(block.fontSize);
	return [...sizes].sort((a, b) => a - b);
}

/** word/styles.xml of a document. */
export function stylesXml(tree: DocumentTree): string {
	const { textWidth } = pageGeometry(tree.page, 'portrait');
	const language = LANGUAGE_TAGS[tree.language];
	const run = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>${size(tree.page.fontSize)}<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/>`;
	const paragraph = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>';
	const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${paragraph}</w:pPr></w:pPrDefault></w:docDefaults>`;
	const styles = [...texts(tree, textWidth), ...headings(), ...contents(textWidth), ...tables(fontSizes(tree))];
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${NAMESPACE}">${defaults}${styles.map(paragraphStyle).join('')}${fixedStyles()}</w:styles>`;
}
