import type { Rule } from '../types.ts';
import { directiveLine } from './directives.ts';

/** Tables of data and pictures that stand by themselves have captions. */
export const captionMissing: Rule = {
	id: 'narrative/caption-missing',
	severity: 'warning',
	title: { lt: 'Lentelė ar paveikslas be pavadinimo', en: 'Table or picture without a caption' },
	description: {
		lt: 'Virš lentelės ir po paveikslu rašomas numeris ir pavadinimas; be pavadinimo nėra ir numerio, tad tekstas negali į juos nurodyti.',
		en: 'A number and a caption stand above a table and below a picture; without a caption there is no number either, and the text can’t refer to it.',
	},
	source: { lt: 'Dokumentų rengimo taisyklės; savivaldybių dokumentų rengimo praktika', en: 'Rules on preparing documents; practice of municipalities' },
	bad: '::table{src=data/gyventojai.csv}\n',
	good: '::table{src=data/gyventojai.csv caption="Gyventojų skaičius"}\n',
	mirror: 'narrative/caption-number',
	visit: ({ report }) => ({
		nodes: {
			leafDirective(found) {
				const { node } = found;
				if (node.attributes?.caption?.trim()) return;
				const place = directiveLine(found);
				if (node.name === 'table' && node.attributes?.src) report({ message: { lt: 'Lentelė neturi pavadinimo', en: 'The table has no caption' }, place });
				else if (node.name === 'chart') report({ message: { lt: 'Diagrama neturi pavadinimo', en: 'The chart has no caption' }, place });
			},
			paragraph({ node, place }) {
				const [only, another] = node.children;
				if (only?.type === 'image' && !another && !only.title?.trim()) report({ message: { lt: 'Paveikslas neturi pavadinimo', en: 'The picture has no caption' }, place });
			},
		},
	}),
};
