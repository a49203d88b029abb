/**
 * How each kind of text looks, in every format: what the PDF is laid out by, what the Word document's styles say and what the page is
 * printed by. A template changes any of it in its `styles`.
 */

export type Alignment = 'left' | 'center' | 'right' | 'justify';

/** `#rrggbb` */
export type Colour = `#${string}`;

/** The look of the paragraphs of one kind. */
export interface Look {
	/** Points. */
	readonly size: number;
	readonly bold: boolean;
	readonly italic: boolean;
	readonly capitals: boolean;
	readonly align: Alignment;
	/** Space above and below in points; of two that meet the larger counts. */
	readonly before: number;
	readonly after: number;
	/** From the margins, mm. */
	readonly indent: number;
	readonly rightIndent: number;
	/** Of the first line, beyond `indent`, mm. */
	readonly firstLine: number;
	readonly keepWithNext: boolean;
	/** All its lines on one page. */
	readonly keepTogether: boolean;
	/** Of the letters, and of a rule its line's; black when absent, and of links what each format shows them by. */
	readonly color?: Colour | undefined;
	/** Of the ground of cells; the format's own when absent. */
	readonly fill?: Colour | undefined;
	/** Of the lines between cells; black when absent. */
	readonly border?: Colour | undefined;
}

/** What a template says of styles, by their names. */
export type StyleOverrides = ReadonlyMap<string, Partial<Look>>;

/** What the usual looks follow from. */
export interface StyleBasis {
	/** Points. */
	readonly fontSize: number;
	/** First-line indent of a paragraph, mm. */
	readonly indent: number;
	/** Width of the text on a portrait page, mm. */
	readonly textWidth: number;
	/** The same of a landscape page, on which the annexes of an act are. */
	readonly broadWidth: number;
	readonly overrides?: StyleOverrides;
}

type Maker = (name: string, own?: Partial<Look>) => Look;

const PLAIN = { bold: false, italic: false, capitals: false, align: 'left', before: 0, after: 0, indent: 0, rightIndent: 0, firstLine: 0, keepWithNext: false, keepTogether: false } as const;
const HEADING = { bold: true, keepWithNext: true, keepTogether: true } as const;
const WHOLE = { keepTogether: true } as const;

/** Notes and code are so much smaller than the text, points, but no smaller than is read with ease. */
const SMALLER = 2;
const SMALLEST = 8;
const TITLE_LARGER = 4;
/** Of statements, at both sides, and of quotations, mm. */
const WIDE_INDENT = 15;
/** Share of the text's width at which the approval block and the mark of an annex begin (rules V-117). */
const APPROVAL_LEFT = 0.6;
/** Between levels of the contents, mm. */
const CONTENTS_STEP = 5;

const smallSize = (fontSize: number): Pick<Look, 'size'> => ({ size: Math.max(fontSize - SMALLER, SMALLEST) });

function narrative(look: Maker, { fontSize, indent }: StyleBasis) {
	const low = { ...HEADING, italic: true, before: 9, after: 3 };
	return {
		body: look('body', { align: 'justify', firstLine: indent }),
		heading1: look('heading1', { ...HEADING, capitals: true, align: 'center', before: 12, after: 12 }),
		heading2: look('heading2', { ...HEADING, align: 'center', before: 12, after: 6 }),
		heading3: look('heading3', { ...HEADING, before: 9, after: 3 }),
		heading4: look('heading4', low),
		heading5: look('heading5', low),
		heading6: look('heading6', low),
		list: look('list', { align: 'justify' }),
		looseList: look('looseList', { align: 'justify', before: 3, after: 3 }),
		quote: look('quote', { italic: true, align: 'justify', before: 3, after: 3, indent: WIDE_INDENT }),
		code: look('code', { ...smallSize(fontSize), before: 6, after: 6 }),
		rule: look('rule', { before: 6, after: 9 }),
		link: look('link'),
		footnote: look('footnote', { ...smallSize(fontSize), align: 'justify', after: 1 }),
		pageNumber: look('pageNumber', { align: 'center' }),
		runningHead: look('runningHead', { ...smallSize(fontSize), align: 'center' }),
		runningFoot: look('runningFoot', { ...smallSize(fontSize), align: 'center' }),
	};
}

