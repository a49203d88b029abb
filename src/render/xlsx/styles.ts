/** The looks of cells. Each is written once, when a cell first has it. */
import type { Alignment, FormRow, Look } from '../../document/nodes.ts';
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
	readonly shade?: NonNullable<FormRow['shade']>;
	readonly border?: boolean;
	readonly rotated?: boolean;
	readonly horizontal?: Alignment;
	readonly vertical?: 'top' | 'center';
	/** Decimals of a number, and the most that others of its column have when it stands at the right. */
	readonly decimals?: number;
	readonly columnDecimals?: number;
}

const FILLS = ['FFF2F2F2', 'FFD9D9D9', 'FFBFBFBF'];
const FIRST_OWN_FORMAT = 164;

/** Weight and slope as a kind of text has them; nothing is said of what is plain. */
export const lettersOf = ({ bold, italic }: Pick<Look, 'bold' | 'italic'>): Pick<CellLook, 'bold' | 'italic'> => ({ ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) });

export interface Styles {
	/** The number of a look, which cells name it by. */
	indexOf(look: CellLook): number;
	xml(): string;
}

export function createStyles(): Styles {
	const fonts = numbering();
	const formats = numbering();
	const looks = numbering();
	fonts.of(fontXml({}));
	looks.of('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
	const known = new Map<string, number>();
	return {
		indexOf: (look) => {
			const key = Object.values(ordered(look)).join('|');
			const index =
				known.get(key) ?? looks.of(lookXml(look, fonts.of(fontXml(look)), look.decimals === undefined ? 0 : FIRST_OWN_FORMAT + formats.of(numberFormat(look.decimals, look.columnDecimals))));
			known.set(key, index);
			return index;
		},
		xml: () => stylesXml(fonts.all(), formats.all(), looks.all()),
	};
}

/** Every property of a look at its place. */
function ordered({ bold, italic, size, link, shade, border, rotated, horizontal, vertical, decimals, columnDecimals }: CellLook): readonly unknown[] {
	return [bold, italic, size, link, shade, border, rotated, horizontal, vertical, decimals, columnDecimals];
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

function fontXml({ bold, italic, size = FONT_SIZE, link }: CellLook): string {
	const colour = link ? '<u/>' : '';
	const tint = link ? '<color rgb="FF0563C1"/>' : '';
	return `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${colour}<sz val="${size}"/>${tint}<name val="${FONT}"/><family val="1"/></font>`;
}

function lookXml({ shade = 0, border, rotated, horizontal, vertical = 'top' }: CellLook, font: number, format: number): string {
	const fill = shade === 0 ? 0 : shade + 1;
	const alignment = `${horizontal ? ` horizontal="${horizontal}"` : ''} vertical="${vertical}"${rotated ? ' textRotation="90"' : ''} wrapText="1"`;
	return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment${alignment}/></xf>`;
}

function stylesXml(fonts: readonly string[], formats: readonly string[], looks: readonly string[]): string {
	const solid = FILLS.map((colour) => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`);
	const fills = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>', ...solid];
	const side = (name: string): string => `<${name} style="thin"><color rgb="FF000000"/></${name}>`;
	const borders = ['<border><left/><right/><top/><bottom/><diagonal/></border>', `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`];
	const own = formats.map((code, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${escapeXml(code)}"/>`);
	return [
		`${XML_DECLARATION}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
		own.length === 0 ? '' : counted('numFmts', own),
		counted('fonts', fonts),
		// The first two are Excel's own, whatever is written there.
		counted('fills', fills),
		counted('borders', borders),
		'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
		counted('cellXfs', looks),
		'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
	].join('');
}

const counted = (name: string, items: readonly string[]): string => `<${name} count="${items.length}">${items.join('')}</${name}>`;
