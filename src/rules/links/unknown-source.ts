import type { Bilingual } from '../../diagnostic.ts';
import { budgetTitle, entryName, lineName, lineTitle } from '../accounts.ts';
import type { Rule } from '../types.ts';
import { listed, registerMender } from '../wording.ts';
import type { UsedSource } from './used-sources.ts';

/** Money comes from a source of the register; a group of sources has no money of its own. */
export const unknownSource: Rule = {
	id: 'links/unknown-source',
	severity: 'error',
	title: { lt: 'Finansavimo šaltinio nėra registre', en: 'Unknown funding source' },
	description: {
		lt: 'Lėšos sumuojamos pagal registro šaltinius. Nežinomo šaltinio ar šaltinių grupės suma suvestinėje arba dingtų, arba būtų suskaičiuota du kartus.',
		en: "Money is summed by the register's sources. An amount under an unknown source, or under a group, would vanish from the summary or be counted twice.",
	},
	bad: 'appropriations:\n  - {source: SB(WB), 2015: 120.0}\n',
	good: 'appropriations:\n  - {source: SB(VB), 2015: 120.0}\n',
	fixable: 'unsafe',
	mirror: 'links/unused-entry',
	visit({ workspace, report }) {
		const { sources } = workspace.registers;
		const leaves = [...sources.values()].filter((source) => source.children.length === 0).map((source) => source.code);
		const suggest = registerMender(() => leaves);
		const suggestAny = registerMender(() => sources.keys());
		const check = (used: Omit<UsedSource, 'file'>, allowsGroup = false): void => {
			const { code } = used;
			const source = sources.get(code);
			if (code === '' || (source && (allowsGroup || source.children.length === 0))) return;
			const group: Bilingual = { lt: `„${code}“ yra šaltinių grupė; nurodykite jos šaltinį`, en: `\`${code}\` is a group of sources; name one of its sources` };
			const unknown: Bilingual = { lt: `finansavimo šaltinio „${code}“ registre nėra`, en: `the funding source \`${code}\` is not in the register` };
			const fault = source ? group : unknown;
			const children = listed(source?.children.map((child) => child.code) ?? []);
			const [title, place] = [used.title(), used.place()];
			report({
				message: { lt: `${title.lt}: ${fault.lt}`, en: `${title.en}: ${fault.en}` },
				place,
				element: used.name,
				...(source ? { help: { lt: `Grupės šaltiniai: ${children.lt}`, en: `Its sources: ${children.en}` } } : (allowsGroup ? suggestAny : suggest)(code, place)),
			});
		};
		return {
			source(used) {
				check(used);
			},
			budgetEntry(entry) {
				const { source } = entry;
				if (!source) return;
				const title = (): Bilingual => budgetTitle(entry.budget);
				// A budget may be by groups of sources.
				check({ title, code: source.text, name: `${entryName(entry)}/source`, place: () => source.origin.document.place(source.origin.path) }, true);
			},
			reportLine(line) {
				if (line.kind !== 'reportedMeasure') return;
				const title = (): Bilingual => lineTitle(line, workspace.subjectOf(line));
				for (const [field, amounts] of [['approved', line.approved] as const, ['spent', line.spent] as const]) {
					for (const [code, { origin }] of amounts) check({ title, code, name: `${lineName(line)}/${field}/${code}`, place: () => origin.document.place(origin.path, 'key') });
				}
			},
		};
	},
};