function tables(look: Maker, { fontSize }: StyleBasis) {
	const small = smallSize(fontSize);
	return {
		/** Of captions above tables and below pictures: «1 lentelė». */
		captionLabel: look('captionLabel', { bold: true }),
		caption: look('caption', { before: 9, after: 3, keepWithNext: true, keepTogether: true }),
		unitNote: look('unitNote', { ...small, align: 'right', before: 3, after: 1, keepWithNext: true, keepTogether: true }),
		sourceNote: look('sourceNote', { ...small, before: 3, after: 9, ...WHOLE }),
		/** The space around a table, and its lines; its letters have the size that its form says. */
		table: look('table', { before: 6, after: 9 }),
		tableHead: look('tableHead', { align: 'center' }),
		tableText: look('tableText'),
		tableCode: look('tableCode', { align: 'center' }),
		tableNumber: look('tableNumber', { align: 'right' }),
		/** The letters of sums and of what stands above rows. */
		tableTotal: look('tableTotal', { bold: true }),
		/** The ground of rows by their `shade`, and the letters on it. */
		tableShade1: look('tableShade1'),
		tableShade2: look('tableShade2'),
		tableShade3: look('tableShade3'),
		figure: look('figure', { align: 'center', before: 6, after: 3, keepWithNext: true }),
		figureCaption: look('figureCaption', { align: 'center', before: 3, after: 9, ...WHOLE }),
		figureSource: look('figureSource', { ...small, align: 'center', before: 3, after: 9, ...WHOLE }),
	};
}

function front(look: Maker, { fontSize, textWidth }: StyleBasis) {
	const title = { ...HEADING, capitals: true, align: 'center', after: 12 } as const;
	const entry = (level: number): Partial<Look> => ({ before: level === 1 ? 3 : 0, after: 1, indent: CONTENTS_STEP * (level - 1), ...WHOLE });
	const approval = { indent: textWidth * APPROVAL_LEFT };
	return {
		approval: look('approval', approval),
		draftMark: look('draftMark', { ...approval, bold: true }),
		/** The picture above the title. */
		titleLogo: look('titleLogo', { align: 'center', before: 12, after: 18 }),
		title: look('title', { size: fontSize + TITLE_LARGER, bold: true, capitals: true, align: 'center' }),
		titleNote: look('titleNote', { italic: true, align: 'center', before: 18 }),
		titleFoot: look('titleFoot', { align: 'center' }),
		contentsTitle: look('contentsTitle', title),
		listTitle: look('listTitle', { ...title, before: 28 }),
		listEntry: look('listEntry', entry(1)),
		contents1: look('contents1', { ...entry(1), capitals: true }),
		contents2: look('contents2', entry(2)),
		contents3: look('contents3', entry(3)),
		contents4: look('contents4', entry(4)),
		contents5: look('contents5', entry(5)),
		contents6: look('contents6', entry(6)),
	};
}

/** The vision and the mission, and the lines of an act. */
function statements(look: Maker, { broadWidth }: StyleBasis) {
	const centred = { align: 'center', ...WHOLE } as const;
	return {
		statement: look('statement', { ...centred, bold: true, italic: true, before: 9, after: 9, indent: WIDE_INDENT, rightIndent: WIDE_INDENT }),
		actMark: look('actMark', { align: 'right', after: 12, ...WHOLE }),
		actIssuer: look('actIssuer', { ...centred, bold: true, after: 12 }),
		actTitle: look('actTitle', { ...centred, bold: true }),
		actLine: look('actLine', { ...centred, before: 12 }),
		actAnnex: look('actAnnex', { indent: broadWidth * APPROVAL_LEFT, after: 12, ...WHOLE }),
		actSignature: look('actSignature', { before: 48, ...WHOLE }),
	};
}

/** The looks of a document: the usual ones, with what its template changes. */
export function stylesFor(basis: StyleBasis) {
	const look: Maker = (name, own) => ({ ...PLAIN, size: basis.fontSize, ...own, ...basis.overrides?.get(name) });
	return { ...narrative(look, basis), ...tables(look, basis), ...front(look, basis), ...statements(look, basis) };
}

export type Styles = Readonly<ReturnType<typeof stylesFor>>;
export type StyleName = keyof Styles;
