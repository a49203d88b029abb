import type { PlanElement } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import { comparableName } from '../comparable.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, headPlace, nameOf } from '../walk.ts';
import { quoted, titled } from '../wording.ts';

/** Siblings have different names; letter case and spaces make no difference. */
export const repeatedName: Rule = {
	id: 'structure/repeated-name',
	severity: 'error',
	title: { lt: 'Pavadinimas pakartotas', en: 'Repeated name' },
	description: {
		lt: 'Du to paties lygio elementai vienodu pavadinimu dažniausiai yra kopija, kurią pamiršta pataisyti. SSGG lentelėje tas pats teiginys negali būti, pavyzdžiui, ir stiprybė, ir silpnybė.',
		en: 'Two siblings of one name are most often a copy that somebody forgot to edit. In a SWOT table the same can’t be, say, both a strength and a weakness.',
	},
	bad: 'measures:\n  - {code: "01", name: Gatvių apšvietimas}\n  - {code: "02", name: Gatvių apšvietimas}\n',
	good: 'measures:\n  - {code: "01", name: Gatvių apšvietimas}\n  - {code: "02", name: Kiemų apšvietimas}\n',
	mirror: { lt: 'Skirtingi pavadinimai visada teisingi', en: 'Different names are always right' },
	visit: ({ report }) => ({
		plan(plan) {
			if (plan.kind !== 'development-plan') return;
			const first = new Map<string, Place>();
			for (const [quadrant, texts] of Object.entries(plan.swot ?? {})) {
				for (const [index, text] of texts.entries()) {
					const place = fieldPlace(plan, ['swot', quadrant, index, 'lt']);
					const earlier = first.get(comparableName(text));
					first.set(comparableName(text), earlier ?? place);
					if (!earlier) continue;
					const { lt, en } = quoted(text);
					report({
						message: { lt: `SSGG lentelėje du kartus parašyta ${lt}`, en: `The SWOT table says ${en} twice` },
						place,
						element: `${plan.id}/swot/${quadrant}/${index}`,
						related: [{ place: earlier, message: { lt: 'pirmą kartą čia', en: 'first here' } }],
					});
				}
			}
		},
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
