import { ofLetters } from '../letters.ts';
import { matchesOf } from '../typography.ts';
import { nameRule } from './names.ts';

/** A first word of small letters; «eSveikata» and «e. paslaugos» are spelled so. */
const SMALL = ofLetters(/^(?:[„“"(])?\p{Ll}(?=\p{Ll}*(?![\p{L}.]))/gu);

/** A name begins with a capital letter. */
export const nameCapital = nameRule({
	id: 'structure/name-capital',
	severity: 'warning',
	title: { lt: 'Pavadinimas iš mažosios raidės', en: 'Name without a capital' },
	description: {
		lt: 'Pavadinimas lentelėje ir antraštėje pradedamas didžiąja raide; mažoji dažniausiai rodo, kad nukopijuota sakinio dalis.',
		en: 'A name in a table or a heading begins with a capital; a small letter mostly shows that part of a sentence was copied.',
	},
	bad: 'name: gatvių apšvietimas\n',
	good: 'name: Gatvių apšvietimas\n',
	fixable: 'safe',
	mirror: 'structure/name-in-capitals',
	corrections: (name) => (beginsCapital(name.text) ? [] : matchesOf(name, SMALL, ([letter]) => letter.toUpperCase())),
	message: { lt: 'pavadinimas prasideda mažąja raide', en: 'the name begins with a small letter' },
});

/** As nearly every name does: the first letter tells, and takes no table of all letters. */
function beginsCapital(text: string): boolean {
	const [first = ''] = text;
	return first !== first.toLowerCase();
}
