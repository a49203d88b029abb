import { diffArrays } from 'diff';
import type { NarrativeFile } from '../source/types.ts';
import { type Block, blocksOf } from './blocks.ts';
import { withCommonColumns } from './columns.ts';
import type { Draft } from './draft.ts';
import { lonelyDraft } from './files.ts';
import { setLikeness, wordsOf } from './likeness.ts';
import { templateFolders } from './printed-texts.ts';
import { blockDraft, rewrittenFindings } from './rewritten.ts';
import { rowsOfTable } from './tables.ts';
import type { Version } from './types.ts';

/** Below this, two paragraphs are not the same one rewritten. */
const ALIKE = 0.4;
const MOST_COMPARED = 250_000;

type BlockPair = readonly [old: readonly Block[], fresh: readonly Block[]];

/** What became of the texts that are printed and the tables beside them: paragraphs and rows moved, added, removed, and the sentences and cells of those that stayed. */
export function textFindings(old: Version, fresh: Version, printed: ReadonlySet<string>): Draft[] {
	const renamed = renamedFiles(old, fresh, printed);
	const leftOld: Block[] = [];
	const leftNew: Block[] = [];
	const columns: Draft[] = [];
	const gaps = new Map<Block, string>();
	for (const [index, [before, after]] of [...narrativePairs(old, fresh, renamed, printed), ...tablePairs(old, fresh)].entries()) {
		const { old: a, new: b, found } = withCommonColumns(before, after);
		columns.push(...found);
		const parts = diffArrays(a.map(identityOf), b.map(identityOf));
		let [i, j, stayed] = [0, 0, 0];
		for (const { count, added, removed } of parts) {
			const left = removed ? a.slice(i, i + count) : added ? b.slice(j, j + count) : [];
			for (const block of left) gaps.set(block, `${index}|${stayed}`);
			if (removed) leftOld.push(...left);
			else if (added) leftNew.push(...left);
			else stayed += count;
			if (!added) i += count;
			if (!removed) j += count;
		}
	}
	const blocks = inOrder([...columns, ...blockFindings(leftOld, leftNew, gaps)]);
	const gone = templateTexts(old, fresh);
	const come = templateTexts(fresh, old);
	const isPart = ({ old: before, new: after }: Draft): boolean => (after ? before === undefined && come.has(after.spot?.file ?? '') : gone.has(before?.spot?.file ?? ''));
	return [
		...[...renamed].map(([before, after]) => renamedDraft(before, after)),
		...[...gone].map((path) => lonelyDraft(path, false)),
		...[...come].map((path) => lonelyDraft(path, true)),
		...blocks.map((draft) => ({ ...draft, isPart: isPart(draft) })),
	];
}

/** Texts of templates that one version alone has: they are told as files, and their paragraphs as parts of them. */
function templateTexts({ workspace }: Version, other: Version): ReadonlySet<string> {
	const folders = templateFolders(workspace);
	return new Set([...workspace.narratives.keys()].filter((path) => !other.paths.includes(path) && folders.some((folder) => path.startsWith(folder))));
}

/** By the names of files, and as they are read: what went by where it was. */
function inOrder(drafts: readonly Draft[]): Draft[] {
	const spots = new Map(drafts.map((draft) => [draft, draft.new?.spot ?? draft.old?.spot]));
	const files = new Map([...new Set([...spots.values()].map((spot) => spot?.file))].sort().map((file, index) => [file, index]));
	const place = (draft: Draft): readonly [number, number, number] => {
		const spot = spots.get(draft);
		return [files.get(spot?.file) ?? 0, spot?.line ?? 0, spot?.column ?? 0];
	};
	return [...drafts].sort((a, b) => {
		const [one, other] = [place(a), place(b)];
		return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
	});
}

/** The blocks of printed narratives that differ. */
function narrativePairs(old: Version, fresh: Version, renamed: ReadonlyMap<string, string>, printed: ReadonlySet<string>): BlockPair[] {
	const isPrinted = (one: NarrativeFile | undefined): boolean => one !== undefined && printed.has(one.file.path);
	const pairs = filePairs(old, fresh, renamed).filter(([before, after]) => before?.file.text !== after?.file.text && (isPrinted(before) || isPrinted(after)));
	return pairs.map(([before, after]) => [before ? blocksOf(before) : [], after ? blocksOf(after) : []]);
}

/** The rows of CSV files that differ and are in both versions; one that came or went is told as a file. */
function tablePairs(old: Version, fresh: Version): BlockPair[] {
	return [...old.workspace.tables].flatMap(([path, before]): BlockPair[] => {
		const after = fresh.workspace.tables.get(path);
		return after && after.file.text !== before.file.text ? [[rowsOfTable(before), rowsOfTable(after)]] : [];
	});
}

/** Narrative files side by side; a renamed one with what it was. */
function filePairs(old: Version, fresh: Version, renamed: ReadonlyMap<string, string>): (readonly [NarrativeFile | undefined, NarrativeFile | undefined])[] {
	const olds = old.workspace.narratives;
	const news = fresh.workspace.narratives;
	const newNames = new Set(renamed.values());
	const paired = [...olds].map(([path, file]) => [file, news.get(renamed.get(path) ?? path)] as const);
	return [...paired, ...[...news].filter(([path]) => !olds.has(path) && !newNames.has(path)).map(([, file]) => [undefined, file] as const)];
}

