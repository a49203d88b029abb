import type { ReportedLine } from '../../link/accounts.ts';
import { lineName, lineTitle } from '../accounts.ts';
import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';

/** The reports of a year tell of a measure or an indicator once. */
export const duplicateLine: Rule = {
	id: 'report/duplicate-line',
	severity: 'error',
	title: { lt: 'Eilutė ataskaitoje pakartota', en: 'Reported twice' },
	description: {
		lt: 'Kai apie tą pačią priemonę ar rodiklį tų pačių metų ataskaitos sako du kartus, neaišku, kuri eilutė teisinga, o lėšos gali būti suskaičiuotos du kartus.',
		en: 'When the reports of a year tell of one measure or indicator twice, nobody knows which line is right, and money may be counted twice.',
	},
	bad: 'indicators:\n  - {indicator: P-01-01-01-01-01, actual: 21}\n  - {indicator: P-01-01-01-01-01, actual: 19}\n',
	good: 'indicators:\n  - {indicator: P-01-01-01-01-01, actual: 21}\n',
	mirror: 'report/actual-missing',
	visit({ workspace, report }) {
		const first = new Map<string, ReportedLine>();
		const subjects = new Map<unknown, string>();
		return {
			reportLine(line) {
				const subject = workspace.subjectOf(line);
				if (!subject) return;
				const id = subjects.get(subject) ?? String(subjects.size);
				subjects.set(subject, id);
				const name = `${id}/${line.report.year}`;
				const earlier = first.get(name);
				if (!earlier) {
					first.set(name, line);
					return;
				}
				const title = lineTitle(line, subject);
				report({
					message: { lt: `${title.lt}: ${line.report.year} m. duomenys jau pateikti`, en: `${title.en}: it is reported for ${line.report.year} already` },
					place: fieldPlace(line, fieldOf(line)),
					element: lineName(line),
					related: [{ place: fieldPlace(earlier, fieldOf(earlier)), message: { lt: 'pirmą kartą čia', en: 'first here' } }],
				});
			},
		};
	},
};

function fieldOf({ kind }: ReportedLine): string {
	return kind === 'reportedMeasure' ? 'measure' : 'indicator';
}
