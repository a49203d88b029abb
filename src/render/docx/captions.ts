/** Captions with numbers that Word can renumber, and what stands above and below tables and pictures. */
import type { FileChild, ParagraphChild } from 'docx';
import { Paragraph, TextRun } from 'docx';
import { toString as plainText } from 'mdast-util-to-string';
import type { Caption, Drawn, Figure, FormTable, Revision } from '../../document/nodes.ts';
import { numberedLabel, type Sequences } from './captionLabel.ts';
import { drawnRuns } from './chart/drawing.ts';
import { field } from './fields.ts';
import { pictureRun } from './images.ts';
import type { Context } from './narrative.ts';
import { at, inline } from './narrative.ts';
import { styleFace } from './paragraphStyles.ts';
import { accepted, revisedBlocks, revisedParagraph, revisedRuns, revisionOf } from './revisions.ts';
import type { RenderState } from './state.ts';
import { tableBlock } from './tableBlock.ts';
import type { PageGeometry } from './units.ts';
import { pixels, twips } from './units.ts';
import { Element } from './xml.ts';

const labelRun = (text: string, style: string | undefined): TextRun => new TextRun({ text, ...(style === undefined ? {} : { style }) });

/** A caption's label. Its number is a field, so that added captions renumber, and the bookmark holds it alone: a text that refers to it has words and a case of its own. */
function label(text: string, style: string | undefined, sequences: Sequences, mark: (runs: readonly ParagraphChild[]) => readonly ParagraphChild[]): ParagraphChild[] {
	const run = (content: string): TextRun => labelRun(content, style);
	const parts = numberedLabel(text);
	if (parts === undefined) return [...mark([run(text)])];
	const { before, number, after } = parts;
	return [...(before === '' ? [] : [run(before)]), ...mark(field(sequences.instruction(parts), number, style)), ...(after === '' ? [] : [run(after)])];
}

/** «1 lentelė. …», but «1 pav. …»: an abbreviation has its full stop already. */
const afterLabel = (text: string): string => (text.endsWith('.') ? ' ' : '. ');

/** The style of a caption's label; where all of the caption looks so that of its colour alone, since Word takes weight that both have for none. */
function labelStyle(caption: string, { tree }: RenderState): string | undefined {
	const { bold, italic, color } = tree.styles.captionLabel;
	const around = styleFace(caption, tree.styles);
	if (!((bold && around.bold) || (italic && around.italic))) return 'CaptionLabel';
	return color === undefined ? undefined : 'CaptionLabelColour';
}

function captionParagraph(id: string, caption: Caption, style: string, context: Context, state: RenderState): Paragraph {
	const name = state.bookmarks.name(id);
	const labelled = labelStyle(style, state);
	const mark = (runs: readonly ParagraphChild[]): readonly ParagraphChild[] => (name === undefined ? runs : state.bookmarks.around(name, runs));
	const revised = caption.revised?.label?.flatMap((node) =>
		node.type === 'text'
			? revisedRuns(
					revisionOf(node),
					label(node.value, labelled, state.sequences, (runs) => runs),
				)
			: [],
	);
	const marked = revised ? mark(revised) : label(caption.label, labelled, state.sequences, mark);
	return new Paragraph({ style, children: [...marked, labelRun(afterLabel(caption.label), labelled), ...inline(caption.children, at(context, { style }))] });
}

/** An anchor where there is no caption to hold it. */
function bareAnchor(id: string, state: RenderState): ParagraphChild[] {
	const name = state.bookmarks.name(id);
	return name === undefined ? [] : state.bookmarks.around(name, []);
}

function sourceNote({ sourceNote: note, revised }: FormTable | Drawn, style: 'SourceNote' | 'FigureSource', context: Context): FileChild[] {
	if (revised?.sourceNote) return [revisedParagraph(style, revised.sourceNote, (nodes) => inline(nodes, context))];
	return note === undefined ? [] : [new Paragraph({ style, children: inline(note, at(context, { style })) })];
}

/** The source note or a small gap; each goes where the other comes. */
function belowTable(table: FormTable, context: Context): FileChild[] {
	const note = sourceNote(table, 'SourceNote', context);
	const isTied = table.groups.at(-1)?.rows.at(-1)?.keepWithNext === true;
	const gap = (): FileChild[] => [new Paragraph({ style: 'TableEnd', ...(isTied ? { keepNext: true } : {}) })];
	if (note.length === 0) return gap();
	if (table.sourceNote === undefined) return [...note, ...revisedBlocks('insertion', gap())];
	const isNew = table.revised?.sourceNote?.every((node) => 'data' in node && revisionOf(node) === 'insertion') === true;
	return isNew ? [...revisedBlocks('deletion', gap()), ...note] : note;
}

