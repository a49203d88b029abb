/**
 * The document tree: mdast, extended with the nodes that official documents need.
 * Renderers get only this; they know nothing of goals or money.
 */
import type { BlockContent, DefinitionContent, FootnoteDefinition, Heading, List, PhrasingContent, Root } from 'mdast';
import type { GrammaticalCase } from '../link/cases.ts';
import type { PageSetup, RunningTexts } from './page.ts';
import type { Alignment, Colour, Look, StyleName, Styles } from './styles.ts';

/** What became of a part of a document between two versions; absent for what stayed. */
export type Revision = 'insertion' | 'deletion';

export interface RevisionData {
	readonly revision?: Revision;
}

/** Plain texts of a block that changed, with the marks of their words, by the field that holds the new text. */
export type RevisedTexts<Field extends string> = { readonly [Name in Field]?: readonly PhrasingContent[] };

/** Number, code, name and money cells differ in alignment and wrapping only. */
export type CellKind = 'text' | 'code' | 'number';

/** Rows of a form's body, counted from the row that names them: -3 to -1 are the three above it. */
export interface RowRange {
	readonly from: number;
	readonly to: number;
}

/** What a figure adds up: figures of its own column, sums among them left out; or those of its own row, so many columns away. */
export type CellSum = { readonly kind: 'rows'; readonly ranges: readonly RowRange[] } | { readonly kind: 'columns'; readonly offsets: readonly number[] };

/** The exact number that a cell's text shows, for who calculates with it. */
export interface CellNumber {
	/** Plain notation with a decimal point: `-1234.5`. */
	readonly value: string;
	/** Decimals that the text shows. */
	readonly decimals: number;
	readonly sum?: CellSum;
}

export interface FormCell {
	readonly type: 'formCell';
	readonly kind: CellKind;
	/** How many columns and rows the cell covers; 1 when absent. Covered places have no cell of their own (as in HTML). */
	readonly colSpan?: number;
	readonly rowSpan?: number;
	readonly bold?: boolean;
	readonly italic?: boolean;
	/** Text runs bottom to top (narrow code columns). */
	readonly rotated?: boolean;
	readonly align?: 'left' | 'center' | 'right';
	readonly number?: CellNumber;
	readonly children: readonly PhrasingContent[];
}

export interface FormRow {
	readonly type: 'formRow';
	/** Fill: 0 white, 1 light (task, its total), 2 darker (goal), 3 darkest (programme). */
	readonly shade?: 0 | 1 | 2 | 3;
	/** Keep on one page with the next row (a band row with what follows it). */
	readonly keepWithNext?: boolean;
	readonly data?: RevisionData;
	readonly cells: readonly FormCell[];
}

/** Rows that stay on one page when they fit on one (a measure's block). Row spans never leave their group. */
export interface FormRowGroup {
	readonly type: 'formRowGroup';
	/** A long list that may begin at the foot of a page and go on on the next. */
	readonly mayBreak?: boolean;
	readonly rows: readonly FormRow[];
}

export interface FormColumn {
	/** Width as a share of the table; the renderer scales all to the text width. */
	readonly width: number;
}

/** A table with a header tree already flattened to rows, repeated on every page. */
export interface FormTable {
	readonly type: 'formTable';
	/** Anchor; unique in the document. */
	readonly id: string;
	readonly caption?: Caption;
	/** Name of its sheet in a workbook; a form without one is left out there. */
	readonly sheet?: string;
	/** «tūkst. Eur» above the table at the right. */
	readonly unitNote?: readonly PhrasingContent[];
	readonly columns: readonly FormColumn[];
	readonly head: readonly FormRow[];
	readonly groups: readonly FormRowGroup[];
	/** What the columns are wide enough for, when that is more than the table's own rows: those of all tables that are to look alike. */
	readonly measuredGroups?: readonly FormRowGroup[];
	/** Points; 8 for wide forms, 10 for small ones. */
	readonly fontSize: number;
	/** Printed under the table («Šaltinis: …»). */
	readonly sourceNote?: readonly PhrasingContent[];
	readonly data?: RevisionData;
	readonly revised?: RevisedTexts<'unitNote' | 'sourceNote'>;
}

