import type { LinkedWorkspace } from '../link/types.ts';
import type { Localized, Origin, Plan, PlanElement } from '../model/types.ts';
import type { Place } from '../source/types.ts';

/** A text that an English edition of the plan has to print in Lithuanian. */
export interface UntranslatedText {
	readonly text: string;
	readonly place: Place;
}

interface Candidate {
	readonly text: Localized | undefined;
	readonly origin: Origin;
	readonly field?: readonly (string | number)[];
}

/** The texts of a plan, and of the registers that it draws on, that have no English. */
export function untranslatedTexts(workspace: LinkedWorkspace, plan: Plan): UntranslatedText[] {
	const elements = workspace.elements.filter((element) => planOf(element) === plan);
	return [...planTexts(plan), ...elements.flatMap(elementTexts), ...registerTexts(workspace)].flatMap(({ text, origin, field = [] }) =>
		text === undefined || text.lt === '' || text.en !== undefined ? [] : [{ text: text.lt, place: origin.document.place([...origin.path, ...field]) }],
	);
}

function planOf(element: PlanElement): Plan {
	return element.kind === 'indicator' ? element.owner.plan : element.plan;
}

function planTexts(plan: Plan): Candidate[] {
	const { origin, approval, narrative } = plan;
	const of = (field: string, text: Localized | undefined): Candidate => ({ text, origin, field: [field] });
	return [
		of('title', plan.title),
		of('note', plan.note),
		of('mission', plan.mission),
		...(approval
			? [
					{ text: approval.body, origin: approval.origin, field: ['body'] },
					{ text: approval.act, origin: approval.origin, field: ['act'] },
				]
			: []),
		...(plan.kind === 'development-plan' ? [of('vision', plan.vision), ...swotTexts(plan)] : plan.reserves.map((reserve) => ({ text: reserve.name, origin: reserve.origin, field: ['name'] }))),
		...[...narrative.values()].map(({ path, origin: slot }) => ({ text: path, origin: slot })),
	];
}

function swotTexts({ swot, origin }: Extract<Plan, { kind: 'development-plan' }>): Candidate[] {
	return Object.entries(swot ?? {}).flatMap(([quadrant, texts]) => texts.map((text, index) => ({ text, origin, field: ['swot', quadrant, index] })));
}

function elementTexts(element: PlanElement): Candidate[] {
	const { origin } = element;
	const of = (field: string | readonly string[], text: Localized | undefined): Candidate => ({ text, origin, field: typeof field === 'string' ? [field] : field });
	const name = of('name', element.name);
	switch (element.kind) {
		case 'indicator':
			return [name, of('dataSource', element.dataSource)];
		case 'programme': {
			const { grounds, result, links, legalActs } = element.passport;
			const passport = [of(['passport', 'grounds'], grounds), of(['passport', 'result'], result), of(['passport', 'links'], links)];
			return [name, of('description', element.description), ...passport, ...legalActs.map((text, index) => ({ text, origin, field: ['passport', 'legalActs', index] }))];
		}
		case 'measure':
			return [name, of('description', element.description), of('reason', element.reason)];
		case 'task':
			return [name, of('description', element.description), of('outOfPeriod', element.outOfPeriod)];
		default:
			return [name, of('description', element.description)];
	}
}

function registerTexts({ registers, municipality, documents }: LinkedWorkspace): Candidate[] {
	const entries = [registers.bodies, registers.sources, registers.units, registers.upstream].flatMap((register) => [...register.values()]);
	const upstreamGoals = [...registers.upstream.values()].flatMap(({ goals }) => goals);
	const workspaceFile = documents.find(({ data }) => typeof data === 'object' && data !== null && Reflect.get(data, 'kind') === 'workspace');
	return [
		...(workspaceFile ? [{ text: municipality.name, origin: { document: workspaceFile, path: ['municipality', 'name'] } }] : []),
		...[...entries, ...upstreamGoals].map(({ name, origin }) => ({ text: name, origin, field: ['name'] })),
	];
}
