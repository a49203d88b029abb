import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Format } from './types.ts';

/** Every format of diagnostics by name. A new one is one file and one entry here. */
export const formats: ReadonlyMap<string, Format> = new Map([
	['pretty', pretty],
	['json', json],
]);

export type { Format, ReportInput } from './types.ts';
