import type { Rule } from '../types.ts';
import { slipReporter } from './slips.ts';

/** Marks of Markdown mark something. */
export const printedMark: Rule = {
	id: 'narrative/printed-mark',
	severity: 'warning',
	title: { lt: 'Žymėjimo ženklai, kurie būtų išspausdinti', en: 'Marks that would be printed' },
	description: {
		lt: 'Antraštė be tarpo po „#“, neužbaigtas paryškinimas „**“, išnaša „^[…]“ ir nuoroda su tarpu tarp skliaustų – tik tekstas: ženklai būtų išspausdinti, o antraštės turinyje nebūtų.',
		en: 'A heading without a space after `#`, bold `**` that is not closed, a note `^[…]` and a link with a space between its brackets are mere text: the marks would be printed, and the contents lack the heading.',
	},
	source: { lt: 'CommonMark Spec 0.31', en: 'CommonMark Spec 0.31' },
	bad: '#Gyventojų skaičius\n\nGyventojų **mažėja.\n',
	good: '# Gyventojų skaičius\n\nGyventojų **mažėja**.\n',
	fixable: 'safe',
	mirror: { lt: 'Ženklų, kurie ką nors žymi, dokumente nelieka', en: 'Marks that mark something are not printed' },
	visit: (context) => slipReporter(context, 'mark'),
};
