import { describe, expect, it } from 'vitest';
import { takenOutIn } from '../../src/merge/taken-out.ts';

const marked = (ours: string, theirs: string, size = 7): string => `a: 1\nmeasures:\n${'<'.repeat(size)} ours\n${ours}${'='.repeat(size)}\n${theirs}${'>'.repeat(size)} theirs\nb: 2\n`;
const MEASURE = '  # pastaba\n  - code: "02"\n    id: mugė\n    name: {lt: Mugė, en: Fair}\n';

describe('elements that one side took out and the other changed', () => {
	it.each([
		['by ours', marked('', MEASURE), [{ line: 3, by: 'ours', id: 'mugė', name: 'Mugė' }]],
		['by theirs', marked('  - name: Mugė\n', ''), [{ line: 3, by: 'theirs', name: 'Mugė' }]],
		[
			'several in one place',
			marked('', '  - name: A\n  - name: B\n'),
			[
				{ line: 3, by: 'ours', name: 'A' },
				{ line: 3, by: 'ours', name: 'B' },
			],
		],
		['in the second of two conflicts', `${marked('x: 1\n', 'x: 2\n')}${marked('', '- name: A\n')}`, [{ line: 11, by: 'ours', name: 'A' }]],
		['none where both have something', marked('  - name: A\n', '  - name: B\n'), []],
		['in a file of CRLF', marked('', MEASURE).replaceAll('\n', '\r\n'), [{ line: 3, by: 'ours', id: 'mugė', name: 'Mugė' }]],
		['no key', marked('', 'reason: dėl to\n'), []],
		['no list of words', marked('', '- SB\n'), []],
		['none between marks of another size', marked('', MEASURE, 9), []],
	])('%s', (_what, text, expected) => {
		expect(takenOutIn(text, 7)).toEqual(expected);
	});
});
