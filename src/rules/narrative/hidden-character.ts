import { MARK } from '../marks.ts';
import { matchesOf, typographyRule } from '../typography.ts';

/** All but what joins parts of an emoji, or ends one: without it other pictures would come out. */
const HIDDEN = /(?!(?<=[\u2600-\u27bf\u{1f000}-\u{1faff}]|\ufe0f)\u200d)(?![\u{e0020}-\u{e007f}])[\p{Cf}\p{Zl}\p{Zp}]|(?![\n\r\t])\p{Cc}/gu;

/** No characters are in a text that nobody sees. */
export const hiddenCharacter = typographyRule({
	id: 'narrative/hidden-character',
	severity: 'warning',
	title: { lt: 'Nematomas ženklas', en: 'Hidden character' },
	description: {
		lt: 'Iš Word ar PDF nukopijuotame tekste lieka minkštųjų brūkšnelių ir nulinio pločio ženklų: jų nematyti, bet žodis neberandamas, o kai kur atsiranda tuščias langelis. Žodžius kelia pati programa.',
		en: 'Soft hyphens and characters without width stay in a text copied from Word or a PDF: nobody sees them, but searches miss the word, and in places an empty box is printed. The program hyphenates by itself.',
	},
	bad: 'Gat\u00advių apšvietimas\n',
	good: 'Gatvių apšvietimas\n',
	fixable: 'safe',
	mirror: { lt: 'Nematomų ženklų niekam netrūksta', en: 'Nobody misses a hidden character' },
	marks: MARK.foreign,
	corrections: (prose) => matchesOf(prose, HIDDEN, () => ''),
	message: (wrong) => {
		const name = `U+${(wrong.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
		return { lt: `Nematomas ženklas ${name}`, en: `Hidden character ${name}` };
	},
});
