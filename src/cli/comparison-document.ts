import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Bilingual } from '../diagnostic.ts';
import type { PlanPair } from '../diff/plans.ts';
import type { NotCompared } from '../diff/types.ts';
import type { DocumentTree } from '../document/nodes.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import type { Plan } from '../model/types.ts';
import { withFiles } from './checkout.ts';
import type { Compared, DocumentChoice } from './comparison.ts';
import { EXIT } from './exit-status.ts';
import { Failure, usageFailure } from './failure.ts';
import { unknown } from './options.ts';
import { standInFor, withStandIns } from './stand-ins.ts';
import type { ReadVersion } from './versions.ts';

/**
 * The comparison version of a plan's document, official or as tracked changes.
 * @param epoch the document's date in seconds since 1970, where it is not to follow from the plan
 * @returns the bytes of a .docx
 */
export async function comparisonDocument(compared: Compared, choice: DocumentChoice, epoch: number | undefined): Promise<Uint8Array> {
	const { old: was, fresh: is } = compared;
	// What a version lost through an error must not be struck through.
	const [before, after] = [await withStandIns(was, is, was.damaged), await withStandIns(is, was, is.damaged)];
	return onDisk(before, (old) => onDisk(after, (fresh) => rendered(old, fresh, compared, { ...choice, epoch })));
}

interface Setting extends DocumentChoice {
	readonly epoch: number | undefined;
}

/** Documents take pictures and data from files, so a commit's go to a folder of their own. */
export function onDisk<T>({ workspace, files }: ReadVersion, work: (workspace: LinkedWorkspace) => Promise<T>): Promise<T> {
	return files ? withFiles(files, (root) => work({ ...workspace, root })) : work(workspace);
}

async function rendered(old: LinkedWorkspace, fresh: LinkedWorkspace, compared: Compared, setting: Setting): Promise<Uint8Array> {
	const { pair, tree } = await chosenTree(old, fresh, setting);
	const { laidOut } = await import('../render/pdf/index.ts');
	const { renderDocx } = await import('../render/docx/index.ts');
	try {
		const finished = await finishedTree(tree, compared, setting);
		return await renderDocx(finished, await laidOut(finished));
	} catch (error) {
		if (error instanceof Failure) throw error;
		const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
		throw new Failure(EXIT.toolFailed, { lt: `Plano „${pair.id}“ palyginimo parengti nepavyko: ${reason}`, en: `Can't make the comparison of ${pair.id}: ${reason}` }, undefined, error);
	}
}

/** The merged document of the plan that is asked for or, of several, the one that changed. */
async function chosenTree(old: LinkedWorkspace, fresh: LinkedWorkspace, choice: Setting): Promise<{ readonly pair: PlanPair; readonly tree: DocumentTree }> {
	const { isRevised, mergedDocument } = await import('../revision/index.ts');
	const { planPairs } = await import('../diff/plans.ts');
	const pairs = planPairs(old, fresh);
	const ids = pairs.map(({ id }) => id);
	if (pairs.length === 0) throw usageFailure({ lt: 'Versijose nėra nė vieno plano', en: 'The versions have no plans' });
	if (choice.plan !== undefined && !ids.includes(choice.plan)) throw unknown({ lt: 'Nežinomas planas', en: 'Unknown plan' }, choice.plan, ids);
	const asked = pairs.filter(({ id }) => choice.plan === undefined || id === choice.plan);
	const digest = contentDigest();
	const merged: { pair: PlanPair; tree: DocumentTree }[] = [];
	for (const pair of asked) {
		const [before, after] = [await treeOf(old, pair.old, choice), await treeOf(fresh, pair.new, choice)];
		if (!before && !after) continue;
		const nothing = (tree: DocumentTree | undefined): DocumentTree[] => (tree ? [{ ...tree, sections: [], footnotes: new Map() }] : []);
		const [one, other] = [before ?? nothing(after)[0], after ?? nothing(before)[0]];
		if (one && other) merged.push({ pair, tree: mergedDocument(one, other, { digest, view: choice.template === 'tracked' ? 'tracked' : 'official' }) });
	}
	const changed = merged.filter(({ tree }) => isRevised([tree.sections, tree.footnotes, tree.running]));
	if (changed.length > 1) throw severalPlans(changed.map(({ pair }) => pair.id));
	if (changed[0]) return changed[0];
	const [first] = merged;
	if (!first) throw new Error('No document');
	// That nothing changed is said of all of them.
	return { ...first, tree: { ...first.tree, title: merged.map(({ tree }) => tree.title).join('; ') } };
}

