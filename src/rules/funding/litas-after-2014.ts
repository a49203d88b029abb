import type { Bilingual } from '../../diagnostic.ts';
import { LAST_YEAR_OF_LITAS } from '../../model/currency.ts';
import { budgetTitle, entryName, entryTitle } from '../accounts.ts';
import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';

/** Amounts in litas are of 2014 and earlier. */
export const litasAfter2014: Rule = {
	id: 'funding/litas-after-2014',
	severity: 'error',
	title: { lt: 'Litai po 2014 metų', en: 'Litas after 2014' },
	description: {
		lt: 'Litais atsiskaityta iki 2014 m. gruodžio 31 d.; vėlesnės sumos yra eurai. Suma, pažymėta litais, perskaičiuojama ir pasidaro beveik pusketvirto karto mažesnė.',
		en: 'The litas was in use until 31 December 2014; later amounts are euros. An amount marked as litas is converted and becomes less than a third of what is written.',
	},
	source: { lt: 'Tarybos reglamentas (ES) Nr. 851/2014: 3,45280 lito už 1 eurą', en: 'Council Regulation (EU) No 851/2014: 3.45280 litas for 1 euro' },
	bad: 'appropriations:\n  - {source: SB, currency: LTL, 2014: 379.8, 2015: 120.0}\n',
	good: 'appropriations:\n  - {source: SB, currency: LTL, 2014: 379.8}\n  - {source: SB, 2015: 120.0}\n',
	mirror: { lt: 'Ankstesnių metų sumos eurais yra perskaičiuotos sumos, jos leidžiamos', en: 'Amounts of earlier years in euros are converted ones and are allowed' },
	visit: ({ report }) => ({
		line(line) {
			if (line.currency !== 'LTL' || line.year <= LAST_YEAR_OF_LITAS) return;
			const { lt, en } = line.title();
			const place = line.place(undefined, 'key');
			report({ message: { lt: `${lt}: ${IN_LITAS.lt}`, en: `${en}: ${IN_LITAS.en}` }, place, element: line.name, help: HELP });
		},
		budgetEntry(entry) {
			if (entry.budget.currency !== 'LTL' || entry.year <= LAST_YEAR_OF_LITAS) return;
			const [budget, of] = [budgetTitle(entry.budget), entryTitle(entry)];
			report({
				message: { lt: `${budget.lt}, ${of.lt}: ${IN_LITAS.lt}`, en: `${budget.en}, ${of.en}: ${IN_LITAS.en}` },
				place: fieldPlace(entry, 'amount'),
				element: entryName(entry),
				related: [{ place: fieldPlace(entry.budget, 'currency'), message: { lt: 'biudžeto valiuta', en: "the budget's currency" } }],
			});
		},
	}),
};

const IN_LITAS: Bilingual = { lt: `suma litais, nors litas galiojo iki ${LAST_YEAR_OF_LITAS} m.`, en: `the amount is in litas, which ended with ${LAST_YEAR_OF_LITAS}` };
const HELP: Bilingual = { lt: 'Vėlesnių metų sumas rašykite atskiroje eilutėje be „currency“', en: 'Put amounts of later years in a line of their own without `currency`' };
