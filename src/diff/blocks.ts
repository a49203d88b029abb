import type { Heading, ListItem, Node, Nodes, Paragraph, Table, TableRow } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { Language } from '../diagnostic.ts';
import { plainText } from '../model/localized.ts';
import type { Decimal } from '../model/types.ts';
import type { NarrativeFile, SourceFile } from '../source/types.ts';
import { spotAt } from './place.ts';
import { sentencesOf } from './sentences.ts';
import type { Shown, Spot } from './types.ts';

/** A paragraph, heading, item of a list, row of a table, or what a narrative text shows: a table of data, a chart, a tree, a picture. */
export interface Block {
	readonly kind: 'paragraph' | 'heading' | 'item' | 'row' | 'note' | Shown;
	readonly file: string;
	/** As it is read in print, without marks. */
	readonly text: string;
	/** The same in English where that is written otherwise: decimals of a table. */
	readonly english?: string;
	/** As it is written, its layout aside. */
	readonly source: string;
	/** Of a heading. */
	readonly depth?: number;
	/** Of a row. */
	readonly cells?: readonly Cell[];
	/** Which row of its table, the head 0. */
	readonly row?: number;
	/** Of a row that is compared by some of its cells: all of them. */
	readonly whole?: Pick<Block, 'text' | 'english'>;
	readonly offset: number;
	/** The file that it stands in. */
	readonly origin: SourceFile;
}

const SHOWN: readonly Shown[] = ['table', 'chart', 'tree', 'picture'];

export interface Cell {
	/** As it is read in print. */
	readonly text: string;
	/** The same in English, of a figure. */
	readonly english?: string;
	readonly figure?: Decimal;
	/** What stands above it in the head of the table; empty for the head itself. */
	readonly head: string;
	readonly offset: number;
}

/** The blocks of a narrative in their order. */
export function blocksOf(narrative: NarrativeFile): Block[] {
	const blocks: Block[] = [];
	for (const node of narrative.tree.children) visit(node, narrative, blocks);
	return blocks;
}

function visit(node: Nodes, narrative: NarrativeFile, blocks: Block[]): void {
	const add = (block: Pick<Block, 'kind' | 'text'> & Partial<Block>): void => {
		if (block.text !== '') blocks.push({ file: narrative.file.path, source: sliceOf(narrative, node), offset: startOf(node), origin: narrative.file, ...block });
	};
	switch (node.type) {
		case 'list':
		case 'blockquote':
			for (const child of node.children) visit(child, narrative, blocks);
			return;
		case 'footnoteDefinition':
			for (const child of node.children) {
				const from = blocks.length;
				visit(child, narrative, blocks);
				if (child.type === 'paragraph') blocks.push(...blocks.splice(from).map((block): Block => ({ ...block, kind: 'note' })));
			}
			return;
		case 'containerDirective': {
			const opening = plainText(narrative.file.text.slice(startOf(node), node.children[0]?.position?.start.offset ?? startOf(node)));
			add({ kind: 'paragraph', text: opening, source: opening });
			for (const child of node.children) visit(child, narrative, blocks);
			return;
		}
		case 'listItem':
			visitItem(node, narrative, blocks);
			return;
		case 'table':
			for (const row of node.children) add(rowOf(row, node, narrative));
			return;
		case 'heading':
			add({ kind: 'heading', text: wordsIn(node, narrative), depth: node.depth });
			return;
		case 'paragraph': {
			const [only, ...others] = node.children;
			if (only?.type === 'image' && others.length === 0) add({ kind: 'picture', text: told(only.title, [only.alt, only.url]) });
			else add({ kind: 'paragraph', text: wordsIn(node, narrative) });
			return;
		}
		case 'leafDirective': {
			const kind = SHOWN.find((one) => one === node.name);
			add(kind ? { kind, text: directiveText(node) } : { kind: 'paragraph', text: sliceOf(narrative, node) });
			return;
		}
		default:
			if (!isComment(node)) add({ kind: 'paragraph', text: sliceOf(narrative, node) });
	}
}

