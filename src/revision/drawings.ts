/** Pictures, charts and trees of two versions as one, where that costs the reader less than the old one struck and the new one after it. */
import type { Chart, Drawn, PhrasingContent, Revision, TreeBox, TreeDrawing } from '../document/nodes.ts';
import { align } from './align.ts';
import { changed, mergedCaption, texts } from './fields.ts';
import { exactly, type Merging, traitsOf } from './traits.ts';
import { markedWhole, mergedWords, replaced } from './words.ts';

/** With more changed figures than this their list is longer to read than two charts. */
const MOST_FIGURES = 40;

/** One drawing with the marks of both versions; undefined where the old one goes and the new one comes whole. */
export function mergedDrawing(old: Drawn, fresh: Drawn, merging: Merging): Drawn | undefined {
	const caption = mergedCaption(old.caption, fresh.caption, merging);
	const shown = caption === 'other' ? undefined : mergedPicture(old, fresh, merging);
	if (!shown || caption === 'other') return undefined;
	const figures = shown.type === 'chart' ? shown.revised : undefined;
	const revised = { ...figures, ...changed('sourceNote', old.sourceNote, fresh.sourceNote, merging) };
	return { ...shown, ...(caption ? { caption } : {}), ...(Object.keys(revised).length > 0 ? { revised } : {}) };
}

/** On paper the marks stand in a drawing; of tracked changes only whole drawings can be accepted and rejected, above a caption that stays. */
function mergedPicture(old: Drawn, fresh: Drawn, merging: Merging): Drawn | undefined {
	const picture = ({ caption: _, sourceNote: __, ...rest }: Drawn): string => exactly(rest, merging.digest);
	if (picture(old) === picture(fresh)) return fresh;
	if (merging.view === 'tracked') return withBefore(old, fresh);
	if (old.type === 'treeDrawing' && fresh.type === 'treeDrawing') return mergedTree(old, fresh, merging);
	return old.type === 'chart' && fresh.type === 'chart' ? mergedChart(old, fresh, merging) : undefined;
}

/** The new drawing with the old one of its type. */
function withBefore(old: Drawn, fresh: Drawn): Drawn | undefined {
	const data = { ...old.data, revision: 'deletion' } as const;
	if (old.type === 'treeDrawing' && fresh.type === 'treeDrawing') return { ...fresh, before: { ...old, data } };
	if (old.type === 'chart' && fresh.type === 'chart') return { ...fresh, before: { ...old, data } };
	return old.type === 'figure' && fresh.type === 'figure' ? { ...fresh, before: { ...old, data } } : undefined;
}

function mergedTree(old: TreeDrawing, fresh: TreeDrawing, merging: Merging): TreeDrawing | undefined {
	const isSameKind = exactly(old.levels, merging.digest) === exactly(fresh.levels, merging.digest);
	return isSameKind ? { ...fresh, roots: mergedBoxes(old.roots, fresh.roots, merging) } : undefined;
}

/** All words of a box and of what hangs on it: a goal whose name is new is known by its tasks. */
const wordsOf = ({ text, children }: TreeBox): string => [text, ...children.map(wordsOf)].join(' ');

function mergedBoxes(old: readonly TreeBox[], fresh: readonly TreeBox[], merging: Merging): TreeBox[] {
	return align(old, fresh, (box) => traitsOf('box', exactly(box, merging.digest), wordsOf(box))).map((step): TreeBox => {
		if (!step.new) return wholeBox(step.old, 'deletion');
		if (!step.old) return wholeBox(step.new, 'insertion');
		return step.isSame ? step.new : mergedBox(step.old, step.new, merging);
	});
}

function wholeBox(box: TreeBox, revision: Revision): TreeBox {
	return { ...box, revised: markedWhole(texts(`${box.label} ${box.text}`), revision), children: box.children.map((child) => wholeBox(child, revision)) };
}

function mergedBox(old: TreeBox, fresh: TreeBox, merging: Merging): TreeBox {
	const children = mergedBoxes(old.children, fresh.children, merging);
	if (old.label === fresh.label && old.text === fresh.text) return { ...fresh, children };
	const label = old.label === fresh.label ? texts(fresh.label) : replaced(texts(old.label), texts(fresh.label), merging);
	return { ...fresh, revised: [...label, ...texts(' '), ...mergedWords(texts(old.text), texts(fresh.text), merging)], children };
}

/** The new chart with a list of its figures that went and came; undefined where it is another chart altogether. */
function mergedChart(old: Chart, fresh: Chart, merging: Merging): Chart | undefined {
	const frame = ({ kind, categoryTitle, unit, places, series }: Chart): string => JSON.stringify([kind, categoryTitle, unit, places, series.length]);
	if (frame(old) !== frame(fresh)) return undefined;
	const figures = changedFigures(old, fresh, merging);
	if (figures.length > MOST_FIGURES) return undefined;
	if (figures.length > 0) return { ...fresh, revised: { figures: figures.flatMap((figure, index) => [...(index === 0 ? [] : texts('; ')), ...figure]) } };
	const order = ({ categories, series }: Chart): string => JSON.stringify([categories, series]);
	return order(old) === order(fresh) ? fresh : undefined;
}

function changedFigures(old: Chart, fresh: Chart, merging: Merging): PhrasingContent[][] {
	const [before, after] = [figuresOf(old), figuresOf(fresh)];
	return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
		const [was, is] = [before.get(name), after.get(name)];
		if (was === is) return [];
		if (was !== undefined && is !== undefined) return [[...texts(`${name} – `), ...replaced(texts(was), texts(is), merging)]];
		return [markedWhole(texts(`${name} – ${is ?? was}`), is === undefined ? 'deletion' : 'insertion')];
	});
}

/** Figures as they are printed, by what they are of: the category, of several series the series as well. */
function figuresOf({ categories, series }: Chart): Map<string, string> {
	return new Map(
		series.flatMap(({ name, values }) =>
			values.flatMap((value, index): [string, string][] => (value ? [[[categories[index] ?? '', ...(series.length > 1 ? [name] : [])].join(', '), value.text]] : [])),
		),
	);
}
