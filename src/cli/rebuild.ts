import { join } from 'node:path';
import type { Language } from '../diagnostic.ts';
import { publicationOf, publishedIn } from '../model/published.ts';
import { loadWorkspace } from '../workspace.ts';
import type { CommitAddress } from './addresses.ts';
import { withCheckout } from './checkout.ts';
import type { Cli } from './cli.ts';
import { renderDocuments } from './documents.ts';
import { commitOf, headOf } from './git.ts';
import { progressOf } from './progress.ts';
import { type Edition, UNCOMMITTED } from './provenance.ts';

/** A document made again, or why it can't be. */
export type Rebuilt = { readonly bytes: Uint8Array } | { readonly missing: 'plan' | 'document' };

/** Makes a document again from a commit, as the edition that its metadata say it is. */
export async function rebuilt(cli: Cli, address: CommitAddress, extension: string, facts: ReadonlyMap<string, string>): Promise<Rebuilt> {
	const edition = editionOf(address, facts);
	return withCheckout(address, async (folder) => {
		const progress = progressOf(cli);
		progress.step({ lt: 'Skaitoma', en: 'Reading' });
		const { workspace } = await loadWorkspace(join(folder, '.'), { rules: [] });
		const published = workspace && publishedIn(workspace).find((one) => publicationOf(one).id === facts.get('document'));
		if (!published) return { missing: 'plan' };
		const { files } = await renderDocuments(workspace, [published], { ...edition, isForced: true, outputs: [extension] }, progress);
		progress.done();
		const bytes = files[0]?.bytes;
		return bytes ? { bytes } : { missing: 'document' };
	});
}

/** The commit that a file names stays in it, whichever it is verified at: the files may be the same at both. */
function editionOf({ repository, commit }: CommitAddress, facts: ReadonlyMap<string, string>): Edition {
	const named = facts.get('commit') ?? UNCOMMITTED;
	const isKnown = named !== UNCOMMITTED && commitOf(repository, named) === named;
	const head = headOf(repository, isKnown ? named : commit);
	const language: Language = facts.get('language') === 'en' ? 'en' : 'lt';
	const epoch = Number(facts.get('date') ?? Number.NaN);
	return {
		language,
		draft: facts.has('draft'),
		only: facts.get('only'),
		epoch: Number.isSafeInteger(epoch) ? epoch : undefined,
		revision: named === UNCOMMITTED || !head ? undefined : { commit: named, date: head.date, isChanged: false },
	};
}
