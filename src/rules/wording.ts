import type { Bilingual, Fix } from '../diagnostic.ts';
import { KIND_NAMES } from '../model/kind-words.ts';
import type { Decimal, Localized, PlanElement } from '../model/types.ts';
import type { Place } from '../source/types.ts';
import { meantWords, onlyNearest } from '../suggest.ts';

const LONGEST_NAME = 60;

/** «Priemonė 01.01.01.01 „Verslo fondas“»: how a message begins. */
export function titled(element: PlanElement): Bilingual {
	const kind = KIND_NAMES[element.kind];
	return {
		lt: `${capital(kind.lt)} ${element.fullCode} ${quoted(element.name).lt}`,
		en: `${capital(kind.en)} ${element.fullCode} ${quoted(element.name).en}`,
	};
}

/** A name in the quotation marks of each language, cut when it is long. */
export function quoted(name: Localized): Bilingual {
	return { lt: `„${cut(name.lt)}“`, en: `“${cut(name.en ?? name.lt)}”` };
}

function cut(text: string): string {
	return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1).trimEnd()}…` : text;
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** From so many digits before the decimal mark on they stand in groups of three. */
const GROUPED_DIGITS = 5;

/** An exact number with each language's marks: «327 158,5» and «327,158.5». */
export function number(value: Decimal): Bilingual {
	const [whole = '', decimals] = value.abs().toFixed().split('.');
	const sign = value.lt(0) ? '−' : '';
	const grouped = (by: string): string => (whole.length < GROUPED_DIGITS ? whole : whole.replaceAll(/\B(?=(?:\d{3})+$)/g, by));
	const written = (by: string, mark: string): string => `${sign}${grouped(by)}${decimals === undefined ? '' : mark + decimals}`;
	return { lt: written('\u00a0', ','), en: written(',', '.') };
}

/** The share of a whole with one decimal: «12,5 %». The whole is not zero. */
export function percentage(part: Decimal, whole: Decimal): Bilingual {
	const { lt, en } = number(part.times(100).div(whole).round(1));
	return { lt: `${lt}\u00a0%`, en: `${en} %` };
}

/** «2015, 2016 ir 2017». */
export function listed(items: readonly (string | number)[]): Bilingual {
	const last = items.at(-1);
	if (last === undefined || items.length === 1) return { lt: String(last ?? ''), en: String(last ?? '') };
	const first = items.slice(0, -1).join(', ');
	return { lt: `${first} ir ${last}`, en: `${first} and ${last}` };
}

/** More different words than this are not searched for: a plan with so many has one cause behind them. */
const MOST_LOOKUPS = 100;

/** What a word that nothing is called was probably meant to be. */
interface Suggestion {
	readonly help: Bilingual;
	/** The word itself, when no other is as near. */
	readonly only: string | undefined;
}

/** Suggests the nearest of the candidates, or two that are as near: «Gal turėta omenyje „SB(VB)“?» when something near enough exists. Each word is looked up once. */
export function suggester(candidates: () => Iterable<string>): (word: string) => Bilingual | undefined {
	const suggest = suggestions(candidates);
	return (word) => suggest(word)?.help;
}

function suggestions(candidates: () => Iterable<string>): (word: string) => Suggestion | undefined {
	const known = new Map<string, Suggestion | undefined>();
	return (word) => {
		if (known.has(word) || known.size >= MOST_LOOKUPS) return known.get(word);
		const help = meantWords(word, candidates());
		const suggestion = help && { help, only: onlyNearest(word, candidates()) };
		known.set(word, suggestion);
		return suggestion;
	};
}

/** More entries than this are no help to list. */
const MOST_ENTRIES = 12;

/** What to try where no entry of a register is near: those that there are, when they are few, or a new one. */
function registerHelp(codes: readonly string[]): Bilingual {
	const isLong = codes.length === 0 || codes.length > MOST_ENTRIES;
	return isLong
		? { lt: 'Jei tai naujas, įrašykite jį į registrą', en: 'If it is a new one, add it to the register' }
		: { lt: `Registre yra ${listed(codes.map((code) => `„${code}“`)).lt}; naują įrašykite į registrą`, en: `The register has ${listed(codes.map((code) => `\`${code}\``)).en}; add a new one there` };
}

/** The same of a register's codes: where none is near, what the register has. */
export function registerMender(codes: () => Iterable<string>): ReturnType<typeof mender> {
	const mend = mender(codes);
	return (word, place, taken) => {
		const found = mend(word, place, taken);
		return found.help ? found : { help: registerHelp([...codes()]) };
	};
}

/**
 * The same with a fix where one candidate is nearest and not `taken`: not beside the word in its list already. What is near need not be meant, so the fix
 * wants a look.
 */
export function mender(candidates: () => Iterable<string>): (word: string, place: Place, taken?: readonly string[]) => { readonly help?: Bilingual; readonly fix?: Fix } {
	const suggest = suggestions(candidates);
	return (word, place, taken = []) => {
		const found = suggest(word);
		if (!found) return {};
		const { help, only } = found;
		if (only === undefined || taken.includes(only)) return { help };
		return { help, fix: rewriting(place, only) };
	};
}

/** Writes a word at a place, when asked for: what is near need not be meant. */
export function rewriting(place: Place, word: string): Fix {
	return { title: { lt: `Rašyti „${word}“`, en: `Write \`${word}\`` }, safe: false, edits: [{ place, text: scalar(word, place) }] };
}

/** A text as YAML or CSV has it, with the quotes that it had; a code of digits would be a number without them. */
function scalar(text: string, { file, range }: Place): string {
	const quote = file.text.charAt(range.start);
	if (quote === "'" || quote === '"') return `${quote}${text.replaceAll(quote, quote === "'" ? "''" : '\\"')}${quote}`;
	return /^\p{L}[\p{L}\d.()_:-]*(?<!:)$/u.test(text) && !/^(?:true|false|null)$/i.test(text) ? text : `"${text.replaceAll('"', '\\"')}"`;
}
