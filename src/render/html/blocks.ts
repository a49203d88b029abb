/** Blocks that Markdown doesn't know: forms, pictures with captions, statements, the contents. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Caption, CaptionList, Contents, DocumentTree, Figure, FormTable, Logo, Statement, TitlePage } from '../../document/nodes.ts';
import { leastEms } from '../text/columnWidths.ts';
import type { OutlineEntry } from './anchors.ts';
import { escapeHtml, printable } from './escape.ts';
import { tableRows } from './formTable.ts';
import { COLUMNS_THAT_FIT } from './markdownTable.ts';
import { markup, phrasingHast, textRuns, widthStyle } from './narrative.ts';
import type { HtmlState } from './state.ts';
import { WORDING } from './wording.ts';

const lines = (className: string, texts: readonly string[]): Element[] => texts.map((text) => h('p', { className: [className] }, textRuns(text)));

/** Approval block, title, note and foot: the page's head. */
export function titlePageMarkup({ approval, isDraft, logo, title, note, foot }: TitlePage, state: HtmlState): string {
	const block =
		approval.length > 0
			? [
					h(
						'div.approval',
						approval.map((line, index) => h(isDraft && index === 0 ? 'p.draft' : 'p', textRuns(line))),
					),
				]
			: [];
	return markup(h('header', [...block, ...(logo ? [logoHast(logo, state)] : []), h('h1', textRuns(title)), ...lines('note', note === undefined ? [] : [note]), ...lines('foot', [foot])]));
}

/** The picture above the title; its alternative text where it can't be shown. */
function logoHast({ path, alt, width }: Logo, state: HtmlState): Element {
	const picture = state.picture(path);
	return h('p.logo', picture ? [h('img', { src: picture.source, alt: printable(alt), width: picture.width, height: picture.height, ...widthStyle(width) })] : [h('i', textRuns(alt))]);
}

/** Entries from the first on that lie below a depth, as nested lists. */
function entryList(entries: readonly OutlineEntry[]): Element {
	const items: Element[] = [];
	let at = 0;
	while (at < entries.length) {
		const entry = entries[at];
		if (!entry) break;
		const from = ++at;
		while (at < entries.length && (entries[at]?.depth ?? 0) > entry.depth) at++;
		const below = entries.slice(from, at);
		items.push(h('li', [h('a', { href: `#${encodeURIComponent(entry.id)}` }, textRuns(entry.text)), ...(below.length > 0 ? [entryList(below)] : [])]));
	}
	return h('ol', items);
}

/** The contents: links to the headings down to a depth. */
export function contentsMarkup({ title, depth }: Contents, state: HtmlState): string {
	const { name } = state.levels.next(1);
	const entries = state.anchors.outline.filter((entry) => entry.depth <= depth);
	return markup(h('nav', { ariaLabelledBy: '_contents' }, [h(name, { id: '_contents' }, printable(title)), entryList(entries)]));
}

/** A list of tables or of pictures: links to them. */
export function captionListMarkup({ of, title, entries }: CaptionList, state: HtmlState): string {
	const { name } = state.levels.next(1);
	const items = entries.map(({ target, text }) => h('li', [h('a', { href: `#${encodeURIComponent(state.anchors.idOf(target) ?? '')}` }, textRuns(text))]));
	return markup(h('nav.list', { ariaLabelledBy: `_${of}` }, [h(name, { id: `_${of}` }, printable(title)), h('ol', items)]));
}

export const statementMarkup = ({ look = 'statement', children }: Statement, state: HtmlState): string =>
	markup(h('p', { className: look === 'statement' ? look : `act-${look}` }, phrasingHast(children, state)));

/** «**1 lentelė.** …» */
function captionRuns({ label, children }: Caption, state: HtmlState): ElementContent[] {
	const full = label === '' || label.endsWith('.') ? label : `${label}.`;
	return [
		...(full === '' ? [] : [h('b', printable(full)), ' ' as const].map((run): ElementContent => (typeof run === 'string' ? { type: 'text', value: run } : run))),
		...phrasingHast(children, state),
	];
}

const sourceLines = (note: FormTable['sourceNote'], state: HtmlState): Element[] => (note === undefined ? [] : [h('p', { className: ['source'] }, phrasingHast(note, state))]);

/** A picture with its caption and source below. */
export function figureMarkup(figure: Figure, state: HtmlState): string {
	const picture = state.picture(figure.path);
	const shown: ElementContent = picture
		? h('img', { src: picture.source, alt: printable(figure.alt), width: figure.width, height: figure.height, ...widthStyle(figure.printedWidth) })
		: h('p', [h('i', textRuns(figure.alt))]);
	return markup(h('figure', { id: state.anchors.idOf(figure.id) }, [shown, ...captionBelow(figure, state)]));
}

/** The caption and the source of what is drawn. */
export function captionBelow({ caption, sourceNote }: Pick<Figure, 'caption' | 'sourceNote'>, state: HtmlState): Element[] {
	const below = [...(caption ? [h('p', captionRuns(caption, state))] : []), ...sourceLines(sourceNote, state)];
	return below.length > 0 ? [h('figcaption', below)] : [];
}

/**
 * A form in a frame that scrolls sideways where the screen is narrower than the table needs.
 * @param width the printed table's width in points
 */
export function formMarkup(table: FormTable, width: number, state: HtmlState): string {
	const id = state.anchors.idOf(table.id) ?? '';
	const ems = formEms(table, width, state.tree);
	const captionId = `_c-${id}`;
	const caption = table.caption ? markup(h('span', { id: captionId, className: ['title'] }, captionRuns(table.caption, state))) : '';
	const unit = table.unitNote === undefined ? '' : ` ${markup(h('span', { className: ['unit'] }, phrasingHast(table.unitNote, state)))}`;
	const captionElement = caption === '' && unit === '' ? '' : `<caption><span class="fixed">${caption}${unit}</span></caption>\n`;
	const inner = `<table>\n${captionElement}${tableRows(table, width, state)}\n</table>`;
	const label = table.caption ? `role="region" aria-labelledby="${escapeHtml(captionId)}"` : `role="group" aria-label="${WORDING[state.tree.language].table}"`;
	const source = markup(sourceLines(table.sourceNote, state));
	const classes = ems === undefined ? 'form narrow' : `form wide n${ems}`;
	return `<div class="${classes}" id="${escapeHtml(id)}" style="--pt:${table.fontSize}"><div class="scroll" ${label} tabindex="0">${inner}</div>${source}</div>`;
}

/** Ems of a table's letters between the margins of a telephone's screen. */
const TELEPHONE = 21.5;

/** The width of a form in ems of its letters, which it keeps on narrow screens; undefined when its columns may be squeezed, since they are few or want little. */
export function formEms(table: FormTable, width: number, letters: Pick<DocumentTree, 'language' | 'styles'>): number | undefined {
	const { columns, fontSize } = table;
	return columns.length <= COLUMNS_THAT_FIT || leastEms(table, letters) <= TELEPHONE ? undefined : Math.ceil(width / fontSize);
}
