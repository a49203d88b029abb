import type { Rule } from '../types.ts';
import { nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** A name is not longer than a table's cell can show. */
export const nameLength: Rule = {
	id: 'structure/name-length',
	severity: 'info',
	title: { lt: 'Ilgas pavadinimas', en: 'Long name' },
	description: {
		lt: 'Ilgas pavadinimas lentelės langelyje užima pusę puslapio, o sakinyje jo niekas nepakartos. Kas nėra pavadinimas, rašoma į aprašymą („description“).',
		en: 'A long name fills half a page in a table’s cell, and nobody can quote it in a sentence. What is no name belongs in the description (`description`).',
	},
	source: { lt: 'Savivaldybių strateginio planavimo praktika', en: 'Practice of municipal strategic planning' },
	bad: `name: ${'Gatvių, kiemų ir skverų apšvietimo tinklų projektavimas, rekonstravimas, plėtra, priežiūra, šviestuvų keitimas taupiais, valdymo sistemos įrengimas ir duomenų apie suvartotą elektros energiją rinkimas, '}įskaitant tam reikalingas paslaugas ir visuomenės informavimą\n`,
	good: 'name: Gatvių, kiemų ir skverų apšvietimo atnaujinimas\n',
	options: { max: { type: 'number', default: 250, minimum: 20, description: { lt: 'Kiek ženklų leidžiama', en: 'How many characters are allowed' } } },
	mirror: {
		lt: 'Per trumpo pavadinimo nėra: užtenka ir vieno žodžio; apie tuščią praneša schema/empty-value',
		en: 'No name is too short: one word will do; an empty one is reported by schema/empty-value',
	},
	visit: ({ report, options }) => ({
		name({ element, language, text, place }) {
			const max = options(element.origin.document.file).number('max');
			if (text.length <= max) return;
			const length = [...text].length;
			if (length <= max) return;
			report({
				message: {
					lt: `${titled(element).lt}: pavadinimas per ilgas: ženklų – ${length}, turėtų būti ne daugiau kaip ${max}`,
					en: `${titled(element).en}: the name has ${length} characters, more than ${max}`,
				},
				place: place(),
				element: `${nameOf(element)}/name/${language}`,
			});
		},
	}),
};
