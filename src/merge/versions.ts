/** Three versions of one thing. The origin is missing when both sides added it. */
export interface Versions<T> {
	readonly origin?: T | undefined;
	readonly ours: T;
	readonly theirs: T;
}

/** Three versions of what none lacks. */
export interface AllVersions<T> extends Versions<T> {
	readonly origin: T;
}

/** Three versions of a file's text; the origin is empty when both added the file. */
export type FileVersions = AllVersions<string>;

/** `unreadable`: a version is no YAML or CSV. `unmergeable`: it is written in a way that can't be merged by elements, or what would come out can't be read. */
export type MergedFile = { readonly kind: 'merged'; readonly text: string /** Without conflicts. */; readonly isClean: boolean } | { readonly kind: 'unreadable' | 'unmergeable' };
