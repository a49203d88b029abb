import type { Rule } from '../types.ts';
import { activityPlans, headPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';
import { serversOf } from './development.ts';

/** Every task of the development plan is served by the activity plan, or is said to be out of its period. */
export const taskServed: Rule = {
	id: 'links/task-served',
	severity: 'error',
	title: { lt: 'Plėtros plano uždavinio niekas nevykdo', en: 'Task of the development plan not served' },
	description: {
		lt: 'Jei uždavinio nevykdo nė viena veiklos plano priemonė, uždavinys ar tikslas, plėtros planas lieka popieriuje. Jei uždavinys bus vykdomas vėliau, tai pasakoma raktu „outOfPeriod“.',
		en: 'When no measure, task or goal of the activity plan serves a task, the development plan stays on paper. A task meant for later years says so in `outOfPeriod`.',
	},
	bad: '# plėtros planas\ntasks:\n  - {code: "1", name: Skatinti verslumą}\n# veiklos plane uždavinio spp-2022:1.1.1 nenurodo niekas\n',
	good: '# plėtros planas\ntasks:\n  - {code: "1", name: Skatinti verslumą}\n# veiklos planas\nmeasures:\n  - {code: "01", name: Parama verslui, serves: [spp-2022:1.1.1]}\n',
	mirror: 'links/out-of-period-served',
	visit({ workspace, report }) {
		if (activityPlans(workspace).length === 0) return {};
		return {
			task(task) {
				if (task.plan.kind !== 'development-plan' || task.outOfPeriod || serversOf(workspace, task).length > 0) return;
				report({
					message: {
						lt: `${titled(task).lt}: jo nevykdo nė viena veiklos plano priemonė, uždavinys ar tikslas`,
						en: `${titled(task).en}: no measure, task or goal of the activity plan serves it`,
					},
					place: headPlace(task),
					element: nameOf(task),
					help: {
						lt: `Veiklos plane įrašykite „serves: [${nameOf(task)}]“ arba čia „outOfPeriod“ su priežastimi`,
						en: `Write \`serves: [${nameOf(task)}]\` in the activity plan, or \`outOfPeriod\` with the reason here`,
					},
				});
			},
		};
	},
};
