import { inherited, isMeasure } from '../../model/hierarchy.ts';
import type { PlanElement } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { quoted, titled } from '../wording.ts';

/** A body is not named for years after its end. */
export const retiredBody: Rule = {
	id: 'links/retired-body',
	severity: 'warning',
	title: { lt: 'Vykdytojas nebeveikia', en: 'Body that no longer works' },
	description: {
		lt: 'Registre nurodyti paskutiniai metai, kuriais vykdytojas veikia („until“). Jei priemonė tęsiasi ilgiau, reikia nurodyti, kas ją vykdys toliau.',
		en: 'The register states the last year in which a body works (`until`). A measure that runs longer needs another body to carry it on.',
	},
	bad: 'kind: bodies\nentries:\n  - {code: "28", name: Vaiko teisių apsaugos skyrius, until: 2016}\n---\n# 2015–2017 metų planas\nbodies: ["28"]\n',
	good: 'kind: bodies\nentries:\n  - {code: "14", name: Socialinės paramos skyrius}\n  - {code: "28", name: Vaiko teisių apsaugos skyrius, until: 2016}\n---\n# 2015–2017 metų planas\nbodies: ["28", "14"]\nperiod: {from: 2015, to: 2016}\n',
	mirror: { lt: 'Registras nesako, nuo kada vykdytojas veikia', en: 'The register does not say since when a body exists' },
	visit({ workspace, report }) {
		const { bodies } = workspace.registers;
		if ([...bodies.values()].every(({ until }) => until === undefined)) return {};
		return {
			body({ element, field, code, place }) {
				const body = bodies.get(code);
				const last = lastYear(element);
				if (body?.until === undefined || body.until >= last) return;
				const title = titled(element);
				const name = quoted(body.name);
				report({
					message: {
						lt: `${title.lt}: vykdytojas ${code} ${name.lt} veikia iki ${body.until} metų, o reikia iki ${last} metų`,
						en: `${title.en}: the body ${code} ${name.en} ends with ${body.until}, but is needed until ${last}`,
					},
					place: place(),
					element: `${nameOf(element)}/${field}/${code}`,
					related: [{ place: fieldPlace(body, 'until', 'pair'), message: { lt: 'paskutiniai veiklos metai', en: 'its last year' } }],
				});
			},
		};
	},
};

/** The last year that an element is worked on. */
function lastYear(element: PlanElement): number {
	const bearer = element.kind === 'indicator' ? element.owner : element;
	const { to } = bearer.plan.years;
	const period = isMeasure(bearer) ? inherited(bearer, 'period') : undefined;
	return period ? Math.min(period.to, to) : to;
}
