import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostic.ts';

/** Covered text longer than this adds nothing to what it names. */
const LONGEST_CONTENT = 200;

/**
 * A name for each finding that outlives edits elsewhere: made of its rule and element, or where it has no element of the text
 * it covers; never of a file or a line. Alike findings of a run are told apart by a counter.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): string[] {
	const seen = new Map<string, number>();
	return diagnostics.map((diagnostic) => {
		const subject = `${diagnostic.rule}\0${diagnostic.element ?? coveredText(diagnostic)}`;
		const count = (seen.get(subject) ?? 0) + 1;
		seen.set(subject, count);
		return createHash('sha256').update(`${subject}\0${count}`).digest('hex').slice(0, 16);
	});
}

function coveredText({ place, message }: Diagnostic): string {
	const text = place?.file.text.slice(place.range.start, place.range.end).slice(0, LONGEST_CONTENT).replaceAll(/\s+/g, ' ').trim();
	return text || message.en;
}
