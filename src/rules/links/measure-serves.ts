import type { LinkedWorkspace } from '../../link/types.ts';
import { withSubmeasures } from '../../model/hierarchy.ts';
import type { AnyMeasure, Goal, Measure, Task } from '../../model/types.ts';
import type { Finding, Rule } from '../types.ts';
import { headPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';
import { type DevelopmentElement, developmentLinks, serversOf, servesDevelopmentPlan } from './development.ts';

/** A measure of an activity plan, or its task, says what of the development plan it carries out. */
export const measureServes: Rule = {
	id: 'links/measure-serves',
	severity: 'info',
	title: { lt: 'Priemonė nesusieta su plėtros planu', en: 'Measure without a link to the development plan' },
	description: {
		lt: 'Tikslo nuorodos pakanka tik iš dalies: iš jos nematyti, kuris plėtros plano uždavinys vykdomas ir kiek jam skirta lėšų. Tęstinei kasdienei veiklai sąsajos gali ir nebūti, todėl tai tik pastaba.',
		en: "The goal's link tells only a part: not which task of the development plan is carried out, nor how much money it gets. Everyday continuing work may have no link, so this is a hint.",
	},
	source: { lt: 'Strateginio planavimo metodika: planai siejami tarpusavyje', en: 'Strategic planning methodology: plans are linked to each other' },
	bad: '# veiklos planas\ntasks:\n  - code: "01"\n    measures:\n      - {code: "01", name: Parama verslui}\n',
	good: '# veiklos planas\ntasks:\n  - code: "01"\n    serves: [spp-2022:1.1.1]\n    measures:\n      - {code: "01", name: Parama verslui}\n',
	mirror: 'links/task-served',
	visit({ workspace, report }) {
		if (!workspace.plans.some((plan) => plan.kind === 'development-plan')) return {};
		const serves = (element: AnyMeasure | Task): boolean => servesDevelopmentPlan(workspace, element);
		return {
			task(task) {
				// A goal without any link is reported itself.
				if (task.plan.kind !== 'activity-plan' || serves(task) || !servesDevelopmentPlan(workspace, task.goal)) return;
				const unlinked = task.measures.filter((measure) => !withSubmeasures(measure).some(serves));
				if (unlinked.length === 0 || !isTaskLeft(workspace, task.goal)) return;
				if (unlinked.length === task.measures.length) report(ofTask(task));
				else for (const measure of unlinked) report(ofMeasure(measure));
			},
		};
	},
};

/** Whether there is a task to serve below what the goal serves. One that nothing serves is reported itself (links/task-served): it may be the link that lacks. */
function isTaskLeft(workspace: LinkedWorkspace, goal: Goal): boolean {
	const tasks = developmentLinks(workspace, goal).flatMap(({ target }) => tasksOf(target));
	const due = tasks.filter((task) => !task.outOfPeriod);
	return due.length > 0 && due.every((task) => serversOf(workspace, task).length > 0);
}

function tasksOf(element: DevelopmentElement): readonly Task[] {
	switch (element.kind) {
		case 'priority':
			return element.goals.flatMap(({ tasks }) => tasks);
		case 'goal':
			return element.tasks;
		case 'task':
			return [element];
		case 'measure':
		case 'submeasure':
			return [element.task];
	}
}

const HELP: Finding['help'] = { lt: 'Pridėkite „serves: [planas:kodas]“', en: 'Add `serves: [plan:code]`' };

function ofTask(task: Task): Finding {
	const title = titled(task);
	return {
		message: { lt: `${title.lt}: nei jis, nei jo priemonės nesusietos su plėtros planu`, en: `${title.en}: neither it nor its measures serve the development plan` },
		place: headPlace(task),
		element: nameOf(task),
		help: HELP,
	};
}

function ofMeasure(measure: Measure): Finding {
	const title = titled(measure);
	return {
		message: { lt: `${title.lt}: nei ji, nei jos uždavinys nesusieti su plėtros planu`, en: `${title.en}: neither it nor its task serves the development plan` },
		place: headPlace(measure),
		element: nameOf(measure),
		help: HELP,
	};
}
