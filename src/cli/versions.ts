import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, posix, relative, resolve } from 'node:path';
import type { Bilingual, Diagnostic } from '../diagnostic.ts';
import type { Version } from '../diff/index.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import { kindProblem } from '../schema/kind.ts';
import { WORKSPACE_FILE, workspaceFiles, workspaceRoot } from '../source/find.ts';
import type { Parser } from '../source/sources.ts';
import { type FileTree, folderTree, givenTree, overlaidTree } from '../source/tree.ts';
import type { SourceDocument } from '../source/types.ts';
import type { Cli } from './cli.ts';
import { pathFailure, usageFailure } from './failure.ts';
import { authorOf, blobsOf, commitOf, contentsOf, hasPath, ignoredFiles, mergeBase, type Repository, repositoryAt } from './git.ts';
import { noCommonBeginning, unknownRevision } from './missing-revision.ts';

/** Where a version of a workspace is: in a folder, that of a work tree with its repository, or below a folder of a commit. */
export type Address =
	| { readonly kind: 'folder'; readonly label: string; readonly path: string; readonly repository?: Repository }
	| { readonly kind: 'commit'; readonly label: string; readonly commit: string; readonly repository: Repository; readonly start: string };

export type CommitAddress = Address & { readonly kind: 'commit' };

