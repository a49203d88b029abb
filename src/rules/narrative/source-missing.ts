import type { Rule } from '../types.ts';
import { directiveLine, isCaptioned } from './directives.ts';

/** What a table or chart of a file shows is somebody's figures. */
export const sourceMissing: Rule = {
	id: 'narrative/source-missing',
	severity: 'info',
	title: { lt: 'Nenurodytas duomenų šaltinis', en: 'Source of the figures not stated' },
	description: {
		lt: 'Po lentele ar diagrama rašoma, iš kur duomenys („Šaltinis: …“): kitaip jų nepatikrinsi ir neatnaujinsi. Plano paties skaičių rodančioms diagramoms šaltinio nereikia.',
		en: 'Below a table or a chart stands where its figures come from (“Source: …”): else nobody can check them or bring them up to date. Charts of the plan’s own figures need none.',
	},
	source: { lt: 'Savivaldybių strateginio planavimo praktika', en: 'Practice of municipal strategic planning' },
	bad: '::table{src=data/gyventojai.csv caption="Gyventojų skaičius"}\n',
	good: '::table{src=data/gyventojai.csv caption="Gyventojų skaičius" source="Lietuvos statistikos departamentas"}\n',
	mirror: 'narrative/caption-missing',
	visit: ({ report }) => ({
		nodes: {
			leafDirective(found) {
				const { src, caption, source } = found.node.attributes ?? {};
				if (!isCaptioned(found) || !src || !caption || source?.trim()) return;
				report({
					message: { lt: `„${caption}“: nenurodytas šaltinis`, en: `“${caption}”: its source is not stated` },
					place: directiveLine(found),
					help: { lt: 'Pridėkite „source="…"“', en: 'Add `source="…"`' },
				});
			},
		},
	}),
};
