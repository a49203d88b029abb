/** Marks of YAML where its author meant a text: what was done is told by what stands before and behind them. */
import type { OffsetRange } from './types.ts';
import { lineAt, type Slip, shown } from './yaml-lines.ts';

/** A value as it stands in its line: within brackets up to what parts members. */
interface Value {
	readonly start: number;
	readonly written: string;
	readonly key: string;
}

/** What a mark that the parser did not expect comes of; undefined where that can't be told. */
export function strayMark(text: string, start: number): Slip | undefined {
	const line = lineAt(text, start);
	const before = text.slice(line.start, start).trimEnd();
	const token = text.slice(start, line.end);
	if (/^[}\]]/.test(token)) return closingAlone(start, token.charAt(0));
	if (token.startsWith(',')) return commaAlone(start);
	if (/:\s+[|>][-+]?\d?$/.test(before)) return textBesideMark(text, line, line.start + before.length - 1);
	if (/^-\s/.test(token) && before.endsWith(':')) return dashInLine(text, start);
	if (/["']$/.test(before)) return token.startsWith(':') ? gluedQuotedKey(text, line, start) : afterQuote(text, line, start);
	if (/[}\]]$/.test(before) && !isWithinBrackets(before)) return afterBracket(text, line, start);
	return undefined;
}

/** Whether a bracket is open at the end of a part of a line. */
export function isWithinBrackets(before: string): boolean {
	const bare = before.replaceAll(/"[^"]*"|'[^']*'/g, '');
	return bare.split(/[{[]/).length > bare.split(/[}\]]/).length;
}

/** A value that begins with a mark that none may begin with. */
export function forbiddenBeginning(text: string, start: number): Slip {
	const { written } = valueAt(text, lineAt(text, start), start);
	const mark = text.charAt(start);
	return {
		range: { start, end: start + written.length },
		message: { lt: `ženklu „${mark}“ reikšmė prasidėti negali`, en: `a value can’t begin with \`${mark}\`` },
		help: inQuotes(written),
	};
}

/** `note: !Svarbu` and `note: &Co`: what YAML takes for the name of a type or of a value, and leaves out of the text. */
export function namingMark(text: string, start: number): Slip {
	const { written } = valueAt(text, lineAt(text, start), start);
	const mark = text.charAt(start);
	return {
		range: { start, end: start + (/^\S+/.exec(written)?.[0].length ?? 1) },
		message: {
			lt: `ženklas „${mark}“ be kabučių pradeda YAML vardą, ir žodis su juo iš teksto dingsta`,
			en: `a \`${mark}\` without quotes begins a name of YAML, and the word with it is lost to the text`,
		},
		help: inQuotes(written),
	};
}

/** `%kind: units` at the beginning of a file. */
export function instructionLine(text: string): Slip | undefined {
	const found = /^%.*/m.exec(text);
	if (!found) return undefined;
	return {
		range: { start: found.index, end: found.index + 1 },
		message: { lt: 'eilutė, kuri prasideda ženklu %, yra nurodymas YAML skaitytuvui', en: 'a line that begins with % is an instruction to readers of YAML' },
		help: { lt: 'Ištrinkite ženklą arba visą eilutę; pastabos prasideda ženklu #', en: 'Delete the mark or all of the line; remarks begin with #' },
	};
}

/** `// pastaba` */
export function foreignRemark(text: string, start: number): Slip | undefined {
	const { end } = lineAt(text, start);
	if (!/^(?:\/\/|\/\*|;|--)/.test(text.slice(start, end))) return undefined;
	return {
		range: { start, end },
		message: { lt: 'tai ne raktas ir ne pastaba', en: 'this is neither a key nor a remark' },
		help: { lt: 'Pastabos prasideda ženklu #', en: 'Write a # where a remark begins' },
	};
}

function closingAlone(start: number, mark: string): Slip {
	return {
		range: { start, end: start + 1 },
		message: { lt: `uždaromasis skliaustas „${mark}“ be atidaromojo`, en: `a closing bracket \`${mark}\` without an opening one` },
		help: { lt: 'Ištrinkite jį; jei tai tekstas, visą tekstą rašykite kabutėse', en: 'Delete it; if it is part of a text, put all of the text in quotes' },
	};
}

function commaAlone(start: number): Slip {
	return {
		range: { start, end: start + 1 },
		message: { lt: 'kablelis, prieš kurį nėra nario', en: 'a comma without a member before it' },
		help: { lt: 'Ištrinkite jį arba įrašykite trūkstamą narį', en: 'Delete it, or write the member that is missing' },
	};
}

/** `name: > 5 vnt.` */
function textBesideMark(text: string, line: OffsetRange, at: number): Slip {
	const mark = text.slice(line.start, at + 1).search(/[|>][-+]?\d?$/) + line.start;
	const { written, key } = valueAt(text, line, mark);
	return {
		range: { start: mark, end: mark + written.length },
		message: { lt: `ženklas „${text.charAt(mark)}“ pradeda tekstą, rašomą nuo kitos eilutės`, en: `a \`${text.charAt(mark)}\` begins a text that is written from the next line on` },
		help: {
			lt: `Tekstą kelkite į kitą eilutę ir įtraukite; jei ženklas yra teksto dalis, rašykite ${quoted(key, written)}`,
			en: `Move the text to the next line, indented; if the mark is part of it, write \`${quoted(key, written)}\``,
		},
	};
}

