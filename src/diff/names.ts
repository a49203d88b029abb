import type { Bilingual } from '../diagnostic.ts';
import type { LinkedWorkspace, LinkTarget } from '../link/types.ts';
import type { Fact, Topic } from '../model/fact.ts';
import type { Localized, PlanElement, Reference, Registers } from '../model/types.ts';

/** How an element is referred to: its plan and code. */
export function elementRef({ kind, fullCode }: PlanElement, plan: string): string {
	return `${plan}:${kind === 'strategicGoal' ? 'S-' : ''}${fullCode}`;
}

/** Registers that topics take their codes from. */
const REGISTERS: Partial<Readonly<Record<Topic, (registers: Registers) => ReadonlyMap<string, { readonly name: Localized }>>>> = {
	body: ({ bodies }) => bodies,
	manager: ({ bodies }) => bodies,
	coordinator: ({ bodies }) => bodies,
	ward: ({ wards }) => wards,
	// Of properties without a topic of their own only the state function refers to anything.
	type: ({ functions }) => functions,
};

/** The register that a statement's codes are of; undefined where they are references to elements. */
export function registerOf(topic: Topic, registers: Registers): ReadonlyMap<string, { readonly name: Localized }> | undefined {
	return REGISTERS[topic]?.(registers);
}

/** Statements with the names of what they refer to, for people: codes and ids say nothing to who decides. */
export function withNames(facts: readonly Fact[], workspace: LinkedWorkspace): readonly Fact[] {
	if (!facts.some(({ references }) => references)) return facts;
	return facts.map((fact) => {
		const { references, topic } = fact;
		return references ? { ...fact, said: () => namesOf(references, topic, workspace) } : fact;
	});
}

function namesOf(references: readonly Reference[], topic: Topic, workspace: LinkedWorkspace): Bilingual {
	const register = registerOf(topic, workspace.registers);
	const named = references.map((reference) => (register ? entryNamed(reference, register) : targetNamed(reference, workspace)));
	return { lt: named.map(({ lt }) => lt).join('; '), en: named.map(({ lt, en }) => en ?? lt).join('; ') };
}

function entryNamed({ text }: Reference, register: ReadonlyMap<string, { readonly name: Localized }>): Localized {
	const name = register.get(text)?.name;
	return name ? withCode(text, name) : { lt: text };
}

function targetNamed(reference: Reference, workspace: LinkedWorkspace): Localized {
	const target = workspace.resolve(reference);
	if (!target) return { lt: reference.text };
	return withCode(refOf(target), 'title' in target ? target.title : target.name);
}

function withCode(code: string, { lt, en }: Localized): Localized {
	return { lt: `${code} · ${lt}`, en: `${code} · ${en ?? lt}` };
}

function refOf(target: LinkTarget): string {
	switch (target.kind) {
		case 'activity-plan':
		case 'development-plan':
		case 'upstream':
			return target.id;
		case 'upstreamGoal':
			return `${target.document.id}:${target.code}`;
		case 'indicator':
			return elementRef(target, target.owner.plan.id);
		default:
			return elementRef(target, target.plan.id);
	}
}
