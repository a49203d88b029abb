/** Pages of one orientation in a merged document, and which breaks between them each version has. */
import type { DocumentBlock, Revision, Section } from '../document/nodes.ts';
import type { Merging } from './traits.ts';

export type Orientation = Section['orientation'];

export type Version = 'old' | 'new';

export interface PlacedBlock {
	readonly block: DocumentBlock;
	readonly orientation: Orientation;
	/** Versions that have a page break of the text before it. */
	readonly startsPageIn?: readonly Version[];
}

interface Pages extends Omit<PlacedBlock, 'block'> {
	readonly children: DocumentBlock[];
}

const isIn = (block: DocumentBlock, version: Version): boolean => block.data?.revision !== (version === 'old' ? 'insertion' : 'deletion');

/** Sections of blocks in their order; a break that only one version has is marked. */
export function sectionsOf(placed: readonly PlacedBlock[], view: Merging['view']): Section[] {
	const pages: Pages[] = [];
	for (const { block, ...place } of placed) {
		const last = pages.at(-1);
		if (last?.orientation === place.orientation && !place.startsPageIn) last.children.push(block);
		else pages.push({ ...place, children: [block] });
	}
	const [old, fresh] = [breaksOf(pages, 'old'), breaksOf(pages, 'new')];
	const sections: Section[] = [];
	let waiting: DocumentBlock[] = [];
	for (const [index, { orientation, children }] of pages.entries()) {
		const isLast = index === pages.length - 1;
		// A break between what went and what came, which neither version has, could be neither accepted nor rejected.
		const isNeithers = !isLast && view === 'tracked' && !old.has(index) && !fresh.has(index);
		waiting = [...waiting, ...children];
		if (isNeithers) continue;
		const revision = isLast ? undefined : breakRevision(old.has(index), fresh.has(index));
		sections.push({ type: 'section', orientation, children: waiting, ...(revision === undefined ? {} : { data: { revision } }) });
		waiting = [];
	}
	return sections;
}

function breakRevision(isOld: boolean, isNew: boolean): Revision | undefined {
	return isOld === isNew ? undefined : isNew ? 'insertion' : 'deletion';
}

/** After which pages a version begins others: after the last that it has before it goes on in the other orientation, or after a page break. */
function breaksOf(pages: readonly Pages[], version: Version): Set<number> {
	const own = [...pages.entries()].filter(([, { children }]) => children.some((block) => isIn(block, version)));
	return new Set(
		own.flatMap(([index, { orientation }], at) => {
			const next = own[at + 1]?.[1];
			return next && (next.orientation !== orientation || next.startsPageIn?.includes(version)) ? [index] : [];
		}),
	);
}
