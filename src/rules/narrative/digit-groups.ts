import { decimalText } from '../../decimal-text.ts';
import { ofLetters } from '../letters.ts';
import { MARK } from '../marks.ts';
import { matchesOf, typographyRule } from '../typography.ts';

/** What shows that a number is an amount: codes, acts and telephones have digits in a row of their own. */
const UNIT = {
	lt: '[ \\u00a0](?:(?:tūkst|mln|mlrd|proc|asm|vnt|kv)\\.|(?:Eur|EUR|Lt|LTL|km|ha|kg|t|MW|GWh|MWh|m²|m³|eurų|litų|gyventoj\\p{L}*|žmon\\p{L}*|asmen\\p{L}*|vaik\\p{L}*|mokini\\p{L}*|įmon\\p{L}*)(?![\\p{L}\\d]))',
	en: '[ \\u00a0](?:EUR|LTL|euros?|litas|thousand|million|billion|per cent|km|ha|kg|people|persons|residents|children|pupils|companies)(?![\\p{L}\\d])',
};
const RUN = {
	lt: ofLetters(new RegExp(`(?<![\\p{L}\\d.,/-])(\\d{5,12})(?:(,\\d+)(?![\\d,.])|(?=${UNIT.lt}))`, 'gu')),
	en: ofLetters(new RegExp(`(?<![\\p{L}\\d.,/-])(\\d{5,12})(?:(\\.\\d+)(?![\\d,.])|(?=${UNIT.en}))`, 'gu')),
};
/** «1.234,5», «214.676.200»: thousands parted by points. Of «12.500» narrative/decimal-mark tells: it may as well have three decimals. */
const POINTS = ofLetters(/(?<![\p{L}\d.,/-])(?:\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})(?![\d,]|\.\d)/gu);

/** Digits of long numbers stand in groups of three. */
export const digitGroups = typographyRule({
	id: 'narrative/digit-groups',
	severity: 'warning',
	title: { lt: 'Ilgas skaičius nesugrupuotas', en: 'Digits of a long number not grouped' },
	description: {
		lt: 'Penkių ir daugiau skaitmenų skaičius skaidomas po tris nedalomu tarpu, kaip ir lentelėse: 214 676,2. Taškas tūkstančių neskiria – jį galima palaikyti dešimtainiu. Tikrinami skaičiai su vienetu ar dešimtaine dalimi: kodai ir aktų numeriai lieka, kokie yra.',
		en: 'Five digits and more stand in groups of three, in Lithuanian parted by a no-break space as in the tables: 214 676,2. A point parts no thousands in Lithuanian, where it may be taken for a decimal mark. Numbers with a unit or decimals are looked at: codes and numbers of acts stay as they are.',
	},
	source: { lt: 'Valstybinės lietuvių kalbos komisijos rekomendacijos dėl skaičių rašymo', en: 'Recommendations of the State Commission of the Lithuanian Language on numbers' },
	bad: 'Skirta 214676,2\u00a0tūkst.\u00a0Eur, iš jų 1.300.000\u00a0Eur skolintų.\n',
	good: 'Skirta 214\u00a0676,2\u00a0tūkst.\u00a0Eur, iš jų 1\u00a0300\u00a0000\u00a0Eur skolintų.\n',
	fixable: 'safe',
	mirror: { lt: 'Keturių skaitmenų skaičius rašomas ir kartu, ir su tarpu', en: 'Four digits are right with and without a space' },
	marks: MARK.digit,
	*corrections(prose) {
		const { language } = prose;
		yield* matchesOf(prose, RUN[language], ([, whole = '', decimals = '']) => decimalText(whole, language) + decimals);
		if (language === 'lt') yield* matchesOf(prose, POINTS, ([written]) => written.replaceAll('.', '\u00a0'));
	},
	message: (wrong, right) => ({ lt: `Skaičius „${wrong}“ rašomas po tris skaitmenis: „${right}“`, en: `The digits of ${wrong} stand in groups of three: ${right}` }),
});
