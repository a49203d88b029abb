import type { DiffFormat } from '../wording.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';

/** Every format of comparisons by name. A new one is one file and one entry here. */
export const diffFormats: ReadonlyMap<string, DiffFormat> = new Map([
	['pretty', pretty],
	['json', json],
	['markdown', markdown],
	['html', html],
]);
