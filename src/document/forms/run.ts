import type { DocumentContext } from '../context.ts';
import type { ColumnDefinition } from './definition.ts';

/** What the rows of a form are made from. */
export interface FormRun {
	readonly context: DocumentContext;
	readonly columns: readonly ColumnDefinition[];
}
