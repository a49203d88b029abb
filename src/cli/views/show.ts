import type { Bilingual } from '../../diagnostic.ts';
import { formatPlain } from '../../document/numbers.ts';
import type { LinkedWorkspace, LinkTarget } from '../../link/types.ts';
import { columnText } from '../../model/fact-words.ts';
import { isMeasure } from '../../model/hierarchy.ts';
import { KIND_NAMES } from '../../model/kind-words.ts';
import type { Indicator, Reference } from '../../model/types.ts';
import type { Cli } from '../cli.ts';
import { seenFrom } from '../seen-from.ts';
import { amountText, jsonMoney, jsonNumber } from './amounts.ts';
import { chainAbove, childrenOf, inBoth, moneyOf, planOf, referenceOf, titleOf, whereabouts } from './describe.ts';
import { tableLines } from './table.ts';

/** A reference that an element makes, itself or through what it is a part of. */
interface Served {
	readonly reference: Reference;
	readonly target: LinkTarget | undefined;
	/** The element above that makes it; absent when it is the element's own. */
	readonly via?: LinkTarget;
}

/** What an element serves: its own references first, then those of what it is a part of. */
function servesOf(workspace: LinkedWorkspace, target: LinkTarget): Served[] {
	const own = (of: LinkTarget): readonly Reference[] => ('serves' in of ? (of.kind === 'programme' ? [...of.serves, ...of.strategicGoals] : of.serves) : []);
	const resolved = (reference: Reference, via?: LinkTarget): Served => ({ reference, target: workspace.resolve(reference), ...(via ? { via } : {}) });
	const above = chainAbove(target).reverse();
	return [...own(target).map((reference) => resolved(reference)), ...above.flatMap((via) => own(via).map((reference) => resolved(reference, via)))];
}

/** What is served in several ways once, in the nearest. */
function nearest(served: readonly Served[]): Served[] {
	const names = served.map(({ reference, target }) => (target ? referenceOf(target) : reference.text));
	return served.filter((_, index) => names.indexOf(names[index] ?? '') === index);
}

/** An element for the terminal. */
export function elementText(cli: Cli, workspace: LinkedWorkspace, target: LinkTarget): string {
	const { file, line, column } = whereabouts(target);
	const name = (of: LinkTarget): string => cli.text(inBoth(titleOf(of)));
	const blocks = [
		[`${cli.paint.bold(referenceOf(target))}  ${cli.text(KIND_NAMES[target.kind])}`, name(target), cli.paint.dim(`${seenFrom(cli, workspace.root, file)}:${line}:${column}`)],
		section(cli, { lt: 'Priklauso', en: 'Part of' }, named(chainAbove(target), name)),
		moneyBlock(cli, workspace, target),
		section(cli, { lt: 'Rodikliai', en: 'Indicators' }, indicatorLines(cli, target)),
		section(cli, { lt: 'Įgyvendina', en: 'Serves' }, servedLines(cli, nearest(servesOf(workspace, target)), name)),
		section(cli, { lt: 'Jį įgyvendina', en: 'Served by' }, named(workspace.servedBy(target), name)),
		section(cli, { lt: 'Sudėtis', en: 'Consists of' }, named(partsOf(target), name)),
	];
	return `${blocks
		.filter((block) => block.length > 0)
		.map((block) => block.join('\n'))
		.join('\n\n')}\n`;
}

function section(cli: Cli, title: Bilingual, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : [cli.paint.bold(cli.text(title)), ...lines.map((line) => `  ${line}`)];
}

function named(targets: readonly LinkTarget[], name: (of: LinkTarget) => string): string[] {
	return tableLines(
		[{ head: '' }, { head: '' }],
		targets.map((one) => [referenceOf(one), name(one)]),
	);
}

function partsOf(target: LinkTarget): readonly LinkTarget[] {
	return target.kind === 'upstream' ? target.goals : target.kind === 'activity-plan' ? [...target.strategicGoals, ...target.programmes] : childrenOf(target);
}

