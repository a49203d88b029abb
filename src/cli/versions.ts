/** Versions of a workspace as they are read from folders and commits. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { Version } from '../diff/index.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import { kindProblem } from '../schema/kind.ts';
import { WORKSPACE_FILE, workspaceRoot } from '../source/find.ts';
import type { Parser } from '../source/sources.ts';
import { type FileTree, folderTree, givenTree, overlaidTree, withoutLinks } from '../source/tree.ts';
import type { SourceDocument } from '../source/types.ts';
import { type Address, type CommitAddress, IS_WORKSPACE } from './addresses.ts';
import { EXIT } from './exit-status.ts';
import { Failure, pathFailure } from './failure.ts';
import { authorOf, type Blob, blobsOf, contentsOf, ignoredFiles, linksOf, type Repository, submodulesHere, submodulesOf } from './git.ts';

/** A version as it was read. */
export interface ReadVersion extends Version {
	readonly errors: number;
	/** A commit's files by path from the workspace's root; absent for a folder, which has them on disk. */
	readonly files?: ReadonlyMap<string, Uint8Array>;
	/** Who made a commit, and when. */
	readonly authorship?: () => { readonly author: string; readonly date: Date };
	/** The bytes of a file. */
	bytes(path: string): Uint8Array | undefined;
	/** What a check of it finds. */
	check(): Promise<readonly Diagnostic[]>;
	/** The workspace with other files in the place of some; what could not be read is empty. */
	withFiles(files: ReadonlyMap<string, Uint8Array>): Promise<LinkedWorkspace | undefined>;
}

/** Reads the version at an address; one without a plan is a failure, never an empty plan. */
export async function versionAt(address: Address, parser: Parser): Promise<ReadVersion> {
	const { loadTree } = await import('../workspace.ts');
	const { tree, paths, digest, files } = address.kind === 'folder' ? folderFiles(address) : commitFiles(address);
	const { workspace: parsed, diagnostics } = await loadTree(tree, { rules: [], parser });
	const unread = unreadFiles(diagnostics, parsed?.documents ?? []);
	// What a parser makes of a file after a fault of syntax is a guess: elements of it would be told as added. All the others hang on the workspace's own.
	const readable = overlaidTree(tree, new Map([...unread].flatMap((path) => (path === WORKSPACE_FILE ? [] : [[path, new Uint8Array()]]))));
	const load = async (files: FileTree): Promise<LinkedWorkspace | undefined> => (await loadTree(files, { rules: [], parser })).workspace;
	const workspace = readable === tree ? parsed : await load(readable);
	const isThere = workspace?.documents.some(({ data }) => typeof data === 'object' && data !== null && Reflect.get(data, 'kind') === 'workspace');
	const errors = diagnostics.filter(({ severity }) => severity === 'error');
	if (!workspace || (!isThere && errors.length === 0)) throw noWorkspace(address);
	const damaged = new Set(errors.flatMap(({ place }) => (place ? [place.file.path] : [])));
	const { label } = address;
	const check = async (): Promise<readonly Diagnostic[]> => (await loadTree(tree, { parser })).diagnostics;
	const commit = address.kind === 'commit' ? { commit: address.commit, authorship: () => authorOf(address.repository, address.commit) } : {};
	const withFiles = (others: ReadonlyMap<string, Uint8Array>): Promise<LinkedWorkspace | undefined> => load(overlaidTree(readable, others));
	return { label, ...commit, ...(files ? { files } : {}), workspace, damaged, unread, digest, paths: paths ?? tree.paths, errors: errors.length, bytes: tree.bytes, check, withFiles };
}

/** Files of which nothing is certain: they could not be opened, decoded or parsed to the end, or don't say what they are. */
function unreadFiles(diagnostics: readonly Diagnostic[], documents: readonly SourceDocument[]): ReadonlySet<string> {
	// A column or a cell of a table that means nothing is one of a table that was read.
	const faults = diagnostics.filter(({ rule }) => rule.startsWith('source/') && !rule.startsWith('source/csv-'));
	const unknown = documents.filter((document) => kindProblem(document) !== undefined);
	return new Set([...faults.flatMap(({ place }) => (place ? [place.file.path] : [])), ...unknown.map(({ file }) => file.path)]);
}

interface VersionFiles {
	readonly tree: FileTree;
	/** Where not all files of the tree are the version's: a work tree holds what git ignores too, such as built documents. */
	readonly paths?: readonly string[];
	readonly files?: ReadonlyMap<string, Uint8Array>;
	digest(path: string): string | undefined;
}

function folderFiles(address: Address & { readonly kind: 'folder' }): VersionFiles {
	const root = existsSync(address.path) ? workspaceRoot(address.path, (file) => IS_WORKSPACE.test(readFileSync(file, 'utf8'))) : undefined;
	if (root === undefined) throw noWorkspace(address);
	try {
		const folder = address.repository ? relative(realpathSync(address.repository.root), realpathSync(root)).replaceAll('\\', '/') : '';
		const ignored = new Set(address.repository ? ignoredFiles(address.repository, folder) : []);
		const submodules = below(folder, address.repository ? submodulesHere(address.repository) : []);
		const tree = withoutLinks(withoutFolders(folderTree(root), submodules), ignored);
		const paths = new Set(tree.paths);
		return {
			tree,
			paths: [...[...tree.paths, ...tree.links.keys()].filter((path) => !ignored.has(path)), ...submodules.keys()],
			digest: (path) => submodules.get(path) ?? digestOf(path, tree.links, () => (paths.has(path) ? readFileSync(join(root, path)) : undefined)),
		};
	} catch (error) {
		throw pathFailure({ lt: `Aplanko „${address.label}“ perskaityti nepavyko`, en: `Can't read the folder ${address.label}` }, error);
	}
}

