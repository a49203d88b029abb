/** The paragraph styles of a document: which look each has, what Word calls it, and what only Word knows of it. */
import type { DocumentTree, Look, StatementLook, StyleName, Styles } from '../../document/nodes.ts';
import { CODE_FILL, CODE_PADDING, colourDigits } from '../../document/shades.ts';
import { NOTES_SEPARATOR } from '../text/notesSeparator.ts';
import { TABLE_GAP } from '../text/tableGap.ts';
import { cellStyleFace } from './cellStyles.ts';
import { type Context, partOf, type TextPart } from './narrative.ts';
import { isListStyle } from './numbering.ts';
import type { StyleDefinition } from './styleXml.ts';
import { pageGeometry, TWIPS_PER_POINT, twips } from './units.ts';

/** The ground of code, in styles of paragraphs and of letters. */
export const CODE_GROUND = `<w:shd w:val="clear" w:color="auto" w:fill="${colourDigits(CODE_FILL)}"/>`;

/** The ground of a block begins where the text around it does, so much to the left of the lines, which its border covers. */
const CODE_BORDER = ['left', 'right'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="${CODE_PADDING}" w:color="${colourDigits(CODE_FILL)}"/>`).join('');

/** Of the lines of a block of code, where the text around it begins so far from the margin, twips. */
export const codeIndent = (around: number): number => around + CODE_PADDING * TWIPS_PER_POINT;

/** The height of a paragraph that only carries something, in its attributes of w:spacing. */
const NO_HEIGHT = `w:line="${TABLE_GAP * TWIPS_PER_POINT}" w:lineRule="exact"`;
const LEAST_SIZE = 1;

const STATEMENT_STYLES: Readonly<Record<StatementLook, string>> = {
	statement: 'Statement',
	mark: 'ActMark',
	issuer: 'ActIssuer',
	title: 'ActTitle',
	line: 'ActLine',
	annex: 'ActAnnex',
	signature: 'ActSignature',
};

/** Quotations have the size of the text that they are in. */
export const QUOTE_STYLES: Readonly<Record<TextPart, string>> = { body: 'Quote', note: 'FootnoteQuote' };

/** The styles of the small paragraphs above and below a table. LibreOffice puts a note's table into the line below it, whose height must be free. */
export const TABLE_SURROUNDINGS: Readonly<Record<TextPart, readonly [above: readonly string[], below: readonly string[]]>> = {
	body: [['TableStart'], ['TableEnd']],
	note: [[], ['FootnoteTableEnd']],
};

export const statementStyle = (look: StatementLook | undefined): string => STATEMENT_STYLES[look ?? 'statement'];

/** Ids and Word's names of styles that have a look by themselves. */
const NAMED = {
	body: ['Normal', 'Normal'],
	heading1: ['Heading1', 'heading 1'],
	heading2: ['Heading2', 'heading 2'],
	heading3: ['Heading3', 'heading 3'],
	heading4: ['Heading4', 'heading 4'],
	heading5: ['Heading5', 'heading 5'],
	heading6: ['Heading6', 'heading 6'],
	quote: ['Quote', 'Quote'],
	code: ['Code', 'Code'],
	rule: ['Rule', 'Rule'],
	footnote: ['FootnoteText', 'footnote text'],
	pageNumber: ['Header', 'header'],
	runningHead: ['RunningHead', 'Running Head'],
	runningFoot: ['Footer', 'footer'],
	caption: ['Caption', 'caption'],
	unitNote: ['UnitNote', 'Unit Note'],
	sourceNote: ['SourceNote', 'Source Note'],
	figure: ['Figure', 'Figure'],
	figureCaption: ['FigureCaption', 'Figure Caption'],
	figureSource: ['FigureSource', 'Figure Source'],
	approval: ['ApprovalBlock', 'Approval Block'],
	draftMark: ['DraftMark', 'Draft Mark'],
	titleLogo: ['TitleLogo', 'Title Logo'],
	title: ['Title', 'Title'],
	titleNote: ['TitleNote', 'Title Note'],
	titleFoot: ['TitleFoot', 'Title Foot'],
	contentsTitle: ['TOCHeading', 'TOC Heading'],
	listTitle: ['ListTitle', 'List Title'],
	listEntry: ['TableofFigures', 'table of figures'],
	contents1: ['TOC1', 'toc 1'],
	contents2: ['TOC2', 'toc 2'],
	contents3: ['TOC3', 'toc 3'],
	contents4: ['TOC4', 'toc 4'],
	contents5: ['TOC5', 'toc 5'],
	contents6: ['TOC6', 'toc 6'],
	statement: ['Statement', 'Statement'],
	actMark: ['ActMark', 'Act Mark'],
	actIssuer: ['ActIssuer', 'Act Issuer'],
	actTitle: ['ActTitle', 'Act Title'],
	actLine: ['ActLine', 'Act Line'],
	actAnnex: ['ActAnnex', 'Act Annex'],
	actSignature: ['ActSignature', 'Act Signature'],
} as const satisfies { readonly [Name in StyleName]?: readonly [id: string, name: string] };

type Named = keyof typeof NAMED;
const NAMED_STYLES = Object.keys(NAMED).filter((name): name is Named => Object.hasOwn(NAMED, name));
const BY_ID: ReadonlyMap<string, Named> = new Map(NAMED_STYLES.map((name) => [NAMED[name][0], name]));

/** Weight and slope of the letters of a paragraph in a style, by its id. */
export function styleFace(id: string, styles: Styles): Pick<Look, 'bold' | 'italic'> {
	const name = BY_ID.get(id === QUOTE_STYLES.note ? QUOTE_STYLES.body : id);
	return (
		(name && styles[name]) ??
		cellStyleFace(id, styles) ??
		(isListStyle(id) ? (id.startsWith('Quote') ? styles.quote : styles.list) : id.startsWith('FigureCaption') ? styles.figureCaption : styles.body)
	);
}

/** What follows a paragraph of its kind when an editor ends it. */
const NEXT: { readonly [Name in Named]?: string } = { title: 'TitleNote', figure: 'FigureCaption' };
const OWN_NEXT = /^(Normal|ActLine|ApprovalBlock|FootnoteText|Header|Footer|RunningHead|Quote|Code)$/;

/** What Word has besides the looks. */
function extraOf(name: Named, tree: DocumentTree): StyleDefinition['extra'] {
	const { textWidth } = pageGeometry(tree.page, 'portrait');
	if (name === 'code') return { noHyphens: true, border: `<w:pBdr>${CODE_BORDER}</w:pBdr>${CODE_GROUND}`, padding: CODE_PADDING * TWIPS_PER_POINT };
	if (name === 'rule') {
		const { color } = tree.styles.rule;
		return { border: `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${color === undefined ? 'auto' : colourDigits(color)}"/></w:pBdr>`, line: NO_HEIGHT };
	}
	if (name.startsWith('heading')) return { outlineLevel: Number(name.slice('heading'.length)) };
	if (isEntry(name)) return { tabs: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${textWidth - twips(tree.styles[name].rightIndent)}"/></w:tabs>` };
	return {};
}

