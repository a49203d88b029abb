import { textLikeness } from '../diff/likeness.ts';
import { sentencesIn } from '../diff/sentences.ts';
import { mergedLines } from './lines.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { hasConflict, type Markers, markedText, runsOf, type Segment, sideText } from './segments.ts';
import { mergedSequence } from './sequence.ts';
import type { FileVersions, MergedFile } from './versions.ts';

/**
 * Merges a Markdown text by paragraphs, items and rows, and within them by sentences. What both sides changed differently is a conflict, and so are
 * texts that both added in one place, since nobody can tell which comes first.
 */
export function mergedNarrative({ origin, ours, theirs }: FileVersions, markers: Markers): MergedFile {
	if ([origin, ours, theirs].some((text) => /^(<{7}|>{7}) /m.test(text))) return { kind: 'unreadable' };
	const [before, left, right] = [piecesOf(whole(origin)), piecesOf(whole(ours)), piecesOf(whole(theirs))];
	const pieces = mergedSequence<Piece>({ origin: before, ours: left, theirs: right }, { keyOf: said, likeness: (a, b) => textLikeness(a.body, b.body), written, merged: mergedPiece });
	const merged = trimmed(pieces);
	return hasConflict(merged) ? { kind: 'merged', text: markedText(merged, markers), isClean: false } : { kind: 'merged', text: sideText(merged, 'ours'), isClean: true };
}

/** Two texts say the same, however their lines are broken. */
export function saysSame(a: string, b: string): boolean {
	return normal(a) === normal(b);
}

function normal(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** With an empty line at its end, so that whatever comes to follow is parted from it. */
function whole(text: string): string {
	const end = /\r\n/.test(text) ? '\r\n' : '\n';
	return text.trim() === '' ? '' : text.trimEnd() + end + end;
}

/** Without empty lines at the end of either side. */
function trimmed(segments: readonly Segment[]): Segment[] {
	const ended = (text: string): string => text.replace(/(\r?\n)(?:\r?\n)+$/, '$1');
	const runs = runsOf(segments);
	const last = runs.pop() ?? '';
	return [...runs, typeof last === 'string' ? ended(last) : { ours: ended(last.ours), theirs: ended(last.theirs) }];
}

function said({ lead, body, isVerbatim }: Piece): string {
	return isVerbatim ? body : `${lead.replace(/\d+(?=[.)]\s*$)/, '1')}${normal(body)}`;
}

function written({ lead, body, tail }: Piece): string {
	return lead + body + tail;
}

function mergedPiece(origin: Piece, ours: Piece, theirs: Piece): Segment[] {
	const lead = chosen(origin.lead, ours.lead, theirs.lead) ?? (/\d[.)]\s*$/.test(ours.lead + theirs.lead) ? ours.lead : undefined);
	const tail = chosen(origin.tail, ours.tail, theirs.tail) ?? (ours.tail.length >= theirs.tail.length ? ours.tail : theirs.tail);
	const body = mergedBody(origin, ours, theirs);
	if (lead === undefined || body === undefined) return [{ ours: ours.lead + ours.body + tail, theirs: theirs.lead + theirs.body + tail }];
	return [lead, ...body, tail];
}

/** Undefined when both sides changed it differently. */
function chosen(origin: string, ours: string, theirs: string): string | undefined {
	if (ours === theirs || theirs === origin) return ours;
	return ours === origin ? theirs : undefined;
}

function mergedBody(origin: Piece, ours: Piece, theirs: Piece): Segment[] | undefined {
	const body = chosen(origin.body, ours.body, theirs.body);
	if (body !== undefined) return [body];
	if (ours.isVerbatim || theirs.isVerbatim) return mergedLines(origin.body, ours.body, theirs.body);
	const [before, left, right] = [normal(origin.body), normal(ours.body), normal(theirs.body)];
	if (left === right || right === before) return [ours.body];
	if (left === before) return [theirs.body];
	return mergedSentences(origin.body, ours.body, theirs.body);
}

function mergedSentences(origin: string, ours: string, theirs: string): Segment[] | undefined {
	const merged = mergedSequence<string>(
		{ origin: sentencesIn(origin), ours: sentencesIn(ours), theirs: sentencesIn(theirs) },
		{ keyOf: normal, likeness: textLikeness, written: (sentence) => sentence, merged: mergedSentence },
	);
	return hasConflict(merged) ? undefined : merged;
}

function mergedSentence(origin: string, ours: string, theirs: string): Segment[] {
	const [before, left, right] = [normal(origin), normal(ours), normal(theirs)];
	if (left === right || right === before) return [ours];
	return left === before ? [theirs] : [{ ours, theirs }];
}
