import type { YAMLError } from 'yaml';
import { strayIndent } from './indents.ts';
import type { OffsetRange } from './types.ts';
import { lineAt, type Slip, shown } from './yaml-lines.ts';
import { forbiddenBeginning, foreignRemark, instructionLine, isWithinBrackets, namingMark, strayMark } from './yaml-marks.ts';
import { openBracket, openQuote } from './yaml-openings.ts';

/** What looks like a space, but indents nothing in YAML: no-break, of fixed width, without width. */
const OTHER_SPACE = '[\\u00a0\\u2000-\\u200b\\u202f\\u3000]';
const LINE_WITH_OTHER_SPACE = new RegExp(`^(?: |${OTHER_SPACE})*?(?:- *)?(${OTHER_SPACE}+)|^[^:#"']*:(${OTHER_SPACE}+)`);
const ODD_BEGINNING = new RegExp(`^ *(?:(?:- *)?${OTHER_SPACE}|-[^\\s-])`, 'm');
const WORD_WITH_OTHER_SPACE = new RegExp(`^(-?)(${OTHER_SPACE}+)`);

/** Members of a flow collection that are looked through for a comma that is not there, in characters. */
const REACH = 1000;

/** The slip that a complaint comes of; undefined where the text shows none of the common ones. */
export function slipOf(text: string, error: YAMLError): Slip | undefined {
	const line = lineAt(text, error.pos[0]);
	return otherSpace(text, line) ?? gluedDash(text, line) ?? ofComplaint(text, line, error);
}

function ofComplaint(text: string, line: OffsetRange, { code, message, pos: [start] }: YAMLError): Slip | undefined {
	if (/^Comments must be separated|must be sufficiently indented and end with|^Expected .* to end with/.test(message)) return looseHash(text, start) ?? openBracket(text, start, message);
	if (message.startsWith('Missing closing')) return openQuote(text, start, message);
	switch (code) {
		case 'BLOCK_IN_FLOW':
			return secondColon(text, start) ?? absentComma(text, start);
		case 'MULTILINE_IMPLICIT_KEY':
			return gluedColon(text, start) ?? foreignRemark(text, start);
		case 'UNEXPECTED_TOKEN':
			return isMemberBeside(text, line, start) ? commaAfter(text, start) : strayMark(text, start);
		case 'BAD_SCALAR_START':
			return forbiddenBeginning(text, start);
		case 'TAG_RESOLVE_FAILED':
			return namingMark(text, start);
		case 'MISSING_CHAR':
			if (message.startsWith('Missing directives-end')) return instructionLine(text);
			if (message.startsWith('Sequence item without')) return strayLine(text, line);
			return message.startsWith('Missing ,') ? (questionBefore(text, start) ?? commaAfter(text, start)) : gluedColon(text, start);
		case 'BAD_INDENT':
			return / items must start at the same column/.test(message) ? strayLine(text, line) : undefined;
		case 'BLOCK_AS_IMPLICIT_KEY':
			if (text[start] === '?') return forbiddenBeginning(text, start);
			return message.startsWith('A block sequence') ? strayLine(text, line) : (strayContinuation(text, line, start) ?? colonInText(text, start));
		default:
			return undefined;
	}
}

/** An invisible mark where only a space may stand: in the indent of the line, or of the next that runs into it. */
function otherSpace(text: string, line: OffsetRange): Slip | undefined {
	const next = lineAt(text, line.end + 1);
	for (const { start, end } of next.start > line.start ? [line, next] : [line]) {
		const found = LINE_WITH_OTHER_SPACE.exec(text.slice(start, end));
		const spaces = found?.[1] ?? found?.[2];
		if (!found || spaces === undefined) continue;
		return otherSpaceAt({ start: start + found[0].length - spaces.length, end: start + found[0].length });
	}
	return undefined;
}

/** The slip of a key or a plain text that begins a line with what YAML takes for its first letter: an invisible mark, or of a key the dash of a member. */
export function slipAtBeginning(text: string, start: number, isKey: boolean): Slip | undefined {
	const line = lineAt(text, start);
	if (!/^[ -]*$/.test(text.slice(line.start, start))) return undefined;
	const [, dash, spaces] = WORD_WITH_OTHER_SPACE.exec(text.slice(start, start + REACH)) ?? [];
	if (dash !== undefined && spaces !== undefined) return otherSpaceAt({ start: start + dash.length, end: start + dash.length + spaces.length });
	return isKey ? gluedDash(text, line) : undefined;
}

