/** Which versions of a workspace are meant: folders and revisions by their names. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, posix, relative, resolve } from 'node:path';
import type { Bilingual } from '../diagnostic.ts';
import { WORKSPACE_FILE, workspaceRoot } from '../source/find.ts';
import type { Cli } from './cli.ts';
import { usageFailure } from './failure.ts';
import { commitOf, hasPath, mergeBase, nameOf, type Repository, repositoryAt, submodulesOf } from './git.ts';
import { noCommonBeginning, unknownRevision } from './missing-revision.ts';

/** Where a version of a workspace is: in a folder, that of a work tree with its repository, or below a folder of a commit. */
export type Address =
	| { readonly kind: 'folder'; readonly label: string; readonly path: string; readonly repository?: Repository }
	| { readonly kind: 'commit'; readonly label: string; readonly commit: string; readonly repository: Repository; readonly start: string };

export type CommitAddress = Address & { readonly kind: 'commit' };

/** Of a plan.yaml: that it is a workspace’s. */
export const IS_WORKSPACE = /^\s*kind:\s*["']?workspace\b/m;

const TWO_FOLDERS: Bilingual = { lt: 'Be saugyklos lyginami du aplankai: plan diff SENAS NAUJAS', en: 'Without a repository, compare two folders: plan diff OLD NEW' };

/** What the arguments of `plan diff` name: two versions or, with `a..b..c`, more. */
export function addressesOf(cli: Cli, first: string, second: string | undefined): Address[] {
	if (second !== undefined) {
		if (isFolder(cli, first) && isFolder(cli, second) && (isPathLike(first) || isPathLike(second) || !isRevision(cli, first) || !isRevision(cli, second)))
			return [folderAddress(cli, first), folderAddress(cli, second)];
		return [addressOf(cli, first), addressOf(cli, second)];
	}
	if (!isFolder(cli, first) && BETWEEN.test(first)) return rangeOf(cli, first);
	const old = addressOf(cli, first);
	if (old.kind === 'folder')
		throw usageFailure(
			{ lt: `Nenurodyta, su kuo lyginti aplanką „${first}“`, en: `It is not said what to compare the folder ${first} with` },
			{ lt: 'plan diff SENAS NAUJAS', en: 'plan diff OLD NEW' },
		);
	if (old.repository.isBare)
		throw usageFailure(
			{ lt: 'Saugykloje nėra darbinio aplanko, su kuriuo būtų galima lyginti', en: 'The repository has no work tree to compare with' },
			{ lt: `Nurodykite dvi versijas: plan diff ${first}..HEAD`, en: `Name two versions: plan diff ${first}..HEAD` },
		);
	return [old, { kind: 'folder', label: cli.text({ lt: 'darbinis aplankas', en: 'work tree' }), path: join(old.repository.root, old.start), repository: old.repository }];
}

/** A revision, `v1` or `v1:folder`; a folder is none. */
export function commitAddress(cli: Cli, text: string): CommitAddress {
	const address = addressOf(cli, text, { lt: 'Reikia plano „git“ saugyklos: jos aplanką nurodykite gale', en: "The plan's git repository is needed: name its folder at the end" });
	if (address.kind === 'commit') return address;
	throw usageFailure({ lt: `„${text}“ yra aplankas, ne „git“ versija`, en: `${text} is a folder, not a revision` });
}

/** What stands between the versions of a range; in `HEAD:../planas` it is a part of a path. */
const BETWEEN = /(?<![:/])\.\.|\.\.(?!\/|$)/;

/** `A..B`, `A..B..C`; `A...B`: from where the two part. An end that is left out is HEAD. */
function rangeOf(cli: Cli, text: string): Address[] {
	const [a = '', b = '', ...more] = text.split('...');
	if (text.includes('...') && more.length === 0 && !b.includes('..')) {
		const [left, right] = [addressOf(cli, a || 'HEAD'), addressOf(cli, b || 'HEAD')];
		if (left.kind === 'commit' && right.kind === 'commit') {
			const base = mergeBase(left.repository, left.commit, right.commit);
			if (base === undefined) throw noCommonBeginning(left.repository, a || 'HEAD', b || 'HEAD');
			const same = [left, right].find((one) => one.commit === base);
			return [{ ...left, commit: base, label: same?.label ?? nameOf(left.repository, base) ?? base.slice(0, 12) }, right];
		}
	}
	const parts = text.split(BETWEEN);
	return parts.map((part, index) => addressOf(cli, part || (index === 0 || index === parts.length - 1 ? 'HEAD' : part)));
}

function isFolder(cli: Cli, text: string): boolean {
	// As it is written: of `HEAD:./..` no path is to be made.
	const path = isAbsolute(text) ? text : `${cli.cwd}/${text}`;
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
	if (submodulesOf(repository, commit).some((one) => start === one.path || start.startsWith(`${one.path}/`)))
		throw usageFailure(
			{ lt: `„${start}“ versijoje „${revision}“ yra kita saugykla (submodulis)`, en: `${start} in ${revision} is another repository (a submodule)` },
			{ lt: 'Lyginkite jos versijas jos aplanke', en: 'Compare its versions in its own folder' },
		);
	if (start !== '' && !hasPath(repository, commit, start)) throw usageFailure({ lt: `Versijoje „${revision}“ nėra aplanko „${start}“`, en: `There is no folder ${start} in ${revision}` });
	return { kind: 'commit', label: text, commit, repository, start };
}

/** The workspace's folder in the repository, as the work tree has it; the current folder when the work tree has none. */
function startOf(cli: Cli, { root, prefix }: Repository): string {
	const found = workspaceRoot(cli.cwd, (file) => IS_WORKSPACE.test(readFileSync(file, 'utf8')));
	const inside = found === undefined ? undefined : relative(root, found).replaceAll('\\', '/');
	return inside === undefined || inside.startsWith('..') ? prefix : inside;
}

/** The bare repository that a path without a workspace is in; undefined where there is a workspace, or a work tree that may have one. */
export function bareRepositoryAt(cli: Cli, path: string): Repository | undefined {
	const at = resolve(cli.cwd, path);
	if (!existsSync(at) || workspaceRoot(at, (file) => IS_WORKSPACE.test(readFileSync(file, 'utf8'))) !== undefined) return undefined;
	try {
		const repository = repositoryAt(at, cli.env);
		return repository.isBare ? repository : undefined;
	} catch {
		return undefined;
	}
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
