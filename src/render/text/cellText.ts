/** The plain text of a cell. */
import { toString as plainText } from 'mdast-util-to-string';
import type { FormCell } from '../../document/nodes.ts';

/** A cell's text; line breaks part its lines. */
export function cellText({ children }: FormCell): string {
	const [only] = children;
	if (children.length === 1 && only?.type === 'text') return only.value;
	return children.map((child) => (child.type === 'break' ? '\n' : plainText(child))).join('');
}
