import type { Rule } from '../types.ts';
import type { Found } from './texts.ts';

/** A file's name, or what any picture is. */
const FILE_NAME = /^[\w.-]+\.(?:png|jpe?g|svg|gif|webp|bmp|tiff?)$/i;
const ANY_PICTURE =
	/^(?:paveiksl(?:as|ėlis)|pav\.?|nuotrauka|foto|iliustracija|schema|diagrama|grafikas|žemėlapis|brėžinys|logotipas|image|picture|photo|figure|chart|diagram|map|graph|logo)\.?(?: ?\d+)?$/i;

/** A picture has a text for those who can't see it. */
export const imageAlt: Rule = {
	id: 'narrative/image-alt',
	severity: 'error',
	title: { lt: 'Paveikslas be tekstinio atitikmens', en: 'Image without alternative text' },
	description: {
		lt: 'Ekrano skaityklė perskaito tekstinį atitikmenį; be jo aklas skaitytojas nesužinos, kas pavaizduota. Failo vardas ar vienas žodis „schema“ to nepasako. Viešojo sektoriaus dokumentai turi būti prieinami.',
		en: 'A screen reader reads the alternative text; without it a blind reader does not learn what is shown. The name of the file or the mere word “chart” doesn’t say it. Public documents have to be accessible.',
	},
	source: { lt: 'EN 301 549, WCAG 2.1, 1.1.1 kriterijus', en: 'EN 301 549, WCAG 2.1, criterion 1.1.1' },
	bad: '![](pav/gyventojai.png "Gyventojų skaičius")\n',
	good: '![Gyventojų skaičius 2005–2014\u00a0m. sumažėjo nuo 361 iki 304\u00a0tūkst.](pav/gyventojai.png "Gyventojų skaičius")\n',
	mirror: { lt: 'Per ilgo tekstinio atitikmens nėra: sudėtingai diagramai jo reikia daug', en: 'No alternative text is too long: a complex chart needs much' },
	visit({ report }) {
		const image = ({ node, place }: Found<'image' | 'imageReference'>): void => {
			const alt = (node.alt ?? '').trim();
			if (alt !== '' && !FILE_NAME.test(alt) && !ANY_PICTURE.test(alt)) return;
			const name = node.type === 'image' ? node.url : node.identifier;
			report({
				message:
					alt === ''
						? { lt: `Paveikslas „${name}“ neturi tekstinio atitikmens`, en: `The image \`${name}\` has no alternative text` }
						: { lt: `Paveikslo „${name}“ tekstinis atitikmuo „${alt}“ nepasako, kas pavaizduota`, en: `The alternative text “${alt}” of the image \`${name}\` does not say what it shows` },
				place,
				help: { lt: 'Laužtiniuose skliaustuose aprašykite, kas pavaizduota', en: 'Say in the square brackets what it shows' },
			});
		};
		return { nodes: { image, imageReference: image } };
	},
};
