/** Kinds of characters that rules about spelling look for, a bit each: most texts have few of them, and are passed over at once. */
export const MARK = {
	digit: 1,
	/** A full stop. */
	point: 2,
	/** A comma or semicolon. */
	comma: 4,
	/** A hyphen or a long dash. */
	hyphen: 8,
	straightQuote: 16,
	/** Other quotation marks and apostrophes. */
	quote: 32,
	/** A bracket, or another mark that no space goes before. */
	bracket: 64,
	euro: 128,
	/** Spaces in a row. */
	spaces: 256,
	/** A character that Lithuanian and English texts have no use for. */
	foreign: 512,
	/** A word that may stand twice in a row. */
	repeat: 1024,
} as const;

const KINDS = [
	['0123456789', MARK.digit],
	['.', MARK.point],
	[',;', MARK.comma],
	['-—', MARK.hyphen],
	['"', MARK.straightQuote],
	["„“”«»‟'", MARK.quote],
	['()!?:', MARK.bracket],
	['€', MARK.euro],
	['–…’‘‚•−×→✓○●', 0],
] as const;

const SPACE = 0x20;
const LINE_BREAK = 0x0a;
const NO_BREAK_SPACE = 0xa0;
/** The last letter of Latin Extended-A, which has all Lithuanian letters. */
const LAST_LATIN = 0x17f;

/** By character code: texts are long, and each character is looked up once. */
const TABLE = Uint16Array.from({ length: 0x2200 }, (_, code) => (isForeign(code) ? MARK.foreign : 0));
for (const [letters, kind] of KINDS) for (const letter of letters) TABLE[letter.charCodeAt(0)] = kind;

/** The kinds of characters in a text. */
export function marksOf(text: string): number {
	let marks = 0;
	let before = 0;
	let word = 0;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		marks |= TABLE[code] ?? MARK.foreign;
		if (code !== SPACE && code !== NO_BREAK_SPACE && code !== LINE_BREAK) continue;
		if (word === index) marks |= index === 0 ? 0 : MARK.spaces;
		else if (isSameWord(text, before, word, index)) marks |= MARK.repeat;
		before = word === index ? before : word;
		word = index + 1;
	}
	if (isSameWord(text, before, word, text.length)) marks |= MARK.repeat;
	return text.includes('EUR') ? marks | MARK.euro : marks;
}

/** Whether one of two neighbouring words begins with the other: a mark may follow either, so the rule has to look closer. The case of letters makes no difference. */
function isSameWord(text: string, before: number, start: number, end: number): boolean {
	if (start === before || end === start) return false;
	const length = Math.min(end - start, start - before - 1);
	const [first, second] = [text.charCodeAt(before), text.charCodeAt(start)];
	if (first < 0x80 && second < 0x80 && (first | 0x20) !== (second | 0x20)) return false;
	return text.slice(before, before + length).toLowerCase() === text.slice(start, start + length).toLowerCase();
}

/** Control characters, the soft hyphen, combining marks and letters of other alphabets. */
function isForeign(code: number): boolean {
	return (code < SPACE && code !== 0x0a && code !== 0x09 && code !== 0x0d) || (code > 0x7e && code < NO_BREAK_SPACE) || code === 0xad || code > LAST_LATIN;
}
