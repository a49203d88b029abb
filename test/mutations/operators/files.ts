import { dropOperator, mappingOperator, withKey } from '../edits.ts';
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

/** What breaks the files of a plan. */
export const fileOperators: readonly Operator[] = [
	removedText,
	emptyText,
	removedPart,
	added('text that no plan names', 'narrative/unused-text', 'spp/text/juodrastis.md', 'Miesto istorija.\n'),
	added('data that no text shows', 'narrative/unused-file', 'spp/data/senas.csv', 'Metai;Gyventojai\n2014;304\n'),
	added('file that is not closed', 'source/yaml', 'svp/naujas.yaml', 'kind: [goal\n'),
	mappingOperator('slot of a text misspelt', ['narrative/unknown-slot'], 'narrative', ({ members }, _plan, random) => {
		const member = random.pick([...members.values()]);
		return member && withKey(member, `${member.key.slice(0, 3)}${member.key.slice(4)}`);
	}),
	dropOperator('chapter left out', ['narrative/required-chapter'], 'narrative', 'introduction'),
];
