import { mappingOperator, textOf, valueOperator, withMember, withValue } from '../edits.ts';
import type { Plan } from '../plan.ts';
import type { Random } from '../random.ts';
import type { Mutation, Operator } from '../types.ts';

/** Settings of rules in plan.yaml. */
const setting = (breaks: string, rule: string, written: string): Operator => mappingOperator(breaks, [rule], 'workspace', (mapping, plan) => withMember(plan, mapping, `rules: {${written}}`));

/** A comment before a random element, indented as it is. */
function comment(breaks: string, rule: string, written: string): Operator {
	return {
		breaks,
		rules: [rule],
		mutate: (plan: Plan, random: Random): Mutation | undefined => {
			const file = random.pick([...plan.texts.keys()].filter((path) => path.startsWith('svp/programa-') || path.startsWith('spp/prioritetas-')));
			const text = (file && plan.texts.get(file)) ?? '';
			const found = random.pick([...text.matchAll(/^( *)- code:/gm)]);
			const at = found && file !== undefined ? { file, start: found.index, end: found.index } : undefined;
			return at && { change: { at, text: `${found?.[1] ?? ''}# ${written}\n` }, node: at };
		},
	};
}

/** The condition of a custom rule, another. */
const condition = (breaks: string, rules: readonly string[], key: string, changed: (text: string) => string): Operator =>
	mappingOperator(breaks, rules, 'entries', (entry) => {
		const member = entry.members.get(key);
		const text = member && changed(member.text);
		return member && entry.at.file === 'taisykles.yaml' && text !== undefined && text !== member.text ? withValue(member, text, entry.at) : undefined;
	});

const ended: Operator = {
	breaks: 'suppression whose day has passed',
	rules: ['suppressions/expired'],
	mutate: (plan, random) => {
		const found = random.pick([...plan.texts].flatMap(([file, text]) => [...text.matchAll(/# plan-ignore [a-z/-]+(?=:)/g)].map(({ index, 0: written }) => ({ file, start: index + written.length }))));
		const at = found && { ...found, end: found.start };
		return at && { change: { at, text: ' until 2016-12-31' }, node: at };
	},
};

function added(breaks: string, rules: readonly string[], file: string, content: string): Operator {
	return { breaks, rules, mutate: () => ({ change: { added: file, content }, node: { file, start: 0, end: content.length } }) };
}

const KNOWN = '{"version": 1, "problems": [{"fingerprint": "0123456789abcdef", "rule": "funding/wages", "file": "svp/plan.yaml", "message": "wages"}]}\n';

/** A decision of the council, up to what it decides. */
const decided = (number: number, date: string): string => `kind: decision\nid: t-${number}\nnumber: "T-${number}"\ndate: ${date}\nplan: svp-2015-2017\n`;

/** A decision that approves one element. */
const decision = (element: string, fingerprint: string, head = decided(55, '2015-02-12')): string =>
	`${head}approves:\n  - {element: "${element}", name: Parama verslui, fingerprint: ${fingerprint}}\n`;

const PRINT = '00000000-00000000-00000000-00000000';

/** The plan as a whole, and an amendment of it of the year before. */
const BACKDATED = [decision('svp-2015-2017:01.01.01.01', PRINT, `${decided(55, '2015-02-12')}whole: true\n`), decision('svp-2015-2017:01.01.01.02', PRINT, decided(40, '2014-10-15'))].join('---\n');

/** What breaks settings, comments that set findings aside, custom rules and approvals. */
export const settingOperators: readonly Operator[] = [
	setting('setting of a rule of no such name', 'settings/unknown-rule', 'funding/wage: off'),
	setting('option of no such name', 'settings/unknown-option', 'funding/year-jump: {severity: info, procent: 30}'),
	setting('option of another type', 'settings/option-value', 'funding/year-jump: {percent: daug}'),
	mappingOperator('setting for files that are not there', ['settings/unmatched-files'], 'workspace', (mapping, plan) =>
		withMember(plan, mapping, 'overrides: [{files: [spv/**], rules: {funding/wages: off}}]'),
	),
	comment('suppression that sets nothing aside', 'suppressions/unused', 'plan-ignore funding/wages: taip nuspręsta'),
	comment('suppression of a rule of no such name', 'suppressions/unknown-rule', 'plan-ignore funding/wage: taip nuspręsta'),
	comment('suppression without a reason', 'suppressions/incomplete', 'plan-ignore funding/wages'),
	ended,
	added('baseline of no such form', ['suppressions/baseline-invalid'], 'plan-baseline.json', '{"version": 1}\n'),
	added('baseline of a problem that is mended', ['suppressions/baseline-stale'], 'plan-baseline.json', KNOWN),
	valueOperator('id of another custom rule', ['custom/duplicate-id'], 'id', ({ owner, at }) =>
		at.file === 'taisykles.yaml' && owner.siblings[0] !== owner ? textOf(owner.siblings[0] ?? owner, 'id') : undefined,
	),
	condition('field of no such name in a custom rule', ['custom/invalid-expression'], 'when', (text) => text.replace(/(measure|appropriation)\.(\w)/, '$1.x$2')),
	condition('custom rule turned round', ['custom/example-failed'], 'check', (text) => text.replace(' > 0', ' == 0')),
	condition('item of an empty list in a custom rule', ['custom/evaluation-failed'], 'check', (text) => (text.includes('measure.wards') ? "measure.wards[9] != ''" : text)),
	added('decision on an element that is gone', ['approval/missing'], 'sprendimas.yaml', decision('svp-2015-2017:01.01.01.99', PRINT)),
	added('decision on an element that was another then', ['approval/changed'], 'sprendimas.yaml', decision('svp-2015-2017:01.01.01.01', PRINT)),
	added(
		'decision that repeals what none has approved',
		['approval/not-approved'],
		'sprendimas.yaml',
		`${decided(55, '2015-02-12')}repeals:\n  - {element: "svp-2015-2017:01.01.01.99", name: Parama verslui}\n`,
	),
	added('decision of a day before the plan was approved', ['approval/decision-date'], 'sprendimas.yaml', BACKDATED),
];
