import { type ElementStep, elementStep, emptyVersion, type Item, type KnownVersion } from '../diff/history.ts';
import { type Commit, commitsOf, type Parent } from './commits.ts';
import type { Repository } from './git.ts';
import { isShallow } from './missing-revision.ts';
import { PastVersions } from './past-versions.ts';

/** An element on its way back through the commits. */
interface Trace {
	/** The element first; undefined where a part of it is not there yet. */
	readonly items: readonly (Item | undefined)[];
	/** The version in which `items` are: that of the commit reached, or a later one in which the element is the same. */
	readonly version: KnownVersion;
	/** Who is named for a difference to the version before; undefined for what is not committed. */
	readonly commit: Commit | undefined;
	/** Versions with errors were passed over since. */
	readonly isBehind: boolean;
}

/** What one of the steps back from a station did to the element. */
export type Step =
	/** The element was the same; or nothing can be said (`unread`), and whatever is asked is asked of the commits before. */
	| { readonly kind: 'same'; readonly to: string }
	| { readonly kind: 'unread'; readonly to: string }
	| { readonly kind: 'compared'; readonly to: string; readonly step: ElementStep }
	/** The first commit of all. */
	| { readonly kind: 'beginning'; readonly step: ElementStep }
	/** Here what is known of the history ends. */
	| { readonly kind: 'end' };

export interface Station {
	/** The commit that the walk has reached; empty for the work tree. */
	readonly at: string;
	readonly trace: Trace;
	readonly steps: readonly Step[];
}

/** A version that could not be read in what matters. */
export interface Unread {
	readonly commit: Commit;
	readonly files: readonly string[];
}

export interface Walk {
	readonly repository: Repository;
	/** Of the workspace, from the root of the repository. */
	readonly folder: string;
	/** The revision to begin with. */
	readonly revision: string;
	readonly current: KnownVersion;
	/** The element and, after it, the parts that are followed with it. */
	readonly items: readonly Item[];
	/** The current version is the work tree, whose changes since the revision come first. */
	readonly isWorkTree: boolean;
}

export interface Walked {
	readonly unread: readonly Unread[];
	/** The clone has only a part of the history. */
	readonly isCut: boolean;
}

/**
 * Follows an element back through the commits, each before its parents. Most commits leave it alone, which a look at its own part of a file shows: only
 * where that differs are whole versions read and compared.
 * @param visit told of each station, the newest first; false ends the walk
 */
export async function walked(walk: Walk, visit: (station: Station) => boolean): Promise<Walked> {
	const { repository, folder, current, items, isWorkTree } = walk;
	const commits = commitsOf(repository, walk.revision, folder);
	const isCut = isShallow(repository);
	const back = new StepsBack(new Map(commits.map((commit) => [commit.id, commit])), new PastVersions(repository, folder, commits), isCut);
	const [newest] = commits;
	const first: Trace = { items, version: current, commit: isWorkTree ? undefined : newest, isBehind: false };
	const end = (): Walked => ({ unread: back.unread(), isCut });
	if (isWorkTree || !newest) {
		const steps = await back.from(first, newest ? [{ id: newest.id, changes: [] }] : []);
		if (!visit({ at: '', trace: first, steps })) return end();
	} else back.begin(newest.id, first);
	for (const { id, parents } of commits) {
		const trace = back.reached(id);
		if (trace && !visit({ at: id, trace, steps: await back.from(trace, parents) })) break;
	}
	return end();
}

class StepsBack {
	readonly #commits: ReadonlyMap<string, Commit>;
	readonly #versions: PastVersions;
	readonly #isCut: boolean;
	readonly #traces = new Map<string, Trace>();
	readonly #unread = new Map<string, Unread>();

	constructor(commits: ReadonlyMap<string, Commit>, versions: PastVersions, isCut: boolean) {
		this.#commits = commits;
		this.#versions = versions;
		this.#isCut = isCut;
	}

	begin(id: string, trace: Trace): void {
		this.#traces.set(id, trace);
	}

	/** The trace that has come to a commit; each is asked for once. */
	reached(id: string): Trace | undefined {
		const trace = this.#traces.get(id);
		this.#traces.delete(id);
		return trace;
	}

	unread(): Unread[] {
		return [...this.#unread.values()];
	}

	async from(trace: Trace, parents: readonly Parent[]): Promise<Step[]> {
		if (parents.length === 0) {
			if (this.#isCut || trace.isBehind) return [{ kind: 'end' }];
			return [{ kind: 'beginning', step: elementStep(emptyVersion(trace.version), trace.version, trace.items) }];
		}
		const steps: Step[] = [];
		for (const parent of parents) steps.push(await this.#to(trace, parent));
		return steps;
	}

	async #to(trace: Trace, { id, changes }: Parent): Promise<Step> {
		const commit = this.#commits.get(id);
		if (!commit) return { kind: 'end' };
		if (!trace.isBehind && changes.length > 0 && this.#versions.isUntouched(trace.version, trace.items, changes)) {
			this.#leave(id, { ...trace, commit });
			return { kind: 'same', to: id };
		}
		const version = (await this.#versions.at(id)) ?? emptyVersion(trace.version);
		const step = elementStep(version, trace.version, trace.items);
		if (step.unreadable.length > 0) {
			this.#unread.set(id, { commit, files: step.unreadable });
			this.#leave(id, { ...trace, isBehind: true });
			return { kind: 'unread', to: id };
		}
		if (step.old[0]) this.#leave(id, { items: step.old, version, commit, isBehind: false });
		return { kind: 'compared', to: id, step };
	}

	/** Where two lines of history meet, the element is the same whichever it came by. */
	#leave(id: string, trace: Trace): void {
		if (!this.#traces.has(id)) this.#traces.set(id, trace);
	}
}
