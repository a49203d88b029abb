/** Styles as XML. */
import type { Look } from '../../document/nodes.ts';
import { colourDigits } from '../../document/shades.ts';
import { escapeXml } from '../xml.ts';
import { halfPoints, TWIPS_PER_POINT, twips } from './units.ts';

/** A paragraph style. */
export interface StyleDefinition {
	readonly id: string;
	/** Word's own name for a built-in style, else ours. */
	readonly name: string;
	readonly alias?: string;
	readonly basedOn?: string;
	readonly next?: string;
	/** Not shown among the styles to choose from. */
	readonly isMinor?: boolean;
	/** How it looks; of a style that is based on another, what differs. */
	readonly look: Partial<Look>;
	/** What Word has besides, as XML. */
	readonly extra?: Extra;
}

/** Properties of Word's own, by their place in w:pPr. */
interface Extra {
	readonly numbering?: string;
	/** With the ground. */
	readonly border?: string;
	readonly tabs?: string;
	readonly noHyphens?: boolean;
	/** In place of single spacing, as attributes of w:spacing. */
	readonly line?: string;
	/** Of the first line, to the left of the others, twips. */
	readonly hanging?: number;
	/** From 1. */
	readonly outlineLevel?: number;
	/** Further in than the look's indents, at both sides, twips. */
	readonly padding?: number;
}

const twipsOf = (points: number): number => Math.round(points * TWIPS_PER_POINT);

/** A property that is on or off; nothing where the look doesn't say. */
function toggle(name: string, value: boolean | undefined, isBased: boolean): string {
	if (value === undefined || (!value && !isBased)) return '';
	return value ? `<w:${name}/>` : `<w:${name} w:val="0"/>`;
}

function spacing({ before, after }: Partial<Look>, line: string | undefined): string {
	const attributes = [
		...(before === undefined ? [] : [` w:before="${twipsOf(before)}"`]),
		...(after === undefined ? [] : [` w:after="${twipsOf(after)}"`]),
		...(line === undefined ? [] : [` ${line}`]),
	];
	return attributes.length === 0 ? '' : `<w:spacing${attributes.join('')}/>`;
}

function indents({ indent, rightIndent, firstLine }: Partial<Look>, { hanging, padding = 0 }: Extra, isBased: boolean): string {
	const length = (name: string, mm: number | undefined, more = 0): string => (mm === undefined || (mm === 0 && more === 0 && !isBased) ? '' : ` w:${name}="${twips(mm) + more}"`);
	const first = hanging === undefined ? length('firstLine', firstLine) : ` w:hanging="${hanging}"`;
	const attributes = length('left', indent, padding) + length('right', rightIndent, padding) + first;
	return attributes === '' ? '' : `<w:ind${attributes}/>`;
}

const ALIGNMENTS = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;

/** Content of w:pPr, in the order of its schema. */
function paragraphProperties({ look, extra = {}, basedOn }: StyleDefinition): string {
	const isBased = basedOn !== undefined;
	return [
		toggle('keepNext', look.keepWithNext, isBased),
		toggle('keepLines', look.keepTogether, isBased),
		extra.numbering ?? '',
		extra.border ?? '',
		extra.tabs ?? '',
		extra.noHyphens ? '<w:suppressAutoHyphens/>' : '',
		spacing(look, extra.line),
		indents(look, extra, isBased),
		look.align === undefined ? '' : `<w:jc w:val="${ALIGNMENTS[look.align]}"/>`,
		extra.outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${extra.outlineLevel - 1}"/>`,
	].join('');
}

/** w:color of a look; nothing for black letters. */
export const colourXml = ({ color }: Pick<Look, 'color'>): string => (color === undefined ? '' : `<w:color w:val="${colourDigits(color)}"/>`);

/** w:sz of points. */
export const sizeXml = (points: number): string => `<w:sz w:val="${halfPoints(points)}"/><w:szCs w:val="${halfPoints(points)}"/>`;

/** Content of w:rPr, in the order of its schema. */
function runProperties({ look, basedOn }: StyleDefinition, bodySize: number): string {
	const isBased = basedOn !== undefined;
	const bold = toggle('b', look.bold, isBased);
	const italic = toggle('i', look.italic, isBased);
	return [
		bold + bold.replace('w:b', 'w:bCs'),
		italic + italic.replace('w:i', 'w:iCs'),
		toggle('caps', look.capitals, isBased),
		colourXml(look),
		look.size === undefined || (look.size === bodySize && !isBased) ? '' : sizeXml(look.size),
	].join('');
}

/**
 * A paragraph style as XML.
 * @param bodySize the size of letters that every style has unless it says otherwise, points
 */
export function paragraphStyleXml(style: StyleDefinition, bodySize: number): string {
	const paragraph = paragraphProperties(style);
	const run = runProperties(style, bodySize);
	return [
		`<w:style w:type="paragraph"${style.id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${style.id}"><w:name w:val="${escapeXml(style.name)}"/>`,
		style.alias === undefined ? '' : `<w:aliases w:val="${style.alias}"/>`,
		style.basedOn === undefined ? '' : `<w:basedOn w:val="${style.basedOn}"/>`,
		style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`,
		/^TOC|^TableofFigures/.test(style.id) ? '<w:uiPriority w:val="39"/>' : style.isMinor ? '' : '<w:qFormat/>',
		paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`,
		run === '' ? '' : `<w:rPr>${run}</w:rPr>`,
		'</w:style>',
	].join('');
}

/** A character style as XML. */
export const characterStyleXml = (id: string, name: string, run: string): string =>
	`<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`;
