import type { Bilingual } from '../../diagnostic.ts';
import { type Aspect, changedAspects } from '../../link/fingerprint.ts';
import type { Decision } from '../../model/decision.ts';
import type { Localized } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { quoted } from '../wording.ts';
import { approvableName, approvablePlace, approvableTitle, approveHelp, decidedPlans, decisionName, entryPlace, SOURCE, textName, textPlace, textReference, textTitle } from './approvals.ts';

const ASPECT_NAMES: Readonly<Record<Aspect, Bilingual>> = {
	wording: { lt: 'tekstas', en: 'wording' },
	figures: { lt: 'lėšos ar rodiklių reikšmės', en: 'money or values of indicators' },
	terms: { lt: 'vykdytojai, laikotarpis ar kitos sąlygos', en: 'bodies, period or other terms' },
	place: { lt: 'sąsajos', en: 'links' },
};

function movedWords(from: Localized): Bilingual {
	const { lt, en } = quoted(from);
	return { lt: `vieta plane (priklausė ${lt})`, en: `place in the plan (it belonged to ${en})` };
}

/** Told where an element is as an earlier decision has it: either the later one was not carried out, or a date is wrong. */
function earlierWords({ number, date }: Decision, later: Decision): Bilingual {
	return {
		lt: `tokį, koks yra dabar, patvirtino sprendimas ${number} (${date}), o galioja vėlesnis – ${later.number} (${later.date}): patikrinkite datas`,
		en: `as it is now it was approved by decision ${number} of ${date}, but ${later.number} of ${later.date} is later and has the last word: check the dates`,
	};
}

/** What the council has approved says what it said then. */
export const approvedChanged: Rule = {
	id: 'approval/changed',
	severity: 'warning',
	title: { lt: 'Pakeista po tarybos sprendimo', en: "Changed since the council's decision" },
	description: {
		lt: 'Patvirtintą planą keičia tik taryba. Elementas, kurio turinys nebe tas, kokį patvirtino paskutinis jį minintis sprendimas, laukia naujo sprendimo; kodai, failai ir išdėstymas į turinį neįeina, todėl pernumeravimas sprendimo negalios nepanaikina.',
		en: 'Only the council changes a plan that it has approved. An element that no longer says what the last decision naming it approved waits for a new decision; codes, files and layout are no part of it, so renumbering does not void a decision.',
	},
	source: SOURCE,
	bad: 'kind: decision\nid: t-127\nnumber: T-127\ndate: 2015-04-02\nplan: svp-2015-2017\napproves:\n  - {element: verslo-fondas, fingerprint: 1c5c0f8e-0a51e5b4-77f2a1c0-e3b0c442}\n# po sprendimo priemonės verslo-fondas suma pakeista iš 120,0 į 150,0\n',
	good: '# priemonė verslo-fondas tokia, kokia patvirtinta, arba pakeitimą patvirtino vėlesnis sprendimas:\nkind: decision\nid: t-200\nnumber: T-200\ndate: 2015-10-15\nplan: svp-2015-2017\napproves:\n  - {element: verslo-fondas, fingerprint: 1c5c0f8e-9d00e617-77f2a1c0-e3b0c442}\n',
	draft: 'info',
	mirror: { lt: 'Nepakeistas elementas yra toks, kokį patvirtino taryba', en: 'An element that is not changed is as the council approved it' },
	visit: ({ workspace, report }) => ({
		plan(plan) {
			for (const { text, entry } of decidedPlans(workspace).get(plan)?.texts.approved ?? []) {
				if (text.fingerprint === entry.fingerprint) continue;
				const [title, decision] = [textTitle(plan, text.slot), decisionName(entry.decision)];
				report({
					message: { lt: `${title.lt}: po ${decision.lt} pakeista: tekstas`, en: `${title.en}: changed since ${decision.en}: wording` },
					place: textPlace(text.narrative),
					element: textName(plan, text.slot),
					related: [{ place: fieldPlace(entry, 'text'), message: { lt: 'patvirtinta', en: 'approved' } }],
					help: approveHelp(textReference(plan, text.slot)),
				});
			}
			for (const { element, fingerprint, entry, earlier, movedFrom } of decidedPlans(workspace).get(plan)?.approved ?? []) {
				const what = [...changedAspects(entry.fingerprint, fingerprint).map((aspect) => ASPECT_NAMES[aspect]), ...(movedFrom === undefined ? [] : [movedWords(movedFrom)])];
				if (what.length === 0) continue;
				const [title, decision] = [approvableTitle(element), decisionName(entry.decision)];
				const [lt, en] = [what.map((one) => one.lt).join('; '), what.map((one) => one.en).join('; ')];
				report({
					message: { lt: `${title.lt}: po ${decision.lt} pakeista: ${lt}`, en: `${title.en}: changed since ${decision.en}: ${en}` },
					place: approvablePlace(element),
					element: `${approvableName(element)}/approval`,
					related: [
						{ place: entryPlace(entry), message: { lt: 'patvirtinta', en: 'approved' } },
						...(earlier ? [{ place: entryPlace(earlier), message: earlierWords(earlier.decision, entry.decision) }] : []),
					],
					help: approveHelp(approvableName(element)),
				});
			}
		},
	}),
};
