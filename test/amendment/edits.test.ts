import { describe, expect, it } from 'vitest';
import { amendmentDocument } from '../../src/amendment/document.ts';
import { compare } from '../../src/diff/index.ts';
import { planPairs } from '../../src/diff/plans.ts';
import { buildDocument } from '../../src/document/build.ts';
import type { DocumentBlock } from '../../src/document/nodes.ts';
import type { LinkedWorkspace } from '../../src/link/types.ts';
import type { Plan } from '../../src/model/types.ts';
import { allText, exactly } from '../../src/revision/traits.ts';
import { EDITS } from '../diff/edits.ts';
import { OLD, version } from '../diff/versions.ts';
import type { Files } from '../sample-workspace.ts';

/** The version with its introduction in its place. */
function withText(files: Files): Files {
	return { ...files, 'svp.yaml': (files['svp.yaml'] ?? '').replace('mission:', 'narrative: {introduction: tekstai/ivadas.md}\nmission:') };
}

/** What a plan's document prints in Lithuanian; of its title page nothing of the approval, which follows from decisions. */
function printedOf(workspace: LinkedWorkspace, plan: Plan | undefined): DocumentBlock[] {
	const { tree } = plan ? buildDocument(workspace, plan, { language: 'lt', draft: false }) : {};
	return (tree?.sections ?? []).flatMap(({ children }) => children.map((block) => (block.type === 'titlePage' ? { ...block, approval: [] } : block)));
}

const wordsOf = (blocks: readonly DocumentBlock[]): ReadonlySet<string> =>
	new Set(blocks.flatMap((block) => (block.type === 'titlePage' ? [block.title, block.note ?? ''] : [allText(block)]).flatMap((text) => text.match(/\p{L}{2,}/gu) ?? [])));
/** Where lines end in the source is not printed. */
const content = (blocks: readonly DocumentBlock[]): string => exactly(blocks, (path) => path).replaceAll('\\n', ' ');

/** There and back, and as the other versions of the same plans. */
const CHANGES = EDITS.flatMap(([what, files]) => [[what, OLD, files] as const, [`${what}, the other way round`, files, OLD] as const]);

describe('a draft decision', () => {
	it.each(CHANGES)('says or refers to all that is printed otherwise: %s', (_what, first, second) => {
		const [old, fresh] = [version(withText(first), 'old'), version(withText(second), 'new')];
		const { tree } = amendmentDocument({ comparison: compare(old, fresh), old: old.workspace, new: fresh.workspace }, new Date(0));
		const blocks = tree.sections.flatMap(({ children }) => children);
		const points = blocks.filter(({ type }) => type === 'paragraph').map(allText);
		const refersToComparison = points.some((text) => text.includes('pagal pridedamą lyginamąjį variantą'));
		const told = wordsOf(blocks);
		for (const { old: before, new: after } of planPairs(old.workspace, fresh.workspace)) {
			const [was, is] = [printedOf(old.workspace, before), printedOf(fresh.workspace, after)];
			if (content(was) === content(is)) continue;
			expect(points).toContainEqual(expect.stringMatching(new RegExp(`^\\d+\\. .*„${(before ?? after)?.title.lt}“`)));
			const known = wordsOf(was);
			if (!refersToComparison) expect([...wordsOf(is)].filter((word) => !known.has(word) && !told.has(word))).toEqual([]);
		}
	});
});
