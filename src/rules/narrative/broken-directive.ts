import type { Rule } from '../types.ts';
import { slipReporter } from './slips.ts';

/** A line that begins as a directive is one. */
export const brokenDirective: Rule = {
	id: 'narrative/broken-directive',
	severity: 'error',
	title: { lt: 'Netaisyklingai parašyta direktyva', en: 'Directive that is not well written' },
	description: {
		lt: 'Direktyva, kurios kabutės ar skliaustai neuždaryti arba po kurios eilutėje dar kas nors parašyta, – tik tekstas: dokumente liktų jos ženklai, o lentelės ar diagramos nebūtų.',
		en: 'A directive whose quotes or brackets are not closed, or with something after it in its line, is mere text: the document would show its marks, and no table or chart.',
	},
	bad: '::table{src=data/gyventojai.csv caption="Gyventojų skaičius}\n',
	good: '::table{src=data/gyventojai.csv caption="Gyventojų skaičius"}\n',
	mirror: 'narrative/unknown-directive',
	visit: (context) => slipReporter(context, 'directive'),
};
