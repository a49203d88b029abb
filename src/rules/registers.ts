import type { LinkedWorkspace } from '../link/types.ts';
import type { Origin } from '../model/types.ts';

export type RegisterKind = 'bodies' | 'sources' | 'units' | 'wards' | 'functions' | 'upstream';

/** Whose register it is, in the genitive that goes before «registro». */
export const REGISTERS: Readonly<Record<RegisterKind, string>> = {
	bodies: 'Vykdytojų',
	sources: 'Finansavimo šaltinių',
	units: 'Matavimo vienetų',
	wards: 'Seniūnijų',
	functions: 'Valstybės funkcijų',
	upstream: 'Aukštesnių planavimo dokumentų',
};

/** An entry as it is written; the model keeps only the first of those with one key. */
export interface RegisterEntry {
	readonly kind: RegisterKind;
	/** The code, or the id of an upstream document. */
	readonly key: string;
	/** The Lithuanian name. */
	readonly name?: string;
	readonly origin: Origin;
}

/** Every entry of every register, the parts of source groups included. */
export function* registerEntries(workspace: LinkedWorkspace): Generator<RegisterEntry> {
	for (const document of workspace.documents) {
		const kind = member(document.data, 'kind');
		if (isRegisterKind(kind)) yield* entriesAt(kind, { document, path: [] }, document.data);
	}
}

function* entriesAt(kind: RegisterKind, holder: Origin, data: unknown): Generator<RegisterEntry> {
	const entries = member(data, 'entries');
	if (!Array.isArray(entries)) return;
	for (const [index, entry] of entries.entries()) {
		const origin = { document: holder.document, path: [...holder.path, 'entries', index] };
		const key = member(entry, kind === 'upstream' ? 'id' : 'code');
		const name = member(entry, 'name');
		const lithuanian = typeof name === 'string' ? name : member(name, 'lt');
		if (typeof key === 'string') yield { kind, key, origin, ...(typeof lithuanian === 'string' ? { name: lithuanian } : {}) };
		yield* entriesAt(kind, origin, entry);
	}
}

export function isRegisterKind(kind: unknown): kind is RegisterKind {
	return kind === 'bodies' || kind === 'sources' || kind === 'units' || kind === 'wards' || kind === 'functions' || kind === 'upstream';
}

function member(data: unknown, key: string): unknown {
	return typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
}