const IS_WORKSPACE = /^\s*kind:\s*["']?workspace\b/m;

const TWO_FOLDERS: Bilingual = { lt: 'Be saugyklos lyginami du aplankai: plan diff SENAS NAUJAS', en: 'Without a repository, compare two folders: plan diff OLD NEW' };

/** What the arguments of `plan diff` name: two versions or, with `a..b..c`, more. */
export function addressesOf(cli: Cli, first: string, second: string | undefined): Address[] {
	if (second !== undefined) {
		if (isFolder(cli, first) && isFolder(cli, second) && (isPathLike(first) || isPathLike(second) || !isRevision(cli, first) || !isRevision(cli, second)))
			return [folderAddress(cli, first), folderAddress(cli, second)];
		return [addressOf(cli, first), addressOf(cli, second)];
	}
	if (!isFolder(cli, first) && first.includes('..')) return rangeOf(cli, first);
	const old = addressOf(cli, first);
	if (old.kind === 'folder')
		throw usageFailure(
			{ lt: `Nenurodyta, su kuo lyginti aplanką „${first}“`, en: `It is not said what to compare the folder ${first} with` },
			{ lt: 'plan diff SENAS NAUJAS', en: 'plan diff OLD NEW' },
		);
	return [old, { kind: 'folder', label: cli.text({ lt: 'darbinis aplankas', en: 'work tree' }), path: join(old.repository.root, old.start), repository: old.repository }];
}

/** A revision, `v1` or `v1:folder`; a folder is none. */
export function commitAddress(cli: Cli, text: string): CommitAddress {
	const address = addressOf(cli, text, { lt: 'Reikia plano „git“ saugyklos: jos aplanką nurodykite gale', en: "The plan's git repository is needed: name its folder at the end" });
	if (address.kind === 'commit') return address;
	throw usageFailure({ lt: `„${text}“ yra aplankas, ne „git“ versija`, en: `${text} is a folder, not a revision` });
}

/** `A..B`, `A..B..C`; `A...B`: from where the two part. An end that is left out is HEAD. */
function rangeOf(cli: Cli, text: string): Address[] {
	const [a = '', b = '', ...more] = text.split('...');
	if (text.includes('...') && more.length === 0 && !b.includes('..')) {
		const [left, right] = [addressOf(cli, a || 'HEAD'), addressOf(cli, b || 'HEAD')];
		if (left.kind === 'commit' && right.kind === 'commit') {
			const base = mergeBase(left.repository, left.commit, right.commit);
			if (base === undefined) throw noCommonBeginning(left.repository, a || 'HEAD', b || 'HEAD');
			return [{ ...left, commit: base, label: base.slice(0, 12) }, right];
		}
	}
	const parts = text.split('..');
	return parts.map((part, index) => addressOf(cli, part || (index === 0 || index === parts.length - 1 ? 'HEAD' : part)));
}

function isFolder(cli: Cli, text: string): boolean {
	const path = resolve(cli.cwd, text);
	return text !== '' && existsSync(path) && statSync(path).isDirectory();
}

/** Written so that it can only be a path. */
function isPathLike(text: string): boolean {
	return /^(\.{0,2}\/|\.{1,2}$|[A-Za-z]:[\\/])|\/$/.test(text);
}

function isRevision(cli: Cli, text: string): boolean {
	try {
		return commitOf(repositoryAt(cli.cwd, cli.env), text) !== undefined;
	} catch {
		return false;
	}
}

function folderAddress(cli: Cli, text: string): Address {
	return { kind: 'folder', label: text, path: resolve(cli.cwd, text) };
}

function addressOf(cli: Cli, text: string, help = TWO_FOLDERS): Address {
	if (isPathLike(text) && isFolder(cli, text)) return folderAddress(cli, text);
	if (text === '') throw usageFailure({ lt: 'Versijos vardas tuščias', en: 'The name of a version is empty' });
	const isAlsoFolder = isFolder(cli, text);
	if (isAlsoFolder && !isRevision(cli, text)) return folderAddress(cli, text);
	const repository = repositoryAt(cli.cwd, cli.env, help);
	const whole = commitOf(repository, text);
	if (whole !== undefined) return { kind: 'commit', label: text, commit: whole, repository, start: startOf(cli, repository) };
	const colon = text.indexOf(':');
	if (colon <= 0 && existsSync(resolve(cli.cwd, text))) throw usageFailure({ lt: `„${text}“ yra failas, ne „git“ versija ir ne aplankas`, en: `${text} is a file, neither a revision nor a folder` });
	if (colon <= 0) throw unknownRevision(repository, text);
	const revision = text.slice(0, colon);
	const commit = commitOf(repository, revision);
	if (commit === undefined) throw unknownRevision(repository, revision);
	const path = text.slice(colon + 1);
	// As in git: from the root, unless it begins with a dot.
	const start = posix.normalize(/^\.\.?(\/|$)/.test(path) ? posix.join(repository.prefix, path) : path).replace(/^\.?\/|\/$|^\.$/g, '');
	if (start !== '' && !hasPath(repository, commit, start)) throw usageFailure({ lt: `Versijoje „${revision}“ nėra aplanko „${start}“`, en: `There is no folder ${start} in ${revision}` });
	return { kind: 'commit', label: text, commit, repository, start };
}

/** The workspace's folder in the repository, as the work tree has it; the current folder when the work tree has none. */
function startOf(cli: Cli, { root, prefix }: Repository): string {
	const found = workspaceRoot(cli.cwd, (file) => IS_WORKSPACE.test(readFileSync(file, 'utf8')));
	const inside = found === undefined ? undefined : relative(root, found).replaceAll('\\', '/');
	return inside === undefined || inside.startsWith('..') ? prefix : inside;
}

/** The folder of the workspace at or above a path, and where it is in its repository. */
export function workspaceFolderOf(cli: Cli, path: string): { readonly folder: string; readonly repository: Repository; readonly start: string } {
	const at = resolve(cli.cwd, path);
	if (!existsSync(at)) throw usageFailure({ lt: `Tokio aplanko ar failo nėra: ${path}`, en: `No such folder or file: ${path}` });
	const folder = workspaceRoot(at, (file) => IS_WORKSPACE.test(readFileSync(file, 'utf8')));
	if (folder === undefined) {
		const sentence = {
			lt: `Čia nėra plano: nei „${path}“, nei aukštesniuose aplankuose nerasta failo ${WORKSPACE_FILE}`,
			en: `No plan here: ${WORKSPACE_FILE} was not found in ${path} or any folder above it`,
		};
		throw usageFailure(sentence);
	}
	const repository = repositoryAt(folder, cli.env);
	return { folder, repository, start: repository.prefix };
}

/** A version as it was read. */
export interface ReadVersion extends Version {
	readonly errors: number;
	/** A commit's files by path from the workspace's root; absent for a folder, which has them on disk. */
	readonly files?: ReadonlyMap<string, Uint8Array>;
	/** Who made a commit, and when. */
	readonly authorship?: () => { readonly author: string; readonly date: Date };
	/** The bytes of a file. */
	bytes(path: string): Uint8Array | undefined;
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
	const commit = address.kind === 'commit' ? { commit: address.commit, authorship: () => authorOf(address.repository, address.commit) } : {};
	const withFiles = (others: ReadonlyMap<string, Uint8Array>): Promise<LinkedWorkspace | undefined> => load(overlaidTree(readable, others));
	return { label, ...commit, ...(files ? { files } : {}), workspace, damaged, unread, digest, paths: paths ?? tree.paths, errors: errors.length, bytes: tree.bytes, withFiles };
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
		const paths = new Set(workspaceFiles(root));
		const ignored = new Set(address.repository ? ignoredFiles(address.repository, relative(realpathSync(address.repository.root), realpathSync(root)).replaceAll('\\', '/')) : []);
		const tree = folderTree(root);
		return { tree, paths: tree.paths.filter((path) => !ignored.has(path)), digest: (path) => (paths.has(path) ? blobId(readFileSync(join(root, path))) : undefined) };
	} catch (error) {
		throw pathFailure({ lt: `Aplanko „${address.label}“ perskaityti nepavyko`, en: `Can't read the folder ${address.label}` }, error);
	}
}

