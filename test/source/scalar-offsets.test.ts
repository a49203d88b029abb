import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, Scalar, stringify } from 'yaml';
import { scalarOffsets } from '../../src/source/scalar-offsets.ts';
import { parseYamlFile } from '../../src/source/yaml.ts';

/** The scalar at `name` as it is written, and its text. */
function scalar(text: string): { readonly written: string; readonly value: string } {
	const [document] = parseYamlFile({ path: 'a.yaml', text }).documents;
	if (!document) throw new Error(text);
	const { range } = document.place(['name']);
	const value: unknown = parseDocument(text).get('name');
	if (typeof value !== 'string') throw new Error(text);
	return { written: text.slice(range.start, range.end), value };
}

/** What stands in the source for each of the words of the text. */
function wordsOf(text: string): string[] | undefined {
	const { written, value } = scalar(text);
	const offsets = scalarOffsets(written, value);
	return offsets && [...value.matchAll(/\S+/g)].map(({ 0: word, index }) => written.slice(offsets[index], offsets[index + word.length]));
}

describe('scalarOffsets', () => {
	it.each([
		['plain', 'name: Vaikų  darželiai\n', ['Vaikų', 'darželiai']],
		['plain over two lines', 'name: Vaikų\n  darželiai\n', ['Vaikų', 'darželiai']],
		['plain over two lines with carriage returns', 'name: Vaikų\r\n  darželiai\r\n', ['Vaikų', 'darželiai']],
		['in single quotes', "name: 'Vaikų ''Gilė'' darželis'\n", ['Vaikų', "''Gilė''", 'darželis']],
		['in double quotes', 'name: "Vaikų \\"Gilė\\" \\u0161alis"\n', ['Vaikų', '\\"Gilė\\"', '\\u0161alis']],
		['in double quotes over two lines', 'name: "Vaikų\n  darželiai"\n', ['Vaikų', 'darželiai']],
		['folded', 'name: >-\n  Vaikų\n  darželiai\n', ['Vaikų', 'darželiai']],
		['folded, with an empty line', 'name: >\n  Vaikų\n\n  darželiai\n', ['Vaikų', 'darželiai']],
		['literal, with an empty line', 'name: |-\n  Vaikų\n\n  darželiai\n', ['Vaikų', 'darželiai']],
		['literal', 'name: |\n  Vaikų\n  darželiai\n', ['Vaikų', 'darželiai']],
		['with a surrogate pair', 'name: A 😀 b\n', ['A', '😀', 'b']],
	])('finds the words of a text %s', (_how, text, expected) => {
		expect(wordsOf(text)).toEqual(expected);
	});

	it('gives up where it can’t follow', () => {
		expect(wordsOf('name: "\\e x"\n')).toBeUndefined();
		expect(scalarOffsets('*pavadinimas', 'Vaikų darželiai')).toBeUndefined();
	});

	it('finds every plain word in whatever style the text is written', () => {
		const word = fc.stringMatching(/^[A-Za-zėšž„“"':#–-]{1,9}$/);
		const styles = fc.constantFrom(Scalar.PLAIN, Scalar.QUOTE_SINGLE, Scalar.QUOTE_DOUBLE, Scalar.BLOCK_FOLDED, Scalar.BLOCK_LITERAL);
		fc.assert(
			fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), styles, (words, type) => {
				const value = new Scalar(words.join(' '));
				value.type = type;
				const text = stringify({ name: value });
				const { written } = scalar(text);
				const undone = (found: string): string => (written.startsWith("'") ? found.replaceAll("''", "'") : written.startsWith('"') ? found.replaceAll('\\"', '"') : found);
				expect(wordsOf(text)?.map(undone)).toEqual(words);
			}),
		);
	});
});
