import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { listed } from '../wording.ts';

const QUADRANTS = {
	strengths: { lt: 'stiprybių', en: 'strengths' },
	weaknesses: { lt: 'silpnybių', en: 'weaknesses' },
	opportunities: { lt: 'galimybių', en: 'opportunities' },
	threats: { lt: 'grėsmių', en: 'threats' },
} as const;
type Quadrant = keyof typeof QUADRANTS;
const NAMES: readonly Quadrant[] = ['strengths', 'weaknesses', 'opportunities', 'threats'];

/** A SWOT table has something in each of its four parts. */
export const swotIncomplete: Rule = {
	id: 'structure/swot-incomplete',
	severity: 'warning',
	title: { lt: 'SSGG lentelė nepilna', en: 'Incomplete SWOT table' },
	description: {
		lt: 'SSGG lentelę sudaro stiprybės, silpnybės, galimybės ir grėsmės. Tuščias ketvirtis dokumente atrodo kaip pamirštas, o iš jo vėliau išvedami tikslai.',
		en: 'A SWOT table has strengths, weaknesses, opportunities and threats. An empty quarter looks forgotten in print, and goals are drawn from it.',
	},
	source: { lt: 'Vyriausybės 2014 m. gruodžio 15 d. nutarimas Nr. 1435: aplinkos analizė', en: 'Government resolution No 1435 of 15 December 2014: the analysis' },
	bad: 'swot:\n  strengths: [Stiprios aukštosios mokyklos]\n  weaknesses: [Maža investicijų dalis]\n',
	good: 'swot:\n  strengths: [Stiprios aukštosios mokyklos]\n  weaknesses: [Maža investicijų dalis]\n  opportunities: [Auganti paklausa]\n  threats: [Jaunimo išvykimas]\n',
	draft: 'info',
	mirror: 'structure/repeated-name',
	visit: ({ report }) => ({
		plan(plan) {
			if (plan.kind !== 'development-plan') return;
			const missing = NAMES.filter((name) => plan.swot?.[name].length === 0);
			if (missing.length === 0) return;
			report({
				message: { lt: `SSGG lentelėje nėra ${listed(missing.map((name) => QUADRANTS[name].lt)).lt}`, en: `The SWOT table has no ${listed(missing.map((name) => QUADRANTS[name].en)).en}` },
				place: fieldPlace(plan, ['swot', ...missing.slice(0, 1)], 'key'),
				element: `${plan.id}/swot`,
			});
		},
	}),
};
