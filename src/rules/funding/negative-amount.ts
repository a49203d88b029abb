import type { Bilingual } from '../../diagnostic.ts';
import type { Decimal } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { number, titled } from '../wording.ts';
import { FIGURES, figuresOf } from './lines.ts';

/** Money in a plan is not negative. */
export const negativeAmount: Rule = {
	id: 'funding/negative-amount',
	severity: 'error',
	title: { lt: 'Neigiama suma', en: 'Negative amount' },
	description: {
		lt: 'Asignavimai negali būti neigiami; minusas dažniausiai lieka iš pakeitimų lentelės, kurioje rašomi skirtumai.',
		en: 'Appropriations are never negative; a minus is most often left over from a table of changes.',
	},
	bad: 'appropriations:\n  - {source: SB, 2015: -120.0}\n',
	good: 'appropriations:\n  - {source: SB, 2015: 120.0}\n',
	visit: ({ report }) => ({
		line(line) {
			for (const [figure, value] of figuresOf(line.amount)) {
				if (value.lt(0)) report({ message: message(line.title(), FIGURES[figure], value), place: line.place(figure), element: `${line.name}/${figure}` });
			}
		},
		measure(measure) {
			for (const [source, value] of measure.funding) {
				if (!value.lt(0)) continue;
				const what = { lt: `lėšų poreikis (${source})`, en: `the need (${source})` };
				report({ message: message(titled(measure), what, value), place: fieldPlace(measure, ['funding', source]), element: `${nameOf(measure)}/${source}` });
			}
		},
	}),
};

function message(title: Bilingual, what: Bilingual, value: Decimal): Bilingual {
	const figure = number(value);
	return { lt: `${title.lt}: neigiama suma – ${what.lt} ${figure.lt}`, en: `${title.en}: negative amount: ${what.en} ${figure.en}` };
}
