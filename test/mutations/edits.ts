import type { Item, Mapping, Member, Plan } from './plan.ts';
import type { Random } from './random.ts';
import type { Mutation, Operator, Span } from './types.ts';

/** The value of a member is another. */
export function withValue(member: Member, text: string, node: Span = member.at): Mutation {
	return { change: { at: member.valueAt, text }, node, parent: member.owner.keyAt };
}

/** An item of a list is another. */
export function withItem(item: Item, text: string): Mutation {
	return { change: { at: item.at, text }, node: item.at };
}

/** A member with another key. */
export function withKey(member: Member, key: string): Mutation {
	return { change: { at: member.keyAt, text: key }, node: member.at };
}

/** A mapping without one of its members. */
export function without(plan: Plan, member: Member): Mutation | undefined {
	const { owner, at } = member;
	const text = plan.texts.get(at.file) ?? '';
	if (owner.isFlow) {
		const before = /,\s*$/.exec(text.slice(0, at.start));
		const after = /^,\s*/.exec(text.slice(at.end));
		if (!before && !after) return undefined;
		const start = before ? at.start - before[0].length : at.start;
		return { change: { at: { ...at, start, end: before ? at.end : at.end + (after?.[0].length ?? 0) }, text: '' }, node: owner.at, parent: owner.keyAt };
	}
	const start = text.lastIndexOf('\n', at.start) + 1;
	if (text.slice(start, at.start).trim() !== '') return undefined;
	const end = text.indexOf('\n', at.end);
	return { change: { at: { ...at, start, end: end < 0 ? text.length : end + 1 }, text: '' }, node: owner.at, parent: owner.keyAt };
}

/** A mapping with one member more, `key: value`, after the given one or the last. */
export function withMember(plan: Plan, mapping: Mapping, written: string, after: Member | undefined = [...mapping.members.values()].at(-1)): Mutation | undefined {
	if (!after) return undefined;
	const text = plan.texts.get(after.at.file) ?? '';
	const at = { ...after.at, start: after.at.end };
	if (mapping.isFlow) return { change: { at, text: `, ${written}` }, node: mapping.at, parent: mapping.keyAt };
	const column = after.at.start - text.lastIndexOf('\n', after.at.start) - 1;
	return { change: { at, text: `\n${' '.repeat(column)}${written}` }, node: { ...mapping.at, end: Math.max(mapping.at.end, at.end) }, parent: mapping.keyAt };
}

/** Every item of a block list is a line or more; a copy of one stands after it. */
export function doubled(plan: Plan, mapping: Mapping): Mutation | undefined {
	const text = plan.texts.get(mapping.at.file) ?? '';
	const start = text.lastIndexOf('\n', mapping.at.start) + 1;
	if (text.slice(start, mapping.at.start).trim() !== '-') return undefined;
	const copy = text.slice(start, mapping.at.end);
	return { change: { at: { ...mapping.at, start: mapping.at.end }, text: `\n${copy}` }, node: { ...mapping.at, start } };
}

/** A list without one of its items, which are a line or more each. */
export function withoutItem(plan: Plan, { at, keyAt, siblings }: Mapping): Mutation | undefined {
	const text = plan.texts.get(at.file) ?? '';
	const start = text.lastIndexOf('\n', at.start) + 1;
	const end = text.indexOf('\n', at.end) + 1;
	if (text.slice(start, at.start).trim() !== '-' || siblings.length < 2 || end === 0) return undefined;
	return { change: { at: { ...at, start, end }, text: '' }, node: keyAt ?? at };
}

/** An operator over the members of a key: `value` says what is written instead, or nothing where the operator has no say. */
export function valueOperator(breaks: string, rules: readonly string[], key: string, value: (member: Member, random: Random) => string | undefined): Operator {
	return {
		breaks,
		rules,
		mutate: (plan, random) => {
			const member = random.pick(plan.members(key));
			const text = member && value(member, random);
			return member && text !== undefined && text !== member.text ? withValue(member, text) : undefined;
		},
	};
}

/** An operator over the mappings of a role. */
export function mappingOperator(breaks: string, rules: readonly string[], role: string, mutate: (mapping: Mapping, plan: Plan, random: Random) => Mutation | undefined): Operator {
	return {
		breaks,
		rules,
		mutate: (plan, random) => {
			const mapping = random.pick(plan.mappings(role));
			return mapping && mutate(mapping, plan, random);
		},
	};
}

/** An operator that leaves out a member of mappings of a role. */
export function dropOperator(breaks: string, rules: readonly string[], role: string, key: string, applies: (mapping: Mapping) => boolean = () => true): Operator {
	return mappingOperator(breaks, rules, role, (mapping, plan) => {
		const member = mapping.members.get(key);
		return member && applies(mapping) ? without(plan, member) : undefined;
	});
}

/** Whether an element is of the activity plan. */
export function isActivity({ at }: Mapping): boolean {
	return at.file.startsWith('svp/');
}

/** Whether an element is of the development plan. */
export function isDevelopment({ at }: Mapping): boolean {
	return at.file.startsWith('spp/');
}

/** The number that a member's value is. */
export function numberOf(member: Member | undefined): number {
	return member && /^-?[\d.]+$/.test(member.text) ? Number(member.text) : Number.NaN;
}

/** The text of a scalar member. */
export function textOf(mapping: Mapping, key: string): string {
	return mapping.members.get(key)?.text ?? '';
}
