import picocolors from 'picocolors';
import type { Bilingual, Language } from '../diagnostic.ts';
import type { ColourChoice } from './colour.ts';
import type { ExitStatus } from './exit-status.ts';

export type Paint = ReturnType<typeof picocolors.createColors>;

/** What every command knows of the process that it runs in. */
export interface Cli {
	readonly version: string;
	readonly language: Language;
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly verbose: boolean;
	/** What was parsed in earlier runs may be used. */
	readonly cached: boolean;
	readonly colour: ColourChoice;
	/** Colours for standard output, or none. */
	readonly paint: Paint;
	/** The same for standard error. */
	readonly paintTalk: Paint;
	readonly isColoured: boolean;
	/** Columns of the terminal that standard output goes to; undefined for a pipe or a file, whose lines are never cut. */
	readonly columns: number | undefined;
	/** Standard error is a terminal with somebody before it. */
	readonly isWatched: boolean;
	/** The text in the language of messages. */
	text(text: Bilingual): string;
	/** Data: standard output. */
	write(text: string): void;
	/** Talk: standard error. */
	say(text: string): void;
	/** All of standard input. */
	readInput(): Promise<Uint8Array>;
	/** Makes a command's work the handler that commander calls; the status it gives is the program's. */
	runs<A extends readonly unknown[]>(work: (...args: A) => Promise<ExitStatus> | ExitStatus): (...args: A) => Promise<void>;
}

export function paintFor(isColoured: boolean): Paint {
	return picocolors.createColors(isColoured);
}
