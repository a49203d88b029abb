import { diffArrays } from 'diff';
import type { Bilingual } from '../diagnostic.ts';
import { type Block, type Cell, isWhole, spotOfBlock } from './blocks.ts';
import { asIs, type Draft } from './draft.ts';
import { percentOf } from './percent.ts';
import { sentencesOf } from './sentences.ts';
import type { FindingType, Side } from './types.ts';
import { wordsBetween } from './words.ts';

/** What changed in a block that stayed: sentences, cells of a row, the level of a heading. */
export function rewrittenFindings(before: Block, after: Block): Draft[] {
	const rows = before.cells && after.cells && before.cells.length === after.cells.length ? cellFindings(before, after, before.cells, after.cells) : undefined;
	return rows ?? [...sentenceFindings(before, after), ...levelFinding(before, after)];
}

/** Between two sentences that stayed, the first that went was replaced by the first that came. */
function sentenceFindings(before: Block, after: Block): Draft[] {
	const found: Draft[] = [];
	let gone: string[] = [];
	let come: string[] = [];
	const close = (): void => {
		for (let index = 0; index < Math.max(gone.length, come.length); index++) {
			const [old, fresh] = [gone[index], come[index]];
			const type = old === undefined ? 'sentence-added' : fresh === undefined ? 'sentence-removed' : 'sentence-changed';
			const change = blockDraft(type, before, after, old, fresh);
			// The version that lacks the sentence has the place alone.
			if (old !== undefined && fresh !== undefined) found.push({ ...change, words: wordsBetween(old, fresh) });
			else found.push({ ...change, ...(old === undefined ? { old: placeOf(change.old) } : { new: placeOf(change.new) }) });
		}
		gone = [];
		come = [];
	};
	// So is a row with more or fewer cells than before.
	const parts = (block: Block): string[] => (isWhole(block) ? [block.text] : sentencesOf(block.text));
	for (const { value, added, removed } of diffArrays(parts(before), parts(after))) {
		if (removed) gone.push(...value);
		else if (added) come.push(...value);
		else close();
	}
	close();
	return found;
}

function placeOf(side: Side | undefined): Side {
	return side?.spot ? { spot: side.spot } : {};
}

function levelFinding(before: Block, after: Block): Draft[] {
	if (before.depth === undefined || after.depth === undefined || before.depth === after.depth) return [];
	const part = { lt: `antraštės „${after.text}“ lygis`, en: `level of the heading “${after.text}”` };
	return [{ ...blockDraft('sentence-changed', before, after, String(before.depth), String(after.depth)), part }];
}

function cellFindings(before: Block, after: Block, olds: readonly Cell[], news: readonly Cell[]): Draft[] {
	return news.flatMap((cell, index): Draft[] => {
		const old = olds[index];
		if (!old || old.text === cell.text) return [];
		const sides = { old: { ...cellSide(old), spot: spotOfBlock(before, old.offset) }, new: { ...cellSide(cell), spot: spotOfBlock(after, cell.offset) } };
		const change =
			old.figure && cell.figure
				? { difference: cell.figure.minus(old.figure), ...percentOf(old.figure, cell.figure) }
				: old.figure || cell.figure
					? {}
					: { words: wordsBetween(old.text || '–', cell.text || '–') };
		return [{ ...blockDraft('sentence-changed', before, after), ...sides, ...change, block: 'cell', part: cellPart(cell, index === 0 ? undefined : news[0]) }];
	});
}

function cellSide({ text, english = text, figure }: Cell): Side {
	return figure ? { value: figure, said: () => ({ lt: text, en: english }) } : { value: text || '–' };
}

/** A cell by what heads its row and its column. */
function cellPart({ head }: Cell, first: Cell | undefined): Bilingual {
	const row = first?.text ?? '';
	const lt = [...(row === '' ? [] : [`eilutė „${row}“`]), ...(head === '' ? [] : [`stulpelis „${head}“`])];
	const en = [...(row === '' ? [] : [`row “${row}”`]), ...(head === '' ? [] : [`column “${head}”`])];
	return { lt: lt.join(', '), en: en.join(', ') };
}

/** A finding on a block that went, came, moved or changed; the values are its text, or those given. */
export function blockDraft(type: FindingType, before: Block | undefined, after: Block | undefined, old?: string, fresh?: string): Draft {
	const block = after ?? before;
	return {
		type,
		isPart: false,
		...(block ? { detail: asIs(block.file) } : {}),
		...(block && block.kind !== 'paragraph' ? { block: block.kind } : {}),
		...(before ? { old: { ...blockSide(before, old), spot: spotOfBlock(before, before.offset) } } : {}),
		...(after ? { new: { ...blockSide(after, fresh), spot: spotOfBlock(after, after.offset) } } : {}),
		subject: before && after && before.file !== after.file ? 'narrative' : `narrative|${block?.file}`,
	};
}

function blockSide(block: Block, value: string | undefined): Side {
	const { text, english }: Pick<Block, 'text' | 'english'> = value === undefined ? (block.whole ?? block) : value === block.text ? block : { text: value };
	return { value: text, ...(english === undefined ? {} : { said: () => ({ lt: text, en: english }) }) };
}
