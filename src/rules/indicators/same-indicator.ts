import type { Bilingual } from '../../diagnostic.ts';
import type { LinkedWorkspace } from '../../link/types.ts';
import type { Decimal, Direction, Indicator } from '../../model/types.ts';
import { comparableName } from '../comparable.ts';
import { developmentLinks } from '../links/development.ts';
import type { Finding, Rule } from '../types.ts';
import { fieldPlace, nameOf, planOf } from '../walk.ts';
import { number, titled } from '../wording.ts';

/** An indicator that stands in both plans, or twice in one, has the same unit, direction, baseline and targets in both places. */
export const sameIndicator: Rule = {
	id: 'indicators/same-indicator',
	severity: 'warning',
	title: { lt: 'Tas pats rodiklis skirtingose vietose skiriasi', en: 'One indicator differs between two places' },
	description: {
		lt: 'Veiklos plano rodiklis, kuris vadinasi taip pat kaip jo siekiamo plėtros plano elemento rodiklis, yra tas pats rodiklis; tas pats yra ir vieno plano efekto ar rezultato rodiklis vienodu pavadinimu. Jo vienetas, kryptis, tų pačių metų pradinė ir siektina reikšmė negali skirtis. Produktų lyginamas tik vienetas: vienų metų ir viso laikotarpio kiekiai skiriasi savaime.',
		en: 'An indicator of the activity plan with the name of one of the development plan, of an element that it serves, is the same indicator; so is an impact or outcome with the name of another in one plan. Its unit, its direction, and the baseline and target of the same year should not differ. Of outputs only the unit is compared: amounts of a year and of the whole period differ by nature.',
	},
	source: { lt: 'Strateginio planavimo metodika: planai siejami tarpusavyje', en: 'Strategic planning methodology: plans are linked to each other' },
	bad: '# plėtros planas\n- {name: Veikiančios įmonės, unit: vnt., baseline: {year: 2014, value: 42}}\n# veiklos planas\n- {name: Veikiančios įmonės, unit: vnt., baseline: {year: 2014, value: 40}}\n',
	good: '# plėtros planas\n- {name: Veikiančios įmonės, unit: vnt., baseline: {year: 2014, value: 42}}\n# veiklos planas\n- {name: Veikiančios įmonės, unit: vnt., baseline: {year: 2014, value: 42}}\n',
	mirror: 'indicators/unit-differs',
	visit({ workspace, report }) {
		const first = new Map<string, Indicator>();
		return {
			indicator(indicator) {
				const other = counterpart(workspace, indicator) ?? firstOfPlan(first, indicator);
				if (!other || isToldOfUnit(workspace, indicator, other)) return;
				for (const difference of differences(indicator, other)) report(finding(indicator, other, difference));
			},
		};
	},
};

/** The impact or outcome of the same plan that has this one's name, the first of them. That their units differ is told by another rule. */
function firstOfPlan(known: Map<string, Indicator>, indicator: Indicator): Indicator | undefined {
	if (indicator.level === 'output') return undefined;
	const key = `${planOf(indicator).id} ${comparableName(indicator.name)}`;
	const first = known.get(key);
	if (!first) known.set(key, indicator);
	return first?.unit === indicator.unit ? first : undefined;
}

/** The indicator of a development plan that this one repeats: of the same name, served by it or standing at what its owner serves. */
function counterpart(workspace: LinkedWorkspace, indicator: Indicator): Indicator | undefined {
	const { serves, owner } = indicator;
	if (planOf(indicator).kind !== 'activity-plan' || (serves.length === 0 && owner.serves.length === 0)) return undefined;
	const name = comparableName(indicator.name);
	const served = serves.flatMap((reference) => workspace.resolve(reference) ?? []);
	const beside = developmentLinks(workspace, owner).flatMap(({ target }) => target.indicators);
	return [...served, ...beside].find((one): one is Indicator => one.kind === 'indicator' && one !== indicator && comparableName(one.name) === name);
}

/** That it adds to one in another unit is told by itself (indicators/served-unit), and so is a unit that the register lacks (links/unknown-unit). */
function isToldOfUnit(workspace: LinkedWorkspace, indicator: Indicator, other: Indicator): boolean {
	if (indicator.unit === other.unit) return false;
	const { units } = workspace.registers;
	return !units.has(indicator.unit) || !units.has(other.unit) || indicator.serves.some((reference) => workspace.resolve(reference) === other);
}

interface Difference {
	readonly field: readonly string[];
	readonly what: Bilingual;
	readonly own: Bilingual;
	readonly other: Bilingual;
}

const DIRECTIONS: Readonly<Record<Direction, Bilingual>> = {
	up: { lt: 'didėti', en: 'rise' },
	down: { lt: 'mažėti', en: 'fall' },
	keep: { lt: 'išlikti', en: 'stay' },
};

/** Values in different units, or gathered in different ways, are not compared: they have to differ. */
function differences(own: Indicator, other: Indicator): Difference[] {
	if (own.unit !== other.unit) return [{ field: ['unit'], what: { lt: 'vienetas', en: 'unit' }, own: plain(own.unit), other: plain(other.unit) }];
	// An output of a year is not that of the whole period, whatever the plans say of adding up.
	if (own.level === 'output' || own.cumulative !== other.cumulative) return [];
	const found: Difference[] = [];
	if (own.direction !== other.direction) found.push({ field: ['direction'], what: { lt: 'kryptis', en: 'direction' }, own: DIRECTIONS[own.direction], other: DIRECTIONS[other.direction] });
	const compare = (field: readonly string[], what: Bilingual, a: Decimal, b: Decimal): void => {
		if (!a.eq(b)) found.push({ field, what, own: number(a), other: number(b) });
	};
	const { baseline } = own;
	if (baseline && other.baseline?.year === baseline.year) {
		compare(['baseline', 'value'], { lt: `${baseline.year} metų pradinė reikšmė`, en: `baseline of ${baseline.year}` }, baseline.value, other.baseline.value);
	}
	for (const [year, value] of own.targets) {
		const there = other.targets.get(year);
		if (there) compare(['targets', String(year)], { lt: `${year} metų siektina reikšmė`, en: `target of ${year}` }, value, there);
	}
	return found;
}

function plain(text: string): Bilingual {
	return { lt: text, en: text };
}

function finding(indicator: Indicator, other: Indicator, { field, what, own, other: there }: Difference): Finding {
	const title = titled(indicator);
	const name = nameOf(other);
	const where = planOf(other) === planOf(indicator) ? { lt: `kitur (${name})`, en: `elsewhere (${name})` } : { lt: `plėtros plane (${name})`, en: `in the development plan (${name})` };
	return {
		message: {
			lt: `${title.lt}: ${what.lt} – ${own.lt}, o ${where.lt} – ${there.lt}`,
			en: `${title.en}: its ${what.en} is ${own.en}, but ${there.en} ${where.en}`,
		},
		place: fieldPlace(indicator, field),
		element: `${nameOf(indicator)}/${field.join('/')}`,
		related: [{ place: fieldPlace(other, field), message: { lt: 'ten kitaip', en: 'it differs there' } }],
	};
}
