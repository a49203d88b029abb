type Side = 'ours' | 'theirs';

/** A member in the versions that have it. */
type Held = { readonly [Version in 'origin' | Side]?: object | undefined };

/**
 * The order of merged members: that of the side that changed it, the other side's additions after what they stood after. Additions of both sides at one
 * place go by their names when each side has them so. Undefined when both sides put the same members in different orders.
 * @param members of each version in its order
 * @param nameOf by which additions are sorted: a code or a year
 */
export function mergedOrder<Triple extends Held>(
	triples: readonly Triple[],
	members: Readonly<Record<'origin' | Side, readonly object[]>>,
	nameOf: (triple: Triple) => string | undefined,
): Triple[] | undefined {
	const orderIn = (version: 'origin' | Side, only: readonly Triple[]): Triple[] => {
		const places = new Map(members[version].map((member, index) => [member, index]));
		const place = (one: Triple): number => places.get(one[version] ?? one) ?? -1;
		return only.filter((one) => one[version] !== undefined).sort((a, b) => place(a) - place(b));
	};
	const common = triples.filter(({ origin, ours, theirs }) => origin && ours && theirs);
	const [before, left, right] = [orderIn('origin', common), orderIn('ours', common), orderIn('theirs', common)];
	const moved: Readonly<Record<Side, boolean>> = { ours: !isSame(left, before), theirs: !isSame(right, before) };
	if (moved.ours && moved.theirs && !isSame(left, right)) return undefined;
	const main: Side = moved.theirs && !moved.ours ? 'theirs' : 'ours';
	const other: Side = main === 'ours' ? 'theirs' : 'ours';
	const merged = orderIn(main, triples);
	let anchor: Triple | undefined;
	for (const one of orderIn(other, triples)) {
		if (one[main] === undefined) {
			let at = anchor ? merged.indexOf(anchor) + 1 : 0;
			while (isAddition(merged[at], main)) at++;
			merged.splice(at, 0, one);
		}
		anchor = one;
	}
	return byNames(merged, nameOf);
}

function isSame(a: readonly Held[], b: readonly Held[]): boolean {
	return a.every((one, index) => one === b[index]);
}

function isAddition(one: Held | undefined, side: Side): boolean {
	return one !== undefined && one.origin === undefined && one[side] !== undefined && one[side === 'ours' ? 'theirs' : 'ours'] === undefined;
}

/** Sorts each run of additions of both sides, unless a side has its own in another order. */
function byNames<Triple extends Held>(merged: readonly Triple[], nameOf: (triple: Triple) => string | undefined): Triple[] {
	const sorted = [...merged];
	for (let start = 0; start < sorted.length; start++) {
		let end = start;
		while (end < sorted.length && sorted[end]?.origin === undefined) end++;
		const run = sorted.slice(start, end);
		const compare = (a: Triple, b: Triple): number => (nameOf(a) ?? '').localeCompare(nameOf(b) ?? '', 'en', { numeric: true });
		const isInOrder = (side: Side): boolean => run.filter((one) => one[side]).every((one, index, own) => index === 0 || compare(own[index - 1] ?? one, one) <= 0);
		if (run.length > 1 && run.every((one) => nameOf(one) !== undefined) && isInOrder('ours') && isInOrder('theirs')) sorted.splice(start, run.length, ...run.sort(compare));
		start = end;
	}
	return sorted;
}
