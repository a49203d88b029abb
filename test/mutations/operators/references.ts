import { doubled, dropOperator, isActivity, isDevelopment, mappingOperator, textOf, valueOperator, withItem, withKey, withMember, withValue } from '../edits.ts';
import type { Plan } from '../plan.ts';
import type { Random } from '../random.ts';
import type { Mutation, Operator } from '../types.ts';

/** An operator over the items of lists of a key. */
function itemOperator(breaks: string, rules: readonly string[], key: string, changed: (text: string, file: string) => string | undefined): Operator {
	return {
		breaks,
		rules,
		mutate: (plan: Plan, random: Random): Mutation | undefined => {
			const item = random.pick(random.pick(plan.members(key))?.items ?? []);
			const text = item && changed(item.text, item.at.file);
			return item && text !== undefined ? withItem(item, text) : undefined;
		},
	};
}

/** A register with an entry that nothing uses. */
function unusedEntry(kind: string, entry: string): Operator {
	return mappingOperator(`entry of ${kind} that nothing uses`, ['links/unused-entry'], kind, (mapping, plan) => {
		const last = plan.mappings('entries').findLast(({ parent }) => parent === mapping);
		const text = plan.texts.get(mapping.at.file) ?? '';
		const at = last && { ...last.at, start: last.at.end };
		return at && { change: { at, text: `\n${' '.repeat(last.at.start - text.lastIndexOf('\n', last.at.start) - 3)}- ${entry}` }, node: at };
	});
}

/** A task of the development plan that no element of the activity plan serves. */
const unservedTask = mappingOperator('task that the activity plan does not serve', ['links/task-served'], 'tasks', (task, plan) => {
	if (!isDevelopment(task) || task.siblings.at(-1) !== task) return undefined;
	const text = plan.texts.get(task.at.file) ?? '';
	const pad = ' '.repeat(task.at.start - text.lastIndexOf('\n', task.at.start) - 3);
	const lines = [
		`- code: "${task.siblings.length + 1}"`,
		'  name: {lt: Plėsti miesto upių laivybą, en: Expanding navigation on the rivers of the city}',
		'  measures:',
		'    - code: "1"',
		'      name: {lt: Prieplaukų tinklas, en: Network of quays}',
		'      bodies: ["20"]',
		'      period: {from: 2016, to: 2020}',
		'      funding: {SB: 300.0}',
		'      indicators:',
		'        - name: {lt: Įrengtų prieplaukų skaičius, en: Quays built}',
		'          unit: vnt.',
		'          direction: up',
		'          baseline: {year: 2014, value: 0}',
		'          targets: {2018: 2, 2022: 5}',
	];
	const at = { ...task.at, start: task.at.end };
	return { change: { at, text: `\n${lines.map((one) => pad + one).join('\n')}` }, node: at };
});

const elsewhere = mappingOperator('measure that serves another priority', ['links/serves-elsewhere'], 'measures', (measure, plan, random) => {
	const item = measure.members.get('serves')?.items[0];
	const programme = /programa-0(\d)/.exec(measure.at.file)?.[1];
	const other = random.pick(plan.mappings('measures').filter((one) => isDevelopment(one) && !one.at.file.includes(`prioritetas-${programme}`) && one.members.has('id')));
	return item && other && measure.members.get('serves')?.items.length === 1 ? withItem(item, textOf(other, 'id')) : undefined;
});

const circle = mappingOperator('goal that is its own measure’s part', ['links/circular-reference', 'links/wrong-kind'], 'goals', (goal, plan, random) => {
	const parent = goal.members.get('parent');
	const measure = random.pick(plan.mappings('measures').filter(({ at, members }) => at.file === goal.at.file && members.has('id')));
	return parent && measure && withValue(parent, textOf(measure, 'id'));
});

