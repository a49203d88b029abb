import { dropOperator, isActivity, isDevelopment, mappingOperator, numberOf, textOf, valueOperator, withMember, withValue } from '../edits.ts';
import type { Mapping, Member } from '../plan.ts';
import type { Operator } from '../types.ts';

/** The values of years of an indicator. */
function targets(indicator: Mapping): number[] {
	return [...textOf(indicator, 'targets').matchAll(/: ([\d.]+)/g)].map(([, value]) => Number(value));
}

function baselineOf(indicator: Mapping): number {
	return Number(/value: ([\d.]+)/.exec(textOf(indicator, 'baseline'))?.[1] ?? Number.NaN);
}

/** An operator over all targets of an indicator, as a list of values by year. */
function targetsOperator(breaks: string, rules: readonly string[], changed: (values: readonly number[], indicator: Mapping) => readonly number[] | undefined): Operator {
	return mappingOperator(breaks, rules, 'indicators', (indicator) => {
		const member = indicator.members.get('targets');
		const values = changed(targets(indicator), indicator);
		let index = 0;
		return member && values
			? withValue(
					member,
					member.text.replaceAll(/: [\d.]+/g, (old) => `: ${values[index++] ?? old.slice(2)}`),
					indicator.at,
				)
			: undefined;
	});
}

function targetOperator(breaks: string, rules: readonly string[], changed: (value: number, indicator: Mapping) => string | undefined): Operator {
	return mappingOperator(breaks, rules, 'targets', (map, _plan, random) => {
		const member: Member | undefined = random.pick([...map.members.values()]);
		const text = member && map.parent && changed(numberOf(member), map.parent);
		return member && text !== undefined ? withValue(member, text) : undefined;
	});
}

function dropTarget(breaks: string, rules: readonly string[], year: string, applies: (map: Mapping) => boolean): Operator {
	return dropOperator(breaks, rules, 'targets', year, applies);
}

function indicatorMember(breaks: string, rules: readonly string[], written: string, applies: (indicator: Mapping) => boolean): Operator {
	return mappingOperator(breaks, rules, 'indicators', (indicator, plan) => (applies(indicator) ? withMember(plan, indicator, written, indicator.members.get('unit')) : undefined));
}

/** The code of an element with those of the elements above it. */
export function fullCode({ members, parent }: Mapping): string {
	const above = parent ? fullCode(parent) : (members.get('parent')?.text.split(':')[1] ?? '');
	return [above, members.get('code')?.text.slice(1, -1)].filter(Boolean).join('.');
}

const isOutput = ({ parent }: Mapping): boolean => parent?.role === 'measures';
const isRising = (indicator: Mapping): boolean => textOf(indicator, 'direction') === 'up';
const isShare = (indicator: Mapping): boolean => textOf(indicator, 'unit') === 'proc.';
const differ = (values: readonly number[]): boolean => (values[0] ?? 0) !== (values.at(-1) ?? 0);

const turned: Operator = mappingOperator('direction turned', ['indicators/target-direction', 'indicators/target-met'], 'indicators', (indicator) => {
	const member = indicator.members.get('direction');
	const values = targets(indicator).filter((value) => value > 0);
	return member && member.text !== 'keep' && !indicator.members.has('cumulative') && differ(values) ? withValue(member, member.text === 'up' ? 'down' : 'up', indicator.at) : undefined;
});

const crowd: Operator = mappingOperator('a dozen indicators more', ['indicators/too-many'], 'indicators', (indicator, plan) => {
	const text = plan.texts.get(indicator.at.file) ?? '';
	const start = text.lastIndexOf('\n', indicator.at.start) + 1;
	const list = indicator.parent?.members.get('indicators');
	if (!list || indicator.siblings.at(-1) !== indicator) return undefined;
	const copies = Array.from({ length: 12 }, (_, index) => `\n${text.slice(start, indicator.at.end).replace(/lt: (.)/, `lt: Vertinimo ${'abcdefghijkl'[index]} sritis, $1`)}`);
	return { change: { at: { ...indicator.at, start: indicator.at.end }, text: copies.join('') }, node: list.at };
});