function moneyBlock(cli: Cli, workspace: LinkedWorkspace, target: LinkTarget): string[] {
	const money = moneyOf(target);
	if (!money) return [];
	const plan = planOf(target);
	const unit = cli.text(inBoth(workspace.moneyUnit));
	if (isMeasure(target) && !target.financial) {
		const why = target.reason ? `: ${cli.text(inBoth(target.reason))}` : '';
		return section(cli, { lt: 'Lėšos', en: 'Money' }, [cli.text({ lt: `nereikia${why}`, en: `none needed${why}` })]);
	}
	const rows = [...money.sources.map(({ source, amounts }) => [source, ...amounts.map((amount) => amountText(amount, plan, cli.language))])];
	const total = [cli.text({ lt: 'Iš viso', en: 'Total' }), ...money.total.map((amount) => amountText(amount, plan, cli.language))];
	const heads = money.columns.map((column) => ({ head: columnText(column, cli.language), align: 'right' as const }));
	return section(cli, { lt: `Lėšos, ${unit}`, en: `Money, ${unit}` }, tableLines([{ head: '' }, ...heads], [...rows, total]));
}

function indicatorLines(cli: Cli, target: LinkTarget): string[] {
	const indicators = target.kind === 'indicator' ? [target] : 'indicators' in target ? target.indicators : [];
	return indicators.flatMap((indicator) => [`${indicator.fullCode}  ${cli.text(inBoth(indicator.name))}, ${indicator.unit}`, `  ${valuesText(cli, indicator)}`]);
}

/** «2014: 18 → 2015: 20, 2016: 22» */
function valuesText(cli: Cli, { baseline, targets }: Indicator): string {
	const from = baseline ? `${baseline.year}: ${formatPlain(baseline.value, cli.language)} → ` : '';
	return from + [...targets].map(([year, value]) => `${year}: ${formatPlain(value, cli.language)}`).join('; ');
}

function servedLines(cli: Cli, served: readonly Served[], name: (of: LinkTarget) => string): string[] {
	return tableLines(
		[{ head: '' }, { head: '' }],
		served.map(({ reference, target, via }) => {
			const through = via ? ` (${cli.text({ lt: 'per', en: 'through' })} ${referenceOf(via)})` : '';
			return [target ? referenceOf(target) : reference.text, (target ? name(target) : cli.text({ lt: 'nerasta', en: 'not found' })) + through];
		}),
	);
}

/** The same as data. */
export function elementData(workspace: LinkedWorkspace, target: LinkTarget): object {
	const money = moneyOf(target);
	const brief = (of: LinkTarget): object => ({ ref: referenceOf(of), kind: of.kind, name: titleOf(of) });
	return {
		...brief(target),
		...('id' in target && target.id !== undefined ? { id: target.id } : {}),
		...whereabouts(target),
		chain: chainAbove(target).map(brief),
		...(money ? { money: jsonMoney(money) } : {}),
		...(isMeasure(target) ? { financial: target.financial } : {}),
		indicators: (target.kind === 'indicator' ? [target] : 'indicators' in target ? target.indicators : []).map(indicatorData),
		serves: servesOf(workspace, target).map(({ reference, target: found, via }) => ({
			...(found ? brief(found) : { ref: reference.text }),
			via: via ? referenceOf(via) : null,
		})),
		servedBy: workspace.servedBy(target).map(brief),
		children: partsOf(target).map(brief),
	};
}

/** An indicator for machines, with its values as numbers by year. */
export function indicatorData(indicator: Indicator): object {
	const { fullCode, name, level, unit, direction, baseline, targets } = indicator;
	return {
		ref: referenceOf(indicator),
		code: fullCode,
		name,
		level,
		unit,
		direction,
		baseline: baseline ? { year: baseline.year, value: jsonNumber(baseline.value) } : null,
		targets: Object.fromEntries([...targets].map(([year, value]) => [year, jsonNumber(value)])),
	};
}
