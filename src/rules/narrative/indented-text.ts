import type { Rule } from '../types.ts';

/** A paragraph begins at the margin: one behind four spaces is code to Markdown. */
export const indentedText: Rule = {
	id: 'narrative/indented-text',
	severity: 'warning',
	title: { lt: 'Atitraukta pastraipa', en: 'Indented paragraph' },
	description: {
		lt: 'Keturi tarpai ar tabuliacija eilutės pradžioje Markdown kalboje reiškia programos tekstą: pastraipa būtų išspausdinta pilkame fone su visais ženklais. Pirmosios eilutės įtrauką padaro šablonas.',
		en: 'Four spaces or a tab before a line mean code in Markdown: the paragraph would be printed on a grey ground, marks and all. The template indents first lines.',
	},
	source: { lt: 'CommonMark Spec 0.31, 4.4', en: 'CommonMark Spec 0.31, 4.4' },
	bad: 'Apžvalga.\n\n    Gyventojų mažėja.\n',
	good: 'Apžvalga.\n\nGyventojų mažėja.\n',
	fixable: 'unsafe',
	mirror: { lt: 'Įtrauką nustato šablonas', en: 'The template sets the indent' },
	visit: ({ report }) => ({
		nodes: {
			code({ place: { file, range } }) {
				const written = file.text.slice(range.start, range.end);
				if (/^[ \t]*(?:`{3}|~{3})/.test(written)) return;
				const [line = ''] = written.split('\n', 1);
				const indents = [...written.matchAll(/^[ \t]+/gm)];
				report({
					message: { lt: 'Atitraukta pastraipa būtų išspausdinta kaip programos tekstas', en: 'The indented paragraph would be printed as code' },
					place: { file, range: { start: range.start, end: range.start + line.trimEnd().length } },
					help: { lt: 'Rašykite nuo eilutės pradžios: įtrauką padaro šablonas', en: 'Write from the beginning of the line: the template makes the indent' },
					fix: {
						title: { lt: 'Ištrinti tarpus eilučių pradžioje', en: 'Delete the spaces before the lines' },
						safe: false,
						edits: indents.map(({ 0: spaces, index }) => ({ place: { file, range: { start: range.start + index, end: range.start + index + spaces.length } }, text: '' })),
					},
				});
			},
		},
	}),
};
