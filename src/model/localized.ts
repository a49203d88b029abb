import type { Localized, Origin, Plan, PlanElement, Registers } from './types.ts';

/** A text that a plan prints, and where in the YAML it is written. */
export interface WrittenText {
	readonly text: Localized;
	readonly origin: Origin;
	/** The path from the origin: `['passport', 'grounds']`. */
	readonly field: readonly (string | number)[];
}

type Candidate = Omit<WrittenText, 'text'> & { readonly text: Localized | undefined };

/** What a plan itself says: title, mission or vision, approval, SWOT, names of reserves. */
export function planTexts(plan: Plan): WrittenText[] {
	const { origin, approval } = plan;
	const of = (field: string, text: Localized | undefined): Candidate => ({ text, origin, field: [field] });
	return present([
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
	]);
}

function swotTexts({ swot, origin }: Extract<Plan, { kind: 'development-plan' }>): Candidate[] {
	return Object.entries(swot ?? {}).flatMap(([quadrant, texts]) => texts.map((text, index) => ({ text, origin, field: ['swot', quadrant, index] })));
}

/** What an element says: its name first, then its description and the texts of its kind. */
export function elementTexts(element: PlanElement): WrittenText[] {
	const { origin } = element;
	const of = (field: string | readonly (string | number)[], text: Localized | undefined): Candidate => ({ text, origin, field: typeof field === 'string' ? [field] : field });
	const name = of('name', element.name);
	switch (element.kind) {
		case 'indicator':
			return present([name, of('dataSource', element.dataSource)]);
		case 'programme': {
			const { grounds, result, links, legalActs } = element.passport;
			const passport = [of(['passport', 'grounds'], grounds), of(['passport', 'result'], result), of(['passport', 'links'], links)];
			return present([name, of('description', element.description), ...passport, ...legalActs.map((act, index) => of(['passport', 'legalActs', index], act))]);
		}
		case 'measure':
			return present([name, of('description', element.description), of('reason', element.reason)]);
		case 'task':
			return present([name, of('description', element.description), of('outOfPeriod', element.outOfPeriod)]);
		default:
			return present([name, of('description', element.description)]);
	}
}

/** Names of the entries of registers that documents print, each with what the entry is called: `sources:SB`, `upstream:lietuva-2030:2`. */
export function registerTexts({ bodies, sources, units, upstream }: Registers): (WrittenText & { readonly entry: string })[] {
	const goals = [...upstream.values()].flatMap(({ id, goals: own }) => own.map((goal) => ({ ...goal, entry: `upstream:${id}:${goal.code}` })));
	const entries = [
		...[...bodies.values()].map((body) => ({ ...body, entry: `bodies:${body.code}` })),
		...[...sources.values()].map((source) => ({ ...source, entry: `sources:${source.code}` })),
		...[...units.values()].map((unit) => ({ ...unit, entry: `units:${unit.code}` })),
		...[...upstream.values()].map((document) => ({ ...document, entry: `upstream:${document.id}` })),
	];
	return [...entries, ...goals].map(({ name, origin, entry }) => ({ text: name, origin, field: ['name'], entry }));
}

function present(candidates: readonly Candidate[]): WrittenText[] {
	return candidates.flatMap(({ text, ...rest }) => (text === undefined || text.lt === '' ? [] : [{ ...rest, text }]));
}