/** What breaks a link of an element to another. */
export const referenceOperators: readonly Operator[] = [
	mappingOperator('manager whom the programme lacks', ['links/measure-manager'], 'measures', (measure, plan) =>
		isActivity(measure) && !measure.members.has('manager') ? withMember(plan, measure, 'manager: "10"', measure.members.get('code')) : undefined,
	),
	valueOperator('source misspelt', ['links/unknown-source'], 'source', ({ text, owner }) => (owner.role === 'appropriations' ? `${text.slice(0, -1)}X` : undefined)),
	valueOperator('source of the budget misspelt', ['links/unknown-source'], 'source', ({ text, owner }) => (owner.role === 'entries' && owner.at.file.startsWith('svp/') ? `${text}X` : undefined)),
	valueOperator('group for a source', ['links/unknown-source'], 'source', ({ owner }) => (owner.role === 'appropriations' ? 'SAV' : undefined)),
	mappingOperator('source of a need misspelt', ['links/unknown-source'], 'funding', ({ members }, _plan, random) => {
		const member = random.pick([...members.values()]);
		return member && withKey(member, `${member.key}K`);
	}),
	itemOperator('body misspelt', ['links/unknown-body'], 'bodies', (text) => text.replace(/\d(?=")/, '8').replace('"', '"5')),
	valueOperator('body of an indicator misspelt', ['links/unknown-body'], 'body', ({ text, owner }) => (owner.role === 'indicators' ? text.replace('"', '"7') : undefined)),
	valueOperator('coordinator misspelt', ['links/unknown-body'], 'coordinator', () => '"120"'),
	itemOperator('manager misspelt', ['links/unknown-body'], 'managers', (text) => text.replace('7', '1')),
	valueOperator('unit misspelt', ['links/unknown-unit'], 'unit', ({ text, owner }) => (owner.role === 'indicators' ? `${text.slice(0, -1)}u` : undefined)),
	itemOperator('ward misspelt', ['links/unknown-ward'], 'wards', (text) => text.replace('"', '"4')),
	itemOperator('reference misspelt', ['links/unresolved-reference'], 'serves', (text) => `${text.slice(0, -1)}99`),
	itemOperator('plan of a reference misspelt', ['links/unresolved-reference'], 'serves', (text) => (text.startsWith('spp-2022') ? text.replace('2022', '2021') : undefined)),
	itemOperator('strategic goal misspelt', ['links/unresolved-reference'], 'strategicGoals', (text) => text.slice(0, -1)),
	itemOperator('goal for a strategic goal', ['links/wrong-kind'], 'strategicGoals', () => 'spp-2022:1.1'),
	itemOperator('strategic goal served', ['links/wrong-kind'], 'serves', (text, file) => (file.startsWith('spp/') && text.includes(':') ? 'sg-ekonomika' : undefined)),
	valueOperator('parent misspelt', ['links/unresolved-parent'], 'parent', ({ text }) => `${text}9`),
	circle,
	elsewhere,
	unservedTask,
	mappingOperator('postponed task that is served', ['links/out-of-period-served'], 'tasks', (task, plan) =>
		isDevelopment(task) ? withMember(plan, task, 'outOfPeriod: {lt: Nuo 2018 metų, en: From 2018}', task.members.get('name')) : undefined,
	),
	mappingOperator('body that has ended', ['links/retired-body'], 'measures', (measure) => {
		const item = measure.members.get('bodies')?.items[0];
		const isLong = isDevelopment(measure) && /to: (2019|202\d)/.test(textOf(measure, 'period'));
		return item && isLong && !textOf(measure, 'bodies').includes('"28"') ? withItem(item, '"28"') : undefined;
	}),
	mappingOperator('register that ends a body in use', ['links/retired-body'], 'entries', (entry, plan) =>
		entry.at.file.endsWith('bodies.yaml') && /^"[12]\d"$/.test(textOf(entry, 'code')) && !entry.members.has('until') ? withMember(plan, entry, 'until: 2015') : undefined,
	),
	mappingOperator('register that ends a source in use', ['links/retired-source'], 'entries', (entry, plan) =>
		entry.at.file.endsWith('sources.yaml') && !entry.members.has('entries') && !entry.members.has('until') ? withMember(plan, entry, 'until: 2015') : undefined,
	),
	mappingOperator('plan that continues itself', ['links/previous-plan'], 'activity-plan', (mapping, plan) => withMember(plan, mapping, 'previous: svp-2015-2017', mapping.members.get('template'))),
	valueOperator('state function misspelt', ['links/unknown-function'], 'function', ({ text }) => text.replace(/\d"/, 'x"')),
	dropOperator('body of a measure left out', ['links/measure-body', 'schema/missing-key'], 'measures', 'bodies'),
	dropOperator('link of a goal left out', ['links/goal-serves-development-plan'], 'goals', 'serves', isActivity),
	dropOperator('manager left out', ['links/programme-manager'], 'programmes', 'managers'),
	dropOperator('strategic goal of a programme left out', ['links/programme-strategic-goal', 'links/strategic-goal-carried-out'], 'programmes', 'strategicGoals'),
	itemOperator('plan of the list misspelt', ['links/unknown-plan', 'links/unresolved-reference'], 'plans', (text) => `${text}0`),
	mappingOperator('plan left out of the list', ['links/unlisted-plan'], 'workspace', ({ members }) => {
		const plans = members.get('plans');
		return plans && withValue(plans, `[${plans.items[0]?.text}]`);
	}),
	unusedEntry('bodies', '{code: "99", name: {lt: Vandens ūkio skyrius, en: Water Division}}'),
	unusedEntry('wards', '{code: "12", name: {lt: Marių seniūnija, en: Marios ward}}'),
	unusedEntry('units', '{code: t, name: {lt: tonos, en: tonnes}, decimals: 1}'),
	mappingOperator('name of another entry', ['structure/repeated-entry-name'], 'entries', (entry) => {
		const name = entry.members.get('name');
		const [first] = entry.siblings;
		return name && first && first !== entry && entry.at.file === 'registers/bodies.yaml' ? withValue(name, textOf(first, 'name'), entry.at) : undefined;
	}),
	mappingOperator('entry of a register repeated', ['structure/duplicate-code', 'structure/repeated-entry-name', 'structure/duplicate-id'], 'entries', (entry, plan) =>
		entry.at.file.startsWith('registers/') ? doubled(plan, entry) : undefined,
	),
];
