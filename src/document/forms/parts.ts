import type { DocumentContext } from '../context.ts';
import { leafColumns, planColumns } from './columns.ts';
import type { ColumnDefinition, FormDefinition } from './definition.ts';

/** A form as the tables that a page has room for: its repeated columns in parts, each beside the columns that are not repeated. Groups stay whole where they can. None when no column comes of those that are to be repeated: nothing would be told. */
export function formParts(context: DocumentContext, form: FormDefinition): FormDefinition[] {
	const { columnsPerTable } = form;
	if (columnsPerTable === undefined) return [form];
	const columns = planColumns(context, form.columns);
	const first = columns.findIndex(isRepeated);
	const last = columns.findLastIndex(isRepeated);
	const parts = parted(columns.filter(isRepeated), columnsPerTable);
	if (parts.length === 1) return [form];
	return parts.map((part, index) => ({
		...form,
		...(form.caption ? { caption: partCaption(form.caption, index + 1, parts.length) } : {}),
		columns: [...columns.slice(0, first), ...part, ...columns.slice(last + 1)].map(writtenOut),
	}));
}

function isRepeated(column: ColumnDefinition): boolean {
	return column.each !== undefined;
}

/** Columns that are written out are not repeated again. */
function writtenOut({ each: _, ...column }: ColumnDefinition): ColumnDefinition {
	return { ...column, columns: column.columns.map(writtenOut) };
}

function partCaption({ lt, en }: NonNullable<FormDefinition['caption']>, part: number, of: number): NonNullable<FormDefinition['caption']> {
	return { lt: `${lt}, ${part}\u00a0dalis iš\u00a0${of}`, ...(en === undefined ? {} : { en: `${en}, part\u00a0${part} of\u00a0${of}` }) };
}

/** Groups of columns in parts of about as many columns each; a group that no part can hold is parted too, evenly. */
function parted(groups: readonly ColumnDefinition[], most: number): ColumnDefinition[][] {
	const total = groups.reduce((sum, group) => sum + leafColumns([group]).length, 0);
	const even = Math.ceil(total / Math.ceil(total / most));
	const parts: { readonly columns: ColumnDefinition[]; count: number }[] = [];
	for (const group of groups.flatMap((one) => split(one, most))) {
		const size = leafColumns([group]).length;
		const current = parts.at(-1);
		if (current && current.count < even && current.count + size <= most) {
			current.columns.push(group);
			current.count += size;
		} else parts.push({ columns: [group], count: size });
	}
	return parts.map(({ columns }) => columns);
}

function split(group: ColumnDefinition, most: number): ColumnDefinition[] {
	if (group.columns.length <= most) return [group];
	const count = Math.ceil(group.columns.length / most);
	const even = Math.ceil(group.columns.length / count);
	return Array.from({ length: count }, (_, index) => ({ ...group, columns: group.columns.slice(index * even, (index + 1) * even) }));
}
