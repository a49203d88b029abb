/** Members of lists that say the same in other words: a legal act is known by its number, else by the words that no other has. */
import type { Fact } from '../model/fact.ts';
import { setLikeness, wordsOf } from './likeness.ts';

/** Below this, two members are not the same one rewritten. */
const ALIKE = 0.5;

/**
 * What the members are by now that went from a list; each of its languages with its own.
 * @param whole all that is said in either version
 */
export function rewrittenMembers<T extends Fact>(gone: readonly T[], come: readonly T[], whole: readonly (readonly T[])[]): ReadonlyMap<T, T> {
	const [olds, news] = [membersOf(gone), membersOf(come)];
	if (olds.length === 0 || news.length === 0) return new Map();
	const common = commonWords(whole.map(membersOf));
	const candidates = olds.flatMap((old, i) =>
		news.flatMap((fresh, j) => {
			const score = likenessOf(old, fresh, common);
			return score < ALIKE ? [] : [{ old, fresh, score, apart: Math.abs(i - j) }];
		}),
	);
	const pairs = new Map<T, T>();
	const taken = new Set<Member<T>>();
	for (const { old, fresh } of candidates.sort((a, b) => b.score - a.score || a.apart - b.apart)) {
		if (taken.has(old) || taken.has(fresh)) continue;
		taken.add(old).add(fresh);
		for (const [language, before] of old.facts) {
			const after = fresh.facts.get(language);
			if (after) pairs.set(before, after);
		}
	}
	return pairs;
}

interface Member<T> {
	readonly list: string;
	readonly text: string;
	/** By language. */
	readonly facts: Map<string, T>;
}

function membersOf<T extends Fact>(facts: readonly T[]): Member<T>[] {
	const members = new Map<string, Member<T>>();
	for (const fact of facts) {
		if (fact.list === undefined) continue;
		const [name, language] = [fact.key.slice(0, -2), fact.key.slice(-2)];
		const member = members.get(name) ?? { list: fact.list, text: String(fact.value), facts: new Map() };
		members.set(name, member);
		member.facts.set(language, fact);
	}
	return [...members.values()];
}

function likenessOf(a: Member<Fact>, b: Member<Fact>, common: ReadonlySet<string>): number {
	if (a.list !== b.list) return 0;
	const [number, other] = [actNumber(a.text), actNumber(b.text)];
	if (number !== undefined && number === other) return 1;
	const own = ({ text }: Member<Fact>): ReadonlySet<string> => new Set([...wordsOf(text)].filter((word) => !common.has(word)));
	return setLikeness(own(a), own(b));
}

const actNumber = (text: string): string | undefined => /\b(?:Nr|No)\.\s*([\p{L}\p{N}][\p{L}\p{N}/-]*)/u.exec(text)?.[1];

/** Words of several members of one version, such as «Lietuvos Respublikos … įstatymas», tell none of them. */
function commonWords(versions: readonly (readonly Member<Fact>[])[]): ReadonlySet<string> {
	return new Set(
		versions.flatMap((members) => {
			const all = members.flatMap(({ text }) => [...wordsOf(text)]);
			const once = new Set<string>();
			return all.filter((word) => once.size === once.add(word).size);
		}),
	);
}
