import { isZero } from '../../model/sign.ts';
import { lineName } from '../accounts.ts';
import type { Rule } from '../types.ts';
import { headPlace } from '../walk.ts';
import { listed, titled } from '../wording.ts';
import { judgedPlan } from './achievement.ts';
import { meansOf } from './spending.ts';

/** Money is spent from the sources that a measure had. */
export const spentSource: Rule = {
	id: 'report/spent-source',
	severity: 'warning',
	title: { lt: 'Panaudota ne iš to šaltinio', en: 'Spent from another source' },
	description: {
		lt: 'Priemonei iš šio šaltinio lėšų nei planuota, nei per metus skirta: supainiotas šaltinio kodas arba nenurodyta patikslinta suma („approved“).',
		en: 'The measure had no money from this source, neither in the plan nor during the year: the code is mixed up, or the amended amount (`approved`) is not stated.',
	},
	source: {
		lt: 'Strateginio planavimo savivaldybėse rekomendacijos (2014 m. gruodžio 15 d. nutarimas Nr. 1435): plano įgyvendinimo ataskaita',
		en: 'Recommendations on strategic planning in municipalities (resolution No 1435 of 15 December 2014): reports on implementation',
	},
	bad: '# priemonė: {source: SB, 2015: 120.0}\nmeasures:\n  - {measure: verslo-fondas, spent: {ES: 118.3}}\n',
	good: '# priemonė: {source: SB, 2015: 120.0}\nmeasures:\n  - {measure: verslo-fondas, spent: {SB: 118.3}}\n',
	mirror: 'report/spent-missing',
	visit: (context) => ({
		reportLine(line) {
			const { workspace, report } = context;
			const subject = workspace.subjectOf(line);
			if (line.kind !== 'reportedMeasure' || subject?.kind !== 'measure' || !judgedPlan(context, line.report)) return;
			const means = meansOf(line, subject);
			const isKnown = (source: string): boolean => workspace.registers.sources.has(source);
			// The plan's source that the register does not have may be this one, misspelt: it is told there.
			if (![...means.keys()].every(isKnown)) return;
			for (const [source, { value, origin }] of line.spent) {
				if (isZero(value) || means.has(source) || !isKnown(source)) continue;
				const title = titled(subject);
				const sources = listed([...means.keys()]);
				report({
					message: { lt: `${title.lt}: ${line.report.year} m. lėšų iš šaltinio ${source} nebuvo skirta`, en: `${title.en}: it was given no money of the source ${source} in ${line.report.year}` },
					place: origin.document.place(origin.path, 'key'),
					element: `${lineName(line)}/source/${source}`,
					related: [{ place: headPlace(subject), message: { lt: 'priemonė plane', en: 'the measure in the plan' } }],
					help: means.size > 0 ? { lt: `Jos šaltiniai: ${sources.lt}`, en: `Its sources: ${sources.en}` } : undefined,
				});
			}
		},
	}),
};
