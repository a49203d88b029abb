import type { Bilingual } from '../../diagnostic.ts';
import { isNegative } from '../../model/sign.ts';
import type { ClassifiedAmount, Decimal } from '../../model/types.ts';
import { budgetTitle, entryName, entryTitle, lineName, lineTitle } from '../accounts.ts';
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
	mirror: { lt: 'Teigiama suma yra įprasta', en: 'A positive amount is the usual' },
	visit: ({ workspace, report }) => ({
		line(line) {
			if (!hasNegative(line.amount)) return;
			for (const [figure, value] of figuresOf(line.amount)) {
				if (isNegative(value)) report({ message: message(line.title(), FIGURES[figure], value), place: line.place(figure), element: `${line.name}/${figure}` });
			}
		},
		measure(measure) {
			for (const [source, value] of measure.funding) {
				if (!isNegative(value)) continue;
				const what = { lt: `lėšų poreikis (${source})`, en: `the need (${source})` };
				report({ message: message(titled(measure), what, value), place: fieldPlace(measure, ['funding', source]), element: `${nameOf(measure)}/${source}` });
			}
		},
		budgetEntry(entry) {
			for (const [economicClass, { value, origin }] of entry.amounts) {
				if (!isNegative(value)) continue;
				const [budget, of] = [budgetTitle(entry.budget), entryTitle(entry)];
				const title = { lt: `${budget.lt}, ${of.lt}`, en: `${budget.en}, ${of.en}` };
				report({ message: message(title, FIGURES[economicClass], value), place: origin.document.place(origin.path), element: `${entryName(entry)}/${economicClass}` });
			}
		},
		reportLine(line) {
			if (line.kind !== 'reportedMeasure') return;
			for (const [what, amounts] of [[APPROVED, line.approved] as const, [SPENT, line.spent] as const]) {
				for (const [source, { value, origin }] of amounts) {
					if (!isNegative(value)) continue;
					const of = { lt: `${what.lt} (${source})`, en: `${what.en} (${source})` };
					report({ message: message(lineTitle(line, workspace.subjectOf(line)), of, value), place: origin.document.place(origin.path), element: `${lineName(line)}/${what.en}/${source}` });
				}
			}
		},
	}),
};

function hasNegative({ expenditure, wages, assets, statedTotal }: ClassifiedAmount): boolean {
	return isNegative(expenditure) || isNegative(wages) || isNegative(assets) || (statedTotal !== undefined && isNegative(statedTotal));
}

const APPROVED: Bilingual = { lt: 'patvirtinta', en: 'approved' };
const SPENT: Bilingual = { lt: 'panaudota', en: 'spent' };

function message(title: Bilingual, what: Bilingual, value: Decimal): Bilingual {
	const figure = number(value);
	return { lt: `${title.lt}: neigiama suma – ${what.lt} ${figure.lt}`, en: `${title.en}: negative amount: ${what.en} ${figure.en}` };
}