/** What git calls a blob of these bytes, so that files of folders and of commits compare. */
function blobId(bytes: Uint8Array): string {
	return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function commitFiles(address: CommitAddress): VersionFiles {
	const { folder, files } = filesOfCommit(address);
	return {
		tree: givenTree(join(address.repository.root, folder || address.start), files),
		files,
		digest: (path) => {
			const bytes = files.get(path);
			return bytes && blobId(bytes);
		},
	};
}

/** The workspace's folder in a commit, from the repository's root, and all files below it by their paths in it. */
export function filesOfCommit(address: CommitAddress): { readonly folder: string; readonly files: ReadonlyMap<string, Uint8Array> } {
	const { repository, commit } = address;
	const blobs = blobsOf(repository, commit);
	const folder = workspaceFolder(address, new Map(blobs.map(({ path, id }) => [path, id])));
	const inside = folder === '' ? '' : `${folder}/`;
	const own = blobs.filter(({ path }) => path.startsWith(inside));
	const contents = contentsOf(
		repository,
		own.map(({ id }) => id),
	);
	const files = new Map(own.map(({ path, id }) => [path.slice(inside.length), contents.get(id) ?? new Uint8Array()]));
	return { folder, files };
}

/** The nearest folder at or above the start with the plan.yaml of a workspace. */
function workspaceFolder(address: CommitAddress, ids: ReadonlyMap<string, string>): string {
	for (let folder = address.start; ; folder = posix.dirname(folder)) {
		const at = folder === '.' ? '' : folder;
		const id = ids.get(posix.join(at, WORKSPACE_FILE));
		const bytes = id === undefined ? undefined : contentsOf(address.repository, [id]).get(id);
		if (bytes && IS_WORKSPACE.test(Buffer.from(bytes).toString())) return at;
		if (at === '') throw noWorkspace(address);
	}
}

function noWorkspace(address: Address): Error {
	const at = address.kind === 'commit' ? address.start : address.path;
	return usageFailure(
		{
			lt: `Versijoje „${address.label}“ plano nėra: nei „${at || '.'}“, nei aukščiau nerasta ${WORKSPACE_FILE}`,
			en: `There is no plan in ${address.label}: ${WORKSPACE_FILE} was not found in ${at || '.'} or above`,
		},
		{ lt: 'Kitą aplanką nurodo VERSIJA:KELIAS', en: 'Name another folder with REV:PATH' },
	);
}
