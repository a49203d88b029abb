import type { Bilingual } from '../../diagnostic.ts';
import type { Origin, PlanElement } from '../../model/types.ts';
import { REGISTERS } from '../registers.ts';
import type { Report, Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** Siblings have different codes, and so do the entries of a register. */
export const duplicateCode: Rule = {
	id: 'structure/duplicate-code',
	severity: 'error',
	title: { lt: 'Kodas pakartotas', en: 'Duplicate code' },
	description: {
		lt: 'Pagal kodą elementas randamas suvestinėse, biudžete ir ataskaitose. Du to paties lygio elementai tuo pačiu kodu susilietų į vieną.',
		en: 'Summaries, the budget and reports find an element by its code. Two siblings with one code would merge into one.',
	},
	bad: 'tasks:\n  - {code: "01", name: Skatinti verslumą}\n  - {code: "01", name: Pritraukti investicijas}\n',
	good: 'tasks:\n  - {code: "01", name: Skatinti verslumą}\n  - {code: "02", name: Pritraukti investicijas}\n',
	mirror: 'structure/numbering-gap',
	visit({ report }) {
		const entries = new Map<string, Origin>();
		return {
			entry({ kind, key, origin }) {
				if (kind === 'upstream') return;
				const name = `${kind}:${key}`;
				const earlier = entries.get(name);
				const what = { lt: `${REGISTERS[kind]} registro įrašas`, en: `Entry of the register \`${kind}\`` };
				if (earlier) reportDuplicate(report, { code: key, origin, name, what }, earlier);
				else entries.set(name, origin);
			},
			siblings(elements) {
				const first = new Map<string, PlanElement>();
				for (const element of elements) {
					const code = element.kind === 'indicator' ? element.fullCode : element.code;
					const earlier = first.get(code);
					if (earlier) reportDuplicate(report, { code, origin: element.origin, name: nameOf(element), what: titled(element) }, earlier.origin);
					else first.set(code, element);
				}
			},
		};
	},
};

interface Duplicate {
	readonly code: string;
	readonly origin: Origin;
	readonly name: string;
	readonly what: Bilingual;
}

function reportDuplicate(report: Report, { code, origin, name, what }: Duplicate, earlier: Origin): void {
	report({
		message: { lt: `${what.lt}: kodas „${code}“ jau panaudotas`, en: `${what.en}: the code \`${code}\` is already taken` },
		place: fieldPlace({ origin }, 'code'),
		element: name,
		related: [{ place: fieldPlace({ origin: earlier }, 'code'), message: { lt: 'pirmą kartą apibrėžtas čia', en: 'first defined here' } }],
	});
}
