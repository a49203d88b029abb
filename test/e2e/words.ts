/** What a plan says, taken from the model, and whether a text says it. */
import { SKIP, visit } from 'unist-util-visit';
import type { LinkedWorkspace } from '../../src/link/types.ts';
import { amountOf, type Funded, needOf, needsBySource } from '../../src/model/totals.ts';
import type { ActivityPlan, Decimal, DevelopmentPlan, EconomicClass, Plan, PlanElement } from '../../src/model/types.ts';

/**
 * Text without what typesetting changes: spaces, line ends, hyphens and soft hyphens, case. Two texts that differ in a letter,
 * a figure or another mark differ here too.
 */
export const squeezed = (text: string): string =>
	text
		.normalize('NFC')
		.replace(/[\s\u00a0\u00ad\u200b\u2010\u2011\u202f-]/g, '')
		.toLowerCase();

/** An amount as it stands in a squeezed Lithuanian document. */
const figure = (amount: Decimal): string => squeezed(amount.toFixed(1).replace('.', ','));

/** The figures of a row of form F2: the year before, the first year by class, and the two years after. */
function figures(element: Funded, { previousYear, years }: ActivityPlan, zero: '' | '0,0', source?: string): string {
	const columns: readonly (readonly [number, EconomicClass])[] = [
		[previousYear, 'total'],
		...(['total', 'expenditure', 'wages', 'assets'] as const).map((one) => [years.from, one] as const),
		[years.from + 1, 'total'],
		[years.from + 2, 'total'],
	];
	return columns
		.map(([year, economicClass]) => amountOf(element, year, economicClass, source))
		.map((amount) => (amount.eq(0) ? zero : figure(amount)))
		.join('');
}

/** One thing that must be said: in words for a person, and squeezed for the search. */
export interface Said {
	readonly what: string;
	readonly text: string;
}

const say = (what: string, ...parts: readonly string[]): Said => ({ what, text: squeezed(parts.join('')) });

/** Form F2 of every programme, line by line: names, every source's figures, and every total. */
export function summaryLines(plan: ActivityPlan): Said[][] {
	return plan.programmes.map((programme) => [
		say(`form F2 of programme ${programme.fullCode}`, `${programme.code} programos „${programme.name.lt}“ tikslų, uždavinių, priemonių, asignavimų`),
		say(`programme ${programme.fullCode}`, programme.code, 'programa.', programme.name.lt),
		...programme.goals.flatMap((goal) => [
			say(`goal ${goal.fullCode}`, goal.code, 'tikslas.', goal.name.lt),
			...goal.tasks.flatMap((task) => [
				say(`task ${task.fullCode}`, goal.code, '.', task.code, 'uždavinys.', task.name.lt),
				...task.measures.flatMap((measure) => [
					say(`measure ${measure.fullCode}`, measure.name.lt),
					...measure.appropriations.map((line) => say(`measure ${measure.fullCode}, ${line.source}`, line.source, figures(line, plan, ''))),
					...(measure.appropriations.length > 0 ? [say(`total of measure ${measure.fullCode}`, 'Iš viso', figures(measure, plan, ''))] : []),
				]),
				say(`total of task ${task.fullCode}`, 'Iš viso uždaviniui', figures(task, plan, '0,0')),
			]),
			say(`total of goal ${goal.fullCode}`, 'Iš viso tikslui', figures(goal, plan, '0,0')),
		]),
		say(`total of programme ${programme.fullCode}`, 'Iš viso programai', figures(programme, plan, '0,0')),
	]);
}

/** Form F4: every programme's money, the reserves and the total of the plan. */
export function programmeLines(plan: ActivityPlan): Said[] {
	const { previousYear, years } = plan;
	const money = (element: Funded, zero: '' | '0,0'): string =>
		[amountOf(element, previousYear), ...(['total', 'expenditure', 'wages', 'assets'] as const).map((one) => amountOf(element, years.from, one))]
			.map((amount) => (amount.eq(0) ? zero : figure(amount)))
			.join('');
	return [
		...plan.programmes.map((programme) => say(`money of programme ${programme.fullCode}`, programme.code, programme.name.lt, money(programme, ''))),
		...plan.reserves.map((reserve) => say(`money of ${reserve.name.lt}`, reserve.name.lt, money(reserve, ''))),
		say('total of the plan', 'Iš viso', money(plan, '0,0')),
	];
}

