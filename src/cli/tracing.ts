import { type Item, isWithin, knownVersion } from '../diff/history.ts';
import { type Address, workspaceFolderOf } from './addresses.ts';
import type { Cli } from './cli.ts';
import { usageFailure } from './failure.ts';
import { commitOf } from './git.ts';
import type { Walk } from './history.ts';
import { emptyRepository, unknownRevision } from './missing-revision.ts';
import { keepingParser } from './parse-cache.ts';
import { targetNamed } from './targets.ts';
import { versionAt } from './versions.ts';

/** What the options of `plan log` and `plan blame` name. */
export interface TraceOptions {
	readonly from?: string;
	readonly json?: boolean;
}

/** Where a walk through the history of an element begins: in the work tree, or at a revision. The element comes first, then what it consists of. */
export async function walkFrom(cli: Cli, reference: string, path: string, { from }: TraceOptions): Promise<Walk> {
	const { folder: root, repository, start } = workspaceFolderOf(cli, path);
	const commit = commitOf(repository, from ?? 'HEAD');
	if (commit === undefined && from !== undefined) throw unknownRevision(repository, from);
	if (commit === undefined) throw usageFailure(emptyRepository(repository));
	const address: Address =
		from === undefined ? { kind: 'folder', label: cli.text({ lt: 'darbinis aplankas', en: 'work tree' }), path: root } : { kind: 'commit', label: from, commit, repository, start };
	const current = knownVersion(await versionAt(address, keepingParser(cli)));
	const { workspace, damaged, unread } = current.version;
	const target = targetNamed(workspace, reference, [...new Set([...damaged, ...unread])].sort());
	const element = current.items.find(({ origin }) => origin.document === target.origin.document && origin.path.join('/') === target.origin.path.join('/'));
	if (!element) throw usageFailure({ lt: `„${reference}“ nėra plano dalis`, en: `\`${reference}\` is no part of a plan` });
	const parts = current.items.filter((item) => isPart(item, element));
	return { repository, folder: start, revision: commit, current, items: [element, ...parts], isWorkTree: from === undefined };
}

/** An element's indicators; a measure's sub-measures too, with theirs. */
function isPart(item: Item, element: Item): boolean {
	if (element.kind === 'measure') return item !== element && isWithin(item, element);
	return item.kind === 'indicator' && item.parent === element;
}
