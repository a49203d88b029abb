import { buildPriority, buildProgramme, buildStrategicGoals } from './elements.ts';
import { reserves, statedTotals } from './money.ts';
import { buildPublication } from './publications.ts';
import type { RawElement } from './raw.ts';
import { type Cursor, decimal, field, listOf, localized, localizedAt, optional, reference, span, textAt, yearAt } from './read.ts';
import type { ActivityPlan, DevelopmentPlan, Localized, Municipality, Plan, Priority, Programme, StrategicGoal } from './types.ts';

export function buildPlan(raw: RawElement, municipality: Municipality): Plan {
	return raw.kind === 'activity-plan' ? activityPlan(raw, municipality) : developmentPlan(raw, municipality);
}

function base(at: Cursor, municipality: Municipality) {
	const years = field(at, 'years');
	const from = (years && yearAt(years, 'from')) ?? 0;
	return {
		...buildPublication(at, textAt(at, 'kind') === 'activity-plan' ? 'svp' : 'spp'),
		municipality,
		years: span(from, (years && yearAt(years, 'to')) ?? from),
		moneyDecimals: decimal(field(at, 'moneyDecimals'))?.toNumber() ?? 1,
	};
}

function developmentPlan(raw: RawElement, municipality: Municipality): DevelopmentPlan {
	const { at } = raw;
	const priorities: Priority[] = [];
	const plan: DevelopmentPlan = {
		kind: 'development-plan',
		...base(at, municipality),
		vision: localizedAt(at, 'vision') ?? { lt: '' },
		...optional('mission', localizedAt(at, 'mission')),
		priorities,
		...optional('swot', swot(field(at, 'swot'))),
	};
	priorities.push(...raw.children.map((child) => buildPriority(child, plan)));
	return plan;
}

function swot(at: Cursor | undefined): DevelopmentPlan['swot'] {
	if (!at) return undefined;
	const texts = (key: string): Localized[] => listOf(at, key).flatMap((item) => localized(item) ?? []);
	return { strengths: texts('strengths'), weaknesses: texts('weaknesses'), opportunities: texts('opportunities'), threats: texts('threats') };
}

function activityPlan(raw: RawElement, municipality: Municipality): ActivityPlan {
	const { at } = raw;
	const strategicGoals: StrategicGoal[] = [];
	const programmes: Programme[] = [];
	const common = base(at, municipality);
	const plan: ActivityPlan = {
		kind: 'activity-plan',
		...common,
		...optional('previous', reference(field(at, 'previous'))),
		previousYear: common.years.from - 1,
		mission: localizedAt(at, 'mission') ?? { lt: '' },
		strategicGoals,
		programmes,
		reserves: reserves(at, common.moneyDecimals),
		totals: statedTotals(at),
	};
	strategicGoals.push(...buildStrategicGoals(at, plan));
	programmes.push(...raw.children.map((child) => buildProgramme(child, plan)));
	return plan;
}
