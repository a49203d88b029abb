import type { Plan } from '../../model/types.ts';
import { ofLetters } from '../letters.ts';
import type { Rule } from '../types.ts';
import { planOf } from '../walk.ts';
import { suggester } from '../wording.ts';
import { matchesIn } from './texts.ts';

const LEVEL =
	'(?:programos?|programą|programai|programoje|prioritet(?:as|o|ą|ui|e)|tiksl(?:as|o|ą|ui|e)|uždavin(?:ys|io|į|iui|yje)|priemon(?:ė|ės|ę|ei|ėje)|rodikl(?:is|io|į|iui)|kriterij(?:us|aus|ų|ui)|programme|priority|goal|task|measure|indicator)';
const CODE = '\\d{1,2}(?:\\.\\d{1,3}){1,3}';
/** A code beside the word for what it is: «priemonė 01.02.03.04», «2.2 uždavinys». */
const NAMED = ofLetters(new RegExp(`(?<![\\p{L}\\d.])(?:(?<=${LEVEL}[ \\u00a0](?:Nr\\.[ \\u00a0])?)${CODE}|${CODE}(?=[ \\u00a0]${LEVEL}(?!\\p{L})))(?![\\d]|\\.\\d|,\\d)`, 'giu'));
/** Codes of activity plans and of indicators are like nothing else. */
const BARE = ofLetters(/(?<![\p{L}\d./-])(?:\d{2}(?:\.\d{2}){2,3}|[ERP]-\d{2}(?:-\d{2}){1,5})(?![\p{L}\d-]|\.\d)/gu);
const ACTIVITY = /^\d{2}(?:\.\d{2,3})+$/;

/** An element whose code a text mentions exists in a plan of the workspace. */
export const mentionedCode: Rule = {
	id: 'narrative/mentioned-code',
	severity: 'warning',
	title: { lt: 'Tekste minimo kodo nėra', en: 'Mentioned code does not exist' },
	description: {
		lt: 'Ranka tekste parašytas kodas pasensta, kai elementas pernumeruojamas ar ištrinamas. „:ref[kodas]“ įrašo kodą su pavadinimu ir visada sutampa.',
		en: 'A code typed into a text goes stale when the element is renumbered or deleted. `:ref[code]` writes the code with the name and always agrees.',
	},
	bad: 'Svarbiausia priemonė 01.01.01.99 tęsiama.\n',
	good: 'Svarbiausia priemonė 01.01.01.01 tęsiama.\n',
	mirror: 'narrative/unresolved-ref',
	visit({ workspace, report }) {
		const codes = new Map<Plan, Set<string>>(workspace.plans.map((plan) => [plan, new Set()]));
		const kinds = new Set(workspace.plans.map(({ kind }) => kind));
		const suggest = new Map(workspace.plans.map((plan) => [plan, suggester(() => codes.get(plan) ?? [])]));
		return {
			element(element) {
				if (element.kind !== 'strategicGoal') codes.get(planOf(element))?.add(element.fullCode);
			},
			nodes: {
				text(found) {
					const spots = new Map([...matchesIn(found, NAMED), ...matchesIn(found, BARE)].map((match) => [match.place.range.start, match]));
					for (const { words, place, text } of spots.values()) {
						// A code of a plan that isn't in the workspace can't be judged.
						const kind = /^[ERP]-/.test(words) || ACTIVITY.test(words) ? 'activity-plan' : 'development-plan';
						if (!kinds.has(kind) || [...codes.values()].some((known) => known.has(words))) continue;
						report({ message: { lt: `Kodo ${words} planuose nėra`, en: `No plan has the code ${words}` }, place, help: suggest.get(text.plan)?.(words) });
					}
				},
			},
		};
	},
};
