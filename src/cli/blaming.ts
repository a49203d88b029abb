import { type Item, type Statement, sameStatements, statementsOf } from '../diff/history.ts';
import type { Commit } from './commits.ts';
import type { Station } from './history.ts';

/** A statement and who last set it; `commit` is undefined for what is not committed. */
export interface BlamedLine {
	readonly statement: Statement;
	readonly commit: Commit | undefined;
	/** What was before is not known: history ends here, or could not be read. */
	readonly isOldest: boolean;
}

/** Gathers, station by station, who set each statement: whoever has it where none of the commits before has. */
export class Blame {
	readonly #statements: readonly Statement[];
	readonly #wanted = new Map<string, ReadonlySet<string>>();
	readonly #found = new Map<string, Omit<BlamedLine, 'statement'>>();
	#isBegun = false;

	constructor(items: readonly Item[]) {
		this.#statements = statementsOf(items);
	}

	/** False when everything is known. */
	visit({ at, trace, steps }: Station): boolean {
		const wanted = new Set(this.#isBegun ? this.#wanted.get(at) : this.#statements.map(({ key }) => key));
		this.#isBegun = true;
		for (const step of steps) {
			if (step.kind === 'end') continue;
			const kept = step.kind === 'same' || step.kind === 'unread' ? new Set(wanted) : sameStatements(step.step.old, trace.items, wanted);
			for (const key of kept) wanted.delete(key);
			if (step.kind !== 'beginning' && kept.size > 0) this.#wanted.set(step.to, new Set([...(this.#wanted.get(step.to) ?? []), ...kept]));
		}
		const isOldest = steps.some(({ kind }) => kind === 'end');
		for (const key of wanted) this.#found.set(key, { commit: trace.commit, isOldest });
		this.#wanted.delete(at);
		return this.#wanted.size > 0;
	}

	lines(): BlamedLine[] {
		return this.#statements.flatMap((statement) => {
			const found = this.#found.get(statement.key);
			return found ? [{ statement, ...found }] : [];
		});
	}
}
