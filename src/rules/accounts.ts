/** How messages and fingerprints name budgets, implementation reports and what stands in them. */
import type { Bilingual } from '../diagnostic.ts';
import type { ReportedLine } from '../link/accounts.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import type { Budget, BudgetEntry, ImplementationReport } from '../model/accounts.ts';
import type { Plan, PlanElement, Reserve } from '../model/types.ts';
import { quoted, titled } from './wording.ts';

/** «Biudžetas „…“», «Lėšų ribos „…“». */
export function budgetTitle({ basis, name }: Budget): Bilingual {
	const { lt, en } = quoted(name);
	return basis === 'adopted' ? { lt: `Biudžetas ${lt}`, en: `Budget ${en}` } : { lt: `Lėšų ribos ${lt}`, en: `Ceilings ${en}` };
}

export function budgetName({ id }: Budget): string {
	return `budget:${id}`;
}

/** What an entry's amount is of: «2015 m., programa 01, SB, vykdytojas 12». */
export function entryTitle({ year, programme, source, body }: BudgetEntry): Bilingual {
	const unit = programme && (/^\S+$/.test(programme.text) ? { lt: `programa ${programme.text}`, en: `programme ${programme.text}` } : quoted({ lt: programme.text }));
	const parts: (Bilingual | undefined)[] = [
		{ lt: `${year} m.`, en: `${year}` },
		unit,
		source && { lt: source.text, en: source.text },
		body && { lt: `vykdytojas ${body.text}`, en: `body ${body.text}` },
		(unit ?? source ?? body) ? undefined : { lt: 'visas planas', en: 'the whole plan' },
	];
	const known = parts.filter((part) => part !== undefined);
	return { lt: known.map(({ lt }) => lt).join(', '), en: known.map(({ en }) => en).join(', ') };
}

export function entryName(entry: BudgetEntry): string {
	return [budgetName(entry.budget), entry.year, entry.programme?.text ?? '', entry.source?.text ?? '', entry.body?.text ?? ''].join('/');
}

/** «2015 m. ataskaita». */
export function reportTitle({ year }: ImplementationReport): Bilingual {
	return { lt: `${year} m. ataskaita`, en: `Report for ${year}` };
}

export function reportName({ plan, year }: ImplementationReport): string {
	return `report:${plan.text}/${year}`;
}

/** What a line is about, as a message begins; its reference when that leads nowhere. */
export function lineTitle(line: ReportedLine, subject: ReturnType<LinkedWorkspace['subjectOf']>): Bilingual {
	if (subject?.kind === 'measure' || subject?.kind === 'indicator') return titled(subject);
	const { text } = line.kind === 'reportedMeasure' ? line.measure : line.indicator;
	return line.kind === 'reportedMeasure' ? { lt: `Priemonė „${text}“`, en: `Measure \`${text}\`` } : { lt: `Rodiklis „${text}“`, en: `Indicator \`${text}\`` };
}

export function lineName(line: ReportedLine): string {
	return `${reportName(line.report)}/${line.kind === 'reportedMeasure' ? line.measure.text : line.indicator.text}`;
}

/** «Planas „…“». */
export function planTitle({ title }: Plan): Bilingual {
	const { lt, en } = quoted(title);
	return { lt: `Planas ${lt}`, en: `Plan ${en}` };
}

/** «Rezervas „…“», or as every element is named. */
export function unitTitle(unit: PlanElement | Reserve): Bilingual {
	if (unit.kind !== 'reserve') return titled(unit);
	const { lt, en } = quoted(unit.name);
	return { lt: `Rezervas ${lt}`, en: `Reserve ${en}` };
}
