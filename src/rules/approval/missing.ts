import type { Bilingual } from '../../diagnostic.ts';
import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { decidedPlans, entryPlace, SOURCE } from './approvals.ts';

/** A reference names what is gone for the command line. */
function repealHelp(reference: string): Bilingual {
	return {
		lt: `Kai taryba pripažins jį netekusiu galios, sprendimą įrašys „plan approve ${reference}“`,
		en: `When the council has repealed it, \`plan approve ${reference}\` records its decision`,
	};
}

/** What the council has approved stays in the plan until it is repealed. */
export const approvedMissing: Rule = {
	id: 'approval/missing',
	severity: 'warning',
	title: { lt: 'Patvirtinto elemento plane nebėra', en: 'Approved element no longer in the plan' },
	description: {
		lt: 'Patvirtintas tikslas, uždavinys ar priemonė galios netenka tik tarybos sprendimu; iki jo iš plano neišimama. Jei elementas tik pervadintas, sprendime minimas jo žymuo ar kodas tegul lieka.',
		en: 'A goal, task or measure that was approved loses its force only by a decision of the council, and stays in the plan until then. When it was only renamed, keep the id or code that the decision names.',
	},
	source: SOURCE,
	bad: 'kind: decision\nid: t-127\nnumber: T-127\ndate: 2015-04-02\nplan: svp-2015-2017\napproves:\n  - {element: verslo-fondas, fingerprint: 1c5c0f8e-0a51e5b4-77f2a1c0-e3b0c442}\n# priemonės verslo-fondas plane nebėra\n',
	good: 'kind: decision\nid: t-200\nnumber: T-200\ndate: 2015-10-15\nplan: svp-2015-2017\nrepeals:\n  - {element: verslo-fondas}\n',
	draft: 'info',
	mirror: 'approval/added',
	visit: ({ workspace, report }) => ({
		plan(plan) {
			for (const { slot, decision, origin } of decidedPlans(workspace).get(plan)?.texts.missing ?? []) {
				report({
					message: { lt: `Sprendimu ${decision.number} patvirtinto teksto „${slot}“ plane nebėra`, en: `The text \`${slot}\` that decision ${decision.number} approved is no longer in the plan` },
					place: fieldPlace({ origin }, 'text'),
					element: `decision:${decision.id}/text:${slot}`,
					help: repealHelp(`${plan.id}:${slot}`),
				});
			}
			for (const entry of decidedPlans(workspace).get(plan)?.missing ?? []) {
				const { element, name, decision } = entry;
				const shown = name === undefined ? { lt: '', en: '' } : { lt: ` „${name}“`, en: ` “${name}”` };
				report({
					message: {
						lt: `Sprendimu ${decision.number} patvirtinto elemento „${element.text}“${shown.lt} plane nebėra`,
						en: `The element \`${element.text}\`${shown.en} that decision ${decision.number} approved is no longer in the plan`,
					},
					place: entryPlace(entry),
					element: `decision:${decision.id}/${element.text}`,
					help: repealHelp(element.text),
				});
			}
		},
	}),
};
