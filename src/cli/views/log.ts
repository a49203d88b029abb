import { findingObject } from '../../diff/formats/json.ts';
import type { Finding } from '../../diff/index.ts';
import { findingText, signedText } from '../../diff/wording.ts';
import type { Decimal } from '../../model/types.ts';
import type { Cli } from '../cli.ts';
import type { Commit } from '../commits.ts';
import type { Station, Walk, Walked } from '../history.ts';
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
	const blocks = [[tracedHeading(cli, walk)], ...changes.map((change) => changeLines(cli, change)), nothing, gapLines(cli, end)];
	return `${blocks
		.filter((lines) => lines.length > 0)
		.map((lines) => lines.join('\n'))
		.join('\n\n')}\n`;
}

function changeLines(cli: Cli, { commit, ref, findings }: ElementChange): string[] {
	const { paint } = cli;
	const head = commit ? `${paint.yellow(short(commit))}  ${commit.date.slice(0, 10)}  ${commit.author}  ${commit.subject}` : paint.yellow(cli.text({ lt: 'dar neįrašyta', en: 'not committed' }));
	const own = findings.filter(({ isPart }) => !isPart);
	const shown = own.length > 0 ? own : findings;
	const lines = shown.map((finding) => {
		const whose = finding.new?.ref ?? finding.old?.ref;
		const of = whose === undefined || whose === ref ? '' : `${whose}${finding.name ? ` ${cli.text(inBoth(finding.name))}` : ''}: `;
		return `  ${paint.dim(of)}${cli.text(findingText(finding))}`;
	});
	const money = moneyOf(findings);
	// Sums beside each other have as many decimals as the finest of them.
	const decimals = Math.max(0, ...money.map(([, sum]) => sum.toFixed().split('.')[1]?.length ?? 0));
	const sums = money.length > 1 || shown.length > 1 ? money.map(([column, sum]) => `${column} ${signedText(sum, cli.language, decimals)}`).join('; ') : '';
	return [head, ...lines, ...(sums === '' ? [] : [`  ${cli.text({ lt: 'Lėšos', en: 'Money' })}: ${sums}`])];
}

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
			money: Object.fromEntries(moneyOf(findings).map(([column, sum]) => [column, Number(sum.toFixed())])),
			findings: findings.map(findingObject),
		})),
	};
}
