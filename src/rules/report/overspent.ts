import { lineName } from '../accounts.ts';
import type { Rule } from '../types.ts';
import { number, titled } from '../wording.ts';
import { meansOf, placeOf } from './spending.ts';

/** No more is spent than was approved. */
export const overspent: Rule = {
	id: 'report/overspent',
	severity: 'error',
	title: { lt: 'Panaudota daugiau, nei patvirtinta', en: 'More spent than approved' },
	description: {
		lt: 'Panaudoti daugiau, nei skirta, negalima: arba suma įrašyta ne į tą eilutę, arba plano sumos per metus buvo patikslintos ir ataskaitoje turi būti patikslinta suma („approved“).',
		en: 'No more may be spent than was given: either the amount stands in the wrong line, or the plan was amended during the year and the report should have the amended amount (`approved`).',
	},
	source: { lt: 'Biudžeto sandaros įstatymas: asignavimų valdytojai neviršija patvirtintų asignavimų', en: 'Law on the Budget Structure: managers of appropriations keep within what was approved' },
	bad: 'measures:\n  - {measure: verslo-fondas, approved: {SB: 120.0}, spent: {SB: 124.5}}\n',
	good: 'measures:\n  - {measure: verslo-fondas, approved: {SB: 125.0}, spent: {SB: 124.5}}\n',
	mirror: 'report/explanation-missing',
	visit: ({ workspace, report }) => ({
		reportLine(line) {
			const subject = workspace.subjectOf(line);
			if (line.kind !== 'reportedMeasure' || subject?.kind !== 'measure') return;
			const means = meansOf(line, subject);
			for (const [source, spent] of line.spent) {
				const had = means.get(source);
				if (!had || spent.value.lte(had.amount)) continue;
				const title = titled(subject);
				const [s, h] = [number(spent.value), number(had.amount)];
				report({
					message: { lt: `${title.lt}, ${source}: panaudota ${s.lt}, o patvirtinta ${h.lt}`, en: `${title.en}, ${source}: ${s.en} was spent, but ${h.en} approved` },
					place: placeOf(spent),
					element: `${lineName(line)}/spent/${source}`,
					related: [{ place: had.place(), message: { lt: 'patvirtinta', en: 'approved' } }],
				});
			}
		},
	}),
};
