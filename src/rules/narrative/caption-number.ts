import type { Rule } from '../types.ts';
import { isCaptioned } from './directives.ts';
import type { Found } from './texts.ts';

const NUMBERED = /^(?:\d+\s*(?:lentel[ėe]|pav(?:eikslas|\.))\.?\s*|(?:lentel[ėe]|pav\.|table|figure|fig\.)\s*\d+[.:]?\s*)/iu;

/** Captions have no numbers of their own: the program numbers tables and pictures. */
export const captionNumber: Rule = {
	id: 'narrative/caption-number',
	severity: 'warning',
	title: { lt: 'Numeris lentelės ar paveikslo pavadinime', en: 'Number in a caption' },
	description: {
		lt: 'Lenteles ir paveikslus numeruoja programa: ranka įrašytas numeris spausdinamas antrą kartą ir pasensta vos ką nors įterpus.',
		en: 'The program numbers tables and pictures: a number written by hand is printed a second time, and goes stale as soon as something is put in before.',
	},
	bad: '::table{src=data/gyventojai.csv caption="1 lentelė. Gyventojų skaičius"}\n',
	good: '::table{src=data/gyventojai.csv caption="Gyventojų skaičius"}\n',
	fixable: 'safe',
	mirror: 'narrative/caption-missing',
	visit({ report }) {
		const check = (caption: string | null | undefined, { place: { file, range } }: Found<'leafDirective' | 'image'>): void => {
			const number = NUMBERED.exec(caption ?? '')?.[0];
			const at = number === undefined ? -1 : file.text.slice(range.start, range.end).lastIndexOf(caption ?? '');
			if (number === undefined || at < 0) return;
			const place = { file, range: { start: range.start + at, end: range.start + at + number.length } };
			const title = { lt: 'Ištrinti numerį', en: 'Delete the number' };
			report({ message: { lt: `Pavadinime įrašytas numeris „${number.trim()}“`, en: `The caption has a number: ${number.trim()}` }, place, fix: { title, safe: true, edits: [{ place, text: '' }] } });
		};
		return {
			nodes: {
				image: (found) => check(found.node.title, found),
				leafDirective: (found) => check(isCaptioned(found) ? found.node.attributes?.caption : undefined, found),
			},
		};
	},
};
