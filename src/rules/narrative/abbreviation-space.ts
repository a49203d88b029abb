import { ofLetters } from '../letters.ts';
import { MARK } from '../marks.ts';
import { matchesOf, typographyRule } from '../typography.ts';

/** «t.y.», «š.m.», «pr.Kr.», «Nr.5», «Nr.T-127», «tūkst.Eur», «2015 m.balandžio», «J.Jonaitis». */
const JOINED = ofLetters(
	/(?<![\p{L}.])(?:t\.(?=[ytp]\.)|š\.(?=m\.)|pr\.(?=(?:Kr|m)\.)|Nr\.(?=[\p{Lu}\d])|(?:tūkst|mln|mlrd)\.(?=\p{L}))|(?<=\d[ \u00a0]?)(?<!\p{L})[md]\.(?=\p{Ll}{3})|(?<!\p{L})\p{Lu}\.(?=\p{Lu}\p{Ll})/gu,
);

/** Abbreviations of several words and initials are written with spaces. */
export const abbreviationSpace = typographyRule({
	id: 'narrative/abbreviation-space',
	severity: 'warning',
	title: { lt: 'Nėra tarpo santrumpoje', en: 'No space in an abbreviation' },
	description: {
		lt: 'Kiekvieno žodžio santrumpa rašoma atskirai: t. y., t. t., š. m., Nr. 5, tūkst. Eur, V. Putvinskio gatvė.',
		en: 'In Lithuanian each abbreviated word stands by itself: t. y., t. t., š. m., Nr. 5, tūkst. Eur, V. Putvinskio gatvė.',
	},
	source: { lt: 'Lietuvių kalbos rašyba: santrumpos', en: 'Rules of Lithuanian spelling: abbreviations' },
	bad: 'Ilgiausia, t.y. V.Putvinskio, gatvė.\n',
	good: 'Ilgiausia, t.\u00a0y. V.\u00a0Putvinskio, gatvė.\n',
	fixable: 'safe',
	mirror: 'narrative/double-space',
	marks: MARK.point,
	corrections: (prose) => (prose.language === 'lt' ? matchesOf(prose, JOINED, ([abbreviation]) => `${abbreviation}\u00a0`) : []),
	message: (wrong) => ({ lt: `Po „${wrong}“ nėra tarpo`, en: `No space after \`${wrong}\`` }),
});
