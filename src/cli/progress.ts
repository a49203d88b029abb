import type { Bilingual } from '../diagnostic.ts';
import type { Cli } from './cli.ts';

/** Work that takes longer than this shows what it is doing, milliseconds. */
const PATIENCE = 1000;

/** Tells somebody who waits at a terminal what is being done; with `--verbose` also how long each step took. */
export interface Progress {
	step(name: Bilingual): void;
	/** Takes the line away again. */
	done(): void;
}

export function progressOf(cli: Pick<Cli, 'isWatched' | 'verbose' | 'text' | 'say'>, now: () => number = () => performance.now()): Progress {
	const begun = now();
	let current: { readonly name: Bilingual; readonly since: number } | undefined;
	let isShown = false;
	const finish = (): void => {
		if (isShown) cli.say('\r\u001b[2K');
		isShown = false;
		if (current && cli.verbose) cli.say(`${Math.round(now() - current.since)} ms  ${cli.text(current.name)}\n`);
		current = undefined;
	};
	return {
		step(name) {
			finish();
			current = { name, since: now() };
			if (!cli.isWatched || now() - begun < PATIENCE) return;
			cli.say(`${cli.text(name)} …`);
			isShown = true;
		},
		done: finish,
	};
}
