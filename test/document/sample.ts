import type { FootnoteDefinition } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { buildDocument } from '../../src/document/build.ts';
import type { DocumentBlock, DocumentTree, FormRow, FormTable } from '../../src/document/nodes.ts';
import type { DraftVersion } from '../../src/document/title.ts';
import { activityPlan, type Files, linked, SAMPLE } from '../sample-workspace.ts';

/** The sample with narrative texts in their slots; a path is from the workspace's root. */
export function withTexts(slots: Readonly<Record<string, string>>, files: Files = {}): Files {
	const narrative = Object.entries(slots).map(([slot, path]) => `  ${slot}: ${path}`);
	return {
		...SAMPLE,
		'text/data/gyventojai.csv': 'Metai,Gyventojai\n2014,304097\n',
		...files,
		'svp.yaml': (SAMPLE['svp.yaml'] ?? '').replace('mission:', `narrative:\n${narrative.join('\n')}\nmission:`),
	};
}

export function documentOf(
	files: Files,
	options: { readonly language?: 'lt' | 'en'; readonly draft?: boolean; readonly root?: string; readonly epoch?: number; readonly version?: DraftVersion } = {},
) {
	const { language = 'lt', draft = false, root, epoch, version } = options;
	const workspace = linked(files, root);
	const { tree, diagnostics } = buildDocument(workspace, activityPlan(workspace), { language, draft, ...(epoch === undefined ? {} : { epoch }), ...(version ? { version } : {}) });
	if (!tree) throw new Error(diagnostics.map(({ message }) => message.en).join('\n'));
	return { tree, diagnostics };
}

export const blocksOf = ({ sections }: DocumentTree): DocumentBlock[] => sections.flatMap(({ children }) => children);

/** The blocks of the introduction (the first chapter), without its heading; one text for both languages. */
export function introduction(text: string, options: Parameters<typeof documentOf>[1] = {}): DocumentBlock[] {
	return introductionOf(documentOf(withTexts({ introduction: '{lt: text/ivadas.md, en: text/ivadas.md}' }, { 'text/ivadas.md': text }), options).tree);
}

export function introductionOf(tree: DocumentTree): DocumentBlock[] {
	const blocks = blocksOf(tree);
	const isChapter = (block: DocumentBlock): boolean => block.type === 'heading' && block.depth === 1;
	const start = blocks.findIndex(isChapter);
	const end = blocks.findIndex((block, index) => index > start && isChapter(block));
	return blocks.slice(start + 1, end < 0 ? undefined : end);
}

/** The words of a block or a note; no-break spaces shown as `_`. */
export function words(node: DocumentBlock | FootnoteDefinition | undefined): string {
	if (!node) return '';
	if (node.type === 'formTable') return [...node.head, ...rowsOf(node)].map((row) => cellTexts(row).join(' | ')).join('\n');
	return shown(plainText(node));
}

export const shown = (text: string): string => text.replaceAll('\u00a0', '_');

export const rowsOf = ({ groups }: FormTable): FormRow[] => groups.flatMap(({ rows }) => rows);

export const cellTexts = ({ cells }: FormRow): string[] => cells.map((cell) => shown(cell.children.map((child) => (child.type === 'break' ? '\n' : plainText(child))).join('')));
