/**
 * Lists: the styles of their items, and the numbering that these are linked to. An item has its marker and its place by its style;
 * only numbered ones name their list, since each list begins anew.
 */
import type { Styles } from '../../document/nodes.ts';
import { escapeXml, XML_DECLARATION } from '../xml.ts';
import type { StyleDefinition } from './styleXml.ts';
import { twips } from './units.ts';

/** Word knows nine levels. */
const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
/** Lists nested deeper are set as those of this level, counted from 0. */
export const DEEPEST_LIST = LEVELS.length - 1;
/** Between an item's marker and its text, and from one level to the next, mm. */
const STEP = 7;
export const LIST_STEP = twips(STEP);
const SYMBOL_FONT = 'Segoe UI Symbol';

/** Kinds of items; what follows an item's first paragraph has no marker. */
export type ListKind = 'bullet' | 'number' | 'open' | 'done' | 'continue';

const NAMES: Readonly<Record<ListKind, string>> = { bullet: 'List Bullet', number: 'List Number', open: 'List Task Open', done: 'List Task Done', continue: 'List Continue' };
const MARKED = ['bullet', 'number', 'open', 'done'] as const satisfies readonly ListKind[];

/** Word's names: «List Bullet», «List Bullet 2» … */
const nameOf = (kind: ListKind, level: number): string => (level === 1 ? NAMES[kind] : `${NAMES[kind]} ${level}`);

/** The style of a list's paragraph; `depth` counts from 0. */
export function listStyle(kind: ListKind, depth: number, isLoose: boolean): string {
	return nameOf(kind, Math.min(depth, DEEPEST_LIST) + 1).replaceAll(' ', '') + (isLoose ? 'Loose' : '');
}

/** Where first-level markers stand, mm from the margin: where paragraphs begin, less the room for a marker. */
const baseOf = ({ body }: Styles): number => Math.max(body.firstLine - STEP, 0);

/** Where an item's text begins, twips from the margin; `depth` counts from 0. */
export const listIndent = (depth: number, styles: Styles): number => twips(baseOf(styles) + STEP * (Math.min(depth, DEEPEST_LIST) + 1));

/** Ids of the numbering that styles name; lists with numbers of their own follow. */
const numberOf = (kind: (typeof MARKED)[number]): number => MARKED.indexOf(kind) + 1;

function definition(kind: ListKind, level: number, styles: Styles): StyleDefinition {
	const marked = MARKED.find((one) => one === kind);
	const levelXml = level === 1 ? '' : `<w:ilvl w:val="${level - 1}"/>`;
	const numbering = marked && { numbering: `<w:numPr>${levelXml}<w:numId w:val="${numberOf(marked)}"/></w:numPr>` };
	const indent = baseOf(styles) + STEP * level;
	return { id: listStyle(kind, level - 1, false), name: nameOf(kind, level), look: { ...styles.list, indent, firstLine: 0 }, extra: { ...numbering, ...(marked ? { hanging: LIST_STEP } : {}) } };
}

/** Whether a style is one of the document's: those of the outermost lists always, for who goes on writing. */
function isDefined(kind: ListKind, level: number, used: ReadonlySet<string>): boolean {
	const isUsual = level === 1 && kind !== 'open' && kind !== 'done';
	return isUsual || used.has(listStyle(kind, level - 1, false)) || used.has(listStyle(kind, level - 1, true));
}

/** The styles of list items among those used. */
export function listStyles(used: ReadonlySet<string>, styles: Styles): StyleDefinition[] {
	const kinds = [...MARKED, 'continue'] as const;
	const { before, after } = styles.looseList;
	return kinds.flatMap((kind) =>
		LEVELS.flatMap((level) => {
			const tight = definition(kind, level, styles);
			const loose = { id: `${tight.id}Loose`, name: `${tight.name} Loose`, basedOn: tight.id, look: { before, after } };
			return [...(isDefined(kind, level, used) ? [tight] : []), ...(used.has(loose.id) ? [loose] : [])];
		}),
	);
}

const BULLETS = ['–', '•'] as const;

function markerXml(kind: (typeof MARKED)[number], level: number): string {
	if (kind === 'number') return `<w:numFmt w:val="decimal"/>LINK<w:lvlText w:val="%${level}."/>`;
	const text = kind === 'bullet' ? (BULLETS[(level - 1) % BULLETS.length] ?? '–') : kind === 'done' ? '☑' : '☐';
	return `<w:numFmt w:val="bullet"/>LINK<w:lvlText w:val="${text}"/>`;
}

function levelXml(kind: (typeof MARKED)[number], level: number, used: ReadonlySet<string>, styles: Styles): string {
	const style = listStyle(kind, level - 1, false);
	const link = isDefined(kind, level, used) ? `<w:pStyle w:val="${style}"/>` : '';
	const font = kind === 'open' || kind === 'done' ? `<w:rPr><w:rFonts w:ascii="${SYMBOL_FONT}" w:hAnsi="${SYMBOL_FONT}" w:cs="${SYMBOL_FONT}"/></w:rPr>` : '';
	const indent = `<w:pPr><w:ind w:left="${listIndent(level - 1, styles)}" w:hanging="${LIST_STEP}"/></w:pPr>`;
	return `<w:lvl w:ilvl="${level - 1}"><w:start w:val="1"/>${markerXml(kind, level).replace('LINK', link)}<w:lvlJc w:val="left"/>${indent}${font}</w:lvl>`;
}

/** The numbered lists of a rendering. */
export class Lists {
	readonly #starts: number[] = [];

	/** The numbering of a new list whose first item has a number. */
	begin(start: number): number {
		return MARKED.length + this.#starts.push(start);
	}

	/**
	 * word/numbering.xml.
	 * @param used the styles of the document that are defined
	 */
	numberingXml(used: ReadonlySet<string>, styles: Styles): string {
		const abstract = MARKED.map((kind) => {
			const levels = LEVELS.map((level) => levelXml(kind, level, used, styles)).join('');
			return `<w:abstractNum w:abstractNumId="${numberOf(kind)}"><w:multiLevelType w:val="multilevel"/><w:name w:val="${escapeXml(NAMES[kind])}"/>${levels}</w:abstractNum>`;
		});
		const linked = MARKED.map((kind) => `<w:num w:numId="${numberOf(kind)}"><w:abstractNumId w:val="${numberOf(kind)}"/></w:num>`);
		const own = this.#starts.map((start, index) => {
			const overrides = LEVELS.map((level) => `<w:lvlOverride w:ilvl="${level - 1}"><w:startOverride w:val="${start}"/></w:lvlOverride>`).join('');
			return `<w:num w:numId="${MARKED.length + index + 1}"><w:abstractNumId w:val="${numberOf('number')}"/>${overrides}</w:num>`;
		});
		return `${XML_DECLARATION}<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[...abstract, ...linked, ...own].join('')}</w:numbering>`;
	}
}
