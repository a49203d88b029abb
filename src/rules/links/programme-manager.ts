import type { Rule } from '../types.ts';
import { headPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** Every programme has an appropriation manager. */
export const programmeManager: Rule = {
	id: 'links/programme-manager',
	severity: 'warning',
	title: { lt: 'Programa be asignavimų valdytojo', en: 'Programme without an appropriation manager' },
	description: {
		lt: 'Programos aprašymo pirmoji eilutė – asignavimų valdytojas ir jo kodas; pagal valdytojus tvirtinamas ir biudžetas. Be jo neaišku, kas pasirašo už programos lėšas.',
		en: 'A programme description begins with the appropriation manager and its code, and the budget is adopted by manager. Without one nobody signs for the money.',
	},
	source: { lt: 'Programos aprašymo forma; biudžeto priedai pagal asignavimų valdytojus', en: 'Form of the programme description; budget annexes by appropriation manager' },
	bad: 'kind: programme\ncode: "01"\nname: Ekonominės raidos skatinimo programa\n',
	good: 'kind: programme\ncode: "01"\nname: Ekonominės raidos skatinimo programa\nmanagers: ["188764867"]\n',
	mirror: 'links/unused-entry',
	visit: ({ report }) => ({
		programme(programme) {
			if (programme.managers.length > 0) return;
			const title = titled(programme);
			report({
				message: { lt: `${title.lt}: nenurodytas asignavimų valdytojas`, en: `${title.en}: it has no appropriation manager` },
				place: headPlace(programme),
				element: nameOf(programme),
				help: { lt: 'Pridėkite „managers: […]“ su kodais iš vykdytojų registro', en: 'Add `managers: […]` with codes from the register of bodies' },
			});
		},
	}),
};
