import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { systemReason } from '../system-error.ts';
import type { SourceFile } from './types.ts';

/** A source file larger than this is refused: a plan's text is small, so this is a mistake or an attack. */
const MAX_BYTES = 16 * 1024 * 1024;

/** A line longer than this nobody wrote: showing and judging it would take minutes. Drawings may hold pictures in one line. */
const LONGEST_LINE = 1_000_000;
const WRITTEN = /\.(?:ya?ml|md|csv)$/;

/** Narrative is Markdown; everything else that a workspace reads as text is YAML or CSV. */
export function isNarrative(path: string): boolean {
	return path.endsWith('.md');
}

export function isTable(path: string): boolean {
	return path.endsWith('.csv');
}

export interface ReadResult {
	readonly file?: SourceFile;
	readonly diagnostics: readonly Diagnostic[];
}

/** Reads one text file of the workspace as UTF-8; what can't be read is told as a diagnostic at its place. */
export function readSourceFile(root: string, path: string): ReadResult {
	const absolute = join(root, path);
	try {
		const { size } = statSync(absolute);
		if (size > MAX_BYTES) return { diagnostics: [tooLarge(path, size)] };
		return sourceFileOf(path, readFileSync(absolute));
	} catch (error) {
		const said = error instanceof Error ? error.message : String(error);
		const reason = systemReason(error) ?? { lt: said, en: said };
		return {
			diagnostics: [
				{
					rule: 'source/unreadable',
					severity: 'error',
					message: { lt: `Failo „${path}“ perskaityti nepavyko: ${reason.lt}`, en: `Can't read ${path}: ${reason.en}` },
					place: { file: { path, text: '' }, range: { start: 0, end: 0 } },
				},
			],
		};
	}
}

/** The bytes of a file that is no text; undefined when it can't be read. */
export function readBytes(absolute: string): Uint8Array | undefined {
	try {
		return readFileSync(absolute);
	} catch {
		return undefined;
	}
}

/** The same for bytes that came from elsewhere than the disk, such as an editor's unsaved text. */
export function sourceFileOf(path: string, bytes: Uint8Array): ReadResult {
	if (bytes.length > MAX_BYTES) return { diagnostics: [tooLarge(path, bytes.length)] };
	const text = decoded(bytes);
	if (text === undefined) return { diagnostics: [badEncoding(path, bytes)] };
	if (text.includes('\0') && isUtf16(bytes)) return { diagnostics: [badEncoding(path, bytes)] };
	const file: SourceFile = { path, text };
	const conflict = conflictMarker(file) ?? longLine(file);
	return conflict ? { diagnostics: [conflict] } : { file, diagnostics: [] };
}

/** Undefined for what is no UTF-8. */
export function decoded(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function tooLarge(path: string, size: number): Diagnostic {
	return {
		rule: 'source/too-large',
		severity: 'error',
		message: {
			lt: `Failas per didelis: ${size} baitų, leidžiama ${MAX_BYTES}`,
			en: `The file is too large: ${size} bytes, ${MAX_BYTES} are allowed`,
		},
		place: { file: { path, text: '' }, range: { start: 0, end: 0 } },
	};
}

/** Points at the first byte that is not UTF-8; the text is shown with replacement marks. */
function badEncoding(path: string, bytes: Uint8Array): Diagnostic {
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	const { offset, start } = firstInvalid(text, bytes);
	const what = isUtf16(bytes) ? { lt: 'UTF-16', en: 'UTF-16' } : { lt: `netinkamas baitas 0x${hex(bytes[start])}`, en: `invalid byte 0x${hex(bytes[start])}` };
	return {
		rule: 'source/encoding',
		severity: 'error',
		message: {
			lt: `Failo koduotė – ne UTF-8: ${what.lt}`,
			en: `The file is not UTF-8: ${what.en}`,
		},
		place: { file: { path, text }, range: { start: offset, end: offset + 1 } },
		help: { lt: 'Įrašykite failą UTF-8 koduote', en: 'Save the file as UTF-8' },
	};
}

/** With its mark at the beginning, or letters of two bytes each, one of which is mostly zero. */
function isUtf16(bytes: Uint8Array): boolean {
	const [first, second] = bytes;
	const beginning = bytes.subarray(0, 200);
	return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || beginning.filter((byte) => byte === 0).length * 3 > beginning.length;
}

function hex(byte: number | undefined): string {
	return (byte ?? 0).toString(16).padStart(2, '0').toUpperCase();
}

/** Where the decoder put its first replacement mark: the offset in the text and in the bytes. A mark that the file itself holds is none. */
function firstInvalid(text: string, bytes: Uint8Array): { offset: number; start: number } {
	for (let offset = text.indexOf('\ufffd'); offset >= 0; offset = text.indexOf('\ufffd', offset + 1)) {
		const start = Buffer.byteLength(text.slice(0, offset));
		const isOwn = bytes[start] === 0xef && bytes[start + 1] === 0xbf && bytes[start + 2] === 0xbd;
		if (!isOwn) return { offset, start };
	}
	return { offset: 0, start: 0 };
}

/** Git's conflict markers, reported before anything tries to parse between them. */
function conflictMarker(file: SourceFile): Diagnostic | undefined {
	const match = /^(<{7}|>{7}|\|{7})(?: .*)?$/m.exec(file.text);
	if (!match) return undefined;
	const start = match.index;
	return {
		rule: 'source/conflict-marker',
		severity: 'error',
		message: {
			lt: 'Faile likę „git“ suliejimo konflikto žymių',
			en: "Git's merge conflict markers are left in the file",
		},
		place: { file, range: { start, end: start + match[0].length } },
		help: { lt: 'Išspręskite konfliktą ir pašalinkite žymas', en: 'Resolve the conflict and remove the markers' },
	};
}

function longLine(file: SourceFile): Diagnostic | undefined {
	if (file.text.length <= LONGEST_LINE || !WRITTEN.test(file.path)) return undefined;
	for (let start = 0; start < file.text.length; ) {
		const end = file.text.indexOf('\n', start);
		const length = (end < 0 ? file.text.length : end) - start;
		if (length > LONGEST_LINE) {
			const message = { lt: `Eilutė per ilga: ${length} ženklų, leidžiama ${LONGEST_LINE}`, en: `The line is too long: ${length} characters, ${LONGEST_LINE} are allowed` };
			return { rule: 'source/too-large', severity: 'error', message, place: { file, range: { start, end: start + 1 } } };
		}
		start += length + 1;
	}
	return undefined;
}
