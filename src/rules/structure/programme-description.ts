import type { Plan, Programme } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { activityPlans, fieldPlace, headPlace, nameOf } from '../walk.ts';
import { listed, titled } from '../wording.ts';

const NAMES = {
	type: { lt: 'programos tipas', en: 'the type' },
	grounds: { lt: 'parengimo argumentai', en: 'the grounds' },
	result: { lt: 'laukiamas rezultatas', en: 'the expected result' },
	links: { lt: 'ryšys su kitomis programomis', en: 'the links with other programmes' },
	legalActs: { lt: 'teisės aktai', en: 'the legal acts' },
} as const;
type Part = keyof typeof NAMES;
const PARTS: readonly Part[] = ['type', 'grounds', 'result', 'links', 'legalActs'];

/** The description of a programme (form F1) is complete. A plan that describes none of its programmes prints no such form. */
export const programmeDescription: Rule = {
	id: 'structure/programme-description',
	severity: 'warning',
	title: { lt: 'Nebaigtas programos aprašymas', en: 'Incomplete description of a programme' },
	description: {
		lt: 'Programos aprašyme (formoje F1) nurodoma, kuo programa grindžiama ir kokio rezultato laukiama; be to formoje liktų tuščios eilutės. Kai plane aprašyta nors viena programa, aprašomos visos. Kas privaloma, nustato parinktis „required“.',
		en: 'The description of a programme (form F1) says what it rests on and what result is expected; without that the form has empty rows. When one programme of a plan is described, all are. The option `required` says what has to be there.',
	},
	source: { lt: 'Vyriausybės 2014 m. gruodžio 15 d. nutarimas Nr. 1435: programos aprašymas', en: 'Government resolution No 1435 of 15 December 2014: the programme description' },
	bad: 'passport:\n  grounds: Miestui trūksta investicijų.\n',
	good: 'passport:\n  grounds: Miestui trūksta investicijų.\n  result: Daugiau veikiančių įmonių.\n',
	draft: 'info',
	options: { required: { type: 'texts', default: ['grounds', 'result'], description: { lt: 'Privalomos aprašymo dalys', en: 'Parts of the description that have to be there' } } },
	mirror: { lt: 'Papildomos aprašymo dalys nekenkia', en: 'Further parts do no harm' },
	visit({ workspace, report, options }) {
		const described = new Set<Plan>(activityPlans(workspace).filter(({ programmes }) => programmes.some((programme) => partsOf(programme).length > 0)));
		return {
			programme(programme) {
				if (!described.has(programme.plan)) return;
				const required = options(programme.origin.document.file).texts('required');
				const present = partsOf(programme);
				const missing = PARTS.filter((part) => required.includes(part) && !present.includes(part));
				if (missing.length === 0) return;
				const title = titled(programme);
				report({
					message: {
						lt: `${title.lt}: aprašyme nenurodyta: ${listed(missing.map((part) => NAMES[part].lt)).lt}`,
						en: `${title.en}: its description lacks ${listed(missing.map((part) => NAMES[part].en)).en}`,
					},
					place: present.length > 0 ? fieldPlace(programme, 'passport', 'key') : headPlace(programme),
					element: `${nameOf(programme)}/passport`,
					help: { lt: `Pridėkite prie „passport“: ${missing.join(', ')}`, en: `Add to \`passport\`: ${missing.join(', ')}` },
				});
			},
		};
	},
};

function partsOf({ passport }: Programme): Part[] {
	return PARTS.filter((part) => (part === 'legalActs' ? passport.legalActs.length > 0 : passport[part] !== undefined));
}