/** «Gyventojų skaičius · type: line · src: data/gyventojai.csv» */
function directiveText({ attributes }: LeafDirective): string {
	const { caption, ...rest } = attributes ?? {};
	return told(
		caption,
		Object.entries(rest).map(([name, value]) => `${name}: ${value ?? ''}`),
	);
}

function told(caption: string | null | undefined, rest: readonly (string | null | undefined)[]): string {
	return plainText([...(caption ? [caption] : []), ...rest.filter(Boolean)].join(' · '));
}

/** Whether a block is told whole, not by its sentences. */
export function isWhole({ kind, cells }: Block): boolean {
	return cells !== undefined || SHOWN.some((one) => one === kind);
}

/** The first paragraph of an item stands for its mark; what is beneath it are blocks of their own. */
function visitItem(item: ListItem, narrative: NarrativeFile, blocks: Block[]): void {
	for (const [index, child] of item.children.entries()) {
		if (child.type !== 'paragraph') visit(child, narrative, blocks);
		else {
			const box = index > 0 || typeof item.checked !== 'boolean' ? '' : item.checked ? '☑ ' : '☐ ';
			const source = plainText(narrative.file.text.slice(startOf(index === 0 ? item : child), child.position?.end.offset));
			blocks.push({ kind: 'item', file: narrative.file.path, text: box + wordsIn(child, narrative), source, offset: startOf(child), origin: narrative.file });
		}
	}
}

function rowOf(row: TableRow, table: Table, narrative: NarrativeFile): Pick<Block, 'kind' | 'text' | 'source' | 'cells' | 'row' | 'offset'> {
	const [head] = table.children;
	const heads = row === head ? [] : (head?.children ?? []).map((cell) => wordsIn(cell, narrative));
	const cells = row.children.map((cell, index) => ({ text: wordsIn(cell, narrative), head: heads[index] ?? '', offset: startOf(cell) }));
	return { kind: 'row', text: rowText(cells), source: sliceOf(narrative, row), cells, row: table.children.indexOf(row), offset: startOf(row) };
}

/** A row as it is told whole. */
export function rowText(cells: readonly Pick<Cell, 'text' | 'english'>[], language: Language = 'lt'): string {
	return cells.map(({ text, english = text }) => (language === 'en' ? english : text) || '–').join(' · ');
}

/** What is read of running text: without marks of emphasis; a link with its address, if the text is not the address itself. */
function wordsIn(node: Heading | Paragraph | TableRow['children'][number], narrative: NarrativeFile): string {
	return plainText(node.children.map((child) => inlineWords(child, narrative)).join(''));
}

function inlineWords(node: Nodes, narrative: NarrativeFile): string {
	switch (node.type) {
		case 'text':
		case 'inlineCode':
			return node.value;
		case 'break':
			return ' ';
		case 'html':
			return isComment(node) ? '' : sliceOf(narrative, node);
		case 'emphasis':
		case 'strong':
		case 'delete':
			return node.children.map((child) => inlineWords(child, narrative)).join('');
		case 'link': {
			const words = node.children.map((child) => inlineWords(child, narrative)).join('');
			return node.url.endsWith(words) ? words : `${words} (${node.url})`;
		}
		default:
			return sliceOf(narrative, node);
	}
}

/** A comment is read by nobody. */
function isComment(node: Nodes): boolean {
	return node.type === 'html' && node.value.startsWith('<!--');
}

function startOf(node: Node): number {
	return node.position?.start.offset ?? 0;
}

function sliceOf({ file }: NarrativeFile, node: Node): string {
	return plainText(file.text.slice(startOf(node), node.position?.end.offset));
}

export function spotOfBlock({ origin }: Block, offset: number): Spot {
	return spotAt(origin, offset);
}

/** What a text says, a sentence a line and an empty line between paragraphs, so that lines broken anew are no change. */
export function narrativeOutline(narrative: NarrativeFile): string {
	return blocksOf(narrative)
		.map(({ source }) => `${sentencesOf(source).join('\n')}\n`)
		.join('\n');
}
