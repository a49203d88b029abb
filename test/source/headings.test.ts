import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { headingNames, headingOf } from '../../src/source/headings.ts';
import { parseNarrative } from '../../src/source/markdown.ts';

describe('the name of a heading', () => {
	it.each([
		['Gyventojų amžius', 'gyventojų-amžius'],
		['Pajamos (2014\u00a0m.) – 12,5 proc.', 'pajamos-2014-m--125-proc'],
		['**ŠEŠUPĖS** `upė`_s', 'šešupės-upė_s'],
		['[Žąsys](https://zasys.lt) ![vaizdas](a.png)x', 'žąsys-x'],
	])('of %s is %s', (heading, name) => {
		expect([...headingNames(parseNarrative({ path: 'a.md', text: `## ${heading}\n` }).tree).values()]).toEqual([name]);
	});

	it('is numbered where others are called so, and only those that begin a part have one', () => {
		const text = '# A\n\n# A\n\n# A-1\n\n> # Citata\n\n- # Punktas\n\n# …\n\n:::landscape\n## A\n:::\n\nB\n---\n';
		const names = headingNames(parseNarrative({ path: 'a.md', text }).tree);
		expect([...names].map(([heading, name]) => [plainText(heading), name])).toEqual([
			['A', 'a'],
			['A', 'a-1'],
			['A-1', 'a-1-1'],
			['A', 'a-2'],
			['B', 'b'],
		]);
	});
});

it('a link names a heading of its own text or of another, written as addresses are', () => {
	expect(headingOf('#%C4%AFvadas')).toEqual({ path: '', name: 'įvadas' });
	expect(headingOf('../b.md#x')).toEqual({ path: '../b.md', name: 'x' });
	expect(headingOf('#100%')).toEqual({ path: '', name: '100%' });
	expect(['https://a.lt/#x', 'mailto:a@b.lt#x', '//a.lt#x', 'www.a.lt#x', 'b.md', '#'].map(headingOf)).toEqual(Array(6).fill(undefined));
});
