import { dropOperator, isActivity, isDevelopment, mappingOperator, valueOperator, withKey, withValue } from '../edits.ts';
import type { Member, Plan } from '../plan.ts';
import type { Random } from '../random.ts';
import type { Operator } from '../types.ts';

function slot(plan: Plan, random: Random): Member | undefined {
	return random.pick(plan.mappings('narrative').flatMap(({ members }) => [...members.values()]));
}

function path(member: Member): string {
	return `${member.at.file.split('/')[0]}/${member.text}`;
}

const removedText: Operator = {
	breaks: 'narrative file removed',
	rules: ['narrative/missing-text'],
	mutate: (plan, random) => {
		const member = slot(plan, random);
		return member && { change: { removed: path(member) }, node: member.at };
	},
};

const emptyText: Operator = {
	breaks: 'narrative file emptied',
	rules: ['narrative/empty-text'],
	mutate: (plan, random) => {
		const member = slot(plan, random);
		const at = member && { file: path(member), start: 0, end: (plan.texts.get(path(member)) ?? '').length };
		return at && { change: { at, text: '<!-- parašyti vėliau -->\n' }, node: at };
	},
};

const removedPart: Operator = {
	breaks: 'data of a table removed',
	rules: ['narrative/missing-data'],
	mutate: (plan, random) => {
		const tables = [...plan.texts].filter(([file]) => file.endsWith('.md')).flatMap(([file, text]) => [...text.matchAll(/src=\.\.\/([^ ]+)/g)].map((found) => ({ file, found, text })));
		const table = random.pick(tables);
		return table && { change: { removed: `${table.file.split('/')[0]}/${table.found[1]}` }, node: { file: table.file, start: table.found.index, end: table.text.indexOf('\n', table.found.index) } };
	},
};

function added(breaks: string, rule: string, file: string, content: string): Operator {
	return { breaks, rules: [rule], mutate: () => ({ change: { added: file, content }, node: { file, start: 0, end: content.length } }) };
}

/** A picture whose file holds something else; it is told where the text shows it. */
function picture(breaks: string, rule: string, content: string): Operator {
	return {
		breaks,
		rules: [rule],
		mutate: (plan, random) => {
			const shown = [...plan.texts].flatMap(([file, text]) => [...text.matchAll(/!\[[^\]]*\]\(\.\.\/([^ )]+)/g)].map((found) => ({ file, found, text })));
			const one = random.pick(shown);
			return one && { change: { added: `${one.file.split('/')[0]}/${one.found[1]}`, content }, node: { file: one.file, start: one.found.index, end: one.text.indexOf('\n', one.found.index) } };
		},
	};
}

const BUDGET = 'svp/data/biudzetas-2015.csv';

/** An operator over the rows of the budget's table. */
function rowOperator(breaks: string, rule: string, changed: (row: string) => string, file = BUDGET): Operator {
	return {
		breaks,
		rules: [rule],
		mutate: (plan, random) => {
			const rows = [...(plan.texts.get(file) ?? '').matchAll(/^.+$/gm)].slice(1).filter(([row]) => changed(row) !== row);
			const row = random.pick(rows);
			const at = row && { file, start: row.index, end: row.index + row[0].length };
			return row && at && { change: { at, text: changed(row[0]) }, node: at };
		},
	};
}

const BOMB = `kind: units\na: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c]\n`;

/** What breaks the files of a plan. */
export const fileOperators: readonly Operator[] = [
	removedText,
	emptyText,
	removedPart,
	added('text that no plan names', 'narrative/unused-text', 'spp/text/juodrastis.md', 'Miesto istorija.\n'),
	added('data that no text shows', 'narrative/unused-file', 'spp/data/senas.csv', 'Metai;Gyventojai\n2014;304\n'),
	picture('picture that is none', 'narrative/image-damaged', 'Miesto schema\n'),
	picture('picture of 25 MB', 'narrative/image-size', 'x'.repeat(25_000_000)),
	added('aliases of aliases', 'source/alias-bomb', 'registers/vienetai.yaml', BOMB),
	rowOperator('quotes of a cell not closed', 'source/csv', (row) => `"${row}`),
	rowOperator('word in a cell of a chart', 'narrative/chart-number', (row) => (row.startsWith('"Atvykusieji') ? row.replace(/,(?=\d)/, ',apie ') : row), 'spp/data/gyventojai.csv'),
	rowOperator('unit in a cell of the budget', 'source/csv-value', (row) => row.replace(/(,\d)(?=;|$)/, '$1 Eur')),
	valueOperator('column of the budget misspelt', ['source/csv-column'], 'programme', ({ owner, text }) => (owner.role === 'columns' ? `${text}s` : undefined)),
	added('file of comments alone', 'source/empty-file', 'svp/juodrastis.yaml', '# kind: goal\n# code: "03"\n'),
	added('file that is not closed', 'source/yaml', 'svp/naujas.yaml', 'kind: [goal\n'),
	mappingOperator('slot of a text misspelt', ['narrative/unknown-slot'], 'narrative', ({ members }, _plan, random) => {
		const member = random.pick([...members.values()]);
		return member && withKey(member, `${member.key.slice(0, 3)}${member.key.slice(4)}`);
	}),
	mappingOperator('text of another chapter', ['narrative/repeated-text'], 'narrative', ({ members }, _plan, random) => {
		const [other, member] = [random.pick([...members.values()]), random.pick([...members.values()])];
		return other && member && other.text !== member.text ? withValue(member, other.text) : undefined;
	}),
	dropOperator('chapter left out', ['narrative/required-chapter'], 'narrative', 'introduction', (narrative) => isActivity(narrative) || isDevelopment(narrative)),
];
