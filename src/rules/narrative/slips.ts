import { type MarkdownSlip, slipsOfParagraph, slipsOfText } from '../../source/markdown-slips.ts';
import type { Finding, RuleContext } from '../types.ts';
import type { Visitor } from '../visitor.ts';
import type { Found } from './texts.ts';

/** Reports what was meant as Markdown of one kind and is printed as text. */
export function slipReporter({ report }: RuleContext, kind: MarkdownSlip['kind']): Visitor {
	const tell = (slips: (text: string) => readonly MarkdownSlip[]) => (found: Found<'paragraph'> | Found<'text'>) => {
		for (const slip of slips(writtenIn(found))) if (slip.kind === kind) report(findingOf(slip, found));
	};
	return { nodes: { paragraph: tell(slipsOfParagraph), text: tell(slipsOfText) } };
}

/** Whether a run of text begins with what was to be a directive or a picture: it is no prose, and so nothing is said of how it is written. */
export const isBrokenPart = (found: Found<'text'>): boolean => /^(?:::|!\[)/.test(writtenIn(found)) && slipsIn(found).some(({ range }) => range.start === 0);

const slipsIn = (found: Found<'text'>): readonly MarkdownSlip[] => [...slipsOfParagraph(writtenIn(found)), ...slipsOfText(writtenIn(found))];

function findingOf({ range: { start, end }, message, help, missing }: MarkdownSlip, { place: { file, range } }: Found<'paragraph'> | Found<'text'>): Finding {
	const at = (from: number, to: number) => ({ file, range: { start: range.start + from, end: range.start + to } });
	const insert = missing && { title: { lt: 'Įterpti tarpą', en: 'Put in a space' }, safe: missing.isSure, edits: [{ place: at(missing.at, missing.at), text: missing.text }] };
	return { message, place: at(start, end), help, ...(insert ? { fix: insert } : {}) };
}

const writtenIn = ({ place: { file, range } }: Found<'paragraph'> | Found<'text'>): string => file.text.slice(range.start, range.end);
