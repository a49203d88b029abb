import type { Localized, Plan } from '../../model/types.ts';
import type { OwnText } from '../prose.ts';
import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';

/** Letters that English has not; names in them are the same in every language when they are short. */
const LITHUANIAN = /[ąčęėįšųūž]/i;

/** What a plan says it says in every language of the workspace. */
export const missingTranslation: Rule = {
	id: 'structure/missing-translation',
	severity: 'warning',
	title: { lt: 'Nėra vertimo', en: 'Translation missing' },
	description: {
		lt: 'Kai „plan.yaml“ kalbų sąraše (languages) yra anglų kalba, daromas ir angliškas leidimas; kas neišversta, jame lieka lietuviškai. Lietuviškas tekstas, įrašytas ir kaip angliškas, yra neišverstas. Jei plane neišverstas nė vienas tekstas, pranešama vieną kartą.',
		en: 'When English is among the `languages` of plan.yaml, there is an English edition; what is not translated stays Lithuanian in it. A Lithuanian text that is repeated as the English one counts as not translated. A plan without any translation is reported once.',
	},
	bad: 'name: {lt: Gatvių apšvietimas}\n',
	good: 'name: {lt: Gatvių apšvietimas, en: Street lighting}\n',
	draft: 'info',
	mirror: { lt: 'Vertimas kalba, kurios sąraše nėra, nespausdinamas ir nekenkia', en: 'A translation into a language that is not listed is not printed and does no harm' },
	visit({ workspace, report }) {
		if (!workspace.languages.includes('en')) return {};
		const byPlan = new Map<Plan | undefined, { readonly missing: OwnText[]; translated: number }>();
		return {
			ownText(text) {
				const found = byPlan.get(text.plan) ?? { missing: [], translated: 0 };
				byPlan.set(text.plan, found);
				if (!isTranslated(text.text)) found.missing.push(text);
				else found.translated++;
			},
			end() {
				// Registers are for editions of plans: without any there is nothing to translate them for.
				const isBegun = [...byPlan].some(([plan, { translated }]) => plan && translated > 0);
				for (const [plan, { missing, translated }] of byPlan) {
					if (!plan && !isBegun) continue;
					const [first] = missing;
					if (plan && first && translated === 0) {
						report({
							message: { lt: `Planas „${plan.id}“ visai neišverstas: tekstų – ${missing.length}`, en: `The plan ${plan.id} is not translated: ${missing.length} texts` },
							place: fieldPlace(plan, 'title'),
							element: `${plan.id}/title`,
							help: { lt: 'Jei angliško leidimo nebus, išbraukite „en“ iš kalbų sąrašo', en: 'If there will be no English edition, take `en` from the languages' },
						});
					} else
						for (const { origin, field, element } of missing) report({ message: { lt: 'Nėra vertimo į anglų kalbą', en: 'No English translation' }, place: fieldPlace({ origin }, field), element });
				}
			},
		};
	},
};

/** A Lithuanian text of several words that stands as the English one too was copied to be translated later. */
function isTranslated({ lt, en }: Localized): boolean {
	return en !== undefined && !(en === lt && LITHUANIAN.test(en) && en.trim().split(/\s+/).length > 2);
}
