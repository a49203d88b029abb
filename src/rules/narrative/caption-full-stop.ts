import { endsWithAbbreviation } from '../abbreviations.ts';
import type { Rule } from '../types.ts';
import { captionOf } from './captions.ts';

/** A caption is a title, not a sentence. */
export const captionFullStop: Rule = {
	id: 'narrative/caption-full-stop',
	severity: 'warning',
	title: { lt: 'Lentelės ar paveikslo pavadinimas baigiasi skyrybos ženklu', en: 'Caption ends with a punctuation mark' },
	description: {
		lt: 'Po lentelės, diagramos ar paveikslo pavadinimo, kaip ir po antraštės, taškas, kablelis, dvitaškis ar kabliataškis nerašomas.',
		en: 'No full stop, comma, colon or semicolon stands after the caption of a table, chart or picture, as none stands after a heading.',
	},
	source: { lt: 'Lietuvių kalbos skyrybos taisyklės', en: 'Rules of Lithuanian punctuation' },
	bad: '::table{src=data/gyventojai.csv caption="Gyventojų skaičius."}\n',
	good: '::table{src=data/gyventojai.csv caption="Gyventojų skaičius"}\n',
	fixable: 'safe',
	mirror: { lt: 'Pavadinimui skyrybos ženklo gale netrūksta', en: 'No caption lacks a mark at its end' },
	visit({ report }) {
		const check = (found: Parameters<typeof captionOf>[0]): void => {
			const caption = captionOf(found);
			if (!caption || !/[^.…][.,:;]$/.test(caption.text) || endsWithAbbreviation(caption.text)) return;
			const { file, range } = caption.place;
			const place = { file, range: { start: range.end - 1, end: range.end } };
			report({
				message: { lt: `Pavadinimas „${caption.text}“ baigiasi skyrybos ženklu`, en: `The caption “${caption.text}” ends with a punctuation mark` },
				place,
				fix: { title: { lt: 'Ištrinti ženklą', en: 'Delete the mark' }, safe: true, edits: [{ place, text: '' }] },
			});
		};
		return { nodes: { image: check, leafDirective: check } };
	},
};
