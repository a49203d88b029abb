import type { Bilingual } from '../diagnostic.ts';
import { errorCode, systemReason } from '../system-error.ts';
import type { Cli } from './cli.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';

/** A command that can't go on: one sentence, perhaps advice, and the status to end with. */
export class Failure extends Error {
	readonly sentence: Bilingual;
	readonly status: ExitStatus;
	readonly help: Bilingual | undefined;

	constructor(status: ExitStatus, sentence: Bilingual, help?: Bilingual, cause?: unknown) {
		super(sentence.en, cause === undefined ? undefined : { cause });
		this.name = 'Failure';
		this.sentence = sentence;
		this.status = status;
		this.help = help;
	}
}

/** Wrong usage or configuration: what the user can put right in the command or its surroundings. */
export function usageFailure(sentence: Bilingual, help?: Bilingual): Failure {
	return new Failure(EXIT.usage, sentence, help);
}

/** A word of the command line in an English sentence: in quotes only where it would not show without. */
export function shownWord(text: string): string {
	return text.trim() === '' ? `“${text}”` : text;
}

/** The faults of the machine; the others of the list are put right by naming another path. */
const MACHINE = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EMFILE']);

/** What the operating system says of a path, as a failure: of usage when another path would do, of the tool when the machine is at fault. */
export function pathFailure(doing: Bilingual, error: unknown): Failure {
	const code = errorCode(error);
	const reason = systemReason(error);
	if (code === undefined || !reason) return new Failure(EXIT.toolFailed, doing, undefined, error);
	const status = MACHINE.has(code) ? EXIT.toolFailed : EXIT.usage;
	return new Failure(status, { lt: `${doing.lt}: ${reason.lt}`, en: `${doing.en}: ${reason.en}` }, undefined, error);
}

/** One sentence for people, and how it came about only with `--verbose`; the status is for the process to end with. */
export function sayFailure(cli: Cli, error: unknown): ExitStatus {
	const failure = error instanceof Failure ? error : unexpectedFailure(error);
	const label = (text: Bilingual): string => cli.paintTalk.bold(`${cli.text(text)}:`);
	cli.say(`${cli.paintTalk.red(label({ lt: 'klaida', en: 'error' }))} ${cli.text(failure.sentence)}\n`);
	if (failure.help) cli.say(`${label({ lt: 'patarimas', en: 'help' })} ${cli.text(failure.help)}\n`);
	const cause = failure.cause ?? (failure === error ? undefined : error);
	if (cli.verbose && cause instanceof Error) cli.say(`${cause.stack ?? cause.message}\n`);
	return failure.status;
}

function unexpectedFailure(error: unknown): Failure {
	const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
	return new Failure(
		EXIT.toolFailed,
		{ lt: `Programos klaida: ${reason}`, en: `The tool failed: ${reason}` },
		{ lt: 'Daugiau pasako parinktis --verbose; pranešdami pridėkite „plan doctor“ išvestį', en: 'More with --verbose; when you report it, add the output of `plan doctor`' },
		error,
	);
}
