import type { CollectionLayout } from '../source/layout.ts';
import type { Triple } from './pairing.ts';
import type { Segment } from './segments.ts';

interface FlowParts {
	readonly ours: CollectionLayout;
	readonly theirs: CollectionLayout;
	readonly members: readonly { readonly one: Triple; readonly segments: readonly Segment[] }[];
	readonly close: readonly Segment[];
}

/** Members between brackets, parted as they were; a member that comes to stand elsewhere is parted as its neighbours are. */
export function joinedFlow({ ours, theirs, members, close }: FlowParts): Segment[] {
	const usual = [ours, theirs].flatMap((layout) => layout.members.slice(1).map(({ before }) => before)).find((before) => before.includes(',')) ?? ', ';
	const opening = ours.members[0]?.before ?? theirs.members[0]?.before ?? '';
	const parts = members.map(({ one, segments }, index): Segment => {
		const own = one.ours?.before ?? one.theirs?.before ?? '';
		const before = index === 0 ? opening : own.includes(',') ? own : usual;
		const of = one.ours ?? one.theirs;
		return { of: ours.kind === 'list' && of ? of : {}, segments: [before, ...segments] };
	});
	return [ours.open, ...parts, ...close];
}
