import type { Bilingual } from '../../diagnostic.ts';
import type { LinkedWorkspace } from '../../link/types.ts';
import { amountOf } from '../../model/totals.ts';
import type { ActivityPlan, Decimal, Goal, Programme, StatedTotal, Task } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { activityPlans, elementsOf, nameOf } from '../walk.ts';
import { number, quoted, titled } from '../wording.ts';
import { lines } from './lines.ts';

/** A total that the file states is the one that its parts add up to. */
export const statedTotal: Rule = {
	id: 'funding/stated-total',
	severity: 'error',
	title: { lt: 'Nurodyta suma nelygi apskaičiuotai', en: 'Stated total differs from the computed one' },
	description: {
		lt: 'Sumos dokumentui apskaičiuojamos iš priemonių. Jei faile suma nurodyta ir nesutampa, klaidinga arba ji, arba kuri nors dalis.',
		en: 'Documents print totals computed from the measures. When a stated one differs, either it or one of its parts is wrong.',
	},
	bad: 'totals: {2015: 200.0}\nmeasures:\n  - code: "01"\n    appropriations:\n      - {source: SB, 2015: 120.0}\n',
	good: 'totals: {2015: 120.0}\nmeasures:\n  - code: "01"\n    appropriations:\n      - {source: SB, 2015: 120.0}\n',
	check(workspace, report) {
		for (const line of lines(workspace)) {
			const { statedTotal: stated, total } = line.amount;
			if (!stated || stated.eq(total)) continue;
			report({ message: message(line.title(), stated, total), place: line.place('total'), element: line.name });
		}
		for (const { holder, name, title, total } of statedTotals(workspace)) {
			const computed = amountOf(holder, total.year, 'total');
			if (total.amount.eq(computed)) continue;
			const { lt, en } = title();
			const { document, path } = total.origin;
			report({
				message: message({ lt: `${lt}, ${total.year} m.`, en: `${en}, ${total.year}` }, total.amount, computed),
				place: document.place(path),
				element: `${name}/totals/${total.year}`,
			});
		}
	},
};

interface OwnTotal {
	readonly holder: ActivityPlan | Programme | Goal | Task;
	readonly name: string;
	readonly title: () => Bilingual;
	readonly total: StatedTotal;
}

function* statedTotals(workspace: LinkedWorkspace): Generator<OwnTotal> {
	for (const plan of activityPlans(workspace)) {
		const { lt, en } = quoted(plan.title);
		for (const total of plan.totals) yield { holder: plan, name: plan.id, title: () => ({ lt: `Planas ${lt}`, en: `Plan ${en}` }), total };
	}
	for (const holder of elementsOf(workspace, 'programme', 'goal', 'task')) {
		if (holder.plan.kind !== 'activity-plan') continue;
		for (const total of holder.totals) yield { holder, name: nameOf(holder), title: () => titled(holder), total };
	}
}

function message(title: Bilingual, stated: Decimal, computed: Decimal): Bilingual {
	const [s, c, d] = [number(stated), number(computed), number(stated.minus(computed))];
	return {
		lt: `${title.lt}: nurodyta iš viso ${s.lt}, apskaičiuota ${c.lt}, skirtumas ${d.lt}`,
		en: `${title.en}: the stated total is ${s.en}, the computed one ${c.en}, the difference ${d.en}`,
	};
}
