import { describe, expect, it } from 'vitest';
import { approvalsOf } from '../../src/link/approvals.ts';
import { textFingerprint } from '../../src/link/text-approvals.ts';
import { undecided } from '../../src/link/undecided.ts';
import { parseNarrative } from '../../src/source/markdown.ts';
import { activityPlan, type Files, linked, SAMPLE } from '../sample-workspace.ts';

const of = (text: string): string => textFingerprint(parseNarrative({ path: 'a.md', text }));

const TEXT = '# Būklė\n\nMiestas auga, o jo gyventojų skaičius didėja.\n\n- *pirma* kryptis;\n- antra :value[total.2015].\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';

describe('the fingerprint of a text', () => {
	it.each([
		['lines broken anew', TEXT.replace('o jo gyventojų', 'o jo\ngyventojų')],
		['another mark of lists', TEXT.replaceAll('\n- ', '\n* ')],
		['another mark of emphasis', TEXT.replace('*pirma*', '_pirma_')],
		['a table with other spaces', TEXT.replace('| 1 | 2 |', '|   1   |   2 |')],
		['a comment', `${TEXT}\n<!-- pastaba -->\n`],
		['line breaks of another system', TEXT.replaceAll('\n', '\r\n')],
		['more empty lines', TEXT.replaceAll('\n\n', '\n\n\n')],
	])('outlives %s', (_what, text) => {
		expect(text).not.toBe(TEXT);
		expect(of(text)).toBe(of(TEXT));
	});

	it.each([
		['a word', TEXT.replace('auga', 'didėja')],
		['a figure', TEXT.replace('| 1 |', '| 3 |')],
		['a heading of another level', TEXT.replace('# Būklė', '## Būklė')],
		['a value that is quoted', TEXT.replace('total.2015', 'total.2016')],
		['an order', TEXT.replace('- *pirma* kryptis;\n- antra :value[total.2015].', '- antra :value[total.2015].\n- *pirma* kryptis;')],
		['a paragraph split in two', TEXT.replace(', o jo', '\n\no jo')],
	])('knows %s', (_what, text) => {
		expect(text).not.toBe(TEXT);
		expect(of(text)).not.toBe(of(TEXT));
	});
});

const WITH_TEXTS: Files = {
	...SAMPLE,
	'svp.yaml': (SAMPLE['svp.yaml'] ?? '').replace('\nmission:', '\nnarrative: {introduction: text/ivadas.md, situation: text/bukle.md}\nmission:'),
	'text/ivadas.md': 'Įvadas.\n',
	'text/bukle.md': TEXT,
};

/** The decision of a day on the texts of the plan as they are. */
function decided(files: Files, number: string, date: string): Files {
	const workspace = linked(files);
	const { texts, repealedTexts } = undecided(approvalsOf(workspace, activityPlan(workspace)), { elements: new Set(), isWhole: true });
	const lines = [
		...texts.map(({ slot, fingerprint }) => `  - {text: ${slot.slot}, fingerprint: ${fingerprint}}`),
		...(repealedTexts.length > 0 ? [`repealedTexts: [${repealedTexts.join(', ')}]`] : []),
	];
	return { ...files, [`decisions/${number}.yaml`]: `kind: decision\nid: ${number.toLowerCase()}\nnumber: ${number}\ndate: ${date}\nplan: svp\nwhole: true\ntexts:\n${lines.join('\n')}\n` };
}

/** What the council has not approved: `slot` changed, `+slot`, `-slot`. */
function open(files: Files): string[] {
	const workspace = linked(files);
	const { approved, missing, unapproved } = approvalsOf(workspace, activityPlan(workspace)).texts;
	return [
		...approved.flatMap(({ text, entry }) => (text.fingerprint === entry.fingerprint ? [] : [text.slot.slot])),
		...missing.map(({ slot }) => `-${slot}`),
		...unapproved.map(({ slot }) => `+${slot.slot}`),
	];
}

describe('a decision on texts', () => {
	const approved = decided(WITH_TEXTS, 'T-1', '2015-01-15');
	const changed: Files = { ...approved, 'text/bukle.md': TEXT.replace('auga', 'traukiasi') };
	const renamed: Files = { ...approved, 'svp.yaml': (approved['svp.yaml'] ?? '').replace('text/bukle.md', 'text/kita.md'), 'text/kita.md': TEXT };
	const without: Files = { ...approved, 'svp.yaml': (approved['svp.yaml'] ?? '').replace(', situation: text/bukle.md', '') };

	it.each<readonly [string, Files, readonly string[]]>([
		['nothing before it', WITH_TEXTS, ['+introduction', '+situation']],
		['nothing after it', approved, []],
		['a text that changed', changed, ['situation']],
		['nothing after a second one', decided(changed, 'T-2', '2015-05-15'), []],
		['nothing of another file with the same text', renamed, []],
		['a text that is gone', without, ['-situation']],
		['nothing when that was decided', decided(without, 'T-3', '2015-06-15'), []],
	])('leaves open %s', (_what, files, expected) => {
		expect(open(files)).toEqual(expected);
	});
});
