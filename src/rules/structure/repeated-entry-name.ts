import { comparable } from '../comparable.ts';
import { REGISTERS, type RegisterEntry } from '../registers.ts';
import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';

/** The entries of a register have different names. */
export const repeatedEntryName: Rule = {
	id: 'structure/repeated-entry-name',
	severity: 'warning',
	title: { lt: 'Registro įrašo pavadinimas pakartotas', en: 'Repeated name in a register' },
	description: {
		lt: 'Tas pats skyrius ar šaltinis įrašytas du kartus skirtingais kodais: jo lėšos suvestinėse išsiskaido į dvi eilutes.',
		en: 'The same division or source is entered twice under different codes: its money is split into two rows of the summaries.',
	},
	bad: 'kind: bodies\nentries:\n  - {code: "12", name: Švietimo skyrius}\n  - {code: "21", name: Švietimo skyrius}\n',
	good: 'kind: bodies\nentries:\n  - {code: "12", name: Švietimo skyrius}\n  - {code: "21", name: Kultūros skyrius}\n',
	mirror: 'structure/duplicate-code',
	visit({ report }) {
		const first = new Map<string, RegisterEntry>();
		const seen = new Set<string>();
		return {
			entry(entry) {
				// Two entries of one code are another rule's.
				const isRepeated = seen.has(`${entry.kind}:${entry.key}`);
				seen.add(`${entry.kind}:${entry.key}`);
				if (entry.name === undefined || isRepeated) return;
				const name = `${entry.kind}:${comparable(entry.name)}`;
				const earlier = first.get(name);
				if (!earlier) {
					first.set(name, entry);
					return;
				}
				report({
					message: {
						lt: `${REGISTERS[entry.kind]} registro įrašai „${earlier.key}“ ir „${entry.key}“ vadinasi vienodai`,
						en: `The entries ${earlier.key} and ${entry.key} of \`${entry.kind}\` have the same name`,
					},
					place: fieldPlace(entry, ['name', 'lt']),
					element: `${entry.kind}:${entry.key}/name`,
					related: [{ place: fieldPlace(earlier, ['name', 'lt']), message: { lt: 'pirmą kartą čia', en: 'first here' } }],
				});
			},
		};
	},
};
