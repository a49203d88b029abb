import { ofLetters } from '../letters.ts';
import { MARK } from '../marks.ts';
import type { Prose } from '../prose.ts';
import { type Correction, matchesOf, typographyRule } from '../typography.ts';

const BEFORE_MARK = ofLetters(/(?<=[\p{L}\d“”)%])[ \u00a0]+(?=[,;.!?:)](?:[\s,.;)]|$))/gu);
/** The space stands on the wrong side. */
const SWAPPED = ofLetters(/(?<=[\p{L}\d“”)%])[ \u00a0]+[,;](?=\p{L}{2})/gu);
const AFTER_OPENING = /(?<=[(„])[ \u00a0]+(?=\S)/gu;
/** The end of a character reference, `&nbsp;`, is no mark. */
const AFTER_MARK = ofLetters(/(?<=\p{L}{2})(?:,|(?<!&\p{L}+);)(?=\p{L}{2})/gu);

/** A space follows a punctuation mark and none stands before it. */
export const markSpace = typographyRule({
	id: 'narrative/mark-space',
	severity: 'warning',
	title: { lt: 'Tarpas prie skyrybos ženklo', en: 'Space at a punctuation mark' },
	description: {
		lt: 'Tarpas rašomas po kablelio ar taško, o ne prieš jį; skliaustų ir kabučių viduje prie ženklo tarpo nėra.',
		en: 'The space comes after a comma or a full stop, not before it; there is none just inside brackets and quotation marks.',
	},
	source: { lt: 'Lietuvių kalbos skyrybos taisyklės', en: 'Rules of Lithuanian punctuation' },
	bad: 'Gatvės ,kiemai ir skverai .\n',
	good: 'Gatvės, kiemai ir skverai.\n',
	fixable: 'safe',
	mirror: { lt: 'Apie tarpų trūkumą prie ženklų praneša ta pati taisyklė', en: 'One rule reports both too many and too few spaces' },
	marks: MARK.point | MARK.comma | MARK.bracket | MARK.quote,
	corrections,
	message: (wrong) =>
		wrong.trim() === ''
			? { lt: 'Nereikalingas tarpas prie skyrybos ženklo', en: 'A stray space at a punctuation mark' }
			: wrong.trim() === wrong
				? { lt: `Po „${wrong}“ nėra tarpo`, en: `No space after \`${wrong}\`` }
				: { lt: `Tarpas rašomas po „${wrong.trim()}“, o ne prieš`, en: `The space comes after \`${wrong.trim()}\`, not before it` },
});

function* corrections(prose: Prose): Generator<Correction> {
	const { text } = prose;
	if (/[ \u00a0][,;.!?:)]/.test(text)) yield* matchesOf(prose, BEFORE_MARK, () => '');
	if (/[ \u00a0][,;]\S/.test(text)) yield* matchesOf(prose, SWAPPED, ([found]) => `${found.trimStart()} `);
	if (/[(„][ \u00a0]/.test(text)) yield* matchesOf(prose, AFTER_OPENING, () => '');
	if (/[,;]\S/.test(text)) yield* matchesOf(prose, AFTER_MARK, ([mark]) => `${mark} `);
}
