/** The one place that makes environments of CEL: the types, variables and functions that expressions of custom rules know. */
import { Environment } from '@marcbachmann/cel-js';
import type { RuleInfo } from '../types.ts';
import { registerDecimals } from './decimals.ts';
import { registerFunctions } from './functions.ts';
import type { Target } from './targets.ts';
import { viewTypes } from './views.ts';

/** Far beyond what a rule needs; what is longer is a mistake or an attack. */
const LIMITS = { maxAstNodes: 2000, maxDepth: 100, maxListElements: 500, maxMapEntries: 500, maxCallArguments: 16 };

let basis: Environment | undefined;

/** What every expression knows, whatever it is about. Made once: it is the costly part. */
function basisOfAll(): Environment {
	if (basis) return basis;
	const environment = new Environment({ limits: LIMITS });
	registerDecimals(environment);
	for (const { name, fields, Class } of viewTypes) environment.registerType(name, { ctor: Class, fields: typesOf(fields) });
	for (const { name } of viewTypes) environment.registerOperator(`${name} == ${name}`, (a: unknown, b: unknown) => a === b);
	registerFunctions(environment);
	environment.registerVariable('workspace', 'workspace');
	basis = environment;
	return environment;
}

const byTarget = new Map<Target, Environment>();

/** The environment of a rule's expressions: what it judges, by its name, the workspace, and the rule's own options. */
export function environmentFor(target: Target, options: RuleInfo['options'] = {}): Environment {
	const known = byTarget.get(target) ?? basisOfAll().clone().registerVariable(target, target);
	byTarget.set(target, known);
	if (Object.keys(options).length === 0) return known;
	return known
		.clone()
		.registerType('options', { ctor: OptionValues, fields: typesOf(Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type: OPTION_TYPES[type] }]))) })
		.registerVariable('options', 'options');
}

/** The values of a rule's options, as expressions see them. */
export class OptionValues {
	constructor(values: Readonly<Record<string, unknown>>) {
		Object.assign(this, values);
	}
}

const OPTION_TYPES = { number: 'decimal', flag: 'bool', texts: 'list<string>' } as const;

function typesOf(fields: Readonly<Record<string, { readonly type: string }>>): Record<string, string> {
	return Object.fromEntries(Object.entries(fields).map(([name, { type }]) => [name, type]));
}

/** The fields of a type by its name; none for a type that has none. */
export function fieldsOf(type: string, options: RuleInfo['options'] = {}): readonly string[] {
	if (type === 'options') return Object.keys(options);
	return Object.keys(viewTypes.find(({ name }) => name === type)?.fields ?? {});
}