/** Files that are only in one version, printed in one at least, and have at least half of their blocks in common. */
function renamedFiles(old: Version, fresh: Version, printed: ReadonlySet<string>): ReadonlyMap<string, string> {
	const only = (one: Version, other: Version): (readonly [string, ReadonlySet<string>])[] =>
		[...one.workspace.narratives].filter(([path]) => !other.workspace.narratives.has(path)).map(([path, file]) => [path, new Set(blocksOf(file).map(({ text }) => text))]);
	const news = only(fresh, old);
	const candidates = only(old, fresh).flatMap(([before, blocks]) => news.map(([after, others]) => ({ before, after, score: setLikeness(blocks, others) })));
	const renamed = new Map<string, string>();
	const taken = new Set<string>();
	for (const { before, after, score } of candidates.sort((a, b) => b.score - a.score)) {
		if (score < 0.5 || !(printed.has(before) || printed.has(after)) || renamed.has(before) || taken.has(after)) continue;
		renamed.set(before, after);
		taken.add(after);
	}
	return renamed;
}

function renamedDraft(before: string, after: string): Draft {
	return {
		type: 'moved-to-file',
		isPart: false,
		old: { value: before, spot: { file: before, line: 1, column: 1 } },
		new: { value: after, spot: { file: after, line: 1, column: 1 } },
		subject: 'narrative',
	};
}

/** Rows of figures alone are the same by what heads them and their columns. */
function sameRow({ cells: [first, ...rest] = [] }: Block, { cells: [other, ...others] = [] }: Block): number {
	const isSame = first && other && first.text !== '' && first.text === other.text && rest.map(({ head }) => head).join('|') === others.map(({ head }) => head).join('|');
	return isSame ? 1 : 0;
}

/** @param gaps between which blocks that stayed a block stands */
function blockFindings(olds: readonly Block[], news: readonly Block[], gaps: ReadonlyMap<Block, string>): Draft[] {
	const found: Draft[] = [];
	const moved = pairedByText(olds, news);
	for (const [before, after] of moved) found.push(blockDraft('paragraph-moved', before, after));
	const restOld = olds.filter((block) => !moved.has(block));
	const arrived = new Set(moved.values());
	const restNew = news.filter((block) => !arrived.has(block));
	const rewritten = withHeadings(pairedByLikeness(restOld, restNew), restOld, restNew, gaps);
	const renewed = new Set(rewritten.values());
	for (const [before, after] of rewritten) {
		// Rows that are sorted anew by what changed in them haven't moved.
		if (before.kind !== 'row' && gaps.get(before) !== gaps.get(after)) found.push(blockDraft('paragraph-moved', before, after));
		found.push(...rewrittenFindings(before, after));
	}
	for (const block of restOld) if (!rewritten.has(block)) found.push(blockDraft('paragraph-removed', block, undefined));
	for (const block of restNew) if (!renewed.has(block)) found.push(blockDraft('paragraph-added', undefined, block));
	return found;
}

/** With headings that have nothing in common but their level and place, where each version has one there: the old one was reworded. */
function withHeadings(rewritten: ReadonlyMap<Block, Block>, olds: readonly Block[], news: readonly Block[], gaps: ReadonlyMap<Block, string>): ReadonlyMap<Block, Block> {
	const renewed = new Set(rewritten.values());
	const alone = (blocks: readonly Block[]): ReadonlyMap<string, Block | undefined> => {
		const found = new Map<string, Block | undefined>();
		for (const block of blocks) {
			const place = `${gaps.get(block)}|${block.depth}`;
			if (block.kind === 'heading') found.set(place, found.has(place) ? undefined : block);
		}
		return found;
	};
	const others = alone(news.filter((block) => !renewed.has(block)));
	const pairs = [...alone(olds.filter((block) => !rewritten.has(block)))].flatMap(([place, old]): [Block, Block][] => {
		const fresh = others.get(place);
		return old && fresh ? [[old, fresh]] : [];
	});
	return new Map([...rewritten, ...pairs]);
}

/** What makes two blocks the same: what they say and are, however they are marked. */
function identityOf({ kind, depth = 0, text }: Block): string {
	return `${kind}${depth}|${text}`;
}

function pairedByText(olds: readonly Block[], news: readonly Block[]): Map<Block, Block> {
	const waiting = new Map<string, Block[]>();
	for (const block of news) waiting.set(identityOf(block), [...(waiting.get(identityOf(block)) ?? []), block]);
	const pairs = new Map<Block, Block>();
	for (const block of olds) {
		const other = waiting.get(identityOf(block))?.shift();
		if (other) pairs.set(block, other);
	}
	return pairs;
}

function pairedByLikeness(olds: readonly Block[], news: readonly Block[]): Map<Block, Block> {
	const pairs = new Map<Block, Block>();
	if (olds.length * news.length > MOST_COMPARED) return pairs;
	const words = new Map([...olds, ...news].map((block) => [block, wordsOf(block.text)]));
	const none = new Set<string>();
	const candidates = olds.flatMap((old, i) =>
		news.map((fresh, j) => ({
			old,
			fresh,
			score: setLikeness(words.get(old) ?? none, words.get(fresh) ?? none) + (old.file === fresh.file ? 0.01 : 0) + sameRow(old, fresh),
			apart: Math.abs(i - j),
			sum: i + j,
		})),
	);
	const taken = new Set<Block>();
	for (const { old, fresh, score } of candidates.sort((a, b) => b.score - a.score || a.apart - b.apart || a.sum - b.sum)) {
		if (score < ALIKE || pairs.has(old) || taken.has(fresh)) continue;
		pairs.set(old, fresh);
		taken.add(fresh);
	}
	return pairs;
}
