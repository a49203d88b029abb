import { countByWeight } from '../index.ts';
import type { Finding, PlanMoney } from '../types.ts';
import { bySubject, countsText, type DiffFormat, type DiffInput, findingLine, localText, notComparedText, nothingText, shown, spotText, withoutParts } from '../wording.ts';
import { balanceText, causesText, isMoneyChanged, moneyDoubt, moneyGroups, moneyHead, stageTable, transferText, withOwnCodes } from './money-lines.ts';

/** For a terminal: the money first, then what changed, element by element; what is only layout is counted. */
export const pretty: DiffFormat = (input) => {
	const { comparison, paint, language } = input;
	const { old, new: fresh, money, notCompared } = comparison;
	const parts = [
		[paint.bold(`${old.label} → ${fresh.label}`)],
		stageLines(input),
		...money.filter(isMoneyChanged).map((plan) => moneyLines(withOwnCodes(plan), input)),
		...[...bySubject(shown(input), language)].map(([subject, findings]) => [paint.bold(subject), ...folded(findings, input)]),
		notCompared.map((one) => paint.yellow(notComparedText(one)[language])),
		[closing(input)],
	];
	return `${parts
		.filter((lines) => lines.length > 0)
		.map((lines) => lines.map(onOneLine).join('\n'))
		.join('\n\n')}\n`;
};

/** Names of files may have anything in them. */
const onOneLine = (line: string): string => line.replace(/[\r\n]/g, '\ufffd');

function closing(input: DiffInput): string {
	const { comparison, weight, language } = input;
	const { findings } = comparison;
	const counts = countByWeight(findings);
	const hidden = findings.length - shown({ comparison, weight }).length;
	if (findings.length === 0) return nothingText(input)[language];
	const more = hidden > 0 ? (language === 'lt' ? ` (nerodoma ${hidden}: visus rodo --weight none)` : ` (${hidden} not shown: --weight none shows all)`) : '';
	const parts = findings.filter(({ isPart }) => isPart).length;
	const within = parts > 0 ? (language === 'lt' ? ` (iš jų kitų pakeitimų dalių – ${parts})` : ` (${parts} of them part of others)`) : '';
	return `${language === 'lt' ? 'Pakeitimai' : 'Changes'}: ${countsText(counts, language)}${within}${more}`;
}

function table(rows: readonly (readonly string[])[]): string[] {
	const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)));
	return rows.map((row) =>
		row
			.map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
			.join('  ')
			.trimEnd(),
	);
}

function stageLines(input: DiffInput): string[] {
	const { paint } = input;
	const found = stageTable(input);
	if (!found) return [];
	const [head = '', ...lines] = table([found.head, ...found.rows]);
	return [paint.bold(head), ...lines, ...found.notes.map((note) => paint.yellow(note))];
}

function moneyLines(plan: PlanMoney, input: DiffInput): string[] {
	const { language, paint } = input;
	const groups = moneyGroups(plan, language);
	const rows = table([moneyHead(input), ...groups.flatMap(({ title, lines }) => [[title], ...lines.map(({ cells: [what, ...rest] }) => [`  ${what}`, ...rest])])]);
	const [head = '', ...body] = rows;
	const flat = groups.flatMap(({ lines }) => [undefined, ...lines]);
	const painted = body.map((text, index) => {
		const line = flat[index];
		if (!line) return paint.dim(text);
		const { difference } = line.row;
		return difference.eq(0) ? text : difference.gt(0) ? paint.green(text) : paint.red(text);
	});
	const why = groups
		.filter((_, index) => index === 0)
		.flatMap(({ lines }) => lines)
		.filter(({ row }) => row.because.length > 0)
		.map(({ row, cells: [what] }) => `  ${what}: ${causesText(row.because, language, plan.decimals)}`);
	const transfers = plan.transfers.map((one) => `  ${transferText(one, language, plan.decimals)}`);
	return [
		paint.bold(`${plan.plan}  ${localText(plan.title, language)}`),
		paint.bold(head),
		...painted,
		...section(language === 'lt' ? 'Kas lėmė' : 'Caused by', why, paint.dim),
		...section(language === 'lt' ? 'Perkėlimai' : 'Transfers', transfers, paint.dim),
		...section(
			language === 'lt' ? 'Pusiausvyra' : 'Balance',
			plan.balance.map((one) => `  ${balanceText(one, language, plan.decimals)}`),
			paint.dim,
		),
		...moneyDoubt(plan, language).map((doubt) => paint.yellow(doubt)),
	];
}

function section(title: string, lines: readonly string[], paint: (text: string) => string): string[] {
	return lines.length === 0 ? [] : [paint(title), ...lines];
}

/** A subject's findings, a line each; what an added or removed element consists of goes without saying. */
function folded(findings: readonly Finding[], input: DiffInput): string[] {
	const { language, paint } = input;
	return withoutParts(findings).map((finding) => {
		const place = paint.dim(`  ${spotText(finding.new?.spot ?? finding.old?.spot)}`);
		return `  ${mark(finding, input)} ${findingLine(finding, language, paint)}${place}`;
	});
}

function mark({ type, weight }: Finding, { paint }: DiffInput): string {
	if (type.endsWith('-added')) return paint.green('+');
	if (type.endsWith('-removed')) return paint.red('-');
	return weight === 'major' ? paint.yellow('!') : paint.dim('~');
}
