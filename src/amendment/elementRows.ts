import type { DocumentContext } from '../document/context.ts';
import type { FormDefinition, RowDefinition } from '../document/forms/definition.ts';
import { fillForm } from '../document/forms/engine.ts';
import type { Scope } from '../document/forms/scope.ts';
import type { Subject } from '../document/forms/subjects.ts';
import type { FormTable } from '../document/nodes.ts';
import { elementAbove } from '../model/hierarchy.ts';
import type { Bearer } from './touched.ts';

/** What the lists of a form yield, and so what its rows are about. */
const LISTS: Readonly<Record<string, Bearer['kind']>> = { programmes: 'programme', priorities: 'priority', goals: 'goal', tasks: 'task', measures: 'measure', submeasures: 'submeasure' };

/** The rows of a form that are about one kind of element. */
export interface Level {
	readonly rows: readonly RowDefinition[];
	/** What the rows call the elements around them. */
	readonly names: ReadonlyMap<Bearer['kind'], string>;
}

/** The form in which a template prints measures with their money: F2, or the measures plan of a development plan. */
export function measureForm(forms: ReadonlyMap<string, FormDefinition>): FormDefinition | undefined {
	return [...forms.values()].find(({ rows }) => levelOf(rows, 'measure', new Map())?.rows.some(({ kind }) => kind === 'block'));
}

/** The rows of one element, with all beneath it, as the plan's own document prints them under the same head; nothing where the form has none for its kind. */
export function elementTable(context: DocumentContext, form: FormDefinition, element: Bearer): Omit<FormTable, 'id'> | undefined {
	const level = elementLevel(form, element.kind);
	if (!level) return undefined;
	const { caption: _, ...uncaptioned } = form;
	const table = fillForm(context, { ...uncaptioned, rows: level.rows }, element, scopeOf(context, element, level));
	return table.groups.length === 0 ? undefined : table;
}

/** The rows that a form has for a kind of element. */
export function elementLevel({ rows }: FormDefinition, kind: Bearer['kind']): Level | undefined {
	const names = new Map([['programme', 'programme']] as const);
	return kind === 'programme' && !hasList(rows, 'programmes') ? { rows, names } : levelOf(rows, kind, names);
}

function levelOf(rows: readonly RowDefinition[], kind: Bearer['kind'], names: ReadonlyMap<Bearer['kind'], string>): Level | undefined {
	for (const row of rows) {
		const own = row.kind === 'each' ? LISTS[row.list] : undefined;
		if (row.kind !== 'each' || own === undefined) continue;
		const inner = new Map(names).set(own, row.as);
		if (own === kind) return { rows: row.rows, names: inner };
		const found = levelOf(row.rows, kind, inner);
		if (found) return found;
	}
	return undefined;
}

function hasList(rows: readonly RowDefinition[], list: string): boolean {
	return rows.some((row) => row.kind === 'each' && (row.list === list || hasList(row.rows, list)));
}

function scopeOf({ plan }: DocumentContext, element: Bearer, { names }: Level): Scope {
	const scope = new Map<string, Subject>([['plan', plan]]);
	for (let at: Bearer | undefined = element; at; at = elementAbove(at)) {
		const name = names.get(at.kind);
		if (name !== undefined) scope.set(name, at);
	}
	return scope;
}
