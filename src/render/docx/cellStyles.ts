/**
 * The styles of tables' cells. A form has letters of its own size, so each size has its styles; they are based on those without a
 * size, where an editor changes the cells of all tables at once: TableNumber8 on TableNumber, TableNumberTotal8 on TableNumberTotal,
 * that on TableNumber. Figures that lack decimals which others of their column have stand further in: TableNumber8Less3 on
 * TableNumber8. Rows whose ground has letters of a colour of its own have styles of their own between: TableNumberTotalDark8.
 */
import type { FormCell, Look, Styles } from '../../document/nodes.ts';
import { type Ground, groundLook, type Shade } from '../../document/shades.ts';
import { cellFace, cellPitch } from '../text/cellFace.ts';
import { HALF_DIGIT } from '../text/fractions.ts';
import type { StyleDefinition } from './styleXml.ts';
import { TWIPS_PER_MM, TWIPS_PER_POINT } from './units.ts';

type Align = NonNullable<FormCell['align']>;

const KINDS = { text: 'Text', code: 'Code', number: 'Number', head: 'Head' } as const;
const GROUNDS = { 1: 'Light', 2: 'Medium', 3: 'Dark' } as const satisfies Record<Exclude<Shade, 0>, string>;
const ALIGNED = { left: 'Left', center: 'Center', right: 'Right' } as const satisfies Record<Align, string>;

/**
 * The id of a cell's style for a font size in points.
 * @param lacking what its figure lacks to the widest fraction of its column, half digits
 */
export function cellStyle(fontSize: number, cell: Pick<FormCell, 'kind' | 'align' | 'bold'> | undefined, ground: Ground, styles: Styles, lacking = 0): string {
	const kind = ground.isHead ? 'head' : (cell?.kind ?? 'text');
	const align = cell?.align === baseLook(kind, styles).align ? undefined : cell?.align;
	return `Table${KINDS[kind]}${align ? ALIGNED[align] : ''}${cell?.bold ? 'Total' : ''}${groundOf(ground, styles)}${String(fontSize).replace('.', '_')}${lacking > 0 ? `Less${lacking}` : ''}`;
}

/** The part of a style's name that says the ground; nothing where that says nothing of letters, or is the head's. */
function groundOf(ground: Ground, styles: Styles): string {
	const { isHead, shade = 0 } = ground;
	return isHead || shade === 0 || groundLook(ground, styles)?.color === undefined ? '' : GROUNDS[shade];
}

interface CellStyle {
	readonly kind: keyof typeof KINDS;
	readonly align?: Align;
	readonly isTotal: boolean;
	readonly shade?: Exclude<Shade, 0>;
	/** Points; absent for what those of all sizes are based on. */
	readonly size?: number;
	/** What a figure lacks to the widest fraction of its column, half digits. */
	readonly lacking?: number;
}

const ID = /^Table(?<kind>Text|Code|Number|Head)(?<align>Left|Center|Right)?(?<total>Total)?(?<ground>Light|Medium|Dark)?(?<size>\d+(?:_\d+)?)(?:Less(?<lacking>\d+))?$/;

function parsed(id: string): CellStyle | undefined {
	const parts = ID.exec(id)?.groups;
	const kind = (['text', 'code', 'number', 'head'] as const).find((one) => KINDS[one] === parts?.kind);
	if (!parts || !kind) return undefined;
	const align = (['left', 'center', 'right'] as const).find((one) => ALIGNED[one] === parts.align);
	const shade = ([1, 2, 3] as const).find((one) => GROUNDS[one] === parts.ground);
	return {
		kind,
		isTotal: parts.total !== undefined,
		size: Number((parts.size ?? '').replace('_', '.')),
		...(align ? { align } : {}),
		...(shade ? { shade } : {}),
		...(parts.lacking === undefined ? {} : { lacking: Number(parts.lacking) }),
	};
}

const words = ({ kind, align, isTotal, shade, size, lacking }: CellStyle): string[] => [
	'Table',
	KINDS[kind],
	...(align ? [ALIGNED[align]] : []),
	...(isTotal ? ['Total'] : []),
	...(shade ? [GROUNDS[shade]] : []),
	...(size === undefined ? [] : [String(size)]),
	...(lacking === undefined ? [] : ['Less', String(lacking)]),
];

const idOf = (style: CellStyle): string => words(style).join('').replace('.', '_');

const baseLook = (kind: CellStyle['kind'], styles: Styles): Look => styles[`table${KINDS[kind]}`];

/** The letters of cells of a style; undefined when the style is none of cells. */
export function cellStyleFace(id: string, styles: Styles): Pick<Look, 'bold' | 'italic'> | undefined {
	const style = parsed(id);
	if (!style) return undefined;
	const { kind, isTotal } = style;
	const face = cellFace({ type: 'formCell', kind: kind === 'head' ? 'text' : kind, bold: isTotal, children: [] }, kind === 'head', styles);
	return { bold: face.startsWith('bold'), italic: face !== 'regular' && face !== 'bold' };
}

/** Whether the letters of cells of a style have the colour of the ground they stand on. */
export function isOnGround(id: string, styles: Styles): boolean {
	const style = parsed(id);
	return style !== undefined && groundLook({ isHead: style.kind === 'head', shade: style.shade }, styles)?.color !== undefined;
}

/** What a style is based on: that of figures which lack nothing, then that of all sizes, then that of any ground, then that of cells which are no sums, then that with the usual alignment. */
function below(style: CellStyle): CellStyle | undefined {
	const { lacking, ...whole } = style;
	if (lacking !== undefined) return whole;
	const { size, shade, align, ...plain } = whole;
	const aligned = align ? { align } : {};
	if (size !== undefined) return { ...plain, ...aligned, ...(shade ? { shade } : {}) };
	if (shade !== undefined) return { ...plain, ...aligned };
	if (style.isTotal) return { ...plain, ...aligned, isTotal: false };
	return align ? plain : undefined;
}

function definition(style: CellStyle, styles: Styles): StyleDefinition {
	const { kind, align, isTotal, shade, size, lacking } = style;
	const base = below(style);
	const common = { id: idOf(style), name: words(style).join(' '), ...(base ? { basedOn: idOf(base) } : {}) };
	if (size !== undefined && lacking !== undefined) return { ...common, isMinor: true, look: { rightIndent: (lacking * HALF_DIGIT * size * TWIPS_PER_POINT) / TWIPS_PER_MM } };
	if (size !== undefined) return { ...common, isMinor: true, look: { size }, extra: { line: `w:line="${Math.round(cellPitch(size) * TWIPS_PER_POINT)}" w:lineRule="atLeast"` } };
	if (shade !== undefined) return { ...common, look: { color: groundLook({ isHead: false, shade }, styles)?.color } };
	const { bold, italic, color } = styles.tableTotal;
	if (isTotal) return { ...common, look: { bold, italic, color: kind === 'head' ? undefined : color } };
	if (align) return { ...common, look: { align } };
	const { size: _, ...look } = baseLook(kind, styles);
	return { ...common, look };
}

/** The styles of cells among those used, with what they are based on. */
export function cellStyles(used: Iterable<string>, styles: Styles): StyleDefinition[] {
	const found = new Map<string, StyleDefinition>();
	for (const id of used) {
		for (let style = parsed(id); style; style = below(style)) found.set(idOf(style), definition(style, styles));
	}
	return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
