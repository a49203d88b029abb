import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** Siblings are numbered one after another, from one. Indicators' codes are computed and have no gaps. */
export const numberingGap: Rule = {
	id: 'structure/numbering-gap',
	severity: 'warning',
	title: { lt: 'Numeracijoje praleistas numeris', en: 'Gap in numbering' },
	description: {
		lt: 'Praleistas numeris verčia skaitytoją ieškoti elemento, kurio nėra: jis gali būti netyčia ištrintas arba kodas surinktas neteisingai.',
		en: 'A missing number makes the reader look for an element that is not there: it may have been deleted by accident, or a code mistyped.',
	},
	bad: 'tasks:\n  - {code: "01", name: Skatinti verslumą}\n  - {code: "03", name: Pritraukti investicijas}\n',
	good: 'tasks:\n  - {code: "01", name: Skatinti verslumą}\n  - {code: "02", name: Pritraukti investicijas}\n',
	visit: ({ report }) => ({
		siblings(elements) {
			let expected = 1;
			const numbered = elements.flatMap((element) => (element.kind !== 'indicator' && /^\d+$/.test(element.code) ? [{ element, number: Number(element.code) }] : []));
			for (const { element, number } of numbered.sort((a, b) => a.number - b.number)) {
				if (number > expected) {
					const missing = number - 1 === expected ? `${expected}` : `${expected}–${number - 1}`;
					report({
						message: { lt: `${titled(element).lt}: praleistas ankstesnis numeris ${missing}`, en: `${titled(element).en}: the number ${missing} before it is missing` },
						place: fieldPlace(element, 'code'),
						element: nameOf(element),
					});
				}
				expected = number + 1;
			}
		},
	}),
};
