import { isInCapitals } from '../letters.ts';
import { nameRule } from './names.ts';

/** A name is not written all in capitals. What is an abbreviation in it nobody can tell, so there is no fix. */
export const nameInCapitals = nameRule({
	id: 'structure/name-in-capitals',
	severity: 'warning',
	title: { lt: 'Pavadinimas vien didžiosiomis raidėmis', en: 'Name all in capitals' },
	description: {
		lt: 'Didžiosiomis raidėmis antraštes prireikus parašo šablonas; taip parašytame pavadinime nebematyti, kas tikrinis vardas ar santrumpa, ir ekrano skaityklė jį skaito paraidžiui.',
		en: 'Where headings are in capitals the template makes them so; in a name that is written that way proper names and abbreviations can’t be told apart, and a screen reader spells it out.',
	},
	bad: 'name: GATVIŲ APŠVIETIMO ATNAUJINIMAS\n',
	good: 'name: Gatvių apšvietimo atnaujinimas\n',
	mirror: 'structure/name-capital',
	corrections: ({ text }) => (isInCapitals(text) ? [{ start: 0, end: text.length }] : []),
	message: { lt: 'pavadinimas parašytas vien didžiosiomis raidėmis', en: 'the name is all in capitals' },
});
