/**
 * Two versions of a document as one, with marks on what was inserted and deleted: without its insertions it is the old version,
 * without its deletions the new. How the marks look is the renderers' business.
 */
import { type DocumentBlock, type DocumentTree, type Drawn, type FormTable, isDrawn } from '../document/nodes.ts';
import { align } from './align.ts';
import { kindOf, marked, pair } from './blocks.ts';
import { changed } from './fields.ts';
import { withOwnNotes } from './note-uses.ts';
import { mergedNotes, noteNames, withNoteNames } from './notes.ts';
import { type PlacedBlock, sectionsOf, type Version } from './sections.ts';
import { allText, exactly, type Merging, traitsOf } from './traits.ts';

/** Merges two versions. Language, page and metadata are the new version's. */
export function mergedDocument(old: DocumentTree, fresh: DocumentTree, merging: Merging): DocumentTree {
	const names = noteNames(old.footnotes, fresh.footnotes, merging);
	const oldNotes = new Map([...old.footnotes].map(([identifier, note]) => [names.get(identifier) ?? identifier, withNoteNames(note, names)]));
	const steps = align(placedBlocks(old, 'old', names), placedBlocks(fresh, 'new'), ({ block, orientation }) =>
		traitsOf(kindOf(block, merging), `${orientation} ${exactly(block, merging.digest)}`, allText(block)),
	);
	const placed = steps.flatMap((step): PlacedBlock[] => {
		if (!step.new) return [{ ...step.old, block: marked(step.old.block, 'deletion') }];
		if (!step.old) return [{ ...step.new, block: marked(step.new.block, 'insertion') }];
		const startsPageIn = [...(step.old.startsPageIn ?? []), ...(step.new.startsPageIn ?? [])];
		const place = { orientation: step.new.orientation, ...(startsPageIn.length > 0 ? { startsPageIn } : {}) };
		if (step.isSame) return [{ ...place, block: step.new.block }];
		if (step.old.orientation !== step.new.orientation) {
			return [
				{ ...step.old, block: marked(step.old.block, 'deletion') },
				{ ...step.new, block: marked(step.new.block, 'insertion') },
			];
		}
		return pair(step.old.block, step.new.block, merging).map((block, index) => (index === 0 ? { ...place, block } : { orientation: place.orientation, block }));
	});
	const noted = withOwnNotes({ placed: withOwnAnchors(placed), notes: mergedNotes(oldNotes, fresh.footnotes, merging) });
	return { ...fresh, ...mergedRunning(old, fresh, merging), sections: sectionsOf(noted.placed, merging.view), footnotes: noted.notes };
}

/** What stands in the margins, with its marks. */
function mergedRunning({ running: old = {} }: DocumentTree, { running: fresh = {} }: DocumentTree, merging: Merging): Pick<DocumentTree, 'running'> {
	const revised = { ...changed('head', old.head, fresh.head, merging), ...changed('foot', old.foot, fresh.foot, merging) };
	return Object.keys(revised).length === 0 ? {} : { running: { ...old, ...fresh, revised } };
}

function placedBlocks({ sections }: DocumentTree, version: Version, names: ReadonlyMap<string, string> = new Map()): PlacedBlock[] {
	return sections.flatMap(({ orientation, startsPage, children }) =>
		children.map((block, index) => ({ block: names.size === 0 ? block : withNoteNames(block, names), orientation, ...(startsPage && index === 0 ? { startsPageIn: [version] } : {}) })),
	);
}

/** What was deleted leaves its anchors to the new version; a list that was deleted names them as they are now. */
function withOwnAnchors(placed: readonly PlacedBlock[]): PlacedBlock[] {
	const isCaptioned = (block: DocumentBlock): block is FormTable | Drawn => block.type === 'formTable' || isDrawn(block);
	const deleted = new Set(placed.flatMap(({ block }) => (isCaptioned(block) && block.data?.revision === 'deletion' ? [block.id] : [])));
	return placed.map((one) => {
		const { block } = one;
		if (block.data?.revision !== 'deletion') return one;
		if (isCaptioned(block)) return { ...one, block: { ...block, id: `old-${block.id}` } };
		if (block.type === 'captionList') {
			const entries = block.entries.map(({ target, text }) => ({ target: deleted.has(target) ? `old-${target}` : target, text }));
			return { ...one, block: { ...block, entries } };
		}
		if (block.type !== 'heading' || block.data.id === undefined) return one;
		return { ...one, block: { ...block, data: { ...block.data, id: `old-${block.data.id}` } } };
	});
}

export { noticeDocument, officialDocument } from './official.ts';
export { isRevised } from './revised.ts';
