import { isPlan } from '../../link/fingerprint.ts';
import type { Rule } from '../types.ts';
import { approvableName, approvablePlace, approvableTitle, approveHelp, decidedPlans, decisionName, SOURCE, textName, textPlace, textReference, textTitle } from './approvals.ts';

/** What is added to a plan that was approved as a whole is approved too. */
export const approvedAdded: Rule = {
	id: 'approval/added',
	severity: 'warning',
	title: { lt: 'Pridėta po tarybos sprendimo', en: "Added since the council's decision" },
	description: {
		lt: 'Kai taryba patvirtino visą planą, nauji tikslai, uždaviniai ir priemonės įsigalioja tik jos sprendimu.',
		en: 'When the council has approved a plan as a whole, new goals, tasks and measures come into force only by its decision.',
	},
	source: SOURCE,
	bad: 'kind: decision\nid: t-127\nnumber: T-127\ndate: 2015-04-02\nplan: svp-2015-2017\nwhole: true\napproves:\n  - {element: svp-2015-2017, fingerprint: 7d1f2a90-e3b0c442-41f0b6d7-e3b0c442}\n# priemonės verslo-fondas sprendimas nemini\n',
	good: 'kind: decision\nid: t-200\nnumber: T-200\ndate: 2015-10-15\nplan: svp-2015-2017\napproves:\n  - {element: verslo-fondas, fingerprint: 1c5c0f8e-9d00e617-77f2a1c0-e3b0c442}\n',
	draft: 'info',
	mirror: 'approval/missing',
	visit: ({ workspace, report }) => ({
		plan(plan) {
			const approvals = decidedPlans(workspace).get(plan);
			const whole = approvals?.decisions.find((decision) => decision.whole);
			if (!approvals || !whole) return;
			const decision = decisionName(whole);
			// A decision from before texts were recorded says nothing of them.
			const areTextsDecided = approvals.decisions.some(({ tellsTexts }) => tellsTexts);
			for (const { slot, narrative } of areTextsDecided ? approvals.texts.unapproved : []) {
				const title = textTitle(plan, slot);
				report({
					message: { lt: `${title.lt}: pridėta po ${decision.lt}, tarybos dar nepatvirtinta`, en: `${title.en}: added since ${decision.en}, not approved yet` },
					place: textPlace(narrative),
					element: textName(plan, slot),
					help: approveHelp(textReference(plan, slot)),
				});
			}
			for (const { element } of approvals.unapproved) {
				if (isPlan(element)) continue;
				const title = approvableTitle(element);
				report({
					message: { lt: `${title.lt}: pridėta po ${decision.lt}, tarybos dar nepatvirtinta`, en: `${title.en}: added since ${decision.en}, not approved yet` },
					place: approvablePlace(element),
					element: `${approvableName(element)}/approval`,
					help: approveHelp(approvableName(element)),
				});
			}
		},
	}),
};