/** «1 lentelė. …» above a table, «1 pav. …» below a picture. */
export interface Caption {
	/** «1 lentelė», without the full stop. */
	readonly label: string;
	readonly revised?: RevisedTexts<'label'>;
	readonly children: readonly PhrasingContent[];
}

/** A picture on its own with a caption. `path` is absolute and inside the workspace. */
export interface Figure {
	readonly type: 'figure';
	readonly id: string;
	readonly path: string;
	readonly alt: string;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	/** How wide it is printed, mm, if there is room; as wide as the text when absent, a small one as its pixels ask. */
	readonly printedWidth?: number;
	/** The picture as it was, which goes where the new one comes, where changes are tracked. */
	readonly before?: Figure;
	readonly caption?: Caption;
	readonly sourceNote?: readonly PhrasingContent[];
	readonly data?: RevisionData;
	readonly revised?: RevisedTexts<'sourceNote'>;
}

export const CHART_KINDS = ['line', 'bar', 'stacked-bar', 'pie', 'doughnut', 'pyramid', 'tiles'] as const;

export type ChartKind = (typeof CHART_KINDS)[number];

/** A figure of a chart: exact, and as it is printed. */
export interface ChartValue {
	/** Plain notation with a decimal point: `-1234.5`. */
	readonly value: string;
	readonly text: string;
}

export interface ChartSeries {
	readonly name: string;
	/** One for each category; undefined where there is none. */
	readonly values: readonly (ChartValue | undefined)[];
}

/** A chart of plain figures. Pies, doughnuts and tiles have one series; a pyramid has two, the left and the right. */
export interface Chart {
	readonly type: 'chart';
	readonly id: string;
	readonly kind: ChartKind;
	/** What the categories are: «Metai». */
	readonly categoryTitle: string;
	readonly categories: readonly string[];
	readonly series: readonly ChartSeries[];
	/** What the figures are in: «tūkst. Eur». */
	readonly unit?: string;
	/** Decimals that the figures are printed with. */
	readonly decimals: number;
	/** Of tiles: where the tile of each category stands, counted from 1; in the order of categories when absent. */
	readonly places?: readonly { readonly column: number; readonly row: number }[];
	/** The chart as it was, which goes where the new one comes, where changes are tracked. */
	readonly before?: Chart;
	readonly caption?: Caption;
	/** What it shows, with its figures, for those who can't see it. */
	readonly alt: string;
	readonly sourceNote?: readonly PhrasingContent[];
	readonly data?: RevisionData;
	/** `figures`: those that changed, each with its category («Šilainiai – 12»), printed below the new chart. */
	readonly revised?: RevisedTexts<'sourceNote' | 'figures'>;
}

/** A box of a drawn tree, with the boxes that hang on it. */
export interface TreeBox {
	/** «1.1.2» */
	readonly label: string;
	readonly text: string;
	readonly children: readonly TreeBox[];
	/** Label and text with the marks of their words, in a tree that holds the boxes of two versions. */
	readonly revised?: readonly PhrasingContent[];
}

/** A tree drawn as boxes and lines, from the left to the right. */
export interface TreeDrawing {
	readonly type: 'treeDrawing';
	readonly id: string;
	/** What stands above the columns of boxes, from the left. */
	readonly levels: readonly string[];
	readonly roots: readonly TreeBox[];
	/** The tree as it was: those of its drawings that the new one lacks go, where changes are tracked. */
	readonly before?: TreeDrawing;
	readonly caption?: Caption;
	readonly alt: string;
	readonly sourceNote?: readonly PhrasingContent[];
	readonly data?: RevisionData;
	readonly revised?: RevisedTexts<'sourceNote'>;
}

