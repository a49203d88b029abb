import type { Bilingual, Fix } from '../../diagnostic.ts';
import type { PlanElement } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { listed, titled } from '../wording.ts';
import { itemLines, reordered } from './item-lines.ts';

type Coded = Exclude<PlanElement, { kind: 'indicator' }>;

/** More codes than these are not spelled out. */
const MOST_CODES = 12;

/** Siblings are written in the order of their codes. Indicators' codes are computed from their order. */
export const order: Rule = {
	id: 'structure/order',
	severity: 'warning',
	title: { lt: 'Ne kodų eilės tvarka', en: 'Not in the order of codes' },
	description: {
		lt: 'Dokumente elementai spausdinami taip, kaip surašyti; skaitytojas 02 tikslo ieško po 01. Apie sąrašą, kuriame tvarka sumaišyta, pranešama vieną kartą.',
		en: 'A document prints elements as they are written; a reader looks for goal 02 after 01. A list whose order is mixed up is reported once.',
	},
	source: { lt: 'Savivaldybių strateginio planavimo praktika', en: 'Practice of municipal strategic planning' },
	bad: 'tasks:\n  - {code: "02", name: Pritraukti investicijas}\n  - {code: "01", name: Skatinti verslumą}\n',
	good: 'tasks:\n  - {code: "01", name: Skatinti verslumą}\n  - {code: "02", name: Pritraukti investicijas}\n',
	fixable: 'safe',
	mirror: { lt: 'Tvarka tik viena', en: 'There is only one order' },
	visit: ({ report }) => ({
		siblings(elements) {
			if (elements[0]?.kind === 'indicator') return;
			const coded = elements.filter((element): element is Coded => element.kind !== 'indicator' && /^\d+$/.test(element.code));
			const misplaced = coded.find((element, index) => index > 0 && Number(element.code) < Number(coded[index - 1]?.code));
			const before = misplaced && coded[coded.indexOf(misplaced) - 1];
			if (!before || coded.length < elements.length) return;
			const fix = sorting(coded);
			report({
				message: { lt: `${titled(misplaced).lt} stovi po ${before.fullCode}`, en: `${titled(misplaced).en} stands after ${before.fullCode}` },
				place: fieldPlace(misplaced, 'code'),
				element: nameOf(misplaced),
				related: [{ place: fieldPlace(before, 'code'), message: { lt: 'turėtų būti po jo', en: 'it should come before this' } }],
				help: coded.length > MOST_CODES ? undefined : inOrder(coded),
				...(fix ? { fix } : {}),
			});
		},
	}),
};

function byCode(elements: readonly Coded[]): Coded[] {
	return [...elements].sort((a, b) => Number(a.code) - Number(b.code));
}

function inOrder(elements: readonly Coded[]): Bilingual {
	const codes = listed(byCode(elements).map(({ code }) => code));
	return { lt: `Eilės tvarka: ${codes.lt}`, en: `In order: ${codes.en}` };
}

/** Moves the lines of the items with their comments. */
function sorting(elements: readonly Coded[]): Fix | undefined {
	const items = itemLines(elements);
	const [first] = elements;
	if (!items || !first) return undefined;
	const lines = new Map(elements.map((element, index) => [element, items[index]]));
	const sorted = byCode(elements).flatMap((element) => lines.get(element) ?? []);
	return {
		title: { lt: 'Surikiuoti pagal kodus, kartu su komentarais', en: 'Sort by code, with the comments' },
		safe: true,
		edits: reordered(first.origin.document.file, items, sorted),
	};
}
