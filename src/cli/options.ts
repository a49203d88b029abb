import { basename } from 'node:path';
import type { Bilingual } from '../diagnostic.ts';
import { meantWords } from '../suggest.ts';
import { type Failure, shownWord, usageFailure } from './failure.ts';

/** Gathers the values of a repeatable option. */
export function collect<T>(parse: (text: string) => T): (text: string, before: readonly T[] | undefined) => readonly T[] {
	return (text, before) => [...(before ?? []), parse(text)];
}

/** Fails when two of the files that formats are written to are one. */
export function assertOwnFiles(files: readonly (string | undefined)[]): void {
	// A device takes what comes.
	const repeated = files.find((file, index) => file !== undefined && !file.startsWith('/dev/') && files.indexOf(file) < index);
	if (repeated !== undefined)
		throw usageFailure(
			{ lt: `Į failą „${basename(repeated)}“ rašomi du formatai`, en: `Two formats go to the file ${basename(repeated)}` },
			{ lt: 'Kiekvienam formatui – savas failas', en: 'Give each format a file of its own' },
		);
}

/** A whole number, from 0 or another least one. */
export function count(option: string, least = 0): (text: string) => number {
	return (text) => {
		if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
		throw usageFailure({ lt: `Parinkties ${option} reikšmė – sveikasis skaičius nuo ${least}, ne „${text}“`, en: `${option} takes a whole number from ${least}, not ${shownWord(text)}` });
	};
}

/** One of the known words; for another the failure names the nearest, or all of them. `what` is said before the word: «Unknown format». */
export function oneOf<T extends string>(what: Bilingual, known: readonly T[]): (text: string) => T {
	return offering(known, (text) => {
		const found = known.find((one) => one === text);
		if (found !== undefined) return found;
		throw unknown(what, text, known);
	});
}

const offered = new WeakMap<object, readonly string[]>();

/** The parser of an option, with the values that completion offers. */
export function offering<P extends (...args: never[]) => unknown>(known: readonly string[], parse: P): P {
	offered.set(parse, known);
	return parse;
}

/** What a parser takes; nothing when that is not known beforehand. */
export function valuesTaken(parse: object | undefined): readonly string[] {
	return (parse && offered.get(parse)) ?? [];
}

/** «Unknown format sarf», with the nearest known word or, when none is near, the first of them all. */
export function unknown(what: Bilingual, text: string, known: readonly string[]): Failure {
	const all = firstOf(known);
	const help = meantWords(text, known) ?? (known.length > 0 ? { lt: `Galima: ${all}`, en: `There are: ${all}` } : undefined);
	return usageFailure({ lt: `${what.lt} „${text}“`, en: `${what.en} ${shownWord(text)}` }, help);
}

/** A list of words, cut with an ellipsis. */
export function firstOf(words: readonly string[], most = 30): string {
	return [...words.slice(0, most), ...(words.length > most ? ['…'] : [])].join(', ');
}

/** Formats of findings; said in the help and by completion, which must not wait for the formats to load. */
export const REPORT_FORMATS: readonly string[] = ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown', 'rdjsonl'];

export const PATH_ARGUMENT: Bilingual = { lt: 'plano aplankas ar failas jame (kitaip – šis aplankas)', en: 'folder of the plan or a file in it (else this folder)' };
