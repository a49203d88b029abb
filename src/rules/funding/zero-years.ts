import type { Edit, Fix } from '../../diagnostic.ts';
import type { Appropriation } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import { fieldPlace } from '../walk.ts';
import { listed } from '../wording.ts';

/** States a zero for years that a line of money leaves out. Whether zero is meant only the author knows. */
export function zeroYears(line: Appropriation, years: readonly number[]): Fix | undefined {
	if (years.length === 0) return undefined;
	const byPlace = new Map<number, { readonly after: Place; readonly years: number[] }>();
	for (const year of years) {
		const after = placeBefore(line, year);
		const known = byPlace.get(after.range.end) ?? { after, years: [] };
		known.years.push(year);
		byPlace.set(after.range.end, known);
	}
	const edits = [...byPlace.values()].map((group) => insertion(line, group.after, group.years));
	const said = listed(years);
	return { title: { lt: `Įrašyti 0 (${said.lt} m.)`, en: `State 0 for ${said.en}` }, safe: false, edits };
}

/** The pair that a year is to follow: that of the latest year before it, or the source. */
function placeBefore(line: Appropriation, year: number): Place {
	const earlier = [...line.amounts.keys()].filter((one) => one < year);
	return fieldPlace(line, earlier.length === 0 ? 'source' : String(Math.max(...earlier)), 'pair');
}

/** In `{…}` behind a comma, else in lines of their own under the pair. */
function insertion(line: Appropriation, { file, range }: Place, years: readonly number[]): Edit {
	const whole = line.origin.document.place(line.origin.path);
	const pairs = years.map((year) => `${year}: 0.0`);
	if (file.text.charAt(whole.range.start) === '{') return { place: { file, range: { start: range.end, end: range.end } }, text: pairs.map((pair) => `, ${pair}`).join('') };
	const indent = range.start - (file.text.lastIndexOf('\n', range.start - 1) + 1);
	const found = file.text.slice(range.end).search(/\r?\n/);
	const end = found < 0 ? file.text.length : range.end + found;
	return { place: { file, range: { start: end, end } }, text: pairs.map((pair) => `\n${' '.repeat(indent)}${pair}`).join('') };
}
