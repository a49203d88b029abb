import Big from 'big.js';
import type { Bilingual, Language } from '../../diagnostic.ts';
import { listed, number } from '../wording.ts';
import type { Expression, ExpressionReader, Values } from './expression.ts';
import { type Passage, partOf, type Remark } from './passage.ts';

/** A text with `{expressions}` in it; `{{` and `}}` stand for the braces themselves. */
export type Template = readonly (string | Expression)[];

/** Reads a text with expressions in braces; undefined when something is wrong with one, which has been reported. */
export function readTemplate(passage: Passage, reader: ExpressionReader, report: (remark: Remark) => void): Template | undefined {
	const { text } = passage;
	const parts: (string | Expression)[] = [];
	let isFaulty = false;
	for (let at = 0; at < text.length; ) {
		if (text.startsWith('{{', at) || text.startsWith('}}', at)) {
			parts.push(text.charAt(at));
			at += 2;
		} else if (text.charAt(at) === '{') {
			const end = closingBrace(text, at);
			if (end === undefined) {
				report(unclosed(passage, at));
				return undefined;
			}
			const expression = reader.read(partOf(passage, at + 1, end));
			if (expression) parts.push(expression);
			else isFaulty = true;
			at = end + 1;
		} else {
			const next = /[{}]/.exec(text.slice(at + 1));
			const end = next ? at + 1 + next.index : text.length;
			parts.push(text.slice(at, end));
			at = end;
		}
	}
	return isFaulty ? undefined : parts;
}

/** The brace that closes the one at `from`: maps in the expression have braces too, and its texts may hold any. */
function closingBrace(text: string, from: number): number | undefined {
	let depth = 0;
	for (const { 0: found, index } of text.slice(from).matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{}]/g)) {
		if (found === '{') depth++;
		if (found === '}' && --depth === 0) return from + index;
	}
	return undefined;
}

function unclosed(passage: Passage, at: number): Remark {
	return {
		message: { lt: 'Skliaustas „{“ neuždarytas', en: 'The brace `{` is not closed' },
		help: { lt: 'Pats skliaustas rašomas dvigubai: „{{“', en: 'For the brace itself, write it twice: `{{`' },
		place: passage.place({ start: at, end: at + 1 }),
	};
}

/** The text with its expressions evaluated. */
export function filled(template: Template, values: Values, language: Language, failed: (expression: Expression, error: unknown) => void): string {
	return template
		.map((part) => {
			if (typeof part === 'string') return part;
			try {
				return shown(part.evaluate(values))[language];
			} catch (error) {
				failed(part, error);
				return '…';
			}
		})
		.join('');
}

/** A value as messages show it: numbers in the number format of the language, lists as enumerations. */
function shown(value: unknown): Bilingual {
	if (value instanceof Big) return number(value);
	if (typeof value === 'number' && Number.isFinite(value)) return number(new Big(value));
	if (typeof value === 'boolean') return value ? { lt: 'taip', en: 'yes' } : { lt: 'ne', en: 'no' };
	if (Array.isArray(value)) {
		const items = value.map(shown);
		return { lt: listed(items.map(({ lt }) => lt)).lt, en: listed(items.map(({ en }) => en)).en };
	}
	return { lt: String(value), en: String(value) };
}
