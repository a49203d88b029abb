import type { Bilingual } from '../../diagnostic.ts';
import { findingObject } from '../../diff/formats/json.ts';
import type { Finding } from '../../diff/index.ts';
import type { ItemKind } from '../../diff/types.ts';
import { findingLine, signedText } from '../../diff/wording.ts';
import { columnText } from '../../model/fact-words.ts';
import type { Decimal } from '../../model/types.ts';
import type { Cli } from '../cli.ts';
import type { Commit } from '../commits.ts';
import type { Station, Walk, Walked } from '../history.ts';
import { jsonNumber } from './amounts.ts';
import { inBoth } from './describe.ts';
import { commitData, gapData, gapLines, short, tracedHeading } from './history.ts';

/** A commit that changed the element; undefined for what is not committed. */
export interface ElementChange {
	readonly commit: Commit | undefined;
	/** What the element was called then. */
	readonly ref: string;
	readonly findings: readonly Finding[];
}

/** What was changed at a station; of a merge only what is new to all that it merges. */
export function changeAt({ trace, steps }: Station): ElementChange | undefined {
	const found = steps.map((step) => (step.kind === 'compared' || step.kind === 'beginning' ? step.step.findings : []));
	const [first = [], ...others] = found;
	const findings = first.filter(({ fingerprint }) => others.every((list) => list.some((one) => one.fingerprint === fingerprint)));
	return findings.length === 0 ? undefined : { commit: trace.commit, ref: trace.items[0]?.ref ?? '', findings };
}

export function logText(cli: Cli, walk: Walk, changes: readonly ElementChange[], end: Walked): string {
	const nothing = changes.length === 0 ? [cli.text({ lt: 'Pakeitimų nerasta', en: 'No changes found' })] : [];
	const blocks = [walk.items.slice(0, 1).map((element) => tracedHeading(cli, element)), ...changes.map((change) => changeLines(cli, change)), nothing, gapLines(cli, end)];
	return `${blocks
		.filter((lines) => lines.length > 0)
		.map((lines) => lines.join('\n'))
		.join('\n\n')}\n`;
}

function changeLines(cli: Cli, { commit, ref, findings }: ElementChange): string[] {
	const { paint } = cli;
	const head = commit ? `${paint.yellow(short(commit))}  ${commit.date.slice(0, 10)}  ${commit.author}  ${commit.subject}` : paint.yellow(cli.text({ lt: 'dar neįrašyta', en: 'not committed' }));
	const told = toldOf(findings, ref);
	const lines = told.map(({ finding, parts }) => {
		const whose = finding.ref;
		const of = whose === undefined || whose === ref ? '' : `${whose}${finding.name ? ` ${cli.text(inBoth(finding.name))}` : ''}: `;
		const counts = partsText(cli, parts);
		return `  ${paint.dim(of)}${findingLine(finding, cli.language, paint)}${counts === '' ? '' : ` (${counts})`}`;
	});
	const money = moneyOf(findings);
	// Sums beside each other have as many decimals as the finest of them.
	const decimals = Math.max(0, ...money.map(([, sum]) => sum.toFixed().split('.')[1]?.length ?? 0));
	const isSaid = told.length === 1 && told.every(({ finding }) => finding.type === 'appropriation-changed');
	const sums = isSaid ? '' : money.map(([column, sum]) => `${columnText(column, cli.language)} ${signedText(sum, cli.language, decimals)}`).join('; ');
	return [head, ...lines, ...(sums === '' ? [] : [`  ${cli.text({ lt: 'Lėšos', en: 'Money' })}: ${sums}`])];
}

/** A finding that is told, with those that follow from it. */
interface Told {
	readonly finding: Finding;
	readonly parts: Finding[];
}

/** What an element that came or went consists of stands right after it, and is told with it. Where the traced element came, all that came with it is its parts. */
function toldOf(findings: readonly Finding[], ref: string): Told[] {
	const told: Told[] = [];
	const [first] = findings;
	const isWhole = first !== undefined && first.new?.ref === ref && first.type === `${first.kind}-added`;
	for (const finding of findings) {
		const isPart = isWhole ? finding.type.endsWith('-added') : finding.isPart;
		const before = told.at(-1);
		if (before && isPart) before.parts.push(finding);
		else told.push({ finding, parts: [] });
	}
	return told;
}

/** «priemonių: 12, rodiklių: 30» */
function partsText(cli: Cli, parts: readonly Finding[]): string {
	return PARTS.flatMap(([kind, name]) => {
		const count = parts.filter(({ type }) => type === `${kind}-added` || type === `${kind}-removed`).length;
		return count === 0 ? [] : [`${cli.text(name)}: ${count}`];
	}).join(', ');
}

/** What elements consist of, from above, as it is counted. */
const PARTS: readonly (readonly [ItemKind, Bilingual])[] = [
	['strategicGoal', { lt: 'strateginių tikslų', en: 'strategic goals' }],
	['priority', { lt: 'prioritetų', en: 'priorities' }],
	['programme', { lt: 'programų', en: 'programmes' }],
	['goal', { lt: 'tikslų', en: 'goals' }],
	['task', { lt: 'uždavinių', en: 'tasks' }],
	['measure', { lt: 'priemonių', en: 'measures' }],
	['submeasure', { lt: 'papriemonių', en: 'sub-measures' }],
	['indicator', { lt: 'rodiklių', en: 'indicators' }],
	['reserve', { lt: 'rezervų', en: 'reserves' }],
];

/** What came to the element, or left it, in each column. */
function moneyOf(findings: readonly Finding[]): (readonly [column: string, sum: Decimal])[] {
	const sums = new Map<string, Decimal>();
	for (const { column, difference, type } of findings) {
		if (column === undefined || difference === undefined || !type.startsWith('appropriation-')) continue;
		sums.set(column, sums.get(column)?.plus(difference) ?? difference);
	}
	return [...sums].filter(([, sum]) => !sum.eq(0)).sort(([a], [b]) => (a < b ? -1 : 1));
}

export function logData({ items: [element] }: Walk, changes: readonly ElementChange[], end: Walked): object {
	return {
		version: 1,
		ref: element?.ref ?? null,
		...gapData(end),
		changes: changes.map(({ commit, ref, findings }) => ({
			...commitData(commit),
			ref,
			money: Object.fromEntries(moneyOf(findings).map(([column, sum]) => [column, jsonNumber(sum)])),
			findings: findings.map(findingObject),
		})),
	};
}
