import type { Draft } from './draft.ts';
import type { Item, Matching, Version } from './types.ts';

/** What one version lacks, perhaps only because it could not be read in full. */
export interface Hole {
	readonly version: 'old' | 'new';
	/** The damaged file. */
	readonly file: string;
}

/** Which damaged file may be why one version lacks what a finding tells: the file of the same path, else whichever is damaged, when the whole parent is missing. */
export function holeOf({ old: before, new: after, type }: Draft, old: Version, fresh: Version, matching: Matching): Hole | undefined {
	if (type === 'layout' || type === 'file-changed') return undefined;
	if (before && !after) return hole('new', before.spot?.file, fresh, before.ref, matching.removed);
	return after && !before ? hole('old', after.spot?.file, old, after.ref, matching.added) : undefined;
}

function hole(version: Hole['version'], path: string | undefined, lacking: Version, ref: string | undefined, missing: readonly Item[]): Hole | undefined {
	if (lacking.damaged.size === 0) return undefined;
	if (path !== undefined && lacking.damaged.has(path)) return { version, file: path };
	const item = missing.find((one) => one.ref === ref);
	const file = item && fileLacking(item, lacking);
	return file === undefined ? undefined : { version, file };
}

/** The damaged file of a version that may be why it lacks an item of the other. */
export function fileLacking(item: Item, lacking: Version): string | undefined {
	if (lacking.damaged.size === 0) return undefined;
	// What stood beneath an element that is itself in a hole went with it; so did what the missing file may have held since it was split.
	for (let at: Item | undefined = item; at; at = at.parent) if (lacking.damaged.has(at.origin.document.file.path)) return at.origin.document.file.path;
	const [first] = lacking.damaged;
	return lacking.paths.includes(item.origin.document.file.path) ? undefined : first;
}
