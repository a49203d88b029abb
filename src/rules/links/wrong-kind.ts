import type { Bilingual } from '../../diagnostic.ts';
import type { LinkTarget } from '../../link/types.ts';
import { KIND_NAMES } from '../../model/kind-words.ts';
import type { Rule } from '../types.ts';
import { planOf } from '../walk.ts';
import { titled } from '../wording.ts';
import type { OwnReference } from './references.ts';

const STRATEGIC_GOAL: Bilingual = { lt: 'to paties plano strateginį tikslą', en: 'a strategic goal of its own plan' };
const RESERVE: Bilingual = { lt: 'rezervas', en: 'reserve' };
const UPSTREAM: Bilingual = { lt: 'aukštesnį planavimo dokumentą ar jo tikslą', en: 'an upstream document or its goal' };
const DEVELOPMENT: Bilingual = {
	lt: 'plėtros plano elementą arba aukštesnį planavimo dokumentą',
	en: 'an element of the development plan or an upstream document',
};

const INDICATOR: Bilingual = { lt: 'plėtros plano rodiklį', en: 'an indicator of the development plan' };

/** Links go upwards: from the activity plan to the development plan, from that to upstream documents. */
export const wrongKind: Rule = {
	id: 'links/wrong-kind',
	severity: 'error',
	title: { lt: 'Nuoroda į ne tos rūšies elementą', en: 'Reference to the wrong kind' },
	description: {
		lt: 'Veiklos planas įgyvendina plėtros planą, o šis – aukštesnius dokumentus. Nuoroda ta pačia ar priešinga kryptimi sąsajų lentelėje nieko nereikštų. Rodiklis prisideda tik prie rodiklio.',
		en: 'An activity plan carries out the development plan, and that one the documents above it. A reference sideways or downwards means nothing in the alignment tables. An indicator adds only to an indicator.',
	},
	bad: 'kind: programme\ncode: "01"\nstrategicGoals: [spp-2022:1.1]\n',
	good: 'kind: programme\ncode: "01"\nstrategicGoals: [sg-ekonomika]\n',
	mirror: {
		lt: 'Nuorodos, kurios trūksta, ieško links/goal-serves-development-plan ir links/programme-strategic-goal',
		en: 'A reference that lacks is looked for by links/goal-serves-development-plan and links/programme-strategic-goal',
	},
	visit: ({ workspace, report }) => ({
		reference(own) {
			const target = workspace.resolve(own.reference);
			const expected = target && expectedInstead(own, target);
			if (!target || !expected) return;
			const { element, reference } = own;
			const found = KIND_NAMES[target.kind];
			report({
				message: {
					lt: `${titled(element).lt}: „${reference.text}“ yra ${found.lt}, o čia reikia nurodyti ${expected.lt}`,
					en: `${titled(element).en}: \`${reference.text}\` is a ${found.en}, but ${expected.en} is expected here`,
				},
				place: reference.origin.document.place(reference.origin.path),
				element: own.name,
			});
		},
		pointer({ target, fits, expected, reference, name, title }) {
			if (!target || fits) return;
			const { lt, en } = title();
			const found = target.kind === 'reserve' ? RESERVE : KIND_NAMES[target.kind];
			report({
				message: { lt: `${lt}: „${reference.text}“ yra ${found.lt}, o čia reikia nurodyti ${expected.lt}`, en: `${en}: \`${reference.text}\` is a ${found.en}, but ${expected.en} is expected here` },
				place: reference.origin.document.place(reference.origin.path),
				element: name,
			});
		},
	}),
};

/** What the reference should point at, when its target is not that. */
function expectedInstead({ element, field }: OwnReference, target: LinkTarget): Bilingual | undefined {
	const plan = planOf(element);
	if (field === 'strategicGoals') return target.kind === 'strategicGoal' && target.plan === plan ? undefined : STRATEGIC_GOAL;
	const isIndicator = element.kind === 'indicator';
	// What an indicator adds to is an indicator; the work itself serves goals, tasks and measures.
	if (plan.kind === 'activity-plan' && isIndicator && target.kind !== 'indicator') return INDICATOR;
	if (plan.kind === 'activity-plan' && !isIndicator && target.kind === 'indicator') return DEVELOPMENT;
	if (target.kind === 'upstream' || target.kind === 'upstreamGoal') return undefined;
	if (plan.kind === 'development-plan') return UPSTREAM;
	if (target.kind === 'activity-plan' || target.kind === 'development-plan') return DEVELOPMENT;
	return planOf(target).kind === 'development-plan' ? undefined : DEVELOPMENT;
}
