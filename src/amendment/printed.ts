import type { DocumentContext } from '../document/context.ts';
import { leafColumns, planColumns } from '../document/forms/columns.ts';
import type { FormDefinition, RowDefinition } from '../document/forms/definition.ts';
import { fieldsIn, yearOf } from '../document/forms/scope.ts';
import type { Fact } from '../model/fact.ts';
import { NEED } from '../model/fact-words.ts';
import type { Localized } from '../model/types.ts';

/** Whether what stands in a decision for an element shows a statement of its. */
export type IsPrinted = (fact: Fact) => boolean;

/** What is set out by its code and name alone. */
export const printsName: IsPrinted = ({ topic }) => topic === 'name';

/** What rows of a form show of the subjects that they call by one of the names: the fields that their texts mention, and the figures of the columns. */
export function printedIn(context: DocumentContext, form: FormDefinition, rows: readonly RowDefinition[], isSubject: (name: string) => boolean): IsPrinted {
	const fields = new Set(rows.flatMap(textsOf).flatMap((text) => fieldsIn(text).flatMap(([name, field]) => (isSubject(name) ? [field] : []))));
	const contents = leafColumns(planColumns(context, form.columns)).map(({ content }) => content);
	return ({ topic, field: [field = ''], column, key }) => {
		switch (topic) {
			case 'name':
				return true;
			case 'appropriation':
				return contents.some((content) => (column === NEED ? content.kind === 'need' : content.kind === 'money' && String(yearOf(context, content.year)) === column));
			case 'split':
				return contents.some((content) => content.kind === 'money' && content.economicClass !== 'total' && String(yearOf(context, content.year)) === column);
			case 'target':
				return contents.some((content) => content.kind === 'target' && key === `target|${yearOf(context, content.year)}`);
			case 'body':
				return fields.has(String(field)) || fields.has('bodyNames');
			default:
				return fields.has(String(field));
		}
	};
}

function textsOf(row: RowDefinition): Localized[] {
	switch (row.kind) {
		case 'each':
			return row.rows.flatMap(textsOf);
		case 'band':
			return [row.text];
		case 'total':
			return [row.label];
		case 'row':
			return [...row.cells.values()];
		case 'block':
			return [row.cells, row.line, row.besideCells, row.total ?? new Map<string, Localized>()].flatMap((cells) => [...cells.values()]);
	}
}
