/** Footnotes at the end of the page, with links back to where they are named. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { blockHast, markId, markup } from './narrative.ts';
import type { HtmlState, Note } from './state.ts';
import { WORDING } from './wording.ts';

/** «↩», and for further marks of one note «↩ 2». */
function backLinks(number: number, { marks }: Note, state: HtmlState): ElementContent[] {
	const { back } = WORDING[state.tree.language];
	return Array.from({ length: marks }, (_, index) => index + 1).flatMap((place): ElementContent[] => [
		{ type: 'text', value: ' ' },
		h('a.back', { href: `#${markId(number, place)}`, role: 'doc-backlink', ariaLabel: back(number, place) }, ['↩', ...(place > 1 ? [h('sup', String(place))] : [])]),
	]);
}

function noteItem(content: ElementContent[], links: ElementContent[], number: number): Element {
	const last = content.findLast((one) => one.type === 'element');
	if (last?.type === 'element' && last.tagName === 'p') last.children.push(...links);
	else content.push(h('p', links));
	return h('li', { id: `_n${number}` }, content);
}

/** The notes that the text names, in the order of their numbers; empty when there are none. A note may name further ones, which join the list while it is gone through. */
export function notesMarkup(state: HtmlState): string {
	const contents: ElementContent[][] = [];
	for (let at = 0; at < state.notes.length; at++) contents.push(blockHast(state.notes[at]?.definition.children ?? [], state));
	if (contents.length === 0) return '';
	const items = state.notes.map((note, index) => noteItem(contents[index] ?? [], backLinks(index + 1, note, state), index + 1));
	const { name } = state.levels.next(1);
	return markup(h('section', { role: 'doc-endnotes', ariaLabelledBy: '_notes' }, [h(name, { id: '_notes' }, WORDING[state.tree.language].notes), h('ol', items)]));
}
