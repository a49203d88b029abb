import { dropOperator, isActivity, mappingOperator, valueOperator, withKey, withMember } from '../edits.ts';
import type { Plan } from '../plan.ts';
import type { Random } from '../random.ts';
import type { Operator, Span } from '../types.ts';

const KEYS = [
	'name',
	'serves',
	'indicators',
	'targets',
	'direction',
	'bodies',
	'appropriations',
	'unit',
	'baseline',
	'funding',
	'period',
	'dataSource',
	'wages',
	'expenditure',
	'wards',
	'entries',
	'narrative',
];

/** A random line of a YAML file that has a key. */
function line(plan: Plan, random: Random): Span | undefined {
	const file = random.pick([...plan.texts.keys()].filter((path) => path.endsWith('.yaml')));
	const text = (file && plan.texts.get(file)) ?? '';
	const start = random.pick([...text.matchAll(/^ +[a-z]+:/gm)].map(({ index }) => index));
	return file === undefined || start === undefined ? undefined : { file, start, end: text.indexOf('\n', start) };
}

const misspeltKey: Operator = {
	breaks: 'key misspelt',
	rules: ['schema/unknown-key'],
	mutate: (plan, random) => {
		const member = random.pick(plan.members(random.pick(KEYS) ?? ''));
		const gap = member ? 1 + random.below(member.key.length - 1) : 0;
		return member && withKey(member, member.key.slice(0, gap) + member.key.slice(gap + 1));
	},
};

const tab: Operator = {
	breaks: 'tab for indentation',
	rules: ['source/tab-indent'],
	mutate: (plan, random) => {
		const at = line(plan, random);
		const width = at ? /^ */.exec((plan.texts.get(at.file) ?? '').slice(at.start))?.[0].length : 0;
		return at && { change: { at: { ...at, end: at.start + (width ?? 0) }, text: '\t' }, node: at };
	},
};

const conflict: Operator = {
	breaks: 'conflict markers left',
	rules: ['source/conflict-marker'],
	mutate: (plan, random) => {
		const at = line(plan, random);
		const text = at ? (plan.texts.get(at.file) ?? '').slice(at.start, at.end) : '';
		return at && { change: { at, text: `<<<<<<< HEAD\n${text}\n=======\n${text}\n>>>>>>> skyrius` }, node: at };
	},
};

const conflictInText: Operator = {
	breaks: 'conflict marker left in a text',
	rules: ['source/conflict-marker'],
	mutate: (plan, random) => {
		const file = random.pick([...plan.texts.keys()].filter((path) => path.endsWith('.md')));
		const text = (file && plan.texts.get(file)) ?? '';
		const start = random.pick([...text.matchAll(/^(?=\p{Lu})/gmu)].map(({ index }) => index));
		const at = { file: file ?? '', start: start ?? 0, end: start ?? 0 };
		return start === undefined ? undefined : { change: { at, text: '<<<<<<< HEAD\n=======\n>>>>>>> skyrius\n' }, node: at };
	},
};

const unclosed: Operator = {
	breaks: 'bracket not closed',
	rules: ['source/yaml'],
	mutate: (plan, random) => {
		const mapping = random.pick(plan.mappings(random.pick(['targets', 'baseline', 'name', 'appropriations']) ?? '').filter(({ isFlow }) => isFlow));
		if (!mapping) return undefined;
		const text = plan.texts.get(mapping.at.file) ?? '';
		// A reader of YAML notices it on the next line that is not empty.
		const next = /^[^\n]*\n(?:\s*(?:#[^\n]*)?\n)*[^\n]*/.exec(text.slice(mapping.at.end))?.[0].length ?? 0;
		return { change: { at: { ...mapping.at, start: mapping.at.end - 1 }, text: '' }, node: { ...mapping.at, end: mapping.at.end + next } };
	},
};

/** What breaks the form of a file. */
export const shapeOperators: readonly Operator[] = [
	misspeltKey,
	tab,
	conflict,
	conflictInText,
	unclosed,
	valueOperator('number instead of a list', ['schema/wrong-type'], 'bodies', () => '17'),
	valueOperator('text instead of a mapping', ['schema/wrong-type'], 'targets', () => 'daugiau'),
	valueOperator('decimal comma in an amount', ['schema/wrong-type', 'schema/pattern', 'source/yaml'], '2016', ({ owner }) => (owner.role === 'appropriations' ? '"160,5"' : undefined)),
	valueOperator('direction of no such word', ['schema/not-allowed-value'], 'direction', ({ text }) => `${text}wards`),
	valueOperator('type of no such word', ['schema/not-allowed-value'], 'type', ({ text }) => text.slice(0, -1)),
	valueOperator('kind of no such word', ['schema/unknown-kind'], 'kind', ({ text, owner }) => (owner.isDocument && text !== 'workspace' ? `${text}x` : undefined)),
	valueOperator('name left empty', ['schema/empty-value', 'schema/wrong-type'], 'name', () => '""'),
	valueOperator('year of four figures mistyped', ['schema/out-of-range', 'schema/pattern', 'schema/wrong-type'], 'to', () => '20170'),
	mappingOperator('key repeated', ['source/duplicate-key'], 'indicators', (mapping, plan) => {
		const unit = mapping.members.get('unit');
		return unit && withMember(plan, mapping, `unit: ${unit.text}`, unit);
	}),
	valueOperator('same body twice', ['schema/duplicate-item', 'links/duplicate-reference'], 'bodies', ({ items }) => `[${[...items, ...items.slice(0, 1)].map(({ text }) => text).join(', ')}]`),
	dropOperator('kind left out', ['schema/missing-kind'], 'goals', 'kind'),
	dropOperator('name of a measure left out', ['schema/missing-key'], 'measures', 'name'),
	dropOperator('unit left out', ['schema/missing-key'], 'indicators', 'unit'),
	dropOperator('source of a line left out', ['schema/missing-key'], 'appropriations', 'source', (mapping) => isActivity(mapping)),
	dropOperator('targets left out', ['schema/missing-key', 'indicators/target-missing'], 'indicators', 'targets'),
];