/** The measures plan of a development plan, line by line. */
export function measureLines(plan: DevelopmentPlan, { registers }: LinkedWorkspace): Said[] {
	const order = [...registers.sources.keys()];
	const total = (what: string, label: string, element: Parameters<typeof needOf>[0]): Said => say(what, label, figure(needOf(element)));
	return [
		...plan.priorities.flatMap((priority) => [
			say(`priority ${priority.fullCode}`, priority.fullCode, 'prioritetas.', priority.name.lt),
			...priority.goals.flatMap((goal) => [
				say(`goal ${goal.fullCode}`, goal.fullCode, 'tikslas.', goal.name.lt),
				...goal.tasks.flatMap((task) => [
					say(`task ${task.fullCode}`, task.fullCode, 'uždavinys.', task.name.lt),
					...task.measures.flatMap((measure) => [
						say(`measure ${measure.fullCode}`, measure.fullCode, measure.name.lt),
						...[...needsBySource(measure)].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)).map(([source, amount]) => say(`measure ${measure.fullCode}, ${source}`, source, figure(amount))),
						...(needsBySource(measure).size > 0 ? [total(`total of measure ${measure.fullCode}`, 'Iš viso', measure)] : []),
					]),
					total(`total of task ${task.fullCode}`, 'Iš viso uždaviniui', task),
				]),
				total(`total of goal ${goal.fullCode}`, 'Iš viso tikslui', goal),
			]),
			total(`total of priority ${priority.fullCode}`, 'Iš viso prioritetui', priority),
		]),
		total('total of the plan', 'Iš viso', plan),
	];
}

/** Names of all elements of a plan and of its indicators. */
export function names({ elements }: LinkedWorkspace, plan: Plan): Said[] {
	const planOf = (element: PlanElement): Plan => (element.kind === 'indicator' ? element.owner.plan : element.plan);
	return elements.filter((element) => planOf(element) === plan).map((element) => say(`${element.kind} ${element.fullCode}`, element.name.lt));
}

/** Every run of text of a plan's narrative, but for directives. */
export function narrativeWords({ narratives }: LinkedWorkspace, plan: Plan): Said[] {
	const folder = plan.origin.document.file.path.replace(/[^/]*$/, '');
	return [...plan.narrative.values()].flatMap(({ path }) => {
		const text = narratives.get(folder + path.lt);
		if (!text) return [{ what: `${path.lt} itself`, text: '\u0000' }];
		const found: Said[] = [];
		visit(text.tree, (node) => {
			if (/Directive$/.test(node.type)) return SKIP;
			if (node.type === 'text' || node.type === 'inlineCode') {
				const said = say(`${path.lt}:${node.position?.start.line}`, node.value);
				if (said.text !== '') found.push(said);
			}
			return undefined;
		});
		return found;
	});
}

/** A header row of a page may stand between two lines; two lines that follow one another are never farther apart. */
const WINDOW = 6000;

/** What a squeezed text does not say in this order. */
export function missingInOrder(text: string, lines: readonly Said[]): string[] {
	const missing: string[] = [];
	let from = 0;
	for (const [index, line] of lines.entries()) {
		const found = index === 0 ? startOf(text, lines) : text.indexOf(line.text, from);
		if (found < 0 || (index > 0 && found > from + WINDOW)) missing.push(`${line.what}: ${line.text}`);
		else from = found + line.text.length;
	}
	return missing;
}

/** Where the first line stands with the second close below; other tables and the list of tables say it too. */
function startOf(text: string, [first, second]: readonly Said[]): number {
	if (!first) return -1;
	let at = text.indexOf(first.text);
	while (at >= 0) {
		const next = second ? text.indexOf(second.text, at) : at;
		if (next >= 0 && next <= at + WINDOW) return at;
		at = text.indexOf(first.text, at + 1);
	}
	return -1;
}

/** What a squeezed text says less often than there are elements of which it is the name, or part of it. */
export function missingNames(text: string, wanted: readonly Said[]): string[] {
	return wanted.filter((one) => occurrences(text, one.text) < wanted.filter((other) => other.text.includes(one.text)).length).map(({ what, text: name }) => `${what}: ${name}`);
}

function occurrences(text: string, part: string): number {
	return part === '' ? 0 : text.split(part).length - 1;
}
