import type { Bilingual } from '../../diagnostic.ts';
import { amountOf } from '../../model/totals.ts';
import type { Decimal } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { number } from '../wording.ts';

/** A total that the file states is the one that its parts add up to. */
export const statedTotal: Rule = {
	id: 'funding/stated-total',
	severity: 'error',
	title: { lt: 'Nurodyta suma nelygi apskaičiuotai', en: 'Stated total differs from the computed one' },
	description: {
		lt: 'Sumos dokumentui apskaičiuojamos iš priemonių. Jei faile suma nurodyta ir nesutampa, klaidinga arba ji, arba kuri nors dalis.',
		en: 'Documents print totals computed from the measures. When a stated one differs, either it or one of its parts is wrong.',
	},
	bad: 'totals: {2015: 200.0}\nmeasures:\n  - code: "01"\n    appropriations:\n      - {source: SB, 2015: 120.0}\n',
	good: 'totals: {2015: 120.0}\nmeasures:\n  - code: "01"\n    appropriations:\n      - {source: SB, 2015: 120.0}\n',
	mirror: { lt: 'Skirtumas tikrinamas į abi puses; nurodyti sumos nebūtina', en: 'Both directions are checked; a total need not be stated' },
	visit: ({ report }) => ({
		line(line) {
			// What was rounded on its way from litas to euros is compared as it was stated.
			const { statedTotal: stated, total } = line.amount.original ?? line.amount;
			if (!stated || stated.eq(total)) return;
			report({ message: message(line.title(), stated, total), place: line.place('total'), element: line.name });
		},
		total({ holder, plan, total, name, title, place }) {
			if (plan.kind !== 'activity-plan') return;
			const computed = amountOf(holder, total.year, 'total');
			if (total.amount.eq(computed)) return;
			const { lt, en } = title();
			report({ message: message({ lt: `${lt}, ${total.year} m.`, en: `${en}, ${total.year}` }, total.amount, computed), place: place(), element: name, wholes: [holder] });
		},
	}),
};

function message(title: Bilingual, stated: Decimal, computed: Decimal): Bilingual {
	const [s, c, d] = [number(stated), number(computed), number(stated.minus(computed))];
	return {
		lt: `${title.lt}: nurodyta iš viso ${s.lt}, apskaičiuota ${c.lt}, skirtumas ${d.lt}`,
		en: `${title.en}: the stated total is ${s.en}, the computed one ${c.en}, the difference ${d.en}`,
	};
}
