import { type Layout, type Member, soundLayoutOf } from './layout.ts';

/**
 * What a YAML file of a plan says, one statement a line, so that comparing two by lines shows what changed in meaning: without remarks, quotes and the
 * order of keys, `110.0` as `110`. Undefined when the file can't be read.
 */
export function outlineOf(text: string): string | undefined {
	const layout = soundLayoutOf(text);
	if (!layout) return undefined;
	const lines = layout.members.flatMap(({ value }) => (value ? elementLines(String(textAt(value, 'kind') ?? ''), value, 0) : []));
	return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** The element's heading, its own statements, and beneath them its parts. */
function elementLines(kind: string, value: Layout, depth: number): string[] {
	if (value.kind === 'scalar') return [`${'  '.repeat(depth)}${textOf(value)}`];
	const heading = [kind, textAt(value, 'code') ?? textAt(value, 'id') ?? ''].filter((part) => part !== '').join(' ');
	const name = nameOf(value);
	const own = value.members.filter((member) => !isHeading(member) && !isPartList(member));
	const parts = value.members.filter(isPartList);
	return [
		`${'  '.repeat(depth)}${heading}${name === undefined ? '' : ` · ${name}`}`,
		...own
			.flatMap(({ key = '', value: inner }) => statements(key, inner))
			.sort()
			.map((line) => `${'  '.repeat(depth + 1)}${line}`),
		...parts.flatMap(({ key = '', value: list }) => (list?.kind === 'list' ? list.members.flatMap((member) => (member.value ? elementLines(key, member.value, depth + 1) : [])) : [])),
	];
}

function isHeading({ key, value }: Member): boolean {
	return key === 'kind' || key === 'code' || (key === 'name' && value?.kind === 'scalar');
}

/** A list of what has names: goals, measures, indicators, entries of a register. */
function isPartList({ value }: Member): boolean {
	return value?.kind === 'list' && value.members.length > 0 && value.members.every((member) => member.value?.kind === 'map' && nameOf(member.value) !== undefined);
}

function nameOf(value: Layout): string | undefined {
	const name = memberAt(value, 'name') ?? memberAt(value, 'title');
	if (name?.kind === 'map') return textAt(name, 'lt');
	return name?.kind === 'scalar' ? textOf(name) : undefined;
}

function statements(path: string, value: Layout | undefined): string[] {
	if (!value) return [`${path}:`];
	if (value.kind === 'scalar')
		return value.isLiteral
			? value.said
					.trimEnd()
					.split('\n')
					.map((line) => `${path}: ${line.trim()}`)
			: [`${path}: ${textOf(value)}`];
	if (value.kind === 'map') return value.members.flatMap(({ key = '', value: inner }) => statements(key === 'lt' ? path : `${path}.${key}`, inner));
	if (value.members.every((member) => member.value?.kind === 'scalar')) {
		const words = value.members.flatMap((member) => (member.value?.kind === 'scalar' ? textOf(member.value) : []));
		return [`${path}: ${words.join(', ')}`];
	}
	return value.members.flatMap((member, index) => statements(`${path} ${(member.value && called(member.value)) ?? index + 1}`, withoutName(member.value)));
}

const NAMES = ['source', 'measure', 'indicator', 'year', 'code', 'id'] as const;

function called(value: Layout): string | undefined {
	const names = NAMES.flatMap((name) => textAt(value, name) ?? []);
	return names[0];
}

function withoutName(value: Layout | undefined): Layout | undefined {
	if (value?.kind !== 'map') return value;
	const name = NAMES.find((one) => textAt(value, one) !== undefined);
	return { ...value, members: value.members.filter(({ key }) => key !== name) };
}

function memberAt(value: Layout, key: string): Layout | undefined {
	return value.kind === 'map' ? value.members.find((member) => member.key === key)?.value : undefined;
}

function textAt(value: Layout, key: string): string | undefined {
	const found = memberAt(value, key);
	return found?.kind === 'scalar' ? textOf(found) : undefined;
}

function textOf({ said }: Layout & { readonly kind: 'scalar' }): string {
	return said.startsWith('#') ? said.slice(1) : said.replaceAll(/\s+/g, ' ').trim();
}
