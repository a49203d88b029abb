/** Markdown as HTML by mdast-util-to-hast, with handlers of our own where it knows too little of official documents or too much of the web. */
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Code, FootnoteReference, Heading, Image, Link, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { defaultHandlers, type Handlers, type State, toHast } from 'mdast-util-to-hast';
import type { CrossReference, Foreign } from '../../document/nodes.ts';
import { codesApart, printable } from './escape.ts';
import { markdownTable } from './markdownTable.ts';
import type { HtmlState } from './state.ts';
import { WORDING } from './wording.ts';

/** Addresses a reader may be led to; others are printed as plain text. */
const SAFE_ADDRESS = /^(https?:|mailto:)/i;

/** hast as HTML text. */
export const markup = (nodes: ElementContent | readonly ElementContent[]): string => toHtml('type' in nodes ? nodes : [...nodes]);

/** Blocks of Markdown as hast. */
export function blockHast(nodes: readonly RootContent[], state: HtmlState): ElementContent[] {
	const result = toHast({ type: 'root', children: [...nodes] }, { handlers: handlersOf(state) });
	const children = result.type === 'root' ? result.children : [result];
	return children.filter((child): child is ElementContent => child.type !== 'doctype');
}

/** Runs of text as hast. They go through a paragraph, since blocks would be parted by line ends. */
export function phrasingHast(nodes: readonly PhrasingContent[], state: HtmlState): ElementContent[] {
	return blockHast([{ type: 'paragraph', children: [...nodes] }], state).flatMap((block) => (block.type === 'element' ? block.children : []));
}

const known = new WeakMap<HtmlState, Handlers>();

/** The handlers of one rendering. */
function handlersOf(state: HtmlState): Handlers {
	const made = known.get(state) ?? makeHandlers(state);
	known.set(state, made);
	return made;
}

function makeHandlers(state: HtmlState): Handlers {
	return {
		text: (_, node: { value: string }) => textRuns(node.value),
		inlineCode: (_, node: { value: string }) => h('code', printable(node.value)),
		code: (_, node: Code) => h('pre', [h('code', printable(node.value))]),
		heading: (own: State, node: Heading) => heading(own.all(node), node, state),
		html: (_, { value }: { value: string }, parent) => html(value, parent?.type === 'root'),
		link: (own: State, node: Link) => link(own, node.url, node.children, state),
		linkReference: (own: State, node: { identifier: string } & Pick<Link, 'children'>) => link(own, state.definitions.get(node.identifier)?.url ?? '', node.children, state),
		crossReference: (own: State, node: CrossReference) => reference(node.target, own.all({ type: 'paragraph', children: [...node.children] }), state),
		foreign: (own: State, node: Foreign) => h('span', { lang: node.language }, own.all({ type: 'paragraph', children: node.children })),
		image: (_, node: Image) => image(node.url, node.alt ?? '', state, node.data?.printedWidth),
		imageReference: (_, node: { identifier: string; alt?: string | null }) => image(state.definitions.get(node.identifier)?.url ?? '', node.alt ?? '', state),
		footnoteReference: (_, node: FootnoteReference) => footnoteMark(node.identifier, state),
		listItem: (own: State, node: ListItem, parent) => listItem(own, node, parent, state),
		table: (own: State, node: Table) => markdownTable(node, own, state.tree),
	};
}

/** A plain text as hast: its codes and joined numbers stay on one line. */
export const textRuns = (text: string): ElementContent[] =>
	codesApart(printable(text)).flatMap((piece, index): ElementContent[] => (piece === '' ? [] : index % 2 === 0 ? [{ type: 'text', value: piece }] : [h('span.w', piece)]));

/** Tags in Markdown are printed as they are written, but for the line break that table cells need; comments are not. */
function html(value: string, isBlock: boolean): ElementContent | ElementContent[] | undefined {
	if (/^<br\s*\/?>$/i.test(value)) return h('br');
	if (value.startsWith('<!--')) return undefined;
	return isBlock ? h('p', textRuns(value)) : textRuns(value);
}

/** A heading in its level, its label on a line of its own above the title. */
function heading(title: ElementContent[], node: Heading, state: HtmlState): ElementContent {
	const { name, level } = state.levels.next(node.depth);
	const label = node.data?.label ? [h('span.label', printable(node.data.label)), ' '] : [];
	const classes = [`d${node.depth}`, ...(node.data?.startsPage ? ['page'] : [])];
	return h(name, { id: state.anchors.ofHeading(node), className: classes, ...(level === undefined ? {} : { ariaLevel: String(level) }) }, [...label, ...title]);
}

function link(own: State, url: string, children: Link['children'], state: HtmlState): ElementContent | ElementContent[] {
	if (SAFE_ADDRESS.test(url)) return defaultHandlers.link(own, { type: 'link', url: printable(url), children });
	const content = own.all({ type: 'paragraph', children });
	return url.startsWith('#') ? reference(decoded(url.slice(1)), content, state) : content;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** A link to a place in the document; plain text when there is no such place. */
function reference(target: string, children: ElementContent[], state: HtmlState): ElementContent | ElementContent[] {
	const id = state.anchors.idOf(target);
	return id === undefined ? children : h('a', { href: `#${encodeURIComponent(id)}` }, children);
}

function image(path: string, alt: string, state: HtmlState, printedWidth?: number): ElementContent {
	const picture = state.picture(path);
	return picture ? h('img', { src: picture.source, alt: printable(alt), width: picture.width, height: picture.height, ...widthStyle(printedWidth) }) : { type: 'text', value: printable(alt) };
}

/** The width that the text gives to a picture; never more than there is room for, and as high as it then is. */
export const widthStyle = (printedWidth: number | undefined): { readonly style?: string } => (printedWidth === undefined ? {} : { style: `width:${printedWidth}mm;object-fit:contain` });

/** A footnote's mark, a link to the note. A note named again has one number and several marks. */
function footnoteMark(identifier: string, state: HtmlState): ElementContent | undefined {
	const definition = state.tree.footnotes.get(identifier);
	if (!definition) return undefined;
	const at = state.notes.findIndex((note) => note.definition === definition);
	const number = at < 0 ? state.notes.push({ definition, marks: 0 }) : at + 1;
	const note = state.notes[number - 1];
	if (!note) return undefined;
	note.marks++;
	return h('sup', [h('a', { href: `#_n${number}`, id: markId(number, note.marks), role: 'doc-noteref' }, String(number))]);
}

/** The id of a note's nth mark. */
export const markId = (note: number, place: number): string => (place === 1 ? `_m${note}` : `_m${note}-${place}`);

/** A task's box is a sign with a name: a form's checkbox would wait for a click. */
function listItem(own: State, node: ListItem, parent: Parameters<Handlers['listItem'] & {}>[2], state: HtmlState): ElementContent {
	const { checked, ...plain } = node;
	const item = defaultHandlers.listItem(own, plain, parent);
	if (checked == null) return item;
	const wording = WORDING[state.tree.language];
	const sign = h('span.box', { role: 'img', ariaLabel: checked ? wording.done : wording.open }, checked ? '☑' : '☐');
	const [first] = item.children;
	const opening = first?.type === 'text' && first.value.trim() === '' ? item.children[1] : first;
	const target = opening?.type === 'element' && opening.tagName === 'p' ? opening : item;
	target.children.unshift(sign, { type: 'text', value: ' ' });
	item.properties.className = ['task'];
	return item;
}
