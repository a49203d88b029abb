import type { LinkedWorkspace } from '../../link/types.ts';
import { bodiesOf, elementsBelow, isMeasure, programmeOf } from '../../model/hierarchy.ts';
import { KIND_NAMES } from '../../model/kind-words.ts';
import type { Indicator, PlanElement, Programme } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { listed, titled } from '../wording.ts';

/** The body that answers for an indicator is one of those that do the work it measures. */
export const indicatorBody: Rule = {
	id: 'links/indicator-body',
	severity: 'warning',
	title: { lt: 'Už rodiklį atsako ne vykdytojas', en: 'Indicator assigned to a body that does none of the work' },
	description: {
		lt: 'Už rodiklio reikšmę turi atsakyti tas, kas vykdo priemonę ar valdo programą. Jei rodiklį pateikia kitas skyrius, ataskaitoje niekas nepaaiškins, kodėl reikšmė nepasiekta.',
		en: 'Whoever carries out a measure or manages the programme answers for its indicator. When it is assigned to another division, nobody can explain in the report why a target was missed.',
	},
	source: { lt: 'Savivaldybių planavimo praktika', en: 'Practice of municipal planning' },
	bad: 'bodies: ["12"]\nindicators:\n  - {name: Paremtų įmonių skaičius, unit: vnt., body: "20"}\n',
	good: 'bodies: ["12"]\nindicators:\n  - {name: Paremtų įmonių skaičius, unit: vnt., body: "12"}\n',
	mirror: { lt: 'Vykdytojas be rodiklio yra dažnas: vieną rodiklį pateikia vienas iš kelių vykdytojų', en: 'A body without an indicator is common: one of several supplies the value' },
	visit({ workspace, report }) {
		const responsible = bodiesBelow(workspace);
		return {
			indicator(indicator) {
				const { body, owner } = indicator;
				if (body === undefined || !workspace.registers.bodies.has(body)) return;
				const bodies = responsible(owner);
				if (bodies.size === 0 || bodies.has(body)) return;
				report({ ...message(indicator, body, bodies), place: fieldPlace(indicator, 'body'), element: `${nameOf(indicator)}/body` });
			},
		};
	},
};

const MOST_LISTED = 6;

function message(indicator: Indicator, body: string, bodies: ReadonlySet<string>) {
	const title = titled(indicator);
	const owner = { lt: KIND_NAMES[indicator.owner.kind].lt, en: KIND_NAMES[indicator.owner.kind].en };
	const known = listed([...bodies].sort());
	return {
		message: {
			lt: `${title.lt}: vykdytojo „${body}“ nėra tarp tų, kurie vykdo elementą (${owner.lt} ${indicator.owner.fullCode})`,
			en: `${title.en}: the body \`${body}\` is not among those that carry out the ${owner.en} ${indicator.owner.fullCode}`,
		},
		help: bodies.size > MOST_LISTED ? undefined : { lt: `Vykdytojai: ${known.lt}`, en: `Responsible bodies: ${known.en}` },
	};
}

/** The bodies of an element: its own and those of everything below it; a programme's managers and coordinator are so for all of it. */
function bodiesBelow(workspace: LinkedWorkspace): (element: PlanElement) => ReadonlySet<string> {
	const below = new Map<PlanElement, ReadonlySet<string>>();
	const collect = (element: PlanElement): ReadonlySet<string> => {
		const known = below.get(element);
		if (known) return known;
		const own = isMeasure(element) ? bodiesOf(element) : element.kind === 'programme' ? managersOf(element) : [];
		const bodies = new Set(own.map(({ text }) => text));
		for (const child of elementsBelow(element)) for (const body of collect(child)) bodies.add(body);
		below.set(element, bodies);
		return bodies;
	};
	return (element) => {
		if (element.kind === 'strategicGoal') return new Set(workspace.servedBy(element).flatMap((server) => [...collect(server)]));
		const programme = programmeOf(element);
		return new Set([...collect(element), ...(programme ? managersOf(programme).map(({ text }) => text) : [])]);
	};
}

function managersOf({ managers, coordinator }: Programme) {
	return coordinator ? [...managers, coordinator] : managers;
}
