import type { Bilingual, RelatedPlace } from '../../diagnostic.ts';
import { predecessors } from '../../link/lineage.ts';
import { ZERO } from '../../model/money.ts';
import type { Decimal, Indicator } from '../../model/types.ts';
import type { RuleOptions } from '../settings.ts';
import type { Report, Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { number, titled } from '../wording.ts';
import { type Contributed, contributedTo } from './contributions.ts';

/** What activity plans are to achieve adds up to the targets of the development plan that it serves. */
export const sumToDevelopmentPlan: Rule = {
	id: 'indicators/sum-to-development-plan',
	severity: 'warning',
	title: { lt: 'Veiklos plano rodikliai nesudaro plėtros plano reikšmės', en: "Outputs don't add up to the development plan's target" },
	description: {
		lt: 'Veiklos plano rodikliai, kurių „serves“ nurodo plėtros plano rodiklį, kartu turi pasiekti jo reikšmę. Jei paskutiniams veiklos plano metams ji nenurodyta, lyginama su tolygiu keliu iki artimiausios nurodytos. Metų reikšmės sumuojamos, kaupiamojo rodiklio imama paskutinė („aggregation“).',
		en: "The activity plan's indicators whose `serves` names an indicator of the development plan have to reach its target together. Where none is stated for the activity plan's last year, they are compared with an even path to the next one. Yearly values are summed, of a cumulative indicator the last counts (`aggregation`).",
	},
	source: { lt: 'Praktika: veiklos plano rezultatai sudaro plėtros plano rezultatus', en: "Practice: an activity plan's results make up those of the development plan" },
	bad: '# SPP: baseline: {year: 2014, value: 0}, targets: {2017: 40, 2022: 100}\nindicators:\n  - {name: Atnaujinti namai, unit: vnt., targets: {2015: 5, 2016: 8, 2017: 9}, serves: [spp-namai]}\n',
	good: '# SPP: baseline: {year: 2014, value: 0}, targets: {2017: 40, 2022: 100}\nindicators:\n  - {name: Atnaujinti namai, unit: vnt., targets: {2015: 10, 2016: 14, 2017: 16}, serves: [spp-namai]}\n',
	options: {
		percent: {
			type: 'number',
			default: 10,
			minimum: 0,
			description: { lt: 'Nuo kokio skirtumo (proc.) nuo nurodytos reikšmės pranešti', en: 'From what difference from a stated target on it is told, per cent' },
		},
		pace: { type: 'number', default: 50, minimum: 0, description: { lt: 'Kiek procentų galima atsilikti nuo tolygaus kelio', en: 'How many per cent behind an even path are allowed' } },
	},
	mirror: { lt: 'Pranešama ir apie per mažą, ir apie per didelę sumą', en: 'Sums that are too small and too large are both told' },
	visit({ workspace, report, options }) {
		const continued = new Set<unknown>(predecessors(workspace.plans).values());
		return {
			indicator(indicator) {
				if (indicator.owner.plan.kind !== 'development-plan') return;
				for (const contributed of contributedTo(workspace, indicator, continued)) compare(report, options(indicator.origin.document.file), indicator, contributed);
			},
		};
	},
};

/** What the development plan has for the end of an activity plan: a stated target, or a point on the way to one. */
interface Expected {
	readonly value: Decimal;
	readonly target: { readonly year: number; readonly value: Decimal };
}

function compare(report: Report, options: RuleOptions, indicator: Indicator, contributed: Contributed): void {
	const year = contributed.plan.years.to;
	const expected = expectedFor(indicator, year);
	const isStated = expected?.target.year === year;
	if (!expected || (!isStated && indicator.direction === 'keep')) return;
	const { total } = contributed;
	const behind = indicator.direction === 'keep' ? total.minus(expected.value).abs() : lag(indicator, expected.value, total);
	const beyond = indicator.direction === 'keep' ? ZERO : lag(indicator, expected.target.value, total).neg();
	const most = (percent: number, value: Decimal): Decimal =>
		value
			.minus(indicator.direction === 'keep' ? ZERO : startOf(indicator))
			.abs()
			.times(percent)
			.div(100);
	const isShort = behind.gt(most(options.number(isStated ? 'percent' : 'pace'), expected.value));
	if (!isShort && !beyond.gt(most(options.number('percent'), expected.target.value))) return;
	const title = titled(indicator);
	const said = sentence(expected, year, total);
	report({
		message: { lt: `${title.lt}: ${said.lt}`, en: `${title.en}: ${said.en}` },
		place: fieldPlace(indicator, ['targets', String(expected.target.year)]),
		element: `${nameOf(indicator)}/${contributed.plan.id}`,
		related: placesOf(indicator, contributed),
	});
}

function startOf({ baseline }: Indicator): Decimal {
	return baseline?.value ?? ZERO;
}

/** How far a value is behind another in the indicator's direction; negative when it is beyond. */
function lag({ direction }: Indicator, goal: Decimal, value: Decimal): Decimal {
	return direction === 'down' ? value.minus(goal) : goal.minus(value);
}

function expectedFor(indicator: Indicator, year: number): Expected | undefined {
	const { baseline, targets } = indicator;
	const points = [...(baseline ? [[baseline.year, baseline.value] as const] : []), ...targets].sort(([a], [b]) => a - b);
	const next = points.find(([at]) => at >= year);
	if (!next || !targets.has(next[0])) return undefined;
	const target = { year: next[0], value: next[1] };
	if (target.year === year) return { value: target.value, target };
	const last = points.findLast(([at]) => at < year);
	if (!last) return undefined;
	const way = target.value.minus(last[1]).times(year - last[0]);
	return { value: last[1].plus(way.div(target.year - last[0])), target };
}

function sentence({ value, target }: Expected, year: number, total: Decimal): Bilingual {
	const [s, v, t] = [number(total.round(2)), number(value.round(2)), number(target.value)];
	if (target.year === year)
		return { lt: `${year} m. siekiama ${t.lt}, o veiklos plano rodikliai sudaro ${s.lt}`, en: `the target of ${year} is ${t.en}, but the indicators of the activity plan make ${s.en}` };
	return {
		lt: `${target.year} m. siekiama ${t.lt}, tolygiai einant ${year} m. būtų ${v.lt}, o veiklos plano rodikliai sudaro ${s.lt}`,
		en: `the target of ${target.year} is ${t.en}, on an even path it would be ${v.en} in ${year}, but the indicators of the activity plan make ${s.en}`,
	};
}

function placesOf({ origin, baseline }: Indicator, { parts, fromBaseline }: Contributed): RelatedPlace[] {
	const start = fromBaseline && baseline ? [{ place: fieldPlace({ origin }, ['baseline', 'value']), message: { lt: 'pradinė reikšmė pridėta', en: 'the baseline is added' } }] : [];
	const added = parts.map(({ indicator, value }) => {
		const title = titled(indicator);
		const figure = number(value.round(2));
		return { place: fieldPlace(indicator, 'targets'), message: { lt: `${title.lt}: ${figure.lt}`, en: `${title.en}: ${figure.en}` } };
	});
	return [...start, ...added];
}
