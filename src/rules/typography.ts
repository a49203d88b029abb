import type { Bilingual, Edit } from '../diagnostic.ts';
import type { RuleInfo } from '../rule-info.ts';
import type { Place } from '../source/types.ts';
import { allMatches } from './matches.ts';
import type { Prose } from './prose.ts';
import type { Report, Rule } from './types.ts';

/** A part of a text that is to be written otherwise; without `right` there is no telling how. */
export interface Correction extends Part {
	/** What of it has to change, when that is not all. */
	readonly parts?: readonly Part[];
}

/** A part that is written otherwise. */
export interface Part {
	readonly start: number;
	readonly end: number;
	readonly right?: string;
}

interface TypographyInfo extends RuleInfo {
	/** Only texts with one of these characters (bits of MARK) are looked at. */
	readonly marks: number;
	/** What is wrong in a text. */
	corrections(prose: Prose): Iterable<Correction>;
	/** What is said of one of them, or of several when they are told together. */
	message(wrong: string, right: string | undefined, count: number): Bilingual;
	/** Marks that don't show are told once for each file: nobody wants to see a hundred of them one by one. */
	readonly isToldPerFile?: boolean;
}

/** A rule about the spelling of printed texts, with a fix that rewrites just the part that is wrong. */
export function typographyRule({ marks, corrections, message, isToldPerFile = false, ...info }: TypographyInfo): Rule {
	return {
		...info,
		visit({ report }) {
			const byFile = new Map<string, Spot[]>();
			return {
				proseMarks: marks,
				prose(prose) {
					for (const correction of corrections(prose)) {
						const spot = spotOf(prose, correction);
						if (!isToldPerFile) tell(report, [spot], message);
						else if (spot.edits.length > 0) spotsIn(byFile, spot.place.file.path).push(spot);
					}
				},
				end() {
					for (const spots of byFile.values()) tell(report, spots, message);
				},
			};
		},
	};
}

interface Spot {
	readonly place: Place;
	readonly element: string | undefined;
	readonly wrong: string;
	readonly right: string | undefined;
	/** None when it can't be written otherwise by a program. */
	readonly edits: readonly Edit[];
}

function spotOf(prose: Prose, correction: Correction): Spot {
	const { start, end, right, parts = [correction] } = correction;
	const edits = parts.map((part) => editOf(prose, part));
	return {
		place: prose.part(start, end) ?? prose.place,
		element: prose.element,
		wrong: prose.text.slice(start, end),
		right,
		edits: edits.every((edit) => edit !== undefined) ? edits : [],
	};
}

/** Where the author broke the line a fix would join the lines: that is left to the author. */
function editOf(prose: Prose, { start, end, right }: Part): Edit | undefined {
	const place = prose.part(start, end);
	if (!place || right === undefined || /[\r\n]/.test(place.file.text.slice(place.range.start, place.range.end))) return undefined;
	return { place, text: right };
}

function spotsIn(byFile: Map<string, Spot[]>, path: string): Spot[] {
	const known = byFile.get(path) ?? [];
	byFile.set(path, known);
	return known;
}

function tell(report: Report, spots: readonly Spot[], message: TypographyInfo['message']): void {
	const [first] = [...spots].sort((a, b) => a.place.range.start - b.place.range.start);
	if (!first) return;
	const edits = spots.flatMap((spot) => spot.edits);
	const { wrong, right } = first;
	report({
		message: message(shown(wrong), right === undefined ? undefined : shown(right), spots.length),
		place: first.place,
		...(first.element === undefined || spots.length > 1 ? {} : { element: first.element }),
		...(edits.length > 0 ? { fix: { title: titleOf(right, spots.length), safe: true, edits } } : {}),
	});
}

function titleOf(right: string | undefined, count: number): Bilingual {
	if (count > 1) return { lt: `Pataisyti visas vietas (${count})`, en: `Fix all ${count} places` };
	const text = shown(right ?? '');
	return text === '' ? { lt: 'Ištrinti', en: 'Delete it' } : { lt: `Rašyti „${text}“`, en: `Write \`${text}\`` };
}

/** A no-break space looks like any other. */
function shown(text: string): string {
	return text.replaceAll('\u00a0', '·');
}

const NONE: readonly Correction[] = [];

/** Corrections of every match of a global expression. */
export function matchesOf({ text }: Pick<Prose, 'text'>, expression: RegExp, right: (match: RegExpExecArray) => string | undefined): readonly Correction[] {
	const matches = allMatches(text, expression);
	if (matches.length === 0) return NONE;
	return matches.map((match) => {
		const written = right(match);
		return { start: match.index, end: match.index + match[0].length, ...(written === undefined ? {} : { right: written }) };
	});
}
