import type { Bilingual } from '../../diagnostic.ts';
import type { FundingSource } from '../../model/types.ts';
import { budgetTitle, entryName, lineName, lineTitle } from '../accounts.ts';
import type { Finding, Rule } from '../types.ts';
import { listed, registerMender } from '../wording.ts';
import { unknownCodes } from './unknown-codes.ts';
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
	visit(context) {
		const { workspace, report } = context;
		const { sources } = workspace.registers;
		const leaves = [...sources.values()].filter((source) => source.children.length === 0).map((source) => source.code);
		const suggest = registerMender(() => leaves);
		const suggestAny = registerMender(() => sources.keys());
		const codes = unknownCodes(context, 'sources', sources, { lt: 'finansavimo šaltinio', en: 'funding source' });
		const check = (used: Omit<UsedSource, 'file'>, allowsGroup = false): void => {
			const { code } = used;
			if (code === '') return;
			codes.use(code, () => {
				const [title, place] = [used.title(), used.place()];
				return {
					message: { lt: `${title.lt}: finansavimo šaltinio „${code}“ registre nėra`, en: `${title.en}: the funding source \`${code}\` is not in the register` },
					place,
					element: used.name,
					...(allowsGroup ? suggestAny : suggest)(code, place),
				};
			});
			const children = sources.get(code)?.children ?? [];
			if (!allowsGroup && children.length > 0) report(groupFinding(used, children));
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
			end: codes.tell,
		};
	},
};

function groupFinding(used: Omit<UsedSource, 'file'>, children: readonly FundingSource[]): Finding {
	const [of, code] = [used.title(), used.code];
	const sources = listed(children.map((child) => child.code));
	return {
		message: { lt: `${of.lt}: „${code}“ yra šaltinių grupė; nurodykite jos šaltinį`, en: `${of.en}: \`${code}\` is a group of sources; name one of its sources` },
		place: used.place(),
		element: used.name,
		help: { lt: `Grupės šaltiniai: ${sources.lt}`, en: `Its sources: ${sources.en}` },
	};
}