function dashInLine(text: string, start: number): Slip {
	const { written, key } = valueAt(text, lineAt(text, start), start);
	return {
		range: { start, end: start + 1 },
		message: { lt: 'brūkšnelis su tarpu pradeda sąrašo narį, o sąrašas rašomas nuo kitos eilutės', en: 'a dash with a space begins a member of a list, and a list is written from the next line on' },
		help: {
			lt: `Narį kelkite į kitą eilutę; jei tai tekstas, rašykite ${quoted(key, written)}`,
			en: `Move the member to the next line; if it is a text, write \`${quoted(key, written)}\``,
		},
	};
}

/** `"code":a` */
function gluedQuotedKey(text: string, line: OffsetRange, start: number): Slip {
	const key = /("[^"]*"|'[^']*')\s*$/.exec(text.slice(line.start, start))?.[1] ?? '';
	const right = `${key}: ${shown(text.slice(start + 1, line.end))}`;
	return {
		range: { start, end: start + 1 },
		message: { lt: 'po dvitaškio trūksta tarpo', en: 'a space after the colon is missing' },
		help: { lt: `Rašykite „${right}“`, en: `Write \`${right}\`` },
	};
}

/** `name: "Gatvių" apšvietimas` and `name: "UAB "Vandenys""`: the second quote ends the value. */
function afterQuote(text: string, line: OffsetRange, start: number): Slip | undefined {
	const opening = quoteBefore(text.slice(line.start, start));
	if (opening === undefined) return undefined;
	const { written, key } = valueAt(text, line, line.start + opening, start);
	const right = mended(written, key);
	return {
		range: { start, end: line.start + opening + written.length },
		message: { lt: 'po baigiamųjų kabučių dar yra teksto', en: 'there is text after the closing quote' },
		help:
			right === undefined
				? { lt: 'Kabutėmis pradėkite ir baikite visą reikšmę', en: 'Begin and end all of the value with quotes' }
				: { lt: `Kabutės turi apimti visą reikšmę: ${key}${right}`, en: `Put all of the value in one pair of quotes: \`${key}${right}\`` },
	};
}

/** Where the quotation begins that a part of a line ends with. */
function quoteBefore(before: string): number | undefined {
	const mark = before.trimEnd().slice(-1);
	const found = new RegExp(`(?:^|[\\s[{,:])(${mark}(?:[^${mark}\\\\]|\\\\.)*${mark})\\s*$`).exec(before);
	return found?.[1] === undefined ? undefined : found.index + found[0].indexOf(found[1]);
}

/** A value with the quotes within it as texts have them, all of it in one pair; undefined where its quotes are no pairs. */
function mended(written: string, key: string): string | undefined {
	const mark = written.charAt(0);
	if (mark === "'") return written.includes('"') ? undefined : `"${(/'.*'.*'$/.test(written) ? written.slice(1, -1) : written).replaceAll("''", "'")}"`;
	const parts = written.split('"');
	if (parts.length % 2 === 0 || written.includes('\\')) return undefined;
	const isWhole = parts.length > 3 && written.endsWith('"');
	const [open, close] = /\ben:\s*$/.test(key) ? ['“', '”'] : ['„', '“'];
	const inner = (isWhole ? parts.slice(1, -1) : parts).map((part, index) => (index === 0 ? part : `${index % 2 === 1 ? open : close}${part}`)).join('');
	return `"${inner}"`;
}

/** `name: [pastaba] tekstas` */
function afterBracket(text: string, line: OffsetRange, start: number): Slip {
	const before = text.slice(line.start, start);
	const opening = /(?:^|:\s+|-\s+)([[{].*)$/.exec(before);
	const at = line.start + (opening?.[1] === undefined ? before.length : before.length - opening[1].length);
	const { written, key } = valueAt(text, line, at, start);
	return {
		range: { start, end: Math.max(start + 1, at + written.length) },
		message: { lt: 'po uždaromojo skliausto dar yra teksto', en: 'there is text after the closing bracket' },
		help: { lt: `Jei visa reikšmė yra tekstas, rašykite ${quoted(key, written)}`, en: `If all of the value is a text, write \`${quoted(key, written)}\`` },
	};
}

/** The value that begins at an offset, with the key before it; what parts members is looked for from `from` on. */
function valueAt(text: string, line: OffsetRange, start: number, from = start): Value {
	const before = text.slice(line.start, start);
	const rest = text.slice(start, line.end);
	const parted = isWithinBrackets(before) ? rest.slice(from - start + 1).search(/[,}\]]/) : -1;
	const remark = rest.slice(from - start).search(/\s#/);
	const ends = [parted < 0 ? rest.length : from - start + 1 + parted, remark < 0 ? rest.length : from - start + remark];
	return { start, written: rest.slice(0, Math.min(...ends)).trimEnd(), key: /[\p{L}\d_-]+:\s+$/u.exec(before)?.[0] ?? '' };
}

function quoted(key: string, written: string): string {
	const mark = written.includes('"') ? "'" : '"';
	return `${key}${mark}${shown(written)}${mark}`;
}

const inQuotes = (written: string): Slip['help'] => ({ lt: `Rašykite kabutėse: ${quoted('', written)}`, en: `Put it in quotes: \`${quoted('', written)}\`` });
