import { CASES } from '../../link/cases.ts';
import { CHART_ATTRIBUTES } from '../../link/charts/types.ts';
import { LANGUAGE_CODES } from '../../link/languages.ts';
import { shownName } from '../../link/shown-names.ts';
import type { Place } from '../../source/types.ts';
import type { Found } from './texts.ts';

/** What a directive of a text takes between its braces, and what it can't do without. */
export interface DirectiveKind {
	readonly attributes: readonly string[];
	readonly required: readonly string[];
	/** The values that an attribute may have, where they are few. */
	readonly values?: Readonly<Record<string, readonly string[]>>;
}

const NONE: DirectiveKind = { attributes: [], required: [] };
const LANG: DirectiveKind = { attributes: ['code'], required: ['code'], values: { code: LANGUAGE_CODES } };

/** The directives that texts may use, by how many colons they have. */
export const DIRECTIVES = {
	textDirective: new Map<string, DirectiveKind>([
		['value', NONE],
		['ref', NONE],
		['lang', LANG],
		['see', { attributes: ['case', 'page'], required: [], values: { case: CASES, page: ['', 'yes'] } }],
	]),
	leafDirective: new Map<string, DirectiveKind>([
		['table', { attributes: ['src', 'caption', 'source', 'unit', 'id'], required: ['src'] }],
		['chart', { attributes: CHART_ATTRIBUTES, required: ['type'] }],
		['tree', { attributes: ['caption', 'source', 'alt', 'id', 'of'], required: [] }],
		['form', { attributes: ['name', 'of'], required: ['name'] }],
		['page-break', NONE],
	]),
	containerDirective: new Map<string, DirectiveKind>([
		['landscape', NONE],
		['lang', LANG],
	]),
} as const;

/** Directives whose figures, pictures or tables have a caption. */
const CAPTIONED: ReadonlySet<string> = new Set(['table', 'chart', 'tree']);

/** Whether a directive makes something that has a caption. */
export const isCaptioned = ({ node }: Found<'leafDirective'>): boolean => CAPTIONED.has(node.name);

/** What a text calls a captioned table, chart or tree; undefined without a caption. */
export function captionedName(node: Found<'leafDirective'>['node']): string | undefined {
	return CAPTIONED.has(node.name) && node.attributes?.caption ? shownName(node) : undefined;
}

export type AnyDirective = Found<'textDirective'> | Found<'leafDirective'> | Found<'containerDirective'>;

/** The line that a directive begins on, or all of it when it is shorter. */
export function directiveLine({ place: { file, range } }: AnyDirective): Place {
	const line = file.text.slice(range.start, range.end).split(/\r?\n/, 1)[0] ?? '';
	return { file, range: { start: range.start, end: range.start + line.length } };
}

/** The name of an attribute as it is written. */
export function attributePlace(found: AnyDirective, name: string): Place {
	const { file, range } = directiveLine(found);
	const line = file.text.slice(range.start, range.end);
	const braces = line.indexOf('{');
	const at = braces < 0 ? -1 : line.slice(braces).search(new RegExp(`(?<=[\\s{])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=[\\s=}])`));
	if (at < 0) return { file, range };
	const start = range.start + braces + at;
	return { file, range: { start, end: start + name.length } };
}
