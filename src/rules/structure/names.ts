import type { Bilingual, Edit, Fix } from '../../diagnostic.ts';
import { scalarOffsets } from '../../source/scalar-offsets.ts';
import type { Place } from '../../source/types.ts';
import type { Rule, RuleInfo } from '../types.ts';
import type { Correction, Part } from '../typography.ts';
import { nameOf } from '../walk.ts';
import { titled } from '../wording.ts';
import type { WrittenName } from './written-names.ts';

interface NameInfo extends RuleInfo {
	/** What is wrong in a name. */
	corrections(name: WrittenName): readonly Correction[];
	/** Goes after the element's kind, code and name. */
	readonly message: Bilingual;
}

/** A rule about how names are spelled; a name is told of once, with a fix for all of it. */
export function nameRule({ corrections, message, ...info }: NameInfo): Rule {
	return {
		...info,
		visit: ({ report }) => ({
			name(name) {
				const wrong = corrections(name);
				if (wrong.length === 0) return;
				const { element, language } = name;
				report({
					message: { lt: `${titled(element).lt}: ${message.lt}`, en: `${titled(element).en}: ${message.en}` },
					element: `${nameOf(element)}/name/${language}`,
					...rewriting(name, wrong),
				});
			},
		}),
	};
}

/** Where a name is wrong, and how it is written right. */
interface Rewriting {
	readonly place: Place;
	readonly fix?: Fix;
}

/** The place of the first correction of a name, and one fix for all. Where the author broke the line a fix would join the lines: there is none. */
function rewriting({ text, place }: WrittenName, corrections: readonly Correction[]): Rewriting {
	const { file, range } = place();
	const offsets = scalarOffsets(file.text.slice(range.start, range.end), text);
	const placeOf = ({ start, end }: Part): Place | undefined => {
		const [from, to] = [offsets?.[start], offsets?.[end]];
		return from === undefined || to === undefined ? undefined : { file, range: { start: range.start + from, end: range.start + to } };
	};
	const parts = corrections.flatMap((correction) => correction.parts ?? [correction]);
	const edits = parts.flatMap((part): Edit[] => {
		const at = placeOf(part);
		return at && part.right !== undefined && !/[\r\n]/.test(file.text.slice(at.range.start, at.range.end)) ? [{ place: at, text: part.right }] : [];
	});
	const [first] = corrections;
	const fixed = rewritten(text, parts);
	const fix: Fix = { title: { lt: `Rašyti „${fixed}“`, en: `Write \`${fixed}\`` }, safe: true, edits };
	return { place: (first && placeOf(first)) ?? { file, range }, ...(edits.length === parts.length ? { fix } : {}) };
}

function rewritten(text: string, parts: readonly Part[]): string {
	const pieces: string[] = [];
	let from = 0;
	for (const { start, end, right = text.slice(start, end) } of parts) {
		pieces.push(text.slice(from, start), right);
		from = end;
	}
	return [...pieces, text.slice(from)].join('');
}
