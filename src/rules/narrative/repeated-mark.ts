import { ofLetters } from '../letters.ts';
import { MARK } from '../marks.ts';
import { matchesOf, typographyRule } from '../typography.ts';

/** Two full stops are none of a path, and two commas before a word are a quotation mark (narrative/foreign-quotes). */
const TWICE = ofLetters(/(?<=[\p{L}\d)“”%])(?:\.\.(?![./\d])|,,(?=\s|$)|;;)/gu);

/** A punctuation mark stands once. */
export const repeatedMark = typographyRule({
	id: 'narrative/repeated-mark',
	severity: 'warning',
	title: { lt: 'Skyrybos ženklas pakartotas', en: 'Punctuation mark repeated' },
	description: {
		lt: 'Du taškai, kableliai ar kabliataškiai iš eilės lieka taisant sakinį. Po santrumpos sakinio gale antras taškas nededamas: „ir kt.“.',
		en: 'Two full stops, commas or semicolons in a row are what editing leaves. No second full stop follows an abbreviation that ends a sentence.',
	},
	source: { lt: 'Lietuvių kalbos skyrybos taisyklės', en: 'Rules of Lithuanian punctuation' },
	bad: 'Tvarkomos gatvės, skverai ir kt.. Planuojama,, kad darbai bus baigti.\n',
	good: 'Tvarkomos gatvės, skverai ir kt. Planuojama, kad darbai bus baigti.\n',
	fixable: 'safe',
	mirror: { lt: 'Trys taškai yra daugtaškis (narrative/ellipsis)', en: 'Three full stops are an ellipsis (narrative/ellipsis)' },
	marks: MARK.point | MARK.comma,
	corrections: (prose) => matchesOf(prose, TWICE, ([marks]) => marks.charAt(0)),
	message: (wrong) => ({ lt: `Skyrybos ženklas pakartotas: „${wrong}“`, en: `A punctuation mark stands twice: ${wrong}` }),
});
