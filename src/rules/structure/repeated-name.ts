import type { PlanElement } from '../../model/types.ts';
import { comparableName } from '../comparable.ts';
import type { Rule } from '../types.ts';
import { headPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** Siblings have different names; letter case and spaces make no difference. */
export const repeatedName: Rule = {
	id: 'structure/repeated-name',
	severity: 'error',
	title: { lt: 'Pavadinimas pakartotas', en: 'Repeated name' },
	description: {
		lt: 'Du to paties lygio elementai vienodu pavadinimu dažniausiai yra kopija, kurią pamiršta pataisyti.',
		en: 'Two siblings of one name are most often a copy that somebody forgot to edit.',
	},
	bad: 'measures:\n  - {code: "01", name: Gatvių apšvietimas}\n  - {code: "02", name: Gatvių apšvietimas}\n',
	good: 'measures:\n  - {code: "01", name: Gatvių apšvietimas}\n  - {code: "02", name: Kiemų apšvietimas}\n',
	mirror: { lt: 'Skirtingi pavadinimai visada teisingi', en: 'Different names are always right' },
	visit: ({ report }) => ({
		siblings(elements) {
			const first = new Map<string, PlanElement>();
			for (const element of elements) {
				const name = comparableName(element.name);
				const earlier = first.get(name);
				if (name === '') continue;
				if (!earlier) {
					first.set(name, element);
					continue;
				}
				report({
					message: { lt: `${titled(element).lt}: toks pat pavadinimas kaip ${earlier.fullCode}`, en: `${titled(element).en}: the same name as ${earlier.fullCode}` },
					place: headPlace(element),
					element: nameOf(element),
					related: [{ place: headPlace(earlier), message: { lt: 'pirmą kartą čia', en: 'first here' } }],
				});
			}
		},
	}),
};