/** Whether any line of a text begins so: only then are its keys worth a look. */
export const mayBeginOddly = (text: string): boolean => ODD_BEGINNING.test(text);

const otherSpaceAt = (range: OffsetRange): Slip => ({
	range,
	message: { lt: 'vietoj tarpo – nematomas kitas ženklas, pvz., jungiamasis tarpas', en: 'an invisible mark, such as a no-break space, stands in place of a space' },
	help: { lt: 'Ištrinkite jį ir parašykite paprastą tarpą; dažniausiai jis atsiranda kopijuojant', en: 'Delete it and type a plain space; it mostly comes of copying' },
});

/** `-{source: SB}`: a mark that begins a member, with nothing between. */
function gluedDash(text: string, { start, end }: OffsetRange): Slip | undefined {
	const [, before, member] = /^( *)-([^\s-].*)/.exec(text.slice(start, end)) ?? [];
	if (before === undefined || member === undefined) return undefined;
	const at = start + before.length;
	return {
		range: { start: at, end: at + 1 },
		message: { lt: 'po brūkšnelio trūksta tarpo', en: 'a space after the dash is missing' },
		help: { lt: `Sąrašo narys rašomas po brūkšnelio ir tarpo: „- ${shown(member)}“`, en: `A member of a list is written after a dash and a space: \`- ${shown(member)}\`` },
	};
}

/** `type:investment` is one word to YAML. */
function gluedColon(text: string, start: number): Slip | undefined {
	const [, key, value] = /^([\p{L}\d_-]+|"[^"\n]*"):(?!\/\/)([^\s:].*)/u.exec(text.slice(start, lineAt(text, start).end)) ?? [];
	if (key === undefined || value === undefined) return undefined;
	return {
		range: { start, end: start + key.length + 1 },
		message: { lt: 'po dvitaškio trūksta tarpo', en: 'a space after the colon is missing' },
		help: { lt: `Rašykite „${key}: ${shown(value)}“`, en: `Write \`${key}: ${shown(value)}\`` },
	};
}

