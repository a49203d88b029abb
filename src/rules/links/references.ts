import type { Bilingual } from '../../diagnostic.ts';
import type { PlanElement, Reference } from '../../model/types.ts';
import { nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** A reference of an element and the field it stands in. */
export interface OwnReference {
	readonly element: PlanElement;
	readonly field: 'serves' | 'strategicGoals';
	readonly reference: Reference;
	/** For fingerprints. */
	readonly name: string;
}

/** Every reference of an element to other elements. */
export function* referencesOf(element: PlanElement): Generator<OwnReference> {
	for (const reference of element.serves) yield { element, field: 'serves', reference, name: `${nameOf(element)}/serves/${reference.text}` };
	if (element.kind !== 'programme') return;
	for (const reference of element.strategicGoals) {
		yield { element, field: 'strategicGoals', reference, name: `${nameOf(element)}/strategicGoals/${reference.text}` };
	}
}

/** «Priemonė 01.01.01.01 „…“: seniūnijos „99“ registre nėra» */
export function notInRegister(element: PlanElement, what: Bilingual, code: string): Bilingual {
	const title = titled(element);
	return { lt: `${title.lt}: ${what.lt} „${code}“ registre nėra`, en: `${title.en}: the ${what.en} \`${code}\` is not in the register` };
}
