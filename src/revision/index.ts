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
import { type PlacedBlock, sectionsOf } from './sections.ts';
import { allText, exactly, type Merging, traitsOf } from './traits.ts';

/** Merges two versions. Language, page and metadata are the new version's. */
export function mergedDocument(old: DocumentTree, fresh: DocumentTree, merging: Merging): DocumentTree {
	const names = noteNames(old.footnotes, fresh.footnotes, merging);
	const oldNotes = new Map([...old.footnotes].map(([identifier, note]) => [names.get(identifier) ?? identifier, withNoteNames(note, names)]));
	const steps = align(placedBlocks(old, names), placedBlocks(fresh), ({ block, orientation }) => traitsOf(kindOf(block, merging), `${orientation} ${exactly(block, merging.digest)}`, allText(block)));
	const placed = steps.flatMap((step): PlacedBlock[] => {
		if (!step.new) return [{ ...step.old, block: marked(step.old.block, 'deletion') }];
		if (!step.old) return [{ ...step.new, block: marked(step.new.block, 'insertion') }];
		if (step.isSame) return [step.new];
		if (step.old.orientation !== step.new.orientation) {
			return [
				{ ...step.old, block: marked(step.old.block, 'deletion') },
				{ ...step.new, block: marked(step.new.block, 'insertion') },
			];
		}
		return pair(step.old.block, step.new.block, merging).map((block) => ({ block, orientation: step.new.orientation }));
	});
	const noted = withOwnNotes({ placed: withOwnAnchors(placed), notes: mergedNotes(oldNotes, fresh.footnotes, merging) });
	return { ...fresh, ...mergedRunning(old, fresh, merging), sections: sectionsOf(noted.placed, merging.view), footnotes: noted.notes };
}

/** What stands in the margins, with its marks. */
function mergedRunning({ running: old = {} }: DocumentTree, { running: fresh = {} }: DocumentTree, merging: Merging): Pick<DocumentTree, 'running'> {
	const revised = { ...changed('head', old.head, fresh.head, merging), ...changed('foot', old.foot, fresh.foot, merging) };
	return Object.keys(revised).length === 0 ? {} : { running: { ...old, ...fresh, revised } };
}

function placedBlocks({ sections }: DocumentTree, names: ReadonlyMap<string, string> = new Map()): PlacedBlock[] {
	return sections.flatMap(({ orientation, children }) => children.map((block) => ({ block: names.size === 0 ? block : withNoteNames(block, names), orientation })));
}

/** What was deleted leaves its anchors to the new version; a list that was deleted names them as they are now. */
function withOwnAnchors(placed: readonly PlacedBlock[]): PlacedBlock[] {
	const isCaptioned = (block: DocumentBlock): block is FormTable | Drawn => block.type === 'formTable' || isDrawn(block);
	const deleted = new Set(placed.flatMap(({ block }) => (isCaptioned(block) && block.data?.revision === 'deletion' ? [block.id] : [])));
	return placed.map(({ block, orientation }) => {
		if (block.data?.revision !== 'deletion') return { block, orientation };
		if (isCaptioned(block)) return { block: { ...block, id: `old-${block.id}` }, orientation };
		if (block.type === 'captionList') {
			const entries = block.entries.map(({ target, text }) => ({ target: deleted.has(target) ? `old-${target}` : target, text }));
			return { block: { ...block, entries }, orientation };
		}
		if (block.type !== 'heading' || block.data.id === undefined) return { block, orientation };
		return { block: { ...block, data: { ...block.data, id: `old-${block.data.id}` } }, orientation };
	});
}

export { noticeDocument, officialDocument } from './official.ts';
export { isRevised } from './revised.ts';
