import type { LinkedWorkspace } from '../../link/types.ts';
import { elementAbove } from '../../model/hierarchy.ts';
import type { PlanElement, Programme } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { nameOf } from '../walk.ts';
import { titled } from '../wording.ts';
import { areOnOneBranch, developmentLinks, isDevelopmentElement, type Link } from './development.ts';

/** What an element serves lies within what the element above it serves. */
export const servesElsewhere: Rule = {
	id: 'links/serves-elsewhere',
	severity: 'warning',
	title: { lt: 'Elementas vykdo ne tą plėtros plano dalį, kurią jo tikslas', en: 'Element serves another part of the development plan than its goal' },
	description: {
		lt: 'Jei tikslas skirtas plėtros plano tikslui 1.1, o jo priemonė – uždaviniui 2.3.1, arba priemonė padėta ne į tą programą, arba viena iš nuorodų klaidinga. Sąsajų lentelėje lėšos būtų priskirtos ne tam tikslui. Taip pat lyginama, ką vykdo programa ir jos strateginiai tikslai. Papildomos nuorodos į kitas dalis leidžiamos.',
		en: 'When a goal serves goal 1.1 of the development plan and its measure task 2.3.1, either the measure stands in the wrong programme or a link is wrong. The alignment table would put the money under another goal. What a programme serves is compared with its strategic goals in the same way. Further links to other parts are allowed.',
	},
	source: { lt: 'Strateginio planavimo metodika: planai siejami tarpusavyje', en: 'Strategic planning methodology: plans are linked to each other' },
	bad: 'goals:\n  - code: "01"\n    serves: [spp-2022:1.1]\n    tasks:\n      - {code: "01", serves: [spp-2022:2.3.1]}\n',
	good: 'goals:\n  - code: "01"\n    serves: [spp-2022:1.1, spp-2022:2.3]\n    tasks:\n      - {code: "01", serves: [spp-2022:2.3.1]}\n',
	mirror: {
		lt: 'Priešingos klaidos nėra: tikslas gali turėti plėtros plano dalių, kurių kuri nors priemonė nevykdo',
		en: 'There is no opposite: a goal may serve more than any one of its measures does',
	},
	visit({ workspace, report }) {
		const links = cachedLinks(workspace);
		const astray = new Set<PlanElement>();
		return {
			element(element) {
				if (element.serves.length === 0) return;
				const own = links(element);
				const above = own.length > 0 ? (element.kind === 'programme' ? strategicLinks(workspace, element, links) : linksAbove(element, links, astray)) : [];
				const [first] = own;
				const [nearest] = above;
				// One link at home is enough: the others may reach across on purpose.
				if (!first || !nearest || own.some(({ target }) => above.some((link) => areOnOneBranch(link.target, target)))) return;
				// What a programme holds is not told of again: it may well be right.
				if (element.kind === 'programme') astray.add(element);
				const { reference } = first;
				const title = titled(element);
				report({
					message: {
						lt: `${title.lt}: „${reference.text}“ nėra dalis to, ką vykdo aukštesnis elementas („${nearest.reference.text}“)`,
						en: `${title.en}: \`${reference.text}\` is no part of what the element above serves (\`${nearest.reference.text}\`)`,
					},
					place: reference.origin.document.place(reference.origin.path),
					element: `${nameOf(element)}/serves/${reference.text}`,
					related: [{ place: nearest.reference.origin.document.place(nearest.reference.origin.path), message: { lt: 'aukštesnio elemento nuoroda', en: 'the link of the element above' } }],
				});
			},
		};
	},
};

/** Where the links of an element lead; those of an indicator to the owners of the indicators it adds to. */
function cachedLinks(workspace: LinkedWorkspace): (element: PlanElement) => readonly Link[] {
	const known = new Map<PlanElement, readonly Link[]>();
	const find = (element: PlanElement): readonly Link[] => {
		if (element.kind !== 'indicator') return developmentLinks(workspace, element);
		return element.serves.flatMap((reference) => {
			const target = workspace.resolve(reference);
			return target?.kind === 'indicator' && isDevelopmentElement(target.owner) ? [{ reference, target: target.owner }] : [];
		});
	};
	return (element) => {
		const found = known.get(element) ?? find(element);
		known.set(element, found);
		return found;
	};
}

/** The links of the elements above up to the goal, nearest first; when they have none, those of the programme. */
function linksAbove(element: PlanElement, links: (element: PlanElement) => readonly Link[], astray: ReadonlySet<PlanElement>): readonly Link[] {
	const found: Link[] = [];
	for (let above = elementAbove(element); above; above = elementAbove(above)) {
		if (above.kind === 'programme' && (found.length > 0 || astray.has(above))) break;
		found.push(...links(above));
	}
	return found;
}

/** What the programme's strategic goals serve; nothing when one of them doesn't say. */
function strategicLinks(workspace: LinkedWorkspace, { strategicGoals }: Programme, links: (element: PlanElement) => readonly Link[]): readonly Link[] {
	const served = strategicGoals.map((reference) => {
		const goal = workspace.resolve(reference);
		return goal?.kind === 'strategicGoal' ? links(goal) : [];
	});
	return served.some(({ length }) => length === 0) ? [] : served.flat();
}
