import { straightQuotes } from '../quotes.ts';
import { nameRule } from './names.ts';

/** Names use typographic quotation marks. */
export const nameQuotes = nameRule({
	id: 'structure/name-quotes',
	severity: 'warning',
	title: { lt: 'Pavadinime tiesios kabutės', en: 'Straight quotes in a name' },
	description: {
		lt: 'Lietuviškame dokumente rašomos kabutės „…“; tiesios kabutės yra rašomosios mašinėlės ženklas.',
		en: 'Official documents use typographic quotation marks: „…“ in Lithuanian, “…” in English.',
	},
	source: { lt: 'Lietuvių kalbos skyrybos taisyklės: kabutės', en: 'Rules of Lithuanian punctuation: quotation marks' },
	bad: 'name: Programos "Kauno vasara" renginiai\n',
	good: 'name: Programos „Kauno vasara“ renginiai\n',
	fixable: 'safe',
	mirror: 'narrative/foreign-quotes',
	corrections: (name) => (name.text.includes('"') ? [...straightQuotes({ ...name, before: '', after: '' })] : []),
	message: { lt: 'pavadinime tiesios kabutės', en: 'straight quotes in the name' },
});
