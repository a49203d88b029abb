import { inherited } from '../../model/hierarchy.ts';
import type { Localized } from '../../model/types.ts';
import type { DocumentContext } from '../context.ts';
import type { FormCell, FormRow } from '../nodes.ts';
import { type AlignedGoal, alignedGroups } from './alignment.ts';
import type { ColumnDefinition } from './definition.ts';
import { phrasing } from './phrasing.ts';
import { planMeasures, sourcesOfMeasures } from './portions.ts';
import { fillText, type Scope } from './scope.ts';

/** The columns of a form for one plan: repeated ones written out. */
export function planColumns(context: DocumentContext, columns: readonly ColumnDefinition[]): ColumnDefinition[] {
	return columns.flatMap((column) => {
		if (column.when === 'submeasures' && !hasSubmeasures(context)) return [];
		const nested = { ...column, columns: planColumns(context, column.columns) };
		if (column.each === 'target-years') return targetYears(context).map((year) => repeated(nested, `${year}`, { kind: 'target', year }));
		if (column.each === 'aligned-goals') return alignedGroups(context).map((group) => ({ ...nested, head: group.name, columns: group.goals.map((goal) => markColumn(nested, goal)) }));
		if (column.each === 'investment-sources') return investmentSources(context).map((code) => repeated(nested, code, { ...moneyContent(column), source: code }));
		return [nested];
	});
}

function hasSubmeasures({ plan, workspace }: DocumentContext): boolean {
	return workspace.elements.some((element) => element.kind === 'submeasure' && element.plan === plan);
}

function investmentSources({ plan, workspace: { registers } }: DocumentContext): string[] {
	if (plan.kind !== 'activity-plan') return [];
	const investments = planMeasures(plan).filter((measure) => inherited(measure, 'type') === 'investment');
	return sourcesOfMeasures(investments, plan.years.from, registers).map(({ code }) => code);
}

function moneyContent({ content }: ColumnDefinition): Extract<ColumnDefinition['content'], { readonly kind: 'money' }> {
	return content.kind === 'money' ? content : { kind: 'money', year: 1, economicClass: 'total' };
}

function markColumn(column: ColumnDefinition, goal: AlignedGoal): ColumnDefinition {
	const code = goal.kind === 'goal' ? goal.fullCode : goal.code;
	return { ...repeated(column, code, { kind: 'alignment', goal }), align: 'center' };
}

function repeated(column: ColumnDefinition, head: string, content: ColumnDefinition['content']): ColumnDefinition {
	const text: Localized = { lt: head, en: head };
	return { ...column, id: `${column.id}-${head}`, head: text, content };
}

function targetYears(context: DocumentContext): number[] {
	const { plan, workspace } = context;
	const years = new Set<number>();
	for (const element of workspace.elements) if (element.kind === 'indicator' && element.owner.plan === plan) for (const year of element.targets.keys()) years.add(year);
	return [...years].sort((a, b) => a - b);
}

export function leafColumns(columns: readonly ColumnDefinition[]): ColumnDefinition[] {
	return columns.flatMap((column) => (column.columns.length === 0 ? [column] : leafColumns(column.columns)));
}

/** How far from a column of all money the columns are that part it by class; none when not both are there. Wages are within expenditure. */
export function partColumns(columns: readonly ColumnDefinition[], column: ColumnDefinition): number[] {
	const { content } = column;
	if (content.kind !== 'money' || content.economicClass !== 'total') return [];
	const at = columns.indexOf(column);
	const parts = (['expenditure', 'assets'] as const).map((economicClass) =>
		columns.findIndex((other) => other.content.kind === 'money' && other.content.year === content.year && other.content.economicClass === economicClass),
	);
	return parts.includes(-1) ? [] : parts.map((part) => part - at);
}

/** A text longer than this is no column's head to read sideways, nor has a page room for it: it stands upright. */
const LONGEST_ROTATED = 100;

/** Whether a text may run from the bottom to the top. */
export const isRotatable = (text: string): boolean => text.length <= LONGEST_ROTATED;

/** The header tree as rows of cells with spans. */
export function headRows(context: DocumentContext, columns: readonly ColumnDefinition[], scope: Scope): FormRow[] {
	const depth = depthOf(columns);
	const rows: FormCell[][] = Array.from({ length: depth }, () => []);
	const visit = (column: ColumnDefinition, level: number): void => {
		const leaf = column.columns.length === 0;
		const text = fillText(context, column.head, scope);
		rows[level]?.push({
			type: 'formCell',
			kind: 'text',
			align: 'center',
			bold: true,
			...(leaf ? { rowSpan: depth - level } : { colSpan: leafColumns([column]).length }),
			...(column.rotated && isRotatable(text) ? { rotated: true } : {}),
			children: phrasing(text),
		});
		for (const child of column.columns) visit(child, level + 1);
	};
	for (const column of columns) visit(column, 0);
	return rows.map((cells) => ({ type: 'formRow', shade: 1, cells }));
}

function depthOf(columns: readonly ColumnDefinition[]): number {
	return 1 + Math.max(0, ...columns.map((column) => (column.columns.length === 0 ? 0 : depthOf(column.columns))));
}
