import type { Bilingual } from '../diagnostic.ts';
import type { OffsetRange } from './types.ts';

/** What was meant as Markdown and is printed as it is written, since the parser takes it for plain text. */
export interface MarkdownSlip {
	readonly kind: 'directive' | 'table' | 'mark';
	/** Within the text that was looked at. */
	readonly range: OffsetRange;
	readonly message: Bilingual;
	readonly help: Bilingual;
	/** Of a heading. */
	readonly level?: number;
	/** What is wanting and where; not sure where something else may be meant. */
	readonly missing?: { readonly at: number; readonly text: string; readonly isSure: boolean };
}

const DIRECTIVE = /^[ \t]*(:{2,}[ \t]*[a-z][\w-]*.*)$/gim;
/** Directives that stand within sentences. */
const OF_SENTENCES = new Set(['value', 'ref', 'see', 'lang', 'field']);
const INLINE_DIRECTIVE = /(?<=\S[ \t])::+([a-z]+)[[{]/gi;
const HEADING = /^[ \t]*((#{1,6})(?=[\p{L}\d]).*)$/gmu;
/** A word with capitals or numerals within, or with another tag in its line. */
const HASH_TAG = /^#\p{L}+(?:[\p{Lu}\d_][\p{L}\d_]*(?!\S))|\s#[\p{L}\d]/u;
const TABLE = /^[ \t]*(\|.*\|)[ \t]*\n[ \t]*(\|.*\|)[ \t]*$/m;
/** A line that was to be an item of a list: a mark of Markdown's without a space, or one of Word's. */
const ITEM = /^([ \t]*)(-(?=\p{L})|[•·▪–—\uf0b7](?=[ \t]*[\p{L}\d])|\d{1,2}[.)](?=\p{L}))[ \t]*/gmu;
const HARD_BREAK = /(?: {2}|\\|<br>)\r?\n[^\n]*$/;
const DASHES = /^\|(?:\s*:?-+:?\s*\|)+$/;
/** A mark that opens before a word, stands between letters, or stands loose with another in its line. After a word, alone or in quotes it may be meant so: `SB**` has a note, `** – preliminarūs duomenys`. */
const MARKS =
	/(?<!\\)\^\[|(?<![\\*~\p{L}\p{N}])(?:\*{2,}|~~)(?=[\p{L}\p{N}])|(?<![\\*~\p{L}\p{N}\p{P}])(?:\*{2,}|~~)(?=[„"«([])|(?<=\p{L})(?:\*{2,}|~~)(?=\p{L})|(?<!\S)(?:(?:\*{2,})(?=\s.*\*\*)|~~(?=\s.*~~))/u;
const ADDRESS = /(?:https?:|www\.|[^\s()]+\.(?:md|pdf|docx?|xlsx?|csv|png|jpe?g|svg)\b)/;
const LINK = new RegExp(`(?<!\\\\)(?:!\\[[^[\\]\\n]*\\] ?\\([^)\\n]*\\)?|\\[[^[\\]\\n]+\\](?:\\([^)\\n]*\\)?| \\(${ADDRESS.source}[^)\\n]*\\)?| \\($))`, 'g');

/** Slips of the lines of a paragraph, as it is written: directives, headings and tables that became none. */
export function slipsOfParagraph(text: string): readonly MarkdownSlip[] {
	const [table, list] = [tableSlip(text), listSlip(text)];
	return [...Array.from(text.matchAll(DIRECTIVE), directiveSlip), ...Array.from(text.matchAll(HEADING), headingSlip).flatMap((slip) => slip ?? []), ...(table ? [table] : []), ...(list ? [list] : [])];
}

/** The level that the last line of a paragraph to be a heading was to have; undefined when there is none. */
export function intendedLevel(text: string): number | undefined {
	return Array.from(text.matchAll(HEADING), headingSlip).findLast((slip) => slip !== undefined)?.level;
}

/** Slips within a run of text, as it is written: marks of emphasis, notes and links that mark nothing. */
export function slipsOfText(text: string): readonly MarkdownSlip[] {
	const inline = Array.from(
		text.matchAll(INLINE_DIRECTIVE),
		({ 0: found, 1: name = '', index }): MarkdownSlip => ({
			kind: 'directive',
			range: { start: index, end: index + found.length - 1 },
			message: { lt: `Direktyva „${found.slice(0, -1)}“ sakinyje būtų išspausdinta kaip tekstas`, en: `The directive \`${found.slice(0, -1)}\` within a sentence would be printed as text` },
			help: OF_SENTENCES.has(name)
				? { lt: `Sakinyje – vienas dvitaškis: „:${name}“`, en: `Within a sentence it has one colon: \`:${name}\`` }
				: { lt: 'Ji rašoma atskiroje eilutėje, tarp tuščių eilučių', en: 'It has a line of its own, between empty lines' },
		}),
	);
	// A mark that is not closed runs on: the first says all.
	const mark = MARKS.exec(text);
	return [...inline, ...(mark ? [markSlip(mark)] : []), ...Array.from(text.matchAll(LINK), linkSlip)];
}

function directiveSlip(found: RegExpExecArray): MarkdownSlip {
	const [whole, written = ''] = found;
	const start = found.index + whole.length - written.length;
	const name = /^:+[ \t]*[\w-]+/.exec(written)?.[0] ?? written;
	return {
		kind: 'directive',
		range: { start, end: start + written.trimEnd().length },
		message: { lt: `Direktyva „${name}“ parašyta netaisyklingai ir būtų išspausdinta kaip tekstas`, en: `The directive \`${name}\` is not well written, and would be printed as text` },
		help: directiveHelp(written.trimEnd()),
	};
}

/** What keeps a line from being a directive. */
function directiveHelp(written: string): Bilingual {
	const [, colons = '', name = '', rest = ''] = /^(:+)[ \t]*([\w-]+)(.*)$/.exec(written) ?? [];
	if (/^:+[ \t]/.test(written)) return { lt: `Tarpo po dvitaškių nereikia: „${colons}${name}“`, en: `There is no space after the colons: \`${colons}${name}\`` };
	if (/^[ \t]+[{[]/.test(rest))
		return { lt: `Prieš skliaustą tarpo nereikia: „${colons}${name}${rest.trim().charAt(0)}“`, en: `There is no space before the bracket: \`${colons}${name}${rest.trim().charAt(0)}\`` };
	if (/^(?:\[[^\]]*\])?(?:\{(?:[^"'{}]|"[^"]*"|'[^']*')*\})?[ \t]+\S/.test(rest))
		return { lt: 'Direktyva rašoma atskiroje eilutėje: po jos nieko nebūna', en: 'A directive has a line of its own: nothing stands after it' };
	if ((rest.match(/"/g) ?? []).length % 2 === 1)
		return { lt: 'Neuždarytos reikšmės kabutės: visa direktyva rašoma vienoje eilutėje', en: 'The quotes of a value are not closed: all of a directive stands in one line' };
	if (!/[}\]]$/.test(rest)) return { lt: 'Toje pačioje eilutėje trūksta uždaromojo skliausto', en: 'The closing bracket is missing in this line' };
	if (/[\w"'][ \t]*,|\w:[ \t]/.test(rest))
		return { lt: 'Atributai rašomi su lygybės ženklu ir skiriami tarpais: „{type=line src=a.csv}“', en: 'Attributes are written with an equals sign and parted by spaces: `{type=line src=a.csv}`' };
	return { lt: 'Reikšmės tekste tiesių kabučių būti negali: rašykite „…“', en: 'The text of a value has no straight quotes: write “…”' };
}

/** `##Įvadas`; a word after one mark is a heading only with a capital: `#kaunas`, `#KaunasJuda` and `#1` may be meant so. */
function headingSlip(found: RegExpExecArray): MarkdownSlip | undefined {
	const [whole, written = '', marks = ''] = found;
	if (marks.length === 1 && (!/^#\p{Lu}/u.test(written) || HASH_TAG.test(written))) return undefined;
	const start = found.index + whole.length - written.length;
	return {
		kind: 'mark',
		range: { start, end: start + marks.length },
		message: { lt: `Tai ne antraštė: po „${marks}“ trūksta tarpo`, en: `This is no heading: a space after \`${marks}\` is missing` },
		help: { lt: `Rašykite „${marks} ${written.slice(marks.length).trimEnd()}“`, en: `Write \`${marks} ${written.slice(marks.length).trimEnd()}\`` },
		level: marks.length,
		// A word alone may be a tag.
		missing: { at: start + marks.length, text: ' ', isSure: marks.length > 1 || /\s\S/.test(written.trimEnd()) },
	};
}

function tableSlip(text: string): MarkdownSlip | undefined {
	const found = TABLE.exec(text);
	if (!found) return undefined;
	const [whole, head = '', second = ''] = found;
	const start = found.index + whole.indexOf(head);
	const columns = cellsOf(head);
	const range = { start, end: start + head.length };
	const dashes = `|${'---|'.repeat(columns)}`;
	return DASHES.test(second)
		? {
				kind: 'table',
				range,
				message: {
					lt: `Tai ne lentelė: brūkšnių eilutėje langelių – ${cellsOf(second)}, o antraštinėje – ${columns}`,
					en: `This is no table: the line of dashes has ${cellsOf(second)} ${cellsOf(second) === 1 ? 'cell' : 'cells'}, and the head ${columns}`,
				},
				help: { lt: `Po antraštinės eilutės rašykite „${dashes}“`, en: `Write \`${dashes}\` after the head` },
			}
		: {
				kind: 'table',
				range,
				message: { lt: 'Tai ne lentelė: po antraštinės eilutės trūksta brūkšnių eilutės', en: 'This is no table: the line of dashes after the head is missing' },
				help: { lt: `Po antraštinės eilutės įterpkite „${dashes}“`, en: `Put in \`${dashes}\` after the head` },
			};
}

/** `-pirmas` and `– pirmas` below each other, mostly from Word: Markdown makes one paragraph of them, unless the lines are broken on purpose. */
function listSlip(text: string): MarkdownSlip | undefined {
	const [first, second] = Array.from(text.matchAll(ITEM));
	if (!first || !second || HARD_BREAK.test(text.slice(0, second.index))) return undefined;
	const [whole, before = '', mark = ''] = first;
	const start = first.index + before.length;
	const right = `${/\d/.test(mark) ? mark : '-'} ${(text.slice(first.index + whole.length).split('\n', 1)[0] ?? '').trim()}`;
	return {
		kind: 'mark',
		range: { start, end: start + mark.length },
		message: { lt: `Tai ne sąrašas: eilutės, kurios prasideda „${mark}“, būtų viena pastraipa`, en: `This is no list: the lines that begin with \`${mark}\` would be one paragraph` },
		help: { lt: `Rašykite „${right}“, prieš sąrašą palikite tuščią eilutę`, en: `Write \`${right}\`, and leave a line empty above the list` },
	};
}

const cellsOf = (row: string): number => row.slice(1, -1).split(/(?<!\\)\|/).length;

function markSlip({ 0: mark, index }: RegExpExecArray): MarkdownSlip {
	const range = { start: index, end: index + mark.length };
	if (mark === '^[') {
		return {
			kind: 'mark',
			range,
			message: { lt: 'Tokia išnaša „^[…]“ būtų išspausdinta kaip tekstas', en: 'Such a note, `^[…]`, would be printed as text' },
			help: { lt: 'Tekste rašykite „[^vardas]“, o išnašą – atskira eilute: „[^vardas]: …“', en: 'Write `[^name]` in the text, and the note on a line of its own: `[^name]: …`' },
		};
	}
	const how = { lt: `„${mark}žodžiai${mark}“`, en: `\`${mark}words${mark}\`` };
	return {
		kind: 'mark',
		range,
		message: { lt: `Ženklai „${mark}“ be poros: jie būtų išspausdinti`, en: `The marks \`${mark}\` have no pair: they would be printed` },
		help: {
			lt: `Rašykite ${how.lt}, be tarpo tarp ženklų ir žodžių; tikrą ženklą – su „\\“ prieš jį`,
			en: `Write ${how.en}, without a space between marks and words; for the mark itself put \`\\\` before it`,
		},
	};
}

function linkSlip({ 0: found, index }: RegExpExecArray): MarkdownSlip {
	const isPicture = found.startsWith('!');
	const said = isPicture ? { lt: 'Paveikslas', en: 'The picture' } : { lt: 'Nuoroda', en: 'The link' };
	const words = found.slice(0, found.indexOf(']') + 1);
	const [, path] = /\]\(([^"<>()]*[^"<>()\s])(?=\s+"|\)?$)/.exec(found) ?? [];
	const isSpaced = path?.includes(' ') === true;
	const brackets = isPicture ? { lt: '![kas pavaizduota](kelias)', en: '![what it shows](path)' } : { lt: '[žodžiai](adresas)', en: '[words](address)' };
	return {
		kind: 'mark',
		range: { start: index, end: index + found.length },
		message: { lt: `${said.lt} „${words}“ būtų ${isPicture ? 'išspausdintas' : 'išspausdinta'} kaip tekstas`, en: `${said.en} \`${words}\` would be printed as text` },
		help: isSpaced
			? { lt: `Kelią su tarpais rašykite tarp „<“ ir „>“: „(<${path}>)“`, en: `Put a path with spaces between \`<\` and \`>\`: \`(<${path}>)\`` }
			: found.startsWith(' (', words.length)
				? { lt: `Rašoma „${brackets.lt}“, be tarpo tarp skliaustų`, en: `It is written \`${brackets.en}\`, without a space between the brackets` }
				: { lt: `Rašoma „${brackets.lt}“, su abiem skliaustais vienoje eilutėje`, en: `It is written \`${brackets.en}\`, with both brackets in one line` },
	};
}
