import type { DocumentTree } from '../../document/nodes.ts';

/** Font size in points of tables written in Markdown: that of notes. */
export const markdownTableSize = ({ styles }: Pick<DocumentTree, 'styles'>): number => styles.sourceNote.size;
