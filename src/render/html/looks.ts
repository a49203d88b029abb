/** What a template changes in the looks of a document. The style sheet is written for the usual ones; here is how they differ. */
import type { DocumentTree, Look, StyleName } from '../../document/nodes.ts';
import { stylesFor } from '../../document/styles.ts';
import { millimetres, printedPage } from '../printedPage.ts';

/** Where text of a kind stands; cells of tables have classes, and the pages' numbers and running texts are of `@page`. */
const SELECTORS: { readonly [Name in StyleName]?: string } = {
	body: 'main p:not([class],td p,li p,figcaption p)',
	heading1: '.d1',
	heading2: '.d2',
	heading3: '.d3',
	heading4: '.d4',
	heading5: '.d5',
	heading6: '.d6',
	list: 'main li',
	looseList: 'main li:has(>p)',
	quote: 'blockquote,blockquote p',
	code: 'pre',
	rule: 'hr',
	footnote: '[role=doc-endnotes] li',
	captionLabel: '.title>b,figcaption b',
	caption: 'caption',
	unitNote: '.unit',
	sourceNote: '.form>.source',
	table: '.form,.md',
	figure: 'figure',
	figureCaption: 'figcaption p:not(.source)',
	figureSource: 'figcaption .source',
	approval: '.approval p',
	draftMark: '.approval .draft',
	titleLogo: 'header .logo',
	title: 'h1',
	titleNote: 'header .note',
	titleFoot: 'header .foot',
	contentsTitle: 'nav:not(.list)>h2',
	listTitle: 'nav.list>h2',
	listEntry: 'nav.list>ol>li',
	contents1: 'nav:not(.list)>ol>li>a',
	contents2: 'nav:not(.list)>ol>li>ol>li>a',
	contents3: 'nav:not(.list)>ol>li>ol>li>ol>li>a',
	statement: '.statement',
	actMark: '.act-mark',
	actIssuer: '.act-issuer',
	actTitle: '.act-title',
	actLine: '.act-line',
	actAnnex: '.act-annex',
	actSignature: '.act-signature',
};

/** Each property of a look as declarations. */
const DECLARATIONS: { readonly [Key in Exclude<keyof Look, 'fill' | 'border'>]-?: (look: Look) => string } = {
	size: ({ size }) => `font-size:${size}pt`,
	bold: ({ bold }) => `font-weight:${bold ? 'bold' : 'normal'}`,
	italic: ({ italic }) => `font-style:${italic ? 'italic' : 'normal'}`,
	capitals: ({ capitals }) => `text-transform:${capitals ? 'uppercase' : 'none'}`,
	align: ({ align }) => `text-align:${align}`,
	before: ({ before }) => `margin-top:${before}pt`,
	after: ({ after }) => `margin-bottom:${after}pt`,
	indent: ({ indent }) => `margin-left:${indent}mm`,
	rightIndent: ({ rightIndent }) => `margin-right:${rightIndent}mm`,
	firstLine: ({ firstLine }) => `text-indent:${firstLine}mm`,
	keepWithNext: ({ keepWithNext }) => `break-after:${keepWithNext ? 'avoid' : 'auto'}`,
	color: ({ color }) => `color:${color ?? 'inherit'}`,
	keepTogether: ({ keepTogether }) => `break-inside:${keepTogether ? 'avoid' : 'auto'}`,
};
const PROPERTIES = [
	'size',
	'bold',
	'italic',
	'capitals',
	'align',
	'before',
	'after',
	'indent',
	'rightIndent',
	'firstLine',
	'keepWithNext',
	'keepTogether',
	'color',
] as const satisfies readonly (keyof typeof DECLARATIONS)[];

/** Letters of a screen are larger than those of paper: 12 points are as 17 pixels are. */
const ON_SCREEN = 17 / 16;

/**
 * Rules for what differs from the usual.
 * @param isPaper sizes are those of the document; on screen they are as much larger as its other letters
 */
export function changedLooks({ page, styles }: DocumentTree, isPaper: boolean): string {
	const [textWidth, broadWidth] = [printedPage(page, 'portrait', millimetres).textWidth, printedPage(page, 'landscape', millimetres).textWidth];
	const usual = stylesFor({ fontSize: page.fontSize, indent: page.indent, textWidth, broadWidth });
	const names = Object.keys(SELECTORS).filter((name): name is keyof typeof SELECTORS => Object.hasOwn(styles, name));
	return names
		.flatMap((name) => {
			const look = styles[name];
			const changed = PROPERTIES.filter((key) => look[key] !== usual[name][key]);
			if (changed.length === 0) return [];
			const shown = isPaper ? look : { ...look, size: look.size * ON_SCREEN };
			return [`${SELECTORS[name]}{${changed.map((key) => DECLARATIONS[key](shown)).join(';')}}`];
		})
		.join('\n');
}
