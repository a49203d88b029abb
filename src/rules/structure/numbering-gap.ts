import type { Fix } from '../../diagnostic.ts';
import type { LinkedWorkspace } from '../../link/types.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';
import { type Coded, renumbering } from './renumbering.ts';

/** A fix looks for references in the whole workspace: the first gaps have one, the others when these are closed. */
const MOST_FIXES = 10;

interface Numbered {
	readonly element: Coded;
	readonly number: number;
}

/** Siblings are numbered one after another, from one. Indicators' codes are computed and have no gaps. */
export const numberingGap: Rule = {
	id: 'structure/numbering-gap',
	severity: 'warning',
	title: { lt: 'Numeracijoje praleistas numeris', en: 'Gap in numbering' },
	description: {
		lt: 'Praleistas numeris verčia skaitytoją ieškoti elemento, kurio nėra: jis gali būti netyčia ištrintas arba kodas surinktas neteisingai. Pernumeruojant keičiamos ir nuorodos, bet biudžete, kituose dokumentuose ir sakiniuose kodai lieka seni, todėl tai daroma tik su --unsafe.',
		en: 'A missing number makes the reader look for an element that is not there: it may have been deleted by accident, or a code mistyped. Renumbering changes references too, but not the budget, other documents and sentences, so it is done only with --unsafe.',
	},
	bad: 'tasks:\n  - {code: "01", name: Skatinti verslumą}\n  - {code: "03", name: Pritraukti investicijas}\n',
	good: 'tasks:\n  - {code: "01", name: Skatinti verslumą}\n  - {code: "02", name: Pritraukti investicijas}\n',
	fixable: 'unsafe',
	mirror: 'structure/duplicate-code',
	visit({ workspace, report }) {
		let fixes = 0;
		return {
			siblings(elements) {
				const numbered = elements.flatMap((element): Numbered[] => (element.kind !== 'indicator' && /^\d+$/.test(element.code) ? [{ element, number: Number(element.code) }] : []));
				numbered.sort((a, b) => a.number - b.number);
				for (const [index, { element, number }] of numbered.entries()) {
					const expected = (numbered[index - 1]?.number ?? 0) + 1;
					if (number <= expected) continue;
					const missing = number - 1 === expected ? `${expected}` : `${expected}–${number - 1}`;
					const fix = fixes++ < MOST_FIXES ? closing(workspace, numbered.slice(index), number - expected) : undefined;
					report({
						message: {
							lt: `${titled(element).lt}: ${number - expected > 1 ? 'praleisti ankstesni numeriai' : 'praleistas ankstesnis numeris'} ${missing}`,
							en: `${titled(element).en}: the ${number - expected > 1 ? `numbers ${missing} before it are` : `number ${missing} before it is`} missing`,
						},
						place: fieldPlace(element, 'code'),
						element: nameOf(element),
						...(fix ? { fix } : {}),
					});
				}
			},
		};
	},
};

/** Moves the numbers after a gap down, with as many digits as they have. */
function closing(workspace: LinkedWorkspace, later: readonly Numbered[], gap: number): Fix | undefined {
	const [first] = later;
	if (!first) return undefined;
	const changes = later.map(({ element, number }) => ({ element, code: String(number - gap).padStart(element.code.length, '0') }));
	const edits = renumbering(workspace, first.element.plan, changes);
	const from = first.element.fullCode;
	return edits && { title: { lt: `Pernumeruoti nuo ${from}, kartu su nuorodomis`, en: `Renumber from ${from} on, with the references` }, safe: false, edits };
}
