import type { Rule } from '../types.ts';

/** HTML has no meaning in a document: its marks would be printed. */
export const rawHtml: Rule = {
	id: 'narrative/raw-html',
	severity: 'warning',
	title: { lt: 'HTML žymės tekste', en: 'HTML in a text' },
	description: {
		lt: 'Dokumentas nėra tinklalapis: HTML žymės jame spausdinamos kaip tekstas. Galimi tik komentarai <!-- … --> ir eilutės lūžis <br>.',
		en: 'A document is no web page: HTML tags are printed in it as text. Only comments <!-- … --> and the line break <br> will do.',
	},
	bad: '<b>Svarbu</b>: gyventojų mažėja.\n',
	good: '**Svarbu**: gyventojų mažėja.\n',
	mirror: { lt: 'Be HTML apsieina kiekvienas tekstas', en: 'Every text can do without HTML' },
	visit: ({ report }) => ({
		nodes: {
			html({ node, place: { file, range } }) {
				if (/^<!--|^<br\s*\/?>$/i.test(node.value)) return;
				const [line = ''] = node.value.split(/\r?\n/, 1);
				report({
					message: { lt: `HTML žymė „${line}“ būtų išspausdinta kaip tekstas`, en: `The HTML \`${line}\` would be printed as text` },
					place: { file, range: { start: range.start, end: range.start + line.length } },
				});
			},
		},
	}),
};
