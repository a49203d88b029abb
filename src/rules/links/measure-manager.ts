import { programmeOf } from '../../model/hierarchy.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** The money of a measure is managed by one of its programme's managers. */
export const measureManager: Rule = {
	id: 'links/measure-manager',
	severity: 'warning',
	title: { lt: 'Priemonės asignavimų valdytojo nėra tarp programos valdytojų', en: "Measure's manager is not among the programme's" },
	description: {
		lt: 'Programos apraše išvardijami visi jos asignavimų valdytojai. Jei priemonės lėšas valdo dar kas nors, aprašas neišsamus, arba priemonėje įrašytas ne tas kodas.',
		en: 'The description of a programme names all managers of its appropriations. When somebody else manages the money of a measure, the description lacks one, or the measure has the wrong code.',
	},
	source: { lt: 'Programos aprašymo forma: asignavimų valdytojai', en: 'Form of the programme description: appropriation managers' },
	bad: 'kind: programme\nmanagers: ["12"]\n# 01.01.01.01 priemonė\nmanager: "15"\n',
	good: 'kind: programme\nmanagers: ["12", "15"]\n# 01.01.01.01 priemonė\nmanager: "15"\n',
	mirror: 'links/programme-manager',
	visit: ({ workspace, report }) => ({
		measure(measure) {
			const { manager } = measure;
			const programme = programmeOf(measure);
			// A code that no register has is told of by itself; a programme without managers too.
			if (!manager || !programme || programme.managers.length === 0 || !workspace.registers.bodies.has(manager.text)) return;
			if (programme.managers.some(({ text }) => text === manager.text)) return;
			const title = titled(measure);
			const known = programme.managers.map(({ text }) => text).join(', ');
			report({
				message: {
					lt: `${title.lt}: asignavimų valdytojo „${manager.text}“ nėra tarp programos ${programme.fullCode} valdytojų`,
					en: `${title.en}: the manager \`${manager.text}\` is none of those of the programme ${programme.fullCode}`,
				},
				place: fieldPlace(measure, 'manager'),
				element: `${nameOf(measure)}/manager`,
				related: [{ place: fieldPlace(programme, 'managers'), message: { lt: `programos valdytojai: ${known}`, en: `managers of the programme: ${known}` } }],
			});
		},
	}),
};
