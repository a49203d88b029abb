import type { LinkedWorkspace } from '../link/types.ts';
import type { ImplementationReport, PublishedReport } from '../model/accounts.ts';
import { elementTexts, planTexts, publicationTexts, registerTexts, reportTexts, type WrittenText } from '../model/localized.ts';
import { type Published, publicationOf } from '../model/published.ts';
import type { Plan, PlanElement } from '../model/types.ts';
import type { Place } from '../source/types.ts';

/** A text that an English edition of the plan has to print in Lithuanian. */
export interface UntranslatedText {
	readonly text: string;
	readonly place: Place;
}

/** The texts of a plan or a report, and of the registers that it draws on, that have no English. */
export function untranslatedTexts(workspace: LinkedWorkspace, published: Published): UntranslatedText[] {
	const plan = published.kind === 'report' ? workspace.accountedPlan(published) : published;
	const elements = workspace.elements.filter((element) => planOf(element) === plan);
	const narratives = [...publicationOf(published).narrative.values()].map(({ path, origin }): WrittenText => ({ text: path, origin, field: [] }));
	const own = published.kind === 'report' ? [...publicationTexts(published.publication), ...yearOf(workspace, published).flatMap(reportTexts)] : planTexts(published);
	const written = [...own, ...narratives, ...elements.flatMap(elementTexts), ...municipalityName(workspace), ...registerTexts(workspace.registers)];
	return written.flatMap(({ text, origin, field }) => (text.lt === '' || text.en !== undefined ? [] : [{ text: text.lt, place: origin.document.place([...origin.path, ...field]) }]));
}

/** All reports on the year of a plan: together they are one document. */
function yearOf({ reports, accountedPlan }: LinkedWorkspace, report: PublishedReport): ImplementationReport[] {
	return reports.filter((other) => other.year === report.year && accountedPlan(other) === accountedPlan(report));
}

function planOf(element: PlanElement): Plan {
	return element.kind === 'indicator' ? element.owner.plan : element.plan;
}

function municipalityName({ documents, municipality }: LinkedWorkspace): WrittenText[] {
	const document = documents.find(({ data }) => typeof data === 'object' && data !== null && Reflect.get(data, 'kind') === 'workspace');
	return document ? [{ text: municipality.name, origin: { document, path: ['municipality', 'name'] }, field: [] }] : [];
}
