import { type Item, isWithin, type KnownVersion, knownVersion } from '../diff/history.ts';
import { sourceFileOf } from '../source/read.ts';
import { type Parser, plainParser, rememberingParser } from '../source/sources.ts';
import type { SourceDocument, YamlPath } from '../source/types.ts';
import type { Change, Commit } from './commits.ts';
import { Failure } from './failure.ts';
import { contentsOf, type Repository } from './git.ts';
import { NO_PLAN, versionAt } from './versions.ts';

/** How many versions of the workspace and of each of its files are kept at hand. */
const KEPT = 4;
/** What tells an element above from another. */
const NAMES = ['kind', 'parent', 'id', 'code', 'name'] as const;

/** The versions of a workspace in the commits of a repository, read as they are asked for. */
export class PastVersions {
	readonly #repository: Repository;
	readonly #folder: string;
	readonly #parser: Parser = rememberingParser(plainParser, KEPT);
	readonly #known = new Map<string, KnownVersion | undefined>();
	readonly #texts: () => ReadonlyMap<string, Uint8Array>;

	constructor(repository: Repository, folder: string, commits: readonly Commit[]) {
		this.#repository = repository;
		this.#folder = folder;
		let texts: ReadonlyMap<string, Uint8Array> | undefined;
		// All at once, when the first is wanted: a program for each would take longer than to parse it.
		this.#texts = () => {
			texts ??= contentsOf(
				repository,
				commits.flatMap(({ parents }) => parents.flatMap(({ changes }) => changes.flatMap(({ path, old, new: fresh }) => (isYaml(path) ? [old, fresh] : []).flatMap((id) => id ?? [])))),
			);
			return texts;
		};
	}

	/** The version of a commit; undefined when there was no plan yet. */
	async at(commit: string): Promise<KnownVersion | undefined> {
		if (this.#known.has(commit)) return this.#known.get(commit);
		const found = await this.#read(commit);
		const [oldest] = this.#known.keys();
		if (oldest !== undefined && this.#known.size >= KEPT) this.#known.delete(oldest);
		this.#known.set(commit, found);
		return found;
	}

	async #read(commit: string): Promise<KnownVersion | undefined> {
		try {
			return knownVersion(await versionAt({ kind: 'commit', label: commit.slice(0, 12), commit, repository: this.#repository, start: this.#folder }, this.#parser));
		} catch (error) {
			if (error instanceof Failure && error.cause === NO_PLAN) return undefined;
			throw error;
		}
	}

	/** Files changed, and none of them where the element, what is above it or what is beneath it is written. */
	isUntouched(version: KnownVersion, items: readonly (Item | undefined)[], changes: readonly Change[]): boolean {
		const [element] = items;
		if (!element) return false;
		const texts = changes.filter(({ path }) => isYaml(path));
		const lineage = version.items.filter((item) => isWithin(element, item) || isWithin(item, element));
		const names = new Set(lineage.flatMap((item) => (isWithin(item, element) ? [item.ref, item.id ?? ''] : [])));
		// What is beneath a goal may stand in any file that names it as its parent.
		const beneath = (id: string | undefined): string =>
			id === undefined
				? ''
				: parentsIn(this.#textOf(id))
						.filter((name) => names.has(name))
						.join('|');
		if (texts.some((change) => beneath(change.old) !== beneath(change.new))) return false;
		const changed = new Map(texts.map((change) => [change.path.slice(this.#folder === '' ? 0 : this.#folder.length + 1), change]));
		return lineage.every((item) => {
			const { document, path } = item.origin;
			const change = changed.get(document.file.path);
			if (!change) return true;
			const before = change.old === undefined ? undefined : this.#sameDocument(version, document, change.old);
			if (!before) return false;
			return isWithin(item, element) ? isSame(before.data, document.data, path) : isNamedSame(before.data, document.data, path);
		});
	}

	#textOf(id: string): string {
		return Buffer.from(this.#texts().get(id) ?? []).toString();
	}

	/** The document in the same place of the file's older text; undefined when that can't be read. */
	#sameDocument({ version }: KnownVersion, document: SourceDocument, id: string): SourceDocument | undefined {
		const { file } = sourceFileOf(document.file.path, this.#texts().get(id) ?? new Uint8Array());
		const parsed = file && this.#parser.yaml(file);
		const place = version.workspace.documents.filter((one) => one.file === document.file).indexOf(document);
		return parsed && parsed.diagnostics.length === 0 ? parsed.documents[place] : undefined;
	}
}

/** What the documents of a file call their parents. */
function parentsIn(text: string): string[] {
	return [...text.matchAll(/^parent:[ \t]*["']?([^"'#\r\n]+?)["']?[ \t]*(?:#.*)?\r?$/gm)].flatMap(([, name]) => name ?? []);
}

function isYaml(path: string): boolean {
	return /\.ya?ml$/.test(path);
}

function at(data: unknown, path: YamlPath): unknown {
	return path.reduce((value: unknown, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined), data);
}

function isSame(a: unknown, b: unknown, path: YamlPath): boolean {
	return isNamedSame(a, b, path) && JSON.stringify(at(a, path)) === JSON.stringify(at(b, path));
}

/** What is on the way to a path is called the same. */
function isNamedSame(a: unknown, b: unknown, path: YamlPath): boolean {
	return [...path.keys(), path.length].every((depth) => {
		const [left, right] = [a, b].map((data) => at(data, path.slice(0, depth)));
		return NAMES.every((name) => JSON.stringify(at(left, [name])) === JSON.stringify(at(right, [name])));
	});
}
