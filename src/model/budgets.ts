import { posix } from 'node:path';
import Big from 'big.js';
import type { Diagnostic } from '../diagnostic.ts';
import type { SourceDocument } from '../source/types.ts';
import type { Budget, BudgetEntry, BudgetFile, StatedAmount } from './accounts.ts';
import { type Row, tableRows } from './budget-table.ts';
import { euros } from './currency.ts';
import { currencyAt, ZERO } from './money.ts';
import { type Cursor, decimal, field, listOf, localizedAt, optional, origin, reference, textAt } from './read.ts';
import { isPositive } from './sign.ts';
import type { Decimal, EconomicClass, Plan } from './types.ts';

export interface BuiltBudgets {
	readonly budgets: readonly Budget[];
	/** What is wrong with their tables. */
	readonly diagnostics: readonly Diagnostic[];
}

/** What an entry is read by: where it doesn't say it itself, and how its amounts become the plan's. */
interface Terms {
	readonly year: Pick<BudgetEntry, 'year' | 'yearOrigin'>;
	amount(written: Decimal): Pick<StatedAmount, 'value' | 'original'>;
}

const CLASSES: readonly EconomicClass[] = ['total', 'expenditure', 'wages', 'assets'];

/** Builds the budgets of a workspace; their plans give the first year and the decimals to round to. */
export function buildBudgets(documents: readonly Cursor[], plans: readonly Plan[], tables: ReadonlyMap<string, SourceDocument>): BuiltBudgets {
	const diagnostics: Diagnostic[] = [];
	const byId = new Map(plans.map((plan) => [plan.id, plan]));
	const budgets = documents.map((at) => {
		const entries: BudgetEntry[] = [];
		const budget = header(at, entries);
		const terms = termsOf(at, budget, byId.get(budget.plan.text));
		entries.push(...listOf(at, 'entries').map((entry) => listedEntry(entry, budget, terms)));
		const table = budget.file && tables.get(budget.file.path);
		if (table) {
			const { rows, diagnostics: faults } = tableRows(table, at);
			entries.push(...rows.map((row) => tableEntry(row, budget, terms)));
			diagnostics.push(...faults);
		}
		return budget;
	});
	return { budgets, diagnostics };
}

function header(at: Cursor, entries: readonly BudgetEntry[]): Budget {
	return {
		kind: 'budget',
		id: textAt(at, 'id') ?? '',
		name: localizedAt(at, 'name') ?? { lt: '' },
		plan: reference(field(at, 'plan')) ?? { text: '', origin: origin(at) },
		basis: textAt(at, 'basis') === 'ceiling' ? 'ceiling' : 'adopted',
		...optional('act', localizedAt(at, 'act')),
		tolerance: decimal(field(at, 'tolerance')) ?? ZERO,
		currency: currencyAt(at),
		...optional('file', file(field(at, 'file'))),
		entries,
		origin: origin(at),
	};
}

function file(at: Cursor | undefined): BudgetFile | undefined {
	if (!at || typeof at.value !== 'string') return undefined;
	return { written: at.value, path: posix.join(posix.dirname(at.document.file.path), at.value), origin: origin(at) };
}

function termsOf(at: Cursor, { currency, plan: reference }: Budget, plan: Plan | undefined): Terms {
	const divisor = decimal(field(at, 'divisor')) ?? new Big(1);
	const decimals = plan?.moneyDecimals ?? 1;
	const isPlain = currency === 'EUR' && divisor.eq(1);
	return {
		year: yearIn(field(at, 'year')) ?? { year: plan?.years.from ?? 0, yearOrigin: reference.origin },
		amount(written) {
			if (isPlain || !isPositive(divisor)) return { value: written };
			const value = currency === 'LTL' ? euros(written.div(divisor), decimals) : written.div(divisor).round(decimals, Big.roundHalfUp);
			return { value, original: written };
		},
	};
}

function listedEntry(at: Cursor, budget: Budget, terms: Terms): BudgetEntry {
	const stated = field(at, 'amount');
	const plain = stated && decimal(stated);
	const split = stated && !plain ? CLASSES.map((name) => [name, field(stated, name)] as const) : [];
	return {
		kind: 'budgetEntry',
		budget,
		...(yearIn(field(at, 'year')) ?? terms.year),
		...optional('programme', reference(field(at, 'programme'))),
		...optional('source', reference(field(at, 'source'))),
		...optional('body', reference(field(at, 'body'))),
		amounts: amounts(plain ? [[classOf(textAt(at, 'class')), stated]] : split, terms),
		origin: origin(at),
	};
}

function tableEntry(row: Row, budget: Budget, terms: Terms): BudgetEntry {
	return {
		kind: 'budgetEntry',
		budget,
		...(yearIn(row.year) ?? terms.year),
		...optional('programme', reference(row.programme)),
		...optional('source', reference(row.source)),
		...optional('body', reference(row.body)),
		amounts: amounts([[classOf(row.class), row.amount], ...CLASSES.map((name) => [name, row.classes[name]] as const)], terms),
		origin: row.origin,
	};
}

function yearIn(at: Cursor | undefined): Pick<BudgetEntry, 'year' | 'yearOrigin'> | undefined {
	return at && typeof at.value === 'number' && Number.isInteger(at.value) ? { year: at.value, yearOrigin: origin(at) } : undefined;
}

function amounts(stated: readonly (readonly [EconomicClass, Cursor | undefined])[], terms: Terms): Map<EconomicClass, StatedAmount> {
	const found = new Map<EconomicClass, StatedAmount>();
	for (const [name, at] of stated) {
		const written = decimal(at);
		if (at && written && !found.has(name)) found.set(name, { ...terms.amount(written), origin: origin(at) });
	}
	return found;
}

function classOf(text: string | undefined): EconomicClass {
	return CLASSES.find((name) => name === text) ?? 'total';
}
