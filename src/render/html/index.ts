/** The document tree as one HTML page that needs no other file. */
import type { DocumentBlock, DocumentTree, Section } from '../../document/nodes.ts';
import { points, printedPage } from '../printedPage.ts';
import { fittedTables } from '../text/fittedTables.ts';
import { captionListMarkup, contentsMarkup, figureMarkup, formEms, formMarkup, statementMarkup, titlePageMarkup } from './blocks.ts';
import { drawnMarkup } from './drawn.ts';
import { escapeHtml } from './escape.ts';
import { blockHast, markup } from './narrative.ts';
import { notesMarkup } from './notes.ts';
import { pageMarkup } from './page.ts';
import { type HtmlState, initialState } from './state.ts';
import { stylesOf } from './styles.ts';

function blockMarkup(block: DocumentBlock, width: number, state: HtmlState): string {
	switch (block.type) {
		case 'titlePage':
			return titlePageMarkup(block, state);
		case 'contents':
			return contentsMarkup(block, state);
		case 'captionList':
			return captionListMarkup(block, state);
		case 'formTable':
			return formMarkup(block, width, state);
		case 'figure':
			return figureMarkup(block, state);
		case 'chart':
		case 'treeDrawing':
			return drawnMarkup(block, width, state);
		case 'statement':
			return statementMarkup(block, state);
		default:
			return markup(blockHast([block], state));
	}
}

const isFront = (block: DocumentBlock | undefined): boolean => block?.type === 'titlePage' || block?.type === 'contents' || block?.type === 'captionList';

/** Title page, contents and lists, and the sections without them. */
function parted(sections: readonly Section[]): { readonly front: readonly DocumentBlock[]; readonly rest: readonly Section[] } {
	const [first, ...others] = sections;
	if (!first) return { front: [], rest: [] };
	const end = first.children.findIndex((block) => !isFront(block));
	const front = end < 0 ? first.children : first.children.slice(0, end);
	return { front, rest: [{ ...first, children: first.children.slice(front.length) }, ...others] };
}

function sectionMarkup(section: Section, state: HtmlState): string[] {
	const width = printedPage(state.tree.page, section.orientation, points).textWidth;
	const blocks = section.children.map((block) => blockMarkup(block, width, state)).filter((text) => text !== '');
	const [opening] = section.children;
	// Two breaks on end would leave a page empty.
	const breaks = section.startsPage && !(opening?.type === 'heading' && opening.data?.startsPage);
	if (section.orientation === 'landscape') return [`<div class="landscape${breaks ? ' page' : ''}">`, ...blocks, '</div>'];
	return breaks ? ['<div class="page"></div>', ...blocks] : blocks;
}

/** Every width that forms have on narrow screens, in ems. */
function formWidths(tree: DocumentTree): number[] {
	const { sections, page } = tree;
	const widths = sections.flatMap(({ orientation, children }) =>
		children.flatMap((block) => (block.type === 'formTable' ? (formEms(block, printedPage(page, orientation, points).textWidth, tree) ?? []) : [])),
	);
	return [...new Set(widths)].sort((a, b) => a - b);
}

/**
 * Renders a document tree.
 * @returns the bytes of the page in UTF-8; the same for the same tree
 */
export function renderHtml(asked: DocumentTree): Uint8Array {
	const tree = fittedTables(asked);
	const state = initialState(tree);
	const { front, rest } = parted(tree.sections);
	const head = front.map((block) => blockMarkup(block, 0, state));
	// A page without a title page says its title to who hears it; those who see have it in the window's title.
	const title = front.some(({ type }) => type === 'titlePage') ? [] : [`<h1 class="heard">${escapeHtml(tree.title)}</h1>`];
	const main = [...title, ...rest.flatMap((section) => sectionMarkup(section, state))];
	const notes = notesMarkup(state);
	return new TextEncoder().encode(pageMarkup(tree, { front: head, main: notes === '' ? main : [...main, notes], styles: stylesOf(tree, formWidths(tree)) }));
}
