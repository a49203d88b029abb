import type { Rule } from '../types.ts';
import { lostNames } from './lost.ts';

const KINDS = /\.(?:png|jpe?g|svg|csv)$/i;

/** A picture or a table of data is used by a text. */
export const unusedFile: Rule = {
	id: 'narrative/unused-file',
	severity: 'info',
	title: { lt: 'Nenaudojamas paveikslas ar duomenų failas', en: 'Unused picture or data' },
	description: {
		lt: 'Paveikslas ar CSV failas guli plano aplanke, bet nė vienas tekstas jo nerodo: pamiršta įterpti arba failas senas.',
		en: 'A picture or a CSV file lies in the workspace but no text shows it: it was never put in, or is an old one.',
	},
	bad: '# data/gyventojai.csv yra, o tekste jo nėra:\nGyventojų mažėja.\n',
	good: 'Gyventojų mažėja.\n\n::table{src=data/gyventojai.csv caption="Gyventojų skaičius"}\n',
	mirror: 'narrative/missing-data',
	visit({ workspace, report }) {
		const used = new Set<string>();
		const lost = lostNames(workspace);
		return {
			...lost.visitor,
			path(named) {
				used.add(named.path);
				lost.visitor.path?.(named);
			},
			end() {
				if (lost.isTextLost()) return;
				// Budgets name tables of their own.
				const unused = [...workspace.assets].filter((path) => KINDS.test(path) && !used.has(path) && !workspace.tables.has(path));
				for (const path of unused.filter((one) => !lost.isFile(one, unused))) {
					report({ message: { lt: `Failo „${path}“ nerodo nė vienas tekstas`, en: `No text shows \`${path}\`` }, place: { file: { path, text: '' }, range: { start: 0, end: 0 } }, element: path });
				}
			},
		};
	},
};
