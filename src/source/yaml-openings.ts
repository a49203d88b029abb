import { lineAt, SHOWN, type Slip, shown } from './yaml-lines.ts';

/** How far back the beginning of a bracket that is not closed is looked for, in lines. */
const LINES_BACK = 200;

/** A bracket without its other half: pointed out where it opens, since the parser goes on until what can't be within. */
export function openBracket(text: string, before: number, message: string): Slip | undefined {
	const [, close = ''] = / end with a ([}\]])/.exec(message) ?? [];
	const open = close === '}' ? '{' : '[';
	let depth = 0;
	let line = lineAt(text, before);
	for (let end = before, count = 0; count < LINES_BACK; count++) {
		const bare = withoutTexts(text.slice(line.start, end));
		for (let at = bare.length - 1; at >= 0; at--) {
			if (bare[at] === close) depth++;
			else if (bare[at] === open && depth-- === 0) return bracketSlip(text, line.start + at, close);
		}
		if (line.start === 0) break;
		line = lineAt(text, line.start - 1);
		end = line.end;
	}
	return undefined;
}

function bracketSlip(text: string, at: number, close: string): Slip {
	const written = text.slice(at, lineAt(text, at).end).trimEnd();
	// `[{source: SB]` lacks it before what ends the line.
	const isWhole = written.length > 1 && written.length <= SHOWN && !/,$|\s#/.test(written) && isBalanced(withoutTexts(written.slice(1)));
	return {
		range: { start: at, end: at + 1 },
		message: { lt: `skliaustas neuždarytas, trūksta „${close}“`, en: `a bracket is not closed: \`${close}\` is missing` },
		help: isWhole
			? { lt: `Rašykite „${close}“ po paskutinio nario: „${written}${close}“`, en: `Write \`${close}\` after the last member: \`${written}${close}\`` }
			: { lt: `Rašykite „${close}“ po paskutinio nario`, en: `Write \`${close}\` after the last member` },
	};
}

function isBalanced(bare: string): boolean {
	const count = (mark: string): number => bare.split(mark).length;
	return count('{') === count('}') && count('[') === count(']');
}

/** A line with what stands in quotes and in remarks blotted out. */
const withoutTexts = (line: string): string => line.replaceAll(/"(?:[^"\\]|\\.)*"|(?<=[\s[{,:])'[^']*'|(?<=\s)#.*$/g, (found) => ' '.repeat(found.length));

/** A quotation without its end: pointed out where it begins, however much it has swallowed. */
export function openQuote(text: string, before: number, message: string): Slip | undefined {
	const [, mark = ''] = /Missing closing (["'])/.exec(message) ?? [];
	const opening = new RegExp(`(?:^|(?<=[\\s[{,:]))${mark}`);
	for (let line = lineAt(text, before); ; line = lineAt(text, line.start - 1)) {
		const bare = withoutTexts(text.slice(line.start, line.end));
		const at = bare.search(opening);
		if (at >= 0) {
			const start = line.start + at;
			const isWithin = /[[{]/.test(bare.slice(0, at));
			const written = text.slice(start, line.end).replace(isWithin ? /[\]},].*$/ : /\s+$/, '');
			return {
				range: { start, end: start + written.length },
				message: { lt: `kabutės neuždarytos, trūksta ženklo ${mark}`, en: `a quotation is not closed: ${mark} is missing` },
				help: { lt: `Rašykite ${mark} ir teksto gale: ${shown(written)}${mark}`, en: `Write ${mark} at the end of the text too: \`${shown(written)}${mark}\`` },
			};
		}
		if (line.start === 0) return undefined;
	}
}
