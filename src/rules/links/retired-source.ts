import type { Bilingual } from '../../diagnostic.ts';
import { inherited } from '../../model/hierarchy.ts';
import { isZero } from '../../model/sign.ts';
import type { FundingSource, Registers } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import type { Finding, Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** Money is not planned from a source after its end. */
export const retiredSource: Rule = {
	id: 'links/retired-source',
	severity: 'error',
	title: { lt: 'Finansavimo šaltinio nebėra', en: 'Funding source that has ended' },
	description: {
		lt: 'Registre nurodyti paskutiniai metai, kuriais šaltinis teikia lėšų („until“). Vėlesniems metams iš jo suplanuotų lėšų nebus.',
		en: 'The register states the last year in which a source gives money (`until`). What is planned from it for later years will not come.',
	},
	bad: 'kind: sources\nentries:\n  - {code: PF, name: Privatizavimo fondo lėšos, until: 2015}\n---\n# …\nappropriations:\n  - {source: PF, 2015: 40.0, 2016: 40.0}\n',
	good: 'kind: sources\nentries:\n  - {code: PF, name: Privatizavimo fondo lėšos, until: 2015}\n---\n# …\nappropriations:\n  - {source: PF, 2015: 40.0}\n',
	mirror: { lt: 'Registras nesako, nuo kada šaltinis galioja', en: 'The register does not say since when a source is used' },
	visit({ workspace, report }) {
		const ends = endingSources(workspace.registers);
		if (ends.size === 0) return {};
		const ended = (code: string, year: number): FundingSource | undefined => {
			const source = ends.get(code);
			return source?.until !== undefined && source.until < year ? source : undefined;
		};
		return {
			line(line) {
				const source = isZero(line.amount.total) ? undefined : ended(line.source, line.year);
				if (source) report({ ...finding(line.title(), source), place: line.place(undefined, 'key'), element: line.name });
			},
			measure(measure) {
				const from = inherited(measure, 'period')?.from ?? measure.plan.years.from;
				for (const [code, amount] of measure.funding) {
					// A need is of the whole period: it may all fall before the source's end, as long as the period begins before it.
					const source = isZero(amount) ? undefined : ended(code, from);
					if (source) report({ ...finding(titled(measure), source), place: needPlace(measure, code), element: `${nameOf(measure)}/${code}` });
				}
			},
		};
	},
};

/** By code of a source, the one with a last year: itself or a group that it belongs to, whichever ends first. */
function endingSources({ sources }: Registers): Map<string, FundingSource> {
	const ends = new Map<string, FundingSource>();
	for (const [code, own] of sources) {
		for (let source: FundingSource | undefined = own; source; source = source.parent) {
			const known = ends.get(code)?.until;
			if (source.until !== undefined && (known === undefined || source.until < known)) ends.set(code, source);
		}
	}
	return ends;
}

function needPlace(measure: Parameters<typeof fieldPlace>[0], code: string): Place {
	return fieldPlace(measure, ['funding', code], 'key');
}

function finding(title: Bilingual, source: FundingSource): Pick<Finding, 'message' | 'related'> {
	return {
		message: {
			lt: `${title.lt}: šaltinis ${source.code} galioja iki ${source.until} metų`,
			en: `${title.en}: the source ${source.code} ends with ${source.until}`,
		},
		related: [{ place: fieldPlace(source, 'until', 'pair'), message: { lt: 'paskutiniai šaltinio metai', en: 'its last year' } }],
	};
}
