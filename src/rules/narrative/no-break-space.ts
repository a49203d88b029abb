import { ofLetters } from '../letters.ts';
import { MARK } from '../marks.ts';
import { allMatches } from '../matches.ts';
import type { Prose } from '../prose.ts';
import { type Correction, typographyRule } from '../typography.ts';

const MONTHS = 'sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio';
/** Units and counted things; abbreviations with a full stop, symbols without. */
const UNITS = {
	lt: '(?:(?:proc|tūkst|mln|mlrd|m|d|a|val|min|vnt|egz|kv|kub|psl|p)\\.|(?:Eur|EUR|Lt|ct|[€%‰]|°C|km|ha|m²|m³|cm|mm|kg|MWh|kWh|GWh|MW|kW|[mgtl])(?![\\p{L}\\d.]))',
	en: '(?:(?:EUR|million|billion|thousand|per cent|km|ha|m²|m³|kg|MWh|kWh|MW|kW)(?![\\p{L}\\d]))',
};
const AFTER_NUMBER = { lt: `(?<=\\d )(?=${UNITS.lt})`, en: `(?<=\\d )(?=${UNITS.en})` };
const BETWEEN_GROUPS = '(?<=(?<![\\d.,\\p{L}-])\\d{1,3}(?:[ \\u00a0]\\d{3})* )(?=\\d{3}(?:[ \\u00a0]\\d{3})*(?![\\d.]))';
const LITHUANIAN = [
	'(?<=(?<!\\p{L})(?:proc|tūkst|mln|mlrd)\\. )(?=(?:Eur|EUR|Lt|kv|kub|km|ha|vnt|gyv)(?!\\p{L}))',
	'(?<=(?<!\\p{L})Nr\\. )(?=[\\p{Lu}\\d])',
	`(?<=\\d[ \\u00a0]m\\. )(?=(?:${MONTHS})(?!\\p{L}))`,
	`(?<=(?:${MONTHS}) )(?=\\d{1,2}[ \\u00a0]d\\.)`,
	'(?<=(?<!\\p{L})[ts]\\. )(?=[ytp]\\.)|(?<=(?<!\\p{L})š\\. )(?=m\\.)|(?<=(?<!\\p{L})pr\\. )(?=(?:Kr|m)\\.)',
];
/** Spaces that should not break, each looked at once; expressions for what stands on both sides of one. */
const BREAKING = {
	lt: ofLetters(new RegExp(` (?:${[AFTER_NUMBER.lt, BETWEEN_GROUPS, ...LITHUANIAN].join('|')})`, 'gu')),
	en: ofLetters(new RegExp(` (?:${[AFTER_NUMBER.en, BETWEEN_GROUPS].join('|')})`, 'gu')),
};
const AFTER_VALUE = { lt: ofLetters(new RegExp(`^ (?=${UNITS.lt})`, 'gu')), en: ofLetters(new RegExp(`^ (?=${UNITS.en})`, 'gu')) };

/** A space that any of these may be about: most texts have none. */
const ANY = /[\d.] |[oės] \d|^ /;

/** What belongs together stays on one line. */
export const noBreakSpace = typographyRule({
	id: 'narrative/no-break-space',
	severity: 'warning',
	title: { lt: 'Trūksta nedalomo tarpo', en: 'No-break space missing' },
	description: {
		lt: 'Skaičius nuo matavimo vieneto, „m.“ nuo mėnesio, „Nr.“ nuo numerio, tūkstančių grupės viena nuo kitos skiriami nedalomu tarpu, kad eilutės gale neatsiskirtų. Apie visas failo vietas pranešama kartu.',
		en: 'A no-break space parts a number from its unit, „m.“ from the month, “No” from the number and groups of digits from each other, so that a line never ends between them. Those of a file are told together.',
	},
	source: { lt: 'Valstybinės lietuvių kalbos komisijos rekomendacijos dėl skaičių rašymo', en: 'Recommendations of the State Commission of the Lithuanian Language on numbers' },
	bad: 'Patvirtinta 2015 m. balandžio 2 d. sprendimu Nr. T-127.\n',
	good: 'Patvirtinta 2015&nbsp;m.&nbsp;balandžio&nbsp;2&nbsp;d. sprendimu Nr.&nbsp;T-127.\n',
	fixable: 'safe',
	mirror: { lt: 'Nedalomas tarpas ten, kur jo nereikia, nematomas ir nekenkia', en: 'A no-break space where none is needed neither shows nor harms' },
	isToldPerFile: true,
	marks: MARK.digit | MARK.point,
	corrections,
	message: (_wrong, _right, count) => ({
		lt: `Trūksta nedalomo tarpo${count > 1 ? `: vietų – ${count}, čia pirmoji` : ''}`,
		en: `A no-break space is missing${count > 1 ? ` in ${count} places, here the first` : ''}`,
	}),
});

function* corrections({ text, language, before }: Prose): Generator<Correction> {
	if (!ANY.test(text)) return;
	const isAfterValue = before === ']' || before === '}';
	const expressions = isAfterValue ? [AFTER_VALUE[language], BREAKING[language]] : [BREAKING[language]];
	for (const expression of expressions) for (const { index } of allMatches(text, expression)) yield { start: index, end: index + 1, right: '\u00a0' };
}
