import { lonelyHyphens, rangeHyphens } from '../dashes.ts';
import type { Correction } from '../typography.ts';
import { nameRule } from './names.ts';
import type { WrittenName } from './written-names.ts';

/** Names have en dashes in ranges and between clauses. */
export const nameDash = nameRule({
	id: 'structure/name-dash',
	severity: 'warning',
	title: { lt: 'Pavadinime brūkšnelis vietoj brūkšnio', en: 'Hyphen for a dash in a name' },
	description: {
		lt: 'Rėžio nariai ir sakinio dalys skiriami brūkšniu: „2015–2017 m. programa“, „Kaunas – miestas visiems“. Brūkšnelis jungia žodžio dalis.',
		en: 'An en dash stands in ranges and between clauses: “the 2015–2017 programme”. A hyphen joins parts of a word.',
	},
	source: { lt: 'Lietuvių kalbos skyrybos taisyklės: brūkšnys', en: 'Rules of Lithuanian punctuation: the dash' },
	bad: 'name: Kultūros renginiai 2015-2017 metais\n',
	good: 'name: Kultūros renginiai 2015–2017 metais\n',
	fixable: 'safe',
	mirror: { lt: 'Brūkšnio vietoj brūkšnelio žodyje niekas nerašo', en: 'Nobody writes a dash for the hyphen in a word' },
	corrections,
	message: { lt: 'pavadinime brūkšnelis vietoj brūkšnio', en: 'a hyphen for a dash in the name' },
});

function corrections(name: WrittenName): Correction[] {
	return [...rangeHyphens(name), ...lonelyHyphens(name)].sort((a, b) => a.start - b.start);
}
