import { decimalText } from '../decimal-text.ts';
import { registerOf } from '../diff/names.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import { type Fact, isInEnglish } from '../model/fact.ts';
import { elementFacts, planFacts } from '../model/facts.ts';
import type { Plan, PlanElement, Reference } from '../model/types.ts';
import { type Called, wordsFor } from './grammar.ts';
import { type Point, wordedPoint } from './point.ts';
import type { IsPrinted } from './printed.ts';
import { planStatementWords, type StatementWords, statementWords } from './statementWords.ts';

/** One statement of an element in Lithuanian; the members of a list are one. */
interface Statement {
	readonly name: string;
	readonly fact: Fact;
	/** As it is written, for telling whether it changed. */
	readonly values: readonly string[];
	/** As a decision says it. */
	readonly said: readonly string[];
	/** In the file, not implied by what else it says. */
	readonly isStated: boolean;
}

interface StatementChange {
	readonly before?: Statement;
	readonly after?: Statement;
	readonly fact: Fact;
}

/** An element, or a plan itself, in one of the versions. */
export interface Stated {
	readonly element: PlanElement | Plan;
	readonly workspace: LinkedWorkspace;
}

/** What an element says otherwise than before; of a new one, all that it says. */
export function statementChanges(old: Stated | undefined, fresh: Stated): StatementChange[] {
	const [olds, news] = [statementsOf(old), statementsOf(fresh)];
	return [...new Set([...olds.keys(), ...news.keys()])].flatMap((key) => {
		const [before, after] = [olds.get(key), news.get(key)];
		const fact = (after ?? before)?.fact;
		const isSame = before && after && before.values.join('\n') === after.values.join('\n');
		const isImplied = ![before, after].some((one) => one?.isStated);
		return fact && !isSame && !isImplied ? [{ fact, ...(before ? { before } : {}), ...(after ? { after } : {}) }] : [];
	});
}

/** A statement that a decision has to say, as it was and is: the members of a list, else one. */
export interface SaidStatement {
	readonly of: Called;
	readonly words: StatementWords;
	readonly old: readonly string[];
	readonly new: readonly string[];
}

/** The changes that what the decision prints of the element doesn't show. */
export function unprintedStatements(changes: readonly StatementChange[], isPrinted: IsPrinted, called: Called): SaidStatement[] {
	return changes.flatMap(({ before, after, fact }) => {
		const words = isPrinted(fact) ? undefined : statementWords((after ?? before)?.name ?? '', fact);
		// How an amount is split is no news of its own where the amount came or went.
		if (!words || (fact.topic === 'split' && !(before && after))) return [];
		return [{ of: called, words, old: before?.said ?? [], new: after?.said ?? [] }];
	});
}

/** A point for each of them. */
export function statementPoints(changes: readonly StatementChange[], isPrinted: IsPrinted, called: Called): Point[] {
	return unprintedStatements(changes, isPrinted, called).map(statementPoint);
}

export function statementPoint({ of, words, old, new: fresh }: SaidStatement): Point {
	return pointOf(words, ownerOf(of), old, fresh);
}

/** A point for each statement of the plan itself that changed: its title, mission, years. */
export function planStatementPoints(changes: readonly StatementChange[]): Point[] {
	return changes.flatMap(({ before, after }) => {
		const words = planStatementWords((after ?? before)?.name ?? '');
		return words ? [pointOf(words, { genitive: 'plano', accusative: 'planą' }, before?.said ?? [], after?.said ?? [])] : [];
	});
}

/** Whose a statement is, in the cases that its point needs. */
type Owner = Readonly<Record<'genitive' | 'accusative', string>>;

function ownerOf(element: Called): Owner {
	const { genitive, accusative } = wordsFor(element.kind);
	const name = element.kind === 'indicator' ? ` „${element.name.lt}“` : '';
	return { genitive: `${element.fullCode} ${genitive}${name}`, accusative: `${element.fullCode} ${accusative}${name}` };
}

