import type { Rule } from '../types.ts';
import type { Found } from './texts.ts';

/** A picture has a text for those who can't see it. */
export const imageAlt: Rule = {
	id: 'narrative/image-alt',
	severity: 'error',
	title: { lt: 'Paveikslas be tekstinio atitikmens', en: 'Image without alternative text' },
	description: {
		lt: 'Ekrano skaityklė perskaito tekstinį atitikmenį; be jo aklas skaitytojas nesužinos, kas pavaizduota. Viešojo sektoriaus dokumentai turi būti prieinami.',
		en: 'A screen reader reads the alternative text; without it a blind reader does not learn what is shown. Public documents have to be accessible.',
	},
	source: { lt: 'EN 301 549, WCAG 2.1, 1.1.1 kriterijus', en: 'EN 301 549, WCAG 2.1, criterion 1.1.1' },
	bad: '![](pav/gyventojai.png "Gyventojų skaičius")\n',
	good: '![Gyventojų skaičius 2005–2014 m. sumažėjo nuo 361 iki 304 tūkst.](pav/gyventojai.png "Gyventojų skaičius")\n',
	mirror: { lt: 'Per ilgo tekstinio atitikmens nėra: sudėtingai diagramai jo reikia daug', en: 'No alternative text is too long: a complex chart needs much' },
	visit({ report }) {
		const image = ({ node, place }: Found<'image' | 'imageReference'>): void => {
			if ((node.alt ?? '').trim() !== '') return;
			const name = node.type === 'image' ? node.url : node.identifier;
			report({
				message: { lt: `Paveikslas „${name}“ neturi tekstinio atitikmens`, en: `The image \`${name}\` has no alternative text` },
				place,
				help: { lt: 'Laužtiniuose skliaustuose aprašykite, kas pavaizduota', en: 'Say in the square brackets what it shows' },
			});
		};
		return { nodes: { image, imageReference: image } };
	},
};
