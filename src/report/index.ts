import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import { rdjsonl } from './rdjsonl.ts';
import { sarif } from './sarif.ts';
import type { Format } from './types.ts';

/** Every format of diagnostics by name. A new one is one file and one entry here. */
export const formats: ReadonlyMap<string, Format> = new Map([
	['pretty', pretty],
	['json', json],
	['sarif', sarif],
	['junit', junit],
	['github', github],
	['gitlab', gitlab],
	['markdown', markdown],
	['rdjsonl', rdjsonl],
]);

export type { Format, ReportInput } from './types.ts';
