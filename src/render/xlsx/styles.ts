/** The looks of cells. Each is written once, when a cell first has it. */
import type { Alignment, Colour, Styles as DocumentStyles, Look } from '../../document/nodes.ts';
import { colourDigits, screenFill } from '../../document/shades.ts';
import { escapeXml, XML_DECLARATION } from '../xml.ts';
import { numberFormat } from './numbers.ts';

export const FONT = 'Times New Roman';
/** Points. Forms are set smaller on paper; a workbook is read on a screen, and printed to fit the page. */
export const FONT_SIZE = 10;

export interface CellLook {
	readonly bold?: boolean;
	readonly italic?: boolean;
	/** Points; `FONT_SIZE` when absent. */
	readonly size?: number;
	/** A link to another sheet. */
	readonly link?: boolean;
	/** Of the letters; black when absent. */
	readonly color?: Colour | undefined;
	readonly fill?: Colour | undefined;
	readonly border?: boolean;
	readonly rotated?: boolean;
	readonly horizontal?: Alignment;
	readonly vertical?: 'top' | 'center';
	/** Decimals of a number, and the most that others of its column have when it stands at the right. */
	readonly decimals?: number;
	readonly columnDecimals?: number;
}

/** Colours with their opacity, as spreadsheets have them. */
const argb = (colour: Colour): string => `FF${colourDigits(colour)}`;
const BLACK = '#000000';
const WHITE = '#ffffff';
const LINK_COLOUR = '#0563C1';
const FIRST_OWN_FORMAT = 164;

/** Weight, slope and colour as a kind of text has them; nothing is said of what is plain. */
export const lettersOf = ({ bold, italic, color }: Pick<Look, 'bold' | 'italic' | 'color'>): Pick<CellLook, 'bold' | 'italic' | 'color'> => ({
	...(bold ? { bold } : {}),
	...(italic ? { italic } : {}),
	...(color ? { color } : {}),
});

export interface Styles {
	/** The number of a look, which cells name it by. */
	indexOf(look: CellLook): number;
	xml(): string;
}

/** @param styles those of the document, whose grounds, lines and links the workbook has */
export function createStyles(styles: DocumentStyles): Styles {
	const fonts = numbering();
	const formats = numbering();
	const fills = numbering();
	const looks = numbering();
	// The first two are Excel's own, whatever is written there.
	for (const own of ['none', 'gray125']) fills.of(`<fill><patternFill patternType="${own}"/></fill>`);
	for (const shade of [1, 2, 3] as const) fills.of(fillXml(screenFill({ isHead: false, shade }, styles) ?? WHITE));
	fonts.of(fontXml({}));
	looks.of('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
	const known = new Map<string, number>();
	return {
		indexOf: (look) => {
			const key = Object.values(ordered(look)).join('|');
			const parts = (): LookParts => ({
				font: fonts.of(fontXml(look.link ? { ...look, color: styles.link.color ?? LINK_COLOUR } : look)),
				fill: look.fill === undefined ? 0 : fills.of(fillXml(look.fill)),
				format: look.decimals === undefined ? 0 : FIRST_OWN_FORMAT + formats.of(numberFormat(look.decimals, look.columnDecimals)),
			});
			const index = known.get(key) ?? looks.of(lookXml(look, parts()));
			known.set(key, index);
			return index;
		},
		xml: () => stylesXml({ fonts: fonts.all(), formats: formats.all(), fills: fills.all(), looks: looks.all(), border: styles.table.border ?? BLACK }),
	};
}

/** Every property of a look at its place. */
function ordered({ bold, italic, size, link, color, fill, border, rotated, horizontal, vertical, decimals, columnDecimals }: CellLook): readonly unknown[] {
	return [bold, italic, size, link, color, fill, border, rotated, horizontal, vertical, decimals, columnDecimals];
}

function numbering(): { of(text: string): number; all(): readonly string[] } {
	const indices = new Map<string, number>();
	return {
		of: (text) => {
			const index = indices.get(text) ?? indices.size;
			indices.set(text, index);
			return index;
		},
		all: () => [...indices.keys()],
	};
}

/** Numbers of what a look is put together from. */
interface LookParts {
	readonly font: number;
	readonly fill: number;
	readonly format: number;
}

const fillXml = (colour: Colour): string => `<fill><patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/><bgColor indexed="64"/></patternFill></fill>`;

function fontXml({ bold, italic, size = FONT_SIZE, link, color }: CellLook): string {
	const colour = color === undefined ? '' : `<color rgb="${argb(color)}"/>`;
	return `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${link ? '<u/>' : ''}<sz val="${size}"/>${colour}<name val="${FONT}"/><family val="1"/></font>`;
}

function lookXml({ border, rotated, horizontal, vertical = 'top' }: CellLook, { font, fill, format }: LookParts): string {
	const alignment = `${horizontal ? ` horizontal="${horizontal}"` : ''} vertical="${vertical}"${rotated ? ' textRotation="90"' : ''} wrapText="1"`;
	return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment${alignment}/></xf>`;
}

interface StyleParts {
	readonly fonts: readonly string[];
	readonly formats: readonly string[];
	readonly fills: readonly string[];
	readonly looks: readonly string[];
	/** Of the lines around cells. */
	readonly border: Colour;
}

function stylesXml({ fonts, formats, fills, looks, border }: StyleParts): string {
	const side = (name: string): string => `<${name} style="thin"><color rgb="${argb(border)}"/></${name}>`;
	const borders = ['<border><left/><right/><top/><bottom/><diagonal/></border>', `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`];
	const own = formats.map((code, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${escapeXml(code)}"/>`);
	return [
		`${XML_DECLARATION}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
		own.length === 0 ? '' : counted('numFmts', own),
		counted('fonts', fonts),
		counted('fills', fills),
		counted('borders', borders),
		'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
		counted('cellXfs', looks),
		'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
	].join('');
}

const counted = (name: string, items: readonly string[]): string => `<${name} count="${items.length}">${items.join('')}</${name}>`;
