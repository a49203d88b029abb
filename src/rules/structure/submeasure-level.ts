import type { Plan } from '../../model/types.ts';
import type { TemplateParts } from '../../source/templates.ts';
import type { Rule } from '../types.ts';
import { headPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** A plan has sub-measures only when its template prints them. */
export const submeasureLevel: Rule = {
	id: 'structure/submeasure-level',
	severity: 'error',
	title: { lt: 'Šablonas papriemonių nespausdina', en: 'The template prints no sub-measures' },
	description: {
		lt: 'Papriemonių lygmenį turi tik kai kurios savivaldybės. Jei nė viena plano šablono forma jų nespausdina, dokumente liktų tik priemonės: kas ir už kiek daroma, niekas neperskaitytų.',
		en: 'Only some municipalities have the level of sub-measures. When no form of the plan’s template prints it, the document shows the measures alone: nobody reads what is done and for how much.',
	},
	source: { lt: 'Savivaldybės strateginio planavimo tvarka: planavimo lygmenys', en: 'The municipality’s strategic planning procedure: levels of planning' },
	bad: 'template: supaprastintas   # formose nėra „each: submeasures“\n# …\nmeasures:\n  - code: "01"\n    name: Verslo rėmimas\n    submeasures: [{code: "01", name: Mokymai}]\n',
	good: 'template: svp\n# …\nmeasures:\n  - code: "01"\n    name: Verslo rėmimas\n    submeasures: [{code: "01", name: Mokymai}]\n',
	mirror: { lt: 'Papriemonių lygmuo neprivalomas: planas be jų tinka bet kokiam šablonui', en: 'The level is optional: a plan without sub-measures suits every template' },
	visit({ workspace, report }) {
		const told = new Set<Plan>();
		return {
			measure(measure) {
				const { plan } = measure;
				if (measure.kind === 'measure' || told.has(plan)) return;
				told.add(plan);
				const template = workspace.templates.get(plan.template);
				if (!template || printsSubmeasures(template)) return;
				const title = titled(measure);
				report({
					message: { lt: `${title.lt}: šablonas „${plan.template}“ papriemonių nespausdina`, en: `${title.en}: the template \`${plan.template}\` prints no sub-measures` },
					place: headPlace(measure),
					element: nameOf(measure),
					help: {
						lt: 'Pridėkite jų eilutes į šablono formą („each: submeasures“) arba perkelkite lėšas į priemones',
						en: 'Add rows for them to a form of the template (`each: submeasures`), or move the money to the measures',
					},
				});
			},
		};
	},
};

function printsSubmeasures({ formDocuments, documents }: TemplateParts): boolean {
	return [...formDocuments.values()].some(({ data }) => repeats(data)) || Object.values(documents).some(({ file }) => /^:+each\{[^}\n]*\blist=["']?(?:\w+\.)?submeasures\b/m.test(file.text));
}

/** Whether rows of a form, at any depth, are repeated for sub-measures. */
function repeats(part: unknown): boolean {
	if (typeof part !== 'object' || part === null) return false;
	return Object.entries(part).some(([key, value]) => (key === 'each' && typeof value === 'string' ? /^(?:\w+\.)?submeasures$/.test(value) : repeats(value)));
}
