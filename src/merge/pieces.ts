import type { Node, Root } from 'mdast';
import { parseNarrative } from '../source/markdown.ts';

/** A paragraph, heading, item of a list, row of a table or line of a directive, with what stands around it; all pieces together are the whole text. */
export interface Piece {
	/** What begins its line: the mark of an item. */
	readonly lead: string;
	readonly body: string;
	/** Up to the next: the end of the line and empty lines. */
	readonly tail: string;
	/** Of a program's or of data, where lines have a meaning. */
	readonly isVerbatim: boolean;
}

const OPENED = new Set(['list', 'listItem', 'table', 'blockquote', 'containerDirective', 'footnoteDefinition']);
const VERBATIM = new Set(['code', 'yaml', 'html', 'math']);

interface Leaf {
	readonly start: number;
	readonly end: number;
	readonly isVerbatim: boolean;
}

/** The pieces of a Markdown text in their order. */
export function piecesOf(text: string): Piece[] {
	const leaves = leavesOf(parseNarrative({ path: '', text }).tree);
	const pieces: Piece[] = [];
	let at = 0;
	for (const { start, end, isVerbatim } of leaves) {
		const line = Math.max(text.lastIndexOf('\n', start - 1) + 1, at);
		pieces.push(...between(text.slice(at, line)));
		pieces.push({ lead: text.slice(line, start), body: text.slice(start, end), tail: '', isVerbatim });
		at = end;
	}
	return closed([...pieces, ...between(text.slice(at))]);
}

function leavesOf(tree: Root): Leaf[] {
	const leaves: Leaf[] = [];
	const visit = (node: Node): void => {
		const children = 'children' in node && Array.isArray(node.children) ? node.children : [];
		if (OPENED.has(node.type) && children.length > 0) children.forEach(visit);
		else if (node.position) leaves.push({ start: node.position.start.offset ?? 0, end: node.position.end.offset ?? 0, isVerbatim: VERBATIM.has(node.type) });
	};
	tree.children.forEach(visit);
	return leaves;
}

/** Lines that no paragraph has: the beginnings and ends of directives, the rule under a table's head. What is empty is left as a tail alone. */
function between(text: string): Piece[] {
	return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line, index) => {
		const body = index === 0 || line.trim() !== '' ? line.trimEnd() : '';
		return { lead: '', body, tail: line.slice(body.length), isVerbatim: false };
	});
}

/** Pieces without a body are the tail of the one before. */
function closed(pieces: readonly Piece[]): Piece[] {
	const found: Piece[] = [];
	for (const piece of pieces) {
		const last = found.at(-1);
		if (last && piece.lead + piece.body === '') found[found.length - 1] = { ...last, tail: last.tail + piece.tail };
		else found.push(piece);
	}
	return found;
}