/** What breaks an indicator. */
export const indicatorOperators: readonly Operator[] = [
	targetOperator('percentage of 130', ['indicators/percent-range'], (_value, indicator) => (isShare(indicator) && !/pokytis|augimas|palyginti/i.test(textOf(indicator, 'name')) ? '130.0' : undefined)),
	targetOperator('share below zero', ['indicators/percent-range', 'schema/out-of-range'], (_value, indicator) => (isShare(indicator) ? '-4.0' : undefined)),
	targetOperator('output below zero', ['indicators/negative-output', 'schema/out-of-range'], (value, indicator) => (isOutput(indicator) && !isShare(indicator) && value > 0 ? `-${value}` : undefined)),
	targetOperator('fraction in a unit of whole numbers', ['indicators/value-decimals'], (value, indicator) => (/^(vnt|asm)\.$/.test(textOf(indicator, 'unit')) ? `${value}.5` : undefined)),
	targetOperator('value too precise', ['indicators/value-decimals'], (value, indicator) => (isShare(indicator) ? `${value.toFixed(1)}7` : undefined)),
	turned,
	targetsOperator('targets that fall though cumulative', ['indicators/cumulative-falls'], (values, indicator) =>
		textOf(indicator, 'cumulative') === 'true' && differ(values) ? [...values].reverse() : undefined,
	),
	targetsOperator('targets all zero', ['indicators/zero-targets', 'indicators/target-met', 'indicators/target-direction'], (values, indicator) =>
		isRising(indicator) ? values.map(() => 0) : undefined,
	),
	targetsOperator('final target of the baseline', ['indicators/target-met', 'indicators/target-unmoved'], (values, indicator) => {
		const baseline = baselineOf(indicator);
		return isDevelopment(indicator) && baseline > 0 && textOf(indicator, 'direction') !== 'keep' ? values.map(() => baseline) : undefined;
	}),
	targetsOperator('outcome that does not move', ['indicators/target-unmoved', 'indicators/target-met'], (values, indicator) =>
		isActivity(indicator) && !isOutput(indicator) && textOf(indicator, 'direction') !== 'keep' && baselineOf(indicator) > 0 ? values.map(() => baselineOf(indicator)) : undefined,
	),
	targetsOperator('targets short of the development plan', ['indicators/sum-to-development-plan'], (values, indicator) =>
		isActivity(indicator) && isOutput(indicator) && isRising(indicator) && indicator.members.has('serves') && (values.at(-1) ?? 0) >= 10 ? values.map(() => 1) : undefined,
	),
	dropTarget('target of a year left out', ['indicators/target-missing'], '2016', (map) => isActivity(map)),
	dropTarget('target of the last year left out', ['indicators/target-missing'], '2017', (map) => isActivity(map)),
	dropTarget('final target left out', ['indicators/target-missing'], '2022', (map) => isDevelopment(map)),
	dropTarget('interim target left out', ['indicators/interim-target'], '2018', (map) => isDevelopment(map) && map.members.has('2022')),
	mappingOperator('target of a year after the plan', ['indicators/target-outside-plan'], 'targets', (map, plan) => withMember(plan, map, isActivity(map) ? '2018: 50' : '2024: 50')),
	dropOperator('output indicator left out', ['indicators/measure-output', 'schema/missing-key'], 'measures', 'indicators'),
	dropOperator('outcome indicator left out', ['indicators/goal-outcome', 'schema/missing-key'], 'goals', 'indicators'),
	dropOperator('baseline left out', ['indicators/baseline-missing'], 'indicators', 'baseline', isDevelopment),
	dropOperator('data source left out', ['indicators/data-source'], 'indicators', 'dataSource', (indicator) => !isOutput(indicator)),
	valueOperator('baseline of a plan year', ['indicators/baseline-after-start'], 'year', (member) => (member.owner.role === 'baseline' ? '2016' : undefined)),
	valueOperator('baseline of long ago', ['indicators/baseline-too-old'], 'year', (member) => (member.owner.role === 'baseline' ? '2003' : undefined)),
	valueOperator('share for a number', ['indicators/unit-name', 'indicators/served-unit', 'indicators/same-indicator'], 'unit', ({ text, owner }) =>
		text === 'vnt.' && /skaičius/.test(textOf(owner, 'name')) ? 'proc.' : undefined,
	),
	mappingOperator('unit other than that of the same indicator', ['indicators/unit-differs'], 'indicators', (indicator, plan) => {
		const unit = indicator.members.get('unit');
		const name = textOf(indicator, 'name').replaceAll(/\s+/g, ' ');
		const isTwice = plan.mappings('indicators').some((one) => one !== indicator && isActivity(one) && textOf(one, 'name').replaceAll(/\s+/g, ' ') === name);
		return unit && isActivity(indicator) && isTwice && unit.text !== 'balai' ? withValue(unit, 'balai', indicator.at) : undefined;
	}),
	mappingOperator('unit other than the served one’s', ['indicators/served-unit', 'indicators/same-indicator'], 'indicators', (indicator) => {
		const unit = indicator.members.get('unit');
		return unit && indicator.members.has('serves') && isActivity(indicator) && unit.text !== 'balai' ? withValue(unit, 'balai', indicator.at) : undefined;
	}),
	indicatorMember('shares added up', ['indicators/summed-shares'], 'aggregation: sum', (indicator) => isShare(indicator) && !indicator.members.has('aggregation')),
	indicatorMember('output marked as an impact', ['indicators/level-owner'], 'level: impact', isOutput),
	indicatorMember('output with the code of an outcome', ['indicators/code-level'], 'code: R-99', isOutput),
	indicatorMember('indicator with the code of another element', ['indicators/code-owner'], 'code: P-09-08-07-06-01', (indicator) => isOutput(indicator) && isActivity(indicator)),
	crowd,
	mappingOperator('code of another indicator', ['structure/duplicate-code', 'indicators/duplicate-code'], 'indicators', (indicator, plan) => {
		if (!isActivity(indicator) || !isOutput(indicator) || indicator.siblings[1] !== indicator || !indicator.parent) return undefined;
		return withMember(plan, indicator, `code: P-${fullCode(indicator.parent).replaceAll('.', '-')}-01`, indicator.members.get('unit'));
	}),
	mappingOperator('body that does none of the work', ['links/indicator-body'], 'indicators', (indicator, plan) => {
		const isOther = indicator.parent && isOutput(indicator) && !/"33"/.test(textOf(indicator.parent, 'bodies')) && !indicator.members.has('body');
		return isOther ? withMember(plan, indicator, 'body: "33"', indicator.members.get('unit')) : undefined;
	}),
	mappingOperator('targets after the measure’s end', ['indicators/target-outside-period'], 'indicators', (indicator, plan) => {
		const isOver = indicator.parent && isActivity(indicator) && /to: 201[56]/.test(textOf(indicator.parent, 'period')) && /2017: [1-9]/.test(textOf(indicator, 'targets'));
		return isOver && !indicator.members.has('cumulative') ? withMember(plan, indicator, 'aggregation: sum', indicator.members.get('unit')) : undefined;
	}),
	mappingOperator('name that states the target', ['indicators/name-states-target'], 'name', (name) => {
		const member = name.members.get('lt');
		return member && name.parent?.role === 'indicators' && !/^["']/.test(member.text) ? withValue(member, `${member.text} padidės 10 proc.`) : undefined;
	}),
	mappingOperator('value of a baseline other than the development plan’s', ['indicators/same-indicator'], 'indicators', (indicator, plan) => {
		const { parent } = indicator;
		const same = plan
			.mappings('indicators')
			.some((one) => isDevelopment(one) && textOf(one, 'name') !== '' && textOf(one, 'name').replaceAll(/\s+/g, ' ') === textOf(indicator, 'name').replaceAll(/\s+/g, ' '));
		const baseline = indicator.members.get('baseline');
		return parent?.role === 'strategicGoals' && same && baseline ? withValue(baseline, '{year: 2014, value: 11}', indicator.at) : undefined;
	}),
];
