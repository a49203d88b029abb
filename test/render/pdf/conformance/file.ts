/** A PDF file as qpdf tells it: objects as JSON, streams decoded. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Value = null | boolean | number | string | Value[] | Dictionary;
export type Dictionary = { [key: string]: Value };

export interface PdfObject {
	value: Value;
	/** Decoded, of a stream. */
	readonly data?: Buffer;
}

/** Objects by reference, «12 0 R». */
export interface PdfJson {
	readonly objects: Map<string, PdfObject>;
	readonly trailer: Dictionary;
	readonly version: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function plainValue(json: unknown): Value {
	if (json === null || typeof json === 'boolean' || typeof json === 'number' || typeof json === 'string') return json;
	if (Array.isArray(json)) return json.map(plainValue);
	return isRecord(json) ? Object.fromEntries(Object.entries(json).map(([key, value]) => [key, plainValue(value)])) : null;
}

export const isDictionary = (value: Value | undefined): value is Dictionary => isRecord(value);

/** Reads a file with qpdf, which also refuses what is broken. */
export function readPdf(bytes: Uint8Array): PdfJson {
	const folder = mkdtempSync(join(tmpdir(), 'plan-pdf-'));
	const path = join(folder, 'document.pdf');
	try {
		writeFileSync(path, bytes);
		execFileSync('qpdf', ['--check', path], { stdio: 'pipe' });
		const text = execFileSync('qpdf', ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', path], { maxBuffer: 2 ** 30, encoding: 'utf8' });
		return parse(JSON.parse(text), bytes);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function parse(json: unknown, bytes: Uint8Array): PdfJson {
	const parts: unknown[] = isRecord(json) && Array.isArray(json.qpdf) ? json.qpdf : [];
	const objects = new Map<string, PdfObject>();
	let trailer: Dictionary = {};
	for (const [name, entry] of Object.entries(isRecord(parts[1]) ? parts[1] : {})) {
		if (!isRecord(entry)) continue;
		if (name === 'trailer') {
			const value = plainValue(entry.value);
			trailer = isDictionary(value) ? value : {};
		} else if (isRecord(entry.stream)) {
			const data = typeof entry.stream.data === 'string' ? Buffer.from(entry.stream.data, 'base64') : Buffer.alloc(0);
			objects.set(name.replace(/^obj:/, ''), { value: plainValue(entry.stream.dict), data });
		} else objects.set(name.replace(/^obj:/, ''), { value: plainValue(entry.value) });
	}
	return { objects, trailer, version: Buffer.from(bytes.subarray(5, 8)).toString('latin1') };
}

const REFERENCE = /^\d+ \d+ R$/;

/** What is read out of a file: references followed. */
export class Reader {
	readonly file: PdfJson;

	constructor(file: PdfJson) {
		this.file = file;
	}

	object(value: Value | undefined): PdfObject | undefined {
		return typeof value === 'string' && REFERENCE.test(value) ? this.file.objects.get(value) : undefined;
	}

	resolve(value: Value | undefined): Value {
		const object = this.object(value);
		return object ? this.resolve(object.value) : (value ?? null);
	}

	dictionary(value: Value | undefined): Dictionary {
		const found = this.resolve(value);
		return isDictionary(found) ? found : {};
	}

	array(value: Value | undefined): Value[] {
		const found = this.resolve(value);
		return Array.isArray(found) ? found : [];
	}

	number(value: Value | undefined): number | undefined {
		const found = this.resolve(value);
		return typeof found === 'number' ? found : undefined;
	}

	/** A name without its slash. */
	name(value: Value | undefined): string | undefined {
		const found = this.resolve(value);
		return typeof found === 'string' && found.startsWith('/') ? found.slice(1) : undefined;
	}

	/** Text, or the bytes of a key as they are. */
	text(value: Value | undefined): string | undefined {
		const found = this.resolve(value);
		if (typeof found !== 'string') return undefined;
		if (found.startsWith('u:')) return found.slice(2);
		return found.startsWith('b:') ? Buffer.from(found.slice(2), 'hex').toString('utf8') : undefined;
	}

	get catalogue(): Dictionary {
		return this.dictionary(this.file.trailer['/Root']);
	}

	/** References of all pages in order. */
	pages(node: Value | undefined = this.catalogue['/Pages']): string[] {
		return this.array(this.dictionary(node)['/Kids']).flatMap((kid) => (this.name(this.dictionary(kid)['/Type']) === 'Pages' ? this.pages(kid) : typeof kid === 'string' ? [kid] : []));
	}

	/** Entries of a tree of numbers or names. */
	tree(root: Value | undefined, kind: '/Nums' | '/Names'): [key: string | number, value: Value][] {
		const node = this.dictionary(root);
		const own = this.array(node[kind]);
		const pairs: [string | number, Value][] = [];
		for (let i = 0; i + 1 < own.length; i += 2) pairs.push([this.number(own[i]) ?? this.text(own[i]) ?? '', own[i + 1] ?? null]);
		return [...pairs, ...this.array(node['/Kids']).flatMap((kid) => this.tree(kid, kind))];
	}
}