/** What is drawn and has its caption below. */
export type Drawn = Figure | Chart | TreeDrawing;

export function isDrawn(block: DocumentBlock): block is Drawn {
	return block.type === 'figure' || block.type === 'chart' || block.type === 'treeDrawing';
}

/** A coat of arms or a mark above a title. `path` is absolute and inside the workspace. */
export interface Logo {
	readonly path: string;
	readonly alt: string;
	/** Millimetres; there is room for it. */
	readonly width: number;
	readonly height: number;
}

/** The title page: approval block top right, title in the middle, place and year at the bottom. */
export interface TitlePage {
	readonly type: 'titlePage';
	/** Right above the title. */
	readonly logo?: Logo;
	/** Lines of the approval block, e.g. «PATVIRTINTA», «Kauno miesto savivaldybės tarybos» …; for a draft «PROJEKTAS». */
	readonly approval: readonly string[];
	/** The first of these lines is a draft's mark. */
	readonly isDraft?: true;
	readonly title: string;
	/** Under the title, e.g. that the figures are illustrative. */
	readonly note?: string;
	/** «Kaunas, 2015» */
	readonly foot: string;
	readonly data?: RevisionData;
	readonly revised?: RevisedTexts<'title' | 'note' | 'foot'> & { readonly approval?: readonly (readonly PhrasingContent[])[] };
}

/** Contents with page numbers; the renderer fills it from the headings down to `depth`. */
export interface Contents {
	readonly type: 'contents';
	readonly title: string;
	readonly depth: number;
	readonly data?: RevisionData;
}

/** A list of the tables or of the pictures that have captions, in order, with page numbers. */
export interface CaptionList {
	readonly type: 'captionList';
	readonly of: 'tables' | 'figures';
	readonly title: string;
	readonly entries: readonly CaptionEntry[];
	readonly data?: RevisionData;
}

/** A line of such a list. */
export interface CaptionEntry {
	/** The anchor of the table or picture. */
	readonly target: string;
	/** «1 lentelė. Gyventojai» */
	readonly text: string;
}

/**
 * A paragraph that stands out: the vision, the mission, bold italic in the middle; or a line of an act (rules V-117): its mark at the right («Projektas»),
 * who issues it and its title in bold in the middle, its date and place in the middle, the signature at the left, and the mark of its annex in the right third of a landscape page.
 */
export interface Statement {
	readonly type: 'statement';
	/** `statement` when absent. */
	readonly look?: StatementLook;
	readonly data?: RevisionData;
	readonly children: readonly PhrasingContent[];
}

export const STATEMENT_LOOKS = ['statement', 'mark', 'issuer', 'title', 'line', 'annex', 'signature'] as const;

export type StatementLook = (typeof STATEMENT_LOOKS)[number];

/** An inline cross reference to an anchor in this document; children hold the text to print. */
export interface CrossReference {
	readonly type: 'crossReference';
	readonly target: string;
	/** Of the label that is yet to be filled in; the nominative when absent. */
	readonly case?: GrammaticalCase;
	/** What stands before the number of the target's page, in formats that have pages; without it the page is not named. */
	readonly beforePage?: string;
	readonly data?: RevisionData;
	readonly children: readonly PhrasingContent[];
}

/** Words in another language than the document's. */
export interface Foreign {
	readonly type: 'foreign';
	/** A tag (BCP 47): `en-GB`. */
	readonly language: string;
	readonly data?: RevisionData;
	readonly children: PhrasingContent[];
}

/**
 * A heading of the document. `data.id` is its anchor. A chapter has `data.label` («I SKYRIUS»), printed on its own line above
 * the title; a section or a table's heading has none. `data.startsPage` begins a new page. `data.about` is the code of the element
 * whose part of the document begins here.
 */
