import { MARK } from '../marks.ts';
import { foreignQuotes as corrections } from '../quotes.ts';
import { typographyRule } from '../typography.ts';

/** Quotation marks are those of the text's language. */
export const foreignQuotes = typographyRule({
	id: 'narrative/foreign-quotes',
	severity: 'warning',
	title: { lt: 'Kitos kalbos kabutės', en: 'Quotes of another language' },
	description: {
		lt: "Lietuviškame tekste kabutės atidaromos apačioje ir uždaromos viršuje: „…“; angliškame abi viršuje: “…”. Ženklai «…», ”…“ ar ,,…'' ateina iš kitų programų nustatymų.",
		en: "Lithuanian quotes open low and close high: „…“; English ones are both high: “…”. Marks such as «…», ”…“ or ,,…'' come from the settings of other programs.",
	},
	source: { lt: 'Lietuvių kalbos skyrybos taisyklės: kabutės', en: 'Rules of Lithuanian punctuation: quotation marks' },
	bad: 'Įgyvendinama programa “Kauno vasara”.\n',
	good: 'Įgyvendinama programa „Kauno vasara“.\n',
	fixable: 'safe',
	mirror: { lt: 'Abi kalbas tikrina ta pati taisyklė', en: 'One rule checks both languages' },
	marks: MARK.quote | MARK.comma,
	corrections: (prose) => ((prose.marks & MARK.quote) !== 0 || prose.text.includes(',,') ? corrections(prose) : []),
	message: (wrong, right) => ({ lt: `Vietoj ${wrong} čia rašoma ${right}`, en: `Write ${right} for ${wrong} here` }),
});
