import { CASES } from '../../link/cases.ts';
import { LANGUAGE_CODES } from '../../link/languages.ts';
import { STATEMENT_LOOKS } from '../nodes.ts';

/** What a directive of a template's document takes between its braces. */
export interface TemplateDirective {
	readonly attributes: readonly string[];
	readonly required: readonly string[];
	/** The values that an attribute may have, where they are few. */
	readonly values?: Readonly<Record<string, readonly string[]>>;
	/** What stands in its brackets. */
	readonly label?: 'field' | 'text';
}

const NONE: TemplateDirective = { attributes: [], required: [] };
const LANG: TemplateDirective = { attributes: ['code'], required: ['code'], values: { code: LANGUAGE_CODES } };
const DEPTHS = ['1', '2', '3', '4', '5', '6'];

/** The directives of a template's document, by how many colons they have. Those of the plan's texts are among them. */
export const TEMPLATE_DIRECTIVES = {
	textDirective: new Map<string, TemplateDirective>([
		['field', { ...NONE, label: 'field' }],
		['value', NONE],
		['ref', NONE],
		['lang', LANG],
		['see', { attributes: ['case', 'page'], required: [], values: { case: CASES, page: ['', 'yes'] } }],
	]),
	leafDirective: new Map<string, TemplateDirective>([
		['title-page', NONE],
		['contents', { attributes: ['depth'], required: [], values: { depth: DEPTHS }, label: 'text' }],
		['list-of-tables', { ...NONE, label: 'text' }],
		['list-of-figures', { ...NONE, label: 'text' }],
		['statement', { ...NONE, label: 'field' }],
		['line', { attributes: ['look'], required: [], values: { look: STATEMENT_LOOKS }, label: 'text' }],
		['insert', { attributes: ['name'], required: ['name'] }],
		['narrative', { attributes: ['slot'], required: ['slot'] }],
		['form', { attributes: ['name', 'of'], required: ['name'] }],
		['table', { attributes: ['src', 'caption', 'source', 'unit', 'id'], required: ['src'] }],
		['page-break', NONE],
	]),
	containerDirective: new Map<string, TemplateDirective>([
		['title-page', NONE],
		['landscape', NONE],
		['lang', LANG],
		['each', { attributes: ['list', 'as'], required: ['list', 'as'] }],
	]),
} as const;
