import type { Rule } from '../types.ts';
import { headPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** An impact or outcome indicator says where its value comes from. An output is counted by whoever makes it. */
export const dataSource: Rule = {
	id: 'indicators/data-source',
	severity: 'warning',
	title: { lt: 'Nenurodytas duomenų šaltinis', en: 'No source of data' },
	description: {
		lt: 'Efekto ir rezultato rodiklius matuoja kas nors kitas: statistikos departamentas, darbo birža, apklausa. Jei nenurodyta, iš kur imama reikšmė, po metų niekas jos neras, o kitas šaltinis parodys kitą skaičių.',
		en: 'Impact and outcome are measured by somebody else: the statistics office, the labour exchange, a survey. When the source is not named, nobody finds the value a year later, and another source gives another number.',
	},
	source: { lt: 'Savivaldybių planavimo praktika: rodiklių lentelės skiltis „duomenų šaltinis“', en: 'Practice of municipal planning: the column “source of data”' },
	bad: '# tikslo rodiklis\n- {name: Tiesioginės užsienio investicijos, unit: mln. Eur}\n',
	good: '# tikslo rodiklis\n- {name: Tiesioginės užsienio investicijos, unit: mln. Eur, dataSource: Lietuvos statistikos departamentas}\n',
	mirror: { lt: 'Produkto rodiklio duomenų šaltinį nurodyti galima, tik nebūtina', en: 'An output indicator may name its source, but need not' },
	visit: ({ report }) => ({
		indicator(indicator) {
			if (indicator.level === 'output' || indicator.dataSource) return;
			const title = titled(indicator);
			report({
				message: { lt: `${title.lt}: nenurodytas duomenų šaltinis`, en: `${title.en}: it names no source of data` },
				place: headPlace(indicator),
				element: nameOf(indicator),
				help: { lt: 'Pridėkite „dataSource: …“', en: 'Add `dataSource: …`' },
			});
		},
	}),
};
