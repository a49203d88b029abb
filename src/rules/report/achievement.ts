import type { ImplementationReport } from '../../model/accounts.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../model/achievement.ts';
import type { ActivityPlan } from '../../model/types.ts';
import type { RuleOptions } from '../settings.ts';
import type { RuleContext } from '../types.ts';

export const THRESHOLDS = {
	done: {
		type: 'number',
		default: DEFAULT_THRESHOLDS.done,
		minimum: 0,
		description: { lt: 'Nuo kiek procentų siektinos reikšmės rodiklis pasiektas', en: 'From what per cent of the target on an indicator is reached' },
	},
	partly: { type: 'number', default: DEFAULT_THRESHOLDS.partly, minimum: 0, description: { lt: 'Nuo kiek procentų rodiklis pasiektas iš dalies', en: 'From what per cent on it is reached in part' } },
} as const;

export function thresholdsOf(options: RuleOptions): Thresholds {
	return { done: options.number('done'), partly: options.number('partly') };
}

/** The plan that a report can be judged by: its own, when the year is one of the plan's and over. What else is wrong with the year is told by rules of their own. */
export function judgedPlan({ workspace, today }: Pick<RuleContext, 'workspace' | 'today'>, report: ImplementationReport): ActivityPlan | undefined {
	const plan = workspace.accountedPlan(report);
	return plan && isInPlan(plan, report) && isOver(today, report) ? plan : undefined;
}

export function isInPlan({ years }: ActivityPlan, { year }: ImplementationReport): boolean {
	return year >= years.from && year <= years.to;
}

/** True when the report's year has gone by, or the day isn't known. */
export function isOver(today: string, { year }: ImplementationReport): boolean {
	return today === '' || year < Number(today.slice(0, 4));
}
