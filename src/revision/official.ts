/** The official comparison version: its heading, what is to be said at its beginning, and the document or its changed parts. */
import type { DocumentBlock, DocumentTree, PhrasingContent, Section, TitlePage } from '../document/nodes.ts';
import { changedParts } from './excerpt.ts';
import { isRevised } from './revised.ts';
import { markedWhole } from './words.ts';

const HEADING = { lt: 'Lyginamasis projekto variantas', en: 'Comparison version of the draft' } as const;

/** What stands before the document. */
export interface Preface {
	/** Sentences for the reader: what could not be compared. */
	readonly notices: readonly string[];
	readonly changedOnly: boolean;
}

/** A merged document under the heading of comparison versions. */
export function officialDocument(merged: DocumentTree, { notices, changedOnly }: Preface): DocumentTree {
	const tree: DocumentTree = { ...merged, revisions: { kind: 'official' } };
	const [first, ...others] = tree.sections;
	const [opening, ...rest] = first?.children ?? [];
	const body: Section[] = first ? [{ ...first, children: opening?.type === 'titlePage' ? rest : first.children }, ...others] : [];
	const shown = changedOnly ? changedParts(body) : body;
	const isFirstPage = opening?.type === 'titlePage' && !(changedOnly && !isRevised(opening));
	if (isFirstPage) return { ...tree, sections: after([underHeading(withMarkedTexts(opening), HEADING[tree.language], notices)], shown) };
	return { ...tree, sections: after(preface(tree, notices), changedOnly ? changedParts(tree.sections) : tree.sections) };
}

/** A document of a few sentences: that there are no changes. */
export function noticeDocument(tree: DocumentTree, notices: readonly string[]): DocumentTree {
	return { ...tree, sections: after(preface(tree, notices), []), footnotes: new Map() };
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const bold = (value: string): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] });

/** A title page that went or came whole, with the mark on its texts: what is said on it besides has none. */
function withMarkedTexts({ data: { revision } = {}, ...page }: TitlePage): TitlePage {
	if (revision === undefined) return page;
	const marked = (value: string): PhrasingContent[] => markedWhole([text(value)], revision);
	const { title, note, foot, approval } = page;
	return { ...page, revised: { title: marked(title), foot: marked(foot), ...(note === undefined ? {} : { note: marked(note) }), approval: approval.map(marked) } };
}

/** The title page with the heading above its approval block. */
function underHeading(page: TitlePage, heading: string, notices: readonly string[]): TitlePage {
	const { revised, approval, note } = page;
	const said = notices.length === 0 ? {} : { note: [note ?? '', ...notices].filter(Boolean).join(' ') };
	const saidRevised = notices.length > 0 && revised?.note ? { note: [...revised.note, text(` ${notices.join(' ')}`)] } : {};
	return {
		...page,
		...said,
		approval: [heading, '', ...approval],
		revised: { ...revised, ...saidRevised, approval: [[bold(heading)], [], ...(revised?.approval ?? approval.map((line) => [text(line)]))] },
	};
}

function preface({ title, language }: DocumentTree, notices: readonly string[]): DocumentBlock[] {
	return [
		{ type: 'statement', look: 'mark', children: [bold(HEADING[language])] },
		{ type: 'statement', look: 'title', children: [text(title)] },
		...notices.map((notice): DocumentBlock => ({ type: 'paragraph', children: [text(notice)] })),
	];
}

const EMPTY: Section = { type: 'section', orientation: 'portrait', children: [] };

/** Blocks before sections, on the first one's pages. */
function after(blocks: readonly DocumentBlock[], sections: readonly Section[]): Section[] {
	const [first = EMPTY, ...others] = sections;
	return [{ ...first, children: [...blocks, ...first.children] }, ...others];
}
