import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';

/** A plan has texts for all places that its template keeps for them. A plan of tables only, without any text, is left alone. */
export const requiredChapter: Rule = {
	id: 'narrative/required-chapter',
	severity: 'warning',
	title: { lt: 'Nėra privalomo skyriaus teksto', en: 'Required chapter missing' },
	description: {
		lt: 'Šablone skyriui palikta vieta, bet planas jai teksto nenurodo: dokumente liktų antraštė, po kuria nieko nėra. Nereikalingus skyrius išvardykite parinktyje „except“.',
		en: 'The template keeps a place for a chapter that the plan names no text for: the document would have a heading with nothing under it. List chapters that are not needed in the option `except`.',
	},
	source: { lt: 'Vyriausybės 2014 m. gruodžio 15 d. nutarimas Nr. 1435: planų dalys', en: 'Government resolution No 1435 of 15 December 2014: the parts of plans' },
	bad: 'template: svp\nnarrative:\n  introduction: tekstai/ivadas.md\n',
	good: 'template: svp\nnarrative:\n  introduction: tekstai/ivadas.md\n  situation: tekstai/bukle.md\n  priorities: tekstai/prioritetai.md\n  programmes: tekstai/programos.md\n  monitoring: tekstai/stebesena.md\n',
	draft: 'info',
	options: { except: { type: 'texts', default: [], description: { lt: 'Vietos, kurioms teksto nereikia', en: 'Places that need no text' } } },
	mirror: 'narrative/unknown-slot',
	visit: ({ workspace, report, options }) => ({
		plan(plan) {
			const slots = workspace.templates.get(plan.template)?.slots ?? [];
			if (plan.narrative.size === 0) return;
			const except = options(plan.origin.document.file).texts('except');
			const missing = slots.filter((slot) => !plan.narrative.has(slot) && !except.includes(slot));
			if (missing.length === 0) return;
			report({
				message: {
					lt: `Planas „${plan.id}“: nėra ${missing.length === 1 ? 'skyriaus' : 'skyrių'} ${missing.map((slot) => `„${slot}“`).join(', ')} teksto`,
					en: `The plan ${plan.id} has no text for ${missing.map((slot) => `\`${slot}\``).join(', ')}`,
				},
				place: fieldPlace(plan, 'narrative', 'key'),
				element: `${plan.id}/narrative`,
			});
		},
	}),
};
