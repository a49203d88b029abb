import type { Rule } from '../types.ts';
import { captionOf } from './captions.ts';

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
		const check = (found: Parameters<typeof captionOf>[0]): void => {
			const caption = captionOf(found);
			const number = NUMBERED.exec(caption?.text ?? '')?.[0];
			if (!caption || number === undefined) return;
			const { file, range } = caption.place;
			const place = { file, range: { start: range.start, end: range.start + number.length } };
			const title = { lt: 'Ištrinti numerį', en: 'Delete the number' };
			report({ message: { lt: `Pavadinime įrašytas numeris „${number.trim()}“`, en: `The caption has a number: ${number.trim()}` }, place, fix: { title, safe: true, edits: [{ place, text: '' }] } });
		};
		return { nodes: { image: check, leafDirective: check } };
	},
};