/** Ids by their paths in a folder. */
function below(folder: string, blobs: readonly Blob[]): ReadonlyMap<string, string> {
	const inside = folder === '' ? '' : `${folder}/`;
	return new Map(blobs.filter(({ path }) => path.startsWith(inside)).map(({ path, id }) => [path.slice(inside.length), id]));
}

/** A commit has none of a submodule's files, so the work tree that is compared with it has none. */
function withoutFolders(tree: FileTree, folders: ReadonlyMap<string, string>): FileTree {
	return folders.size === 0 ? tree : { ...tree, paths: tree.paths.filter((path) => ![...folders.keys()].some((folder) => path.startsWith(`${folder}/`))) };
}

/** Of a link as of a file that says where it leads. */
function digestOf(path: string, links: ReadonlyMap<string, string>, read: () => Uint8Array | undefined): string | undefined {
	const target = links.get(path);
	const bytes = target === undefined ? read() : Buffer.from(target);
	return bytes && blobId(bytes);
}

/** What git calls a blob of these bytes, so that files of folders and of commits compare. */
function blobId(bytes: Uint8Array): string {
	return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function commitFiles(address: CommitAddress): VersionFiles {
	const { folder, files, links } = filesOfCommit(address);
	const submodules = below(folder, submodulesOf(address.repository, address.commit));
	const tree = givenTree(join(address.repository.root, folder || address.start), files, links);
	return {
		tree,
		paths: [...tree.paths, ...tree.links.keys(), ...submodules.keys()],
		files,
		digest: (path) => submodules.get(path) ?? digestOf(path, links, () => files.get(path)),
	};
}

export interface CommitFiles {
	/** The workspace's, from the repository's root. */
	readonly folder: string;
	/** All files below it by their paths in it. */
	readonly files: ReadonlyMap<string, Uint8Array>;
	/** Symbolic links below it, each with where it leads. */
	readonly links: ReadonlyMap<string, string>;
}

/** What a commit has of a workspace. */
export function filesOfCommit(address: CommitAddress): CommitFiles {
	const { repository, commit } = address;
	const blobs = blobsOf(repository, commit);
	const folder = workspaceFolder(address, new Map(blobs.map(({ path, id }) => [path, id])));
	const inside = folder === '' ? '' : `${folder}/`;
	return {
		folder,
		...contentsBelow(
			repository,
			commit,
			folder,
			blobs.filter(({ path }) => path.startsWith(inside)),
		),
	};
}

/** What the files of a commit below a folder hold, by their paths in it, and where its links lead. */
export function contentsBelow(repository: Repository, commit: string, folder: string, blobs: readonly Blob[]): Omit<CommitFiles, 'folder'> {
	const links = linksOf(repository, commit, folder);
	const contents = contentsOf(
		repository,
		[...blobs, ...links].map(({ id }) => id),
	);
	const start = folder === '' ? 0 : folder.length + 1;
	const filesOf = (some: readonly Blob[]): Map<string, Uint8Array> => new Map(some.map(({ path, id }) => [path.slice(start), contents.get(id) ?? new Uint8Array()]));
	return { files: filesOf(blobs), links: new Map([...filesOf(links)].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])) };
}

/** The nearest folder at or above the start with the plan.yaml of a workspace. */
function workspaceFolder(address: CommitAddress, ids: ReadonlyMap<string, string>): string {
	const isWorkspace = (folder: string): boolean => {
		const id = ids.get(posix.join(folder, WORKSPACE_FILE));
		const bytes = id === undefined ? undefined : contentsOf(address.repository, [id]).get(id);
		return bytes !== undefined && IS_WORKSPACE.test(Buffer.from(bytes).toString());
	};
	for (let folder = address.start; ; folder = posix.dirname(folder)) {
		const at = folder === '.' ? '' : folder;
		if (isWorkspace(at)) return at;
		if (at === '') {
			const others = [...ids.keys()].filter((path) => posix.basename(path) === WORKSPACE_FILE).map((path) => posix.dirname(path));
			throw noWorkspace(address, others.filter(isWorkspace));
		}
	}
}

/** The cause of the failure that says that there is no plan. */
export const NO_PLAN = Symbol('no plan');

/** Folders with plans that are named in place of one without. */
const MOST_NAMED = 3;

/** @param inside the folders of the commit that have plans */
function noWorkspace(address: Address, inside: readonly string[] = []): Failure {
	const at = address.kind === 'commit' ? address.start : address.path;
	const revision = address.label.split(':')[0];
	const names = inside.slice(0, MOST_NAMED).map((folder) => `${revision}:${folder}`);
	return new Failure(
		EXIT.usage,
		{
			lt: `Versijoje „${address.label}“ plano nėra: nei „${at || '.'}“, nei aukščiau nerasta ${WORKSPACE_FILE}`,
			en: `There is no plan in ${address.label}: ${WORKSPACE_FILE} was not found in ${at || '.'} or above`,
		},
		names.length > 0
			? { lt: `Planas yra čia: ${names.join(', ')}`, en: `There is one here: ${names.join(', ')}` }
			: { lt: 'Kitą aplanką nurodo VERSIJA:KELIAS', en: 'Name another folder with REV:PATH' },
		NO_PLAN,
	);
}