function pointOf(words: StatementWords, { genitive: of, accusative }: Owner, old: readonly string[], fresh: readonly string[]): Point {
	if (words.style === 'value') {
		if (fresh.length === 0) return { text: `Išbraukti ${of} ${words.accusative} ${quoted(old)}.` };
		return { text: old.length === 0 ? `Nustatyti ${of} ${words.accusative} ${quoted(fresh)}.` : `Pakeisti ${of} ${words.accusative} ir vietoj ${quoted(old)} nustatyti ${quoted(fresh)}.` };
	}
	const {
		accusative: what,
		instrumental,
		it,
		repealed,
	} = words.style === 'text' ? words : { accusative: `${words.genitive} sąrašą`, instrumental: `${words.genitive} sąrašu`, it: 'jį', repealed: 'netekusiu' };
	if (fresh.length === 0) return { text: `Pripažinti ${repealed} galios ${of} ${what}.` };
	if (old.length === 0) return wordedPoint(`Papildyti ${accusative} ${instrumental}`, it, { quote: members(fresh) });
	// What comes at the end of a list needs no other member said; elsewhere its place does.
	const isLonger = words.style === 'list' && old.every((one, index) => one === fresh[index]);
	return isLonger ? { text: `Papildyti ${of} ${what} ir į jį įrašyti:`, quote: members(fresh.slice(old.length)) } : wordedPoint(`Pakeisti ${of} ${what}`, it, { quote: members(fresh) });
}

/** The members of a list, a line each. */
function members(values: readonly string[]): string[] {
	return values.map((one, index) => (index === values.length - 1 ? one : `${one};`));
}

function quoted(values: readonly string[]): string {
	return values.map((one) => `„${one}“`).join(', ');
}

function statementsOf(stated: Stated | undefined): ReadonlyMap<string, Statement> {
	const found = new Map<string, Statement>();
	for (const fact of stated ? factsOf(stated.element) : []) {
		if (isInEnglish(fact.key)) continue;
		const name = fact.list ?? fact.field.join('.');
		const key = fact.list ?? fact.key;
		const known = found.get(key);
		const said = stated ? saidOf(fact, stated) : [];
		found.set(key, { name, fact, values: [...(known?.values ?? []), writtenOf(fact)], said: [...(known?.said ?? []), ...said], isStated: isStated(fact) });
	}
	return found;
}

/** What tells a statement from another of the same; lists are printed in their order. */
function writtenOf({ value, references }: Fact): string {
	const text = typeof value === 'string' ? value : value.toFixed();
	return references ? references.map((one) => one.text).join('\n') : text;
}

function factsOf(element: Stated['element']): readonly Fact[] {
	return 'title' in element ? planFacts(element) : elementFacts(element);
}

/** Statements that follow from others where the file has none. */
const WITH_DEFAULTS = new Set(['financial', 'direction', 'level', 'cumulative', 'aggregation']);

function isStated({ origin, field }: Fact): boolean {
	return !WITH_DEFAULTS.has(field.join('.')) || origin.document.scalarText([...origin.path, ...field]) !== undefined;
}

function saidOf({ topic, value, said, references }: Fact, { element, workspace }: Stated): string[] {
	if (references) {
		const register = registerOf(topic, workspace.registers);
		return references.map((reference) => (register ? (register.get(reference.text)?.name.lt ?? reference.text) : targetSaid(reference, element, workspace)));
	}
	if (typeof value === 'string') return [said?.().lt ?? value];
	return [`${decimalText(value.toFixed(), 'lt')}${topic === 'appropriation' ? `\u00a0${workspace.moneyUnit.lt}` : ''}`];
}

/** «1.1.1 Remti verslą (Strateginis plėtros planas)»; what is of the element's own plan needs no plan named. */
function targetSaid(reference: Reference, element: Stated['element'], workspace: LinkedWorkspace): string {
	const target = workspace.resolve(reference);
	if (!target) return reference.text;
	if ('title' in target) return target.title.lt;
	if (target.kind === 'upstream') return target.name.lt;
	if (target.kind === 'upstreamGoal') return `${target.code} ${target.name.lt} (${target.document.name.lt})`;
	const [plan, own] = [target, element].map((one) => ('title' in one ? one : one.kind === 'indicator' ? one.owner.plan : one.plan));
	return `${target.fullCode} ${target.name.lt}${plan && plan !== own ? ` (${plan.title.lt})` : ''}`;
}
