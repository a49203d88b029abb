import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Faults, isSameMeaning, mergedFile } from '../../src/merge/file.ts';
import type { FileVersions, MergedFile } from '../../src/merge/versions.ts';
import { checkShape } from '../../src/schema/index.ts';
import { parseYamlFile } from '../../src/source/yaml.ts';
import { CASES, edited, ORIGIN } from './cases.ts';

const MARKERS = { size: 7, ours: 'ours', theirs: 'theirs' };

const faultsOf: Faults = (documents) => documents.flatMap((document) => checkShape(document).flatMap(({ place }) => (place ? [place.range.start] : [])));

function faults(text: string): readonly number[] {
	return faultsOf(parseYamlFile({ path: 'svp.yaml', text }).documents);
}

function merged(versions: FileVersions): MergedFile & { readonly kind: 'merged' } {
	const found = mergedFile(versions, faultsOf, MARKERS);
	if (found.kind !== 'merged') throw new Error(found.kind);
	return found;
}

describe('mergedFile', () => {
	it.each(CASES.map((one) => [one.what, one] as const))('%s', (_what, { ours, theirs, has = [], lacks = [], conflict }) => {
		const { text, isClean } = merged({ origin: ORIGIN, ours: edited(ORIGIN, ours), theirs: edited(ORIGIN, theirs) });
		for (const part of has) expect(text).toContain(part);
		for (const part of lacks) expect(text).not.toContain(part);
		if (conflict !== undefined) expect(/^<{7}[\s\S]*^>{7}.*\n/m.exec(text)?.[0]).toBe(conflict);
		expect(isClean).toBe(conflict === undefined && !has.includes('<<<<<<<'));
		if (isClean) expect(faults(text)).toEqual([]);
	});

	it('is the same in meaning whichever side is called ours', () => {
		for (const { what, ours, theirs } of CASES) {
			const [left, right] = [edited(ORIGIN, ours), edited(ORIGIN, theirs)];
			const [one, other] = [merged({ origin: ORIGIN, ours: left, theirs: right }), merged({ origin: ORIGIN, ours: right, theirs: left })];
			expect(other.isClean, what).toBe(one.isClean);
			if (one.isClean && !/bodies|acts|sources|remarks|tasks/.test(what)) expect(isSameMeaning(one.text, other.text), what).toBe(true);
		}
	});

	it('takes new words of a text whose lines the other side broke otherwise', () => {
		const folded = (...lines: readonly string[]): string => `kind: goal\ndescription:\n  lt: >-\n${lines.map((line) => `    ${line}\n`).join('')}function: "04"\n`;
		const [origin, broken, reworded] = [folded('Miestas auga ir', 'keičiasi.'), folded('Miestas auga', 'ir keičiasi.'), folded('Visas miestas auga ir', 'keičiasi.')];
		expect(mergedFile({ origin, ours: broken, theirs: reworded }, () => [], MARKERS)).toEqual({ kind: 'merged', text: reworded, isClean: true });
		expect(mergedFile({ origin, ours: reworded, theirs: broken }, () => [], MARKERS)).toEqual({ kind: 'merged', text: reworded, isClean: true });
	});

	it('merges what stands below a remark that is left at the end of a deeper list', () => {
		const origin =
			'tasks:\n  - code: "01"\n    measures:\n      - code: "01"\n        type: new\n\n      # Pasirengimas\n      - code: "02"\n        type: new\n\n  # Priežiūra\n  - code: "02"\n    name: Gatvės\n';
		const ours = origin.replace('      - code: "02"\n        type: new\n', '');
		const theirs = origin.replace('Gatvės', 'Gatvių priežiūra');
		for (const versions of [
			{ origin, ours, theirs },
			{ origin, ours: theirs, theirs: ours },
		])
			expect(mergedFile(versions, () => [], MARKERS)).toEqual({ kind: 'merged', text: ours.replace('Gatvės', 'Gatvių priežiūra'), isClean: true });
	});

	it('marks a conflict with the line breaks of the file', () => {
		const [origin = '', ours = '', theirs = ''] = ['110.0', '111', '112'].map((amount) => ORIGIN.replace('2026: 110.0', `2026: ${amount}`).replaceAll('\n', '\r\n'));
		const { text, isClean } = merged({ origin, ours, theirs });
		expect([isClean, text.replaceAll('\r\n', '')]).toEqual([false, expect.not.stringContaining('\n')]);
	});

	it('leaves one side as it is when the other changed nothing or the same', () => {
		for (const { ours } of CASES) {
			const text = edited(ORIGIN, ours);
			for (const versions of [
				{ origin: ORIGIN, ours: text, theirs: ORIGIN },
				{ origin: ORIGIN, ours: ORIGIN, theirs: text },
				{ origin: ORIGIN, ours: text, theirs: text },
			])
				expect(merged(versions)).toEqual({ kind: 'merged', text, isClean: true });
		}
	});

	it.each([
		['no YAML', { origin: ORIGIN, ours: ORIGIN.replace('kind:', 'kind: ['), theirs: ORIGIN.replace('110.0', '1') }, 'unreadable'],
		['marks of an earlier conflict', { origin: ORIGIN, ours: ORIGIN.replace('goals:', '<<<<<<< ours\ngoals:'), theirs: ORIGIN.replace('110.0', '1') }, 'unreadable'],
		['explicit keys', { origin: 'kind: programme\n? a\n: 1\n', ours: 'kind: programme\n? a\n: 2\n', theirs: 'kind: goal\n? a\n: 1\n' }, 'merged'],
	])('of %s is %3$s', (_what, versions, kind) => {
		expect(mergedFile(versions, faultsOf, MARKERS).kind).toBe(kind);
	});

	it.each([
		['line breaks of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
		['a byte order mark', (text: string) => `\ufeff${text}`],
		['no line break at the end', (text: string) => text.trimEnd()],
		['several documents', (text: string) => `${text}---\nkind: units\nentries:\n  - {code: vnt., name: vienetai}\n`],
	])('keeps %s', (_what, made) => {
		const { text, isClean } = merged({ origin: made(ORIGIN), ours: made(ORIGIN.replace('2026: 110.0', '2026: 1')), theirs: made(ORIGIN.replace('2027: 120.0', '2027: 2')) });
		expect({ text: text.trimEnd(), isClean }).toEqual({ text: made(ORIGIN.replace('2026: 110.0, 2027: 120.0', '2026: 1, 2027: 2')).trimEnd(), isClean: true });
	});

	it.each([
		['a file that both added', ['', 'kind: goal\ncode: "1"\nname: A\n', 'kind: goal\ncode: "1"\nname: B\n'], 'kind: goal\ncode: "1"\n<<<<<<< ours\nname: A\n=======\nname: B\n>>>>>>> theirs\n'],
		['lines of a long text', ['kind: x\nd: |\n  A\n  B\n  C\n', 'kind: x\nd: |\n  A1\n  B\n  C\n', 'kind: x\nd: |\n  A\n  B\n  C1\n'], 'kind: x\nd: |\n  A1\n  B\n  C1\n'],
		['a value given to an empty key', ['kind: x\nname:\nb: 1\n', 'kind: x\nname: A\nb: 1\n', 'kind: x\nname:\nb: 2\n'], 'kind: x\nname: A\nb: 2\n'],
		['an anchor', ['kind: x\na: &q {b: 1, c: 2}\nd: *q\n', 'kind: x\na: &q {b: 3, c: 2}\nd: *q\n', 'kind: x\na: &q {b: 1, c: 4}\nd: *q\n'], 'kind: x\na: &q {b: 3, c: 4}\nd: *q\n'],
	])('merges %s', (_what, [origin = '', ours = '', theirs = ''], text) => {
		const found = mergedFile({ origin, ours, theirs }, () => [], MARKERS);
		expect(found.kind === 'merged' && found.text).toBe(text);
	});

	it('keeps every change of both sides or marks it', () => {
		const numbers = [...ORIGIN.matchAll(/\b20\d\d: (\d+(?:\.\d+)?)|(?:assets|expenditure): (\d+\.\d)/g)].map((match) => ({
			at: match.index + match[0].lastIndexOf(' ') + 1,
			length: (match[1] ?? match[2] ?? '').length,
		}));
		const change = fc.array(fc.record({ which: fc.nat({ max: numbers.length - 1 }), value: fc.integer({ min: 7000, max: 7999 }) }), { maxLength: 6 });
		const written = (changes: readonly { readonly which: number; readonly value: number }[]): ReadonlyMap<number, string> => new Map(changes.map(({ which, value }) => [which, String(value)]));
		const put = (values: ReadonlyMap<number, string>): string => {
			let text = '';
			let end = 0;
			for (const [index, { at, length }] of numbers.entries()) {
				text += ORIGIN.slice(end, at) + (values.get(index) ?? ORIGIN.slice(at, at + length));
				end = at + length;
			}
			return text + ORIGIN.slice(end);
		};
		fc.assert(
			fc.property(change, change, (left, right) => {
				const [a, b] = [written(left), written(right)];
				const { text, isClean } = merged({ origin: ORIGIN, ours: put(a), theirs: put(b) });
				const isAtOdds = [...a].some(([which, value]) => b.has(which) && b.get(which) !== value);
				expect(isClean).toBe(!isAtOdds);
				if (isClean) expect(text).toBe(put(new Map([...a, ...b])));
				else for (const value of [...a.values(), ...b.values()]) expect(text).toContain(value);
			}),
			{ numRuns: 60, seed: 5 },
		);
	});
});
