import type { Rule } from '../types.ts';
import { listed } from '../wording.ts';

/** Money comes only from the sources that the workspace, or its settings for a file, allow. */
export const sourceAllowed: Rule = {
	id: 'funding/source-allowed',
	severity: 'error',
	title: { lt: 'Šaltinis čia neleidžiamas', en: 'Source not allowed here' },
	description: {
		lt: 'Kai kurie planai ar programos gali būti finansuojami tik iš nustatytų šaltinių, pavyzdžiui, aplinkos apsaugos rėmimo programa. Leidžiami šaltiniai ar jų grupės surašomi parinktyje „sources“ – visam planui arba skyriuje „overrides“ failams; kol sąrašas tuščias, leidžiami visi.',
		en: 'Some plans or programmes may have money only from given sources, such as the environmental support programme. The option `sources` lists the sources or groups allowed, for all or under `overrides` for some files; all are allowed while the list is empty.',
	},
	bad: 'kind: workspace\nrules:\n  funding/source-allowed: {sources: [SAV]}\n---\n# ES nepriklauso grupei SAV\nappropriations:\n  - {source: ES, 2015: 120.0}\n',
	good: 'kind: workspace\nrules:\n  funding/source-allowed: {sources: [SAV, ES]}\n---\nappropriations:\n  - {source: ES, 2015: 120.0}\n',
	mirror: { lt: 'Leidžiamo šaltinio vartoti nebūtina', en: 'An allowed source need not be used' },
	options: {
		sources: { type: 'texts', default: [], description: { lt: 'Leidžiami šaltiniai ir šaltinių grupės; tuščias – visi', en: 'Sources and groups of sources that are allowed; empty for all' } },
	},
	visit({ workspace, report, options }) {
		const { sources } = workspace.registers;
		const isWithin = (code: string, allowed: readonly string[]): boolean => {
			for (let source = sources.get(code); source; source = source.parent) if (allowed.includes(source.code)) return true;
			return false;
		};
		return {
			source(used) {
				const { code } = used;
				const allowed = options(used.file).texts('sources');
				// A source that the register doesn't know is reported itself.
				if (allowed.length === 0 || !sources.has(code) || isWithin(code, allowed)) return;
				const [title, known] = [used.title(), listed(allowed)];
				report({
					message: { lt: `${title.lt}: šaltinis ${code} čia neleidžiamas`, en: `${title.en}: the source ${code} is not allowed here` },
					place: used.place(),
					element: used.name,
					help: { lt: `Leidžiami: ${known.lt}`, en: `Allowed: ${known.en}` },
				});
			},
		};
	},
};
