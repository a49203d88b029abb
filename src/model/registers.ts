import { type Cursor, decimal, field, listOf, localizedAt, optional, origin, textAt, yearAt } from './read.ts';
import type { Body, FundingSource, Localized, Registers, StateFunction, Unit, UpstreamDocument, UpstreamGoal, Ward } from './types.ts';

const NAMELESS: Localized = { lt: '' };

function code(at: Cursor): string {
	return textAt(at, 'code') ?? '';
}

function name(at: Cursor): Localized {
	return localizedAt(at, 'name') ?? NAMELESS;
}

/** Builds the registers from the register documents of the workspace, in path order. */
export function buildRegisters(documents: readonly Cursor[]): Registers {
	const entries = (kind: string): Cursor[] => documents.filter((at) => textAt(at, 'kind') === kind).flatMap((at) => listOf(at, 'entries'));
	const sourceRoots = entries('sources').map((at) => source(at, undefined));
	return {
		bodies: byKey(entries('bodies').map(body), (entry) => entry.code),
		sourceRoots,
		sources: byKey(sourceRoots.flatMap(withDescendants), (entry) => entry.code),
		units: byKey(entries('units').map(unit), (entry) => entry.code),
		wards: byKey(entries('wards').map(ward), (entry) => entry.code),
		functions: byKey(entries('functions').map(stateFunction), (entry) => entry.code),
		upstream: byKey(entries('upstream').map(upstream), (entry) => entry.id),
	};
}

function byKey<T>(entries: readonly T[], key: (entry: T) => string): Map<string, T> {
	const map = new Map<string, T>();
	for (const entry of entries) if (!map.has(key(entry))) map.set(key(entry), entry);
	return map;
}

function body(at: Cursor): Body {
	return { kind: 'body', code: code(at), name: name(at), ...optional('companyCode', textAt(at, 'companyCode')), ...optional('until', yearAt(at, 'until')), origin: origin(at) };
}

function source(at: Cursor, parent: FundingSource | undefined): FundingSource {
	const stated = field(at, 'inBudget')?.value;
	const children: FundingSource[] = [];
	const result: FundingSource = {
		kind: 'source',
		code: code(at),
		name: name(at),
		inBudget: typeof stated === 'boolean' ? stated : (parent?.inBudget ?? false),
		children,
		...optional('parent', parent),
		...optional('until', yearAt(at, 'until')),
		origin: origin(at),
	};
	for (const child of listOf(at, 'entries')) children.push(source(child, result));
	return result;
}

function withDescendants(entry: FundingSource): FundingSource[] {
	return [entry, ...entry.children.flatMap(withDescendants)];
}

function stateFunction(at: Cursor): StateFunction {
	return { kind: 'stateFunction', code: code(at), name: name(at), origin: origin(at) };
}

function unit(at: Cursor): Unit {
	const decimals = decimal(field(at, 'decimals'));
	return { kind: 'unit', code: code(at), name: name(at), decimals: decimals ? decimals.toNumber() : 0, percent: field(at, 'percent')?.value === true, origin: origin(at) };
}

function ward(at: Cursor): Ward {
	return { kind: 'ward', code: code(at), name: name(at), origin: origin(at) };
}

function upstream(at: Cursor): UpstreamDocument {
	const goals: UpstreamGoal[] = [];
	const document: UpstreamDocument = { kind: 'upstream', id: textAt(at, 'id') ?? '', name: name(at), ...optional('act', textAt(at, 'act')), goals, origin: origin(at) };
	for (const goal of listOf(at, 'goals')) goals.push({ kind: 'upstreamGoal', code: code(goal), name: name(goal), document, origin: origin(goal) });
	return document;
}
