import type { Bilingual } from '../../diagnostic.ts';
import type { LinkedWorkspace } from '../../link/types.ts';
import { isMeasure } from '../../model/hierarchy.ts';
import type { Appropriation, Body, FundingSource, Plan, PlanElement, Unit, Ward } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import type { Whole } from '../types.ts';
import { fieldPlace, headPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** What a custom rule can be for, in the order of a plan. */
export const TARGETS = ['plan', 'strategicGoal', 'priority', 'programme', 'goal', 'task', 'measure', 'submeasure', 'appropriation', 'indicator', 'body', 'source', 'unit', 'ward'] as const;
export type Target = (typeof TARGETS)[number];

/** Something that a custom rule judges. */
export type Subject = PlanElement | Plan | Appropriation | Body | FundingSource | Unit | Ward;

export function isTarget(word: unknown): word is Target {
	return TARGETS.some((target) => target === word);
}

/** Everything in the workspace that a rule for the target judges, in the order of the files. */
export function subjectsOf(workspace: LinkedWorkspace, target: Target): readonly Subject[] {
	const { registers, plans, elements } = workspace;
	switch (target) {
		case 'plan':
			return plans;
		case 'appropriation':
			return elements.flatMap((element) => (isMeasure(element) ? element.appropriations : []));
		case 'body':
			return [...registers.bodies.values()];
		case 'source':
			return [...registers.sources.values()];
		case 'unit':
			return [...registers.units.values()];
		case 'ward':
			return [...registers.wards.values()];
		default:
			return elements.filter(({ kind }) => kind === target);
	}
}

/** True for what lacks a part that could not be read. */
export function isIncomplete(subject: Subject, incomplete: ReadonlySet<Whole>): boolean {
	switch (subject.kind) {
		case 'appropriation':
			return incomplete.has(subject.measure);
		case 'body':
		case 'source':
		case 'unit':
		case 'ward':
			return false;
		default:
			return incomplete.has(subject);
	}
}

/** The keys that something of the target may have in its file: what `at` may begin with. */
export const KEYS: Readonly<Record<Target, readonly string[]>> = (() => {
	const element = ['id', 'code', 'name', 'description', 'serves', 'indicators'];
	const measure = [...element, 'type', 'bodies', 'wards', 'manager', 'function', 'period', 'financial', 'reason', 'appropriations', 'funding'];
	return {
		plan: [
			...['id', 'title', 'years', 'approval', 'place', 'note', 'template', 'moneyDecimals', 'narrative', 'vision', 'mission', 'swot', 'priorities'],
			...['previous', 'strategicGoals', 'programmes', 'reserves', 'totals'],
		],
		strategicGoal: element,
		priority: [...element, 'goals'],
		programme: [...element, 'strategicGoals', 'managers', 'function', 'coordinator', 'passport', 'totals', 'goals'],
		goal: [...element, 'function', 'totals', 'tasks'],
		task: [...element, 'totals', 'outOfPeriod', 'measures'],
		measure: [...measure, 'totals', 'submeasures'],
		submeasure: measure,
		appropriation: ['source', 'currency'],
		indicator: ['id', 'code', 'name', 'level', 'unit', 'direction', 'cumulative', 'aggregation', 'baseline', 'targets', 'dataSource', 'body', 'serves'],
		body: ['code', 'name', 'companyCode', 'until'],
		source: ['code', 'name', 'inBudget', 'until', 'entries'],
		unit: ['code', 'name', 'decimals', 'percent'],
		ward: ['code', 'name'],
	};
})();

/** What names a subject in fingerprints. */
export function subjectName(subject: Subject): string {
	switch (subject.kind) {
		case 'activity-plan':
		case 'development-plan':
			return subject.id;
		case 'appropriation':
			return `${nameOf(subject.measure)}/${subject.source}`;
		case 'body':
		case 'source':
		case 'unit':
		case 'ward':
			return `${subject.kind}:${subject.code}`;
		default:
			return nameOf(subject);
	}
}

const ENTRIES: Readonly<Record<'body' | 'source' | 'unit' | 'ward', Bilingual>> = {
	body: { lt: 'Vykdytojas', en: 'Body' },
	source: { lt: 'Šaltinis', en: 'Source' },
	unit: { lt: 'Matavimo vienetas', en: 'Unit' },
	ward: { lt: 'Seniūnija', en: 'Ward' },
};

/** «Priemonė 01.01.01.01 „Verslo fondas“»: how a message calls a subject. */
export function subjectTitle(subject: Subject): Bilingual {
	switch (subject.kind) {
		case 'activity-plan':
		case 'development-plan':
			return { lt: `Planas „${subject.id}“`, en: `Plan ${subject.id}` };
		case 'appropriation': {
			const { lt, en } = titled(subject.measure);
			return { lt: `${lt}, ${subject.source}`, en: `${en}, ${subject.source}` };
		}
		case 'body':
		case 'source':
		case 'unit':
		case 'ward': {
			const { lt, en } = ENTRIES[subject.kind];
			return { lt: `${lt} „${subject.code}“`, en: `${en} ${subject.code}` };
		}
		default:
			return titled(subject);
	}
}

/** What of a subject is underlined when nothing else is said. */
export function subjectHead(subject: Subject): Place {
	switch (subject.kind) {
		case 'activity-plan':
		case 'development-plan':
			return fieldPlace(subject, 'id');
		case 'appropriation':
			return fieldPlace(subject, 'source');
		default:
			return headPlace(subject);
	}
}
