import { expect, it } from 'vitest';
import { applyFixes } from '../../../src/fix/apply.ts';
import { markSpace } from '../../../src/rules/narrative/mark-space.ts';
import { runRules } from '../../../src/rules/run.ts';
import { linked, SAMPLE } from '../../sample-workspace.ts';

const plan = SAMPLE['svp.yaml']?.replace('template: svp', 'template: svp\nnarrative: {introduction: ivadas.md}') ?? '';

/** What is said of a text, and the text when it is mended. */
function mended(text: string): readonly [string[], string | undefined] {
	const workspace = linked({ ...SAMPLE, 'svp.yaml': plan, 'ivadas.md': `${text}\n` });
	const found = runRules(workspace, [markSpace]);
	const { changes } = applyFixes(
		[...workspace.narratives.values()].map(({ file }) => file),
		found,
		{},
	);
	return [found.map(({ message }) => message.en), changes[0]?.after.trimEnd()];
}

it.each([
	['Gatvės , kiemai .', ['A stray space at a punctuation mark', 'A stray space at a punctuation mark'], 'Gatvės, kiemai.'],
	['Gatvės,kiemai', ['No space after `,`'], 'Gatvės, kiemai'],
	['Gatvės ,kiemai ;skverai', ['The space comes after `,`, not before it', 'The space comes after `;`, not before it'], 'Gatvės, kiemai; skverai'],
	['Projektas „Gatvės“ ,kiemai', ['The space comes after `,`, not before it'], 'Projektas „Gatvės“, kiemai'],
])('mends %s', (text, told, right) => {
	expect(mended(text)).toEqual([told, right]);
});

it.each(['Gatvės, kiemai; skverai.', 'Suma 1,5 mln.', 'Failas a ,b', 'Žr. ;) ženklą', '2015&nbsp;m.&nbsp;balandžio mėnuo'])('leaves %s', (text) => {
	expect(mended(text)).toEqual([[], undefined]);
});
