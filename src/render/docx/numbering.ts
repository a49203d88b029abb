/**
 * Lists: the styles of their items, and the numbering that these are linked to. An item has its marker and its place by its style;
 * only numbered ones name their list, since each list begins anew.
 */
import type { Styles } from '../../document/nodes.ts';
import { DEEPEST_LIST, LIST_LEVELS, LIST_STEP, markersAt, NOTE_LIST_INDENT } from '../text/nesting.ts';
import { escapeXml, XML_DECLARATION } from '../xml.ts';
import type { StyleDefinition } from './styleXml.ts';
import { twips } from './units.ts';

const LEVELS = Array.from({ length: LIST_LEVELS }, (_, index) => index + 1);
/** Between an item's marker and its text, and from one level to the next, twips. */
export const HANGING = twips(LIST_STEP);
const SYMBOL_FONT = 'Segoe UI Symbol';

/** Kinds of items; what follows an item's first paragraph has no marker. */
export type ListKind = 'bullet' | 'number' | 'open' | 'done' | 'continue';

const NAMES: Readonly<Record<ListKind, string>> = { bullet: 'List Bullet', number: 'List Number', open: 'List Task Open', done: 'List Task Done', continue: 'List Continue' };
const MARKED = ['bullet', 'number', 'open', 'done'] as const satisfies readonly ListKind[];

/** A list in a footnote is as small as the note, and stands behind its mark; one in a quotation has the quotation's letters, and stands within it. */
const PARTS = ['body', 'note', 'quote'] as const;
export type ListPart = (typeof PARTS)[number];

const PREFIXES: Readonly<Record<ListPart, string>> = { body: '', note: 'Footnote ', quote: 'Quote ' };

/** Word's names: «List Bullet», «List Bullet 2» … */
const nameOf = (part: ListPart, kind: ListKind, level: number): string => `${PREFIXES[part]}${NAMES[kind]}${level === 1 ? '' : ` ${level}`}`;

/** The style of a list's paragraph; `depth` counts from 0. */
export function listStyle(part: ListPart, kind: ListKind, depth: number, isLoose: boolean): string {
	return nameOf(part, kind, Math.min(depth, DEEPEST_LIST) + 1).replaceAll(' ', '') + (isLoose ? 'Loose' : '');
}

/** Whether an id is that of a style of lists. */
export const isListStyle = (id: string): boolean => /^(Footnote|Quote)?List(?!Title)/.test(id);

/** Where the outermost lists have their markers, mm from the margin. */
function markersOf(part: ListPart, { body, quote }: Styles): number {
	if (part === 'note') return NOTE_LIST_INDENT;
	return part === 'quote' ? quote.indent + markersAt(quote.firstLine, LIST_STEP) : markersAt(body.firstLine, LIST_STEP);
}

/** Where an item's text begins, mm from the margin; `depth` counts from 0. */
const textIndent = (part: ListPart, depth: number, styles: Styles): number => markersOf(part, styles) + LIST_STEP * (Math.min(depth, DEEPEST_LIST) + 1);

/** The same in twips. */
export const listIndent = (part: ListPart, depth: number, styles: Styles): number => twips(textIndent(part, depth, styles));

type Marked = (typeof MARKED)[number];

/** Ids of the numbering that styles name; lists with numbers of their own follow. */
const numberOf = (part: ListPart, kind: Marked): number => PARTS.indexOf(part) * MARKED.length + MARKED.indexOf(kind) + 1;
const LAST_NUMBER = PARTS.length * MARKED.length;

function definition(part: ListPart, kind: ListKind, level: number, styles: Styles): StyleDefinition {
	const marked = MARKED.find((one) => one === kind);
	const levelXml = level === 1 ? '' : `<w:ilvl w:val="${level - 1}"/>`;
	const numbering = marked && { numbering: `<w:numPr>${levelXml}<w:numId w:val="${numberOf(part, marked)}"/></w:numPr>` };
	const { footnote, quote, list } = styles;
	const letters = { body: list, note: { ...list, size: footnote.size, color: footnote.color }, quote: { ...list, size: quote.size, bold: quote.bold, italic: quote.italic, color: quote.color } }[part];
	const look = { ...letters, indent: textIndent(part, level - 1, styles), firstLine: 0 };
	return { id: listStyle(part, kind, level - 1, false), name: nameOf(part, kind, level), look, extra: { ...numbering, ...(marked ? { hanging: HANGING } : {}) } };
}

