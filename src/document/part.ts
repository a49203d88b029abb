/** A part of a document apart: what is about one element, such as a programme, the tables of a form, or what stands under a heading. */
import type { FootnoteDefinition, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { DocumentBlock, DocumentTree, Heading, TitlePage } from './nodes.ts';

/** Names of the parts that a document has: codes of elements, of its tables the names of forms with or without a code, and titles of headings. */
export function partNames(tree: DocumentTree): string[] {
	const blocks = blocksOf(tree);
	const headings = headingsOf(blocks);
	const codes = headings.flatMap(({ data }) => data?.about ?? []);
	return [...new Set([...codes, ...blocks.flatMap((block) => (block.type === 'formTable' ? formNames(block.id) : [])), ...headings.map((heading) => plainText(heading))])];
}

const headingsOf = (blocks: readonly DocumentBlock[]): Heading[] => blocks.flatMap((block) => (block.type === 'heading' ? [block] : []));

/** A name as it stands in a file's, in small letters: codes and names of forms with their points, titles in plain letters. */
export const partFileName = (name: string): string => (/^[\w-][\w.-]*$/.test(name) ? name.toLowerCase() : plainLetters(name).slice(0, MOST_LETTERS).replace(/-$/, ''));

const MOST_LETTERS = 60;

const plainLetters = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');

/** Whether a heading is called so: by its title, whatever its letters, or as a chapter by its number. */
function isCalled(heading: Heading, name: string): boolean {
	const [number] = /\b[IVXLC]+\b/.exec(heading.data?.label ?? '') ?? [];
	return name !== '' && (number === name || plainLetters(plainText(heading)) === plainLetters(name));
}

/** «t-f2-02»: `f2` and `f2-02`. */
function formNames(id: string): string[] {
	const name = id.replace(/^t-/, '');
	const form = /^(.*?)-\d[\d.]*$/.exec(name)?.[1];
	return form === undefined ? [name] : [form, name];
}

const blocksOf = ({ sections }: DocumentTree): DocumentBlock[] => sections.flatMap(({ children }) => children);

/**
 * The part of a document, with a title page of its own and the numbers that tables and pictures have in the whole; references to what is left out
 * stay as words. Undefined when the document has no such part.
 */
export function partOf(tree: DocumentTree, name: string): DocumentTree | undefined {
	const blocks = blocksOf(tree);
	const part = keptBlocks(blocks, name);
	const [heading] = part;
	if (!heading) return undefined;
	const kept = new Set([...part, ...blocks.filter(({ type }) => type === 'titlePage')]);
	const title = heading.type === 'heading' ? plainText(heading) : tree.title;
	const sections = tree.sections
		.map((section) => ({ ...section, children: section.children.filter((block) => kept.has(block)).map((block) => (block.type === 'titlePage' ? partTitle(block, title) : block)) }))
		.filter(({ children }) => children.length > 0);
	const apart = { ...tree, title: `${title} – ${tree.title}`, sections };
	unlink(apart);
	return apart;
}

/** The blocks of the part: of an element, else the tables of a form with the headings above them, else what stands under headings of that title. */
function keptBlocks(blocks: readonly DocumentBlock[], name: string): DocumentBlock[] {
	const headings = headingsOf(blocks);
	const own = headings.find(({ data }) => data?.about === name);
	if (own) return under(own, blocks);
	const tables = tablesOf(blocks, name);
	if (tables.length > 0) return tables;
	const called = new Set(headings.filter((heading) => isCalled(heading, name)).flatMap((heading) => under(heading, blocks)));
	return blocks.filter((block) => called.has(block));
}

/** A heading with all up to the next of its level or a higher one. */
function under(heading: Heading, blocks: readonly DocumentBlock[]): DocumentBlock[] {
	const start = blocks.indexOf(heading);
	const end = blocks.findIndex((block, index) => index > start && block.type === 'heading' && block.depth <= heading.depth);
	return blocks.slice(start, end < 0 ? undefined : end);
}

function tablesOf(blocks: readonly DocumentBlock[], name: string): DocumentBlock[] {
	const kept = new Set<DocumentBlock>();
	let heading: Heading | undefined;
	for (const block of blocks) {
		if (block.type === 'heading') heading = block;
		if (block.type !== 'formTable' || !formNames(block.id).includes(name)) continue;
		if (heading) kept.add(heading);
		kept.add(block);
	}
	return [...kept];
}

/** The part's name in the place of the document's, which comes below. */
function partTitle(page: TitlePage, title: string): TitlePage {
	return { ...page, title, note: page.note === undefined ? page.title : `${page.title}. ${page.note}` };
}

/** References to what the document no longer has become their words. */
function unlink(tree: DocumentTree): void {
	const blocks = blocksOf(tree);
	const anchors = new Set(blocks.map((block) => (block.type === 'heading' ? block.data?.id : 'id' in block ? block.id : undefined)));
	for (const block of [...blocks, ...tree.footnotes.values()]) if ('children' in block) unlinkIn(block, anchors);
}

function unlinkIn(block: DocumentBlock | FootnoteDefinition, anchors: ReadonlySet<string | undefined>): void {
	// biome-ignore lint/nursery/noUnsafeTypeAssertion: the visitor's types know only mdast's own nodes; it walks ours as well
	visit({ type: 'root', children: [block as RootContent] }, 'crossReference', (node, index, parent) => {
		if (index === undefined || anchors.has(node.target) || !parent) return undefined;
		Object.assign(parent, { children: [...parent.children.slice(0, index), ...node.children, ...parent.children.slice(index + 1)] });
		return [SKIP, index];
	});
}
