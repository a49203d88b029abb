import type { Bilingual } from '../../diagnostic.ts';
import type { Decimal, Unit } from '../../model/types.ts';
import { lineName, lineTitle } from '../accounts.ts';
import { decimalsOf } from '../decimals.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { number, titled } from '../wording.ts';
import { eachValue } from './targets.ts';

/** Values, planned or reached, have no more decimals than their unit: a count is a whole number. */
export const valueDecimals: Rule = {
	id: 'indicators/value-decimals',
	severity: 'error',
	title: { lt: 'Rodiklio reikšmė tikslesnė už vienetą', en: 'Value more precise than its unit' },
	description: {
		lt: 'Įmonių, asmenų ar renginių skaičius yra sveikasis; procentai spausdinami vienu ženklu. Tikslesnė reikšmė – siekiama ar ataskaitoje pasiekta – dokumente būtų suapvalinta, ir skaičiai nebesutaptų.',
		en: 'A number of companies, people or events is whole; percentages are printed with one decimal. A more precise value, a target or one that a report says was reached, would be rounded in print, and the figures would no longer agree.',
	},
	source: { lt: 'Matavimo vienetų registras: skaitmenys po kablelio', en: 'Register of units: decimals' },
	bad: 'kind: units\nentries:\n  - {code: vnt., name: vienetai, decimals: 0}\n---\nunit: vnt.\ntargets: {2015: 20.5}\n',
	good: 'kind: units\nentries:\n  - {code: vnt., name: vienetai, decimals: 0}\n---\nunit: vnt.\ntargets: {2015: 20}\n',
	mirror: { lt: 'Trūkstami nuliai po kablelio prirašomi spausdinant', en: 'Zeros that lack after the point are printed' },
	visit: ({ workspace, report }) => ({
		indicator(indicator) {
			const unit = workspace.registers.units.get(indicator.unit);
			if (!unit) return;
			const check = (value: Decimal, field: readonly string[]): void => {
				if (decimalsOf(value) <= unit.decimals) return;
				report({ message: messageOf(titled(indicator), value, unit), place: fieldPlace(indicator, field), element: `${nameOf(indicator)}/${field.join('/')}` });
			};
			eachValue(indicator, check);
		},
		reportLine(line) {
			if (line.kind !== 'reportedIndicator' || !line.actual) return;
			const subject = workspace.subjectOf(line);
			const unit = subject?.kind === 'indicator' ? workspace.registers.units.get(subject.unit) : undefined;
			if (!unit || decimalsOf(line.actual) <= unit.decimals) return;
			report({ message: messageOf(lineTitle(line, subject), line.actual, unit), place: fieldPlace(line, 'actual'), element: `${lineName(line)}/actual` });
		},
	}),
};

function messageOf(title: Bilingual, value: Decimal, { code, decimals }: Unit): Bilingual {
	const figure = number(value);
	const own = decimalsOf(value);
	const whole = decimals === 0;
	return {
		lt: `${title.lt}: reikšmė ${figure.lt} ${whole ? `turi būti sveikasis skaičius (${code})` : `per tiksli: ženklų po kablelio – ${own}, vienetui „${code}“ leidžiama – ${decimals}`}`,
		en: `${title.en}: the value ${figure.en} ${whole ? `should be a whole number (${code})` : `has ${own} decimals, the unit ${code} allows ${decimals}`}`,
	};
}