/** Whether a style is one of the document's: those of the outermost lists of its body always, for who goes on writing. */
function isDefined(part: ListPart, kind: ListKind, level: number, used: ReadonlySet<string>): boolean {
	const isUsual = part === 'body' && level === 1 && kind !== 'open' && kind !== 'done';
	return isUsual || used.has(listStyle(part, kind, level - 1, false)) || used.has(listStyle(part, kind, level - 1, true));
}

/** The styles of list items among those used. */
export function listStyles(used: ReadonlySet<string>, styles: Styles): StyleDefinition[] {
	const kinds = [...MARKED, 'continue'] as const;
	const { before, after } = styles.looseList;
	const all = PARTS.flatMap((part) => kinds.flatMap((kind) => LEVELS.map((level) => ({ part, kind, level }))));
	return all.flatMap(({ part, kind, level }) => {
		const tight = definition(part, kind, level, styles);
		const loose = { id: `${tight.id}Loose`, name: `${tight.name} Loose`, basedOn: tight.id, look: { before, after, color: styles.looseList.color } };
		return [...(isDefined(part, kind, level, used) ? [tight] : []), ...(used.has(loose.id) ? [loose] : [])];
	});
}

const BULLETS = ['–', '•'] as const;

function markerXml(kind: Marked, level: number): string {
	if (kind === 'number') return `<w:numFmt w:val="decimal"/>LINK<w:lvlText w:val="%${level}."/>`;
	const text = kind === 'bullet' ? (BULLETS[(level - 1) % BULLETS.length] ?? '–') : kind === 'done' ? '☑' : '☐';
	return `<w:numFmt w:val="bullet"/>LINK<w:lvlText w:val="${text}"/>`;
}

function levelXml(part: ListPart, kind: Marked, level: number, used: ReadonlySet<string>, styles: Styles): string {
	const style = listStyle(part, kind, level - 1, false);
	const link = isDefined(part, kind, level, used) ? `<w:pStyle w:val="${style}"/>` : '';
	const font = kind === 'open' || kind === 'done' ? `<w:rPr><w:rFonts w:ascii="${SYMBOL_FONT}" w:hAnsi="${SYMBOL_FONT}" w:cs="${SYMBOL_FONT}"/></w:rPr>` : '';
	const indent = `<w:pPr><w:ind w:left="${listIndent(part, level - 1, styles)}" w:hanging="${HANGING}"/></w:pPr>`;
	return `<w:lvl w:ilvl="${level - 1}"><w:start w:val="1"/>${markerXml(kind, level).replace('LINK', link)}<w:lvlJc w:val="left"/>${indent}${font}</w:lvl>`;
}

/** The numbered lists of a rendering. */
export class Lists {
	readonly #own: { readonly part: ListPart; readonly start: number }[] = [];

	/** The numbering of a new list whose first item has a number. */
	begin(part: ListPart, start: number): number {
		return LAST_NUMBER + this.#own.push({ part, start });
	}

	/**
	 * word/numbering.xml.
	 * @param used the styles of the document that are defined
	 */
	numberingXml(used: ReadonlySet<string>, styles: Styles): string {
		const parts = PARTS.filter((part) => part === 'body' || [...used].some((id) => id.startsWith(`${PREFIXES[part]}List`.replace(' ', ''))));
		const lists = parts.flatMap((part) => MARKED.map((kind) => ({ part, kind, number: numberOf(part, kind) })));
		const abstract = lists.map(({ part, kind, number }) => {
			const levels = LEVELS.map((level) => levelXml(part, kind, level, used, styles)).join('');
			return `<w:abstractNum w:abstractNumId="${number}"><w:multiLevelType w:val="multilevel"/><w:name w:val="${escapeXml(nameOf(part, kind, 1))}"/>${levels}</w:abstractNum>`;
		});
		const linked = lists.map(({ number }) => `<w:num w:numId="${number}"><w:abstractNumId w:val="${number}"/></w:num>`);
		const own = this.#own.map(({ part, start }, index) => {
			const overrides = LEVELS.map((level) => `<w:lvlOverride w:ilvl="${level - 1}"><w:startOverride w:val="${start}"/></w:lvlOverride>`).join('');
			return `<w:num w:numId="${LAST_NUMBER + index + 1}"><w:abstractNumId w:val="${numberOf(part, 'number')}"/>${overrides}</w:num>`;
		});
		return `${XML_DECLARATION}<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[...abstract, ...linked, ...own].join('')}</w:numbering>`;
	}
}
