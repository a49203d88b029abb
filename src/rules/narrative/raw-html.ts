import type { Bilingual } from '../../diagnostic.ts';
import type { Rule } from '../types.ts';

const BOLD: Bilingual = { lt: '**žodžiai**', en: '**words**' };
const ITALIC: Bilingual = { lt: '*žodžiai*', en: '*words*' };
const STRUCK: Bilingual = { lt: '~~žodžiai~~', en: '~~words~~' };
const MARKDOWN: Readonly<Record<string, Bilingual>> = {
	b: BOLD,
	strong: BOLD,
	i: ITALIC,
	em: ITALIC,
	s: STRUCK,
	del: STRUCK,
	a: { lt: '[žodžiai](adresas)', en: '[words](address)' },
	img: { lt: '![kas pavaizduota](kelias)', en: '![what it shows](path)' },
};

/** HTML has no meaning in a document: its marks would be printed. */
export const rawHtml: Rule = {
	id: 'narrative/raw-html',
	severity: 'warning',
	title: { lt: 'HTML žymės tekste', en: 'HTML in a text' },
	description: {
		lt: 'Dokumentas nėra tinklalapis: HTML žymės jame spausdinamos kaip tekstas. Galimi tik komentarai <!-- … --> atskirose eilutėse ar sakinyje ir eilutės lūžis <br>.',
		en: 'A document is no web page: HTML tags are printed in it as text. Only comments <!-- … --> and the line break <br> will do.',
	},
	bad: '<b>Svarbu</b>: gyventojų mažėja.\n',
	good: '**Svarbu**: gyventojų mažėja.\n',
	mirror: { lt: 'Be HTML apsieina kiekvienas tekstas', en: 'Every text can do without HTML' },
	visit: ({ report }) => ({
		nodes: {
			html({ node, place: { file, range } }) {
				// A comment's line is all comment to the parser, whatever stands after it.
				const [comments = ''] = /^(?:<!--[\s\S]*?-->\s*)+/.exec(file.text.slice(range.start, range.end)) ?? [];
				if (comments !== '' && range.start + comments.length < range.end) {
					report({
						message: { lt: 'Tekstas po komentaro toje pačioje eilutėje nebūtų išspausdintas', en: 'The text after the comment in its line would not be printed' },
						place: { file, range: { start: range.start + comments.length, end: range.end } },
						help: { lt: 'Rašykite jį kitoje eilutėje', en: 'Write it on the next line' },
					});
					return;
				}
				// Of a pair the first tells.
				if (/^<!--|^<br\s*\/?>$/i.test(node.value) || closesEarlier(node.value, file.text.slice(0, range.start))) return;
				const [line = ''] = node.value.split(/\r?\n/, 1);
				report({
					message: { lt: `HTML žymė „${line}“ būtų išspausdinta kaip tekstas`, en: `The HTML \`${line}\` would be printed as text` },
					place: { file, range: { start: range.start, end: range.start + line.length } },
					help: helpFor(node.value),
				});
			},
		},
	}),
};

/** Whether this is the end of a tag that stands before it. */
function closesEarlier(html: string, before: string): boolean {
	const [, tag] = /^<\/([a-z][\w-]*)\s*>$/i.exec(html) ?? [];
	if (tag === undefined) return false;
	const count = (opening: string): number => before.match(new RegExp(`<${opening}${tag}(?=[\\s>])`, 'gi'))?.length ?? 0;
	return count('') > count('/');
}

/** What Markdown has for a tag; else to do without. The end of a pair goes with its beginning. */
function helpFor(html: string): Bilingual {
	const [, tag = ''] = /^<([a-z][a-z\d]*)/i.exec(html) ?? [];
	const written = MARKDOWN[tag.toLowerCase()];
	return written === undefined
		? { lt: 'Ištrinkite žymę; jei ji turi porą, ir „</…>“', en: 'Delete the tag, and its other half `</…>` if it has one' }
		: { lt: `Be žymių rašoma „${written.lt}“`, en: `Write \`${written.en}\`, without tags` };
}