/** A form table: caption and unit note above, source note or a small gap below. */
export function formTableBlocks(table: FormTable, page: PageGeometry, context: Context, state: RenderState): FileChild[] {
	const { caption, unitNote } = table;
	const above: FileChild[] = [];
	if (caption) above.push(captionParagraph(table.id, caption, 'Caption', context, state));
	const anchor = caption ? [] : bareAnchor(table.id, state);
	if (table.revised?.unitNote) above.push(revisedParagraph('UnitNote', table.revised.unitNote, (nodes) => [...anchor, ...inline(nodes, context)]));
	else if (unitNote !== undefined) above.push(new Paragraph({ style: 'UnitNote', children: [...anchor, ...inline(unitNote, at(context, { style: 'UnitNote' }))] }));
	else if (anchor.length > 0) above.push(new Paragraph({ style: 'TableStart', children: anchor }));
	const title = caption ? `${caption.label}. ${plainText({ type: 'root', children: accepted(caption.children) })}` : undefined;
	const frame = { width: page.textWidth, indent: 0, highRows: state.laidOut.highRows, ...(title === undefined ? {} : { title }) };
	return [...above, tableBlock(table, frame, context, state), ...belowTable(table, context)];
}

/** Share of the page's text height a picture may take, so that its caption fits below. */
const HIGHEST = 0.8;

function picture(figure: Figure, page: PageGeometry, context: Context): ParagraphChild {
	const image = context.images.get(figure.path);
	if (!image) return new TextRun({ text: figure.alt, style: 'Emphasis' });
	const wanted = figure.printedWidth === undefined ? 1 : pixels(twips(figure.printedWidth)) / figure.width;
	const scale = Math.min(wanted, pixels(page.textWidth) / figure.width, (pixels(page.textHeight) * HIGHEST) / figure.height);
	return pictureRun(image, figure.width * scale, figure.height * scale, figure.alt);
}

interface Shown {
	readonly children: readonly ParagraphChild[];
	readonly revision?: Revision | undefined;
}

/** Whether a version has nothing more of what is shown: its caption follows. */
function endsVersion(shown: readonly Shown[], index: number, other: Revision): boolean {
	return shown[index]?.revision !== other && shown.slice(index + 1).every(({ revision }) => revision === other);
}

/** Paragraphs of what is drawn with their anchor, and the caption and source below. */
function withCaption(drawn: Drawn, shown: readonly Shown[], context: Context, state: RenderState): FileChild[] {
	const { id, caption } = drawn;
	const anchor = caption ? [] : bareAnchor(id, state);
	const first = shown.findIndex(({ revision }) => revision !== 'deletion');
	const source = sourceNote(drawn, 'FigureSource', context);
	const figures = changedFigures(drawn, context, state);
	const isLed = caption !== undefined || source.length + figures.length > 0;
	// The parts of a tree are made to stand on pages of their own, and what has nothing below it stays with nothing.
	const apart = (index: number): { readonly keepNext?: false } => (isLed && (endsVersion(shown, index, 'deletion') || endsVersion(shown, index, 'insertion')) ? {} : { keepNext: false });
	const paragraphs = shown.flatMap(({ children, revision }, index) =>
		revisedBlocks(revision, [new Paragraph({ style: 'Figure', ...apart(index), children: [...(index === first ? anchor : []), ...children] })]),
	);
	const style = source.length + figures.length > 0 ? 'FigureCaptionSourced' : 'FigureCaption';
	return [...paragraphs, ...(caption ? [captionParagraph(id, caption, style, context, state)] : []), ...source, ...figures];
}

const CHANGED = { lt: 'Pakeista: ', en: 'Changed: ' } as const;

/** The figures of a chart that changed, which can't be marked in the chart. */
function changedFigures(drawn: Drawn, context: Context, { tree }: RenderState): FileChild[] {
	const figures = drawn.type === 'chart' ? drawn.revised?.figures : undefined;
	return figures ? [new Paragraph({ style: 'FigureSource', children: [new TextRun(CHANGED[tree.language]), ...inline(figures, context)] })] : [];
}

/** What goes and what comes in its place, in one paragraph: it stays with its caption. */
const exchanged = (shown: readonly Shown[]): Shown => ({ children: shown.flatMap(({ children, revision }) => revisedRuns(revision, children)) });

/** A picture with its caption and source note below. */
export function figureBlocks(figure: Figure, page: PageGeometry, context: Context, state: RenderState): FileChild[] {
	const shown = (one: Figure, revision?: Revision): Shown => ({ children: [picture(one, page, context)], revision });
	return withCaption(figure, [figure.before ? exchanged([shown(figure.before, 'deletion'), shown(figure, 'insertion')]) : shown(figure)], context, state);
}

/** A chart or a tree with its caption and source note below; the finished package exchanges our element for its run. */
export function drawnBlocks(drawn: Exclude<Drawn, Figure>, page: PageGeometry, context: Context, state: RenderState): FileChild[] {
	const runs = drawnRuns(drawn, page, state).map(({ xml, revision }): Shown => ({ children: [new Element('plan:drawing', { n: state.drawings.push(xml) - 1 })], revision }));
	return withCaption(drawn, drawn.type === 'chart' ? [exchanged(runs)] : runs, context, state);
}
