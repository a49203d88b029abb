/** What texts call the tables, charts, trees and pictures that they show: `:see[name]`, and the anchors of the document. */
import { posix } from 'node:path';
import type { LeafDirective } from 'mdast-util-directive';

/** The name of a file without its folder and its extension. */
export const fileStem = (path: string): string => posix.basename(path).replace(/\.[^.]*$/, '');

/** The stated id, else the file's name, else what the chart is of. */
export function shownName({ name, attributes }: Pick<LeafDirective, 'name' | 'attributes'>): string {
	const { id, src, of, by } = attributes ?? {};
	if (id) return id;
	if (name === 'tree') return 'medis';
	return src ? fileStem(src) : [of, by].filter(Boolean).join('-');
}

/** The anchor of what is called so. */
export const shownAnchor = (name: string): string => `t-${name}`;

/** The anchor of the table of a chart's figures. */
export const figuresAnchor = (chart: string): string => `${chart}-data`;
