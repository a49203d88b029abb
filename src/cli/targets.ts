import type { Bilingual } from '../diagnostic.ts';
import type { LinkedWorkspace, LinkTarget } from '../link/types.ts';
import { meantWords } from '../suggest.ts';
import { usageFailure } from './failure.ts';
import { findTargets, referenceOf } from './views/describe.ts';

const LISTING: Bilingual = { lt: 'Kas plane yra, parodo „plan tree“ ir „plan list“', en: '`plan tree` and `plan list` show what there is' };

/**
 * The one thing that a reference of the command line leads to; none or several is a failure of usage.
 * @param unread files that could not be read, in which it may be
 * @param others what else may have been meant
 */
export function targetNamed(workspace: LinkedWorkspace, reference: string, unread: readonly string[] = [], others: readonly string[] = []): LinkTarget {
	const found = findTargets(workspace, reference);
	const [target, ...more] = found;
	if (target && more.length === 0) return target;
	if (target) {
		const names = found.map(referenceOf).join(', ');
		throw usageFailure({ lt: `„${reference}“ yra ne viename plane`, en: `\`${reference}\` is in more than one plan` }, { lt: `Patikslinkite: ${names}`, en: `Say which: ${names}` });
	}
	if (unread.length > 0) {
		const files = unread.join(', ');
		throw usageFailure(
			{ lt: `„${reference}“ nerasta, o perskaityta ne viskas: ${files}`, en: `\`${reference}\` was not found, but not all could be read: ${files}` },
			{ lt: 'Ištaisykite klaidas (žr. „plan check“) arba pradėkite nuo ankstesnės versijos: --from HEAD~1', en: 'Mend the faults (see plan check), or begin at an earlier version: --from HEAD~1' },
		);
	}
	const codes = workspace.names.flatMap((known) => (known.includes(':') ? [known, known.slice(known.indexOf(':') + 1)] : [known]));
	throw usageFailure({ lt: `„${reference}“ plane nėra`, en: `There is no \`${reference}\` in the plan` }, meantWords(reference, [...codes, ...others]) ?? LISTING);
}
