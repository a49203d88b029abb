import type { Bilingual } from '../../diagnostic.ts';
import type { Measure, Plan } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { listed, quoted, suggester, titled } from '../wording.ts';

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
	visit({ workspace, report }) {
		const { sources } = workspace.registers;
		const leaves = [...sources.values()].filter((source) => source.children.length === 0).map((source) => source.code);
		const suggest = suggester(() => leaves);
		const used = ({ title, code, name, place }: UsedSource): void => {
			const source = sources.get(code);
			if (code === '' || (source && source.children.length === 0)) return;
			const group: Bilingual = { lt: `„${code}“ yra šaltinių grupė; nurodykite jos šaltinį`, en: `\`${code}\` is a group of sources; name one of its sources` };
			const unknown: Bilingual = { lt: `finansavimo šaltinio „${code}“ registre nėra`, en: `the funding source \`${code}\` is not in the register` };
			const fault = source ? group : unknown;
			const children = listed(source?.children.map((child) => child.code) ?? []);
			report({
				message: { lt: `${title().lt}: ${fault.lt}`, en: `${title().en}: ${fault.en}` },
				place: place(),
				element: name,
				help: source ? { lt: `Grupės šaltiniai: ${children.lt}`, en: `Its sources: ${children.en}` } : suggest(code),
			});
		};
		return {
			plan(plan) {
				for (const source of ofReserves(plan)) used(source);
			},
			measure(measure) {
				for (const source of ofMeasure(measure)) used(source);
			},
		};
	},
};

interface UsedSource {
	readonly title: () => Bilingual;
	readonly code: string;
	readonly name: string;
	readonly place: () => Place;
}

function* ofMeasure(measure: Measure): Generator<UsedSource> {
	const title = (): Bilingual => titled(measure);
	const name = nameOf(measure);
	for (const line of measure.appropriations) yield { title, code: line.source, name: `${name}/${line.source}`, place: () => fieldPlace(line, 'source') };
	for (const code of measure.funding.keys()) yield { title, code, name: `${name}/${code}`, place: () => fieldPlace(measure, ['funding', code], 'key') };
}

function* ofReserves(plan: Plan): Generator<UsedSource> {
	if (plan.kind !== 'activity-plan') return;
	for (const reserve of plan.reserves) {
		const { lt, en } = quoted(reserve.name);
		const title = (): Bilingual => ({ lt: `Rezervas ${lt}`, en: `Reserve ${en}` });
		yield { title, code: reserve.source, name: `${plan.id}/reserves/${reserve.name.lt}`, place: () => fieldPlace(reserve, 'source') };
	}
}
