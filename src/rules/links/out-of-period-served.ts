import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';
import { serversOf } from './development.ts';

/** A task that is said to be out of the period is not carried out in it. */
export const outOfPeriodServed: Rule = {
	id: 'links/out-of-period-served',
	severity: 'warning',
	title: { lt: 'Atidėtas uždavinys jau vykdomas', en: 'Postponed task is carried out' },
	description: {
		lt: 'Plėtros plano uždavinys pažymėtas kaip nevykdomas šiuo laikotarpiu („outOfPeriod“), bet veiklos planas jį vykdo: pasenusi arba žyma, arba nuoroda.',
		en: 'A task of the development plan is marked as not carried out in the period (`outOfPeriod`), but the activity plan serves it: either the mark or the link is out of date.',
	},
	bad: '# plėtros planas\ntasks:\n  - {code: "1", name: Skatinti verslumą, outOfPeriod: Numatoma nuo 2018 metų}\n# veiklos planas\nmeasures:\n  - {code: "01", name: Parama verslui, serves: [spp-2022:1.1.1]}\n',
	good: '# plėtros planas\ntasks:\n  - {code: "1", name: Skatinti verslumą}\n# veiklos planas\nmeasures:\n  - {code: "01", name: Parama verslui, serves: [spp-2022:1.1.1]}\n',
	mirror: 'links/task-served',
	visit: ({ workspace, report }) => ({
		task(task) {
			if (!task.outOfPeriod || task.plan.kind !== 'development-plan') return;
			const [server] = serversOf(workspace, task);
			if (!server) return;
			const title = titled(task);
			report({
				message: {
					lt: `${title.lt}: pažymėtas kaip šiuo laikotarpiu nevykdomas, bet jį vykdo ${server.plan.id}:${server.fullCode}`,
					en: `${title.en}: it is marked as out of the period but served by ${server.plan.id}:${server.fullCode}`,
				},
				place: fieldPlace(task, 'outOfPeriod', 'pair'),
				element: `${nameOf(task)}/outOfPeriod`,
				related: [{ place: fieldPlace(server, 'serves'), message: { lt: 'čia jis vykdomas', en: 'served here' } }],
			});
		},
	}),
};
