import type { Language } from '../../diagnostic.ts';
import { columnText } from '../../model/fact-words.ts';
import type { Balance, Cause, MoneyRow, PlanMoney, Stage, Transfer } from '../types.ts';
import { type DiffInput, groupText, localText, numberText, percentText, signedText } from '../wording.ts';

/** Cells of a line of the money table: what, then, now, difference, percent. */
export interface MoneyLine {
	readonly row: MoneyRow;
	readonly cells: readonly [what: string, old: string, fresh: string, difference: string, percent: string];
}

export interface MoneyGroup {
	readonly title: string;
	readonly lines: readonly MoneyLine[];
}

/** The head of the money table: the unit, then, now, difference, percent. */
export function moneyHead({ comparison, language }: DiffInput): string[] {
	return [localText(comparison.moneyUnit, language), ...(language === 'lt' ? ['buvo', 'yra', 'skirtumas', '%'] : ['then', 'now', 'difference', '%'])];
}

/** What is said below the table: what was moved, and that both sides are equal or not. */
export function moneyNotes({ transfers, balance, decimals }: PlanMoney, language: Language): string[] {
	return [...transfers.map((one) => transferText(one, language, decimals)), ...balance.map((one) => balanceText(one, language, decimals))];
}

/** Why the sums may not be all; nothing when they are proven. */
export function moneyDoubt({ isProven }: PlanMoney, language: Language): string[] {
	if (isProven) return [];
	return [language === 'lt' ? 'Versijoje yra klaidų: kas neperskaityta, laikoma nepakitusiu' : 'A version has errors: what could not be read counts as unchanged'];
}

/** The totals, and of the other groups what changed. */
export function moneyGroups({ rows, decimals }: PlanMoney, language: Language): MoneyGroup[] {
	return (['year', 'source', 'programme', 'body'] as const).flatMap((by) => {
		const own = rows.filter((row) => row.by === by && (by === 'year' || !row.difference.eq(0)));
		const [first] = own;
		return first === undefined ? [] : [{ title: groupText(first, language), lines: own.map((row) => ({ row, cells: cellsOf(row, decimals, language) })) }];
	});
}

function cellsOf(row: MoneyRow, decimals: number, language: Language): MoneyLine['cells'] {
	const none = language === 'lt' ? 'be vykdytojo' : 'nobody named';
	const name = row.by === 'year' ? columnText(row.column, language) : [...new Set([row.key || none, localText(row.name, language), columnText(row.column, language)])].filter(Boolean).join(' · ');
	const difference = row.difference.eq(0) ? '–' : signedText(row.difference, language, decimals);
	return [name, numberText(row.old, language, decimals), numberText(row.new, language, decimals), difference, row.difference.eq(0) ? '' : percentText(row.percent, language)];
}

/** Under the plan's own title its elements need nothing but their codes. */
export function withOwnCodes(plan: PlanMoney): PlanMoney {
	const prefixes = [plan.plan, plan.oldPlan].map((id) => `${id}:`);
	const short = (causes: readonly Cause[]): Cause[] =>
		causes.map((cause) => {
			const prefix = prefixes.find((one) => cause.ref.startsWith(one)) ?? '';
			return { ...cause, ref: cause.ref.slice(prefix.length) };
		});
	return {
		...plan,
		rows: plan.rows.map((row) => ({ ...row, because: short(row.because) })),
		transfers: plan.transfers.map((one) => ({ ...one, from: short(one.from), to: short(one.to) })),
	};
}

/** True when any group's money changed, be the totals the same. */
export function isMoneyChanged({ rows }: PlanMoney): boolean {
	return rows.some(({ difference, because }) => !difference.eq(0) || because.length > 0);
}

/** A measure by its code, and by its name where another of them has had the code. */
function causeText({ ref, name }: Cause, all: readonly Cause[], language: Language): string {
	const isShared = all.some((other) => other.ref === ref && other.name.lt !== name.lt);
	if (!isShared) return ref;
	return language === 'lt' ? `${ref} „${name.lt}“` : `${ref} “${localText(name, language)}”`;
}