export interface HeadingData {
	id?: string;
	label?: string;
	/** The label with its marks, where it changed. */
	revisedLabel?: readonly PhrasingContent[];
	startsPage?: boolean;
	about?: string;
}

export type DocumentBlock = BlockContent | DefinitionContent | FormTable | Drawn | TitlePage | Contents | CaptionList | Statement;

/** Pages of one orientation. A new section starts a new page. */
export interface Section {
	readonly type: 'section';
	readonly orientation: 'portrait' | 'landscape';
	/** A page break of the text begins it, wherever the paper turns. */
	readonly startsPage?: true;
	/** Of the break at its end. */
	readonly data?: RevisionData;
	readonly children: readonly DocumentBlock[];
}

/** How the marks of a document made of two versions are shown: old struck and new bold, or as a word processor's tracked changes. */
export type RevisionView = { readonly kind: 'official' } | { readonly kind: 'tracked'; readonly author: string; readonly date: Date };

export interface DocumentTree {
	readonly type: 'document';
	readonly language: 'lt' | 'en';
	readonly title: string;
	readonly author: string;
	readonly subject: string;
	/** What the document was made from and by, by name (`commit`, `template` …): kept in the file's metadata, never printed. Names are letters. */
	readonly madeFrom?: ReadonlyMap<string, string>;
	/** What the document is, by name («Laikotarpis»: «2015–2017 m.»), for formats without a title page. */
	readonly facts?: ReadonlyMap<string, string>;
	/** Creation date printed into file metadata: the approval date or SOURCE_DATE_EPOCH, never «now». */
	readonly date: Date;
	readonly page: PageSetup;
	/** Texts in the upper and the lower margin of every page but the first. */
	readonly running?: RunningTexts & { readonly revised?: RevisedTexts<'head' | 'foot'> };
	/** How each kind of text looks. */
	readonly styles: Styles;
	/** Of the first series of charts, in their order; the usual ones when absent, and for those that come after. */
	readonly chartColours?: readonly Colour[];
	readonly sections: readonly Section[];
	/** Only in a document made of two versions. */
	readonly revisions?: RevisionView;
	/** Footnotes of the whole document by identifier; mdast footnoteReference nodes name them. */
	readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
}

declare module 'mdast' {
	interface PhrasingContentMap {
		crossReference: CrossReference;
		foreign: Foreign;
	}
	interface RootContentMap {
		crossReference: CrossReference;
		foreign: Foreign;
	}
	interface Data {
		revision?: Revision;
		/** Of a picture in a line, mm; as its pixels ask when absent. */
		printedWidth?: number;
		/** Of a paragraph that is to stand on one page with what follows it. */
		staysWithNext?: boolean;
	}
	interface HeadingData {
		id?: string;
		label?: string;
		revisedLabel?: readonly PhrasingContent[];
		startsPage?: boolean;
		about?: string;
	}
	interface ListItemData {
		/** The number as it is printed, in place of the automatic one. */
		marker?: readonly PhrasingContent[];
	}
}

export type { Alignment, BlockContent, Colour, Heading, Look, PageSetup, PhrasingContent, Root, RunningTexts, StyleName, Styles };

/** Items of a loose list stand apart, like paragraphs: there are empty lines between or within them. */
export const isLoose = (list: List): boolean => list.spread === true || list.children.some(({ spread }) => spread === true);

/** Whether every row of a table, its head's too, has one cell for each column: it can be parted and widened between any of them. */
export const isPlainGrid = ({ columns, head, groups, measuredGroups }: Pick<FormTable, 'columns' | 'head' | 'groups' | 'measuredGroups'>): boolean =>
	measuredGroups === undefined &&
	[...head, ...groups.flatMap(({ rows }) => rows)].every(({ cells }) => cells.length === columns.length && cells.every(({ colSpan = 1, rowSpan = 1 }) => colSpan * rowSpan === 1));
