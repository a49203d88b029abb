import type { Budget, ImplementationReport } from './accounts.ts';
import { isMeasure } from './hierarchy.ts';
import type { Localized, Origin, Plan, PlanElement, Publication, Registers } from './types.ts';

/** A text that a plan prints, and where in the YAML it is written. */
export interface WrittenText {
	readonly text: Localized;
	readonly origin: Origin;
	/** The path from the origin: `['passport', 'grounds']`. */
	readonly field: readonly (string | number)[];
}

/** What a plan itself says: title, note, mission or vision, approval, SWOT, names of reserves. */
export function planTexts(plan: Plan): WrittenText[] {
	const { origin } = plan;
	const found = publicationTexts(plan);
	add(found, origin, ['mission'], plan.mission);
	if (plan.kind === 'activity-plan') for (const reserve of plan.reserves) add(found, reserve.origin, ['name'], reserve.name);
	else {
		add(found, origin, ['vision'], plan.vision);
		for (const [quadrant, texts] of Object.entries(plan.swot ?? {})) for (const [index, text] of texts.entries()) add(found, origin, ['swot', quadrant, index], text);
	}
	return found;
}

/** What stands on the title page. */
export function publicationTexts({ origin, title, note, approval }: Publication): WrittenText[] {
	const found: WrittenText[] = [];
	add(found, origin, ['title'], title);
	add(found, origin, ['note'], note);
	if (approval) {
		add(found, approval.origin, ['body'], approval.body);
		add(found, approval.origin, ['act'], approval.act);
	}
	return found;
}

/** What an element says: its name first, then its description and the texts of its kind. */
export function elementTexts(element: PlanElement): WrittenText[] {
	const { origin } = element;
	const found: WrittenText[] = [];
	add(found, origin, ['name'], element.name);
	if (element.kind === 'indicator') {
		add(found, origin, ['dataSource'], element.dataSource);
		return found;
	}
	add(found, origin, ['description'], element.description);
	if (isMeasure(element)) add(found, origin, ['reason'], element.reason);
	else if (element.kind === 'task') add(found, origin, ['outOfPeriod'], element.outOfPeriod);
	else if (element.kind === 'programme') {
		const { grounds, result, links, legalActs } = element.passport;
		add(found, origin, ['passport', 'grounds'], grounds);
		add(found, origin, ['passport', 'result'], result);
		add(found, origin, ['passport', 'links'], links);
		for (const [index, act] of legalActs.entries()) add(found, origin, ['passport', 'legalActs', index], act);
	}
	return found;
}

/** Names of the entries of registers that documents print, each with what the entry is called: `sources:SB`, `upstream:lietuva-2030:2`. */
export function registerTexts({ bodies, sources, units, wards, functions, upstream }: Registers): (WrittenText & { readonly entry: string })[] {
	const goals = [...upstream.values()].flatMap(({ id, goals: own }) => own.map((goal) => ({ ...goal, entry: `upstream:${id}:${goal.code}` })));
	const entries = [
		...[...bodies.values()].map((body) => ({ ...body, entry: `bodies:${body.code}` })),
		...[...sources.values()].map((source) => ({ ...source, entry: `sources:${source.code}` })),
		...[...units.values()].map((unit) => ({ ...unit, entry: `units:${unit.code}` })),
		...[...wards.values()].map((ward) => ({ ...ward, entry: `wards:${ward.code}` })),
		...[...functions.values()].map((one) => ({ ...one, entry: `functions:${one.code}` })),
		...[...upstream.values()].map((document) => ({ ...document, entry: `upstream:${document.id}` })),
	];
	return [...entries, ...goals].map(({ name, origin, entry }) => ({ text: name, origin, field: ['name'], entry }));
}

/** What a budget says: its name and the decision. */
export function budgetTexts({ origin, name, act }: Budget): WrittenText[] {
	const found: WrittenText[] = [];
	add(found, origin, ['name'], name);
	add(found, origin, ['act'], act);
	return found;
}

/** The explanations of an implementation report, each with what it explains. */
export function reportTexts({ measures, indicators }: ImplementationReport): (WrittenText & { readonly of: string })[] {
	const lines = [...measures.map((line) => ({ ...line, of: line.measure.text })), ...indicators.map((line) => ({ ...line, of: line.indicator.text }))];
	return lines.flatMap(({ explanation, origin, of }) => (explanation === undefined || explanation.lt === '' ? [] : [{ text: explanation, origin, field: ['explanation'], of }]));
}

function add(found: WrittenText[], origin: Origin, field: WrittenText['field'], text: Localized | undefined): void {
	if (text !== undefined && text.lt !== '') found.push({ text, origin, field });
}

/** A text without what its layout in the file makes of it: runs of white space are one space. */
export function plainText(text: string): string {
	return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
