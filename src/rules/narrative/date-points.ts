import { MARK } from '../marks.ts';
import { matchesOf, typographyRule } from '../typography.ts';

const DATE = /(?<![\d.])((?:19|20)\d\d)\.(0[1-9]|1[0-2])\.(0[1-9]|[12]\d|3[01])(?![\d.]*\d)/g;

/** A date in digits is written with hyphens. */
export const datePoints = typographyRule({
	id: 'narrative/date-points',
	severity: 'warning',
	title: { lt: 'Data su taškais', en: 'Date with points' },
	description: {
		lt: 'Skaitmenimis data rašoma su brūkšneliais arba tarpais: 2015-04-02; ištisiniame tekste geriau „2015 m. balandžio 2 d.“. Taškais datos dalys neskiriamos.',
		en: 'A date in digits has hyphens or spaces: 2015-04-02; in running text „2015 m. balandžio 2 d.“ is better. Points do not part a date.',
	},
	source: { lt: 'LST ISO 8601; Dokumentų rengimo taisyklės', en: 'LST ISO 8601; Rules on preparing documents' },
	bad: 'Sprendimas priimtas 2015.04.02.\n',
	good: 'Sprendimas priimtas 2015-04-02.\n',
	fixable: 'safe',
	mirror: { lt: 'Data su brūkšneliais visada teisinga', en: 'A date with hyphens is always right' },
	marks: MARK.point,
	corrections: (prose) => matchesOf(prose, DATE, ([, year, month, day]) => `${year}-${month}-${day}`),
	message: (wrong, right) => ({ lt: `Data „${wrong}“ rašoma „${right}“`, en: `The date ${wrong} is written ${right}` }),
});
