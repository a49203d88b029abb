import type { Bilingual } from '../../diagnostic.ts';
import type { LinkedWorkspace } from '../../link/types.ts';
import { isMeasure } from '../../model/hierarchy.ts';
import type { FundingSource, Localized, Origin, PlanElement } from '../../model/types.ts';
import { isRegisterKind, type RegisterKind } from '../registers.ts';
import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { quoted } from '../wording.ts';

/** Entries of the registers are used by something. */
export const unusedEntry: Rule = {
	id: 'links/unused-entry',
	severity: 'info',
	title: { lt: 'Registro įrašas nenaudojamas', en: 'Register entry that nothing uses' },
	description: {
		lt: 'Įrašas, kurio nemini nė vienas planas, dokumento prieduose būtų be reikalo, o kartais rodo klaidą: priemonėje įrašytas kito vykdytojo ar šaltinio kodas. Apie įrašus, kurie nustojo galioti dar prieš planus („until“), nepranešama.',
		en: "An entry that no plan mentions would stand in the annexes for nothing, and sometimes shows a slip: a measure that names another body's or source's code. Nothing is said of entries that ended before the plans began (`until`).",
	},
	bad: 'kind: bodies\nentries:\n  - {code: "12", name: Ekonomikos skyrius}\n  - {code: "13", name: Sporto skyrius}\n---\n# visos priemonės\nbodies: ["12"]\n',
	good: 'kind: bodies\nentries:\n  - {code: "12", name: Ekonomikos skyrius}\n---\n# visos priemonės\nbodies: ["12"]\n',
	mirror: 'links/unknown-body',
	visit({ workspace, report }) {
		const first = Math.min(...workspace.plans.map(({ years }) => years.from));
		if (workspace.plans.length === 0) return {};
		const used: Used = { bodies: new Set(), sources: new Set(), units: new Set(), wards: new Set(), functions: new Set(), upstream: new Set() };
		useOfAccounts(workspace, used);
		return {
			body({ code }) {
				used.bodies.add(code);
			},
			source({ code }) {
				used.sources.add(code);
			},
			element(element) {
				useOfElement(workspace, element, used);
			},
			end() {
				// A code that is not in a register is reported itself; once mended it may be the use of the entry that seems idle.
				const isSure = (kind: RegisterKind): boolean => [...used[kind]].every((key) => workspace.registers[kind].has(key));
				const sure = new Set(Object.keys(used).filter(isRegisterKind).filter(isSure));
				const isIdle = ({ kind, key, until }: Entry): boolean => sure.has(kind) && !used[kind].has(key) && (until === undefined || until >= first);
				for (const entry of idleEntries(workspace, isIdle)) {
					const { lt, en } = quoted(entry.name);
					report({
						message: { lt: `${WHAT[entry.kind].lt} ${entry.key} ${lt} niekur neminimas`, en: `${WHAT[entry.kind].en} ${entry.key} ${en} is not used anywhere` },
						place: fieldPlace(entry, entry.kind === 'upstream' ? 'id' : 'code'),
						element: `${entry.kind}:${entry.key}`,
					});
				}
			},
		};
	},
};

const WHAT: Readonly<Record<RegisterKind, Bilingual>> = {
	bodies: { lt: 'Vykdytojas', en: 'The body' },
	sources: { lt: 'Finansavimo šaltinis', en: 'The funding source' },
	units: { lt: 'Matavimo vienetas', en: 'The unit' },
	wards: { lt: 'Seniūnijos įrašas', en: 'The ward' },
	functions: { lt: 'Valstybės funkcija', en: 'The state function' },
	upstream: { lt: 'Aukštesnis planavimo dokumentas', en: 'The upstream document' },
};

interface Entry {
	readonly kind: RegisterKind;
	readonly key: string;
	readonly name: Localized;
	readonly until?: number;
	readonly origin: Origin;
}

type Used = Readonly<Record<RegisterKind, Set<string>>>;

function useOfElement(workspace: LinkedWorkspace, element: PlanElement, used: Used): void {
	if (element.kind === 'indicator') used.units.add(element.unit);
	if ('stateFunction' in element && element.stateFunction) used.functions.add(element.stateFunction.text);
	if (isMeasure(element)) for (const { text } of element.wards) used.wards.add(text);
	for (const reference of element.serves) {
		const target = workspace.resolve(reference);
		if (target === undefined) used.upstream.add('');
		if (target?.kind === 'upstream') used.upstream.add(target.id);
		if (target?.kind === 'upstreamGoal') used.upstream.add(target.document.id);
	}
}

/** Budgets and reports name bodies and sources too. */
function useOfAccounts({ budgets, reports }: LinkedWorkspace, used: Used): void {
	for (const { source, body } of budgets.flatMap(({ entries }) => entries)) {
		if (source) used.sources.add(source.text);
		if (body) used.bodies.add(body.text);
	}
	for (const { approved, spent } of reports.flatMap(({ measures }) => measures)) for (const code of [...approved.keys(), ...spent.keys()]) used.sources.add(code);
}

/** The idle entries of all registers. A group of sources is idle when all its sources are, and then they are not told one by one. */
function idleEntries({ registers }: LinkedWorkspace, isIdle: (entry: Entry) => boolean): Entry[] {
	const ofSource = (source: FundingSource): Entry[] => {
		const entry: Entry = { ...source, kind: 'sources', key: source.code };
		const below = source.children.flatMap(ofSource);
		const isWhole = source.children.every((child) => below.some(({ key }) => key === child.code));
		return isWhole && isIdle(entry) ? [entry] : below;
	};
	const all: Entry[] = [
		...[...registers.bodies.values()].map((entry) => ({ ...entry, kind: 'bodies' as const, key: entry.code })),
		...[...registers.units.values()].map((entry) => ({ ...entry, kind: 'units' as const, key: entry.code })),
		...[...registers.wards.values()].map((entry) => ({ ...entry, kind: 'wards' as const, key: entry.code })),
		...[...registers.functions.values()].map((entry) => ({ ...entry, kind: 'functions' as const, key: entry.code })),
		...[...registers.upstream.values()].map((entry) => ({ ...entry, kind: 'upstream' as const, key: entry.id })),
	];
	return [...all.filter(isIdle), ...registers.sourceRoots.flatMap(ofSource)];
}
