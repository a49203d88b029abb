import { MARK } from '../marks.ts';
import { matchesOf, typographyRule } from '../typography.ts';

/** Three dots are one mark. */
export const ellipsis = typographyRule({
	id: 'narrative/ellipsis',
	severity: 'info',
	title: { lt: 'Trys taškai vietoj daugtaškio', en: 'Three full stops for an ellipsis' },
	description: {
		lt: 'Daugtaškis (…) yra vienas ženklas ir eilutės gale neišsiskiria.',
		en: 'The ellipsis (…) is one mark and doesn’t come apart at the end of a line.',
	},
	bad: 'Parkai, skverai, aikštės...\n',
	good: 'Parkai, skverai, aikštės…\n',
	fixable: 'safe',
	mirror: { lt: 'Daugtaškis visada teisingas', en: 'An ellipsis is always right' },
	marks: MARK.point,
	corrections: (prose) => matchesOf(prose, /(?<!\.)\.{3}(?!\.)/g, () => '…'),
	message: () => ({ lt: 'Trys taškai vietoj daugtaškio „…“', en: 'Three full stops instead of an ellipsis …' }),
});
