import type { Bilingual } from '../../diagnostic.ts';
import type { ActivityPlan, Goal, Plan, PlanElement, Programme, StatedTotal, Task } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import { nameOf } from '../walk.ts';
import { quoted, titled } from '../wording.ts';

/** A total that the file states, and what it is the total of. */
export interface OwnTotal {
	readonly holder: ActivityPlan | Programme | Goal | Task;
	readonly plan: Plan;
	readonly total: StatedTotal;
	/** For fingerprints. */
	readonly name: string;
	/** What it is the total of, as a message begins. */
	title(): Bilingual;
	place(): Place;
}

/** The totals that a plan or an element states itself. */
export function* totalsOf(holder: Plan | PlanElement): Generator<OwnTotal> {
	if (!hasTotals(holder)) return;
	const plan = holder.kind === 'activity-plan' ? holder : holder.plan;
	const owner = holder.kind === 'activity-plan' ? holder.id : nameOf(holder);
	for (const total of holder.totals) {
		const { document, path } = total.origin;
		yield { holder, plan, total, name: `${owner}/totals/${total.year}`, title: () => titleOf(holder), place: () => document.place(path) };
	}
}

function hasTotals(holder: Plan | PlanElement): holder is OwnTotal['holder'] {
	// Of a sub-measure they are a key that it can't have, and told as that.
	return 'totals' in holder && holder.kind !== 'submeasure';
}

function titleOf(holder: OwnTotal['holder']): Bilingual {
	if (holder.kind !== 'activity-plan') return titled(holder);
	const { lt, en } = quoted(holder.title);
	return { lt: `Planas ${lt}`, en: `Plan ${en}` };
}
