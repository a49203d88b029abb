import { type Item, isWithin, type KnownVersion, knownVersion } from '../diff/history.ts';
import { type Address, bareRepositoryAt, commitAddress, workspaceFolderOf } from './addresses.ts';
import type { Cli } from './cli.ts';
import { usageFailure } from './failure.ts';
import { commitOf } from './git.ts';
import type { Walk } from './history.ts';
import { emptyRepository, unknownRevision } from './missing-revision.ts';
import { keepingParser } from './parse-cache.ts';
import { targetNamed } from './targets.ts';
import { filesOfCommit, versionAt } from './versions.ts';

/** What the options of `plan log` and `plan blame` name. */
export interface TraceOptions {
	readonly from?: string;
	readonly json?: boolean;
}

/** Where a walk through the history of an element begins: in the work tree, or at a revision. The element comes first, then what it consists of. */
export async function walkFrom(cli: Cli, reference: string, path: string, { from }: TraceOptions): Promise<Walk> {
	const { address, ...beginning } = beginningOf(cli, path, from);
	const current = knownVersion(await versionAt(address, keepingParser(cli)));
	const element = elementNamed(current, reference);
	const parts = current.items.filter((item) => isPart(item, element));
	return { ...beginning, current, items: [element, ...parts], isWorkTree: address.kind === 'folder' };
}

/** A bare repository has no work tree to begin in, but commits. */
function beginningOf(cli: Cli, path: string, from: string | undefined): Pick<Walk, 'repository' | 'folder' | 'revision'> & { readonly address: Address } {
	const bare = bareRepositoryAt(cli, path);
	if (bare) {
		if (from === undefined && commitOf(bare, 'HEAD') === undefined) throw usageFailure(emptyRepository(bare));
		const address = commitAddress({ ...cli, cwd: bare.root }, from ?? 'HEAD');
		return { repository: bare, folder: filesOfCommit(address).folder, revision: address.commit, address };
	}
	const { folder: root, repository, start } = workspaceFolderOf(cli, path);
	const commit = commitOf(repository, from ?? 'HEAD');
	if (commit === undefined && from !== undefined) throw unknownRevision(repository, from);
	if (commit === undefined) throw usageFailure(emptyRepository(repository));
	const address: Address =
		from === undefined ? { kind: 'folder', label: cli.text({ lt: 'darbinis aplankas', en: 'work tree' }), path: root } : { kind: 'commit', label: from, commit, repository, start };
	return { repository, folder: start, revision: commit, address };
}

/** What is followed; a reserve, which has no code, by its name. */
function elementNamed({ items, version: { workspace, damaged, unread } }: KnownVersion, reference: string): Item {
	const reserves = items.filter(({ kind, ref, name }) => kind === 'reserve' && [ref, name.lt].includes(reference));
	const [reserve, ...others] = reserves;
	if (reserve && others.length === 0) return reserve;
	const names = items.flatMap(({ kind, ref, name }) => (kind === 'reserve' ? [ref, name.lt] : []));
	const target = targetNamed(workspace, reference, [...new Set([...damaged, ...unread])].sort(), names);
	const element = items.find(({ origin }) => origin.document === target.origin.document && origin.path.join('/') === target.origin.path.join('/'));
	if (!element) throw usageFailure({ lt: `„${reference}“ nėra plano dalis`, en: `\`${reference}\` is no part of a plan` });
	return element;
}

/** An element's indicators; a measure's sub-measures too, with theirs. */
function isPart(item: Item, element: Item): boolean {
	if (element.kind === 'measure') return item !== element && isWithin(item, element);
	return item.kind === 'indicator' && item.parent === element;
}
