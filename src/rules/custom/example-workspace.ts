import { linkWorkspace } from '../../link/link.ts';
import type { LinkedWorkspace } from '../../link/types.ts';
import { buildWorkspace } from '../../model/build.ts';
import { type Cursor, field, items } from '../../model/read.ts';
import type { Plan, Registers } from '../../model/types.ts';
import type { SourceDocument, YamlPath } from '../../source/types.ts';
import { type Subject, subjectsOf, type Target } from './targets.ts';

/** A workspace around an example: its subject in a plan of its own, beside the registers of the real workspace. */
export interface ExampleWorkspace {
	readonly workspace: LinkedWorkspace;
	readonly subject: Subject;
}

const REGISTERS: Readonly<Partial<Record<Target, string>>> = { body: 'bodies', source: 'sources', unit: 'units', ward: 'wards' };

/** Below a programme or priority. */
const PATHS: Readonly<Partial<Record<Target, YamlPath>>> = {
	goal: ['goals', 0],
	task: ['goals', 0, 'tasks', 0],
	measure: ['goals', 0, 'tasks', 0, 'measures', 0],
	submeasure: ['goals', 0, 'tasks', 0, 'measures', 0, 'submeasures', 0],
	appropriation: ['goals', 0, 'tasks', 0, 'measures', 0, 'appropriations', 0],
	indicator: ['goals', 0, 'tasks', 0, 'measures', 0, 'indicators', 0],
};

/** Makes the workspace that an example describes; undefined when the example has nothing of the rule's target. */
export function exampleWorkspace(at: Cursor, target: Target, real: LinkedWorkspace): ExampleWorkspace | undefined {
	const subjectAt = target === 'plan' ? (field(at, 'activity-plan') ?? field(at, 'development-plan')) : field(at, target);
	if (!subjectAt) return undefined;
	const register = REGISTERS[target];
	const path = register ? ['entries', 0] : pathInPlan(target, planKindOf(at, target));
	const plan = target === 'plan' ? grafted(subjectAt, {}, [[path, subjectAt]]) : planAround(at, register ? undefined : subjectAt, path, { kind: planKindOf(at, target), real });
	const entry = register && grafted(subjectAt, { kind: register }, [[path, subjectAt]]);
	const built = buildWorkspace({ root: '', documents: entry ? [plan, entry] : [plan], narratives: new Map(), assets: new Set() }).workspace;
	const workspace = linkWorkspace({ ...built, municipality: real.municipality, registers: merged(real.registers, built.registers) });
	const isSubject = ({ origin }: Subject): boolean => origin.document === (entry ?? plan) && origin.path.join('\0') === path.join('\0');
	const subject = subjectsOf(workspace, target).find(isSubject);
	return subject && { workspace, subject };
}

/** Only a development plan has priorities and needs over its whole period (`funding`). */
function planKindOf(at: Cursor, target: Target): Plan['kind'] {
	const isDevelopment = target === 'priority' || field(at, 'in')?.value === 'development-plan' || JSON.stringify(at.value).includes('"funding":');
	return isDevelopment ? 'development-plan' : 'activity-plan';
}

function pathInPlan(target: Target, kind: Plan['kind']): YamlPath {
	if (target === 'plan') return [];
	return target === 'strategicGoal' ? ['strategicGoals', 0] : [topOf(kind), 0, ...(PATHS[target] ?? [])];
}

function topOf(kind: Plan['kind']): 'priorities' | 'programmes' {
	return kind === 'development-plan' ? 'priorities' : 'programmes';
}

/** A plan with nothing but the subject, and the measures that the example puts beside it. */
function planAround(at: Cursor, subject: Cursor | undefined, path: YamlPath, { kind, real }: { readonly kind: Plan['kind']; readonly real: LinkedWorkspace }): SourceDocument {
	const years = field(at, 'years')?.value ?? real.plans.find((plan) => plan.kind === kind)?.years ?? { from: 2015, to: 2017 };
	const beside = items(field(at, 'measures')).map((measure, index): Graft => [[topOf(kind), 1, 'goals', 0, 'tasks', 0, 'measures', index], measure]);
	const around = { kind, id: 'example', title: NAME, years };
	const parents = String(field(at, 'below')?.value ?? '').split('.');
	return grafted(at, subject ? withParents(around, path, parents) : around, subject ? [[path, subject], ...beside] : beside);
}

const NAME = 'Pavyzdys';

/** The elements on the way to a path, with the codes of the full code that the example says it stands below. */
function withParents(data: Readonly<Record<string, unknown>>, path: YamlPath, codes: readonly string[]): Readonly<Record<string, unknown>> {
	const steps = path.flatMap((step, index) => (typeof step === 'number' ? [index + 1] : [])).slice(0, -1);
	return steps.reduce<Readonly<Record<string, unknown>>>((whole, length, level) => {
		const code = codes[level];
		return code ? record(put(whole, [...path.slice(0, length), 'code'], code)) : whole;
	}, data);
}

function record(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** A part of a document, and the path at which it stands in a new one. */
type Graft = readonly [path: YamlPath, part: Cursor];

/** A document made of parts of another: what is written of them is still read from there. */
function grafted({ document }: Cursor, root: Readonly<Record<string, unknown>>, grafts: readonly Graft[]): SourceDocument {
	const data = grafts.reduce<unknown>((whole, [path, part]) => put(whole, path, part.value), root);
	return {
		file: document.file,
		data,
		place: (path, part) => {
			const graft = graftAt(grafts, path);
			return document.place(graft ?? grafts[0]?.[1].path ?? [], part);
		},
		scalarText: (path) => {
			const graft = graftAt(grafts, path);
			return graft && document.scalarText(graft);
		},
	};
}

function graftAt(grafts: readonly Graft[], path: YamlPath): YamlPath | undefined {
	const found = grafts.find(([prefix]) => prefix.every((step, index) => path[index] === step));
	return found && [...found[1].path, ...path.slice(found[0].length)];
}

/** The data with a value at a path; elements on the way there that don't exist yet have a code and a name. */
function put(data: unknown, [step, ...rest]: YamlPath, value: unknown): unknown {
	if (step === undefined) return value;
	if (typeof step === 'number') {
		const list: unknown[] = Array.isArray(data) ? [...data] : [];
		while (list.length <= step) list.push({ code: String(list.length + 1).padStart(2, '0'), name: NAME });
		list[step] = put(list[step], rest, value);
		return list;
	}
	const own = record(data);
	return { ...own, [step]: put(own[step], rest, value) };
}

function merged(real: Registers, own: Registers): Registers {
	return {
		bodies: new Map([...real.bodies, ...own.bodies]),
		sources: new Map([...real.sources, ...own.sources]),
		sourceRoots: [...real.sourceRoots, ...own.sourceRoots],
		units: new Map([...real.units, ...own.units]),
		wards: new Map([...real.wards, ...own.wards]),
		functions: real.functions,
		upstream: real.upstream,
	};
}
