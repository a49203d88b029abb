import { withBearers } from './bearers.ts';
import { finished, itemFindings } from './compare.ts';
import { fileFindings } from './files.ts';
import { holeOf } from './holes.ts';
import { itemsOf } from './items.ts';
import { match } from './match.ts';
import { moneyOf, totalOf } from './money.ts';
import { orderFindings } from './order.ts';
import { newPlanIds } from './plan-ids.ts';
import { printedTexts } from './printed-texts.ts';
import { textFindings } from './texts.ts';
import { type Comparison, type Finding, type Item, type Matching, type NotCompared, type Stage, type Version, WEIGHTS, type Weight } from './types.ts';

export type { Comparison, Finding, FindingType, Stage, Version, Weight } from './types.ts';

/** Compares two versions of a workspace by their meaning. Nothing that is missing from a file that could not be read is told as removed. */
export function compare(old: Version, fresh: Version): Comparison {
	const [oldItems, newItems] = [itemsOf(old.workspace), itemsOf(fresh.workspace)];
	const matching = match(oldItems, newItems);
	const items = withBearers([...itemFindings(matching), ...orderFindings(matching)], matching);
	const printed = new Set([...printedTexts(old), ...printedTexts(fresh)]);
	const told = [...items, ...textFindings(old, fresh, printed)];
	const drafts = [...told, ...fileFindings(old, fresh, told, printed, newPlanIds(matching.pairs))];
	const held = new Map<string, number>();
	const known = drafts.filter((draft) => {
		const hole = holeOf(draft, old, fresh, matching);
		const key = hole && `${hole.version}|${hole.file}`;
		if (key) held.set(key, (held.get(key) ?? 0) + 1);
		return !hole;
	});
	return {
		old: identity(old),
		new: identity(fresh),
		findings: inOrder(finished(known), newItems, oldItems, matching),
		money: moneyOf(old, fresh, matching, oldItems, newItems),
		notCompared: [...damages('old', old, held), ...damages('new', fresh, held)],
		moneyUnit: fresh.workspace.moneyUnit,
	};
}

function identity({ label, commit }: Version): Pick<Version, 'label' | 'commit'> {
	return { label, ...(commit === undefined ? {} : { commit }) };
}

function damages(version: 'old' | 'new', { damaged, unread }: Version, held: ReadonlyMap<string, number>): NotCompared[] {
	return [...new Set([...damaged, ...unread])].sort().map((file) => ({ version, file, isWhole: unread.has(file), held: held.get(`${version}|${file}`) ?? 0 }));
}

/** In the order of the plans: each element's findings together, the weightiest first within it, and what is gone where it was; registers, narrative and files after the elements. */
function inOrder(findings: readonly Finding[], newItems: readonly Item[], oldItems: readonly Item[], { newOf }: Matching): Finding[] {
	const places = new Map(newItems.map((item, index) => [item, index]));
	const order = new Map(newItems.map(({ ref }, index) => [ref, index]));
	let place = -1;
	for (const item of oldItems) {
		const stayed = newOf.get(item);
		// Those that are gone after one that stayed come, one after another, before what follows it.
		place = (stayed && places.get(stayed)) ?? place + 1 / (oldItems.length + 1);
		if (!order.has(item.ref)) order.set(item.ref, place);
	}
	const placed = findings.map((finding) => {
		const { kind, ref = '', weight } = finding;
		return { finding, rank: kind === undefined ? 2 : kind === 'registerEntry' ? 1 : 0, place: order.get(ref) ?? Number.MAX_SAFE_INTEGER, weight: WEIGHTS.indexOf(weight) };
	});
	return placed.sort((a, b) => a.rank - b.rank || a.place - b.place || a.weight - b.weight).map(({ finding }) => finding);
}

/** How many findings there are of each weight. */
export function countByWeight(findings: readonly Finding[]): Readonly<Record<Weight, number>> {
	const count = (weight: Weight): number => findings.filter((finding) => finding.weight === weight).length;
	return { major: count('major'), minor: count('minor'), none: count('none') };
}

/** The totals of each version of a series, and how much changed since the one before. */
export function stagesOf(versions: readonly Version[], steps: readonly Comparison[]): Stage[] {
	const columns = columnsOf(versions);
	return versions.map((version, index) => {
		const step = steps[index - 1];
		const totals = version.workspace.plans.flatMap((plan) => [...(columns.get(plan.id) ?? [])].sort().map((column) => ({ plan: plan.id, column, amount: totalOf(plan, column) })));
		return { ...identity(version), totals, damaged: [...version.damaged].sort(), ...(step ? { changes: countByWeight(step.findings) } : {}) };
	});
}

/** The columns of money that any of the versions has, by plan. */
function columnsOf(versions: readonly Version[]): ReadonlyMap<string, ReadonlySet<string>> {
	const columns = new Map<string, Set<string>>();
	for (const { plan, facts } of versions.flatMap(({ workspace }) => itemsOf(workspace))) {
		const known = columns.get(plan) ?? new Set<string>();
		columns.set(plan, known);
		for (const { column } of facts()) if (column !== undefined) known.add(column);
	}
	return columns;
}
