import type { LinkedWorkspace } from '../link/types.ts';
import { elementTexts, planTexts, registerTexts, type WrittenText } from '../model/localized.ts';
import type { Plan, PlanElement } from '../model/types.ts';
import type { Place } from '../source/types.ts';

/** A text that an English edition of the plan has to print in Lithuanian. */
export interface UntranslatedText {
	readonly text: string;
	readonly place: Place;
}

/** The texts of a plan, and of the registers that it draws on, that have no English. */
export function untranslatedTexts(workspace: LinkedWorkspace, plan: Plan): UntranslatedText[] {
	const elements = workspace.elements.filter((element) => planOf(element) === plan);
	const narratives = [...plan.narrative.values()].map(({ path, origin }): WrittenText => ({ text: path, origin, field: [] }));
	const written = [...planTexts(plan), ...narratives, ...elements.flatMap(elementTexts), ...municipalityName(workspace), ...registerTexts(workspace.registers)];
	return written.flatMap(({ text, origin, field }) => (text.lt === '' || text.en !== undefined ? [] : [{ text: text.lt, place: origin.document.place([...origin.path, ...field]) }]));
}

function planOf(element: PlanElement): Plan {
	return element.kind === 'indicator' ? element.owner.plan : element.plan;
}

function municipalityName({ documents, municipality }: LinkedWorkspace): WrittenText[] {
	const document = documents.find(({ data }) => typeof data === 'object' && data !== null && Reflect.get(data, 'kind') === 'workspace');
	return document ? [{ text: municipality.name, origin: { document, path: ['municipality', 'name'] }, field: [] }] : [];
}
