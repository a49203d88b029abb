import type { Bilingual } from '../../diagnostic.ts';
import { inherited } from '../../model/hierarchy.ts';
import { isPositive } from '../../model/sign.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** Borrowed money pays for investment: never for wages, nor for continuing work. */
export const borrowedMoney: Rule = {
	id: 'funding/borrowed-money',
	severity: 'warning',
	title: { lt: 'Skolintos lėšos ne investicijoms', en: 'Borrowed money for something other than investment' },
	description: {
		lt: 'Savivaldybė skolinasi tik investicijų projektams. Iš skolintų lėšų neplanuojamas darbo užmokestis, jos neskiriamos ir tęstinei veiklai.',
		en: 'A municipality borrows only for investment projects. No wages are planned from borrowed money, and none of it goes to continuing work.',
	},
	source: {
		lt: 'Vietos savivaldos įstatymas (2015 m. birželio 30 d. redakcija Nr. XII-1932), 16 straipsnio 2 dalies 28 punktas: paskolos naudojamos tik investicijų projektams finansuoti',
		en: 'Law on Local Self-Government (as amended by No XII-1932 of 30 June 2015), article 16(2)28: loans are used only to finance investment projects',
	},
	bad: 'type: continuing\nappropriations:\n  - {source: SB(P), 2015: 400.0}\n',
	good: 'type: investment\nappropriations:\n  - {source: SB(P), 2015: {assets: 400.0}}\n',
	mirror: { lt: 'Investicijoms skolintis nebūtina', en: 'An investment need not be borrowed for' },
	options: {
		sources: { type: 'texts', default: ['SB(P)'], description: { lt: 'Skolintų lėšų šaltinių kodai', en: 'Codes of the sources of borrowed money' } },
	},
	visit: ({ report, options }) => ({
		measure(measure) {
			for (const line of measure.appropriations) {
				if (!options(measure.origin.document.file).texts('sources').includes(line.source)) continue;
				const money = [...line.amounts].filter(([, { total }]) => isPositive(total));
				const type = inherited(measure, 'type');
				const title = titled(measure);
				const tell = (fault: Bilingual, place: ReturnType<typeof fieldPlace>, element: string): void => {
					report({ message: { lt: `${title.lt}: ${fault.lt}`, en: `${title.en}: ${fault.en}` }, place, element: `${nameOf(measure)}/${element}` });
				};
				if (money.length > 0 && type === 'continuing') {
					const fault = { lt: `skolintos lėšos (${line.source}) skirtos tęstinei veiklai`, en: `borrowed money (${line.source}) in a continuing measure` };
					tell(fault, fieldPlace(line, 'source'), line.source);
					continue;
				}
				for (const [year, { wages }] of money) {
					const fault = { lt: `${year} m. darbo užmokestis mokamas iš skolintų lėšų (${line.source})`, en: `wages of ${year} are paid from borrowed money (${line.source})` };
					if (isPositive(wages)) tell(fault, fieldPlace(line, [String(year), 'wages']), `${line.source}/${year}`);
				}
			}
		},
	}),
};