/** `{2025: 100 2026: 200}`: two members with nothing between but a space or the end of a line. */
function absentComma(text: string, start: number): Slip | undefined {
	const found = /^(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^,{}[\]"'\n]*?)(\s+)("[^"\n]*"|'[^'\n]*'|[^\s,:{}[\]-][^\s,:{}[\]]*):(?=\s)/d.exec(text.slice(start, start + REACH));
	const [, space, key] = found?.indices ?? [];
	if (!found || !space || !key) return undefined;
	// `{lt: Iki metų: augti}` may as well be one text.
	return commaAt({ start: start + space[0], end: start + space[0] + 1 }, /^[\p{L}]/u.test(found[2] ?? '') && !/^["'\d]/.test(found[0]));
}

/** `[{code: a} {code: b}]`, and the same of texts in quotes. */
function isMemberBeside(text: string, line: OffsetRange, start: number): boolean {
	const before = text.slice(line.start, start).trimEnd();
	return /^["'{[]/.test(text.charAt(start)) && /["'}\]]$/.test(before) && isWithinBrackets(before);
}

/** `{lt: ? planas}` */
function questionBefore(text: string, start: number): Slip | undefined {
	const [, question] = /:\s+(\?\s+)$/.exec(text.slice(lineAt(text, start).start, start)) ?? [];
	return question === undefined ? undefined : forbiddenBeginning(text, start - question.length);
}

function commaAfter(text: string, start: number): Slip {
	const at = text.slice(0, start).trimEnd().length;
	return commaAt({ start: at, end: Math.max(start, at + 1) });
}

function commaAt(range: OffsetRange, mayBeText = false): Slip {
	return {
		range,
		message: { lt: 'tarp narių skliaustuose trūksta kablelio', en: 'a comma between members in brackets is missing' },
		help: mayBeText
			? {
					lt: 'Rašykite kablelį po kiekvieno nario; jei tai vienas tekstas su dvitaškiu, rašykite jį kabutėse',
					en: 'Write a comma after each member; if this is one text with a colon, put it in quotes',
				}
			: { lt: 'Rašykite kablelį po kiekvieno nario', en: 'Write a comma after each member' },
	};
}

/** `{lt: Planas: tikslai}` */
function secondColon(text: string, start: number): Slip | undefined {
	const [found] = /^[^,{}[\]"'\n\s]+:(?=\s)/.exec(text.slice(start, start + REACH)) ?? [];
	if (found === undefined) return undefined;
	return {
		range: { start: start + found.length - 1, end: start + found.length },
		message: { lt: 'nario tekste – dar vienas dvitaškis su tarpu', en: 'a second colon with a space within a member' },
		help: { lt: 'Tekstą, kuriame jis yra, rašykite kabutėse', en: 'Put a text that has one in quotes' },
	};
}

/** `[red, #1b4f72]`: the bracket at the end is part of a remark. */
function looseHash(text: string, before: number): Slip | undefined {
	const end = text[before] === '#' ? lineAt(text, before).end : text.slice(0, before).trimEnd().length;
	const { start } = lineAt(text, end);
	const [, lead, word] = /^([^#\n]*?[\s,[{])(#[^\s#,\]}]+)[^\n]*[\]}]/.exec(text.slice(start, end)) ?? [];
	if (lead === undefined || word === undefined) return undefined;
	const at = start + lead.length;
	return {
		range: { start: at, end: at + word.length },
		message: { lt: 'ženklas # be kabučių pradeda pastabą, todėl skliaustas lieka neuždarytas', en: 'a # without quotes begins a remark, so the bracket is not closed' },
		help: { lt: `Rašykite kabutėse: "${word}"`, en: `Put it in quotes: \`"${word}"\`` },
	};
}

/** `name: Planas: tikslai` */
function colonInText(text: string, start: number): Slip | undefined {
	const line = lineAt(text, start);
	const value = text
		.slice(start, line.end)
		.replace(/\s+#.*$/, '')
		.trimEnd();
	const key = /[^\s:]+:\s+$/.exec(text.slice(line.start, start))?.[0].trimEnd();
	if (key === undefined || !/:(?:\s|$)/.test(value) || /["'{[]/.test(value.charAt(0))) return undefined;
	const quote = value.includes('"') ? "'" : '"';
	const right = `${key} ${quote}${shown(value)}${quote}`;
	if (/^(?:[a-z][a-zA-Z]*|\d{4}): /.test(value)) return keyInLine(start, value, right);
	return {
		range: { start, end: start + value.length },
		message: { lt: 'eilutėje antras dvitaškis su tarpu', en: 'a second colon with a space in one line' },
		help: { lt: `Tekstą, kuriame jis yra, rašykite kabutėse: „${right}“`, en: `Put a text that has one in quotes: \`${right}\`` },
	};
}

/** `appropriations: 2026: 100` */
function keyInLine(start: number, value: string, right: string): Slip {
	const key = `${value.split(':', 1)[0]}:`;
	return {
		range: { start, end: start + value.length },
		message: { lt: 'eilutėje antras dvitaškis su tarpu', en: 'a second colon with a space in one line' },
		help: {
			lt: `Jei „${key}“ – raktas, kelkite jį į kitą eilutę ir įtraukite; jei tai tekstas, rašykite jį kabutėse: „${right}“`,
			en: `If \`${key}\` is a key, move it to the next line, indented; if this is a text, put it in quotes: \`${right}\``,
		},
	};
}

/** A key deeper than the one before it, whose value it seems to go on. */
function strayContinuation(text: string, line: OffsetRange, start: number): Slip | undefined {
	if (/:(?:\s|$)/.test(text.slice(start, line.end))) return undefined;
	for (let next = lineAt(text, line.end + 1); next.start > line.start && next.start < text.length; next = lineAt(text, next.end + 1)) {
		if (otherSpace(text, next)) return otherSpace(text, next);
		if (/:(?:\s|$)/.test(text.slice(next.start, next.end))) return strayLine(text, next);
		if (next.end >= text.length) break;
	}
	return undefined;
}

function strayLine(text: string, line: OffsetRange): Slip | undefined {
	const stray = strayIndent(text, line.start);
	if (!stray) return undefined;
	const { range, found, expected, like, isMember } = stray;
	const invisible = otherSpace(text, lineAt(text, range.start));
	if (invisible) return invisible;
	const help = isMember
		? { lt: `Lygiuokite ją su ${like} eilutės brūkšneliu`, en: `Line it up with the dash of line ${like}` }
		: { lt: `Lygiuokite ją su ${like} eilutės raktu`, en: `Line it up with the key of line ${like}` };
	return {
		range,
		message: { lt: `eilutė įtraukta kitaip nei gretimos: tarpų – ${found}, o ne ${expected}`, en: `the line is indented otherwise than its neighbours: spaces – ${found}, not ${expected}` },
		help:
			found > expected
				? { lt: `${help.lt}; jei tai ankstesnės eilutės teksto tąsa, visą tekstą rašykite kabutėse`, en: `${help.en}; if it goes on with the text of the line before, put all of that text in quotes` }
				: help,
	};
}
