/** The plain text of a cell. */
import { toString as plainText } from 'mdast-util-to-string';
import type { FormCell } from '../../document/nodes.ts';

/** A cell's text; line breaks part its lines. */
export function cellText({ children }: FormCell): string {
	const [only] = children;
	if (children.length === 1 && only?.type === 'text') return only.value;
	return linesOf(children);
}

const linesOf = (nodes: FormCell['children']): string => nodes.map((node) => (node.type === 'break' ? '\n' : node.type === 'foreign' ? linesOf(node.children) : plainText(node))).join('');
