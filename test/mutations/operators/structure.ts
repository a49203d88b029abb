import { dropOperator, isActivity, isDevelopment, mappingOperator, textOf, valueOperator, withMember, withValue } from '../edits.ts';
import type { Mapping } from '../plan.ts';
import type { Operator } from '../types.ts';

const ELEMENTS = ['measures', 'tasks', 'goals', 'programmes', 'strategicGoals', 'priorities'];

/** An operator over the Lithuanian names of elements and indicators. */
function nameOperator(breaks: string, rules: readonly string[], changed: (name: string) => string | undefined): Operator {
	return mappingOperator(breaks, rules, 'name', (name) => {
		const member = name.members.get('lt');
		if (!member || !(isActivity(name) || isDevelopment(name)) || ![...ELEMENTS, 'indicators'].includes(name.parent?.role ?? '') || /^["']|^>/.test(member.text)) return undefined;
		const text = changed(member.text.replaceAll(/\s+/g, ' '));
		return text === undefined || text === member.text ? undefined : withValue(member, text);
	});
}

/** An operator over the code of an element in a list. */
function codeOperator(breaks: string, rules: readonly string[], role: string, changed: (element: Mapping) => string | undefined): Operator {
	return mappingOperator(breaks, rules, role, (element) => {
		const member = element.members.get('code');
		const text = changed(element);
		return member && text !== undefined ? withValue(member, text) : undefined;
	});
}

const codeOf = (element: Mapping | undefined): string | undefined => element?.members.get('code')?.text;
const two = (count: number, like: string): string => (like.length === 4 ? `"${String(count).padStart(2, '0')}"` : `"${count}"`);
const nextCode = (element: Mapping): string => two(element.siblings.length + 2, textOf(element, 'code'));

/** What breaks the tree of elements, their names and years. */
export const structureOperators: readonly Operator[] = [
	codeOperator('code of a sibling', ['structure/duplicate-code'], 'measures', (element) => codeOf(element.siblings.find((one) => one !== element))),
	codeOperator('gap in the numbers of measures', ['structure/numbering-gap'], 'measures', (element) =>
		element.siblings.at(-1) === element && element.siblings.length > 1 ? nextCode(element) : undefined,
	),
	codeOperator('first measure with a number after the last', ['structure/order', 'structure/numbering-gap'], 'measures', (element) =>
		element.siblings[0] === element && element.siblings.length > 2 ? two(element.siblings.length + 1, textOf(element, 'code')) : undefined,
	),
	codeOperator('code of one digit', ['structure/code-pattern'], 'measures', (element) => (isActivity(element) ? '"7"' : undefined)),
	codeOperator('code of two digits in a development plan', ['structure/code-pattern'], 'tasks', (element) => (isDevelopment(element) ? `"0${textOf(element, 'code').slice(1)}` : undefined)),
	codeOperator('code with letters', ['structure/code-pattern', 'schema/pattern'], 'tasks', () => '"A1"'),
	mappingOperator('id of another element', ['structure/duplicate-id'], 'measures', (element, plan, random) => {
		const member = element.members.get('id');
		const other = random.pick(plan.mappings('measures').filter((one) => one !== element && one.members.has('id') && isActivity(one) === isActivity(element)));
		return member && other ? withValue(member, textOf(other, 'id')) : undefined;
	}),
	nameOperator('full stop after a name', ['structure/name-full-stop'], (name) => (/\.$/.test(name) ? undefined : `${name}.`)),
	nameOperator('double space in a name', ['structure/name-spaces'], (name) => (name.includes(' ') ? name.replace(' ', '  ') : undefined)),
	nameOperator('straight quotes in a name', ['structure/name-quotes'], (name) => name.replace(/(?<= )(\p{L}+)$/u, '"$1"')),
	nameOperator('hyphen in a range in a name', ['structure/name-dash'], (name) => `${name} 2015-2017 metais`),
	nameOperator('name with a small letter', ['structure/name-capital'], (name) => (/^\p{Lu}\p{Ll}/u.test(name) ? (name[0] ?? '').toLowerCase() + name.slice(1) : undefined)),
	nameOperator('name in capitals', ['structure/name-in-capitals'], (name) => (name.length > 20 ? name.toUpperCase() : undefined)),
	nameOperator('letter that no font has in a name', ['narrative/missing-glyph'], (name) => `${name} 漢`),
	nameOperator('name of half a page', ['structure/name-length'], (name) => Array.from({ length: Math.ceil(300 / name.length) }, () => name).join(' ir ')),
	mappingOperator('name of a sibling', ['structure/repeated-name'], 'measures', (element) => {
		const name = element.members.get('name');
		const other = element.siblings.find((one) => one !== element);
		return name && other ? withValue(name, textOf(other, 'name')) : undefined;
	}),
	nameOperator('note to oneself in a name', ['narrative/leftover-text'], (name) => `${name} TODO`),
	valueOperator('title of another municipality', ['structure/other-municipality'], 'lt', ({ text, at }) =>
		at.file.endsWith('/plan.yaml') && /Kauno miesto savivaldyb.* planas/.test(text) ? text.replace('Kauno', 'Vilniaus') : undefined,
	),
	dropOperator('grounds of a programme left out', ['structure/programme-description'], 'passport', 'grounds'),
	dropOperator('quarter of the SWOT table left out', ['structure/swot-incomplete'], 'swot', 'threats'),
	dropOperator('English name left out', ['structure/missing-translation'], 'name', 'en'),
	dropOperator('measures of a task left out', ['structure/no-empty-parent', 'schema/missing-key'], 'tasks', 'measures'),
	dropOperator('tasks of a goal left out', ['structure/no-empty-parent', 'schema/missing-key'], 'goals', 'tasks'),
	valueOperator('template of no such name', ['structure/unknown-template', 'schema/not-allowed-value'], 'template', ({ text }) => `${text}2`),
	mappingOperator('years of a measure swapped', ['time/period-order'], 'period', (period) => {
		const [from, to] = [textOf(period, 'from'), textOf(period, 'to')];
		return from !== to ? { change: { at: period.at, text: `{from: ${to}, to: ${from}}` }, node: period.at } : undefined;
	}),
	valueOperator('measure that ends after its plan', ['time/period-in-plan'], 'to', ({ owner, at }) => (owner.role === 'period' ? (at.file.startsWith('svp/') ? '2019' : '2025') : undefined)),
	valueOperator('measure that begins before its plan', ['time/period-in-plan'], 'from', ({ owner }) => (owner.role === 'period' ? '2011' : undefined)),
	mappingOperator('period after the years of the activity plan', ['time/served-period'], 'measures', (measure, plan) => {
		const period = measure.members.get('period');
		const id = textOf(measure, 'id');
		const isServed = id !== '' && plan.mappings('measures').some((one) => isActivity(one) && textOf(one, 'serves') === `[${id}]` && !one.members.has('period'));
		return period && isDevelopment(measure) && isServed ? withValue(period, '{from: 2020, to: 2022}') : undefined;
	}),
	valueOperator('plan of six years', ['time/plan-length', 'time/title-years'], 'to', ({ owner, at }) => (owner.role === 'years' && at.file.startsWith('svp/') ? '2020' : undefined)),
	valueOperator('activity plan beyond the development plan', ['time/within-development-plan'], 'to', ({ owner, at }) => (owner.role === 'years' && at.file.startsWith('svp/') ? '2024' : undefined)),
	valueOperator('template of another document', ['template/other-document'], 'template', ({ text }) => (text === 'svp' ? 'spp' : 'svp')),
	valueOperator('years other than the title’s', ['time/title-years'], 'to', ({ owner, at }) => (owner.role === 'years' && at.file.startsWith('spp/') ? '2023' : undefined)),
	mappingOperator('date of approval without a number', ['time/approval-incomplete'], 'approval', (approval, plan) =>
		approval.members.has('date') ? undefined : withMember(plan, approval, 'date: 2015-02-12'),
	),
	mappingOperator('approval on a day that there is not', ['time/date-exists'], 'approval', (approval, plan) =>
		approval.members.has('date') ? undefined : withMember(plan, approval, 'date: 2015-02-29'),
	),
	mappingOperator('approval on the thirtieth of February', ['schema/pattern'], 'approval', (approval, plan) =>
		approval.members.has('date') ? undefined : withMember(plan, approval, 'date: 2015-02-30'),
	),
	mappingOperator('approval of many years before', ['time/approval-date'], 'approval', (approval, plan) => (approval.members.has('date') ? undefined : withMember(plan, approval, 'date: 2005-02-12'))),
	valueOperator('year of a budget outside its plan', ['time/budget-year'], 'year', ({ at, owner }) => (at.file === 'svp/ribos.yaml' && owner.role === 'entries' ? '2019' : undefined)),
];