function severalPlans(ids: readonly string[]): Failure {
	return usageFailure(
		{ lt: `Pasikeitė keli planai: ${ids.join(', ')}; lyginamasis variantas rengiamas vieno plano`, en: `Several plans changed: ${ids.join(', ')}; a comparison version is of one plan` },
		{ lt: `Nurodykite: --plan ${ids[0]}`, en: `Name one: --plan ${ids[0]}` },
	);
}

async function treeOf(workspace: LinkedWorkspace, plan: Plan | undefined, { epoch }: Setting): Promise<DocumentTree | undefined> {
	if (!plan) return undefined;
	const { buildDocument } = await import('../document/build.ts');
	const { tree, diagnostics } = buildDocument(workspace, plan, { language: workspace.language, draft: false, ...(epoch === undefined ? {} : { epoch }) });
	if (tree) return tree;
	const [first] = diagnostics;
	throw usageFailure(
		{
			lt: `Plano „${plan.id}“ dokumento parengti negalima${first ? `: ${first.message.lt}` : ''}`,
			en: `The document of ${plan.id} can't be made${first ? `: ${first.message.en}` : ''}`,
		},
		first?.help,
	);
}

/** Tells files apart by their bytes, each read once. */
function contentDigest(): (path: string) => string {
	const known = new Map<string, string>();
	return (path) => {
		const digest = known.get(path) ?? digestOf(path);
		known.set(path, digest);
		return digest;
	};
}

function digestOf(path: string): string {
	try {
		return createHash('sha1').update(readFileSync(path)).digest('hex');
	} catch {
		return path;
	}
}

function leftOutText({ version, file }: NotCompared): Bilingual {
	return version === 'old'
		? { lt: `Senojoje versijoje faile „${file}“ yra klaidų: jo pakeitimai nerodomi`, en: `In the old version ${file} has errors: its changes are not shown` }
		: { lt: `Naujojoje versijoje faile „${file}“ yra klaidų: jo pakeitimai nerodomi`, en: `In the new version ${file} has errors: its changes are not shown` };
}

/** The document with what is said at its beginning. Tracked changes have nothing but the changes, as long as all of them are known. */
async function finishedTree(tree: DocumentTree, { comparison: { notCompared }, old, fresh }: Compared, { template, changedOnly }: Setting): Promise<DocumentTree> {
	const { isRevised, noticeDocument, officialDocument } = await import('../revision/index.ts');
	const { notComparedText } = await import('../diff/wording.ts');
	const { language } = tree;
	const notices = notCompared.map((one) => {
		const isLeftOut = standInFor(one.file, one.version === 'old' ? fresh : old).length > 0;
		return `${(isLeftOut ? leftOutText(one) : notComparedText(one))[language]}.`;
	});
	if (!isRevised([tree.sections, tree.footnotes, tree.running])) {
		const nothing =
			notCompared.length > 0 ? { lt: 'Pakeitimų nerasta, bet palyginta ne viskas.', en: 'No changes found, but not everything could be compared.' } : { lt: 'Pakeitimų nėra.', en: 'No changes.' };
		return noticeDocument(tree, [nothing[language], ...notices]);
	}
	if (template === 'comparison') return officialDocument(tree, { notices, changedOnly });
	const { author, date } = fresh.authorship?.() ?? tree;
	return { ...tree, revisions: { kind: 'tracked', author, date } };
}