/** Entries of the contents and of lists. */
const isEntry = (name: Named): boolean => name === 'listEntry' || /^contents\d$/.test(name);

/** Every style that a document of its page and looks may use, but for those of lists and cells. */
export function paragraphStyles(tree: DocumentTree): StyleDefinition[] {
	const { table, body } = tree.styles;
	const named = NAMED_STYLES.map((name): StyleDefinition => {
		const [id, label] = NAMED[name];
		const next = NEXT[name] ?? (OWN_NEXT.test(id) ? undefined : 'Normal');
		return { id, name: label, ...(name === 'body' ? { alias: 'Tekstas' } : {}), ...(next === undefined ? {} : { next }), look: tree.styles[name], extra: extraOf(name, tree) ?? {} };
	});
	const gap = { isMinor: true, extra: { line: NO_HEIGHT } } as const;
	return [
		...named,
		{ id: QUOTE_STYLES.note, name: 'Footnote Quote', basedOn: QUOTE_STYLES.body, look: { size: tree.styles.footnote.size } },
		{ id: 'FigureCaptionSourced', name: 'Figure Caption with Source', basedOn: 'FigureCaption', next: 'FigureSource', look: { after: 0, keepWithNext: true } },
		{ id: 'TableStart', name: 'Table Start', ...gap, look: { size: LEAST_SIZE, before: Math.max(table.before - TABLE_GAP, 0), keepWithNext: true } },
		{ id: 'TableEnd', name: 'Table End', next: 'Normal', ...gap, look: { size: LEAST_SIZE, after: Math.max(table.after - TABLE_GAP, 0) } },
		{ id: 'FootnoteSeparator', name: 'Footnote Separator', isMinor: true, look: { size: NOTES_SEPARATOR } },
		{ id: 'FootnoteTableEnd', name: 'Footnote Table End', isMinor: true, look: { size: LEAST_SIZE } },
		{ id: 'SectionEnd', name: 'Section End', next: 'Normal', ...gap, look: { size: Math.min(LEAST_SIZE, body.size) } },
	];
}

/** A length of a look in twips, for what is set in from it. */
export const indentOf = ({ indent }: Look): number => twips(indent);

/** Where the text around a table, code or a quotation begins, twips from the margin; undefined at the margin itself. */
export function indentAround(context: Context, { quote }: Styles): number | undefined {
	const { place } = context;
	return place?.indent ?? (place?.style === QUOTE_STYLES[partOf(context)] ? indentOf(quote) : undefined);
}