export function causesText(causes: readonly Cause[], language: Language, decimals: number, most = 5): string {
	const named = causes.slice(0, most).map((cause) => `${causeText(cause, causes, language)} ${signedText(cause.difference, language, decimals)}`);
	const rest = causes.length - named.length;
	return [...named, ...(rest > 0 ? [language === 'lt' ? `dar ${rest}` : `${rest} more`] : [])].join('; ');
}

export function transferText({ column, source, from, to, amount }: Transfer, language: Language, decimals: number): string {
	const refs = (causes: readonly Cause[]): string =>
		causes
			.map((cause) => ({ ref: causeText(cause, [...from, ...to], language), difference: signedText(cause.difference, language, decimals) }))
			.map(({ ref, difference }) => (causes.length === 1 ? ref : `${ref} (${difference})`))
			.join(', ');
	const sum = numberText(amount, language, decimals);
	return language === 'lt'
		? `${columnText(column, language)}, ${source}: perkelta ${sum} iš ${refs(from)} į ${refs(to)}`
		: `${columnText(column, language)}, ${source}: ${sum} moved from ${refs(from)} to ${refs(to)}`;
}

/** What was added equals what was taken, or by how much not. */
export function balanceText({ column, added, taken, net }: Balance, language: Language, decimals: number): string {
	const [plus, minus, rest] = [added, taken, net].map((value) => numberText(value.abs(), language, decimals));
	const at = columnText(column, language);
	if (language === 'lt') return `${at}: pridėta ${plus}, atimta ${minus}: ${net.eq(0) ? 'lygu' : net.gt(0) ? `pridėta ${rest} daugiau` : `atimta ${rest} daugiau`}`;
	return `${at}: added ${plus}, taken ${minus}: ${net.eq(0) ? 'equal' : net.gt(0) ? `${rest} more added` : `${rest} more taken`}`;
}

/** The table of a series of versions: what a plan has in each column at each stage. */
export interface StageTable {
	readonly head: readonly string[];
	readonly rows: readonly (readonly string[])[];
	/** What the asterisks in the head mean, a sentence a version. */
	readonly notes: readonly string[];
}

/** The totals of every plan through the stages, and how many changes led to each; undefined when only two versions are compared. */
export function stageTable({ stages, language, comparison }: DiffInput): StageTable | undefined {
	if (stages.length === 0) return undefined;
	const decimals = new Map(comparison.money.map((plan) => [plan.plan, plan.decimals]));
	const keys = new Map(stages.flatMap(({ totals }) => totals.map(({ plan, column }) => [`${plan}\n${column}`, { plan, column }] as const)));
	const rows = [...keys.values()].map(({ plan, column }) => [
		`${plan} ${columnText(column, language)}`,
		...stages.map(({ totals }) => {
			const found = totals.find((total) => total.plan === plan && total.column === column);
			return found ? numberText(found.amount, language, decimals.get(plan) ?? 1) : '–';
		}),
	]);
	const changes = [language === 'lt' ? 'pakeitimai' : 'changes', ...stages.map((stage) => (stage.changes ? String(stage.changes.major + stage.changes.minor) : ''))];
	return { head: [localText(comparison.moneyUnit, language), ...stages.map(stageHead)], rows: [...rows, changes], notes: stages.flatMap((stage) => stageNote(stage, language)) };
}

/** An asterisk says that a version has errors. */
function stageHead({ label, damaged }: Stage): string {
	return damaged.length > 0 ? `${label} *` : label;
}

function stageNote({ label, damaged }: Stage, language: Language): string[] {
	if (damaged.length === 0) return [];
	const files = damaged.join(', ');
	return [
		language === 'lt' ? `* Versijoje „${label}“ yra klaidų (${files}): jos sumos be to, ko nepavyko perskaityti` : `* ${label} has errors (${files}): its sums are without what could not be read`,
	];
}
